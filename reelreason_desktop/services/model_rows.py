"""What the lists of models and encoders say of one of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from reelreason_desktop.domain.errors import Cancelled

Report: TypeAlias = Callable[[int, int], None]
"""Takes bytes done and bytes there are; raises Cancelled when the work is to end."""


class Sort(StrEnum):
    """What it is for."""

    WRITER = "writer"  # a language model: it rates and words
    ENCODER = "encoder"  # it turns texts into vectors


class Kind(StrEnum):
    """Where it is."""

    BUILTIN = "builtin"  # it ships with the program
    OWN = "own"  # on the person's list
    OFFER = "offer"  # can be fetched
    FOUND = "found"  # in a folder of another program


@dataclass(frozen=True, slots=True)
class ModelRow:
    """One language model or encoder.

    Attributes:
        kind: where it is.
        key: by which the acts know it: name, id, file or folder.
        title: what it is called.
        sort: what it is for.
        mb: size of its files, in megabytes; 0 where that is not known.
        needed_mib: memory that it takes while it runs, in MiB; 0 where that is not known.
        dim: length of the vectors that an encoder makes; 0 for the others.
        licence: under which it is given away; empty where the file does not say.
        licence_url: where the licence is.
        home: page that the file comes from.
        place: file or folder, or the program that has it.
        host: of encoders, the server that runs it; empty for this computer.
        remark: what it suits.
        used: it is the one in use.
        chosen: of encoders, the one that serves from the next start on.
        began: bytes of an interrupted download, or texts that an encoder has read before it was stopped.
        trouble: why it cannot be used; empty when it can.
        shortage: a warning when there is too little memory now.
    """

    kind: Kind
    key: str
    title: str
    sort: Sort = Sort.WRITER
    mb: float = 0.0
    needed_mib: float = 0.0
    dim: int = 0
    licence: str = ""
    licence_url: str = ""
    home: str = ""
    place: str = ""
    host: str = ""
    remark: str = ""
    used: bool = False
    chosen: bool = False
    began: int = 0
    trouble: str = ""
    shortage: str = ""

    @property
    def identity(self) -> tuple[Sort, Kind, str]:
        """The same for as long as it stands for the same model."""
        return self.sort, self.kind, self.key


def is_stopped(report: Report) -> bool:
    """Whether work that tells `report` is to end."""
    try:
        report(0, 0)  # nothing to tell: it only asks
    except Cancelled:
        return True
    return False
