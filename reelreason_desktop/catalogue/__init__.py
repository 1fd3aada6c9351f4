"""Films: the schema they must satisfy, the files they ship in, and the vectors and map derived from them."""
