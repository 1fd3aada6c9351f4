"""The taste page: what a taste is made of, how it moved, and the dials that shape it."""
