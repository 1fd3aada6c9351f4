"""Taste, scoring, variety, explanation and the map: pure numpy, no models, no files."""
