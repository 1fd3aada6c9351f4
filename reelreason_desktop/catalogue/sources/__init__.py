"""One importer a file for every source of films and of taste. `registry` lists them; `base` says what one is."""
