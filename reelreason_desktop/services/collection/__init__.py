"""What a front end needs to grow the catalogue: what there is, reading files in, deciding, fetching."""
