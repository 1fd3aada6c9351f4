"""Frozen dataclasses, vocabularies and errors that every layer shares. Standard library only."""
