"""Remote mode, byte by byte: nothing but the named fields leaves, nothing at all while it is off, and no key stays."""

from __future__ import annotations

import getpass
import json
import logging
import os
import platform
import re
import socket
import traceback
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from helpers.library import MODEL_ID, shipped_library
from helpers.model_server import Answer, broken, refusal, streamed
from helpers.remote import PROFILE, SECRET, RemoteWorld

from reelreason_desktop.app.logs import log_to_file
from reelreason_desktop.config.log import log_file
from reelreason_desktop.conversation.wording import facts
from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.domain.vocabulary import GENRES, TONES
from reelreason_desktop.inference.llm import prompts
from reelreason_desktop.services.backup import back_up
from reelreason_desktop.services.diagnostics import diagnose
from reelreason_desktop.services.language_model import Computed, LanguageModel
from reelreason_desktop.services.person_lines import PersonLine, person_lines
from reelreason_desktop.services.refining import Job, Refinement
from reelreason_desktop.services.remote import payload
from reelreason_desktop.services.remote.told import Field, fields_sent, what_is_sent
from reelreason_desktop.services.second_look import Brief, SecondLook
from reelreason_desktop.services.session import Session
from reelreason_desktop.services.transfer import export_to_file
from reelreason_desktop.services.views import SessionView
from reelreason_desktop.services.writing import WritingDesk

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])
SAID = (
    "I loved Heat and hated The Matrix. Nothing violent.",
    "something calm for a rainy evening with my sister Wilma",
)
OTHER_CHAT = "Fluchtwagen sagte Tante Ottilie gestern"


@pytest.fixture
def world(monkeypatch: pytest.MonkeyPatch) -> Iterator[RemoteWorld]:
    with RemoteWorld.running(monkeypatch) as world:
        yield world


class Turn:
    """A person with some history, and their newest message, refined by whatever the desk opens for them."""

    def __init__(self, world: RemoteWorld) -> None:
        self.world = world
        self.profile = ThreadPoolExecutor(1)
        self.store = self.profile.submit(world.profiles.open, PROFILE).result()
        self.session = Session(self.store, shipped_library(), name=PROFILE, model_id=MODEL_ID)
        for text in SAID:
            pending = self.on_profile(lambda text=text: self.session.begin(text)).result()
            self.answered = self.on_profile(lambda p=pending: self.session.finish(p.turn_id, None)).result()
        self.look = SecondLook(self.session, pending.turn_id)
        self.desk = WritingDesk(world.paths, lambda _sink, _keep: None, world.mode)
        self.desk.open_for(guest=False, profile=PROFILE)

    def on_profile(self, work: Callable[[], Any]) -> Future[Any]:
        return self.profile.submit(work)

    def brief(self) -> Brief:
        found: Brief = self.on_profile(self.look.brief).result()
        return found

    def run(self) -> SessionView:
        Refinement(
            self.desk, self.look, tuple(Job), 0.7, self.on_profile, lambda _: None, lambda _: None
        ).start().result(30)
        view: SessionView = self.on_profile(self.session.view).result()
        return view

    def close(self) -> None:
        self.desk.close()
        self.profile.submit(self.store.close).result()
        self.profile.shutdown()


@pytest.fixture
def turn(world: RemoteWorld) -> Iterator[Callable[[], Turn]]:
    made: list[Turn] = []

    def make() -> Turn:
        made.append(Turn(world))
        return made[-1]

    yield make
    for one in made:
        one.close()


def test_while_it_is_off_nobody_is_connected_to(
    world: RemoteWorld, turn: Callable[[], Turn], monkeypatch: pytest.MonkeyPatch
) -> None:
    world.switch_on()
    world.mode.switch(PROFILE, on=False)
    tried: list[object] = []

    def watch(_: socket.socket, address: object) -> None:
        tried.append(address)
        raise ConnectionRefusedError

    monkeypatch.setattr(socket.socket, "connect", watch)
    monkeypatch.setattr(socket, "getaddrinfo", lambda *arguments: tried.append(arguments))
    made = turn()
    assert made.run() == made.answered
    assert tried == []
    assert world.requests.total == 0
    assert world.mode.sent(PROFILE) == ()


