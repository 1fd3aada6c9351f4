"""The command line, ready to run."""

from helpers.command_line import known_weights, reelreason

__all__ = ["known_weights", "reelreason"]
