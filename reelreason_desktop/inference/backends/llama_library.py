"""llama.cpp, imported quietly: what it has to say goes to the program's log, also its last words."""

from __future__ import annotations

import ctypes
import os
from collections.abc import MutableMapping
from typing import Any, Final

from reelreason_desktop.inference.backends.base import Report
from reelreason_desktop.inference.llm.ports import Stop
from reelreason_desktop.inference.protocol import LogLevel

_ERROR: Final = 4
"""A level of the library; those of its Python wrapper are one lower and wrong."""
_ENVIRONMENT: Final = {
    "GGML_NO_BACKTRACE": "1",  # else a crash starts a debugger and hangs on for seconds
    "OMP_WAIT_POLICY": "passive",  # threads that wait by spinning take the window's processor time
}


def prepare(environ: MutableMapping[str, str]) -> None:
    """Sets what the library reads when it is loaded."""
    environ.update(_ENVIRONMENT)


class Library:
    """The loaded library.

    Args:
        report: takes what it has to say.
        stop: while true, it complains of having been stopped, which is not worth a line.

    Attributes:
        c: its functions, as `llama_cpp` names them.
        version: of the Python package, which pins that of the library.
        first_error: what it complained of first since `forget`, which names the cause; later lines follow from it.
    """

    def __init__(self, report: Report, stop: Stop) -> None:
        prepare(os.environ)
        import llama_cpp  # noqa: PLC0415 - takes a third of a second and 40 MB, and may not be installed

        self.c: Any = llama_cpp
        self.version = str(llama_cpp.__version__)
        self.first_error = ""
        self._report = report
        self._stop = stop
        # The library keeps plain pointers to these two for as long as the process lives.
        self._on_log = llama_cpp.llama_log_callback(self._log)
        self._on_abort = ctypes.CFUNCTYPE(None, ctypes.c_char_p)(self._last_words)
        self.c.llama_log_set(self._on_log, None)
        self._listen_for_aborts()
        self.c.llama_backend_init()

    def forget(self) -> None:
        """Begins a new search for a cause."""
        self.first_error = ""

    def _log(self, level: int, text: bytes, _data: object) -> None:
        line = text.decode("utf-8", "replace").strip()
        if line and level == _ERROR and not self._stop():
            self.first_error = self.first_error or line
            self._report(LogLevel.ERROR, line)

    def _last_words(self, text: bytes) -> None:
        """Called right before the library ends the process."""
        self._report(LogLevel.ERROR, text.decode("utf-8", "replace").strip())

    def _listen_for_aborts(self) -> None:
        from llama_cpp import _ggml  # noqa: PLC0415 - as above

        try:
            set_callback = _ggml.libggml.ggml_set_abort_callback
        except AttributeError:
            return  # an older library writes its last words to stderr
        set_callback.argtypes, set_callback.restype = [ctypes.c_void_p], ctypes.c_void_p
        set_callback(ctypes.cast(self._on_abort, ctypes.c_void_p))
