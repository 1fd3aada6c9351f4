"""Opening the window: an empty frame first, then films and profile, then the map; and changing to another profile."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMessageBox

from reelreason_desktop.app.logs import log_failures, log_to_file
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.config.settings import FILE_NAME, LANGUAGE, Settings
from reelreason_desktop.ui.bridge import EncoderBridge
from reelreason_desktop.ui.language import WindowLanguage
from reelreason_desktop.ui.look import apply_look
from reelreason_desktop.ui.main_window import Furniture, MainWindow
from reelreason_desktop.ui.notify import words_of
from reelreason_desktop.ui.preferences import Preferences
from reelreason_desktop.ui.theme.theme import ThemeProvider

if TYPE_CHECKING:  # loading films takes longer than the first paint
    from numpy import float32
    from numpy.typing import NDArray

    from reelreason_desktop.app.opening import Opened
    from reelreason_desktop.inference.encoder import ChildEncoder
    from reelreason_desktop.inference.unusable import UnusableEncoder
    from reelreason_desktop.services.library import Library
    from reelreason_desktop.services.profiles import Profiles
    from reelreason_desktop.services.runtime import EncoderSink, Runtime
    from reelreason_desktop.services.session import Session
    from reelreason_desktop.ui.session_port import EncoderState, ProfileWanted

    OpenRuntime = Callable[[Paths, EncoderSink], Runtime]

_CALM_MS = 1_000
"""How long after the map everything that was needed at once is done."""
_PROFILE = "profile"
"""Settings key: whose window it was."""
_WHERE_LANGUAGES_ARE = "settings"
"""Page on which the person stays when another language makes another window."""


def open_window(profile: str | None = None, paths: Paths | None = None, *, guest: bool = False) -> int:
    """Shows the window until it is closed, and returns the exit code.

    Args:
        profile: whose window; None for whoever used it last.
        paths: where everything is.
        guest: keep nothing.
    """
    paths = paths or Paths.default()
    log_to_file(paths)
    log_failures()
    app = make_application()
    program = WindowProgram(app, paths, None if guest else profile, last=not guest and not profile)
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


class WindowProgram(QObject):
    """A window with everything behind it. All calls are made on the GUI thread.

    Args:
        app: the Qt application.
        paths: where films, profiles and settings are.
        profile: whose window it is; None for a guest.
        open_runtime: opens films and encoder, on the profile's thread; by default `Runtime.open`.
        last: open it for whoever used it last, whatever `profile` says.

    Attributes:
        window: the present one; changing to another profile replaces it.
        preferences: the settings, which all windows share.

    Signals:
        opened: the window is furnished and takes input; again after changing to another profile.
        failed: the exception that keeps the window from being furnished.
    """

    opened = Signal()
    failed = Signal(object)
    _loaded = Signal(object)
    _switched = Signal(object)

    def __init__(
        self,
        app: QApplication,
        paths: Paths,
        profile: str | None,
        open_runtime: OpenRuntime | None = None,
        *,
        last: bool = False,
    ) -> None:
        super().__init__()
        self._paths = paths
        self._profile = profile
        self._last = last
        self._open_runtime = open_runtime
        self._loading: Future[Opened] | None = None
        self._present: Opened | None = None
        self._profiles: Profiles | None = None
        self._made_up: Session | None = None
        self._drafts: dict[str | None, str] = {}
        self._is_closed = False
        self._is_switching = False
        self._after_switch: Callable[[MainWindow], object] | None = None
        self._executor = ThreadPoolExecutor(1, thread_name_prefix="profile")
        self._settings = QSettings(str(paths.config / "window.ini"), QSettings.Format.IniFormat)
        self._bridge = EncoderBridge(self)
        self.preferences = Preferences(Settings(paths.config / FILE_NAME), self)
        self._language = WindowLanguage(app, paths.resources / "translations")
        self._language.speak(self.preferences.get(LANGUAGE))
        self.theme = ThemeProvider()
        apply_look(app, self.theme, self.preferences)
        app.setWindowIcon(QIcon(str(paths.resources / "icon.svg")))
        self.window = self._make_window()
        self._bridge.changed.connect(self._tell_window)
        self._loaded.connect(self._show_first)
        self._switched.connect(self._show_another)
        self.preferences.changed.connect(self._setting_changed)

    def open(self) -> None:
        """Shows the frame, and starts loading once it is painted."""
        self.window.show()
        QTimer.singleShot(0, self._start_loading)

    def close(self) -> None:
        """Waits until everything that was done is written, stops the encoder and closes the profile."""
        self._is_closed = True
        gc.unfreeze()
        self._language.leave()
        if self._profiles is not None:
            self._executor.submit(self._profiles.forget_erased)
        self._executor.shutdown(wait=True)
        if self._loading is not None and self._loading.exception() is None:
            self._loading.result().runtime.close()
        self._loading = None

    def switch_profile(self, wanted: ProfileWanted) -> None:
        """Shows another profile in a fresh window at the same place, and closes the present one.

        A turn under way is stopped; what was typed but not sent comes back with its profile. When the other profile
        cannot be opened, everything stays as it is and the window says why.
        """
        present = self._present
        if present is None or self._is_switching or self._is_closed:
            return
        from reelreason_desktop.app.opening import open_another  # noqa: PLC0415 - loaded by now

        self._is_switching, self._after_switch = True, wanted.then
        self._drafts[present.name] = self.window.chat.composer.input.toPlainText()
        self.window.turn.stop()
        self.window.setEnabled(False)  # its session ends: what is done from here on would be lost
        future = self._executor.submit(open_another, present, wanted.name, wanted.work, wanted.max_age)
        future.add_done_callback(self._switched.emit)

    def _make_window(self) -> MainWindow:
        window = MainWindow(self.theme, self._settings, self.preferences)
        window.profile_wanted.connect(self.switch_profile)
        return window

    def _start_loading(self) -> None:
        if not self._is_closed:
            self._loading = self._executor.submit(self._load)
            self._loading.add_done_callback(self._loaded.emit)

    def _load(self) -> Opened:
        from reelreason_desktop.app.encoder_ports import status_sink  # noqa: PLC0415 - see above
        from reelreason_desktop.app.opening import Whose, open_first  # noqa: PLC0415
        from reelreason_desktop.services.runtime import Runtime  # noqa: PLC0415

        open_runtime = self._open_runtime or partial(Runtime.open, warm_up=True)
        runtime = open_runtime(self._paths, status_sink(self._bridge.post))
        try:
            runtime.encoder.start()
            remembered = self._settings.value(_PROFILE)
            whose = Whose.LAST if self._last else self._profile
            return open_first(runtime, whose, remembered if isinstance(remembered, str) else None)
        except BaseException:
            runtime.close()
            raise

    def _show_first(self, future: Future[Opened]) -> None:
        from reelreason_desktop.services.profiles import Profiles  # noqa: PLC0415 - see above

        if self._is_closed:
            return
        try:
            opened = future.result()
        except Exception as error:  # noqa: BLE001, RUF100 - whatever it is, the person is told
            self._fail(error)
            return
        self._profiles = Profiles(opened.runtime)
        self._furnish(opened)
        if opened.runtime.trouble is not None:
            self.window.notice.show_failure(opened.runtime.trouble)
        self._bridge.changed.connect(self._make_up_when_ready)
        if self._bridge.state is not None:
            self._make_up_when_ready(self._bridge.state)

    def _show_another(self, future: Future[Opened]) -> None:
        self._is_switching = False
        if self._is_closed:
            return
        try:
            opened = future.result()
        except Exception as error:  # noqa: BLE001, RUF100 - whatever it is, the person is told
            self.window.setEnabled(True)
            self.window.notice.show_failure(error)
            return
        self._replace_window(opened)
        if self._after_switch is not None:
            self._after_switch(self.window)

    def _setting_changed(self, key: str) -> None:
        """Texts are made once, so another language needs another window."""
        if key != LANGUAGE.key:
            return
        self._language.speak(self.preferences.get(LANGUAGE))
        present, view = self._present, self.window.view
        if present is not None and view is not None and not self._is_switching:
            self._drafts[present.name] = self.window.chat.composer.input.toPlainText()
            page = self.window.page
            self._replace_window(replace(present, view=view, trouble=None))
            if page == _WHERE_LANGUAGES_ARE:
                self.window.open_page(page)

    def _replace_window(self, opened: Opened) -> None:
        """A fresh window in the place of the present one."""
        gc.unfreeze()  # or the old one could never be collected
        old = self.window
        old.profile_wanted.disconnect(self.switch_profile)  # what still fails over there must not end this session
        self.window = self._make_window()
        self.window.setGeometry(old.geometry())
        self.window.setWindowState(old.windowState())
        self._furnish(opened)
        self.window.show()
        self.window.activateWindow()
        _leave(old)
        if self._bridge.state is not None:
            self._make_up_when_ready(self._bridge.state)

    def _furnish(self, opened: Opened) -> None:
        from reelreason_desktop.app.encoder_ports import MessageEncoder  # noqa: PLC0415 - see above

        self._present = opened
        if opened.name is not None and opened.trouble is None:
            self._settings.setValue(_PROFILE, opened.name)
        library, window = opened.session.library, self.window
        window.furnish(
            Furniture(
                view=opened.view,
                session=opened.session,
                encoder=MessageEncoder(opened.runtime.encoder),
                executor=self._executor,
                films=library.films,
                coordinates=library.film_map.coordinates,
                regions=[(region.name, region.x, region.y) for region in library.film_map.regions],
                profiles=self._profiles,
                paths=self._paths,
                writing=opened.runtime.writing,
                remote=opened.runtime.remote,
                reload_films=opened.runtime.reload_films,
                requests=opened.runtime.requests,
            )
        )
        if self._drafts.get(opened.name):
            window.chat.return_text(self._drafts.pop(opened.name))
        if opened.trouble is not None:
            window.notice.show_failure(opened.trouble)
        if self._bridge.state is not None:
            self._tell_window(self._bridge.state)
        window.map_shown.connect(partial(self._learn_titles, library))
        window.map_shown.connect(partial(QTimer.singleShot, _CALM_MS, window, window.make_pages_ahead))
        window.pages_made.connect(gc.freeze)  # a full collection took 0.2 s of the window's thread to walk all of it
        self._open_writing(opened)
        self.opened.emit()

    def _open_writing(self, opened: Opened) -> None:
        """Loads the language model once everything is painted; at once where a prompt must not be kept any more."""
        writing, guest = opened.runtime.writing, opened.name is None
        if writing.was_opened:
            writing.open_for(guest=guest, profile=opened.name)
            return

        def open_it() -> None:
            if not self._is_closed:
                writing.open_for(guest=guest, profile=opened.name)

        self.window.map_shown.connect(partial(QTimer.singleShot, _CALM_MS, self.window, open_it))

    def _tell_window(self, state: EncoderState) -> None:
        if not self._is_closed:
            self.window.bridge.post(state)

    def _learn_titles(self, library: Library) -> None:
        """Has the reader made before the first message needs it, once everything is painted."""
        if not self._is_closed:
            self._executor.submit(lambda: library.reader)

    def _make_up_when_ready(self, state: EncoderState) -> None:
        """Messages of an earlier session may wait for a vector: the encoder was not ready, or failed, back then."""
        present = self._present
        if state.ready and present is not None and present.session is not self._made_up and not self._is_closed:
            self._made_up = present.session
            make_up(present.session, present.runtime.encoder, self.window)

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


def _leave(window: MainWindow) -> None:
    """Closes a window whose place another one took. What it has in flight comes home before it is gone."""
    window.close()
    if window.operations.is_idle:
        window.deleteLater()
    else:
        window.operations.became_idle.connect(window.deleteLater)


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
