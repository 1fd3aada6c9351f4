"""`eval explanations`: whether the reasons are true."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated, Any, Final

import typer
from rich.table import Table
from rich.text import Text

from reelreason_desktop.cli.context import JsonOption, context_of, print_json
from reelreason_desktop.cli.progress import progress
from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.evaluation.explanations import PickFinding, examine, summarise
from reelreason_desktop.evaluation.metrics import RESAMPLES, Estimate
from reelreason_desktop.evaluation.real_people import RealPerson, real_people
from reelreason_desktop.evaluation.report import worded
from reelreason_desktop.evaluation.scripted import Conversation, read_conversations
from reelreason_desktop.evaluation.scripted_run import Player
from reelreason_desktop.evaluation.simulated import simulate
from reelreason_desktop.services.growing.users import load_users
from reelreason_desktop.services.runtime import Runtime
from reelreason_desktop.services.session import Session

_PROTOCOL: Final = (
    "Each pick's strongest source is deleted from the ledger through the session, and every film scored anew: does the "
    "pick's score fall, and does it fall among the same competitors? Baseline: deleting another signal of the person. "
    "What a counterfactual names is left out, and what is suggested is done: does the film end where that says? Every "
    "sentence of a reason is read back and held against ledger and catalogue."
)
_DIGITS: Final = 4


def explanations(
    ctx: typer.Context,
    file: Annotated[
        Path | None, typer.Argument(help="Also play these scripted conversations (JSONL).", metavar="[FILE]")
    ] = None,
    people: Annotated[int, typer.Option("--people", min=1, help="How many simulated people rate and talk.")] = 100,
    seed: Annotated[int, typer.Option("--seed", help="Equal seeds draw equal people.")] = 1,
    users: Annotated[
        Path | None,
        typer.Option("--users", help="Also so many people of data sets, as `users build` saved them.", metavar="FILE"),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Delete what each reason cites, and see whether the pick falls as the reason says."""
    program = context_of(ctx)
    started = time.monotonic()
    conversations = read_conversations(file) if file is not None else ()
    known = load_users(users) if users is not None else None
    with program.runtime(grown=False) as runtime, progress() as report:
        drawn = real_people(known, runtime.library.by_id, people, seed) if known is not None else ()
        sessions = _sessions(runtime, conversations, people, seed, drawn)
        findings = examine(sessions, people + len(drawn) + len(conversations), report)
    if as_json:
        print_json(_as_json(findings, people, len(drawn), len(conversations), seed, time.monotonic() - started))
        return
    of_data_sets = f", {len(drawn)} people of data sets" if drawn else ""
    whose = f"{people} simulated people{of_data_sets} and {len(conversations)} conversations"
    table = Table(title=f"{len(findings)} picks of {whose}")
    for column in ("", "n", "share"):
        table.add_column(column, justify="left" if not column else "right")
    for name, (n, estimate) in summarise(findings).items():
        table.add_row(name, str(n), worded(estimate))
    program.console.print(table)
    program.console.print(Text(_PROTOCOL, style="dim"))
    for sentence in sorted({claim for finding in findings for claim in finding.false_claims}):
        program.console.print(Text(f"not borne out: {sentence}", style="yellow"))


def _sessions(
    runtime: Runtime, conversations: Sequence[Conversation], people: int, seed: int, drawn: Sequence[RealPerson]
) -> Iterator[tuple[str, Session]]:
    for person in simulate(runtime.session(), people, seed):
        session = runtime.session()
        person.act(session, runtime.say)
        yield person.name, session
    for one in drawn:
        session = runtime.session()
        one.act(session)
        yield one.name, session
    player = Player(runtime)
    for conversation in conversations:
        session = runtime.session()
        try:
            player.act(session, conversation.steps)
        except KnownError:  # what cannot be played is `eval dialogues`' concern
            continue
        yield conversation.name, session


def _as_json(
    findings: Sequence[PickFinding], people: int, drawn: int, conversations: int, seed: int, seconds: float
) -> dict[str, Any]:
    return {
        "eval": "explanations",
        "protocol": _PROTOCOL,
        "people": people,
        "people_of_data_sets": drawn,
        "conversations": conversations,
        "seed": seed,
        "picks": len(findings),
        "interval": f"95 %, bootstrap over people, {RESAMPLES} resamples",
        "metrics": {name: {"n": n, **_figures(estimate)} for name, (n, estimate) in summarise(findings).items()},
        "false_claims": sorted({claim for finding in findings for claim in finding.false_claims}),
        "largest_residue": round(max((finding.residue for finding in findings), default=0.0), 6),
        "seconds": round(seconds, 1),
    }


def _figures(estimate: Estimate) -> dict[str, float]:
    return {
        "value": round(estimate.value, _DIGITS),
        "low": round(estimate.low, _DIGITS),
        "high": round(estimate.high, _DIGITS),
    }
