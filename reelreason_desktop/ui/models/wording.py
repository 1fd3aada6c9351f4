"""What the page says about single models."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

from reelreason_desktop.services.model_library import Kind, ModelRow
from reelreason_desktop.ui.figures import decimal
from reelreason_desktop.ui.vocabulary import mark, say

translate = QCoreApplication.translate


def heading(kind: Kind) -> str:
    """What models of a kind stand under."""
    return {
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


def state(row: ModelRow) -> str:
    """What a row says at its right edge."""
    if row.used:
        return translate("Models", "in use")
    if row.began:
        return translate("Models", "{size} fetched").format(size=size(row.began))
    return row.place if row.kind is Kind.FOUND else ""


def spoken(row: ModelRow) -> str:
    """A row in one sentence, for screen readers."""
    return ", ".join(part for part in (row.title, state(row), figures(row), trouble(row), heading(row.kind)) if part)


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
)
"""What the list of offers says of its models."""
