"""How the computed match and a language model's rating make the place of a pick: two bars and the sum in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from reelreason_desktop.services.fusion import Fused
from reelreason_desktop.ui.figures import decimal
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.why import wording
from reelreason_desktop.ui.widgets.parts import words
from reelreason_desktop.ui.widgets.signed_bar import BarScale, SignedBar

translate = QCoreApplication.translate


class FusedRow(QFrame):
    """Shown where a rating had a say in the order. The two amounts add up to the joint score."""

    def __init__(self, theme: ThemeProvider, film: Fused) -> None:
        super().__init__()
        spacing = theme.tokens.spacing
        column = QVBoxLayout(self)
        column.setContentsMargins(0, spacing.s, 0, 0)
        column.setSpacing(3)
        column.addWidget(words("caption", translate("Why", "Its place among the picks")))
        match, rating = film.parts
        scale = BarScale.of([match, rating])
        for name, share in (
            (translate("Why", "Computed match"), match),
            (translate("Why", "The language model’s rating"), rating),
        ):
            head = QHBoxLayout()
            head.addWidget(words("", name), 1)
            amount = words("muted", decimal(share, 2))
            amount.setWordWrap(False)
            head.addWidget(amount, 0, Qt.AlignmentFlag.AlignTop)
            column.addLayout(head)
            column.addWidget(SignedBar(theme, share, scale))
        self.sentence = words("caption", wording.fused(film))
        column.addWidget(self.sentence)
        self.setAccessibleName(self.sentence.text())
