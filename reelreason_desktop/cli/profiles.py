"""`profile list|show|export|import|delete`."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.table import Table
from rich.text import Text

from reelreason_desktop.cli.context import DEFAULT_PROFILE, JsonOption, context_of, print_json
from reelreason_desktop.domain.errors import KnownError, NotFoundError
from reelreason_desktop.domain.signals import SignalKind
from reelreason_desktop.services.transfer import export_to_file, import_from_file
from reelreason_desktop.services.views import SessionView
from reelreason_desktop.store.profiles import ProfileFolder

profile_app = typer.Typer(help="Profiles: whose taste it is, and taking it along.", no_args_is_help=True)

Name = Annotated[str, typer.Argument(help="Name of the profile.", metavar="NAME")]


@profile_app.command("list")
def list_profiles(ctx: typer.Context, as_json: JsonOption = False) -> None:
    """The profiles on this computer."""
    program = context_of(ctx)
    with program.runtime() as runtime:
        names = list(runtime.profiles.list())
    if as_json:
        print_json({"profiles": names})
    else:
        program.console.print(Text("\n".join(names) if names else "No profiles yet."))


@profile_app.command()
def show(ctx: typer.Context, name: Name = DEFAULT_PROFILE, as_json: JsonOption = False) -> None:
    """What a profile holds."""
    program = context_of(ctx)
    with program.runtime() as runtime:
        _require(runtime.profiles, name)
        view = runtime.session(name).view()
        titles = {film.id: film.label for film in runtime.library.films}
    summary = _summary(view, titles)
    if as_json:
        print_json(summary)
        return
    table = Table(title=Text(name), show_header=False)
    for key, value in summary.items():
        table.add_row(
            key.replace("_", " "), Text(", ".join(map(str, value)) if isinstance(value, list) else str(value))
        )
    program.console.print(table)


@profile_app.command()
def export(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(help="Where to write the JSON file.")],
    name: Annotated[str, typer.Option("--profile", "-p", metavar="NAME")] = DEFAULT_PROFILE,
) -> None:
    """Write everything a profile holds to a JSON file."""
    program = context_of(ctx)
    with program.runtime() as runtime:
        export_to_file(runtime.profiles, name, file)
    program.console.print(Text(f"{name} was written to {file}."))


@profile_app.command(name="import")
def import_(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(help="A JSON file that `profile export` wrote.")],
    name: Annotated[str, typer.Option("--profile", "-p", metavar="NAME", help="Under which name.")] = DEFAULT_PROFILE,
) -> None:
    """Read a profile from a JSON file; into a profile that holds something already, it is added as one act."""
    program = context_of(ctx)
    with program.runtime() as runtime:
        count = import_from_file(runtime.profiles, name, file)
    program.console.print(Text(f"{count} signals are now in {name}."))


@profile_app.command()
def delete(
    ctx: typer.Context,
    name: Name,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Move a profile to the trash folder."""
    program = context_of(ctx)
    with program.runtime() as runtime:
        _require(runtime.profiles, name)
        if not yes and not _agreed(f"Delete the profile “{name}”?"):
            return
        kept = runtime.profiles.delete(name)
    program.console.print(Text(f"{name} was deleted. A copy lies in {kept}."))


def _require(profiles: ProfileFolder, name: str) -> None:
    if not profiles.exists(name):
        raise NotFoundError(f"There is no profile called “{name}”.", "`reelreason profile list` shows the names.")


def _agreed(question: str) -> bool:
    try:
        return typer.confirm(question)
    except typer.Abort as error:  # the end of the input is no answer
        raise KnownError("Nothing was deleted.", "Answer with y, or add --yes.") from error


def _summary(view: SessionView, titles: dict[str, str]) -> dict[str, Any]:
    kinds = Counter(signal.kind for signal in view.signals)
    best = sorted(view.ratings.items(), key=lambda item: -item[1])
    return {
        "profile": view.profile,
        "messages": kinds[SignalKind.SAID],
        "ratings": len(view.ratings),
        "liked": [titles.get(s.film_id or "", "?") for s in view.signals if s.kind is SignalKind.LIKED],
        "best_rated": [f"{titles.get(film_id, film_id)} {stars:g}" for film_id, stars in best[:10]],
        "watchlist": sorted(titles.get(film_id, film_id) for film_id in view.watchlist),
        "not_for_me": sorted(titles.get(film_id, film_id) for film_id in view.rejected),
        "next_picks": [titles[pick.film_id] for pick in view.ranking.picks],
    }
