"""Which films are not offered, and what can be done about it."""
