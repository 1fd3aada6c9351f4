"""What a person asks other computers for: data sets, and facts of TMDB. Nothing here runs by itself."""
