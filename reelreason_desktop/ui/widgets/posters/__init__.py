"""Drawn posters: one composed, deterministic picture per film, made of type and simple shapes."""
