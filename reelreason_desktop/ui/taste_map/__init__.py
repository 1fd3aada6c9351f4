"""The taste map. Import `pane` late: it is the only package that loads pyqtgraph, which costs about half a second."""
