"""`catalogue download`: fetches a data set, after its terms were accepted."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn, TransferSpeedColumn
from rich.text import Text

from reelreason_desktop.catalogue.sources.offers import OFFERS, Offer, offer_named
from reelreason_desktop.cli.context import JsonOption, context_of, print_json
from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.services.requests_made import RequestsMade

if TYPE_CHECKING:
    from reelreason_desktop.services.fetching.downloading import Fetched, Fetching

AcceptOption = Annotated[bool, typer.Option("--accept", help="You have read the terms and accept them.")]


def download(
    ctx: typer.Context,
    source: Annotated[str, typer.Argument(help=f"One of {', '.join(OFFERS)}.", metavar="SOURCE")],
    to: Annotated[Path | None, typer.Option("--to", help="Folder for the files.", metavar="DIR")] = None,
    accept: AcceptOption = False,
    again: Annotated[bool, typer.Option("--again", help="Fetch what is there already, too.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Fetch a data set from its publisher. Run again, it goes on where it was stopped."""
    from reelreason_desktop.services.fetching.downloading import Fetch  # noqa: PLC0415 - what sends, when it is wanted
    from reelreason_desktop.services.fetching.web import web_for  # noqa: PLC0415 - the same

    program = context_of(ctx)
    offer = offer_named(source)
    accepted = accept or _ask(offer)
    made = RequestsMade()
    folder = to or program.paths.downloads / offer.name
    try:
        with _progress() as report:
            fetched = Fetch(offer, folder, web_for(made), report).run(accepted=accepted, again=again)
    except KeyboardInterrupt:
        hint = "What came is kept; the same command goes on from there."
        raise KnownError("The download was stopped.", hint) from None
    if as_json:
        print_json(_as_json(offer, fetched, made))
        return
    told = "was there already" if fetched.already else f"is there, after {made.total} requests"
    program.console.print(Text(f"{offer.title} {told}: {fetched.folder}"))
    program.console.print(Text(f"Add it: reelreason catalogue add {offer.source.name} {fetched.folder}"))


def _ask(offer: Offer) -> bool:
    """The terms, and whether they are accepted; where nobody can be asked, they are not."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return False
    typer.echo(f"{offer.title}, about {offer.about_bytes / 1e6:,.0f} MB. {offer.terms}", err=True)
    typer.echo(f"The whole terms: {offer.home}", err=True)
    return typer.confirm("Do you accept them?", err=True)


def _as_json(offer: Offer, fetched: Fetched, made: RequestsMade) -> dict[str, object]:
    files = [{"name": one.name, "bytes": one.bytes, "resumed": one.resumed} for one in fetched.files]
    return {
        "source": offer.source.name,
        "name": offer.name,
        "folder": str(fetched.folder),
        "files": files,
        "already": fetched.already,
        "requests": made.total,
    }


@contextmanager
def _progress() -> Iterator[Callable[[Fetching], None]]:
    """How far it is."""
    with bytes_progress() as progress:
        task = progress.add_task("connecting", total=None)

        def report(now: Fetching) -> None:
            name = f"{now.file} ({now.number + 1} of {now.files})" if now.files > 1 else now.file
            progress.update(task, description=name, completed=now.done, total=now.total)

        yield report


def bytes_progress() -> Progress:
    """Bytes, rate and remaining time on standard error, where somebody watches."""
    console = Console(stderr=True)
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        DownloadColumn(),
        TransferSpeedColumn(),
        TimeRemainingColumn(),
    )
    return Progress(*columns, console=console, disable=not console.is_terminal)
