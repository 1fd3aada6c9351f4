"""`models`: language models on this computer, which are optional, and encoders, of which one ships."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from reelreason_desktop.cli.context import CliContext, JsonOption, context_of, print_json
from reelreason_desktop.cli.download import AcceptOption
from reelreason_desktop.cli.encoders import (
    add_encoder,
    encoder_entries,
    encoder_offers,
    is_encoder,
    remove_encoder,
    show_encoders,
    use_encoder,
    verify_encoder,
)
from reelreason_desktop.cli.fetching import fetch_encoder, fetch_model, is_offered_encoder
from reelreason_desktop.config.declared import MODEL_WEIGHT
from reelreason_desktop.config.settings import FILE_NAME, Settings
from reelreason_desktop.domain.errors import ModelError
from reelreason_desktop.inference.embedder_finding import find_embedders
from reelreason_desktop.inference.gguf.checks import check_language_model
from reelreason_desktop.inference.llm.curated import CuratedModel, curated_models
from reelreason_desktop.inference.llm.finding import FoundModel, find_models
from reelreason_desktop.inference.llm.memory import free_mib, shortage
from reelreason_desktop.inference.llm.shelf import ModelShelf, ShelfModel
from reelreason_desktop.services.models import rating_weight, shelf_of

models_app = typer.Typer(help="Language models, which are optional, and encoders.", no_args_is_help=True)

NameArgument = Annotated[str, typer.Argument(help="Name of a model that was added.", metavar="NAME")]


@models_app.command("list")
def list_models(ctx: typer.Context, as_json: JsonOption = False) -> None:
    """Show the models that were added, and some that are known to suit."""
    shelf = shelf_of(context_of(ctx).paths)
    models, used = shelf.models, shelf.used
    if as_json:
        added = [_described(model, used) for model in models]
        offers = [*map(_offer, curated_models())]
        encoders = encoder_entries(context_of(ctx))
        weight, more = rating_weight(_settings(ctx)), encoder_offers()
        lists = {"models": added, "curated": offers, "encoders": encoders, "curated_encoders": more}
        print_json({**lists, "rating_weight": weight})
        return
    console = context_of(ctx).console
    if models:
        table = Table("", "model", "title", "size", "memory", "licence", box=None, pad_edge=False)
        for model in models:
            mark = "*" if used is not None and model.name == used.name else ""
            size, memory = _gb(model.bytes / 1024**2), _gb(model.needed_mib)
            table.add_row(mark, Text(model.name), Text(model.title), size, memory, Text(model.licence or "not said"))
        console.print(table)
    else:
        console.print("No model was added. Everything works without one.")
    table = Table("known to suit", "size", "memory", "licence", "", box=None, pad_edge=False)
    for offer in curated_models():
        table.add_row(offer.id, f"{offer.file_mb / 1000:.1f} GB", _gb(offer.needed_mib), offer.licence, offer.remark)
    console.print(table)
    show_encoders(context_of(ctx))


@models_app.command("find")
def find(ctx: typer.Context, as_json: JsonOption = False) -> None:
    """Look for models that other programs have on this computer."""
    found = [(model, _trouble(model)) for model in find_models(Path.home(), os.environ)]
    folders = find_embedders(Path.home(), os.environ)
    if as_json:
        rows = [{"file": str(m.file), "program": m.program, "name": m.name, "trouble": t} for m, t in found]
        encoders = [{"folder": str(one.folder), "program": one.program, "name": one.name} for one in folders]
        print_json({"found": rows, "encoders": encoders})
        return
    console = context_of(ctx).console
    for model, trouble in found:
        console.print(Text(f"{model.program}: {model.name}\n  {model.file}" + (f"\n  {trouble}" if trouble else "")))
    for one in folders:
        console.print(Text(f"{one.program}: {one.name}, an encoder\n  {one.folder}"))
    console.print("Add one with: reelreason models add PATH" if found or folders else "No models were found.")


@models_app.command("add")
def add(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(help="A GGUF file, or a folder of sentence-transformers.", metavar="PATH")],
    name: Annotated[str | None, typer.Option(help="What to call it.", metavar="NAME")] = None,
    as_json: JsonOption = False,
) -> None:
    """Check a model and remember it; it stays where it is."""
    if file.is_dir():
        add_encoder(context_of(ctx), file, name, as_json=as_json)
        return
    model = shelf_of(context_of(ctx).paths).add(file, name)
    _tell(context_of(ctx), model, f"Added {model.name} ({model.title}).", as_json=as_json)
    if not as_json:
        context_of(ctx).console.print(Text(f"Use it with: reelreason models use {model.name}"))


@models_app.command("get")
def get(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(help="Name of a model that `list` knows to suit.", metavar="NAME")],
    accept: AcceptOption = False,
    as_json: JsonOption = False,
) -> None:
    """Fetch a language model or an encoder and add it. Run again, it goes on where it was stopped."""
    program = context_of(ctx)
    if is_offered_encoder(name):
        add_encoder(program, fetch_encoder(program, name, accept=accept), name, as_json=as_json)
        return
    file, requests = fetch_model(program, name, accept=accept)
    model = shelf_of(program.paths).add(file, name)
    _tell(program, model, f"{model.name} is there, after {requests} requests.", as_json=as_json)
    if not as_json:
        program.console.print(Text(f"Use it with: reelreason models use {model.name}"))


@models_app.command("verify")
def verify(ctx: typer.Context, name: NameArgument, as_json: JsonOption = False) -> None:
    """Read a model's file again and compare it with what was added."""
    if is_encoder(context_of(ctx), name):
        verify_encoder(context_of(ctx), name, as_json=as_json)
        return
    model = shelf_of(context_of(ctx).paths).verify(name)
    _tell(context_of(ctx), model, f"{model.name} is unchanged: SHA-256 {model.sha256}.", as_json=as_json)


