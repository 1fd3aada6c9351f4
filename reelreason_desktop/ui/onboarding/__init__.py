"""The first minute: three ways to the first picks."""
