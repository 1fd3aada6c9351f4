"""Small files in the format of each source. Films and ids are facts; what people say in them is made up."""
# ruff: noqa: E501 - rows are easier to read in one piece

from __future__ import annotations

import json
from dataclasses import dataclass, field

from reelreason_desktop.catalogue.sources.goemotions import EMOTIONS


@dataclass(frozen=True)
class Example:
    """A source's files and the counts that adding them gives to an empty catalogue.

    `header`: lines of the first file before its rows; `streams`: whether the first file is read row by row.
    """

    source: str
    files: dict[str, str]
    counts: dict[str, int]
    header: int = 0
    streams: bool = True
    encoding: str = "utf-8"
    extra: dict[str, str] = field(default_factory=dict)

    @property
    def main(self) -> str:
        return next(iter(self.files))


def _tabs(*rows: tuple[str, ...]) -> str:
    return "".join("\t".join(row) + "\n" for row in rows)


_REDIAL = [
    {
        "conversationId": "1",
        "initiatorWorkerId": 7,
        "respondentWorkerId": 8,
        "movieMentions": {"10": "Heat  (1995)", "11": "Casino &amp; Co"},
        "messages": [
            {"text": "I like @10 &amp; tea", "senderWorkerId": 7, "messageId": 1, "timeOffset": 0},
            {"text": "Then try @11", "senderWorkerId": 8, "messageId": 2, "timeOffset": 4},
        ],
    },
    {
        "conversationId": "2",
        "initiatorWorkerId": 7,
        "respondentWorkerId": 9,
        "movieMentions": [],
        "messages": [{"text": "Hello", "senderWorkerId": 9, "messageId": 3, "timeOffset": 0}],
    },
]
_TURNS = [
    {"dialog_id": "5", "turn_id": 2, "context": ["", "Hi", "Heat (1995) was good"], "entity": [], "rec": ["Heat (1995)"],
     "resp": "Then see Heat (1995) again"},
    {"dialog_id": "5", "turn_id": 4, "context": ["", "Hi", "Heat (1995) was good", "Then see Heat (1995) again", "Ok"],
     "entity": [], "rec": [], "resp": "Bye"},
]  # fmt: skip
_INFO = {
    "1": {"name": "Heat (1995)", "genre": ["crime"], "plot": "Cops and robbers.", "director": ["Michael Mann"],
          "star": ["Al Pacino"], "imdb_id": "tt0113277"},
    "2": {"name": "Heat  (1995)", "genre": []},
}  # fmt: skip
_CCPE = [
    {"conversationId": "c1", "utterances": [
        {"index": 0, "speaker": "ASSISTANT", "text": "What do you like?"},
        {"index": 1, "speaker": "USER", "text": "Quiet films.", "segments": []},
    ]}
]  # fmt: skip
_INSPIRED_HEADER = ("dialog_id", "utt_id", "speaker", "turn_id", "text", "movies")
_CMU = ("975900", "/m/03vyhn", "Ghosts of Mars", "2001-08-24", "14010832", "98.0", '{"/m/1": "English Language"}',
        '{"/m/2": "United States of America"}', '{"/m/3": "Horror", "/m/4": "Science Fiction"}')  # fmt: skip
_FLAGS_CRIME = "0|0|0|0|0|0|1|0|0|0|0|0|0|0|0|0|0|0|0"
_TMDB = (
    "id,title,original_title,release_date,runtime,genres,keywords,overview,production_countries,spoken_languages\n"
    '949,Heat,Heat,1995-12-15,170.0,"[{""id"": 80, ""name"": ""Crime""}]","[{""id"": 1, ""name"": ""heist""},'
    ' {""id"": 2, ""name"": ""duringcreditsstinger""}]","Cops,\nand robbers.","[]","[]"\n'
    '524,Casino,Casino,1995-11-22,178,"[]","[]",,"[]","[]"\n'
)
_TMDB_TABLE = (
    "movieId,title,genres,year,tmdb_id,tmdb_title,tmdb_release_date,tmdb_overview,tmdb_runtime,tmdb_genres,"
    "tmdb_top_cast,tmdb_keywords\n"
    '6,Heat (1995),Crime|Thriller,1995,949,Heat,1995-12-15,Cops.,170,"Crime, Drama","Al Pacino, Robert De Niro",heist\n'
    "557,Harlem (1993),Drama,1993,493,Shaft's Big Score!,1972-06-08,Another film.,105,Action,,\n"
    '1756,Little City (1998),Comedy,1998,11479,"Little Indian, Big City",1994-12-14,Another.,90,Comedy,,\n'
    "1807,Loser (1991),Comedy,1991,1589361,Loser: The Movie,1996-09-27,Another.,84,Comedy,,\n"
)

