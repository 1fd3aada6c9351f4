"""`catalogue add|review|remove`, and what `catalogue info` says of a catalogue that was grown."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn
from rich.table import Table
from rich.text import Text

from reelreason_desktop.catalogue.sources.registry import SOURCES, source_named
from reelreason_desktop.catalogue.sources.table import chosen_columns
from reelreason_desktop.cli.building import build_added, built_entry, show_built
from reelreason_desktop.cli.context import CliContext, JsonOption, context_of, print_json
from reelreason_desktop.domain.errors import KnownError, NotFoundError
from reelreason_desktop.services.growing import adding, catalogue
from reelreason_desktop.store.db import Database
from reelreason_desktop.store.grown.grown_store import open_grown

review_app = typer.Typer(help="Decide what may be the same film.", no_args_is_help=True)
NumbersArgument = Annotated[list[int], typer.Argument(help="As `review list` shows them.", metavar="NUMBER…")]

_REPORTED = (
    ("rows", "rows read"), ("films_new", "films new"), ("films_merged", "films merged"),
    ("films_to_review", "films to review"), ("films_changed", "films changed"), ("films_unchanged", "films unchanged"),
    ("mentions_linked", "mentions linked"), ("mentions_unknown", "mentions of unknown films"),
    ("ratings", "ratings"), ("ratings_new", "ratings new"), ("tags", "tags"), ("tags_new", "tags new"),
    ("dialogues", "dialogues"), ("utterances", "utterances"), ("utterances_new", "utterances new"),
    ("emotions", "texts with emotions"), ("emotions_new", "texts with emotions new"), ("problems", "problems"),
)  # fmt: skip


def add(
    ctx: typer.Context,
    source: Annotated[str, typer.Argument(help=f"One of {', '.join((*SOURCES, 'table'))}.", metavar="SOURCE")],
    path: Annotated[Path, typer.Argument(help="Its file, folder or zip file.", metavar="PATH")],
    name: Annotated[str, typer.Option("--name", help="Keep it under this name.", metavar="NAME")] = "",
    column: Annotated[
        list[str] | None,
        typer.Option("--column", help="For tables: which column holds what, as title=Name.", metavar="FIELD=COLUMN"),
    ] = None,
    then_build: Annotated[
        bool, typer.Option("--build", help="Make the films ready to be picked at once, as `catalogue build` does.")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Read films, ratings or dialogues into the catalogue. Run again, it goes on where it was stopped."""
    program = context_of(ctx)
    columns = _columns(column or [])
    if columns and source != "table":
        raise KnownError(f"{source} has fixed columns.", "Leave --column out, or read it as a table.")
    importer = source_named(source, columns)
    name = name or (path.name.split(".")[0] if source == "table" else source)
    chosen = chosen_columns(path, columns) if source == "table" else {}
    with open_grown(program.paths.catalogue) as db:
        try:
            with _progress() as report:
                adding.sync_shipped(db, program.paths.bundled / "films")
                added = adding.add_source(db, importer, path, name=name, report=report)
        except KeyboardInterrupt:
            hint = "What was read is kept; the same command goes on from there."
            raise KnownError("Adding was stopped.", hint) from None
        (held,) = [one for one in catalogue.summary(db).sources if one.source.name == name]
    counts = {key: added.counts.get(key, 0) for key, _ in _REPORTED} | {"dialogues": held.figures.dialogues}
    result = {"source": source, "name": name, "resumed": added.resumed, **counts}
    built = build_added(program) if then_build else None
    if as_json:
        result |= {"columns": chosen} if chosen else {}
        print_json(result | ({"built": built_entry(built)} if built else {}))
        return
    if chosen:
        program.console.print(Text("Columns: " + ", ".join(f"{field}={column}" for field, column in chosen.items())))
    program.console.print(Text(f"{importer.title}. {importer.terms}"))
    table = Table(show_header=False)
    for key, label in _REPORTED:
        if counts[key]:
            table.add_row(label, f"{counts[key]:,}")
    program.console.print(table)
    if built is not None:
        show_built(program.console, built)


def remove(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(help="Its name in `catalogue info`.", metavar="NAME")],
    as_json: JsonOption = False,
) -> None:
    """Take away everything that a source brought."""
    program = context_of(ctx)
    with _existing(program) as db:
        films = catalogue.remove_source(db, name)
    if as_json:
        print_json({"removed": name, "films_removed": films})
    else:
        program.console.print(Text(f"{name} was removed, and with it {films:,} films that only it described."))


