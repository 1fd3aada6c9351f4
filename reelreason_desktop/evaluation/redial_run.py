"""One measurement on ReDial: learn from the training dialogues, then rank at every turn of the others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

import numpy as np

from reelreason_desktop.evaluation.adapter_fitting import Lesson, fit_adapter, profiles_of, told
from reelreason_desktop.evaluation.counts import Counts
from reelreason_desktop.evaluation.dialogues import Dialogue, Turn
from reelreason_desktop.evaluation.evidence import Witness
from reelreason_desktop.evaluation.features import ALL, DIALOGUE_TASTE, PRODUCT, DialogueFeature, Features
from reelreason_desktop.evaluation.fitting import NEGATIVES, Fit, fit_choices
from reelreason_desktop.evaluation.metrics import Estimate, Ranks, summarise
from reelreason_desktop.evaluation.neighbours import Neighbours, situation
from reelreason_desktop.evaluation.protocols import PROTOCOLS, Protocol, ranks_of
from reelreason_desktop.evaluation.redial_data import RedialData, Report
from reelreason_desktop.evaluation.systems import Case, Scoring, System, baselines, of_adapter, of_fit, of_recipe
from reelreason_desktop.recommender.adapter import Adapter
from reelreason_desktop.recommender.arrays import Floats
from reelreason_desktop.recommender.compact import CompactRecipe
from reelreason_desktop.recommender.features import Feature
from reelreason_desktop.recommender.matrix import FilmMatrix
from reelreason_desktop.recommender.taste import TasteParameters

_SAMPLING_SEED: Final = 0
_TOP: Final = 5
_NO_CHOICES: Final = np.zeros((0, 1 + NEGATIVES, len(ALL)), dtype=np.float32)
_OF_PRODUCT: Final = (
    *PRODUCT, DialogueFeature.NAMED, DialogueFeature.YEAR, DialogueFeature.YEAR_SQUARED, DialogueFeature.NEW,
    DialogueFeature.REPEATED, DialogueFeature.TWIN,
)  # fmt: skip
WITHOUT_NEIGHBOURS: Final = tuple(feature for feature in ALL if feature is not DialogueFeature.NEIGHBOURS)


@dataclass(frozen=True, slots=True)
class Figures:
    """What one system reached in one protocol. `n`: cases."""

    n: int
    metrics: dict[str, Estimate]


@dataclass(frozen=True, slots=True)
class Measured:
    """One system in all protocols. `shown`: how many different films its first five new ones are, over all turns."""

    system: System
    figures: dict[str, Figures]
    shown: int


@dataclass(frozen=True, slots=True)
class Learned:
    """Weights fitted to the training dialogues.

    `n`: right answers they were fitted to; `fit`: of `ALL` features; `product`: of the product's own features, beside
    nuisance features that stand for what the product handles otherwise (fame, years, films already named);
    `adapter`: of what the score without neighbours gets wrong, None where no turn was answered with a new film.
    """

    n: int
    fit: Fit
    product: Mapping[Feature, float]
    adapter: Adapter | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """Everything a run found out. `learned` is None where no training dialogue is left that answers with a film."""

    measured: tuple[Measured, ...]
    learned: Learned | None


@dataclass
class _Tally:
    """Ranks of one system so far, by protocol, and the films it showed."""

    ranks: dict[str, list[Ranks]] = field(default_factory=lambda: {protocol.name: [] for protocol in PROTOCOLS})
    shown: set[int] = field(default_factory=set)


def measure(data: RedialData, matrix: FilmMatrix, witness: Witness, report: Report, model_id: str = "") -> Outcome:
    """Fits, ranks and sums up. Deterministic. `model_id`: of the encoder, which a fitted adapter belongs to."""
    counts = Counts(data.train, len(data.items))
    shipped = of_recipe(CompactRecipe(), replace(matrix, fame=counts.fame()))
    systems = [
        *baselines(data.items, matrix, counts),
        System("shipped", "compact recipe as shipped, fame from training counts", shipped),
    ]
    neighbours = _neighbours(data, matrix, witness)
    features = Features(data.items, matrix, counts, neighbours) if neighbours else None
    choices = sample_choices(data.train, features, witness, report) if features else _NO_CHOICES
    if features is None or not len(choices):
        return Outcome(_measured(data.test, systems, witness, None, report), None)
    without = [ALL.index(feature) for feature in WITHOUT_NEIGHBOURS]
    fit, fit_without = fit_choices(choices), fit_choices(np.ascontiguousarray(choices[:, :, without]))
    alone = of_fit(fit_without, WITHOUT_NEIGHBOURS)
    film_profiles = profiles_of(matrix)
    lessons = tuple(_lessons(data.train, alone, features, film_profiles, witness, report))
    adapter = fit_adapter(film_profiles, lessons, model_id)
    systems += [
        System("compact-alone", "compact, fitted, without neighbours", alone),
        System("compact", "compact, fitted on the training dialogues", of_fit(fit, ALL)),
    ]
    if adapter is not None:
        adapted = of_adapter(alone, adapter, matrix)
        systems.append(System("adapted", "compact-alone and a likeness learned from its mistakes", adapted))
    learned = Learned(len(choices), fit, _refitted(choices), adapter)
    return Outcome(_measured(data.test, systems, witness, features, report), learned)


def sample_choices(dialogues: Sequence[Dialogue], features: Features, witness: Witness, report: Report) -> Floats:
    """float32 (cases, 1 + NEGATIVES, len(ALL)): each right answer beside films drawn at random.

    Turns before anything was asked or named teach nothing and are left out.
    """
    rng = np.random.default_rng(_SAMPLING_SEED)
    turns = [turn for one in dialogues for turn in one.turns]
    kept: list[Floats] = []
    for number, turn in enumerate(turns, 1):
        evidence = witness.evidence(turn)
        if turn.mentioned or evidence.wishes:
            table = features.table(turn, evidence)
            for answer in turn.answers:
                drawn = rng.integers(0, table.shape[1], NEGATIVES)
                kept.append(table[:, np.concatenate([[answer], drawn])].T)
        report("learning", number, len(turns))
    return np.stack(kept) if kept else _NO_CHOICES


def _lessons(
    dialogues: Sequence[Dialogue],
    scores: Scoring,
    features: Features,
    film_profiles: Floats,
    witness: Witness,
    report: Report,
) -> Iterator[Lesson]:
    """What an adapter learns from, with the program's memory of a conversation."""
    turns = [turn for one in dialogues for turn in one.turns if turn.answers]
    for number, turn in enumerate(turns, 1):
        evidence = witness.evidence(turn)
        offsets = scores(Case(turn, evidence, features.table(turn, evidence))).astype(np.float16)
        heard = told(features.matrix, film_profiles, evidence, TasteParameters())
        yield Lesson(heard, offsets, turn.answers, turn.mentioned)
        report("adapting", number, len(turns))


