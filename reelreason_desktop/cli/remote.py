"""`remote …`: a model on another machine. Off until a profile switches it on."""

from __future__ import annotations

import sys
from typing import Annotated, Final

import typer
from pydantic import SecretStr
from rich.text import Text

from reelreason_desktop.cli.context import (
    DEFAULT_PROFILE,
    CliContext,
    JsonOption,
    ProfileOption,
    context_of,
    print_json,
)
from reelreason_desktop.cli.remote_embed import embed
from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.services.remote.exchanges import Exchange
from reelreason_desktop.services.remote.key import forget_key, has_key, store_key
from reelreason_desktop.services.remote.mode import RemoteMode
from reelreason_desktop.services.remote.place import RemotePlace
from reelreason_desktop.services.remote.told import fields_sent, what_is_sent
from reelreason_desktop.services.requests_made import RequestsMade

remote_app = typer.Typer(help="A language model on another machine. Off until you switch it on.", no_args_is_help=True)
remote_app.command()(embed)

_OPEN_WAY: Final = "The way there is not protected: others on the network can read what is sent, and the key."


@remote_app.command()
def server(
    ctx: typer.Context,
    url: Annotated[str, typer.Argument(help="Its address, up to /v1.", metavar="URL")],
    model: Annotated[str | None, typer.Option("--model", help="Model that talks.", metavar="NAME")] = None,
    embed_model: Annotated[
        str | None, typer.Option("--embed-model", help="Model that makes vectors.", metavar="NAME")
    ] = None,
) -> None:
    """Say where the server is. Another address switches every profile off."""
    mode, program = _mode(ctx), context_of(ctx)
    held = mode.place
    place = mode.enter(
        RemotePlace(
            url, held.chat_model if model is None else model, held.embed_model if embed_model is None else embed_model
        )
    )
    program.console.print(Text(f"The server is {place.base_url}."))
    if place.is_readable_by_others:
        program.console.print(Text(_OPEN_WAY))
    program.console.print(Text("Nothing was sent. See what would be: reelreason remote sends"))


@remote_app.command()
def key(ctx: typer.Context) -> None:
    """Keep the server's key in the system's keyring. It is asked for, or read from standard input."""
    asking = sys.stdin.isatty()
    given = typer.prompt("Key", hide_input=True, err=True) if asking else sys.stdin.readline()
    place = _mode(ctx).place
    store_key(place, SecretStr(given.strip()))
    context_of(ctx).console.print(Text(f"The key for {place.host} is in the keyring of this system."))


@remote_app.command()
def forget(ctx: typer.Context, profile: ProfileOption = DEFAULT_PROFILE) -> None:
    """Switch it off, and erase the key and what was sent last."""
    mode, program = _mode(ctx), context_of(ctx)
    had_key = forget_key(mode.place)  # first: no misspelt name may keep it
    mode.switch(profile, on=False)
    mode.forget_sent(profile)
    program.console.print(Text(f"It is off for {profile}{'; the key is gone' if had_key else ''}."))


@remote_app.command()
def sends(ctx: typer.Context, as_json: JsonOption = False) -> None:
    """Show what each kind of request holds, with marks in place of what is yours."""
    told = what_is_sent(_mode(ctx).place.chat_model or "⟦model⟧")
    if as_json:
        print_json({one.name: {"fields": one.fields, "example": one.example} for one in told})
        return
    for one in told:
        context_of(ctx).console.print(Text(f"{one.name}: {', '.join(one.fields)}"))


@remote_app.command()
def on(
    ctx: typer.Context,
    profile: ProfileOption = DEFAULT_PROFILE,
    accept: Annotated[bool, typer.Option("--accept", help="You know what will be sent and to whom.")] = False,
) -> None:
    """Switch it on for one profile, after saying what will be sent."""
    mode, program = _mode(ctx), context_of(ctx)
    place = mode.place
    if not place.can_serve:
        raise KnownError(
            "There is no server to send anything to.", "Enter one: `reelreason remote server URL --model NAME`."
        )
    words = f"To {place.host} will be sent: {', '.join(fields_sent())}."
    if not accept and sys.stdin.isatty():
        typer.echo(f"{words}\n{_OPEN_WAY if place.is_readable_by_others else ''}".strip(), err=True)
        accept = typer.confirm("Do you want that?", err=True)
    if not accept:
        raise KnownError(words, "Accept it with --accept.")
    mode.switch(profile, on=True)
    program.console.print(Text(f"It is on for {profile}. {words}"))


@remote_app.command()
def off(ctx: typer.Context, profile: ProfileOption = DEFAULT_PROFILE) -> None:
    """Switch it off for one profile. A window that is open sends nothing more either."""
    _mode(ctx).switch(profile, on=False)
    context_of(ctx).console.print(Text(f"It is off for {profile}."))


@remote_app.command("test")
def ask_server(ctx: typer.Context, as_json: JsonOption = False) -> None:
    """Ask the server for its models. Nothing about anybody is sent."""
    mode, program = _mode(ctx), context_of(ctx)
    models, place = mode.test(), mode.place
    if as_json:
        print_json({"models": models, "known": place.chat_model in models})
        return
    program.console.print(Text(f"{place.host} answers. It has: {', '.join(models) or 'no models'}."))
    if place.chat_model and place.chat_model not in models:
        program.console.print(Text(f"{place.chat_model} is not among them."))


@remote_app.command()
def status(ctx: typer.Context, profile: ProfileOption = DEFAULT_PROFILE, as_json: JsonOption = False) -> None:
    """Say whether it is on, and for which server. Nobody is asked."""
    mode, program = _mode(ctx), context_of(ctx)
    place, is_on = mode.place, mode.is_on(profile)
    if as_json:
        found: dict[str, object] = {"on": is_on, "profile": profile, "base_url": place.base_url}
        found |= {"model": place.chat_model, "embed_model": place.embed_model, "key": has_key(place)}
        print_json(found | {"protected": not place.is_readable_by_others})
        return
    program.console.print(Text(f"The remote model is {'on' if is_on else 'off'} for {profile}."))
    if place.base_url:
        there = "There is a key for it" if has_key(place) else "There is no key for it"
        told = f"The server is {place.base_url}, the model {place.chat_model or 'not chosen'}. {there}."
        program.console.print(Text(told))


@remote_app.command()
def last(
    ctx: typer.Context,
    profile: ProfileOption = DEFAULT_PROFILE,
    every: Annotated[bool, typer.Option("--all", help="All that is kept, the newest first.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Show what was sent last, byte for byte."""
    kept = _mode(ctx).sent(profile)
    chosen = kept if every else kept[:1]
    if as_json:
        print_json({"sent": [_as_json(one) for one in chosen]})
        return
    console = context_of(ctx).console
    if not chosen:
        console.print(Text(f"Nothing was sent for {profile}."))
    for one in chosen:
        console.print(Text(f"{one.at:%Y-%m-%d %H:%M:%S} UTC, to {one.host}{one.path}"))
        console.print(Text(f"Headers: {', '.join(one.headers)}"))
        console.print(Text(one.pretty), soft_wrap=True)
        for remark in one.remarks:
            console.print(Text(remark))


def _as_json(one: Exchange) -> dict[str, object]:
    return {
        "at": one.at.isoformat(), "host": one.host, "path": one.path, "headers": one.headers, "body": one.body,
        "remarks": one.remarks,
    }  # fmt: skip


def _mode(ctx: typer.Context) -> RemoteMode:
    program: CliContext = context_of(ctx)
    return RemoteMode(program.paths, RequestsMade())
