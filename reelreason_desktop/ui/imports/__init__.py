"""Taking over a history from another service: a file is dropped on the window, looked through, and agreed to."""
