"""The whole catalogue: search, filters, a shelf of posters, and rating by clicking through."""
