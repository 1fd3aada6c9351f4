"""Reads messages and words answers. Pure text work: no models, no storage, no numbers but those in the evidence."""
