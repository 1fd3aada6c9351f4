"""Makes the packaged program in dist/ReelReason and plays the self-test in it. Run by `build/dev.py package`.

What is packaged needs no Python, no torch and no network. It is for the system and processor that it is made on.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from typing import Final

import PyInstaller.__main__

from reelreason_desktop.inference.encoder import ChildEncoder, EncoderEvent
from reelreason_desktop.inference.events import StateChanged
from reelreason_desktop.inference.models import builtin_model
from reelreason_desktop.inference.protocol import Ready, Serving

ROOT: Final = Path(__file__).resolve().parent.parent
WORK: Final = ROOT / "build" / "pyinstaller"
DIST: Final = ROOT / "dist"
PROGRAM: Final = DIST / "ReelReason"
_EXPORT_S: Final = 300.0
_TRY_S: Final = 300.0


def main() -> int:
    """Builds and tries. 0: the packaged program works; 1: it does not, or there is none."""
    bring_export(WORK / "exports")
    arguments = ["--noconfirm", "--log-level=WARN", f"--workpath={WORK / 'work'}", f"--distpath={DIST}"]
    PyInstaller.__main__.run([*arguments, str(ROOT / "installer.spec")])
    works = plays_self_test(PROGRAM)
    megabytes = sum(file.lstat().st_size for file in PROGRAM.rglob("*") if file.is_file()) / 1e6
    print(f"{PROGRAM}: {megabytes:,.0f} MB; the self-test {'passed' if works else 'FAILED'}")
    return 0 if works else 1


def bring_export(folder: Path) -> None:
    """Has the encoder export itself, and keeps the result in `folder`."""
    settled = threading.Event()
    failures: list[object] = []

    def saw(event: EncoderEvent) -> None:
        if isinstance(event, StateChanged) and event.error is not None:
            failures.append(event.error)
        if failures or (
            isinstance(event, StateChanged) and isinstance(event.ready, Ready) and event.ready.serving is Serving.ONNX
        ):
            settled.set()

    with tempfile.TemporaryDirectory() as name:
        cache = Path(name)
        with ChildEncoder(builtin_model(cache), cache, saw) as encoder:
            encoder.start()
            if not settled.wait(_EXPORT_S) or failures:
                raise RuntimeError(f"the encoder was not exported: {failures}")
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(cache / "encoders", folder)


def plays_self_test(program: Path) -> bool:
    """Whether the packaged program tells its story in a home of its own, with a window that nobody sees."""
    command = program / ("reelreason-cli.exe" if sys.platform == "win32" else "reelreason-cli")
    with tempfile.TemporaryDirectory() as home:
        env = {**os.environ, "REELREASON_HOME": home, "QT_QPA_PLATFORM": "offscreen"}
        env = {name: value for name, value in env.items() if not name.startswith("PYTHON")}
        done = subprocess.run([command, "self-test"], env=env, cwd=home, timeout=_TRY_S, check=False)
    return done.returncode == 0


if __name__ == "__main__":
    sys.exit(main())
