"""Things to take along: the taste card."""
