"""Models behind a process border: the program asks, a child process computes, and neither can hurt the other."""
