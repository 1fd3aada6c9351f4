"""A short story played through both front ends, to prove that an installation works."""
