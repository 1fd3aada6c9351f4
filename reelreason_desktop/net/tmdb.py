"""The API of TMDB, version 3, as developer.themoviedb.org documents it. It is asked with the person's own key."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeVar
from urllib.parse import urlencode

from pydantic import BaseModel, ConfigDict, SecretStr, ValidationError

from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.domain.records import FilmIds, FilmRecord
from reelreason_desktop.net.failures import AnswerError, NetError, retry_after
from reelreason_desktop.net.patience import Patience
from reelreason_desktop.net.stream import fetch
from reelreason_desktop.net.web import Web

API: Final = "https://api.themoviedb.org/3"
IMAGES: Final = "https://image.tmdb.org/t/p"
POSTER_SIZE: Final = "w342"
_MOST_JSON: Final = 4 * 1024 * 1024
_MOST_IMAGE: Final = 8 * 1024 * 1024
_EXTRA: Final = "credits,keywords,release_dates,external_ids"
_MOST_CAST: Final = 8
_NO_KEYWORDS: Final = frozenset({"duringcreditsstinger", "aftercreditsstinger"})
_IMAGE_STARTS: Final = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF")


class KeyRefusedError(KnownError):
    """TMDB does not accept the key."""


class BadAnswerError(NetError):
    """What came is not what TMDB documents."""


class _Loose(BaseModel):
    """Fields that are not used may hold anything."""

    model_config = ConfigDict(extra="ignore")


class Found(_Loose):
    """A film in a list of results."""

    id: int
    title: str = ""
    original_title: str = ""
    release_date: str | None = None

    @property
    def year(self) -> int | None:
        """Of the first showing."""
        return _year(self.release_date)


class _Results(_Loose):
    results: tuple[Found, ...] = ()


class _ByImdb(_Loose):
    movie_results: tuple[Found, ...] = ()


class _Named(_Loose):
    name: str = ""
    job: str = ""
    english_name: str = ""


class _Credits(_Loose):
    cast: tuple[_Named, ...] = ()
    crew: tuple[_Named, ...] = ()


class _Keywords(_Loose):
    keywords: tuple[_Named, ...] = ()


class _Release(_Loose):
    certification: str = ""


class _Country(_Loose):
    iso_3166_1: str = ""
    release_dates: tuple[_Release, ...] = ()


class _Releases(_Loose):
    results: tuple[_Country, ...] = ()


class _Ids(_Loose):
    imdb_id: str | None = None


class _Movie(_Loose):
    id: int
    title: str
    original_title: str = ""
    overview: str | None = None
    release_date: str | None = None
    runtime: int | None = None
    genres: tuple[_Named, ...] = ()
    poster_path: str | None = None
    production_countries: tuple[_Named, ...] = ()
    spoken_languages: tuple[_Named, ...] = ()
    credits: _Credits = _Credits()
    keywords: _Keywords = _Keywords()
    release_dates: _Releases = _Releases()
    external_ids: _Ids = _Ids()


_Model = TypeVar("_Model", bound=_Loose)


@dataclass(frozen=True, slots=True)
class TmdbFilm:
    """What TMDB says of a film. `poster`: the path of its image, for `Tmdb.poster`."""

    record: FilmRecord
    poster: str | None


@dataclass(frozen=True, slots=True)
class Tmdb:
    """Asks TMDB. What every method raises, besides what it says itself.

    KeyRefusedError: the key is wrong, or was taken back.
    NetError: there is no answer of use, also after trying again as `patience` says.
    Cancelled: `stopped` said so.

    Args:
        web: the client.
        key: an API key (32 digits) or a read access token.
        stopped: asked all the time whether to end.
        patience: how often to try again.
        api, images: where it is.
    """

    web: Web
    key: SecretStr
    stopped: Callable[[], bool] = lambda: False
    patience: Patience = field(default_factory=Patience)
    api: str = API
    images: str = IMAGES

    def check(self) -> None:
        """Asks for something small, to see that the key is good."""
        if self._ask("/configuration", {}) is None:
            raise BadAnswerError("TMDB does not answer as it should.", "Try again later.")

    def search(self, title: str, year: int | None) -> tuple[Found, ...]:
        """Films of about that title; `year` is that of the first showing."""
        query = {"query": title, "include_adult": "false"}
        if year is not None:
            query["primary_release_year"] = str(year)
        return _read(_Results, self._ask("/search/movie", query) or {}).results

    def find(self, imdb_id: str) -> tuple[Found, ...]:
        """Films with an IMDb id."""
        return _read(_ByImdb, self._ask(f"/find/{imdb_id}", {"external_source": "imdb_id"}) or {}).movie_results

    def film(self, tmdb_id: int) -> TmdbFilm | None:
        """What it knows of a film; None when it has none of that number."""
        answer = self._ask(f"/movie/{tmdb_id}", {"append_to_response": _EXTRA})
        return None if answer is None else _film(_read(_Movie, answer))

    def poster(self, path: str) -> bytes:
        """An image, as JPEG, PNG or WebP."""
        url = f"{self.images}/{POSTER_SIZE}{path}"
        data = self.patience.insist(lambda: self._get(url, {}, _MOST_IMAGE), stopped=self.stopped)
        if not data or not data.startswith(_IMAGE_STARTS):
            raise BadAnswerError("TMDB sent something that is no picture.", "Try again later.")
        return data

    def _ask(self, path: str, query: Mapping[str, str]) -> object | None:
        headers = {"Accept": "application/json"}
        if "." in self.key.get_secret_value():  # a token, not a key
            headers["Authorization"] = f"Bearer {self.key.get_secret_value()}"
        else:
            query = {**query, "api_key": self.key.get_secret_value()}
        url = f"{self.api}{path}?{urlencode(query)}"

        def once() -> object | None:
            data = self._get(url, headers, _MOST_JSON)
            return None if data is None else _json(data)

        return self.patience.insist(once, stopped=self.stopped)

    def _get(self, url: str, headers: Mapping[str, str], most: int) -> bytes | None:
        head, body = fetch(self.web, url, headers, most=most, stopped=self.stopped)
        match head.status:
            case 200:
                return body
            case 404:
                return None
            case 401 | 403:
                hint = Notice("Give it another one: on the Films page, or with `reelreason tmdb key`.")
                raise KeyRefusedError("TMDB does not accept the key.", hint)
            case status:
                raise AnswerError(head.host, status, retry_after(head.headers.get("Retry-After")))


def _json(data: bytes) -> object:
    try:
        answer: object = json.loads(data)
        if answer is None:
            raise ValueError
    except ValueError:  # its text may be anything, so it is not shown
        raise BadAnswerError("TMDB sent something that is no JSON.", "Try again later.") from None
    return answer


def _read(model: type[_Model], answer: object) -> _Model:
    try:
        return model.model_validate(answer)
    except ValidationError as error:
        places = ", ".join(".".join(map(str, one["loc"])) for one in error.errors()[:3])
        raise BadAnswerError("TMDB sent something unexpected.", "Update the program.", places) from None


def _film(movie: _Movie) -> TmdbFilm:
    imdb = movie.external_ids.imdb_id or None
    names = movie.spoken_languages
    record = FilmRecord(
        key=str(movie.id),
        title=movie.title,
        year=_year(movie.release_date),
        ids=FilmIds(imdb=imdb, tmdb=str(movie.id)),
        original_title=movie.original_title if movie.original_title not in ("", movie.title) else None,
        runtime_min=movie.runtime or None,  # 0: nobody knows
        genres=_names(movie.genres),
        directors=_names(tuple(one for one in movie.credits.crew if one.job == "Director")),
        cast=_names(movie.credits.cast)[:_MOST_CAST],
        keywords=tuple(name for name in _names(movie.keywords.keywords) if name not in _NO_KEYWORDS),
        countries=_names(movie.production_countries),
        languages=tuple(one.english_name or one.name for one in names if one.english_name or one.name),
        overview=(movie.overview or "").strip() or None,
        certificate=_certificate(movie),
    )
    return TmdbFilm(record, movie.poster_path or None)


def _names(named: tuple[_Named, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.name for one in named if one.name))


def _certificate(movie: _Movie) -> str | None:
    american = (one for one in movie.release_dates.results if one.iso_3166_1 == "US")
    return next((each.certification for one in american for each in one.release_dates if each.certification), None)


def _year(date: str | None) -> int | None:
    return int(date[:4]) if date and date[:4].isdigit() else None
