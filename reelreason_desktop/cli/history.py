"""`profile import` of other services' exports: a preview, a question, one act."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import typer
from rich.table import Table
from rich.text import Text

from reelreason_desktop.cli.context import CliContext, print_json
from reelreason_desktop.services.import_history import (
    Preview,
    PreviewRow,
    RowState,
    import_previewed,
    preview_import,
)
from reelreason_desktop.services.library import Library
from reelreason_desktop.services.runtime import Runtime

_MEANINGS: Final = {
    RowState.READY: "will be added",
    RowState.ALREADY: "the profile holds this, or something newer",
    RowState.DUPLICATE: "another row says it, or more",
    RowState.REVIEW: "several films fit, or none fits quite; nothing is guessed",
    RowState.UNKNOWN: "left out",
}
_MOST_LISTED: Final = 10


def import_history(program: CliContext, name: str, file: Path, *, agreed: bool, as_json: bool) -> None:
    """Shows what an export would add to a profile, and adds it when the person agrees.

    Args:
        program: the command line.
        name: whose profile; it is made when it is not there.
        file: a zip, a folder or one file of another service.
        agreed: do not ask.
        as_json: print one JSON object; nothing is asked, so nothing is written unless `agreed`.
    """
    with program.runtime() as runtime:
        preview, library = _preview(runtime, name, file)
        ready = preview.counts[RowState.READY]
        if as_json:
            if agreed and ready:
                import_previewed(runtime.session(name), preview)
            print_json(_as_json(preview, library, ready if agreed else 0))
            return
        _show(program, preview, library)
        if not ready:
            program.console.print(Text(f"There is nothing to add to {name}."))
        elif agreed or _agrees(f"Add {ready} marks to {name}?"):
            import_previewed(runtime.session(name), preview)
            program.console.print(Text(f"{ready} marks were added to {name}; one undo takes them back."))
        else:
            program.console.print("Nothing was written.")


def _preview(runtime: Runtime, name: str, file: Path) -> tuple[Preview, Library]:
    """Looking makes no profile."""
    if not runtime.profiles.exists(name):
        return preview_import((), runtime.library, file), runtime.library
    session = runtime.session(name)
    return preview_import(session.store.events(), session.library, file), session.library


def _agrees(question: str) -> bool:
    if not sys.stdin.isatty():
        typer.echo("Nobody was there to agree: add --yes to write.", err=True)
        return False
    return typer.confirm(question)


def _show(program: CliContext, preview: Preview, library: Library) -> None:
    table = Table(title=preview.service, title_justify="left", box=None)
    table.add_column("rows", justify="right")
    table.add_column("state")
    table.add_column("", style="dim")
    for state, count in preview.counts.items():
        table.add_row(str(count), state.value, _MEANINGS[state])
    for reason, count in preview.skipped.items():
        table.add_row(str(count), "skipped", reason)
    program.console.print(table)
    doubtful = [row for row in preview.rows if row.state is RowState.REVIEW]
    for row in doubtful[:_MOST_LISTED]:
        program.console.print(Text(f"  {_label(row)}: {_candidates(row, library)}?", style="dim"))
    if len(doubtful) > _MOST_LISTED:
        program.console.print(Text(f"  and {len(doubtful) - _MOST_LISTED} more, see --json", style="dim"))


def _label(row: PreviewRow) -> str:
    return row.row.title if row.row.year is None else f"{row.row.title} ({row.row.year})"


def _candidates(row: PreviewRow, library: Library) -> str:
    return ", ".join(library.by_id[film_id].label for film_id in row.proposals)


def _as_json(preview: Preview, library: Library, written: int) -> Mapping[str, Any]:
    return {
        "service": preview.service,
        "counts": {state.value: count for state, count in preview.counts.items()},
        "skipped": dict(preview.skipped),
        "written": written,
        "rows": [_row(row, library) for row in preview.rows],
    }


def _row(row: PreviewRow, library: Library) -> Mapping[str, Any]:
    return {
        "place": row.row.place,
        "title": row.row.title,
        "year": row.row.year,
        "mark": row.row.mark.value,
        "stars": row.row.stars,
        "state": row.state.value,
        "film": row.film_id,
        "proposals": [{"id": film_id, "film": library.by_id[film_id].label} for film_id in row.proposals],
    }
