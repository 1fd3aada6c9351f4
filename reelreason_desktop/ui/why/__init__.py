"""The account of one score: every reason, what stands behind it, and the acts that answer it."""
