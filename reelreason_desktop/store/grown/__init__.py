"""The grown catalogue: one SQLite file with what all added sources say, and which of it means the same film."""
