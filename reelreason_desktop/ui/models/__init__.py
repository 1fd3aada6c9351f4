"""The language model in the window: its page, its state, and what it adds to a turn."""
