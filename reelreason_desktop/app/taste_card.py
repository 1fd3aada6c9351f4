"""`profile card`: the one command about profiles that needs Qt, which it loads without a screen."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from reelreason_desktop.cli.context import context_of
from reelreason_desktop.domain.errors import NotFoundError
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.services.exporting import taste_card


def card(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(help="Name of the profile.", metavar="NAME")],
    file: Annotated[Path, typer.Argument(help="Where to write the card; ends in .png or .pdf.", metavar="FILE")],
    landscape: Annotated[bool, typer.Option("--landscape", help="1200 x 630 instead of 1080 x 1350 pixels.")] = False,
    dark: Annotated[bool, typer.Option("--dark", help="Light letters on a dark ground.")] = False,
    nameless: Annotated[bool, typer.Option("--nameless", help="Leave the name off.")] = False,
) -> None:
    """Write a taste card: favourites, likes and a sentence, as a picture or a PDF."""
    program = context_of(ctx)
    with program.runtime() as runtime:
        if not runtime.profiles.exists(name):
            raise NotFoundError(
                Notice("There is no profile called “{}”.", name), "`reelreason profile list` shows the names."
            )
        made = taste_card(runtime.session(name), "" if nameless else name)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 - other commands must not load Qt

    from reelreason_desktop.ui.export.card import save_card  # noqa: PLC0415
    from reelreason_desktop.ui.theme.tokens import DARK, LIGHT  # noqa: PLC0415

    application = QGuiApplication.instance() or QGuiApplication([])  # fonts live as long as it does
    save_card(made, file, on=date.today(), landscape=landscape, tokens=DARK if dark else LIGHT)
    del application
    program.console.print(Text(f"The card was written to {file}."))
