"""The page of one film: facts, what happened to it, and how it fares for the person."""
