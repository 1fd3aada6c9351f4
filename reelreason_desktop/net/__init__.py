"""The only code that opens connections. It is loaded and used when a person asks for a download or for TMDB."""
