"""Every command of docs/cli.md: what it prints, what it keeps, and how it ends."""

from __future__ import annotations

import io
import json
import re
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from helpers.command_line import DISPLAYS, ROOT, CommandLine, run_child
from helpers.library import hash_vectors, shipped_library

from reelreason_desktop import __version__
from reelreason_desktop.app.main import run
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.inference.encoder import ChildEncoder
from reelreason_desktop.services.loading import load_library
from reelreason_desktop.services.runtime import Runtime
from reelreason_desktop.services.views import SessionView
from reelreason_desktop.store.db import Database

DOCS = ROOT / "docs"
SCHEMA = json.loads((DOCS / "ask.schema.json").read_text(encoding="utf-8"))
FAVOURITES = "My favourite movies are Inception, Goodfellas and WALL-E"
ODD_NAMES = ["Zoë Ж 東京 🎬", "a/../../b", "..", "con", "a.sqlite", "%41", "[/x]", "C:\\temp", "n" * 50]


def validate(answer: dict[str, Any]) -> None:
    jsonschema.Draft202012Validator(SCHEMA).validate(answer)


def profile_file(home: Path, name: str = "Me") -> Path:
    return home / "data" / "profiles" / f"{name}.sqlite"


def view(profile: str = "Me") -> SessionView:
    """What a window would show."""
    with Runtime.open(Paths.default()) as runtime:
        return runtime.session(profile).view()


class TestDocumentation:
    text = (DOCS / "cli.md").read_text(encoding="utf-8")

    def test_every_documented_command_exists(self, reelreason: CommandLine) -> None:
        commands = re.findall(r"^\| `reelreason ((?:[a-z-]+ ?)+)", self.text, re.MULTILINE)
        assert len(commands) >= 12
        for command in commands:
            outcome = reelreason(*command.split(), "--help")
            assert outcome.code == 0, command
            assert "Usage: reelreason" in outcome.out

    @pytest.mark.parametrize("group", [(), ("profile",), ("catalogue",)])
    def test_every_command_is_documented(self, reelreason: CommandLine, group: tuple[str, ...]) -> None:
        shown = reelreason(*group, "--help").out.partition("Commands")[2]
        commands = re.findall(r"^│ ([a-z-]+)", shown, re.MULTILINE)
        assert commands
        for command in commands:
            assert "`reelreason " + " ".join((*group, command)) in self.text

    def test_the_printed_example_follows_the_schema(self) -> None:
        example = json.loads(re.findall(r"```json\n(.*?)```", self.text, re.DOTALL)[0])
        validate(example)

    def test_the_schema_is_one_and_is_linked(self) -> None:
        jsonschema.Draft202012Validator.check_schema(SCHEMA)
        assert "(ask.schema.json)" in self.text


class TestAsk:
    def test_the_answer_is_as_documented(self, reelreason: CommandLine) -> None:
        answer = reelreason("ask", f"{FAVOURITES}, but nothing over 2 hours, and I like siblings", "--json").json
        validate(answer)
        named = {"inception-2010", "goodfellas-1990", "wall-e-2008"}
        assert {title["id"] for title in answer["reading"]["titles"]} == named
        assert len(answer["picks"]) == 5
        assert not named & {pick["id"] for pick in answer["picks"]}
        assert all(pick["runtime_min"] <= 120 for pick in answer["picks"])
        for pick in answer["picks"]:
            shares = [evidence["share"] for evidence in pick["because"]]
            assert shares == sorted(shares, reverse=True)
            assert sum(map(abs, shares)) == pytest.approx(1, abs=1e-3)

    @pytest.mark.parametrize(
        "words", ["why the first one?", "not the second one", "help", "hi", "what is Alien about?", "new chat"]
    )
    def test_every_kind_of_message_gives_such_an_answer(self, reelreason: CommandLine, words: str) -> None:
        reelreason("ask", FAVOURITES)
        validate(reelreason("ask", words, "--json").json)

    def test_the_reading_is_that_of_the_message_itself(self, reelreason: CommandLine) -> None:
        reelreason("ask", "I loved Heat")
        assert reelreason("ask", "undo", "--json").json["reading"]["intent"] == "command"

    def test_the_text_names_the_same_films(self, reelreason: CommandLine) -> None:
        shown = reelreason("ask", FAVOURITES)
        assert shown.code == 0
        assert shown.err == ""
        for pick in view().ranking.picks:
            assert shipped_library().by_id[pick.film_id].label in shown.out

    @pytest.mark.parametrize(
        "words",
        [
            "🎬🍿🎬",
            "אני אוהב את Heat ואת Alien",
            "I loved \x1b[31mHeat\x07\x00 and \u202eAlien",
            "'); DROP TABLE events; --",
            "half a character: \udcff",
            "[bold]Heat[/x] {0} %s",
            "long " * 2000,
        ],
        ids=["emoji", "right to left", "control characters", "SQL", "surrogate", "markup", "10,000 characters"],
    )
    def test_odd_messages_are_answered_and_kept(self, reelreason: CommandLine, words: str) -> None:
        reelreason("rate", "heat-1995", "4")
        validate(reelreason("ask", words, "--json").json)
        assert reelreason("ask", words).code == 0
        assert reelreason("profile", "show", "--json").json["messages"] == 2
        assert view().ratings == {"heat-1995": 4.0}

    @pytest.mark.parametrize("words", ["", "  \n ", "\x07\x1b\x00"])
    def test_nothing_to_read_is_a_known_error(self, reelreason: CommandLine, words: str) -> None:
        assert "nothing to read" in reelreason.fails("ask", words)

    def test_a_message_that_is_too_long_says_the_limit(self, reelreason: CommandLine) -> None:
        assert "50,000 characters; at most 10,000" in reelreason.fails("ask", "x" * 50_000)
        assert reelreason("profile", "show", "--json").json["messages"] == 0


