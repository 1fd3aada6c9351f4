"""Chats: listing, searching, naming, the bin, going on with an old one, and Markdown."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers.library import MODEL_ID, shipped_library, vector_like

from reelreason_desktop.domain.errors import KnownError, NotFoundError
from reelreason_desktop.services.chats import (
    MAX_TITLE,
    chat_as_markdown,
    delete_chat,
    erase_chat,
    export_chat,
    list_chats,
    open_chat,
    rename_chat,
    restore_chat,
)
from reelreason_desktop.services.session import Session
from reelreason_desktop.store.profile_store import ProfileStore

HEIST = "My uncle and I love Heat and Inception"
QUIET = "something quiet under two hours"


def say(session: Session, text: str) -> None:
    pending = session.begin(text)
    session.finish(pending.turn_id, vector_like("heat-1995") if pending.needs_vector else None)


@pytest.fixture
def session() -> Session:
    """Two chats, the quiet one open."""
    made = Session(ProfileStore.in_memory(), shipped_library(), name="Anna", model_id=MODEL_ID)
    say(made, HEIST)
    made.new_conversation()
    say(made, QUIET)
    return made


def titles(session: Session, query: str = "") -> list[str]:
    return [entry.title for entry in list_chats(session, query)]


def chat_about(session: Session, title: str) -> int:
    return next(entry.id for entry in list_chats(session) if entry.title == title)


def test_chats_are_called_by_their_first_message(session: Session) -> None:
    entries = list_chats(session)
    assert [(entry.title, entry.messages, entry.is_current) for entry in entries] == [
        (QUIET, 2, True),
        (HEIST, 2, False),
    ]
    assert entries[0].snippet
    assert not entries[0].is_named


def test_an_empty_chat_is_listed_only_while_it_is_open(session: Session) -> None:
    session.new_conversation()
    assert titles(session) == ["", QUIET, HEIST]
    open_chat(session, chat_about(session, HEIST))
    assert titles(session) == [QUIET, HEIST]


@pytest.mark.parametrize(("query", "found"), [("UNCLE", [HEIST]), ("inception uncle", [HEIST]), ("zzz", []), (" ", 2)])
def test_searching_messages(session: Session, query: str, found: object) -> None:
    shown = titles(session, query)
    assert len(shown) == found if isinstance(found, int) else shown == found


def test_the_snippet_shows_where_the_words_stand(session: Session) -> None:
    say(session, "x " * 100 + "Größe zählt nicht")
    (entry,) = list_chats(session, "GRÖSSE")
    assert "Größe" in entry.snippet
    assert entry.snippet.startswith("…")


def test_undone_messages_are_not_found(session: Session) -> None:
    say(session, "only Pinguine please")
    assert titles(session, "pinguine") == [QUIET]
    session.undo()
    assert titles(session, "pinguine") == []


def test_renaming(session: Session) -> None:
    chat = chat_about(session, HEIST)
    rename_chat(session, chat, "  Heist\n night\u0007 ")
    assert titles(session) == [QUIET, "Heist night"]
    assert titles(session, "heist NIGHT") == ["Heist night"]
    rename_chat(session, chat, "")
    assert titles(session) == [QUIET, HEIST]
    with pytest.raises(KnownError):
        rename_chat(session, chat, "x" * (MAX_TITLE + 1))
    with pytest.raises(NotFoundError):
        rename_chat(session, 99, "x")


def test_going_on_with_an_older_chat(session: Session) -> None:
    assert [chip.label for chip in session.view().chips][:1] == ["under 2 h"]
    view = open_chat(session, chat_about(session, HEIST))
    assert view.messages[0].text == HEIST
    assert "under 2 h" not in [chip.label for chip in view.chips], "limits belong to their chat"
    say(session, "something newer than 2000")
    assert [entry.messages for entry in list_chats(session)] == [4, 2]


def test_the_bin_and_back(session: Session) -> None:
    before = session.view()
    chat = before.conversation_id
    view = delete_chat(session, chat)
    assert view.messages[0].text == HEIST, "the newest chat that is left"
    assert [s.kind for s in view.signals] == [s.kind for s in before.signals], "taste stays"
    in_bin = [entry for entry in list_chats(session) if entry.deleted_at is not None]
    assert [entry.id for entry in in_bin] == [chat]
    with pytest.raises(NotFoundError):
        open_chat(session, chat)
    restore_chat(session, chat)
    assert [entry.deleted_at for entry in list_chats(session)] == [None, None]


def test_erasing_takes_the_words_and_leaves_the_taste(session: Session) -> None:
    heist = chat_about(session, HEIST)
    rename_chat(session, heist, "Uncle")
    delete_chat(session, heist)
    picks = [pick.film_id for pick in session.view().ranking.picks]
    before = session.store.messages(heist)
    take_back = erase_chat(session, heist)
    assert heist not in [entry.id for entry in list_chats(session)]
    assert not any(message.text for message in session.store.messages(heist))
    assert not any(HEIST in entry.payload_json for entry in session.store.interactions())
    assert [pick.film_id for pick in session.view().ranking.picks] == picks
    take_back()
    assert session.store.messages(heist) == before
    assert "Uncle" in titles(session)
    assert any(HEIST in entry.payload_json for entry in session.store.interactions())


def test_erasing_a_chat_that_is_not_there(session: Session) -> None:
    with pytest.raises(NotFoundError):
        erase_chat(session, 77)


def test_deleting_every_chat_leaves_a_new_one(session: Session) -> None:
    for entry in list_chats(session):
        delete_chat(session, entry.id)
    assert session.view().messages == ()


def test_markdown(session: Session, tmp_path: Path) -> None:
    say(session, "I like *stars*, _lines_ & <b>tags</b>\n# not a heading\n1. no list")
    chat = session.view().conversation_id
    rename_chat(session, chat, "A #1 chat")
    text = chat_as_markdown(session, chat, "Anna [the first]")
    assert text.startswith("# A \\#1 chat\n\nReelReason, 20")
    assert "**Anna \\[the first\\]** · " in text
    assert "I like \\*stars\\*, \\_lines\\_ & \\<b\\>tags\\</b\\>  \n\\# not a heading  \n\\1. no list" in text
    assert text.count("**ReelReason**") == 2
    picked = session.view().messages[-1]
    for link in picked.links:
        assert f"**{picked.text[link.start : link.end]}**" in text.replace("\\", "")
    export_chat(session, chat, "Anna", tmp_path / "chat.md")
    assert (tmp_path / "chat.md").read_text(encoding="utf-8").startswith("# A")
    with pytest.raises(KnownError):
        export_chat(session, chat, "Anna", tmp_path / "no" / "chat.md")
    with pytest.raises(NotFoundError):
        chat_as_markdown(session, 99, "Anna")
