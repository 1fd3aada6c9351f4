"""Reading ReDial files, in the raw format or as one recommender turn a line.

Raw (`train_data.jsonl`): one dialogue a line with `messages`, films written as `@id` and named in `movieMentions`.
Turns (`valid.jsonl`): one recommender turn a line with `context`, `entity` and `rec`, films written by name.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from reelreason_desktop.evaluation.dialogues import Dialogue, Turn, Utterance, by_dialogue, dialogue
from reelreason_desktop.evaluation.items import EvaluationError, Items, tidy

_HINT: Final = "Give a ReDial file: raw train_data.jsonl, or one recommender turn a line like valid.jsonl."
_MENTION: Final = re.compile(r"@(\d+)")


class _TurnLine(BaseModel):
    """One line of the turn format. `context` alternates between both sides and ends with the seeker."""

    model_config = ConfigDict(extra="ignore", frozen=True, coerce_numbers_to_str=True)

    dialog_id: str
    turn_id: int
    context: tuple[str, ...] = Field(min_length=1)
    entity: tuple[str, ...] = ()
    rec: tuple[str, ...]


class _Message(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)

    text: str
    senderWorkerId: int  # noqa: N815 - the file's name for it


class _RawLine(BaseModel):
    """One line of the raw format. The seeker is who initiated the dialogue."""

    model_config = ConfigDict(extra="ignore", frozen=True, coerce_numbers_to_str=True)

    conversationId: str  # noqa: N815
    initiatorWorkerId: int  # noqa: N815
    movieMentions: dict[str, str | None] | list[Any]  # noqa: N815 - an empty list where no film is named
    messages: tuple[_Message, ...]


def read_dialogues(path: Path, items: Items) -> tuple[Dialogue, ...]:
    """Reads either format; dialogues without a turn that answers with a film of `items` keep no turns.

    Raises:
        EvaluationError: the file is missing, holds no dialogues, or a line is of neither format (named by number).
    """
    turns: list[Turn] = []
    whole: list[Dialogue] = []
    names = _Names(items)
    for number, line in _lines(path):
        try:
            entry = json.loads(line)
            if isinstance(entry, dict) and "messages" in entry:
                whole.append(_from_raw(_RawLine.model_validate(entry), names))
            else:
                turns.append(_from_turn(_TurnLine.model_validate(entry), names))
        except ValidationError as error:
            first = error.errors()[0]
            where = ".".join(str(part) for part in first["loc"]) or "entry"
            raise EvaluationError(f"{path.name}, line {number}: {where}: {first['msg']}.", _HINT, str(error)) from error
        except ValueError as error:
            raise EvaluationError(f"{path.name}, line {number}: not JSON: {error}.", _HINT) from error
    dialogues = (*whole, *by_dialogue(turns))
    if not dialogues:
        raise EvaluationError(f"{path.name} holds no dialogues.", _HINT)
    return dialogues


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise EvaluationError(f"The dialogues in {path} cannot be read.", _HINT, str(error)) from error
    # Not splitlines(): a message may hold characters that it takes for line ends.
    yield from ((number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip())


class _Names:
    """Finds film names in texts."""

    def __init__(self, items: Items) -> None:
        self.rows = items.rows

    def row(self, name: str) -> int | None:
        """The row of a film; None for anything else (a genre, a person, a film without facts)."""
        return self.rows.get(tidy(name))

    def rows_of(self, names: Sequence[str]) -> tuple[int, ...]:
        """The rows of those names that are films, without repeats."""
        return tuple(dict.fromkeys(row for name in names if (row := self.row(name)) is not None))

    def found_in(self, text: str, names: Mapping[str, int]) -> tuple[int, ...]:
        """Rows of the films named in `text`, in order; a name inside a longer one does not count."""
        if not names:
            return ()
        longest_first = sorted(names, key=len, reverse=True)
        pattern = re.compile("|".join(re.escape(name) for name in longest_first))
        return tuple(dict.fromkeys(names[match.group()] for match in pattern.finditer(text)))


def _from_turn(line: _TurnLine, names: _Names) -> Turn:
    known = {name: row for name in line.entity if (row := names.row(name)) is not None}
    last = len(line.context) - 1
    said: list[Utterance] = []
    for place, text in enumerate(line.context):
        films = names.found_in(text, known)
        said.append(Utterance((last - place) % 2 == 0, text, films))
    found = {film for utterance in said for film in utterance.films}
    lost = tuple(row for row in known.values() if row not in found)
    if lost:  # named in other words; when is not known, so they count as the oldest
        said[0] = Utterance(said[0].by_seeker, said[0].text, (*lost, *said[0].films))
    return Turn(line.dialog_id, line.turn_id, tuple(said), names.rows_of(line.rec))


def _from_raw(line: _RawLine, names: _Names) -> Dialogue:
    mentions = line.movieMentions if isinstance(line.movieMentions, dict) else {}
    titles = {id_: tidy(name or "") for id_, name in mentions.items()}
    said: list[Utterance] = []
    turns: list[Turn] = []
    for utterance in _merged(line, titles, names):
        if not utterance.by_seeker and utterance.films and said:
            turns.append(Turn(line.conversationId, len(said), tuple(said), utterance.films))
        said.append(utterance)
    whole = dialogue(line.conversationId, turns)
    return Dialogue(whole.id, whole.turns, frozenset(film for utterance in said for film in utterance.films))


def _merged(line: _RawLine, titles: Mapping[str, str], names: _Names) -> Iterator[Utterance]:
    """Messages that one side sent in a row count as one utterance, with names instead of `@id`."""
    by_seeker: bool | None = None
    texts: list[str] = []
    ids: list[str] = []
    for message in line.messages:
        seeker = message.senderWorkerId == line.initiatorWorkerId
        if seeker is not by_seeker and by_seeker is not None:
            yield Utterance(by_seeker, " ".join(texts), names.rows_of([titles.get(id_, "") for id_ in ids]))
            texts, ids = [], []
        by_seeker = seeker
        texts.append(_MENTION.sub(lambda match: titles.get(match.group(1), "") or "it", message.text))
        ids += _MENTION.findall(message.text)
    if by_seeker is not None:
        yield Utterance(by_seeker, " ".join(texts), names.rows_of([titles.get(id_, "") for id_ in ids]))
