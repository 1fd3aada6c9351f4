"""`settings`: what the settings page of the window changes, by name."""

from __future__ import annotations

from typing import Annotated, Any

import typer
from rich.table import Table
from rich.text import Text

from reelreason_desktop.cli.context import CliContext, JsonOption, context_of, print_json
from reelreason_desktop.config.declared import DECLARED, option_named
from reelreason_desktop.config.options import Option
from reelreason_desktop.config.settings import FILE_NAME, Settings
from reelreason_desktop.domain.errors import KnownError

settings_app = typer.Typer(help="Settings of the program.", no_args_is_help=True)

KeyArgument = Annotated[str, typer.Argument(help="Name of the setting.", metavar="KEY")]


@settings_app.command("list")
def list_settings(ctx: typer.Context, as_json: JsonOption = False) -> None:
    """Show every setting with its value and what is possible."""
    settings = _open(context_of(ctx))
    if as_json:
        print_json({"settings": [_described(settings, option) for option in DECLARED]})
        return
    table = Table("setting", "value", "default", "possible", box=None, pad_edge=False)
    for option in DECLARED:
        value, default = (option.written(value) for value in (settings.get(option), option.default))
        table.add_row(option.key, Text(value), Text(default), Text(option.possible))
    context_of(ctx).console.print(table)


@settings_app.command("get")
def get_setting(ctx: typer.Context, key: KeyArgument, as_json: JsonOption = False) -> None:
    """Print the value of one setting."""
    option = option_named(key)
    _print(context_of(ctx), _open(context_of(ctx)), option, as_json=as_json)


@settings_app.command("set")
def set_setting(
    ctx: typer.Context,
    key: KeyArgument,
    value: Annotated[str, typer.Argument(help="One of the possible values.", metavar="VALUE")],
    as_json: JsonOption = False,
) -> None:
    """Choose a value; an open window takes it when it is started again."""
    option, settings = option_named(key), _open(context_of(ctx))
    try:
        chosen = option.parse(value)
    except ValueError:
        raise KnownError(f"“{value[:80]}” is no value of {key}.", f"Possible: {option.possible}.") from None
    settings.set(option, chosen)
    _print(context_of(ctx), settings, option, as_json=as_json)


@settings_app.command("reset")
def reset_settings(
    ctx: typer.Context,
    key: Annotated[str | None, typer.Argument(help="Name of the setting; without it, all.", metavar="KEY")] = None,
    as_json: JsonOption = False,
) -> None:
    """Set one setting, or all of them, back to the default."""
    options = DECLARED if key is None else (option_named(key),)
    settings = _open(context_of(ctx))
    for option in options:
        settings.reset(option)
    if as_json:
        print_json({"settings": [_described(settings, option) for option in options]})
        return
    for option in options:
        _print(context_of(ctx), settings, option, as_json=False)


def _open(program: CliContext) -> Settings:
    settings = Settings(program.paths.config / FILE_NAME)
    if settings.trouble is not None:
        typer.echo(" ".join(str(settings.trouble).split()), err=True)
    return settings


def _print(program: CliContext, settings: Settings, option: Option[Any], *, as_json: bool) -> None:
    if as_json:
        print_json(_described(settings, option))
    else:
        program.console.print(Text(f"{option.key} = {option.written(settings.get(option))}"))


def _described(settings: Settings, option: Option[Any]) -> dict[str, object]:
    return {
        "key": option.key,
        "value": settings.get(option),
        "default": option.default,
        "possible": option.possible,
        "section": option.section.value,
        "title": option.title,
        "help": option.help,
        "needs_restart": option.needs_restart,
    }
