"""Lines of the log as entries."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from reelreason_desktop.config.log import FORMAT, LEVELS, LogEntry, log_file, parse_log, read_log
from reelreason_desktop.config.paths import Paths

HEAD = "2026-03-01 10:00:00,123 WARNING reelreason_desktop.inference.client: Slow."


def test_a_line_that_the_program_writes_is_an_entry() -> None:
    record = logging.LogRecord("reelreason_desktop.x", logging.ERROR, __file__, 1, "It %s.", ("broke",), None)
    (entry,) = parse_log([logging.Formatter(FORMAT).format(record)])
    assert (entry.level, entry.source, entry.text) == ("ERROR", "reelreason_desktop.x", "It broke.")


def test_lines_without_a_head_belong_to_the_entry_before() -> None:
    entries = parse_log(["half a line", HEAD, "Traceback:", "  deep", HEAD])
    assert [entry.text for entry in entries] == ["Slow.\nTraceback:\n  deep", "Slow."]
    assert str(entries[1]) == "2026-03-01 10:00:00 WARNING reelreason_desktop.inference.client: Slow."


def test_gravity_orders_levels() -> None:
    levels = [LogEntry("", level, "", "").gravity for level in (*LEVELS, "LOUD")]
    assert levels == [0, 1, 2, 3, 4, 2]


def test_no_log_is_an_empty_one(tmp_path: Path) -> None:
    assert read_log(tmp_path / "none.log") == ()


def test_a_folder_in_its_place_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OSError):  # noqa: PT011 - the system words it
        read_log(tmp_path)


def test_of_a_long_log_the_newest_part_is_read_from_a_whole_line_on(tmp_path: Path) -> None:
    file = tmp_path / "long.log"
    lines = [f"{HEAD} Number {number} ü" for number in range(10_000)]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    entries = read_log(file)
    assert 1000 < len(entries) < 10_000
    assert entries[-1].text == "Slow. Number 9999 ü"
    assert all(entry.text.startswith("Slow. Number") for entry in entries)


def test_bytes_that_are_no_text_do_not_matter(tmp_path: Path) -> None:
    file = tmp_path / "odd.log"
    file.write_bytes(b"\xff\xfe\n" + HEAD.encode() + b" \xff\n")
    assert len(read_log(file)) == 1


def test_it_lies_in_the_cache() -> None:
    paths = Paths.default()
    assert log_file(paths).parent == paths.cache