class TestRate:
    @pytest.mark.parametrize("title", ["heat-1995", "Heat", "heat (1995)", "HEAT"])
    def test_a_film_is_found_by_id_title_and_year(self, reelreason: CommandLine, title: str) -> None:
        answer = reelreason("rate", title, "4.5", "--json").json
        assert answer == {"id": "heat-1995", "title": "Heat", "year": 1995, "stars": 4.5}
        assert view().ratings == {"heat-1995": 4.5}

    def test_a_slip_of_the_finger_is_forgiven(self, reelreason: CommandLine) -> None:
        assert reelreason("rate", "Goodfelas", "4.5").out == "Goodfellas (1990): ★★★★½\n"

    def test_zero_clears_the_rating(self, reelreason: CommandLine) -> None:
        reelreason("rate", "Heat", "4.5")
        assert reelreason("rate", "Heat", "0", "--json").json["stars"] is None
        assert reelreason("rate", "Heat", "0").out == "Heat (1995): rating cleared\n"
        assert view().ratings == {}

    @pytest.mark.parametrize("stars", ["5.5", "-1", "inf", "nan", "many", ""])
    def test_stars_out_of_range_are_bad_usage(self, reelreason: CommandLine, stars: str) -> None:
        outcome = reelreason("rate", "Heat", stars)
        assert (outcome.code, outcome.out) == (2, "")
        assert outcome.err

    @pytest.mark.parametrize("stars", ["0.25", "4.3"])
    def test_other_than_half_steps_are_refused(self, reelreason: CommandLine, stars: str) -> None:
        assert "half steps" in reelreason.fails("rate", "Heat", stars)
        assert view().ratings == {}

    @pytest.mark.parametrize("title", ["qwertyzxcv", "", "🎬", "Heat (2031)"])
    def test_unknown_titles_are_refused(self, reelreason: CommandLine, title: str) -> None:
        assert "No film called" in reelreason.fails("rate", title, "4")

    def test_a_very_long_title_is_not_repeated_at_length(self, reelreason: CommandLine) -> None:
        assert len(reelreason.fails("rate", "abc " * 5000, "4")) < 250