def test_every_byte_of_a_turn_is_a_named_field_or_the_same_for_everybody(
    world: RemoteWorld, turn: Callable[[], Turn]
) -> None:
    world.switch_on()
    made = turn()
    before = made.brief()
    after = made.run()
    asked = world.host.asked
    kinds = [request.json["response_format"]["json_schema"]["name"] for request in asked]
    assert kinds == ["form", "points", "texts", "texts"]
    assert after.fused, "the ratings counted"
    later = made.brief()
    named = _named(made, before, later)
    for request in asked:
        assert _rest(request.text, named) == "", f"in {request.text}"
        body = {key: value for key, value in request.json.items() if key != "messages"}
        assert set(body) == set(_BODY)
        assert {key: body[key] for key in _FIXED} == _FIXED
        assert {message["role"] for message in request.json["messages"]} == {"system", "user"}
        assert [set(message) for message in request.json["messages"]] == [{"role", "content"}] * 2
        words = set(re.findall(r'"((?:[^"\\]|\\.)*)"', json.dumps(body["response_format"])))
        assert words <= _SCHEMA_WORDS | {str(n) for n in range(1, 21)} | set(GENRES) | set(TONES)
        assert set(request.headers) == _HEADERS
        assert request.raw.startswith(b"POST /v1/chat/completions HTTP/1.1\r\n")
    for request in asked:
        for secret in _nobodys_business(world):
            assert secret.encode() not in request.raw, secret


_FIXED = {"model": "big", "temperature": 0, "stream_options": {"include_usage": True}, "stream": True}
_BODY = {*_FIXED, "response_format", "max_tokens"}
_HEADERS = {
    "host", "accept", "accept-encoding", "connection", "content-type", "content-length", "user-agent",
    "authorization",
}  # fmt: skip
_SCHEMA_WORDS = {
    "type", "json_schema", "name", "points", "texts", "form", "strict", "schema", "object", "properties", "answers",
    "array", "items", "id", "string", "enum", "number", "text", "required", "additionalProperties", "more", "less",
}  # fmt: skip


def _named(turn: Turn, *briefs: Brief) -> list[str]:
    """Values of the fields that are named before anybody switches it on, and the instructions."""
    films = shipped_library().by_id
    state = turn.on_profile(turn.session.state).result()
    values: list[str] = [*(str(line) for line in PersonLine), turn.look and SAID[-1]]
    values += [line.partition(": ")[2] for line in person_lines(state, films)]
    for brief in briefs:
        values += [brief.message, *(line.partition(": ")[2] for line in brief.person), *brief.facts]
        for card in [*(card for card, _ in brief.candidates), *(film.card for film in brief.reasons)]:
            values += [card.label, card.facts, *card.evidence]
    for film_id in {pick.film_id for brief in briefs for pick in turn.answered.ranking.picks}:
        values += [films[film_id].label, str(facts(films[film_id]))]
    return [*values, *_INSTRUCTIONS]


_INSTRUCTIONS = [
    *(value for name, value in vars(prompts).items() if name.startswith("_") and isinstance(value, str)),
    *(value for name, value in vars(payload).items() if name.startswith("_") and isinstance(value, str)),
    *GENRES, *TONES, "nothing yet", "“more” (at most 4)", "“less” (at most 4)",
    "Answer with JSON only: an object with the lists", "made of the given words.",
    *(f"At most {n} sentences for each id." for n in (2, 3)),
]  # fmt: skip
_SIGNS = re.compile(
    r"(What is known of the person|Why it was picked|Your words|The person says|Facts|Message|Lists|Words|Film|id \d+)"
    r"|[\s\-:.,]"
)


def _rest(text: str, named: list[str]) -> str:
    """What is left of a text without everything that is named."""
    for value in sorted({" ".join(value.split()) for value in named if value.strip()}, key=len, reverse=True):
        text = text.replace(value, "")
    return _SIGNS.sub("", text)


