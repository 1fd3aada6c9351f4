"""Answers in the format that TMDB documents, of films that nobody made."""

from __future__ import annotations

import json
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

from helpers.web_server import Asked, Reply

KEY = "0a1b2c3d4e5f60718293a4b5c6d7e8f9"
TOKEN = f"eyJhbGciOiJIUzI1NiJ9.{KEY}.c2lnbmF0dXJl"
JPEG = b"\xff\xd8\xff\xe0" + bytes(500)
MOVIE = {
    "adult": False, "id": 4711, "imdb_id": "tt7654321", "title": "The Lamp Room", "original_title": "Lampestuen",
    "overview": "A keeper counts the ships that do not come.", "release_date": "2003-09-12", "runtime": 97,
    "genres": [{"id": 18, "name": "Drama"}], "poster_path": "/lampRoom1.jpg", "vote_average": 0, "video": False,
    "production_countries": [{"iso_3166_1": "DK", "name": "Denmark"}],
    "spoken_languages": [{"english_name": "Danish", "iso_639_1": "da", "name": "Dansk"}],
    "credits": {
        "cast": [{"name": "Ida Holm", "order": 0, "character": "Keeper"}, {"name": "Ole Vind", "order": 1}],
        "crew": [{"name": "Karen Lund", "job": "Director"}, {"name": "Per Dal", "job": "Editor"}],
    },
    "keywords": {"keywords": [{"id": 1, "name": "lighthouse"}, {"id": 2, "name": "aftercreditsstinger"}]},
    "release_dates": {
        "results": [
            {"iso_3166_1": "DK", "release_dates": [{"certification": "11"}]},
            {"iso_3166_1": "US", "release_dates": [{"certification": ""}, {"certification": "PG"}]},
        ]
    },
    "external_ids": {"imdb_id": "tt7654321", "wikidata_id": None},
}  # fmt: skip
BARE = {
    "id": 4712, "title": "Untold", "original_title": "Untold", "overview": "", "release_date": "", "runtime": 0,
    "genres": [], "poster_path": None, "credits": {"cast": [], "crew": []}, "keywords": {"keywords": []},
    "release_dates": {"results": []}, "external_ids": {"imdb_id": None},
}  # fmt: skip


def as_json(data: object, status: int = 200) -> Reply:
    return Reply(json.dumps(data).encode(), status, {"Content-Type": "application/json;charset=utf-8"})


def refusal(code: int, message: str, status: int) -> Reply:
    return as_json({"status_code": code, "status_message": message, "success": False}, status)


def tmdb(*, key: str = KEY) -> Callable[[Asked], Reply]:
    """The whole API, for whoever has the key."""

    def answer(asked: Asked) -> Reply:
        address = urlsplit(asked.path)
        query = {name: values[0] for name, values in parse_qs(address.query).items()}
        if address.path.startswith("/t/p/"):
            return Reply(JPEG) if address.path == "/t/p/w342/lampRoom1.jpg" else Reply(status=404)
        if key not in (query.get("api_key"), asked.headers.get("authorization", "").removeprefix("Bearer ")):
            return refusal(7, "Invalid API key: You must be granted a valid key.", 401)
        match address.path.removeprefix("/3/").split("/"):
            case ["configuration"]:
                return as_json({"images": {"secure_base_url": "https://image.tmdb.org/t/p/"}})
            case ["search", "movie"]:
                hits = [MOVIE] if query["query"] == "The Lamp Room" else []
                return as_json({"page": 1, "results": hits, "total_pages": 1, "total_results": len(hits)})
            case ["find", "tt7654321"]:
                return as_json({"movie_results": [MOVIE], "tv_results": [], "person_results": []})
            case ["find", _]:
                return as_json({"movie_results": [], "tv_results": [{"id": 1}]})
            case ["movie", "4711"]:
                return as_json(MOVIE)
            case ["movie", "4712"]:
                return as_json(BARE)
        return refusal(34, "The resource you requested could not be found.", 404)

    return answer
