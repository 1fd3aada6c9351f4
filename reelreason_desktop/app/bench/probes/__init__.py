"""Programs that measure one thing each, in a process of their own: `python -m reelreason_desktop.app.bench.probes`.

A probe imports nothing but what it measures. It tells facts as lines of JSON on its standard output; one that answers
questions reads them, a line each, from its standard input, and leaves when that ends.
"""
