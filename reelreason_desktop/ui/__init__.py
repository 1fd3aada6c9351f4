"""The window: the only package with Qt widgets. Sees services, config and domain."""
