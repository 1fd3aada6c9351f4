"""What a language model's process is asked and what it answers.

There are three requests, and none of them knows what a film is: `Score` reads ratings off the model's own
expectations, `Write` has it word something, `Fill` has it fill in a form. All three share the beginning of the
prompt (`Prompt`), which is computed once and kept.

Each request ends with `Finished`, `Failed` or `Cancelled`; before that come `Scored` and `Piece`, as they are found.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Final, TypeAlias

from pydantic import Field
from pydantic.dataclasses import dataclass

from reelreason_desktop.inference.fields import STRICT, Count, Key, Priority, RequestId, Seconds, Text

MAX_ITEMS: Final = 128
MAX_TOKENS: Final = 512
MAX_WORDS: Final = 512
POINTS: Final = 5
"""Ratings are whole numbers from 1 to this."""

Word: TypeAlias = Annotated[str, Field(min_length=1, max_length=80)]
Share: TypeAlias = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]


class Outcome(StrEnum):
    """How far a request got."""

    COMPLETE = "complete"
    DEADLINE = "deadline"


@dataclass(frozen=True, slots=True, config=STRICT)
class LoadLanguageModel:
    """To the child: the model to serve.

    `file`: a GGUF file that was checked; `sha256`: of it, or of what stands for it; `state_dir`: where computed
    beginnings of prompts are kept, empty for nowhere; `context`: tokens the model may see at once; `threads`: how
    many it may use.
    """

    file: Text
    sha256: Annotated[str, Field(max_length=64)]
    state_dir: Text
    context: Annotated[int, Field(ge=64, le=1 << 20)]
    threads: Annotated[int, Field(ge=1, le=256)]


@dataclass(frozen=True, slots=True, config=STRICT)
class Prompt:
    """What all items of a request begin with.

    `system`: instructions, then what is known of the person; kept between requests and starts. `shared`: what this
    request is about. Both count as plain text: nothing in them can end a turn or start another.
    """

    system: Text
    shared: Text = ""


@dataclass(frozen=True, slots=True, config=STRICT)
class Item:
    """One thing to score or to write about.

    `text`: follows the shared part; `lead`: the first words of the answer, which the model goes on from.
    """

    key: Key
    text: Text
    lead: Text = ""


Items: TypeAlias = Annotated[tuple[Item, ...], Field(min_length=1, max_length=MAX_ITEMS)]


@dataclass(frozen=True, slots=True, config=STRICT)
class Score:
    """To the child: how many points, 1 to `POINTS`, the model expects behind each item's lead."""

    id: RequestId
    deadline_s: Seconds
    prompt: Prompt
    items: Items
    priority: Priority = Priority.INTERACTIVE


@dataclass(frozen=True, slots=True, config=STRICT)
class Write:
    """To the child: words behind each item's lead, at most `sentences` and `max_tokens`, one paragraph.

    `temperature`: 0 takes the likeliest token; `seed` makes the choice repeatable.
    """

    id: RequestId
    deadline_s: Seconds
    prompt: Prompt
    items: Items
    max_tokens: Annotated[int, Field(ge=1, le=MAX_TOKENS)] = 80
    sentences: Annotated[int, Field(ge=1, le=20)] = 2
    temperature: Annotated[float, Field(ge=0, le=2, allow_inf_nan=False)] = 0.0
    seed: Count = 0
    priority: Priority = Priority.INTERACTIVE


@dataclass(frozen=True, slots=True, config=STRICT)
class Blank:
    """One line of a form: at most `most` of the `words`."""

    name: Annotated[str, Field(pattern=r"^[a-z_]{1,40}$")]
    words: Annotated[tuple[Word, ...], Field(min_length=1, max_length=MAX_WORDS)]
    most: Annotated[int, Field(ge=1, le=16)] = 1


@dataclass(frozen=True, slots=True, config=STRICT)
class Fill:
    """To the child: a form to fill in, as JSON of one list a blank. The whole answer comes as one `Piece`."""

    id: RequestId
    deadline_s: Seconds
    prompt: Prompt
    blanks: Annotated[tuple[Blank, ...], Field(min_length=1, max_length=16)]
    priority: Priority = Priority.INTERACTIVE


@dataclass(frozen=True, slots=True, config=STRICT)
class Scored:
    """From the child: the expected points of one item. `shares`: probability of 1, 2, … points; they sum to 1."""

    id: RequestId
    key: Key
    value: Annotated[float, Field(ge=1, le=POINTS, allow_inf_nan=False)]
    shares: Annotated[tuple[Share, ...], Field(min_length=POINTS, max_length=POINTS)]


@dataclass(frozen=True, slots=True, config=STRICT)
class Piece:
    """From the child: more words of one item; `last` says that the item is done."""

    id: RequestId
    key: Key
    text: Text
    last: bool = False


@dataclass(frozen=True, slots=True, config=STRICT)
class Work:
    """What a request cost, in tokens and seconds.

    `evaluated`: tokens of prompts that were computed; `reused`: those of all items' prompts that were there already;
    `generated`: tokens of answers.
    """

    evaluated: Count
    reused: Count
    generated: Count
    seconds: Annotated[float, Field(ge=0, allow_inf_nan=False)]


@dataclass(frozen=True, slots=True, config=STRICT)
class Finished:
    """From the child, terminal: there is no more to come."""

    id: RequestId
    outcome: Outcome
    work: Work


@dataclass(frozen=True, slots=True, config=STRICT)
class LanguageModelReady:
    """From the child: the model serves. `layout`: how chats are written down; `context`: in tokens."""

    name: Annotated[str, Field(max_length=200)]
    context: Count
    layout: Annotated[str, Field(max_length=40)]


LlmRequest: TypeAlias = Score | Write | Fill
Part: TypeAlias = Scored | Piece
