"""The films for two: model and rows, with each person's reason side by side."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reelreason_desktop.services.looks import Look, default_look
from reelreason_desktop.services.together import JointPick, Opinion, Together
from reelreason_desktop.ui.cards.wording import age
from reelreason_desktop.ui.figures import decimal
from reelreason_desktop.ui.key_table import PAIRS
from reelreason_desktop.ui.profiles.avatar import avatar_pixmap
from reelreason_desktop.ui.profiles.rows import paint_ground
from reelreason_desktop.ui.profiles.wording import reason_of, spoken_pick, tr
from reelreason_desktop.ui.theme.theme import FontRole, ThemeProvider
from reelreason_desktop.ui.vocabulary import say
from reelreason_desktop.ui.widgets.posters.cache import PosterCache

PICK_ROLE: Final = Qt.ItemDataRole.UserRole + 1

_PAD: Final = 12
_GAP: Final = 8
_AVATAR: Final = 24
_POSTER_RATIO: Final = 2 / 3
_REASON_LINES: Final = 3

_Index = QModelIndex | QPersistentModelIndex


class PairModel(QAbstractListModel):
    """Films for two, best first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._picks: tuple[JointPick, ...] = ()

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: N802
        """How many films there are."""
        return 0 if parent is not None and parent.isValid() else len(self._picks)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Title, spoken row, or the pick."""
        if not index.isValid():
            return None
        pick = self._picks[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return pick.film.label
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken_pick(pick)
        return pick if role == PICK_ROLE else None

    def show_answer(self, answer: Together) -> None:
        """Shows other films."""
        self.beginResetModel()
        self._picks = answer.picks
        self.endResetModel()


class PairDelegate(QStyledItemDelegate):
    """Draws one film with what each of the two would think of it. `looks`: by name."""

    def __init__(self, theme: ThemeProvider, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._posters = PosterCache(8 * 1024 * 1024)
        self.looks: dict[str, Look] = {}

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:  # noqa: N802
        """All rows are equally high."""
        text = self._height("title") + self._height("caption") + max(self._height("strong"), _AVATAR)
        return QSize(0, round(text + _REASON_LINES * self._height("body") + 2 * _PAD + 2 * _GAP))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draws one row."""
        pick: JointPick = index.data(PICK_ROLE)
        row = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, self._theme, row, option.state)
        area = row.adjusted(_PAD, _PAD, -_PAD, -_PAD)
        size = QSize(round(area.height() * _POSTER_RATIO), round(area.height()))
        poster = self._posters.pixmap(pick.film, size, painter.device().devicePixelRatioF())
        painter.drawPixmap(area.topLeft(), poster)
        area.setLeft(area.left() + size.width() + _PAD)
        top = self._paint_head(painter, area, pick)
        width = (area.width() - _PAD * (len(pick.opinions) - 1)) / len(pick.opinions)
        for number, opinion in enumerate(pick.opinions):
            column = QRectF(area.left() + number * (width + _PAD), top, width, area.bottom() - top)
            self._paint_opinion(painter, column, opinion)
        painter.restore()

    def _paint_head(self, painter: QPainter, area: QRectF, pick: JointPick) -> float:
        """Title and facts. Returns where the opinions begin."""
        tokens, film = self._theme.tokens, pick.film
        parts = [str(film.year)]
        if film.knows("runtime_min"):
            hours, minutes = divmod(film.runtime_min, 60)
            parts.append(tr("{hours} h {minutes:02d}").format(hours=hours, minutes=minutes))
        parts.append(tr("{age}+").format(age=film.min_age) if film.knows("min_age") else age(film))
        parts.append(", ".join(map(say, film.genres[:3])))
        facts = " · ".join(part for part in parts if part)
        top = area.top()
        self._write(painter, QRectF(area.left(), top, area.width(), self._height("title")), film.title, "title")
        top += self._height("title")
        line = QRectF(area.left(), top, area.width(), self._height("caption"))
        self._write(painter, line, facts, "caption", tokens.text_muted)
        return top + self._height("caption") + _GAP

    def _paint_opinion(self, painter: QPainter, column: QRectF, opinion: Opinion) -> None:
        tokens = self._theme.tokens
        look = self.looks.get(opinion.name) or default_look(opinion.name)
        avatar = avatar_pixmap(self._theme, look, _AVATAR, painter.device().devicePixelRatioF())
        height = max(self._height("strong"), _AVATAR)
        painter.drawPixmap(QPointF(column.left(), column.top() + (height - _AVATAR) / 2), avatar)
        line = QRectF(column.left() + _AVATAR + _GAP, column.top(), column.width() - _AVATAR - _GAP, height)
        if opinion.pick is not None:
            stars = f"★ {decimal(opinion.pick.predicted_rating)}"
            taken = self._write(painter, line, stars, "strong", tokens.star)
            line.setLeft(line.left() + taken + _GAP)
        self._write(painter, line, opinion.name, "strong")
        below = QRectF(column.left(), column.top() + height + 2, column.width(), self._height("body") * _REASON_LINES)
        self._write_lines(painter, below, reason_of(opinion))

    def _write(self, painter: QPainter, rect: QRectF, text: str, role: FontRole, colour: str | None = None) -> float:
        """Writes what fits of one line, and returns its width."""
        font = self._theme.font(role)
        metrics = QFontMetricsF(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.setFont(font)
        painter.setPen(self._theme.colour(colour or self._theme.tokens.text))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, shown)
        return metrics.horizontalAdvance(shown)

    def _write_lines(self, painter: QPainter, rect: QRectF, text: str) -> None:
        """Writes whole words on as many lines as there are; the last one ends with an ellipsis when more follows."""
        metrics = QFontMetricsF(self._theme.font("body"))
        words = text.split()
        for number in range(_REASON_LINES):
            taken = _fitting(words, metrics, rect.width())
            last = number == _REASON_LINES - 1
            line = " ".join(words if last else words[:taken])
            place = QRectF(rect.left(), rect.top() + number * metrics.height(), rect.width(), metrics.height())
            self._write(painter, place, line, "body", self._theme.tokens.text_muted)
            words = words[taken:]

    def _height(self, role: FontRole) -> float:
        return QFontMetricsF(self._theme.font(role)).height()


class PairList(QListView):
    """Films for two. Emits `film_clicked(film_id)` on a click or Enter."""

    film_clicked = Signal(str)

    def __init__(self, theme: ThemeProvider, model: PairModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = PairDelegate(theme, self)
        self.setModel(model)
        self.setItemDelegate(self.rows)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Films for both"))
        self.setAccessibleDescription(tr("Enter opens the film"))
        self.doubleClicked.connect(self._open)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter opens the film."""
        if PAIRS.name_of(event) == "open" and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open(self, index: _Index) -> None:
        self.film_clicked.emit(index.data(PICK_ROLE).film.id)


def _fitting(words: list[str], metrics: QFontMetricsF, width: float) -> int:
    """How many words fit on a line; at least one."""
    taken = 0
    while taken < len(words) and metrics.horizontalAdvance(" ".join(words[: taken + 1])) <= width:
        taken += 1
    return max(taken, 1)
