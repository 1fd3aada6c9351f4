"""The whole benchmark, in the order in which one measurement prepares the next."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from reelreason_desktop.app.bench.places import away_from_home
from reelreason_desktop.app.bench.report import amount
from reelreason_desktop.app.bench.rows import BenchReport, BenchRow, Finding, ProcessMemory
from reelreason_desktop.app.bench.scale import scale_rows
from reelreason_desktop.app.bench.turns import REFERENCE_PROCESS, turn_rows
from reelreason_desktop.app.bench.walks import walk_rows
from reelreason_desktop.app.bench.windows import window_rows
from reelreason_desktop.config.paths import Paths


def run_bench(paths: Paths, scale: int = 2_000, progress: Callable[[str], object] = lambda _: None) -> BenchReport:
    """Measures everything, on profiles in a temporary folder.

    Args:
        paths: the installation. Its cache is used, and gets an export of the model if it has none.
        scale: how many films turns are measured with.
        progress: receives one line for each finding as soon as it is there.

    Raises:
        KnownError: films or model cannot be used, or a probe failed.
    """
    with tempfile.TemporaryDirectory(prefix="reelreason-bench-", ignore_cleanup_errors=True) as folder:
        return collected(_measure(away_from_home(paths, Path(folder)), scale), progress)


def collected(measured: Iterable[Finding], progress: Callable[[str], object]) -> BenchReport:
    """Everything that is measured, each finding told to `progress` in a line as soon as it is there."""
    findings: list[Finding] = []
    for finding in measured:
        findings.append(finding)
        progress(_line(finding))
    rows = tuple(finding for finding in findings if isinstance(finding, BenchRow))
    return BenchReport(rows, tuple(finding for finding in findings if isinstance(finding, ProcessMemory)))


def _measure(paths: Paths, scale: int) -> Iterator[Finding]:
    reference_mb = 0.0
    for finding in turn_rows(paths, scale):
        if isinstance(finding, ProcessMemory) and finding.name == REFERENCE_PROCESS:
            reference_mb = finding.rss_mb
        yield finding
    yield from window_rows(paths, reference_mb)
    yield from walk_rows(paths)
    yield from scale_rows(paths)


def _line(finding: Finding) -> str:
    if isinstance(finding, ProcessMemory):
        return f"{finding.name}: {finding.rss_mb:.0f} MB"
    measured, reference = amount(finding.value, finding.unit), amount(finding.reference, finding.unit)
    return f"{finding.name}: {measured} / {reference} = {finding.ratio:.2f} ({finding.bound} {finding.target:g})"