class TestChat:
    def test_it_talks_until_the_input_ends(self, reelreason: CommandLine) -> None:
        outcome = reelreason("chat", stdin="I loved Heat\nno horror\n")
        assert (outcome.code, outcome.err) == (0, "")
        assert "Talking as Me" in outcome.out
        assert "read as: liked: Heat" in outcome.out
        assert "no horror" in outcome.out
        assert reelreason("profile", "show", "--json").json["messages"] == 2

    def test_the_end_of_input_and_an_empty_line_end_it(self, reelreason: CommandLine) -> None:
        assert reelreason("chat").code == 0
        assert reelreason("chat", stdin="I loved Heat\n\nI loved Alien\n").code == 0
        assert reelreason("profile", "show", "--json").json["liked"] == ["Heat (1995)"]

    def test_a_bad_message_in_the_middle_does_not_end_it(self, reelreason: CommandLine) -> None:
        outcome = reelreason("chat", stdin=f"I loved Heat\n\x07\n{'x' * 50_000}\nI loved Alien\n")
        assert (outcome.code, outcome.err) == (0, "")
        assert "nothing to read" in outcome.out
        assert "50,000 characters" in outcome.out
        liked = reelreason("profile", "show", "--json").json["liked"]
        assert sorted(liked) == ["Alien (1979)", "Heat (1995)"]

    def test_a_name_with_brackets_is_no_markup(self, reelreason: CommandLine) -> None:
        assert "Talking as [/x]." in reelreason("chat", "--profile", "[/x]").out


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there is always a display")
class TestWithoutDisplay:
    @pytest.fixture(autouse=True)
    def _no_display(self, monkeypatch: pytest.MonkeyPatch) -> None:
        for name in DISPLAYS:
            monkeypatch.delenv(name, raising=False)

    def test_the_terminal_chat_opens_on_the_same_profile(self, reelreason: CommandLine) -> None:
        outcome = reelreason("--profile", "Ada", stdin="I loved Heat\n")
        assert (outcome.code, outcome.err) == (0, "")
        first, second = outcome.out.splitlines()[:2]
        assert first == "No display was found: here is the chat in the terminal, on the same profile."
        assert second.startswith("Talking as Ada.")
        assert reelreason("profile", "show", "Ada", "--json").json["liked"] == ["Heat (1995)"]

    def test_a_guest_leaves_nothing(self, reelreason: CommandLine, isolated_folders: Path) -> None:
        assert "Talking as a guest." in reelreason("--guest", stdin="I loved Heat\n").out
        assert reelreason("profile", "list", "--json").json == {"profiles": []}
        assert not (isolated_folders / "data").exists()

    @pytest.mark.usefixtures("reelreason")
    def test_the_program_itself_takes_this_way(
        self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(sys, "stdin", io.StringIO())
        assert run([]) == 0
        assert capsys.readouterr().out.startswith("No display was found")


class TestProfiles:
    def test_names_are_listed(self, reelreason: CommandLine) -> None:
        assert reelreason("profile", "list").out == "No profiles yet.\n"
        for name in ODD_NAMES:
            assert reelreason("rate", "Heat", "4", "--profile", name).code == 0
        assert sorted(reelreason("profile", "list", "--json").json["profiles"]) == sorted(ODD_NAMES)
        assert set(reelreason("profile", "list").out.splitlines()) == set(ODD_NAMES)

    @pytest.mark.parametrize("name", ODD_NAMES)
    def test_odd_names_stay_in_their_folder(
        self, reelreason: CommandLine, isolated_folders: Path, name: str, tmp_path: Path
    ) -> None:
        file = tmp_path / "out.json"
        before = set(tmp_path.rglob("*"))
        reelreason("rate", "Heat", "4", "--profile", name)
        assert reelreason("profile", "show", name, "--json").json["ratings"] == 1
        made = {path for path in set(tmp_path.rglob("*")) - before if path.is_file()}
        assert {path.parent for path in made} == {isolated_folders / "data" / "profiles"}
        assert reelreason("profile", "export", str(file), "--profile", name).code == 0
        assert reelreason("profile", "delete", name, "--yes").code == 0
        assert reelreason("profile", "import", str(file), "--profile", name).code == 0
        assert reelreason("profile", "list", "--json").json == {"profiles": [name]}

    @pytest.mark.parametrize("name", ["n" * 200, "", "  ", "two\nlines", "\x07", "\udcff"])
    def test_impossible_names_are_refused(self, reelreason: CommandLine, name: str) -> None:
        reelreason.fails("rate", "Heat", "4", "--profile", name)
        assert reelreason("profile", "list", "--json").json == {"profiles": []}

    def test_show_says_what_a_profile_holds(self, reelreason: CommandLine) -> None:
        reelreason("ask", FAVOURITES)
        reelreason("rate", "Heat", "4.5")
        summary = reelreason("profile", "show", "--json").json
        assert (summary["profile"], summary["messages"], summary["ratings"]) == ("Me", 1, 1)
        assert summary["best_rated"] == ["Heat (1995) 4.5"]
        assert sorted(summary["liked"]) == ["Goodfellas (1990)", "Inception (2010)", "WALL·E (2008)"]
        assert len(summary["next_picks"]) == 5
        assert summary["feedback"]["picks_watched"] == 0
        assert summary["feedback"]["was_right"] == {"yes": 0, "so_so": 0, "no": 0, "mean": None}
        assert "no pick was watched yet" in reelreason("profile", "show").out
        assert "Heat (1995) 4.5" in reelreason("profile", "show").out

    @pytest.mark.parametrize("command", [("show",), ("delete",), ("delete", "--yes")])
    def test_an_unknown_profile_is_a_known_error(self, reelreason: CommandLine, command: tuple[str, ...]) -> None:
        action, *options = command
        assert "no profile called “Nobody”" in reelreason.fails("profile", action, "Nobody", *options)

    def test_looking_makes_no_profile(self, reelreason: CommandLine, tmp_path: Path) -> None:
        reelreason.fails("profile", "show")
        reelreason.fails("profile", "export", str(tmp_path / "out.json"))
        assert reelreason("profile", "list", "--json").json == {"profiles": []}
        assert not (tmp_path / "out.json").exists()

    def test_delete_asks_and_keeps_a_copy(self, reelreason: CommandLine, isolated_folders: Path) -> None:
        reelreason("rate", "Heat", "4")
        assert reelreason("profile", "delete", "Me", stdin="n\n").code == 0
        assert profile_file(isolated_folders).exists()
        unanswered = reelreason("profile", "delete", "Me")
        assert unanswered.code == 3
        assert unanswered.err.splitlines()[-1].startswith("Nothing was deleted.")
        assert profile_file(isolated_folders).exists()
        assert reelreason("profile", "delete", "Me", stdin="y\n").code == 0
        assert reelreason("profile", "list", "--json").json == {"profiles": []}
        assert len(list((isolated_folders / "data" / "profiles" / "trash").rglob("Me.sqlite"))) == 1


class TestTakingAProfileAlong:
    def test_the_round_trip_is_exact(self, reelreason: CommandLine, tmp_path: Path) -> None:
        file, again = tmp_path / "Größe 🎬.json", tmp_path / "again.json"
        for words in (
            FAVOURITES,
            "a slow quiet film about the sea and grief",
            "not the second one",
            "no horror",
            "funny",
            "undo",
        ):
            assert reelreason("ask", words).code == 0
        reelreason("rate", "Heat", "4.5")
        before = view()
        assert reelreason("profile", "export", str(file)).code == 0
        assert json.loads(file.read_text(encoding="utf-8"))["vectors"]
        assert reelreason("profile", "delete", "Me", "--yes").code == 0
        assert reelreason("profile", "import", str(file)).code == 0
        assert view() == before
        reelreason("profile", "export", str(again))
        assert again.read_bytes() == file.read_bytes()

    def test_into_a_used_profile_one_undo_takes_it_back(self, reelreason: CommandLine, tmp_path: Path) -> None:
        file = tmp_path / "ada.json"
        reelreason("ask", FAVOURITES, "--profile", "Ada")
        reelreason("rate", "Alien", "5", "--profile", "Ada")
        reelreason("profile", "export", str(file), "--profile", "Ada")
        reelreason("rate", "Heat", "4.5")
        before = reelreason("profile", "show", "--json").json
        assert reelreason("profile", "import", str(file)).code == 0
        assert view().ratings == {"heat-1995": 4.5, "alien-1979": 5.0}
        assert reelreason("ask", "undo").code == 0
        assert reelreason("profile", "show", "--json").json == before

    @pytest.mark.parametrize(
        "content",
        [
            b"",
            b"\xff\xfe\x00garbage",
            b"[1, 2",
            b"{}",
            b"null",
            b"[" * 100_000,
            b'{"format": "reelreason-profile", "version": 1, "events": 7}',
            b'{"format": "reelreason-profile", "version": 99}',
        ],
        ids=["empty", "bytes", "cut off", "object", "null", "nested", "wrong", "newer"],
    )
    def test_garbage_is_refused_and_leaves_nothing(
        self, reelreason: CommandLine, tmp_path: Path, content: bytes
    ) -> None:
        file = tmp_path / "garbage.json"
        file.write_bytes(content)
        reelreason.fails("profile", "import", str(file), "--profile", "New")
        assert reelreason("profile", "list", "--json").json == {"profiles": []}

    def test_a_huge_file_is_refused_unread(self, reelreason: CommandLine, tmp_path: Path) -> None:
        file = tmp_path / "huge.json"
        with file.open("wb") as opened:
            opened.truncate(10 * 1024**3)  # a hole, not bytes
        assert "too large" in reelreason.fails("profile", "import", str(file))

    def test_paths_that_cannot_be_used_say_so(self, reelreason: CommandLine, tmp_path: Path) -> None:
        reelreason("rate", "Heat", "4")
        a_file = tmp_path / "file"
        a_file.write_text("kept")
        impossible = [
            tmp_path,
            a_file / "x.json",
            tmp_path / "no" / "folder.json",
            tmp_path / ("n" * 300),
            Path("/"),
            "",
        ]
        for path in impossible:
            assert "cannot be written" in reelreason.fails("profile", "export", str(path))
            assert "cannot be read" in reelreason.fails("profile", "import", str(path))
        assert a_file.read_text() == "kept"
        assert view().ratings == {"heat-1995": 4.0}

    def test_a_full_disk_keeps_the_older_export(self, reelreason: CommandLine, tmp_path: Path) -> None:
        file = tmp_path / "me.json"
        file.write_text("older")
        for _ in range(10):
            assert reelreason("ask", "a long story " * 700).code == 0
        with disk_that_takes(bytes_=50_000):  # enough for SQLite, too little for the export
            assert "cannot be written: File too large" in reelreason.fails("profile", "export", str(file))
        assert file.read_text() == "older"
        assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["me.json"]


class TestTroubleWithTheProfileFile:
    def test_a_damaged_file_is_left_as_it_is(self, reelreason: CommandLine, isolated_folders: Path) -> None:
        file = profile_file(isolated_folders)
        file.parent.mkdir(parents=True)
        file.write_bytes(b"not a database " * 1000)
        for command in (("rate", "Heat", "4"), ("ask", "I loved Heat"), ("profile", "show"), ("chat",)):
            assert "damaged" in reelreason.fails(*command)
        assert file.read_bytes() == b"not a database " * 1000
        assert reelreason("profile", "delete", "Me", "--yes").code == 0
        assert reelreason("rate", "Heat", "4").code == 0

    def test_a_newer_file_asks_for_an_update(self, reelreason: CommandLine, isolated_folders: Path) -> None:
        reelreason("rate", "Heat", "4")
        file = profile_file(isolated_folders)
        with closing(sqlite3.connect(file)) as db:
            db.execute("PRAGMA journal_mode = DELETE")
            db.execute("PRAGMA user_version = 99")
        content = file.read_bytes()
        for command in (("rate", "Heat", "1"), ("ask", "I loved Heat"), ("profile", "show")):
            assert "newer version" in reelreason.fails(*command)
        assert file.read_bytes() == content

    def test_a_folder_that_cannot_be_made(self, reelreason: CommandLine, isolated_folders: Path) -> None:
        (isolated_folders / "data").write_text("a file, where a folder should be")
        assert "cannot be opened or written" in reelreason.fails("rate", "Heat", "4")
        assert reelreason("profile", "list").code == 0

    def test_a_profile_that_may_only_be_read(self, reelreason: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
        reelreason("rate", "Heat", "4")
        with monkeypatch.context() as patch:
            configure_with(patch, "PRAGMA query_only = ON")  # gives SQLITE_READONLY, as a write-protected file does
            assert "cannot be opened or written" in reelreason.fails("rate", "Heat", "1")
            assert "cannot be opened or written" in reelreason.fails("ask", FAVOURITES)
        assert view().ratings == {"heat-1995": 4.0}

    def test_a_full_disk_loses_nothing(self, reelreason: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
        reelreason("ask", FAVOURITES)
        reelreason("rate", "Heat", "4")
        before = view()
        with monkeypatch.context() as patch:
            configure_with(patch, "PRAGMA max_page_count = 1")  # gives SQLITE_FULL; never below what is there
            assert "disk is full" in reelreason.fails("ask", "I loved Alien " * 600)
        assert view() == before
        assert reelreason("ask", "I loved Alien").code == 0

    def test_a_disk_that_writes_nothing_loses_nothing(self, reelreason: CommandLine) -> None:
        reelreason("ask", FAVOURITES)
        before = view()
        with disk_that_takes(bytes_=1):
            assert "disk reported an error" in reelreason.fails("rate", "Heat", "4")
        assert view() == before


class TestCatalogue:
    def test_info_counts_the_films(self, reelreason: CommandLine) -> None:
        summary = reelreason("catalogue", "info", "--json").json
        films = shipped_library().films
        assert summary["films"] == len(films)
        assert sum(summary["decades"].values()) == len(films)
        assert summary["encoder"] == "all-MiniLM-L6-v2"
        assert str(len(films)) in reelreason("catalogue", "info").out

    def test_build_makes_vectors_that_load(
        self, reelreason: CommandLine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        shipped = Paths.default()
        copy = replace(shipped, bundled=tmp_path / "copy")
        (copy.bundled / "films").mkdir(parents=True)
        shutil.copy(shipped.bundled / "films" / "1980s.jsonl", copy.bundled / "films")
        monkeypatch.setattr(Paths, "default", lambda: copy)
        monkeypatch.setattr(ChildEncoder, "encode", lambda _, texts, *__, **___: hash_vectors(texts, dim=384))
        built = reelreason("catalogue", "build", "--shipped", "--json").json
        library = load_library(copy, "all-MiniLM-L6-v2")
        assert (built["films"], built["encoder"]) == (len(library.films), "all-MiniLM-L6-v2")
        assert built["regions"] == [region.name for region in library.film_map.regions]
        assert f"{len(library.films)} films were encoded" in reelreason("catalogue", "build", "--shipped").out


class TestUsage:
    @pytest.mark.parametrize(
        "arguments",
        [
            ("nonsense",),
            ("ask",),
            ("ask", "a", "b"),
            ("ask", "--loud", "a"),
            ("rate", "Heat"),
            ("profile", "nonsense"),
            ("profile", "show", "a", "b"),
            ("profile", "export"),
            ("catalogue", "info", "more"),
            ("--profile",),
        ],
    )
    def test_bad_usage_is_2(self, reelreason: CommandLine, arguments: tuple[str, ...]) -> None:
        outcome = reelreason(*arguments)
        assert (outcome.code, outcome.out) == (2, "")
        assert outcome.err

    def test_the_version(self, reelreason: CommandLine) -> None:
        assert reelreason("--version").out == f"{__version__}\n"


class TestRealProcess:
    def test_a_known_error_is_one_line_and_3(self) -> None:
        outcome = run_child("profile", "show", "Nobody")
        assert (outcome.code, outcome.out) == (3, "")
        assert outcome.err.count("\n") == 1

    @pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there is always a display")
    def test_without_display_input_that_is_no_text_is_survived(self) -> None:
        talked = run_child(stdin=b"I loved Heat\n\xff\xfe\x80\n", PYTHONIOENCODING="utf-8:strict")
        assert (talked.code, talked.err) == (0, "")
        assert talked.out.startswith("No display was found")
        summary = run_child("profile", "show", "--json").json
        assert summary["liked"] == ["Heat (1995)"]
        assert summary["messages"] == 2

    def test_a_console_with_few_characters_is_no_reason_to_fail(self) -> None:
        rated = run_child("rate", "Heat", "4", "--profile", "Zoë Ж", PYTHONIOENCODING="cp1252")
        assert (rated.code, rated.out.strip(), rated.err) == (0, "Heat (1995): ?????", "")
        listed = run_child("profile", "list", "--json", PYTHONIOENCODING="cp1252")
        assert listed.json == {"profiles": ["Zoë Ж"]}

    def test_warnings_stay_out_of_the_terminal(self, isolated_folders: Path) -> None:
        (isolated_folders / "cache").write_text("a file, where a folder should be")
        outcome = run_child("profile", "list")
        assert (outcome.code, outcome.out, outcome.err) == (0, "No profiles yet.\n", "")


def configure_with(patch: pytest.MonkeyPatch, pragma: str) -> None:
    """Opens every profile with one more setting, which makes SQLite itself refuse."""
    original = Database.configure

    def configure(db: Database) -> None:
        original(db)
        db.run(pragma)

    patch.setattr(Database, "configure", configure)


@contextmanager
def disk_that_takes(bytes_: int) -> Iterator[None]:
    """Lets the system refuse to write anything beyond the first bytes of a file."""
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (bytes_, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
