"""Composition root: arguments, logging, and the wiring of window or command line."""
