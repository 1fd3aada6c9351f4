"""The film cards: what to watch, and exactly why."""
