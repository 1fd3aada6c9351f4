"""`models` for encoders: what turns texts into vectors. One ships with the program, others can take its place."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from rich.table import Table
from rich.text import Text

from reelreason_desktop.cli.building import build_progress
from reelreason_desktop.cli.context import CliContext, print_json
from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.inference.embedder_offers import offered_embedders
from reelreason_desktop.inference.embedders import BUILTIN_NAME, KnownEmbedder, verify
from reelreason_desktop.inference.models import BUILTIN_ID, builtin_model
from reelreason_desktop.services.encoders import embedder_shelf, remove_embedder
from reelreason_desktop.services.models import shelf_of
from reelreason_desktop.services.preparing import prepare_embedder


def is_encoder(program: CliContext, name: str) -> bool:
    """Whether a name means an encoder and no language model."""
    return name == BUILTIN_NAME or name in {one.name for one in embedder_shelf(program.paths).embedders}


def encoder_entries(program: CliContext) -> list[dict[str, Any]]:
    """What `models list --json` says of encoders, the one that ships first."""
    shelf = embedder_shelf(program.paths)
    used = shelf.used
    builtin = {"name": BUILTIN_NAME, "id": BUILTIN_ID, "folder": None, "dim": 384, "used": used is None}
    return [builtin, *(_entry(one, used) for one in shelf.embedders)]


def show_encoders(program: CliContext) -> None:
    """The same as a table."""
    table = Table("", "encoder", "numbers a text", "folder", box=None, pad_edge=False)
    for entry in encoder_entries(program):
        here = entry["folder"] or f"{entry['id']}, ships with the program"
        folder = f"{entry['asked']} on {entry['server']}" if entry.get("server") else here
        table.add_row("*" if entry["used"] else "", Text(entry["name"]), str(entry["dim"]), Text(folder))
    program.console.print(table)
    table = Table("encoders to fetch", "size", "numbers a text", "licence", "", box=None, pad_edge=False)
    for offer in offered_embedders():
        table.add_row(offer.id, f"{offer.file_mb} MB", str(offer.dim), offer.licence, offer.remark)
    program.console.print(table)


def encoder_offers() -> list[dict[str, Any]]:
    """What `models list --json` says of encoders that can be fetched."""
    keys = ("id", "name", "licence", "licence_url", "repository", "file_mb", "dim", "remark")
    return [{key: getattr(offer, key) for key in keys} for offer in offered_embedders()]


def add_encoder(program: CliContext, folder: Path, name: str | None, *, as_json: bool) -> None:
    """Checks a folder and remembers it."""
    shelf = embedder_shelf(program.paths)
    added = shelf.add(folder, name, taken={model.name for model in shelf_of(program.paths).models})
    if as_json:
        print_json(_entry(added, shelf.used))
        return
    program.console.print(Text(f"Added the encoder {added.name} ({added.dim} numbers a text)."))
    program.console.print(Text(f"Use it with: reelreason models use {added.name}"))


def verify_encoder(program: CliContext, name: str, *, as_json: bool) -> None:
    """Reads weights again and compares them with what was added, or with what ships."""
    shelf = embedder_shelf(program.paths)
    model = builtin_model(program.paths.cache) if name == BUILTIN_NAME else shelf.model(name)
    verify(model)
    if as_json:
        print_json(next(entry for entry in encoder_entries(program) if entry["name"] == name))
    else:
        program.console.print(Text(f"{name} is unchanged: SHA-256 {model.sha256}."))


def remove_encoder(program: CliContext, name: str, *, as_json: bool) -> None:
    """Forgets an encoder and the vectors it made."""
    removed = remove_embedder(program.paths, name)
    if as_json:
        print_json(_entry(removed, None))
    else:
        left = f"; {removed.folder} stays" if Path(removed.folder).is_dir() else ""
        program.console.print(Text(f"Removed {name} and its vectors{left}."))


def use_encoder(program: CliContext, name: str, *, as_json: bool) -> None:
    """Encodes all films with it, then lets it serve.

    Raises:
        KnownError: it was stopped with Ctrl+C, or cannot be used.
    """
    shelf = embedder_shelf(program.paths)
    if name == BUILTIN_NAME:
        shelf.use(None)
        entry: dict[str, Any] = {"name": name, "encoded": 0}
        line = "The built-in encoder is used from the next start on."
    else:
        try:
            with build_progress() as report:
                done = prepare_embedder(program.paths, name, report)
        except KeyboardInterrupt:
            hint = f"What was encoded is kept; `reelreason models use {name}` goes on from there."
            raise KnownError("Encoding was stopped. The encoder that was used before still is.", hint) from None
        films = done.films + (done.added.films if done.added else 0)
        entry = {"name": name, "films": films, "encoded": done.encoded + (done.added.encoded if done.added else 0)}
        line = f"{films:,} films were encoded. {name} is used from the next start on."
    if as_json:
        print_json(entry)
    else:
        program.console.print(Text(line))


def _entry(known: KnownEmbedder, used: KnownEmbedder | None) -> dict[str, Any]:
    return {
        "name": known.name,
        "id": known.id,
        "folder": known.folder,
        "sha256": known.sha256,
        "dim": known.dim,
        "server": known.server,
        "asked": known.asked,
        "used": used is not None and used.name == known.name,
    }