@review_app.command("list")
def list_questions(
    ctx: typer.Context,
    limit: Annotated[int, typer.Option("--limit", min=1, help="How many at most.", metavar="N")] = 50,
    as_json: JsonOption = False,
) -> None:
    """Show pairs that may be one film, surest first."""
    program = context_of(ctx)
    with _existing(program) as db:
        found, total = catalogue.questions(db, limit), catalogue.open_questions(db)
    if as_json:
        print_json({"open": total, "questions": [_as_json(question) for question in found]})
        return
    table = Table("number", "source", "says", "may be", "score", "because")
    for one in found:
        says, other = _label(one.title, one.year), _label(one.other, one.other_year)
        table.add_row(str(one.number), one.source, Text(says), Text(other), f"{one.score:.2f}", Text(one.why))
    program.console.print(table)
    program.console.print(f"{len(found)} of {total} shown.")


@review_app.command("accept")
def accept_questions(ctx: typer.Context, numbers: NumbersArgument, as_json: JsonOption = False) -> None:
    """Yes, they are one film."""
    _decide(context_of(ctx), numbers, catalogue.accept, "accepted", as_json=as_json)


@review_app.command("reject")
def reject_questions(ctx: typer.Context, numbers: NumbersArgument, as_json: JsonOption = False) -> None:
    """No, they are two films."""
    _decide(context_of(ctx), numbers, catalogue.reject, "rejected", as_json=as_json)


def grown_summary(program: CliContext) -> dict[str, Any] | None:
    """What `catalogue info --json` says of the grown catalogue; None while there is none."""
    if not program.paths.catalogue.is_file():
        return None
    with open_grown(program.paths.catalogue) as db:
        found = catalogue.summary(db)
    return {
        "films": found.films,
        "rows": found.rows,
        "duplicates_merged": found.duplicates_merged,
        "to_review": found.to_review,
        "coverage": {field: round(count / max(1, found.films), 4) for field, count in found.coverage.items()},
        "sources": [
            {"name": one.source.name, "source": one.source.kind, "finished": one.source.finished}
            | {field: getattr(one.figures, field) for field in one.figures.__slots__}
            | {"to_review": one.to_review, "problems": one.source.counts.get("problems", 0)}
            for one in found.sources
        ],
    }


def show_grown(console: Console, summary: dict[str, Any]) -> None:
    """The same as tables: rows a source, then coverage a field."""
    columns = ("films", "mentions", "ratings", "users", "tags", "dialogues", "utterances", "emotions", "to_review")
    table = Table("source", *columns, "problems", title=f"{summary['rows']:,} rows in all", title_justify="left")
    for one in summary["sources"]:
        name = one["name"] if one["finished"] else f"{one['name']} (unfinished)"
        table.add_row(Text(name), *(f"{one[column]:,}" if one[column] else "" for column in (*columns, "problems")))
    console.print(table)
    known = ", ".join(f"{field} {share:.0%}" for field, share in summary["coverage"].items())
    console.print(Text(f"{summary['films']:,} films; {summary['duplicates_merged']:,} duplicates merged;"))
    console.print(Text(f"{summary['to_review']:,} to review. Known: {known}."))


def _columns(written: list[str]) -> dict[str, str]:
    pairs = [pair.partition("=") for pair in written]
    if any(not (field and column) for field, _, column in pairs):
        raise KnownError("A column is written FIELD=COLUMN.", "For example --column title=Name.")
    return {field: column for field, _, column in pairs}


@contextmanager
def _existing(program: CliContext) -> Iterator[Database]:
    if not program.paths.catalogue.is_file():
        raise NotFoundError("No source was added yet.", "Add one with `reelreason catalogue add`.")
    with open_grown(program.paths.catalogue) as db:
        yield db


def _decide(
    program: CliContext, numbers: list[int], act: Callable[[Database, int], None], word: str, *, as_json: bool
) -> None:
    with _existing(program) as db:
        for number in numbers:
            act(db, number)
        left = catalogue.open_questions(db)
    if as_json:
        print_json({word: numbers, "open": left})
    else:
        program.console.print(Text(f"{len(numbers)} {word}; {left:,} left to decide."))


def _label(title: str, year: int | None) -> str:
    return f"{title} ({year})" if year else title


def _as_json(question: catalogue.Question) -> dict[str, Any]:
    return {field: getattr(question, field) for field in question.__slots__}


@contextmanager
def _progress() -> Iterator[Callable[[adding.Progress], None]]:
    """A bar with rows, their rate and the time that remains, on standard error where somebody watches."""
    console = Console(stderr=True)
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TaskProgressColumn(),
        TextColumn("{task.fields[rows]:,} rows, {task.fields[rate]:,.0f}/s"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console, disable=not console.is_terminal) as progress:
        task = progress.add_task("opening", total=1.0, rows=0, rate=0.0)

        def report(now: adding.Progress) -> None:
            elapsed = progress.tasks[0].elapsed or 1.0
            progress.update(
                task, description=now.part, completed=now.overall, rows=now.rows, rate=now.rows / max(elapsed, 0.1)
            )

        yield report
