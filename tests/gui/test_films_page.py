"""The Films page: adding, fetching, deciding and TMDB, on real files and a server on this computer."""

from __future__ import annotations

import json
import re
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from helpers.desktop import Desktop, nothing_is_left_behind, paths, start  # noqa: F401  fixtures
from helpers.films import make_film
from helpers.growing import film_row
from helpers.library import shipped_library
from helpers.tmdb_server import KEY, tmdb
from helpers.web_server import Reply, Server
from pydantic import SecretStr
from PySide6.QtCore import QBuffer, QByteArray, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from reelreason_desktop.catalogue import matching
from reelreason_desktop.catalogue.sources.offers import OFFERS, RemoteFile
from reelreason_desktop.config.declared import LANGUAGE, TMDB
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.errors import Cancelled, KnownError
from reelreason_desktop.net.tmdb import Tmdb
from reelreason_desktop.services.collection.overview import overview
from reelreason_desktop.services.collection.reading_in import ToAdd, read_in
from reelreason_desktop.services.collection.recognising import TABLE
from reelreason_desktop.services.collection.reviewing import waiting
from reelreason_desktop.services.fetching import enriching, kept, tmdb_key
from reelreason_desktop.services.growing.building import BuildProgress, Built, Step
from reelreason_desktop.services.growing.grown_films import Left
from reelreason_desktop.store.tmdb_facts import open_tmdb_facts
from reelreason_desktop.ui.films.desk import FilmsDesk
from reelreason_desktop.ui.films.feature import FilmsFeature
from reelreason_desktop.ui.films.offer_list import OfferModel
from reelreason_desktop.ui.films.page import FilmsPage
from reelreason_desktop.ui.films.progress import far, left
from reelreason_desktop.ui.films.source_model import SourceModel
from reelreason_desktop.ui.films.task import Report, Stopped
from reelreason_desktop.ui.films.wording import WHY, why

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])
Start = Callable[..., Desktop]
MOVIES = "movieId,title,genres\n6,Heat (1995),Action|Crime\n900,Quiet Water (2003),Drama\n"


class Opened:
    """The page in a running program."""

    def __init__(self, desktop: Desktop) -> None:
        self.desktop = desktop
        self.window = desktop.window
        page = self.window.open_page("films")
        assert isinstance(page, FilmsPage)
        self.page = page
        self.settle()

    @property
    def desk(self) -> FilmsDesk:
        (feature,) = self.window.findChildren(FilmsFeature)
        assert feature._desk is not None
        return feature._desk

    @property
    def said(self) -> str:
        return self.window.toast.label.text()

    def settle(self) -> None:
        self.desktop.wait(lambda: not self.page.strip._task.is_running)
        self.desktop.settle()

    def add(self, path: Path) -> None:
        """As a person does it: what it is, then yes."""
        self.desk.open_path(path)
        card = self.page.overview.add_card
        self.desktop.wait(lambda: card.isVisible() and card.add_button.isEnabled())
        card.add_button.click()
        self.settle()


@pytest.fixture
def films(start: Start) -> Opened:  # noqa: F811
    return Opened(start().open())


def movielens(folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "movies.csv").write_text(MOVIES, encoding="utf-8")
    return folder


def a_table(folder: Path, *rows: dict[str, Any], name: str = "mine") -> Path:
    file = folder / f"{name}.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return file


