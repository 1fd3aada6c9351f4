"""`profile list|show|create|rename|limit|export|import|delete`."""

from __future__ import annotations

import sys
from collections import Counter
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.table import Table
from rich.text import Text

from reelreason_desktop.cli.context import DEFAULT_PROFILE, JsonOption, context_of, print_json
from reelreason_desktop.cli.history import import_history
from reelreason_desktop.domain.errors import KnownError, NotFoundError
from reelreason_desktop.domain.signals import SignalKind
from reelreason_desktop.services.age_limit import AgeLimit, limit_of, set_limit
from reelreason_desktop.services.exporting import MarkTable, export_table
from reelreason_desktop.services.feedback import FeedbackSummary, as_plain, in_words
from reelreason_desktop.services.own_stars import told_of_stars
from reelreason_desktop.services.transfer import export_to_file, import_from_file, is_own_export
from reelreason_desktop.services.views import SessionView
from reelreason_desktop.store.profiles import ProfileFolder


class ExportForm(StrEnum):
    """What `profile export` writes."""

    JSON = "json"
    CSV = "csv"
    LETTERBOXD = "letterboxd"


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
        session = runtime.session(name)
        view, feedback = session.view(), session.feedback()
        stars = told_of_stars(session.store)
        titles = {film.id: film.label for film in session.library.films}
    summary = _summary(view, titles) | {"stars": stars, "feedback": as_plain(feedback)}
    if as_json:
        print_json(summary)
        return
    table = Table(title=Text(name), show_header=False)
    for key, value in summary.items():
        table.add_row(key.replace("_", " "), Text(_words(key, value, feedback)))
    program.console.print(table)


@profile_app.command()
def create(ctx: typer.Context, name: Name) -> None:
    """Make an empty profile."""
    program = context_of(ctx)
    profiles = ProfileFolder(program.paths.profiles)
    profiles.create(name).close()
    program.console.print(Text(f"{name.strip()} is there now."))


@profile_app.command()
def rename(
    ctx: typer.Context, old: Name, new: Annotated[str, typer.Argument(help="What to call it.", metavar="NEW")]
) -> None:
    """Give a profile another name."""
    program = context_of(ctx)
    ProfileFolder(program.paths.profiles).rename(old, new)
    program.console.print(Text(f"{old} is called {new.strip()} now."))


@profile_app.command()
def limit(
    ctx: typer.Context,
    name: Name,
    age: Annotated[int | None, typer.Option("--age", min=0, max=17, help="Show films up to this age only.")] = None,
    off: Annotated[bool, typer.Option("--off", help="Take the limit away.")] = False,
    pin: Annotated[str, typer.Option("--pin", help="The PIN that guards the limit.")] = "",
    new_pin: Annotated[str | None, typer.Option("--new-pin", help="A PIN from now on.")] = None,
    as_json: JsonOption = False,
) -> None:
    """Show, set or take away the age limit of a profile."""
    program = context_of(ctx)
    profiles = ProfileFolder(program.paths.profiles)
    _require(profiles, name)
    if age is not None and off:
        raise KnownError("Either an age, or no limit.", "Use --age or --off.")
    with profiles.open(name, create=False) as store:
        present = limit_of(store)
        if age is not None or off or new_pin is not None:
            wanted = None if off else age if age is not None else present.max_age if present else None
            set_limit(store, wanted, pin=pin or _asked_pin(present), new_pin=new_pin)
            present = limit_of(store)
    if as_json:
        print_json(
            {"profile": name, "max_age": present and present.max_age, "has_pin": bool(present and present.has_pin)}
        )
    elif present is None:
        program.console.print(Text(f"{name} has no age limit."))
    else:
        guard = "guarded by a PIN" if present.has_pin else "without a PIN"
        program.console.print(Text(f"{name} sees films up to {present.max_age} years, {guard}."))


@profile_app.command()
def export(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(help="Where to write the file.")],
    name: Annotated[str, typer.Option("--profile", "-p", metavar="NAME")] = DEFAULT_PROFILE,
    form: Annotated[ExportForm, typer.Option("--format", help="Everything, or a table of marked films.")] = (
        ExportForm.JSON
    ),
    bom: Annotated[bool, typer.Option("--bom", help="Mark a table as UTF-8 for old spreadsheets.")] = False,
) -> None:
    """Write everything a profile holds to a JSON file, or its marks to a table."""
    program = context_of(ctx)
    with program.runtime() as runtime:
        if form is ExportForm.JSON:
            export_to_file(runtime.profiles, name, file)
        else:
            _require(runtime.profiles, name)
            export_table(runtime.session(name), file, MarkTable(form.value), bom=bom)
    program.console.print(Text(f"{name} was written to {file}."))


@profile_app.command(name="import")
def import_(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(help="What `profile export` wrote, or an export of another service.")],
    name: Annotated[str, typer.Option("--profile", "-p", metavar="NAME", help="Under which name.")] = DEFAULT_PROFILE,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask before another service's marks are added.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Add what a file holds to a profile: our own JSON, or an export of Letterboxd, IMDb, Trakt or MovieLens."""
    program = context_of(ctx)
    if not is_own_export(file):
        import_history(program, name, file, agreed=yes, as_json=as_json)
        return
    with program.runtime() as runtime:
        count = import_from_file(runtime.profiles, name, file)
    if as_json:
        print_json({"profile": name, "signals": count})
        return
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


def _asked_pin(present: AgeLimit | None) -> str:
    """The PIN, typed without showing it. A script says --pin instead."""
    if present is None or not present.has_pin or not sys.stdin.isatty():
        return ""
    return str(typer.prompt("PIN", hide_input=True, err=True))


def _require(profiles: ProfileFolder, name: str) -> None:
    if not profiles.exists(name):
        raise NotFoundError(f"There is no profile called “{name}”.", "`reelreason profile list` shows the names.")


def _agreed(question: str) -> bool:
    try:
        return typer.confirm(question)
    except typer.Abort as error:  # the end of the input is no answer
        raise KnownError("Nothing was deleted.", "Answer with y, or add --yes.") from error


def _words(key: str, value: object, feedback: FeedbackSummary) -> str:
    if key == "feedback":
        return in_words(feedback)
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


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
