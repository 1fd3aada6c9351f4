"""Measuring: data sets, protocols, metrics and baselines. What `reelreason eval` runs; nothing here has a window."""
