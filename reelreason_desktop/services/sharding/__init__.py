"""Vectors of millions of films: texts out as Parquet shards, one function a shard, run anywhere, vectors back in."""
