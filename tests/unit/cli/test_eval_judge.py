"""`eval judge` with a model on another machine: only where it was switched on, and only what was announced."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.command_line import CommandLine
from helpers.model_server import refusal
from helpers.remote import PROFILE, RemoteWorld

from reelreason_desktop.domain.signals import NewSignal, SignalKind

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])
SAID = ("a slow crime story", "a nineties thriller")


@pytest.fixture
def world(reelreason: CommandLine, monkeypatch: pytest.MonkeyPatch) -> Iterator[RemoteWorld]:
    with RemoteWorld.running(monkeypatch) as world:
        with world.profiles.open(PROFILE) as store:
            store.append([NewSignal(SignalKind.SAID, text="my secret taste")])
        yield world


@pytest.fixture
def file(tmp_path: Path) -> Path:
    lines = [{"name": said, "steps": [{"say": said}], "expect": {}} for said in SAID]
    file = tmp_path / "conversations.jsonl"
    file.write_text("".join(json.dumps(line) + "\n" for line in lines))
    return file


def test_nothing_is_sent_where_it_is_off(reelreason: CommandLine, world: RemoteWorld, file: Path) -> None:
    world.switch_on()
    world.mode.switch(PROFILE, on=False)
    assert f"off for {PROFILE}" in reelreason.fails("eval", "judge", str(file), "--remote", PROFILE)
    assert "No language model is in use" in reelreason.fails("eval", "judge", str(file))
    assert world.host.asked == []


def test_conversations_and_answers_are_sent_and_nothing_of_the_profile(
    reelreason: CommandLine, world: RemoteWorld, file: Path
) -> None:
    world.switch_on()
    done = reelreason("eval", "judge", str(file), "--remote", PROFILE, "--json")
    assert done.json["model"] == "big on 127.0.0.1"
    assert done.json["points"]["compact"]["overall"]["n"] == len(SAID)
    assert 1 <= done.json["points"]["plain"]["relevance"]["value"] <= 5
    assert "To 127.0.0.1 are sent: the steps of the conversations" in done.err
    sent = [request.text for request in world.host.asked]
    assert len(sent) == 2 * len(SAID), "both orders"
    assert [any(said in text for text in sent) for said in SAID] == [True, True]
    assert not any("secret" in text for text in sent)
    assert len(world.mode.sent(PROFILE)) == len(sent)


def test_a_server_that_refuses_is_said(reelreason: CommandLine, world: RemoteWorld, file: Path) -> None:
    world.switch_on()
    world.host.play = lambda _: refusal(401)
    done = reelreason("eval", "judge", str(file), "--remote", PROFILE)
    assert done.code == 3
    assert "key" in done.err
