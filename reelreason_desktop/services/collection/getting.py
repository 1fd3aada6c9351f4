"""Data sets that can be fetched. What talks to the network is loaded when a person asks for one, not before."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reelreason_desktop.catalogue.sources.offers import OFFERS, offer_named
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.services.requests_made import RequestsMade

if TYPE_CHECKING:
    from reelreason_desktop.services.fetching.downloading import Fetched, Fetching

_NOTE = "downloaded.json"


@dataclass(frozen=True, slots=True)
class OfferCard:
    """One data set.

    `gives`: of `films`, `ratings`, `tags`, `dialogues` and `texts`; `kind`: which importer reads it; `hosts`: who is
    asked; `folder`: where its files go; `is_there`: whether all of them are; `begun`: whether some bytes are.
    """

    name: str
    title: str
    kind: str
    gives: tuple[str, ...]
    about_bytes: int
    terms: str
    home: str
    hosts: tuple[str, ...]
    folder: Path
    is_there: bool
    begun: bool


def offers(paths: Paths) -> tuple[OfferCard, ...]:
    """What can be fetched, and what was. Asks nobody."""
    return tuple(_card(paths, name) for name in OFFERS)


def fetch(
    paths: Paths,
    name: str,
    made: RequestsMade,
    *,
    accepted: bool,
    again: bool = False,
    report: Callable[[Fetching], object] = lambda _: None,
    stopped: Callable[[], bool] = lambda: False,
) -> Fetched:
    """Brings what is missing of a data set.

    Args:
        paths: of the installation.
        name: of the offer.
        made: counts every request.
        accepted: the person accepted its terms.
        again: also what is there already, since it may have changed.
        report: told how far it is.
        stopped: asked all the time.

    Raises:
        TermsError, NetError, DiskError, DamagedError, Cancelled: see `Fetch.run`.
    """
    from reelreason_desktop.services.fetching.downloading import Fetch  # noqa: PLC0415 - see the module's docstring
    from reelreason_desktop.services.fetching.web import web_for  # noqa: PLC0415

    fetching = Fetch(offer_named(name), paths.downloads / name, web_for(made), report, stopped)
    return fetching.run(accepted=accepted, again=again)


def _card(paths: Paths, name: str) -> OfferCard:
    offer, folder = OFFERS[name], paths.downloads / name
    hosts = tuple(dict.fromkeys(file.url.split("/")[2] for file in offer.files))
    wanted = {member for file in offer.files for member in (file.unpack or (file.name,))}
    there = {file.name for file in folder.iterdir()} if folder.is_dir() else set()
    return OfferCard(
        name=name,
        title=offer.title,
        kind=offer.source.name,
        gives=offer.gives,
        about_bytes=offer.about_bytes,
        terms=offer.terms,
        home=offer.home,
        hosts=hosts,
        folder=folder,
        is_there=wanted <= there and wanted <= _noted(folder),
        begun=bool(there),
    )


def _noted(folder: Path) -> set[str]:
    try:
        return set(json.loads((folder / _NOTE).read_text(encoding="utf-8"))["files"])
    except (OSError, ValueError, KeyError, TypeError):  # missing or damaged: it is fetched again
        return set()
