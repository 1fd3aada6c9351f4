"""Growing the catalogue: adding sources, deciding what may be the same film, counting, removing."""
