"""Both ReDial formats, and what is said about files that are neither."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reelreason_desktop.evaluation.items import EvaluationError, read_items
from reelreason_desktop.evaluation.redial import read_dialogues
from reelreason_desktop.evaluation.redial_data import read_data

HEAT, HEAT_TWIN, RONIN, ALIEN, ALIENS, AMELIE = range(6)


def test_items_become_films_and_a_repeated_name_counts_once(items):
    assert items.names == ("Heat (1995)", "Heat", "Ronin (1998)", "Alien (1979)", "Aliens (1986)", "Amelie (2001)")
    heat, twin, ronin, alien, aliens, amelie = items.films
    assert (heat.title, heat.year, heat.genres, heat.people) == (
        "Heat",
        1995,
        ("Crime", "Drama"),
        ("Ann Mann", "Al Pace"),
    )
    assert (twin.title, twin.year, twin.overview) == ("Heat", 2005, "")
    assert ronin.genres == ("Action",)
    assert alien.genres == ("Horror", "Science Fiction")
    assert aliens.genres == ("Action",)  # a talk show is no genre of films
    assert amelie.imdb_id is None


def test_turns_keep_speakers_films_and_answers(items, turns_file):
    first, second = read_dialogues(turns_file, items)
    assert (first.id, second.id) == ("10", "11")
    opening, later = first.turns
    assert [said.by_seeker for said in opening.said] == [True, False, True]
    assert opening.said[2].films == (ALIENS, HEAT)
    assert opening.answers == (RONIN, HEAT_TWIN)
    assert later.mentioned == (ALIENS, HEAT, RONIN, HEAT_TWIN)
    assert later.answers == (ALIEN,)  # a film without facts is no case
    assert first.films == {HEAT, HEAT_TWIN, RONIN, ALIEN, ALIENS}


def test_a_name_inside_a_longer_name_does_not_count(items, tmp_path):
    line = {
        "dialog_id": "1",
        "turn_id": 1,
        "context": ["Heat (1995) was good"],
        "entity": ["Heat", "Heat (1995)"],
        "rec": [],
    }
    (tmp_path / "one.jsonl").write_text(json.dumps(line), encoding="utf-8")
    (turn,) = read_dialogues(tmp_path / "one.jsonl", items)[0].turns
    assert turn.said[0].films == (HEAT_TWIN, HEAT)  # the entity list knows "Heat", its place is not known: the oldest


def test_raw_messages_of_one_side_are_joined_and_ids_become_names(items, raw_file):
    dialogue, _, empty = read_dialogues(raw_file, items)
    (turn,) = dialogue.turns
    assert [said.text for said in turn.said] == ["Hi, a scary film please I loved Alien (1979) long ago"]
    assert turn.mentioned == (ALIEN,)
    assert turn.answers == (ALIENS,)
    assert dialogue.films == {ALIEN, ALIENS}
    assert (empty.turns, empty.films) == ((), frozenset())


def test_a_dialogue_that_is_measured_on_is_dropped_from_training_and_counted(items_file, turns_file, raw_file):
    data = read_data(turns_file, items_file, [raw_file, turns_file])
    assert [one.id for one in data.test] == ["10", "11"]
    assert [one.id for one in data.train] == ["20", "21"]
    assert data.shared == 2  # dialogue 10, in two files, and 11


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("{", "not JSON"),
        ("[1]", "dictionary"),
        ('{"dialog_id": "1", "turn_id": 1, "rec": []}', "context: Field required"),
        ('{"messages": [], "conversationId": "1", "initiatorWorkerId": 1}', "movieMentions: Field required"),
    ],
)
def test_a_malformed_line_is_named_by_its_number(items, turns_file, line, words):
    with turns_file.open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")
    with pytest.raises(EvaluationError, match=r"turns\.jsonl, line 5: ") as raised:
        read_dialogues(turns_file, items)
    assert words in raised.value.message
    assert raised.value.hint


def test_an_empty_file_and_a_missing_file_say_so(items, tmp_path):
    (tmp_path / "empty.jsonl").write_text("\n\n", encoding="utf-8")
    with pytest.raises(EvaluationError, match="holds no dialogues"):
        read_dialogues(tmp_path / "empty.jsonl", items)
    with pytest.raises(EvaluationError, match="cannot be read"):
        read_dialogues(tmp_path / "missing.jsonl", items)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, "cannot be read"),
        ("{", "not JSON"),
        ("{}", "holds no films"),
        ('{"1": {"genre": []}}', "name: Field required"),
    ],
)
def test_unusable_items_say_what_is_wrong(tmp_path: Path, content: str | None, words: str):
    path = tmp_path / "items.json"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(EvaluationError, match=words):
        read_items(path)


def test_dialogues_about_other_films_cannot_be_measured(items_file, turns_file, tmp_path):
    other = tmp_path / "other.json"
    other.write_text('{"1": {"name": "Elsewhere (2000)"}}', encoding="utf-8")
    with pytest.raises(EvaluationError, match="None of the recommender's answers"):
        read_data(turns_file, other, [])
