"""Measuring the language model: `bench --llm`."""
