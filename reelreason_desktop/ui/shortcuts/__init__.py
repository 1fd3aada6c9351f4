"""The page that shows every shortcut."""
