"""Opening the window: an empty frame first, then films and profile, then the map; and changing to another profile."""

from __future__ import annotations

import gc
import logging
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMessageBox

import reelreason_desktop.app.quick_start  # noqa: F401 - the imports that follow take less time
from reelreason_desktop.app.furnishing import furnish, when_calm
from reelreason_desktop.app.logs import log_failures, log_to_file
from reelreason_desktop.app.making_up import MakingUp
from reelreason_desktop.config.declared import LANGUAGE
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.config.settings import FILE_NAME, Settings
from reelreason_desktop.ui.bridge import EncoderBridge
from reelreason_desktop.ui.language import WindowLanguage
from reelreason_desktop.ui.look import apply_look
from reelreason_desktop.ui.main_window import MainWindow
from reelreason_desktop.ui.notify import words_of
from reelreason_desktop.ui.preferences import Preferences
from reelreason_desktop.ui.steps import Steps
from reelreason_desktop.ui.theme.theme import ThemeProvider

if TYPE_CHECKING:  # loading films takes longer than the first paint
    from reelreason_desktop.app.opening import Opened
    from reelreason_desktop.services.profiles import Profiles
    from reelreason_desktop.services.runtime import EncoderSink, Runtime
    from reelreason_desktop.ui.session_port import EncoderState, ProfileWanted

    OpenRuntime = Callable[[Paths, EncoderSink], Runtime]

_logger = logging.getLogger(__name__)
_SWITCH_S = 0.0005
"""How long another thread may keep Python's lock while the window waits for it. Painting gives the lock away and takes
it back dozens of times: at Python's usual 0.005 s, cards took 58 ms beside a busy thread instead of 4, now 13 ms."""
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
    sys.setswitchinterval(_SWITCH_S)
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
    _switched = Signal(object, object)

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
        self._drafts: dict[str | None, str] = {}
        self._is_closed = False
        self._is_switching = False
        self._steps = Steps(self)
        self._executor = ThreadPoolExecutor(1, thread_name_prefix="profile")
        self._settings = QSettings(str(paths.config / "window.ini"), QSettings.Format.IniFormat)
        self._bridge = EncoderBridge(self)
        self._making_up = MakingUp(self._bridge, self)
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
        gc.disable()  # until the map is there: looking for garbage among all that is loaded took a tenth of the time
        self.window.show()
        QTimer.singleShot(0, self._start_loading)

    def close(self) -> None:
        """Waits until everything that was done is written, stops the encoder and closes the profile."""
        self._is_closed = True
        self._steps.stop()
        self._making_up.stop()
        gc.enable()
        gc.unfreeze()
        self._language.leave()
        if self._profiles is not None:
            self._executor.submit(self._profiles.forget_erased).add_done_callback(_log_failure)
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

        self._is_switching = True
        self._drafts[present.name] = self.window.chat.composer.input.toPlainText()
        self.window.turn.stop()
        self.window.setEnabled(False)  # its session ends: what is done from here on would be lost
        self.window.operations.hold()
        future = self._executor.submit(open_another, present, wanted.name, wanted.work, wanted.max_age)
        future.add_done_callback(lambda done: self._switched.emit(done, wanted.then))

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
            opened = open_first(runtime, whose, remembered if isinstance(remembered, str) else None)
            from reelreason_desktop.ui import features, panes  # noqa: F401, PLC0415 - here nothing waits for that

            return opened
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
        self._steps.start(self._open_first(opened))

    def _open_first(self, opened: Opened) -> Iterator[None]:
        yield from self._furnish(self.window, opened)
        if opened.runtime.trouble is not None:
            self.window.notice.show_failure(opened.runtime.trouble)
        self._making_up.watch(opened, self.window)
        self.opened.emit()

    def _show_another(self, future: Future[Opened], then: Callable[[MainWindow], object] | None) -> None:
        if self._is_closed:
            return
        try:
            opened = future.result()
        except Exception as error:  # noqa: BLE001, RUF100 - whatever it is, the person is told
            self._is_switching = False
            self.window.setEnabled(True)
            self.window.operations.release()
            self.window.notice.show_failure(error)
            return
        self._steps.start(self._replace_window(opened, then))

    def _setting_changed(self, key: str) -> None:
        """Texts are made once, so another language needs another window."""
        if key != LANGUAGE.key:
            return
        self._language.speak(self.preferences.get(LANGUAGE))
        present, view = self._present, self.window.view
        if present is not None and view is not None and not self._is_switching:
            self._is_switching = True
            self._drafts[present.name] = self.window.chat.composer.input.toPlainText()
            self.window.setEnabled(False)
            stay = partial(_open_page, self.window.page if self.window.page == _WHERE_LANGUAGES_ARE else None)
            self._steps.start(self._replace_window(replace(present, view=view, trouble=None), stay))

    def _replace_window(self, opened: Opened, then: Callable[[MainWindow], object] | None) -> Iterator[None]:
        """A fresh window in the place of the present one, which stays until the other one is complete."""
        gc.unfreeze()  # or the old one could never be collected
        old = self.window
        old.profile_wanted.disconnect(self.switch_profile)  # what still fails over there must not end this session
        new = self._make_window()
        new.setGeometry(old.geometry())
        new.setWindowState(old.windowState())
        yield
        yield from self._furnish(new, opened)
        yield from new.appearing()
        self.window = new
        new.activateWindow()
        self._is_switching = False
        self._making_up.watch(opened, new)
        self.opened.emit()
        if then is not None:
            then(new)
        yield
        _leave(old)

    def _furnish(self, window: MainWindow, opened: Opened) -> Iterator[None]:
        self._present = opened
        if opened.name is not None and opened.trouble is None:
            self._settings.setValue(_PROFILE, opened.name)
        yield from furnish(window, opened, self._profiles, self._executor, self._paths)
        if self._drafts.get(opened.name):
            window.chat.return_text(self._drafts.pop(opened.name))
        if self._bridge.state is not None:
            window.bridge.post(self._bridge.state)
        when_calm(window, opened, self._executor, lambda: self._is_closed)

    def _tell_window(self, state: EncoderState) -> None:
        if not self._is_closed:
            self.window.bridge.post(state)

    def _fail(self, error: Exception) -> None:
        """Says why nothing can be shown; closing the message closes the window."""
        gc.enable()
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


def _log_failure(done: Future[None]) -> None:
    """For work that ends with the window, when nobody is there any more to be told."""
    error = done.exception()
    if error is not None:
        _logger.error("Something was not done when the window closed.", exc_info=error)


def _open_page(page: str | None, window: MainWindow) -> None:
    if page is not None:
        window.open_page(page)
