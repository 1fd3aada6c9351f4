"""The section about a language model on another machine."""