def _nobodys_business(world: RemoteWorld) -> list[str]:
    return [PROFILE, str(world.paths.data), getpass.getuser(), platform.node(), platform.release(), str(os.getpid())]


@pytest.mark.parametrize("leak", ["Anna", "tt0113277", "a path", "Zorblax (1734)"])
def test_such_a_leak_would_be_seen(leak: str) -> None:
    assert _rest(f"Film: Heat (1995). {leak}", ["Heat (1995)"]) != ""


def test_fields_are_those_of_the_code_that_builds_requests() -> None:
    told = {one.name: set(one.fields) for one in what_is_sent()}
    person = {Field.LOVED, Field.DISLIKED, Field.LIMITS, Field.MORE, Field.LESS, Field.SAID}
    assert told == {
        "read": {Field.MESSAGE},
        "rate": person | {Field.FILM, Field.FACTS},
        "explain": person | {Field.FILM, Field.FACTS, Field.REASON},
        "reply": person | {Field.MESSAGE, Field.REPLY_FACT},
        "summarise": {Field.TASTE_FACT},
        "encode": {Field.MESSAGE, Field.EARLIER},
        "judge": person | {Field.FILM, Field.FACTS, Field.REASON},
    }
    assert set(fields_sent()) == set(Field), "every field is told"


def test_a_chat_that_was_left_is_not_sent(world: RemoteWorld, turn: Callable[[], Turn]) -> None:
    world.switch_on()
    made = turn()

    def other() -> None:
        made.session.new_conversation()
        pending = made.session.begin(OTHER_CHAT)
        made.session.finish(pending.turn_id, None)

    made.on_profile(other).result()
    made.run()
    assert all(OTHER_CHAT.encode() not in request.raw for request in world.host.asked)


@pytest.mark.parametrize(
    "answer",
    [
        refusal(401, f"Incorrect API key provided: {SECRET}"),
        refusal(400, f"bad header Authorization: Bearer {SECRET}"),
        refusal(404, f"{SECRET} knows no such model"),
        refusal(429, SECRET, headers={"Retry-After": "30"}),
        refusal(500, SECRET, headers={"Retry-After": "30"}),
        broken(f'{{"answers": [{{"id": "{SECRET}"'),
        streamed(f"I saw the key {SECRET}."),
        streamed(json.dumps({"answers": [{"id": "1", "text": f"It is like {SECRET} and quiet."}]})),
    ],
)
def test_the_key_stays_in_the_keyring(
    world: RemoteWorld, turn: Callable[[], Turn], answer: Answer, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    world.switch_on()
    root = logging.getLogger()
    held, level = root.handlers[:], root.level
    root.handlers.clear()
    try:
        log_to_file(world.paths)
        root.setLevel(logging.DEBUG)
        made = turn()
        world.host.play = lambda _: answer
        made.run()
        model = LanguageModel(world.writer())
        with pytest.raises(KnownError) as failed:
            model.rate(_never_answered())
        logging.getLogger("test").error("It failed: %s", failed.value, exc_info=failed.value)
        status = made.desk.status
        export_to_file(world.profiles, PROFILE, tmp_path / "me.json")
        back_up(world.paths, tmp_path / "all.zip")
        told = diagnose(world.paths).as_text() + repr(status) + "".join(traceback.format_exception(failed.value))
    finally:
        for handler in root.handlers:
            handler.close()
        root.handlers[:] = held
        root.setLevel(level)
    assert log_file(world.paths).stat().st_size > 0
    assert SECRET in world.ring.held.values()
    assert any(b"Bearer " + SECRET.encode() in request.raw for request in world.host.asked), "it was used"
    out, err = capfd.readouterr()
    assert SECRET not in told + out + err
    for file in (*world.files, tmp_path / "me.json", tmp_path / "all.zip"):
        assert SECRET.encode() not in file.read_bytes(), file.name


def _never_answered() -> list[prompts.FilmCard]:
    return [Computed(prompts.FilmCard("a", "A"), "").card]
