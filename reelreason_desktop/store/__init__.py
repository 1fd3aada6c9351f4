"""Profiles: one SQLite file a person, written so that nothing acknowledged is lost. SQL lives here only."""