def add_doubt(paths: Paths, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: F811
    """Three films that may be three others: `Lagaan: Once Upon a Time` and so on."""
    monkeypatch.setattr("reelreason_desktop.services.collection.reading_in.sync_shipped", lambda *_: None)
    known = [film_row(title=title, year=2001) for title in ("Lagaan", "Zerkalo", "Ponyo")]
    twins = [{"title": f"{row['title']}: Once Upon a Time", "year": 2001, "genres": "Drama"} for row in known]
    read_in(paths, ToAdd(TABLE, a_table(folder, *known, name="first")))
    read_in(paths, ToAdd(TABLE, a_table(folder, *twins, name="second")))
    assert waiting(paths).total == 3


def test_the_models_are_proper_ones(paths: Paths, tmp_path: Path, qapp: QApplication) -> None:  # noqa: F811
    read_in(paths, ToAdd(TABLE, a_table(tmp_path, film_row())))
    sources, offers = SourceModel(), OfferModel()
    for model in (sources, offers):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    found = overview(paths).summary
    assert found is not None
    sources.show_sources(found.sources)
    assert [sources.index(row, 0).data() for row in range(2)] == ["Films of the program", "mine"]
    assert [sources.can_go(row) for row in (-1, 0, 1, 2)] == [False, False, True, False]


def test_a_folder_that_is_dropped_is_recognised_asked_about_and_added(films: Opened, tmp_path: Path) -> None:
    folder = movielens(tmp_path / "ml-latest")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(folder))])
    copy, no = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(50, 50), copy, mime, Qt.MouseButton.LeftButton, no)
    QApplication.sendEvent(films.page, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(films.page, QDropEvent(QPointF(50, 50), copy, mime, Qt.MouseButton.LeftButton, no))
    card = films.page.overview.add_card
    films.desktop.wait(card.isVisible)
    assert card.kind.currentData() == "movielens"
    assert "Non-commercial" in card.terms.text()
    assert overview(Paths.default()).summary is None, "nothing is read before the person agrees"
    card.add_button.click()
    films.settle()
    assert "new films: 1" in films.said
    assert "merged: 1" in films.said, "Heat is there already"
    tab = films.page.overview
    assert tab.model.rowCount() == 2
    assert tab.build_button.isVisible()
    assert not card.isVisible()


def test_a_table_is_added_by_its_columns(films: Opened, tmp_path: Path) -> None:
    file = tmp_path / "mine.csv"
    file.write_text("Filmname;Jahr;Handlung\nQuiet Water;2003;A ferryman waits.\n", encoding="utf-8")
    films.desk.open_path(file)
    card = films.page.overview.add_card
    films.desktop.wait(lambda: card.fields)
    assert not card.add_button.isEnabled(), "nobody knows yet which column holds the titles"
    assert "titles" in card.hint.text()
    for field, column in (("title", "Filmname"), ("year", "Jahr"), ("overview", "Handlung")):
        card.fields[field].setCurrentIndex(card.fields[field].findData(column))
    assert "Quiet Water" in card.hint.text()
    card.name.setText("notes")
    card.add_button.click()
    films.settle()
    (added,) = overview(Paths.default()).added
    assert (added.source.name, added.figures.films) == ("notes", 1)


def test_what_nothing_can_read_is_a_notice(films: Opened, tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(bytes(50))
    films.desk.open_path(tmp_path / "photo.jpg")
    films.settle()
    assert films.desktop.notice is not None
    assert "photo.jpg" in films.desktop.notice
    assert not films.page.overview.add_card.isVisible()


def test_a_source_is_removed_and_comes_back(films: Opened, tmp_path: Path) -> None:
    films.add(movielens(tmp_path / "ml"))
    tab = films.page.overview
    tab.table.setCurrentIndex(tab.model.index(0, 0))
    assert not tab.remove_button.isVisible(), "the films of the program stay"
    tab.table.setCurrentIndex(tab.model.index(1, 0))
    tab.remove_button.click()
    films.settle()
    assert overview(Paths.default()).added == ()
    films.window.toast.undo_button.click()
    films.settle()
    assert [one.source.name for one in overview(Paths.default()).added] == ["movielens"]


def test_progress_cancel_and_no_second_act_meanwhile(films: Opened) -> None:
    desk, page = films.desk, films.page
    seen = threading.Event()

    def work(report: Report, stopped: Stopped) -> None:
        report(BuildProgress(Step.ENCODING, 30, 120, 4.0, 22.0))
        while not stopped():
            seen.wait(0.01)
        raise Cancelled

    desk.task.start("Building", work, pytest.fail)
    films.desktop.wait(page.strip.isVisible)
    films.desktop.wait(lambda: "30 of 120" in page.strip.label.text())
    assert page.strip.bar.value() == 250
    assert "22 s left" in page.strip.label.text()
    assert not page.overview.file_button.isEnabled()
    desk.task.start("Other", lambda *_: pytest.fail("one at a time"), pytest.fail)
    page.strip.cancel_button.click()
    films.settle()
    assert not page.strip.isVisible()
    assert page.overview.file_button.isEnabled()
    assert films.desktop.notice is None, "stopping is no failure"


def test_times_that_are_left() -> None:
    assert [left(seconds) for seconds in (0.2, 12, 300, 10_800)] == [
        "1 s left", "12 s left", "about 5 min left", "about 3 h left",
    ]  # fmt: skip
    assert far(BuildProgress(Step.FILMS, 7, 7), None, 1.0) == (None, "Looking through 7 films")


def test_every_reason_of_the_matcher_is_worded() -> None:
    source = Path(matching.__file__).read_text(encoding="utf-8")
    told = set(re.findall(r'(?<!")"([a-z]+(?:(?: |\'s )[a-z]+)+)"(?!")', source))
    assert "same title" in told
    assert {reason for reason in told if why(f"{reason}; 3 years apart") == f"{reason}, 3 years apart"} == told
    assert told <= set(WHY)


@pytest.mark.parametrize("spoken", ["en", "de"])
def test_no_two_things_on_a_tab_have_the_same_access_key(start: Start, spoken: str) -> None:  # noqa: F811
    desktop = start()
    desktop.program.preferences.set(LANGUAGE, spoken)
    films = Opened(desktop.open())
    bar = [action.text() for action in films.window.menuBar().actions() if action.isVisible()]
    page = films.page
    page.overview.add_card.show()
    for place in range(page.tabs.count()):
        page.tabs.setCurrentIndex(place)
        films.settle()
        buttons = [one.text() for one in page.findChildren(QAbstractButton) if one.isVisible()]
        texts = bar + buttons + [page.tabs.tabText(tab) for tab in range(page.tabs.count())]
        keys = Counter(found.group(1).lower() for text in texts if (found := re.search(r"&([^&\s])", text)))
        assert {key: [text for text in texts if f"&{key}" in text.lower()] for key in keys if keys[key] > 1} == {}


# Building


def test_building_then_showing_the_films_in_a_fresh_window(
    films: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    films.add(a_table(tmp_path, film_row()))
    done = Built(1, Left(), 3, changed=True, seconds={})
    monkeypatch.setattr("reelreason_desktop.ui.films.desk.build_catalogue", lambda *_, **__: done)
    films.page.overview.build_button.click()
    films.settle()
    assert "ready: 1" in films.said
    library = shipped_library()
    grown = replace(library, films=(replace(library.films[0], title="Grown Since"), *library.films[1:]))
    monkeypatch.setattr("reelreason_desktop.services.runtime.load_library", lambda *_: grown)
    before = films.window
    films.window.toast.act_button.click()
    films.desktop.wait(lambda: films.desktop.window is not before and films.desktop.window.view is not None)
    assert "Grown Since" in {film.title for film in films.desktop.window.films.values()}
    assert films.desktop.view.profile == "Me"


def test_a_build_that_fails_is_a_notice(films: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    films.add(a_table(tmp_path, film_row()))

    def fail(*_: object, **__: object) -> Built:
        raise KnownError("The encoder is missing.", "Install it.")

    monkeypatch.setattr("reelreason_desktop.ui.films.desk.build_catalogue", fail)
    films.page.overview.build_button.click()
    films.settle()
    assert films.desktop.notice == "The encoder is missing."


def test_a_guest_keeps_the_session(start: Start, tmp_path: Path) -> None:  # noqa: F811
    films = Opened(start(profile=None).open())
    films.desk._built = True
    assert not films.desk._can_reload
    window = films.window
    films.desk.show_now()
    assert films.desktop.window is window


# Deciding


def test_questions_by_keys_with_a_way_back(
    paths: Paths,  # noqa: F811
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    start: Start,  # noqa: F811
) -> None:
    add_doubt(paths, tmp_path, monkeypatch)
    films = Opened(start().open())
    page, tab = films.page, films.page.review
    films.window.actions_by_name["film_questions"].trigger()
    films.settle()
    assert page.tabs.tabText(2) == "&Questions (3)"
    first, second = tab._pairs[:2]
    texts = {label.text() for label in tab.findChildren(QLabel)}
    assert {"Lagaan: Once Upon a Time (2001)", "Lagaan (2001)", "Ana Ortiz"} <= texts
    assert "one title is part of the other" in tab.because.text()
    QTest.keyClick(tab.same_button, Qt.Key.Key_S)
    films.settle()
    assert (waiting(paths).total, tab.pair) == (2, second)
    QTest.keyClick(tab.same_button, Qt.Key.Key_Backspace)
    films.settle()
    assert waiting(paths).total == 3
    assert first in tab._pairs
    tab.later_button.click()
    tab.two_button.click()
    films.settle()
    assert waiting(paths).total == 2
    for _ in range(2):
        QTest.keyClick(tab.same_button, Qt.Key.Key_T)
        films.settle()
    assert waiting(paths).total == 0
    assert tab.nothing.isVisible()
    assert page.tabs.tabText(2) == "&Questions"
    QTest.keyClick(tab, Qt.Key.Key_S)
    films.settle()
    assert films.desktop.notice is None, "no question, no answer"


# Getting


@pytest.fixture
def server() -> Iterator[Server]:
    with Server().running() as running:
        running.answer = tmdb()
        yield running


@pytest.fixture
def tweets(server: Server, monkeypatch: pytest.MonkeyPatch) -> Server:
    """MovieTweetings on this computer."""
    files = {"/movies.dat": b"0113277::Heat (1995)::Crime\n", "/ratings.dat": b"1::0113277::9::1362062307\n"}
    server.answer = lambda asked: Reply(files[asked.path]) if asked.path in files else Reply(status=404)
    remote = tuple(RemoteFile(f"{server.url}{name}", 100) for name in files)
    offer = replace(OFFERS["movietweetings"], files=remote)
    monkeypatch.setattr("reelreason_desktop.catalogue.sources.offers.OFFERS", {"movietweetings": offer})
    monkeypatch.setattr("reelreason_desktop.services.collection.getting.OFFERS", {"movietweetings": offer})
    return server


def test_a_data_set_comes_after_its_terms_and_is_counted(tweets: Server, start: Start) -> None:  # noqa: F811
    films = Opened(start().open())
    films.window.actions_by_name["data_sets"].trigger()
    films.settle()
    tab, bar = films.page.offers, films.window.statusBar()
    assert tab.title.text() == "MovieTweetings"
    assert "127.0.0.1" in tab.sent.text()
    assert not tab.get_button.isEnabled(), "its terms were not accepted"
    tab.get_button.click()
    films.settle()
    assert (tweets.asked, bar.offline.text) == ([], "Offline · 0 requests")
    tab.accept.click()
    tab.get_button.click()
    films.settle()
    assert [asked.path for asked in tweets.asked] == ["/movies.dat", "/ratings.dat"]
    assert "ratings: 1" in films.said
    films.desktop.wait(lambda: bar.offline.text == "2 requests sent")
    assert tab.get_button.text() == "&Add to the catalogue", "it is on the disk now"
    tab.get_button.click()
    films.settle()
    assert len(tweets.asked) == 2, "nobody is asked for what is there"
    assert tab.again_button.isVisible()
    tab.again_button.click()
    films.settle()
    assert len(tweets.asked) == 4, "its terms are accepted still"


def test_a_failing_server_is_a_notice_and_nothing_is_added(tweets: Server, start: Start) -> None:  # noqa: F811
    tweets.answer = lambda _: Reply(status=404)
    films = Opened(start().open())
    tab = films.page.offers
    films.page.open_tab(tab)
    films.settle()
    tab.accept.click()
    tab.get_button.click()
    films.settle()
    assert films.desktop.notice is not None
    assert "does not have it any more" in films.desktop.notice
    assert overview(Paths.default()).summary is None


# TMDB

GAP = make_film(id="lamp-2003", title="The Lamp Room", year=2003, overview="", unknown=frozenset({"overview"}))


@pytest.fixture
def ring(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the keyring holds."""
    held: list[str] = []

    def read() -> SecretStr | None:
        return SecretStr(held[-1]) if held else None

    monkeypatch.setattr(tmdb_key, "store_key", lambda key: held.append(key.get_secret_value()))
    monkeypatch.setattr(tmdb_key, "read_key", read)
    monkeypatch.setattr(enriching, "read_key", read)
    monkeypatch.setattr(tmdb_key, "forget_key", lambda: bool(held and held.pop()))
    return held


@pytest.fixture
def picture(monkeypatch: pytest.MonkeyPatch) -> bytes:
    """A poster that can be drawn."""
    image = QImage(30, 45, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkCyan)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG")
    monkeypatch.setattr("helpers.tmdb_server.JPEG", bytes(data.data()))
    return bytes(data.data())


@pytest.fixture
def lamp(server: Server, monkeypatch: pytest.MonkeyPatch, ring: list[str], start: Start) -> Opened:  # noqa: F811
    """A window whose catalogue has one film with a gap, and TMDB on this computer."""

    def client(web: Any, key: SecretStr, stopped: Callable[[], bool]) -> Tmdb:
        return Tmdb(web, key, stopped, api=f"{server.url}/3", images=f"{server.url}/t/p")

    monkeypatch.setattr(enriching, "Tmdb", client)
    films = Opened(start().open())
    films.window.films[GAP.id] = GAP
    films.window.actions_by_name["tmdb_facts"].trigger()
    films.settle()
    return films


def test_tmdb_is_off_until_terms_and_key_are_given(lamp: Opened, server: Server, ring: list[str]) -> None:
    tab = lamp.page.tmdb
    assert not tab.on.isChecked()
    assert not tab.on.isEnabled()
    assert not tab.enrich_button.isEnabled()
    tab.key.setText(KEY)
    assert not tab.keep_button.isEnabled(), "the terms were not accepted"
    tab.accept.click()
    tab.keep_button.click()
    lamp.settle()
    assert ring == [KEY]
    assert tab.key.text() == ""
    assert lamp.window.preferences.get(TMDB)
    assert server.asked == [], "keeping a key asks nobody"
    assert not [file for file in Paths.default().data.parent.rglob("*") if _holds(file, KEY)]


def test_facts_and_poster_are_shown_with_their_source_until_they_expire(
    lamp: Opened, server: Server, ring: list[str], picture: bytes
) -> None:
    ring.append(KEY)
    lamp.window.preferences.set(TMDB, True)
    lamp.settle()
    tab = lamp.page.tmdb
    assert "1" in tab.waiting.text()
    tab.enrich_button.click()
    lamp.settle()
    lamp.settle()
    assert "knew 1" in lamp.said
    assert server.asked
    assert kept.shown_of(Paths.default(), GAP.id) is not None
    film_page = lamp.window.docks["film"].widget()
    lamp.window.open_page("talk")
    asked = len(server.asked)
    lamp.window.open_film(GAP.id)
    lamp.settle()
    section = film_page.tmdb
    texts = [label.text() for label in section.findChildren(QLabel) if not label.isHidden()]
    assert any("A keeper counts the ships" in text for text in texts)
    assert any(kept.ATTRIBUTION in text for text in texts)
    assert any(not label.pixmap().isNull() for label in section.findChildren(QLabel))
    assert not section.isHidden()
    assert len(server.asked) == asked, "looking at a film asks nobody"
    lamp.window.preferences.set(TMDB, False)
    lamp.settle()
    assert section.isHidden(), "switched off, nothing is shown"


def test_a_refused_key_is_a_notice(lamp: Opened, ring: list[str]) -> None:
    ring.append("f" * 32)
    lamp.window.preferences.set(TMDB, True)
    lamp.settle()
    lamp.page.tmdb.enrich_button.click()
    lamp.settle()
    assert lamp.desktop.notice is not None
    assert "does not accept the key" in lamp.desktop.notice
    assert "f" * 32 not in lamp.window.notice.report.toPlainText()


def test_forgetting_key_and_facts(lamp: Opened, ring: list[str], picture: bytes) -> None:
    ring.append(KEY)
    lamp.window.preferences.set(TMDB, True)
    lamp.settle()
    tab = lamp.page.tmdb
    tab.enrich_button.click()
    lamp.settle()
    lamp.settle()
    cache = kept.poster_cache(Paths.default())
    assert cache.size() == len(picture)
    tab.forget_button.click()
    lamp.settle()
    assert (kept.held(Paths.default()).films, cache.size()) == (0, 0)
    tab.forget_key_button.click()
    lamp.settle()
    assert ring == []
    assert not lamp.window.preferences.get(TMDB)
    assert tab.key.isVisible()


def test_what_is_too_old_goes_when_a_window_opens(paths: Paths, start: Start) -> None:  # noqa: F811
    with open_tmdb_facts(kept.facts_file(paths)) as facts:
        facts.keep("old-2000", {"overview": "Old."}, datetime.now(UTC) - timedelta(days=181))
        facts.keep("new-2000", {"overview": "New."}, datetime.now(UTC) - timedelta(days=179))
    assert kept.held(paths).films == 2
    desktop = start().open()
    desktop.wait(lambda: kept.held(paths).films == 1)
    assert kept.shown_of(paths, "new-2000") is not None
    desktop.settle()


def test_without_a_keyring_the_next_step_is_said(lamp: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    def none() -> SecretStr | None:
        raise tmdb_key.KeyringError("This system has no keyring.", "Set one up.")

    monkeypatch.setattr(tmdb_key, "read_key", none)
    lamp.desk.refresh()
    lamp.settle()
    assert lamp.page.tmdb.key_state.text() == "This system has no keyring. Set one up."


def _holds(file: Path, text: str) -> bool:
    return file.is_file() and text.encode() in file.read_bytes()
