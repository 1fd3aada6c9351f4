"""A taste profile in words, and as the items of charts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from reelreason_desktop.domain.films import Film
from reelreason_desktop.services.feedback import FeedbackSummary, Question
from reelreason_desktop.services.taste_shares import Trait
from reelreason_desktop.services.taste_steps import Shift, Step
from reelreason_desktop.ui import figures
from reelreason_desktop.ui.figures import decimal, ordinal, signed_percent, stars_short, whole
from reelreason_desktop.ui.taste.item import Item
from reelreason_desktop.ui.vocabulary import in_quotes, mark, say

translate = QCoreApplication.translate

_COMMON: Final = 0.045
"""Share of all films from which on a genre has its corner, whether or not anybody likes it."""
_MOST_CORNERS: Final = 14
_LEAN: Final = 1.5
_SHORT: Final = {
    "Science Fiction": mark("Taste", "Sci-fi"),
    "Documentary": mark("Taste", "Docs"),
}
"""Names that would make the circle small."""
_KINSHIP: Final = (
    "Action", "Adventure", "Fantasy", "Science Fiction", "Mystery", "Horror", "Thriller", "Crime", "Western", "War",
    "History", "Biography", "Documentary", "Drama", "Romance", "Music", "Musical", "Comedy", "Sport", "Family",
    "Animation",
)  # fmt: skip
"""Genres around the circle, relatives side by side."""


def films(number: int) -> str:
    """`1 film`, `12 films`."""
    words = translate("Taste", "1 film") if number == 1 else translate("Taste", "{n} films")
    return words.format(n=whole(number))


def signals(number: int) -> str:
    """`1 signal`, `12 signals`."""
    words = translate("Taste", "1 signal") if number == 1 else translate("Taste", "{n} signals")
    return words.format(n=whole(number))


def upper_first(text: str) -> str:
    """The beginning of a sentence."""
    return text[:1].upper() + text[1:]


def percent(share: float) -> str:
    """`12%`, or `<1%`."""
    return translate("Taste", "<1%") if 0 < share < 0.005 else figures.percent(share)


def times(lift: float) -> str:
    """`2.3×`."""
    return f"{decimal(lift)}×"


def compared(trait: Trait) -> str:
    """`47% of what you like, 17% of all films`."""
    return translate("Taste", "{share} of what you like, {usual} of all films").format(
        share=percent(trait.share), usual=percent(trait.usual)
    )


def genre_items(traits: Sequence[Trait]) -> list[Item]:
    """The corners of the radar: common genres, and those that somebody leans to."""
    wanted = sorted(traits, key=lambda t: (-(t.usual >= _COMMON or (t.lift >= _LEAN and bool(t.film_ids))), -t.usual))
    kept = [t for t in wanted if t.usual >= _COMMON or (t.lift >= _LEAN and t.film_ids)][:_MOST_CORNERS]
    place = {name: n for n, name in enumerate(_KINSHIP)}
    return [
        _item(trait, _short_name(trait.name), trait.lift, None, times(trait.lift), called=say(trait.name))
        for trait in sorted(kept, key=lambda t: place.get(t.name, len(place)))
    ]


def tone_items(traits: Sequence[Trait], most: int = 9) -> list[Item]:
    """The tones that say most."""
    held = [trait for trait in traits if trait.film_ids][:most]
    return [_item(trait, say(trait.name), trait.share, trait.usual, percent(trait.share)) for trait in held]


def decade_items(traits: Sequence[Trait]) -> list[Item]:
    """All decades."""
    return [
        _item(
            trait,
            trait.name,
            trait.share,
            trait.usual,
            percent(trait.share) if trait.share else "",
            called=translate("Taste", "{decade}s").format(decade=trait.name),
        )
        for trait in traits
    ]


def star_items(films_of: Mapping[float, tuple[str, ...]]) -> list[Item]:
    """One column for every number of stars."""
    items = []
    for stars, rated in films_of.items():
        sentence = translate("Taste", "{stars} of 5 stars: {films}.").format(
            stars=stars_short(stars), films=films(len(rated))
        )
        label = f"{stars:g}" if stars == int(stars) else "½" if stars < 1 else f"{int(stars)}½"
        items.append(Item(f"{stars:g}", label, len(rated), None, str(len(rated)) if rated else "", sentence, rated))
    return items


def step_items(steps: Sequence[Step]) -> list[Item]:
    """How far the taste turned, step by step."""
    return [
        Item(
            key=f"{number}:{step.day}",
            label=day(step.day) if step.conversation_id is None else str(number + 1),
            value=step.degrees or 0.0,
            usual=None,
            amount=translate("Taste", "start") if step.degrees is None else f"{step.degrees:.0f}°",
            sentence=moved(step),
            film_ids=step.film_ids,
        )
        for number, step in enumerate(steps)
    ]


def moved(step: Step) -> str:
    """One step in words: `Week of 16 Nov: 11 signals turned your taste by 50°. More romance (+23%).`."""
    if step.conversation_id is None:
        head = translate("Taste", "Week of {day}").format(day=day(step.day))
    else:
        title = " ".join(step.title.split())
        quoted = in_quotes(title if len(title) <= 40 else title[:39].rstrip() + "…") if title else ""
        head = translate("Taste", "Chat of {day}").format(day=day(step.day)) + (f", {quoted}" if quoted else "")
    if step.degrees is None:
        told = translate("Taste", "{signals}, where your taste began.").format(signals=signals(step.signals))
    else:
        told = translate("Taste", "{signals}, your taste turned by {degrees}°.")
        told = told.format(signals=signals(step.signals), degrees=f"{step.degrees:.0f}")
    shifts = [
        translate("Taste", "More {words}.").format(words=_shifts(step.rose)) if step.rose else "",
        translate("Taste", "Less {words}.").format(words=_shifts(step.fell)) if step.fell else "",
    ]
    return " ".join((f"{head}:", told, *(words for words in shifts if words)))


def day(of: date) -> str:
    """`16 Nov`."""
    return QLocale().toString(QDate(of.year, of.month, of.day), translate("Taste", "d MMM"))


def surprising(rank: int, among: int) -> str:
    """Where the rest of the profile would put the film."""
    return translate("Taste", "Without it, the rest of your taste would put it {rank} of {among}.").format(
        rank=ordinal(rank), among=whole(among)
    )


def apart(traits: Sequence[Trait], nearest: Film | None) -> str:
    """What sets the film apart from the others, and which of them it is closest to."""
    parts = []
    if traits:
        words = ", ".join(say(trait.name.lower()) for trait in traits)
        parts.append(translate("Taste", "What sets it apart: {traits}.").format(traits=words))
    if nearest is not None:
        parts.append(translate("Taste", "Closest to it among your films: {film}.").format(film=nearest.title))
    return " ".join(parts)


def standing(liked: int, rated: int) -> list[str]:
    """The figures under the name. The average stands with the histogram."""
    return [
        translate("Taste", "{films} you like").format(films=films(liked)),
        translate("Taste", "{n} rated").format(n=rated),
    ]


def rating_habit(mean: float | None, well_known: float | None, lesser_known: float | None) -> str:
    """The line under the heading of the histogram."""
    if mean is None:
        return translate("Taste", "Nothing rated yet.")
    if well_known is None or lesser_known is None:
        return translate("Taste", "{mean} on average.").format(mean=decimal(mean))
    return translate("Taste", "{mean} on average: well-known films {known}, lesser-known ones {lesser}.").format(
        mean=decimal(mean), known=decimal(well_known), lesser=decimal(lesser_known)
    )


def asked(summary: FeedbackSummary) -> str:
    """How many answers the bars rest on."""
    return translate("Taste", "Your answers about {answered} of {watched} picks you watched.").format(
        answered=summary.answered, watched=summary.watched
    )


def feedback_items(summary: FeedbackSummary) -> list[Item]:
    """One bar a question that was answered: the mean of the answers, where yes is 1, so-so a half and no 0."""
    names = {
        Question.WOULD_WATCH: translate("Taste", "One like it again"),
        Question.REASON_HELPED: translate("Taste", "Reason helped"),
        Question.WAS_RIGHT: translate("Taste", "Right pick"),
    }
    items = []
    for question, tally in summary.tallies.items():
        if tally.mean is not None:
            said = translate("Taste", "{yes} yes, {so_so} so-so, {no} no").format(
                yes=tally.yes, so_so=tally.so_so, no=tally.no
            )
            sentence = f"{names[question]}: {said}."
            items.append(Item(question.value, names[question], tally.mean, None, percent(tally.mean), sentence))
    return items


def _item(
    trait: Trait, label: str, value: float, usual: float | None, amount: str, *, called: str | None = None
) -> Item:
    sentence = translate("Taste", "{name}: {compared}, {lift}.").format(
        name=upper_first(called or label), compared=compared(trait), lift=_leaning(trait)
    )
    return Item(trait.name, label, value, usual, amount, sentence, trait.film_ids)


def _leaning(trait: Trait) -> str:
    """The lift in words; with few films it is held close to 1, so it says less than the two shares."""
    if trait.lift >= 1.15:
        return translate("Taste", "{times} the usual").format(times=times(trait.lift))
    if trait.lift <= 0.87:
        return translate("Taste", "only {times} the usual").format(times=times(trait.lift))
    return translate("Taste", "about as usual")


def _shifts(shifts: Sequence[Shift]) -> str:
    return ", ".join(f"{say(shift.name.lower())} ({signed_percent(shift.change)})" for shift in shifts)


def telling(items: Sequence[Item], traits: Sequence[Trait]) -> Item | None:
    """The item of the most telling trait."""
    first = max((trait for trait in traits if trait.film_ids), key=lambda trait: trait.keyness, default=None)
    return next((item for item in items if first is not None and item.key == first.name), None)


def _short_name(genre: str) -> str:
    """What a corner of the radar says, where space is short."""
    return translate("Taste", _SHORT[genre]) if genre in _SHORT else say(genre)
