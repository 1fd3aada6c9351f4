"""The scrolling list of messages: links, copying, and staying at the newest message."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QWidget

from reelreason_desktop.services.views import FilmLink
from reelreason_desktop.ui.chat.delegate import ChatDelegate
from reelreason_desktop.ui.chat.model import ROW_ROLE, ChatModel
from reelreason_desktop.ui.chat.rows import Row, RowKind
from reelreason_desktop.ui.key_table import CHAT
from reelreason_desktop.ui.theme.theme import ThemeProvider

_DOT_INTERVAL_MS = 320
_AT_END_PX = 24


class MessageList(QListView):
    """Shows a `ChatModel`. Emits `film_clicked(film_id)` for links, by mouse or with Enter on a row."""

    film_clicked = Signal(str)

    def __init__(self, theme: ThemeProvider, model: ChatModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chat = model
        self._delegate = ChatDelegate(theme, self)
        self._follows_end = True
        self._dots = QTimer(self, interval=_DOT_INTERVAL_MS)
        self._dots.timeout.connect(self._step_dots)
        self._is_still = False
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Conversation"))
        self.verticalScrollBar().setSingleStep(24)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.verticalScrollBar().rangeChanged.connect(self._range_changed)
        model.rowsInserted.connect(self._animate_if_busy)
        model.rowsRemoved.connect(self._animate_if_busy)
        model.modelReset.connect(self._animate_if_busy)
        theme.changed.connect(self._restyle)

    def set_reduced_motion(self, reduced: bool) -> None:
        """Whether the dots of a busy row stand still."""
        self._is_still = reduced
        self._animate_if_busy()

    def scroll_to_end(self) -> None:
        """Shows the newest message, and keeps showing it as more come in."""
        self._follows_end = True
        self.scrollToBottom()

    def go_to(self, text: str) -> bool:
        """Selects the newest message of the person with this text; earlier rows come in as needed."""
        found = self._chat.position_of(text)
        while found is not None and found < 0:
            self._chat.show_earlier()
            found = self._chat.position_of(text)
        if found is None:
            return False
        self._follows_end = False
        self.setCurrentIndex(self._chat.index(found))
        self.scrollTo(self._chat.index(found), QAbstractItemView.ScrollHint.PositionAtCenter)
        return True

    def selected_text(self) -> str:
        """The chosen messages, oldest first; a blank line between two."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        return "\n\n".join(self._chat.row_at(row).text for row in rows)

    def link_at(self, position: QPoint) -> tuple[Row | None, FilmLink | None]:
        """The row and the film link under a point of the viewport."""
        index = self.indexAt(position)
        if not index.isValid():
            return None, None
        row: Row = index.data(ROW_ROLE)
        return row, self._delegate.typeset(row).link_at(QPointF(position - self.visualRect(index).topLeft()))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Lays rows out for the new width. By itself Qt does so for a new height only."""
        self._delegate.set_width(self.viewport().width())
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Underlines the link under the pointer."""
        row, link = self.link_at(event.position().toPoint())
        if self._delegate.hover(row, link):
            hand = Qt.CursorShape.PointingHandCursor if link else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(hand)
            self.viewport().update()
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """Takes the underline away."""
        if self._delegate.hover(None, None):
            self.viewport().update()
        super().leaveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Follows a link."""
        super().mouseReleaseEvent(event)
        _, link = self.link_at(event.position().toPoint())
        if link is not None and event.button() is Qt.MouseButton.LeftButton:
            self.film_clicked.emit(link.film_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Ctrl+C copies messages; Enter opens the first film of the present one."""
        act = CHAT.name_of(event)
        if act == "copy":
            self._copy(self.selected_text())
        elif act == "open" and self.currentIndex().isValid():
            links = self._chat.row_at(self.currentIndex().row()).links
            if links:
                self.film_clicked.emit(links[0].film_id)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Copying, and the films a message names."""
        index = self.indexAt(event.pos())
        if index.isValid() and not self.selectionModel().isSelected(index):
            self.setCurrentIndex(index)
        self.build_menu().exec(event.globalPos())

    def build_menu(self) -> QMenu:
        """The menu for the chosen messages."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copy = menu.addAction(self.tr("&Copy"), lambda: self._copy(self.selected_text()))
        copy.setShortcut(QKeySequence.StandardKey.Copy)
        copy.setEnabled(bool(self.selectedIndexes()))
        menu.addAction(self.tr("Copy &whole chat"), lambda: self._copy(self._whole_chat()))
        if self.currentIndex().isValid():
            row = self._chat.row_at(self.currentIndex().row())
            for link in row.links:
                title = row.text[link.start : link.end].replace("&", "&&")
                show = menu.addAction(self.tr("Show {film}").format(film=title))
                show.triggered.connect(lambda _=False, film_id=link.film_id: self.film_clicked.emit(film_id))
        return menu

    def _whole_chat(self) -> str:
        said = (row for row in self._chat.rows if row.kind is not RowKind.BUSY)
        return "\n\n".join(row.spoken for row in said)

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)

    def _scrolled(self, value: int) -> None:
        bar = self.verticalScrollBar()
        self._follows_end = value >= bar.maximum() - _AT_END_PX
        if value == bar.minimum() and self._chat.has_earlier and self.isVisible():
            QTimer.singleShot(0, self, self._show_earlier)  # not while the view is busy scrolling

    def _show_earlier(self) -> None:
        """Brings earlier messages in above, without moving what is being read."""
        top = self.indexAt(QPoint(self.viewport().width() // 2, 1))
        offset = self.visualRect(top).top() if top.isValid() else 0
        added = self._chat.show_earlier()
        if added:
            self.scrollTo(self._chat.index(max(0, top.row()) + added), QAbstractItemView.ScrollHint.PositionAtTop)
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() - offset)

    def _range_changed(self) -> None:
        if self._follows_end:
            self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())

    def _animate_if_busy(self) -> None:
        count = self._chat.rowCount()
        busy = count > 0 and self._chat.row_at(count - 1).kind is RowKind.BUSY
        if not busy or self._is_still:
            self._dots.stop()
        elif not self._dots.isActive():
            self._dots.start()

    def _step_dots(self) -> None:
        self._delegate.lit_dot += 1
        self.update(self._chat.index(self._chat.rowCount() - 1))

    def _restyle(self) -> None:
        self._delegate.forget_layouts()
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
