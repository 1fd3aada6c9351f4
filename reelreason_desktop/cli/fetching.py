"""What `models get` fetches: the file of a language model, or the folder of an encoder, after its licence."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import typer

from reelreason_desktop.cli.context import CliContext
from reelreason_desktop.cli.download import bytes_progress
from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.inference.embedder_offers import OfferedEmbedder, offered_embedders
from reelreason_desktop.inference.llm.curated import CuratedModel
from reelreason_desktop.services.encoders import fetched_encoders
from reelreason_desktop.services.models import fetched_models
from reelreason_desktop.services.requests_made import RequestsMade


def is_offered_encoder(name: str) -> bool:
    """Whether a name means an encoder that can be fetched."""
    return name in {offer.id for offer in offered_embedders()}


def fetch_model(program: CliContext, name: str, *, accept: bool) -> tuple[Path, int]:
    """A language model's file, and how many requests that took.

    Raises:
        KnownError: there is none of that name, its licence was not accepted, it was stopped, or could not be fetched.
    """
    from reelreason_desktop.services.fetching.models import FetchModel, model_offered  # noqa: PLC0415 - what sends
    from reelreason_desktop.services.fetching.web import web_for  # noqa: PLC0415 - the same

    offer = model_offered(name)
    accepted = accept or _ask(offer)
    made = RequestsMade()
    with _told(offer.file, offer.file_mb) as report:
        fetched = FetchModel(offer, fetched_models(program.paths), web_for(made), report).run(accepted=accepted)
    return fetched.path, made.total


def fetch_encoder(program: CliContext, name: str, *, accept: bool) -> Path:
    """An encoder's folder. Errors: as for `fetch_model`."""
    from reelreason_desktop.services.fetching.encoders import FetchEmbedder, embedder_offered  # noqa: PLC0415 - see above
    from reelreason_desktop.services.fetching.web import web_for  # noqa: PLC0415 - the same

    offer = embedder_offered(name)
    accepted = accept or _ask(offer)
    with _told(offer.id, offer.file_mb) as report:
        fetch = FetchEmbedder(offer, fetched_encoders(program.paths), web_for(RequestsMade()), report)
        return fetch.run(accepted=accepted)


@contextmanager
def _told(what: str, about_mb: int) -> Iterator[Callable[[int, int | None], None]]:
    """How far it is, where somebody watches; Ctrl+C stops it."""
    try:
        with bytes_progress() as progress:
            task = progress.add_task(what, total=about_mb * 1_000_000)

            def report(done: int, total: int | None) -> None:
                progress.update(task, completed=done, total=total)

            yield report
    except KeyboardInterrupt:
        hint = "What came is kept; the same command goes on from there."
        raise KnownError("The download was stopped.", hint) from None


def _ask(offer: CuratedModel | OfferedEmbedder) -> bool:
    """The licence, and whether it is accepted; where nobody can be asked, it is not."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return False
    typer.echo(f"{offer.name}, {offer.file_mb:,} MB, from {offer.home}. Licence: {offer.licence}", err=True)
    typer.echo(f"Read it: {offer.licence_url}", err=True)
    return typer.confirm("Do you accept it?", err=True)
