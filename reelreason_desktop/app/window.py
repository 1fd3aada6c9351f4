"""Opening the window: an empty frame first, then films and profile, then the map."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMessageBox

from reelreason_desktop.config.paths import Paths
from reelreason_desktop.ui.main_window import Furniture, MainWindow, apply_look
from reelreason_desktop.ui.notify import words_of
from reelreason_desktop.ui.theme.theme import ThemeProvider

if TYPE_CHECKING:  # loading films takes longer than the first paint
    from numpy import float32
    from numpy.typing import NDArray

    from reelreason_desktop.inference.encoder import ChildEncoder
    from reelreason_desktop.inference.unusable import UnusableEncoder
    from reelreason_desktop.services.library import Library
    from reelreason_desktop.services.runtime import EncoderSink, Runtime
    from reelreason_desktop.services.session import Session
    from reelreason_desktop.services.views import SessionView
    from reelreason_desktop.ui.session_port import EncoderState

    OpenRuntime = Callable[[Paths, EncoderSink], Runtime]

_DEFAULT_PROFILE = "Me"


def open_window(profile: str | None = _DEFAULT_PROFILE, paths: Paths | None = None) -> int:
    """Shows the window until it is closed. `profile`: None for a guest session. Returns the exit code."""
    app = make_application()
    program = WindowProgram(app, paths or Paths.default(), profile)
    program.open()
    code = app.exec()
    program.close()
    return code


def make_application() -> QApplication:
    """The Qt application; one a process."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    app = QApplication(sys.argv[:1])
    app.setApplicationName("ReelReason")
    app.setDesktopFileName("reelreason")
    return app


@dataclass(frozen=True)
class _Loaded:
    runtime: Runtime
    session: Session
    view: SessionView


class WindowProgram(QObject):
    """A window with everything behind it. All calls are made on the GUI thread.

    Args:
        app: the Qt application.
        paths: where films, profiles and settings are.
        profile: whose window it is; None for a guest.
        open_runtime: opens films and encoder, on the profile's thread; by default `Runtime.open`.

    Signals:
        opened: the window is furnished and takes input.
        failed: the exception that keeps the window from being furnished.
    """

    opened = Signal()
    failed = Signal(object)
    _loaded = Signal(object)

    def __init__(
        self, app: QApplication, paths: Paths, profile: str | None, open_runtime: OpenRuntime | None = None
    ) -> None:
        super().__init__()
        self._paths = paths
        self._profile = profile
        self._open_runtime = open_runtime
        self._loading: Future[_Loaded] | None = None
        self._is_closed = False
        self._executor = ThreadPoolExecutor(1, thread_name_prefix="profile")
        settings = QSettings(str(paths.config / "window.ini"), QSettings.Format.IniFormat)
        self.theme = ThemeProvider()
        apply_look(app, self.theme, settings)
        app.setWindowIcon(QIcon(str(paths.resources / "icon.svg")))
        self.window = MainWindow(self.theme, settings)
        self._loaded.connect(self._furnish)

    def open(self) -> None:
        """Shows the frame, and starts loading once it is painted."""
        self.window.show()
        QTimer.singleShot(0, self._start_loading)

    def close(self) -> None:
        """Waits until everything that was done is written, stops the encoder and closes the profile."""
        self._is_closed = True
        self._executor.shutdown(wait=True)
        if self._loading is not None and self._loading.exception() is None:
            self._loading.result().runtime.close()
        self._loading = None

    def _start_loading(self) -> None:
        if not self._is_closed:
            self._loading = self._executor.submit(self._load)
            self._loading.add_done_callback(self._loaded.emit)

    def _load(self) -> _Loaded:
        from reelreason_desktop.app.encoder_ports import status_sink  # noqa: PLC0415 - see above
        from reelreason_desktop.services.runtime import Runtime  # noqa: PLC0415

        open_runtime = self._open_runtime or partial(Runtime.open, warm_up=True)
        runtime = open_runtime(self._paths, status_sink(self.window.bridge.post))
        try:
            runtime.encoder.start()
            session = runtime.session(self._profile)
            view = session.view()  # the first picks are computed here, off the GUI thread
        except BaseException:
            runtime.close()
            raise
        return _Loaded(runtime, session, view)

    def _furnish(self, future: Future[_Loaded]) -> None:
        from reelreason_desktop.app.encoder_ports import MessageEncoder  # noqa: PLC0415

        if self._is_closed:
            return
        try:
            loaded = future.result()
        except Exception as error:  # noqa: BLE001, RUF100 - whatever it is, the person is told
            self._fail(error)
            return
        library = loaded.runtime.library
        self.window.furnish(
            Furniture(
                view=loaded.view,
                session=loaded.session,
                encoder=MessageEncoder(loaded.runtime.encoder),
                executor=self._executor,
                films=library.films,
                coordinates=library.film_map.coordinates,
                regions=[(region.name, region.x, region.y) for region in library.film_map.regions],
            )
        )
        self.window.map_shown.connect(partial(self._learn_titles, library))
        self.window.bridge.changed.connect(self._make_up_when_ready)
        if self.window.bridge.state is not None:
            self._make_up_when_ready(self.window.bridge.state)
        self.opened.emit()

    def _learn_titles(self, library: Library) -> None:
        """Has the reader made before the first message needs it, once everything is painted."""
        if not self._is_closed:
            self._executor.submit(lambda: library.reader)

    def _make_up_when_ready(self, state: EncoderState) -> None:
        """Messages of an earlier session may wait for a vector: the encoder was not ready, or failed, back then."""
        loaded = self._loading.result() if self._loading is not None else None
        if state.ready and loaded is not None and not self._is_closed:
            self.window.bridge.changed.disconnect(self._make_up_when_ready)
            make_up(loaded.session, loaded.runtime.encoder, self.window)

    def _fail(self, error: Exception) -> None:
        """Says why nothing can be shown; closing the message closes the window."""
        self.failed.emit(error)
        words = words_of(error)
        box = QMessageBox(QMessageBox.Icon.Warning, "ReelReason", words.message, parent=self.window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setInformativeText(words.hint)
        box.setDetailedText(words.detail)
        box.finished.connect(lambda _: self.window.close())
        box.open()


def make_up(session: Session, encoder: ChildEncoder | UnusableEncoder, window: MainWindow) -> None:
    """Encodes messages that were stored without a vector, while the profile's thread stays free for the person."""
    operations = window.operations

    def encode(missing: Mapping[int, str]) -> None:
        if missing:
            vectors = operations.watch(lambda: encoder.submit(list(missing.values())))
            vectors.success(lambda rows: store(dict(zip(missing, rows, strict=True))))
            vectors.failure(window.encoder_failed).run()

    def store(vectors: Mapping[int, NDArray[float32]]) -> None:
        operations.start(lambda: session.add_vectors(vectors)).success(window.show_view).run()

    operations.start(session.missing_vectors).success(encode).run()
