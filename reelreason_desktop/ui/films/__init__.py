"""The page about the catalogue itself: what it holds, adding to it, fetching data sets, deciding, and TMDB."""