EXAMPLES = (
    Example(
        "movielens-1m",
        {
            "movies.dat": "6::Heat (1995)::Action|Crime\n50::Usual Suspects, The (1995)::Crime\n73::Misérables, Les (1995)::Drama\n",
            "ratings.dat": "1::6::5::978300760\n1::50::3::978302109\n2::6::4::978300760\n",
        },
        {"rows": 6, "films_new": 3, "ratings": 3, "ratings_new": 3},
        encoding="latin-1",
    ),
    Example(
        "movielens",
        {
            "movies.csv": 'movieId,title,genres\n6,Heat (1995),Action|Crime\n50,"Usual Suspects, The (1995)",Crime\n'
            "9,Babylon 5 ,(no genres listed)\n",
            "ratings.csv": "userId,movieId,rating,timestamp\n1,6,4.5,964982703\n1,50,0.5,964981247\n",
            "tags.csv": "userId,movieId,tag,timestamp\n2,6,Heist,1445714994\n",
            "links.csv": "movieId,imdbId,tmdbId\n6,0113277,949\n50,0114814,629\n9,0105946,\n",
        },
        {"rows": 6, "films_new": 3, "ratings": 2, "ratings_new": 2, "tags": 1, "tags_new": 1},
        header=1,
    ),
    Example(
        "movielens-100k",
        {
            "u.item": f"1|Heat (1995)|15-Dec-1995||http://x|{_FLAGS_CRIME}\n2|Casino (1995)|22-Nov-1995||http://x|{_FLAGS_CRIME}\n267|unknown||||{_FLAGS_CRIME}\n",
            "u.data": "196\t1\t3\t881250949\n186\t2\t5\t891717742\n",
        },
        {"rows": 5, "films_new": 2, "ratings": 2, "ratings_new": 2},
        encoding="latin-1",
    ),
    Example(
        "movietweetings",
        {
            "movies.dat": "0113277::Heat (1995)::Crime\n0112641::Casino (1995)::\n",
            "ratings.dat": "1::0113277::10::1365029107\n2::112641::0::1366576639\n",
        },
        {"rows": 4, "films_new": 2, "ratings": 2, "ratings_new": 2},
        extra={"users.dat": "1::18405182\n"},
    ),
    Example(
        "inspired-films",
        {
            "movie_database.tsv": _tabs(
                ("title", "year", "director", "actors", "genre", "imdb_id", "imdb_type", "long_plot", "movie_runtime"),
                (
                    "Heat",
                    "1995",
                    "Michael Mann",
                    "Al Pacino, Robert De Niro",
                    "Crime, Drama",
                    "tt0113277",
                    "movie",
                    "Cops.",
                    "170 min",
                ),
                ("Some Show", "2001", "N/A", "N/A", "Drama", "tt0900001", "series", "", "N/A"),
            )
        },
        {"rows": 2, "films_new": 1},
        header=1,
    ),
    Example(
        "inspired",
        {
            "dev.tsv": _tabs(
                _INSPIRED_HEADER,
                ("d1", "1", "RECOMMENDER", "1", "Hello", ""),
                ("d1", "2", "SEEKER", "1", "I like Heat", "Heat (1995)"),
                ("d1", "3", "RECOMMENDER", "2", "Both?", "Heat (1995); Casino (1995)"),
            )
        },
        {"rows": 3, "mentions_unknown": 3, "utterances": 3, "utterances_new": 3},
        header=1,
    ),
    Example(
        "cmu",
        {
            "movie.metadata.tsv": _tabs(
                _CMU, ("1", "/m/1", "Heat", "1995", "", "", "{}", "{}", '{"/m/5": "Crime Fiction"}')
            ),
            "plot_summaries.txt": "975900\tMiners {{cite}} fight ghosts.\n7\tA plot of nothing known.\n",
        },
        {"rows": 4, "films_new": 2, "problems": 1},
    ),
    Example(
        "imdb",
        {
            "title.basics.tsv": _tabs(
                (
                    "tconst",
                    "titleType",
                    "primaryTitle",
                    "originalTitle",
                    "isAdult",
                    "startYear",
                    "endYear",
                    "runtimeMinutes",
                    "genres",
                ),
                ("tt0113277", "movie", "Heat", "Heat", "0", "1995", "\\N", "170", "Action,Crime"),
                ("tt0000001", "short", "Carmencita", "Carmencita", "0", "1894", "\\N", "1", "Short"),
                ("tt0110877", "movie", "The Postman", "Il postino", "0", "1994", "\\N", "\\N", "\\N"),
            ),
            "title.ratings.tsv": _tabs(
                ("tconst", "averageRating", "numVotes"),
                ("tt0113277", "8.3", "700000"),
                ("tt0000001", "5.7", "2000"),
                ("tt0110877", "7.7", "40000"),
            ),
            "title.principals.tsv": _tabs(
                ("tconst", "ordering", "nconst", "category", "job", "characters"),
                ("tt0113277", "1", "nm0000199", "actor", "\\N", '["Hanna"]'),
                ("tt0113277", "2", "nm0000520", "director", "\\N", "\\N"),
            ),
            "name.basics.tsv": _tabs(
                ("nconst", "primaryName"), ("nm0000199", "Al Pacino"), ("nm0000520", "Michael Mann")
            ),
        },
        {"rows": 3, "films_new": 2},
        header=1,
    ),
    Example("tmdb-5000", {"tmdb_5000_movies.csv": _TMDB}, {"rows": 2, "films_new": 2}, header=1),
    Example("tmdb-table", {"films_tmdb.csv": _TMDB_TABLE}, {"rows": 4, "films_new": 4, "problems": 3}, header=1),
    Example(
        "redial",
        {"train_data.jsonl": "".join(json.dumps(one) + "\n" for one in _REDIAL)},
        {"rows": 2, "mentions_unknown": 2, "utterances": 3, "utterances_new": 3},
    ),
    Example(
        "redial-turns",
        {"valid.jsonl": "".join(json.dumps(one) + "\n" for one in _TURNS), "id2info.json": json.dumps(_INFO)},
        {"rows": 4, "films_new": 1, "utterances": 8, "utterances_new": 5},
    ),
    Example(
        "ccpe",
        {
            "ccpe_dialogues.csv": "dialog_id,utterance_index,speaker,text\nc1,0,ASSISTANT,What do you like?\nc1,1,USER,Quiet films.\n"
        },
        {"rows": 2, "utterances": 2, "utterances_new": 2},
        header=1,
    ),
    Example(
        "ccpe",
        {"data.json": json.dumps(_CCPE)},
        {"rows": 1, "utterances": 2, "utterances_new": 2},
        streams=False,
    ),
    Example(
        "goemotions",
        {"train.tsv": 'What a day!\t17\tab1\nSay "what\t6,7\tab2\n'},
        {"rows": 2, "emotions": 2, "emotions_new": 2},
    ),
    Example(
        "goemotions",
        {
            "goemotions_1.csv": ",".join(("text", "id", "author", "rater_id", *EMOTIONS))
            + "\n"
            + ",".join(("Well done", "e1", "somebody", "3", "1", *("0" for _ in EMOTIONS[1:])))
            + "\n"
        },
        {"rows": 1, "emotions": 1, "emotions_new": 1},
        header=1,
    ),
    Example(
        "table",
        {
            "mine.csv": "Name;Released;IMDb ID;Genre;User;Rating\nHeat;1995;tt0113277;Crime, Drama;me;4.5\nCasino;1995;;Crime;me;4\n"
        },
        {"rows": 2, "films_new": 2, "ratings": 2, "ratings_new": 2},
        header=1,
        extra={},
    ),
    Example(
        "table",
        {"mine.jsonl": '{"title": "Heat", "year": 1995, "genres": ["Crime"]}\n{"title": "Casino", "year": 1995}\n'},
        {"rows": 2, "films_new": 2},
    ),
)
"""One for each source, two where it has two forms."""
