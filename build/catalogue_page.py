"""Writes docs/catalogue.md: twenty requests, each in a guest session of its own, and the picks they are answered with.

    python3 build/catalogue_page.py

Runs in the project's environment (`.venv`). The page shows what the program answers, so read it before you keep it.
"""

from collections import Counter
from pathlib import Path

from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.films import Film
from reelreason_desktop.services.runtime import Runtime
from reelreason_desktop.services.views import SessionView

REQUESTS = (
    "a quiet Japanese family film",
    "90s thriller with a twist, not gory",
    "something for a six-year-old who likes trains",
    "a funny western",
    "black and white film noir from the 1940s",
    "a documentary about music",
    "warm Korean drama about a family",
    "scary but no gore, made after 2010",
    "an animated film for grown-ups",
    "French romance from the 60s",
    "a heist comedy under two hours",
    "a silent comedy",
    "I loved Paddington 2 and want something as kind for the whole family",
    "slow, beautiful science fiction like Stalker",
    "a musical that is not a cartoon",
    "courtroom drama based on a true story",
    "an African film",
    "Iranian film about children",
    "sisters, bittersweet, directed by Greta Gerwig",
    "something like Heat but shorter, from the last ten years",
)
PAGE = Path(__file__).resolve().parent.parent / "docs" / "catalogue.md"


def main() -> None:
    """Asks and writes."""
    paths = Paths.default()
    with Runtime.open(paths) as runtime:
        films = {film.id: film for film in runtime.library.films}
        answers = [(text, runtime.say(runtime.session(), text)) for text in REQUESTS]
        regions = [region.name for region in runtime.library.film_map.regions]
    lines = [*_head(list(films.values()), regions)]
    for text, view in answers:
        lines += _answer(text, view, films)
    PAGE.write_text("\n".join(lines).rstrip() + "\n", encoding="utf-8")
    print(PAGE)


def _head(films: list[Film], regions: list[str]) -> list[str]:
    countries = {country for film in films for country in film.countries}
    languages = {film.languages[0] for film in films}
    decades = Counter(film.decade for film in films)
    return [
        "# What the catalogue can answer",
        "",
        f"{len(films):,} films from {len(countries)} countries, {len(languages)} main languages; "
        f"{sum(film.year < 1970 for film in films)} from before 1970, "
        f"{sum(film.year >= 2018 for film in films)} since 2018, "
        f"{sum('Documentary' in film.genres for film in films)} documentaries, "
        f"{sum('Animation' in film.genres for film in films)} animated films, "
        f"{sum(film.min_age <= 6 and 'Family' in film.genres for film in films)} for young children. By decade: "
        + ", ".join(f"{decade}s {count}" for decade, count in sorted(decades.items()))
        + ".",
        "",
        "Regions of the map: " + ", ".join(regions) + ".",
        "",
        "Twenty requests, each the first message of an empty profile. Written by `build/catalogue_page.py`; the chips "
        "say how the request was read.",
        "",
    ]


def _answer(text: str, view: SessionView, films: dict[str, Film]) -> list[str]:
    chips = " · ".join(chip.label for chip in view.chips)
    lines = [f"## “{text}”", "", f"Read as: {chips or 'the words alone'}", ""]
    for number, pick in enumerate(view.ranking.picks, 1):
        film = films[pick.film_id]
        facts = f"{film.countries[0]}, {film.runtime_min} min, {film.maturity} ({film.min_age}+)"
        lines.append(f"{number}. **{film.title}** ({film.year}; {facts}). {pick.explanation}")
    if not view.ranking.picks:
        lines.append(view.messages[-1].text)
    return [*lines, ""]


if __name__ == "__main__":
    main()
