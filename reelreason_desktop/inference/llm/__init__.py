"""A language model on this computer: what it may be asked, how that is put, and what of its words may be shown."""
