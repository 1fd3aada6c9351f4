"""The chat pane: the conversation, how it was read, and the field to type in."""
