"""Scenes of the gallery, one module a page: `SCENES` (names by size) and `play(shoot)`."""
