"""Where the program keeps its files."""
