"""The list of signals: weighing, muting and deleting by mouse and by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QToolTip, QWidget

from reelreason_desktop.domain.signals import NewSignal, SignalKind
from reelreason_desktop.domain.signals import Signal as TasteSignal
from reelreason_desktop.ui.figures import stars_short
from reelreason_desktop.ui.key_table import LEDGER
from reelreason_desktop.ui.ledger.delegate import Drag, LedgerDelegate
from reelreason_desktop.ui.ledger.model import SIGNAL_ROLE
from reelreason_desktop.ui.ledger.row_layout import RowLayout, stepped
from reelreason_desktop.ui.ledger.wording import WEIGHTLESS
from reelreason_desktop.ui.ledger.wording import stars as stars_of
from reelreason_desktop.ui.theme.theme import ThemeProvider


class SignalList(QListView):
    """Keys on a row: Left and Right weigh, 0 resets the weight, M mutes, Delete deletes, Enter opens the film.

    `rated(film_id, stars)` and `restated(signal_id, NewSignal)` change what a signal says; `withdrawn(conversation_id)`
    wants everything of one chat deleted.
    """

    rated = Signal(str, float)
    restated = Signal(int, object)
    withdrawn = Signal(int)
    muted = Signal(int, bool)
    weight_changed = Signal(int, float)
    deleted = Signal(int)
    film_clicked = Signal(str)

    def __init__(self, theme: ThemeProvider, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate = LedgerDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.in_chat: Callable[[int], int] = lambda _chat: 0
        """How many signals a chat gave."""
        self.setAccessibleName(self.tr("Signals"))
        self.setAccessibleDescription(
            self.tr("Left and Right change the weight, M mutes, Delete deletes, Enter opens the film")
        )
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Acts on the present row."""
        signal = self._signal(self.currentIndex())
        if signal is None:
            super().keyPressEvent(event)
            return
        match LEDGER.name_of(event):
            case "lighter":
                self._weigh(signal, stepped(signal.weight, -1))
            case "heavier":
                self._weigh(signal, stepped(signal.weight, +1))
            case "neutral":
                self._weigh(signal, 1.0)
            case "mute":
                self.muted.emit(signal.id, not signal.muted)
            case "delete":
                self.deleted.emit(signal.id)
            case "open":
                self._open(signal)
            case _:
                super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Buttons act at once; pressing the slider starts to weigh."""
        super().mousePressEvent(event)
        signal, parts = self._row_at(event.position())
        if signal is None or parts is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        if parts.mute.contains(event.position()):
            self.muted.emit(signal.id, not signal.muted)
        elif parts.delete.contains(event.position()):
            self.deleted.emit(signal.id)
        elif _grip(parts).contains(event.position()) and signal.kind not in WEIGHTLESS:
            self._delegate.drag = Drag(signal.id, parts.weight_at(event.position()))
            self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Shows the weight while it is dragged; otherwise what can be pressed."""
        drag = self._delegate.drag
        if drag is not None:
            parts = self._delegate.layout_of(self.visualRect(self.currentIndex()))
            self._delegate.drag = Drag(drag.signal_id, parts.weight_at(event.position()))
        else:
            super().mouseMoveEvent(event)
            self._hover(event.position())
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A dragged weight counts from here on."""
        super().mouseReleaseEvent(event)
        drag, self._delegate.drag = self._delegate.drag, None
        signal = self._signal(self.currentIndex())
        if drag is not None and signal is not None and signal.id == drag.signal_id:
            self._weigh(signal, drag.weight)
        self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """On the words: opens the film. On a control: counts as another press."""
        signal, parts = self._row_at(event.position())
        if signal is not None and parts is not None and parts.text.contains(event.position()):
            self._open(signal)
        else:
            self.mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Narrow rows have a line more."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """Nothing is hovered any more."""
        self._delegate.hovered = None
        self.viewport().update()
        super().leaveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """The same acts in words."""
        menu = self.build_menu()
        if menu is not None:
            menu.exec(event.globalPos())

    def build_menu(self) -> QMenu | None:
        """The menu of the present row; None without one."""
        signal = self._signal(self.currentIndex())
        if signal is None:
            return None
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if signal.film_id:
            menu.addAction(self.tr("&Show film"), lambda: self._open(signal))
            menu.addSeparator()
        self._add_changes(menu, signal)
        if signal.kind not in WEIGHTLESS:
            weights = (
                (self.tr("Count &double"), 2.0),
                (self.tr("Count &normally"), 1.0),
                (self.tr("Count &half"), 0.5),
            )
            for name, weight in weights:
                menu.addAction(name, partial(self._weigh, signal, weight))
        mute = self.tr("Un&mute") if signal.muted else self.tr("&Mute")
        menu.addAction(mute, lambda: self.muted.emit(signal.id, not signal.muted))
        menu.addSeparator()
        menu.addAction(self.tr("Dele&te"), lambda: self.deleted.emit(signal.id))
        chat = signal.conversation_id
        count = self.in_chat(chat) if chat is not None else 0
        if chat is not None and count > 1:
            words = self.tr("Delete all {n} signals of this &chat").format(n=count)
            menu.addAction(words, lambda: self.withdrawn.emit(chat))
        return menu

    def _add_changes(self, menu: QMenu, signal: TasteSignal) -> None:
        """What the signal could say instead."""
        if signal.kind is SignalKind.RATED and signal.film_id:
            stars = menu.addMenu(self.tr("&Rate"))
            for half in range(10, 0, -1):
                rate = partial(self.rated.emit, signal.film_id, half / 2)
                action = stars.addAction(f"{stars_short(half / 2)}  {stars_of(half / 2)}", rate)
                action.setCheckable(True)
                action.setChecked(half / 2 == signal.value)
        opposite = opposite_of(signal)
        if opposite is not None:
            wants_less = opposite.kind is SignalKind.DISLIKED or (opposite.value or 0.0) < 0
            words = self.tr("Rather &less of it") if wants_less else self.tr("Rather m&ore of it")
            menu.addAction(words, partial(self.restated.emit, signal.id, opposite))

    def _weigh(self, signal: TasteSignal, weight: float) -> None:
        if signal.kind not in WEIGHTLESS and weight != signal.weight:
            self.weight_changed.emit(signal.id, weight)

    def _open(self, signal: TasteSignal) -> None:
        if signal.film_id:
            self.film_clicked.emit(signal.film_id)

    def _signal(self, index: QModelIndex | QPersistentModelIndex) -> TasteSignal | None:
        return index.data(SIGNAL_ROLE) if index.isValid() else None

    def _row_at(self, position: QPointF) -> tuple[TasteSignal | None, RowLayout | None]:
        index = self.indexAt(position.toPoint())
        if not index.isValid():
            return None, None
        return self._signal(index), self._delegate.layout_of(self.visualRect(index))

    def _hover(self, position: QPointF) -> None:
        self._delegate.hovered = position
        signal, parts = self._row_at(position)
        if signal is None or parts is None:
            return
        tips = {
            (
                self.tr("Let it count again (M)") if signal.muted else self.tr("Mute: keep it, but do not count it (M)")
            ): parts.mute,
            self.tr("Delete this signal (Del). Undo brings it back"): parts.delete,
            self.tr("How much this counts, 0 to 2 times (Left and Right)"): parts.slider,
        }
        tip = next((text for text, rect in tips.items() if rect.contains(position)), "")
        self.viewport().setToolTip(tip)
        if not tip:
            QToolTip.hideText()


def opposite_of(signal: TasteSignal) -> NewSignal | None:
    """The signal that says the contrary; None for kinds that have none."""
    match signal.kind:
        case SignalKind.LIKED:
            return NewSignal(SignalKind.DISLIKED, signal.film_id)
        case SignalKind.DISLIKED:
            return NewSignal(SignalKind.LIKED, signal.film_id)
        case SignalKind.WISHED | SignalKind.STEERED:
            value = 1.0 if signal.value is None else signal.value
            return NewSignal(signal.kind, text=signal.text, value=-value)
        case _:
            return None


def _grip(parts: RowLayout) -> QRectF:
    """The slider with a little more to hold on to."""
    return parts.slider.adjusted(-8, 0, 8, 0)
