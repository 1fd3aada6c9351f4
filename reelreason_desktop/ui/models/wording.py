"""What the page says about single models."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

from reelreason_desktop.services.model_rows import Kind, ModelRow, Sort
from reelreason_desktop.ui.figures import decimal, whole
from reelreason_desktop.ui.vocabulary import mark, say

translate = QCoreApplication.translate


def title(sort: Sort) -> str:
    """What models of a sort stand under."""
    if sort is Sort.ENCODER:
        return translate("Models", "Encoders")
    return translate("Models", "Language models")


def about(sort: Sort) -> str:
    """What models of a sort are for, in a sentence."""
    if sort is Sort.ENCODER:
        return translate(
            "Models",
            "An encoder finds films that are told in words like yours. One ships with the program; another can take "
            "its place.",
        )
    return translate(
        "Models",
        "Optional. One rates and words behind each answer, on this computer, and never chooses: picks, limits and "
        "the numbers under “Why?” stay computed.",
    )


def heading(kind: Kind) -> str:
    """What models of a kind stand under."""
    return {
        Kind.BUILTIN: translate("Models", "Built in"),
        Kind.OWN: translate("Models", "Yours"),
        Kind.OFFER: translate("Models", "To fetch"),
        Kind.FOUND: translate("Models", "In other programs on this computer"),
    }[kind]


def figures(row: ModelRow) -> str:
    """`1.3 GB · needs 2.2 GB of memory · Apache-2.0 · for computers with 8 GB`."""
    parts = []
    if row.mb:
        parts.append(size(row.mb * 1e6))
    if row.needed_mib:
        needed = translate("Models", "needs {size} of memory")
        parts.append(needed.format(size=size(row.needed_mib * 1024**2)))
    if row.dim:
        parts.append(translate("Models", "{n} numbers a text").format(n=whole(row.dim)))
    if row.host:
        parts.append(translate("Models", "runs on {host}").format(host=row.host))
    else:
        parts.append(row.licence or translate("Models", "licence not said"))
    if row.remark:
        parts.append(translate("Models", row.remark))
    return " · ".join(parts)


def trouble(row: ModelRow) -> str:
    """What speaks against a model; empty when nothing does."""
    if row.trouble:
        return say(row.trouble)
    if row.shortage:
        return translate("Models", "More memory than is free now: it may be slow or fail.")
    return ""


def hint(row: ModelRow) -> str:
    """What using an encoder means; empty for the others."""
    if row.sort is Sort.ENCODER and row.kind is Kind.OFFER and row.host:
        return translate(
            "Models",
            "A model of the server that you entered. Texts of films are sent to {host} first, once you have seen how "
            "many; then it can serve.",
        ).format(host=row.host)
    if row.sort is not Sort.ENCODER or row.kind not in (Kind.BUILTIN, Kind.OWN):
        return ""
    if row.used and row.chosen:
        if row.host:
            serves = translate("Models", "It serves. Messages go to {host} in profiles that have the remote model on.")
            return serves.format(host=row.host)
        return translate("Models", "It serves: messages and films are compared by its vectors.")
    if row.used:
        return translate("Models", "It serves until the program is started again.")
    if row.chosen:
        return translate("Models", "It is ready, and serves from the next start on.")
    if row.kind is Kind.BUILTIN:
        return translate("Models", "Its vectors ship with the program: going back to it takes no time.")
    if row.host:
        return translate(
            "Models",
            "Its vectors of the films are here already. While it serves, each message goes to {host} for a vector, in "
            "profiles that have the remote model switched on. What was fitted with the built-in one is left out.",
        ).format(host=row.host)
    return translate(
        "Models",
        "It reads all films first, in the background, for some minutes. The encoder in use goes on serving until the "
        "next start. What was fitted with the built-in one, its reading of moods and the learned likeness, is then "
        "left out.",
    )


def state(row: ModelRow, *, stopped: bool = False) -> str:
    """What a row says at its right edge. `stopped`: it was chosen, but has been given up."""
    if stopped:
        return translate("Models", "stopped")
    if row.used:
        leaves = row.sort is Sort.ENCODER and not row.chosen
        return translate("Models", "in use until the next start") if leaves else translate("Models", "in use")
    if row.chosen:
        return translate("Models", "from the next start on")
    if row.began:
        if row.kind is Kind.OWN:
            return translate("Models", "{n} texts read").format(n=whole(row.began))
        return translate("Models", "{size} fetched").format(size=size(row.began))
    return row.place if row.kind is Kind.FOUND else ""


def spoken(row: ModelRow, *, stopped: bool = False) -> str:
    """A row in one sentence, for screen readers."""
    where = (heading(row.kind), title(row.sort))
    parts = (row.title, state(row, stopped=stopped), figures(row), trouble(row), *where)
    return ", ".join(part for part in parts if part)


def size(count: float) -> str:
    """`1.3 GB`."""
    if count >= 1e9:
        return f"{decimal(count / 1e9)} GB"
    return QLocale().formattedDataSize(round(count), 0, QLocale.DataSizeFormat.DataSizeSIFormat)


REMARKS: Final = (
    mark("Models", "smallest that follows instructions"),
    mark("Models", "least memory beside its file"),
    mark("Models", "for computers with 8 GB"),
    mark("Models", "free licence, much memory beside its file"),
    mark("Models", "between small and good"),
    mark("Models", "free licence"),
    mark("Models", "for computers with 16 GB"),
    mark("Models", "ships with the program"),
    mark("Models", "reads longer texts, about half as fast"),
    mark("Models", "larger, about six times as slow"),
    mark("Models", "the built-in one's larger sibling"),
)
"""What the lists of offers say of their models."""
