"""The project's .venv: made, filled, repaired, and left alone once it is right. Standard library only."""

import contextlib
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import Any, BinaryIO

from diagnosis import NotOfferedError, explained, has_compiler, no_compiler, no_venv, qt_failure

CPU_TORCH = "torch==2.13.0+cpu"
THIS_PYTHON = "{}.{}".format(*sys.version_info)
QT_PROBE = """
import ctypes, pathlib, sys, PySide6.QtGui, PySide6.QtWidgets
if sys.argv[1] == "x11":
    ctypes.CDLL(str(pathlib.Path(PySide6.__file__).parent / "Qt/plugins/platforms/libqxcb.so"))
"""


class Environment:
    """The .venv of the project in `root`. Beside Python's own files it holds a stamp, a lock and the log of pip."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.venv = root / ".venv"
        self.python = self.venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
        self.log = self.venv / "dev.log"
        self._lock = self.venv / "dev.lock"
        self._stamp = self.venv / "dev-stamp.json"
        self._unfinished = self.venv / "dev-unfinished"  # there while something writes, and after its writer was killed

    def prepare(self, extras: Collection[str]) -> None:
        """Installs the project with these extras; instant when that is done already.

        Raises:
            SetupError: something is missing that a person can provide.
        """
        if self._is_ready(extras):
            return
        self.venv.mkdir(exist_ok=True)
        with exclusive(self._lock):
            if self._is_ready(extras):  # the run we waited for did it
                return
            started = time.monotonic()
            steps = self._plan({*extras, *self._read_stamp().get("extras", ())})
            for number, (title, act) in enumerate(steps, 1):
                say(f"[{number}/{len(steps)}] {title} …")
                act()
            say(f"Ready after {time.monotonic() - started:.0f} s.")

    def check_qt(self) -> None:
        """Proves that Qt finds what it needs on this system, and remembers it.

        Raises:
            SetupError: a system library is missing; the text names its packages.
        """
        x11 = sys.platform == "linux" and "DISPLAY" in os.environ and "WAYLAND_DISPLAY" not in os.environ
        display = "x11" if x11 and "QT_QPA_PLATFORM" not in os.environ else "other"
        proven = self.venv / f"dev-qt-{display}"
        if proven.exists():
            return
        command = [str(self.python), "-I", "-c", QT_PROBE, display]
        result = subprocess.run(command, capture_output=True, text=True, check=False)
        if result.returncode:
            raise qt_failure((result.stderr.strip().splitlines() or ["it crashed"])[-1])
        proven.touch()

    def _plan(self, extras: Collection[str]) -> list[tuple[str, Callable[[], None]]]:
        """The steps that are left, each with its title."""
        usable = self._is_usable()
        if "llm" in extras and not (usable and self._has("llama_cpp")):
            if not has_compiler():
                raise no_compiler()
            say("The runtime for language models, llama.cpp, is compiled on this computer: some minutes, once.")
        steps: list[tuple[str, Callable[[], None]]] = []
        if not usable:
            again = (self.venv / "pyvenv.cfg").exists()
            title = "Making .venv again (it is incomplete or belongs to another Python)" if again else "Making .venv"
            steps.append((title, self._create))
        # Elsewhere the standard build is the CPU build.
        if sys.platform == "linux" and not (usable and self._has("torch")):
            steps.append(("Installing PyTorch", self._install_torch))
        title = f"Installing ReelReason with {', '.join(sorted(extras))}" if extras else "Installing ReelReason"
        steps.append((title, lambda: self._install(extras)))
        return steps

    def _create(self) -> None:
        """Makes .venv anew; whatever was in it goes."""
        if not (importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip")):
            raise no_venv()
        for entry in self.venv.iterdir():
            if entry.is_dir() and not entry.is_symlink():
                shutil.rmtree(entry)
            elif entry not in (self._lock, self.log):
                entry.unlink()
        self._logged([sys.executable, "-m", "venv", str(self.venv)])

    def _install_torch(self) -> None:
        """Installs PyTorch's CPU build where an index has it; otherwise the project's requirement decides."""
        try:
            self._pip(CPU_TORCH)
        except NotOfferedError:
            say("  Your package index has no CPU build of PyTorch, so the standard one follows: it may download")
            say("  several GB of GPU libraries. PIP_EXTRA_INDEX_URL may point at PyTorch's CPU index instead.")

    def _install(self, extras: Collection[str]) -> None:
        self._pip("--editable", f"{self.root}[{','.join(sorted(extras))}]" if extras else str(self.root))
        self._stamp.write_text(json.dumps({**self._identity(), "extras": sorted(extras)}), encoding="utf-8")

    def _pip(self, *arguments: str) -> None:
        self._stamp.unlink(missing_ok=True)
        self._logged([str(self.python), "-m", "pip", "install", "--no-input", "--progress-bar", "off", *arguments])

    def _logged(self, command: list[str]) -> None:
        """Runs a command that writes into .venv; its output goes to the log, signs of life to the screen."""
        self._unfinished.touch()
        with self.log.open("ab") as log:
            log.write(f"\n$ {' '.join(command)}\n".encode())
            log.flush()
            start = log.tell()
            process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                cwd=self.root,
                env={**os.environ, "PIP_USER": "0"},  # a person's `user = true` does not fit a .venv
            )
            try:
                wait(process, self.log)
            finally:
                if process.poll() is None:
                    process.terminate()
                    process.wait()
        if process.returncode >= 0:  # it ended by itself: pip takes back what it could not complete
            self._unfinished.unlink()
        if process.returncode:
            raise explained(self.log.read_bytes()[start:].decode(errors="replace"), self.log)

    def _is_ready(self, extras: Collection[str]) -> bool:
        """Whether the stamp says that this very project is installed with at least these extras."""
        stamp = self._read_stamp()
        held = stamp.pop("extras", ())
        return stamp == self._identity() and set(extras) <= set(held) and self.python.exists()

    def _read_stamp(self) -> dict[str, Any]:
        """What was installed; empty when nothing was, or when the file makes no sense."""
        try:
            stamp = json.loads(self._stamp.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return stamp if isinstance(stamp, dict) else {}

    def _identity(self) -> dict[str, str]:
        return {
            "pyproject": hashlib.sha256((self.root / "pyproject.toml").read_bytes()).hexdigest(),
            "python": THIS_PYTHON,
            "root": str(self.root),
        }

    def _is_usable(self) -> bool:
        """Whether .venv is whole, starts, has pip and belongs to the Python that runs this file."""
        version = self._output("import pip, sys; print('{}.{}'.format(*sys.version_info))")
        return version == THIS_PYTHON and not self._unfinished.exists()

    def _has(self, module: str) -> bool:
        return bool(self._output(f"import importlib.util; print(importlib.util.find_spec({module!r}) or '')"))

    def _output(self, code: str) -> str:
        """What .venv's Python prints; nothing when it fails or is not there."""
        with contextlib.suppress(OSError):
            result = subprocess.run([self.python, "-I", "-c", code], capture_output=True, text=True, check=False)
            return result.stdout.strip() if result.returncode == 0 else ""
        return ""