def _refitted(choices: Floats) -> dict[Feature, float]:
    columns = np.ascontiguousarray(choices[:, :, [ALL.index(feature) for feature in _OF_PRODUCT]])
    weights = fit_choices(columns).weights[: len(PRODUCT)].tolist()
    return dict(zip(PRODUCT, weights, strict=True))


def _neighbours(data: RedialData, matrix: FilmMatrix, witness: Witness) -> Neighbours | None:
    turns = [turn for one in data.train for turn in one.turns]
    if not turns:
        return None
    situations = np.stack([situation(matrix, witness.evidence(turn), DIALOGUE_TASTE) for turn in turns])
    return Neighbours(data.train, situations, len(data.items))


def _measured(
    dialogues: Sequence[Dialogue],
    systems: Sequence[System],
    witness: Witness,
    features: Features | None,
    report: Report,
) -> tuple[Measured, ...]:
    turns = [turn for one in dialogues for turn in one.turns if turn.answers]
    tallies = [_Tally() for _ in systems]
    for number, turn in enumerate(turns, 1):
        evidence = witness.evidence(turn)
        case = Case(turn, evidence, features.table(turn, evidence) if features else None)
        for system, tally in zip(systems, tallies, strict=True):
            _count(tally, system.scores(case), turn)
        report("ranking", number, len(turns))
    clusters = [turn.dialogue for turn in turns for _ in turn.answers]
    return tuple(
        Measured(system, dict(_figures(tally, clusters)), len(tally.shown))
        for system, tally in zip(systems, tallies, strict=True)
    )


def _count(tally: _Tally, scores: Floats, turn: Turn) -> None:
    for protocol in PROTOCOLS:
        tally.ranks[protocol.name].append(ranks_of(protocol, scores, turn.answers, turn.mentioned))
    competing = scores.copy()
    competing[list(turn.mentioned)] = -np.inf
    tally.shown.update(np.argsort(-competing, kind="stable")[:_TOP].tolist())


def _figures(tally: _Tally, clusters: Sequence[str]) -> Iterator[tuple[str, Figures]]:
    for protocol in PROTOCOLS:
        yield protocol.name, _summed(protocol, np.concatenate(tally.ranks[protocol.name]), clusters)


def _summed(protocol: Protocol, ranks: Ranks, clusters: Sequence[str]) -> Figures:
    counts = ~np.isnan(ranks) if protocol.new_only else np.ones(len(ranks), dtype=np.bool_)
    kept = [cluster for cluster, counted in zip(clusters, counts, strict=True) if counted]
    return Figures(len(kept), summarise(ranks[counts], kept))