@models_app.command("remove")
def remove(ctx: typer.Context, name: NameArgument, as_json: JsonOption = False) -> None:
    """Forget a model; its file stays, and so does the folder of an encoder that was not fetched."""
    if is_encoder(context_of(ctx), name):
        remove_encoder(context_of(ctx), name, as_json=as_json)
        return
    model = shelf_of(context_of(ctx).paths).remove(name)
    _tell(context_of(ctx), model, f"Removed {model.name}; {model.file} stays.", as_json=as_json)


@models_app.command("use")
def use(
    ctx: typer.Context,
    name: NameArgument,
    weight: Annotated[
        float | None, typer.Option(min=0, max=1, help="How much its ratings count beside the computed match.")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Switch language models on, with this one; or let this encoder serve, once all films are encoded."""
    if is_encoder(context_of(ctx), name):
        use_encoder(context_of(ctx), name, as_json=as_json)
        return
    shelf = shelf_of(context_of(ctx).paths)
    shelf.use(name)
    if weight is not None:
        _settings(ctx).set(MODEL_WEIGHT, round(weight * 100))
    model = shelf.named(name)
    _tell(context_of(ctx), model, f"{model.name} is used from the next start on.", as_json=as_json, shelf=shelf)


@models_app.command("off")
def off(ctx: typer.Context) -> None:
    """Switch language models off; nothing is removed."""
    shelf_of(context_of(ctx).paths).use(None)
    context_of(ctx).console.print("Language models are off.")


def _settings(ctx: typer.Context) -> Settings:
    return Settings(context_of(ctx).paths.config / FILE_NAME)


def _tell(program: CliContext, model: ShelfModel, line: str, *, as_json: bool, shelf: ModelShelf | None = None) -> None:
    """One line, and a warning when there is too little memory for a model that is to be used."""
    if as_json:
        print_json(_described(model, shelf.used if shelf else None))
        return
    program.console.print(Text(line))
    warning = shortage(model.needed_mib, free_mib()) if shelf else ""
    if warning:
        typer.echo(warning, err=True)


def _trouble(model: FoundModel) -> str:
    """Why a file cannot be used; empty when it can."""
    try:
        check_language_model(model.file)
    except ModelError as error:
        return error.message
    return ""


def _described(model: ShelfModel, used: ShelfModel | None) -> dict[str, object]:
    return {
        "name": model.name,
        "title": model.title,
        "file": model.file,
        "sha256": model.sha256,
        "bytes": model.bytes,
        "context": model.context,
        "needed_mib": round(model.needed_mib),
        "licence": model.licence,
        "used": used is not None and used.name == model.name,
    }


def _offer(model: CuratedModel) -> dict[str, object]:
    return {
        "id": model.id,
        "name": model.name,
        "licence": model.licence,
        "file_mb": model.file_mb,
        "needed_mib": round(model.needed_mib),
        "remark": model.remark,
    }


def _gb(mib: float) -> str:
    return f"{mib / 1024:.1f} GB"
