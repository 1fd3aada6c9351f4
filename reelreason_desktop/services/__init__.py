"""Use cases, free of Qt and synchronous. Both front ends (window, command line) call these."""