def wait(process: subprocess.Popen[bytes], log: Path) -> None:
    """Waits for a process and shows that it lives: the last line of its log, each second or every 15 seconds."""
    started, live = time.monotonic(), sys.stdout.isatty()
    while True:
        try:
            process.wait(timeout=1 if live else 15)
        except subprocess.TimeoutExpired:
            last = log.read_bytes()[-8000:].decode(errors="replace").strip().rpartition("\n")[2].strip()
            line = f"  … {time.monotonic() - started:.0f} s  {last[:70]}"
            print(f"\r{line:90}" if live else line, end="" if live else "\n", flush=True)
        else:
            print(f"\r{'':90}\r" if live else "", end="", flush=True)
            return


@contextlib.contextmanager
def exclusive(path: Path) -> Iterator[None]:
    """Lets one set-up run at a time; the system frees the lock when its holder ends, however it ends."""
    with path.open("ab") as file:
        if not _try_lock(file):
            say("Another run is setting up .venv; waiting for it …")
            while not _try_lock(file):
                time.sleep(0.5)
        yield


def _try_lock(file: BinaryIO) -> bool:
    """Locks a file unless another process holds it."""
    try:
        if sys.platform == "win32":
            import msvcrt  # each system has one of the two modules

            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


def say(line: str) -> None:
    """Prints at once, also into a pipe."""
    print(line, flush=True)
