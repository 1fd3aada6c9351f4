"""Building the taste map: t-SNE coordinates and named regions. Runs offline, at build time only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np

from reelreason_desktop.domain.films import Film
from reelreason_desktop.recommender.arrays import Floats, unit
from reelreason_desktop.recommender.matrix import FilmField, FilmMatrix
from reelreason_desktop.recommender.projection import Region

_PERPLEXITY = 25
_FILMS_PER_REGION = 45
_MAX_REGIONS = 14


def map_features(matrix: FilmMatrix) -> Floats:
    """float32 (n, d): what decides neighbourhood on the map, texts with genres and tones.

    Texts alone scatter comedies among dramas with similar plots; a person reads the map by mood and genre.
    """
    return np.hstack([matrix.text_unit, 0.8 * matrix.genres, 0.5 * matrix.tones]).astype(np.float32)


def build_coordinates(features: Floats, seed: int = 7) -> Floats:
    """t-SNE (van der Maaten and Hinton, 2008) to float32 (n, 2), centred and scaled into [-1, 1]."""
    from sklearn.decomposition import PCA  # noqa: PLC0415 - takes seconds to import, and only builds need it
    from sklearn.manifold import TSNE  # noqa: PLC0415 - see above

    compressed = PCA(n_components=min(50, *features.shape), random_state=seed).fit_transform(features)
    tsne = TSNE(perplexity=min(_PERPLEXITY, (len(features) - 1) / 3), init="pca", random_state=seed)
    points = tsne.fit_transform(compressed)
    points = points - (points.max(axis=0) + points.min(axis=0)) / 2
    return np.asarray(points / np.abs(points).max(), dtype=np.float32)


def build_regions(films: Sequence[Film], coordinates: Floats, seed: int = 7) -> tuple[Region, ...]:
    """Splits the map into areas (k-means) and names each after what is unusually common in it."""
    from sklearn.cluster import KMeans  # noqa: PLC0415 - see above

    k = int(np.clip(len(films) // _FILMS_PER_REGION, 2, _MAX_REGIONS))
    clusters = KMeans(n_clusters=k, n_init=10, random_state=seed).fit(coordinates)
    overall = _frequencies(films)
    regions: list[Region] = []
    taken: set[str] = set()
    sizes = Counter(clusters.labels_.tolist())
    for label, size in sizes.most_common():
        members = [film for film, cluster in zip(films, clusters.labels_, strict=True) if cluster == label]
        name = next(name for name in _names(members, overall) if name not in taken)
        taken.add(name)
        x, y = np.median(coordinates[clusters.labels_ == label], axis=0)
        regions.append(Region(name, round(float(x), 4), round(float(y), 4), size))
    return tuple(regions)


_Frequencies = dict[str, float]


def _frequencies(films: Sequence[Film]) -> tuple[_Frequencies, _Frequencies]:
    """Share of films with each genre and each tone."""
    genres = Counter(genre for film in films for genre in film.genres)
    tones = Counter(tone for film in films for tone in film.tones)
    return {g: c / len(films) for g, c in genres.items()}, {t: c / len(films) for t, c in tones.items()}


_PLURALS = {
    "Adventure": "adventures", "Biography": "lives", "Comedy": "comedies", "Crime": "crime films",
    "Documentary": "documentaries",
    "Drama": "dramas", "Family": "family films", "Music": "music films", "Musical": "musicals",
    "Mystery": "mysteries", "Romance": "romances", "Sport": "sports films", "Thriller": "thrillers",
    "War": "war films", "Western": "westerns", "History": "history films",
}  # fmt: skip
"""How a genre is called when it names many films; the others read well as they are."""

_SAYS_NOTHING = {
    "Romance": {"romantic"},
    "Thriller": {"suspenseful"},
    "Horror": {"scary", "suspenseful"},
    "Comedy": {"funny"},
    "Action": {"exhilarating"},
}
"""Tones that a genre implies: nobody needs a region called romantic romances."""


def _names(members: Sequence[Film], overall: tuple[_Frequencies, _Frequencies]) -> list[str]:
    """Candidate names, most fitting first: `Dark crime`, `Whimsical family films`, ..."""
    lifted = zip(_frequencies(members), overall, strict=True)
    genres, tones = (_by_lift(here, everywhere) for here, everywhere in lifted)
    return [
        f"{tone.capitalize()} {_PLURALS.get(genre, genre.lower())}"
        for genre in genres
        for tone in tones
        if tone not in _SAYS_NOTHING.get(genre, ())
    ]


def _by_lift(here: _Frequencies, everywhere: _Frequencies) -> list[str]:
    """Words sorted by how common and how characteristic they are here: share times log lift."""
    return sorted(here, key=lambda word: -here[word] * np.log1p(here[word] / everywhere[word]))


def build_map(
    films: Sequence[Film], fields: dict[FilmField, Floats], message_mean: Floats
) -> tuple[Floats, tuple[Region, ...]]:
    """Coordinates and regions for films with the given vectors (per field, float32 (n, dim))."""
    matrix = FilmMatrix.build(films, {field: unit(values) for field, values in fields.items()}, message_mean)
    coordinates = build_coordinates(map_features(matrix))
    return coordinates, build_regions(films, coordinates)
