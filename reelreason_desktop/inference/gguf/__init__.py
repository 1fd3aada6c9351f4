"""What a GGUF file says about itself, read and checked before a model library that may crash on it sees it."""
