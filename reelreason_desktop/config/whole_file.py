"""Files that are complete or as they were before, whatever stops the program while it writes them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


@contextmanager
def whole_file(file: Path) -> Iterator[Path]:
    """Gives a path beside `file` to write to, which takes its place in one step when the block ends.

    An exception that leaves the block removes what was written; a killed program leaves it behind, and the next one
    writes over it.
    """
    part = file.with_name(f"{file.name}.part")
    try:
        yield part
        part.replace(file)
    except BaseException:
        with suppress(OSError, ValueError):  # where nothing can be written, nothing can be removed either
            part.unlink()
        raise
