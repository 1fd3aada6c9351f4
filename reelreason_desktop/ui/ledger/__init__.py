"""The ledger pane: every signal the taste is made of, to weigh, mute or delete."""
