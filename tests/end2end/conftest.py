"""The command line and the window, ready to run."""

from helpers.command_line import known_weights, reelreason
from helpers.desktop import nothing_is_left_behind, paths, start

__all__ = ["known_weights", "nothing_is_left_behind", "paths", "reelreason", "start"]
