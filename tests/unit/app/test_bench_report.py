"""What the benchmark says about rows it was given: verdicts, table, JSON and exit code."""

import io
import json
from dataclasses import replace

import pytest
import typer
from rich.console import Console
from typer.testing import CliRunner

from reelreason_desktop.app.bench import growth
from reelreason_desktop.app.bench import run as bench_run
from reelreason_desktop.app.bench.command import bench
from reelreason_desktop.app.bench.growth import GrowthStep, growth_json
from reelreason_desktop.app.bench.report import amount, as_json, as_lines, as_table
from reelreason_desktop.app.bench.rows import BenchReport, BenchRow, Bound, ProcessMemory
from reelreason_desktop.cli.context import CliContext
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.services.runtime import Runtime

TURN = BenchRow("warm turn", 20.0, 16.0, 1.5, "ms", 15, "a turn; reference: an encoding")
BULK = BenchRow("bulk encoding", 60.0, 40.0, 1.2, "films/s", 3, "films", bound=Bound.AT_LEAST)
SLOW = replace(TURN, name="slow turn", value=25.0)
MEMORY = (ProcessMemory("window", 191.4), ProcessMemory("encoder", 214.0))


def report(*rows):
    return BenchReport(rows, MEMORY)


@pytest.mark.parametrize(
    ("bound", "value", "ok"),
    [
        (Bound.AT_MOST, 149.0, True),
        (Bound.AT_MOST, 150.0, True),
        (Bound.AT_MOST, 151.0, False),
        (Bound.AT_LEAST, 149.0, False),
        (Bound.AT_LEAST, 150.0, True),
        (Bound.AT_LEAST, 151.0, True),
    ],
)
def test_a_row_is_ok_on_the_right_side_of_its_target_and_on_it(bound, value, ok):
    assert BenchRow("x", value, 100.0, 1.5, "ms", 1, "", bound=bound).ok is ok


def test_a_row_of_repeats_holds_medians_and_counts_pairs():
    row = BenchRow.of("x", [9.0, 1.0, 3.0], [2.0, 1.0, 50.0, 2.0], 1.0, "ms", "")
    assert (row.value, row.reference, row.ratio, row.n) == (3.0, 2.0, 1.5, 3)


def test_json_has_the_documented_shape():
    data = json.loads(json.dumps(as_json(report(TURN, BULK, SLOW))))
    assert data["ok"] is False
    assert data["processes"][0] == {"name": "window", "rss_mb": 191.4}
    assert data["rows"][0] == {
        "name": "warm turn",
        "value": 20.0,
        "reference": 16.0,
        "ratio": 1.25,
        "target": 1.5,
        "ok": True,
        "bound": "≤",
        "unit": "ms",
        "n": 15,
        "protocol": "a turn; reference: an encoding",
    }
    assert [row["ok"] for row in data["rows"]] == [True, True, False]


def test_table_shows_every_row_and_its_verdict():
    printed = io.StringIO()
    Console(file=printed, width=110).print(as_table(report(TURN, BULK, SLOW)))
    lines = {line.split("│")[1].strip(): line for line in printed.getvalue().splitlines() if line.startswith("│")}
    assert "20.0 ms" in lines["warm turn"]
    assert "1.25" in lines["warm turn"]
    assert "≤ 1.5" in lines["warm turn"]
    assert "ok" in lines["warm turn"]
    assert "≥ 1.2" in lines["bulk encoding"]
    assert "missed" in lines["slow turn"]


def test_lines_below_the_table_tell_memory_and_sum_up():
    assert as_lines(report(TURN)) == ["window: 191 MB resident", "encoder: 214 MB resident", "all 1 targets met"]
    assert as_lines(report(TURN, SLOW))[-1] == "1 of 2 targets missed"


@pytest.mark.parametrize(("value", "words"), [(0.512, "0.51 s"), (12.34, "12.3 s"), (1234.5, "1,234 s")])
def test_amounts_keep_three_digits(value, words):
    assert amount(value, "s") == words


@pytest.fixture
def command(monkeypatch):
    """Runs the command on a report instead of measuring; answers with typer's result and the console's text."""

    def run(made, *arguments):
        def measure(paths, progress):
            assert paths == context.paths
            for row in made.rows:
                progress(row.name)
            return made

        monkeypatch.setattr(bench_run, "run_bench", measure)
        printed = io.StringIO()
        app = typer.Typer()
        app.command()(bench)
        context = CliContext(Paths.default(), Runtime.open, Console(file=printed, width=100))
        return CliRunner().invoke(app, list(arguments), obj=context), printed.getvalue()

    return run


def test_command_exits_with_0_when_all_rows_are_ok(command):
    result, printed = command(report(TURN, BULK))
    assert result.exit_code == 0
    assert "all 2 targets met" in printed


def test_command_exits_with_1_when_a_row_misses(command):
    result, printed = command(report(TURN, SLOW))
    assert result.exit_code == 1
    assert "1 of 2 targets missed" in printed


def test_json_goes_to_stdout_alone_and_progress_to_stderr(command):
    result, printed = command(report(TURN, SLOW), "--json")
    assert json.loads(result.stdout)["rows"][1]["name"] == "slow turn"
    assert result.stderr.splitlines() == ["warm turn", "slow turn"]
    assert printed == ""
    assert result.exit_code == 1


STEPS = (
    GrowthStep(2_000, "open", 0.25, 120.0),
    GrowthStep(60_000, "open", 3.0, 900.4),
    GrowthStep(60_000, "map of all films", 7.0, 1_234.0),
)


@pytest.fixture
def scaled(monkeypatch):
    """Runs the command with `--scale` on figures that were measured before."""

    def run(*arguments):
        def measure(paths, scale, progress):
            assert (paths, scale) == (context.paths, 60_000)
            for step in STEPS:
                progress(step.step)
            return STEPS

        monkeypatch.setattr(growth, "run_growth", measure)
        monkeypatch.setattr(bench_run, "run_bench", lambda *_, **__: pytest.fail("the ratios were not asked for"))
        printed = io.StringIO()
        app = typer.Typer()
        app.command()(bench)
        context = CliContext(Paths.default(), Runtime.open, Console(file=printed, width=100))
        return CliRunner().invoke(app, ["--scale", "60000", *arguments], obj=context), printed.getvalue()

    return run


def test_growth_is_a_table_of_steps_and_sizes(scaled):
    result, printed = scaled()
    assert result.exit_code == 0
    assert "stand-in" in printed
    lines = {line.split("│")[1].strip(): line for line in printed.splitlines() if line.startswith("│")}
    assert [cell.strip() for cell in lines["open"].split("│")[2:4]] == ["250 ms, 120 MB", "3.00 s, 900 MB"]
    assert [cell.strip() for cell in lines["map of all films"].split("│")[2:4]] == ["", "7.00 s, 1,234 MB"]


def test_growth_as_json_has_the_documented_shape(scaled):
    result, printed = scaled("--json")
    told = json.loads(result.stdout)
    assert (told, printed) == (growth_json(STEPS), "")
    assert told["encoder"] == "stand-in"
    assert told["steps"][1] == {
        "films": 60_000,
        "step": "open",
        "seconds": 3.0,
        "us_per_film": 50.0,
        "peak_mb": 900.4,
    }
    assert result.stderr.splitlines() == [step.step for step in STEPS]


def test_sizes_below_the_scale_are_measured_too(monkeypatch):
    asked = []
    monkeypatch.setattr(growth, "_steps", lambda _, films: asked.append(films) or iter(()))
    assert growth.run_growth(Paths.default(), 60_000) == ()
    assert asked == [2_000, 10_000, 60_000]
