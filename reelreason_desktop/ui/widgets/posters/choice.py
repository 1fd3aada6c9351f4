"""Choosing a motif: what the film is about first, then what its family usually looks like."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Final

from reelreason_desktop.domain.films import Film
from reelreason_desktop.ui.theme.families import family_of
from reelreason_desktop.ui.widgets.posters import emblems, scenes, shapes
from reelreason_desktop.ui.widgets.posters.canvas import Canvas

Motif = Callable[[Canvas], None]

_WORDS: Final[dict[Motif, tuple[str, ...]]] = {
    scenes.planets: ("space", "spaceship", "astronaut", "aliens", "alien", "space travel", "space station"),
    scenes.waves: ("sea", "ocean", "ship", "shark", "island", "submarine", "pirates", "fish", "surfing", "boat"),
    scenes.skyline: ("new york", "superhero", "superheroes", "gangsters", "chicago", "hong kong", "future city"),
    scenes.mesa: ("desert", "outlaw", "outlaws", "cowboy", "cowboys", "gunslinger", "frontier"),
    scenes.road: ("road trip", "cars", "car chase", "on the run", "journey", "motorcycle", "truck"),
    scenes.forest: ("forest", "wilderness", "woods", "jungle", "fairy tale", "witch", "castle"),
    scenes.peaks: ("snow", "mountain", "mountains", "quest", "winter", "climbing", "everest"),
    scenes.grid: ("artificial intelligence", "virtual reality", "computer", "hacker", "video game", "robots"),
    shapes.blinds: ("private eye", "femme fatale", "detective", "neo-noir", "film noir", "undercover", "journalist"),
    shapes.spiral: ("memory", "obsession", "dreams", "time travel", "time loop", "insomnia", "unreliable narrator"),
    shapes.overlap: ("first love", "love triangle", "twins", "doppelganger", "double life", "adultery"),
    shapes.fan: ("hollywood", "theatre", "filmmaking", "fame", "actress", "dance", "wedding"),
    shapes.shards: ("revenge", "terrorism", "siege", "martial arts", "boxing"),
    shapes.beams: ("world war ii", "soldiers", "military", "prison", "escape"),
    emblems.moonhouse: ("haunted house", "ghosts", "vampire", "vampires", "halloween", "curse"),
    emblems.slashes: ("werewolf", "monster", "dinosaurs", "slasher", "serial killer"),
    emblems.record: ("music", "musician", "band", "rock music", "singer", "jazz", "songs", "classical music"),
    emblems.eye: ("surveillance", "voyeurism", "paranoia", "conspiracy", "spy", "impostor"),
    emblems.balloons: ("childhood", "birthday", "toys", "princess", "animals"),
    emblems.window_light: ("loneliness", "apartment", "neighbors", "neighbours", "marriage", "writer", "isolation"),
}

_BY_WORD: Final[dict[str, Motif]] = {word: motif for motif, words in _WORDS.items() for word in words}
"""Catalogue keywords that have an obvious picture."""

_BY_FAMILY: Final[dict[str, tuple[Motif, ...]]] = {
    "action": (shapes.shards, shapes.beams, scenes.road, shapes.stripes, scenes.peaks, scenes.skyline),
    "comedy": (emblems.confetti, shapes.tiles, shapes.stripes, shapes.rainbow, shapes.overlap),
    "drama": (emblems.window_light, scenes.horizon, shapes.rings, emblems.doorway, shapes.overlap, scenes.waves),
    "romance": (shapes.overlap, scenes.horizon, shapes.fan, shapes.rainbow, scenes.waves),
    "wonder": (scenes.planets, scenes.grid, shapes.rings, scenes.peaks, shapes.spiral, shapes.fan),
    "crime": (shapes.blinds, scenes.skyline, shapes.spiral, emblems.doorway, shapes.shards, emblems.eye),
    "horror": (emblems.moonhouse, emblems.slashes, scenes.forest, emblems.eye, emblems.doorway),
    "family": (emblems.balloons, shapes.rainbow, shapes.tiles, scenes.horizon, scenes.forest),
    "true": (scenes.mesa, scenes.horizon, scenes.road, shapes.beams, shapes.rings),
}

_BY_TONE: Final[dict[str, Motif]] = {
    "dreamlike": shapes.spiral,
    "mind-bending": shapes.spiral,
    "epic": scenes.horizon,
    "meditative": scenes.horizon,
    "eerie": emblems.doorway,
    "whimsical": emblems.balloons,
    "romantic": shapes.overlap,
    "absurd": shapes.tiles,
}

MOTIFS: Final[tuple[Motif, ...]] = tuple(
    dict.fromkeys((*_BY_WORD.values(), *(motif for motifs in _BY_FAMILY.values() for motif in motifs)))
)
"""Every motif there is."""

_CHEERFUL: Final = frozenset({emblems.balloons, emblems.confetti, shapes.rainbow, shapes.tiles})
_HEAVY: Final = frozenset({"bleak", "disturbing", "dark", "gritty", "scary", "melancholy"})
"""A film with one of these tones gets no cheerful picture."""

_TONE_SAYS: Final = 0.3
"""How often a tone, rather than the genre family, chooses. Keeps one tone from making a wall of equal posters."""


def choose_motif(film: Film, dice: Random) -> Motif:
    """The picture for a film; `dice` breaks ties, so a film always gets the same one."""
    unfit = _CHEERFUL if _HEAVY.intersection(film.tones) else frozenset()
    told = [motif for motif in dict.fromkeys(_BY_WORD.get(word) for word in film.keywords) if motif]
    toned = [_BY_TONE[tone] for tone in film.tones if tone in _BY_TONE] if dice.random() < _TONE_SAYS else []
    for fitting in (told, toned[:1], _BY_FAMILY[family_of(film.genres).key], _BY_FAMILY["drama"]):
        left = [motif for motif in fitting if motif not in unfit]
        if left:
            return dice.choice(left)
    return scenes.horizon
