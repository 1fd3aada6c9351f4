"""ReelReason Desktop: film recommendations with computed reasons, on your own computer."""

__version__ = "0.1.0"
