"""Posters: the same every time, different between films, and every title whole."""

from __future__ import annotations

from itertools import pairwise
from random import Random

import pytest
from helpers.films import make_film
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QImage, QPainter

from reelreason_desktop.domain.films import Film
from reelreason_desktop.ui.theme.contrast import contrast_ratio
from reelreason_desktop.ui.widgets.posters.cache import PosterCache
from reelreason_desktop.ui.widgets.posters.canvas import Canvas
from reelreason_desktop.ui.widgets.posters.choice import MOTIFS, choose_motif
from reelreason_desktop.ui.widgets.posters.eras import Era, era_of
from reelreason_desktop.ui.widgets.posters.painter import HEIGHT, WIDTH, PosterPainter, compose

TITLES = (
    "M",
    "Up",
    "Koyaanisqatsi",
    "Supercalifragilisticexpialidocious",
    "12 Angry Men",
    "The Lord of the Rings: The Fellowship of the Ring",
    "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb",
    "Night of the Day of the Dawn of the Son of the Bride of the Return of the Revenge of the Terror of the Attack",
)
YEARS = (1927, 1955, 1974, 1986, 1995, 2005, 2020)
FILMS = [make_film(title=title, year=year) for title in TITLES for year in YEARS]

pytestmark = pytest.mark.usefixtures("qapp")


def _pixels(film: Film, width: int = 100) -> bytes:
    image = QImage(width, width * 3 // 2, QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    PosterPainter().paint(painter, QRectF(image.rect()), film)
    painter.end()
    return bytes(image.constBits())


@pytest.mark.parametrize("film", FILMS, ids=lambda film: film.id[:40])
def test_no_letter_of_any_title_is_clipped(film: Film) -> None:
    plan = compose(film)
    lines = plan.title.lines
    assert " ".join(line.text for line in lines).split() == film.title.split()
    for line in (*lines, *plan.credit.lines):
        ink = QFontMetricsF(line.font).tightBoundingRect(line.text).translated(line.x, line.baseline)
        assert ink.left() >= 0
        assert ink.right() <= WIDTH
        assert ink.top() >= 0
        assert ink.bottom() <= HEIGHT


@pytest.mark.parametrize("film", FILMS, ids=lambda film: film.id[:40])
def test_lines_do_not_run_into_each_other(film: Film) -> None:
    plan = compose(film)
    lines = (*plan.title.lines, *plan.credit.lines)
    inks = [QFontMetricsF(line.font).tightBoundingRect(line.text).translated(line.x, line.baseline) for line in lines]
    assert all(above.bottom() <= below.top() + 1 for above, below in pairwise(inks))


@pytest.mark.parametrize("film", FILMS, ids=lambda film: film.id[:40])
def test_titles_are_readable_on_their_paper(film: Film) -> None:
    palette = compose(film).palette
    assert contrast_ratio(palette.ink, palette.ground) >= 3  # large type


@pytest.mark.parametrize(
    ("title", "year"), [("The Avengers", 2012), ("The Prestige", 2006), ("Dances with Wolves", 1990)]
)
def test_small_words_are_never_shouted(title: str, year: int) -> None:
    lines = compose(make_film(title=title, year=year)).title.lines
    small = [line.font.pixelSize() for line in lines if line.text.casefold() in {"the", "with"}]
    others = [line.font.pixelSize() for line in lines if line.text.casefold() not in {"the", "with"}]
    assert not small or max(small) <= min(others)


def test_a_film_always_gets_the_same_poster() -> None:
    film = make_film()
    assert _pixels(film) == _pixels(make_film())


@pytest.mark.parametrize("width", [60, 104, 240])
def test_films_get_different_posters_at_every_size(width: int) -> None:
    films = [make_film(id=f"film-{i}", genres=(genre,)) for i, genre in enumerate(("Horror", "Comedy", "Western"))]
    assert len({_pixels(film, width) for film in films}) == 3


def test_a_poster_covers_its_whole_sheet() -> None:
    pixels = _pixels(make_film(year=2020))
    corners = {pixels[:3], pixels[-4:-1]}
    assert b"\x00\x00\x00" not in corners


def test_there_are_many_motifs_and_each_draws_something() -> None:
    assert len(MOTIFS) >= 10
    film = make_film()
    plan = compose(film)

    seen = set()
    for motif in MOTIFS:
        image = QImage(80, 80, QImage.Format.Format_RGB32)
        image.fill(0)
        painter = QPainter(image)
        motif(Canvas(painter, QRectF(image.rect()), plan.palette, Random(1)))
        painter.end()
        seen.add(bytes(image.constBits()))
    assert len(seen) == len(MOTIFS)


def test_heavy_films_get_no_cheerful_picture() -> None:

    for seed in range(40):
        film = make_film(genres=("Animation",), tones=("bleak",), keywords=("childhood", "toys"))
        assert choose_motif(film, Random(seed)).__name__ not in {"balloons", "confetti", "rainbow", "tiles"}


def test_eras_follow_the_year() -> None:
    assert [era_of(year) for year in (1921, 1950, 1979, 1980, 1999, 2011, 2024)] == [
        Era.CLASSIC, Era.MIDCENTURY, Era.SEVENTIES, Era.EIGHTIES, Era.NINETIES, Era.MILLENNIUM, Era.MODERN,
    ]  # fmt: skip


def test_the_cache_keeps_its_cap_and_drops_the_oldest() -> None:
    size = QSize(20, 30)
    cache = PosterCache(max_bytes=3 * 20 * 30 * 4)
    first = cache.pixmap(make_film(id="a"), size)
    assert cache.pixmap(make_film(id="a"), size) is first
    for film_id in "bcd":
        cache.pixmap(make_film(id=film_id), size)
    assert len(cache) == 3
    assert cache.used_bytes == 3 * 20 * 30 * 4
    assert cache.pixmap(make_film(id="a"), size) is not first


def test_posters_are_sharp_on_dense_screens() -> None:
    pixmap = PosterCache().pixmap(make_film(), QSize(40, 60), dpr=2.0)
    assert pixmap.size() == QSize(80, 120)
    assert pixmap.deviceIndependentSize().toSize() == QSize(40, 60)
