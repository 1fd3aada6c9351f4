"""All commands in one typer application."""

from __future__ import annotations

import typer

from reelreason_desktop.cli.backup import backup, restore
from reelreason_desktop.cli.catalogue import catalogue_app
from reelreason_desktop.cli.diagnostics import diagnostics
from reelreason_desktop.cli.evaluate import eval_app
from reelreason_desktop.cli.models import models_app
from reelreason_desktop.cli.profiles import profile_app
from reelreason_desktop.cli.remote import remote_app
from reelreason_desktop.cli.settings import settings_app
from reelreason_desktop.cli.talk import ask, chat, rate
from reelreason_desktop.cli.tmdb import tmdb_app
from reelreason_desktop.cli.together import together
from reelreason_desktop.cli.train import train_app
from reelreason_desktop.cli.users import users_app


def make_app() -> typer.Typer:
    """The command tree without `self-test` and `bench`, which need a window and are added by the caller."""
    app = typer.Typer(name="reelreason", no_args_is_help=False, add_completion=False, pretty_exceptions_enable=False)
    app.command()(ask)
    app.command()(chat)
    app.command()(rate)
    app.command()(together)
    app.command()(backup)
    app.command()(restore)
    app.command()(diagnostics)
    app.add_typer(profile_app, name="profile")
    app.add_typer(catalogue_app, name="catalogue")
    app.add_typer(eval_app, name="eval")
    app.add_typer(models_app, name="models")
    app.add_typer(remote_app, name="remote")
    app.add_typer(settings_app, name="settings")
    app.add_typer(users_app, name="users")
    app.add_typer(train_app, name="train")
    app.add_typer(tmdb_app, name="tmdb")
    return app
