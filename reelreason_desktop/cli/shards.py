"""`catalogue shards`: encoding more films than one computer should, as Parquet shards."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from reelreason_desktop.cli.context import JsonOption, context_of, print_json
from reelreason_desktop.cli.progress import progress
from reelreason_desktop.services.encoders import model_in_use
from reelreason_desktop.services.sharding.encoding import ShardJob, encode_here, encode_on_ray
from reelreason_desktop.services.sharding.shards import ROWS, shards_in, take_shards, write_shards

shards_app = typer.Typer(help="Encode very many films elsewhere, as Parquet shards.", no_args_is_help=True)
Folder = Annotated[Path, typer.Argument(help="Where the shards are; every worker must see it.", metavar="FOLDER")]


@shards_app.callback()
def shards() -> None:
    """Encode very many films elsewhere: write their texts, encode them, take the vectors, then `catalogue build`."""


@shards_app.command()
def write(
    ctx: typer.Context,
    folder: Folder,
    rows: Annotated[int, typer.Option("--rows", help="Texts a shard.", min=1)] = ROWS,
    as_json: JsonOption = False,
) -> None:
    """Write the texts of added films that have no vector yet."""
    program = context_of(ctx)
    with Console(stderr=True).status("texts") as status:
        written = write_shards(
            program.paths,
            model_in_use(program.paths),
            folder,
            rows,
            lambda done: status.update(f"{done:,} texts"),
        )
    if as_json:
        print_json({"texts": written.texts, "shards": written.shards})
    else:
        program.console.print(Text(f"{written.texts:,} texts were written to {written.shards:,} shards in {folder}."))


@shards_app.command()
def encode(
    ctx: typer.Context,
    folder: Folder,
    on_ray: Annotated[bool, typer.Option("--ray", help="On Ray, instead of here.")] = False,
    workers: Annotated[int | None, typer.Option("--workers", help="Shards at a time, on Ray.", min=1)] = None,
    address: Annotated[
        str | None, typer.Option("--address", help="Of a Ray cluster; by default one is started here.", metavar="HOST")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Encode every shard that has no vectors yet. Run again, it goes on where it was stopped."""
    program = context_of(ctx)
    model = model_in_use(program.paths)
    jobs = [ShardJob(shard.absolute(), model, program.paths.cache) for shard in shards_in(folder)]
    at_once = workers or max(1, (os.cpu_count() or 2) // 2)
    counts: Counter[str] = Counter()
    with progress() as report:
        ended = encode_on_ray(jobs, at_once, address) if on_ray or address else encode_here(jobs)
        for number, done in enumerate(ended, 1):
            counts[done.worker] += done.encoded
            report("shards", number, len(jobs))
    texts, busy = counts.total(), sum(count > 0 for count in counts.values())
    if as_json:
        print_json({"shards": len(jobs), "texts_encoded": texts, "workers": busy})
    else:
        program.console.print(Text(f"{texts:,} texts of {len(jobs):,} shards were encoded by {busy} workers."))


@shards_app.command()
def take(ctx: typer.Context, folder: Folder, as_json: JsonOption = False) -> None:
    """Take in the vectors of all shards that are encoded; `catalogue build` then finds them."""
    program = context_of(ctx)
    with Console(stderr=True).status("vectors") as status:
        taken = take_shards(
            program.paths,
            model_in_use(program.paths),
            folder,
            lambda done: status.update(f"{done:,} vectors"),
        )
    if as_json:
        print_json({"vectors": taken.vectors, "shards": taken.shards, "open": taken.open})
        return
    program.console.print(Text(f"{taken.vectors:,} new vectors were taken from {taken.shards:,} shards."))
    if taken.open:
        program.console.print(Text(f"{taken.open:,} shards are not encoded yet."))
