"""Why a set-up failed, in one sentence that ends with the next step. Standard library only."""

import ctypes
import os
import re
import shutil
import sys
from pathlib import Path

FULL_BYTES = 20e6
AGAIN = "then run the same command again"
COMPILERS = {
    "linux": "install one (Debian, Ubuntu: sudo apt-get install g++; Fedora: sudo dnf install gcc-c++)",
    "darwin": "install Apple's command line tools (xcode-select --install)",
    "win32": "install the Build Tools for Visual Studio with the C++ workload",
}
QT_PACKAGES = {  # what Qt takes from the system: shared library -> package in Debian, in Fedora
    "libEGL.so.1": ("libegl1", "libglvnd-egl"),
    "libGL.so.1": ("libgl1", "libglvnd-glx"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig"),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2"),
    "libX11.so.6": ("libx11-6", "libX11"),
    "libX11-xcb.so.1": ("libx11-xcb1", "libX11-xcb"),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11"),
    "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm"),
    "libxcb-image.so.0": ("libxcb-image0", "xcb-util-image"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms"),
    "libxcb-render-util.so.0": ("libxcb-render-util0", "xcb-util-renderutil"),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb"),
    "libxcb-xkb.so.1": ("libxcb-xkb1", "libxcb"),
}


class SetupError(Exception):
    """What a person can fix; the text is one sentence that ends with the next step."""


class NotOfferedError(SetupError):
    """No configured index has the requirement."""


def explained(output: str, log: Path) -> SetupError:
    """Why a command with this output failed; `log` is the file that keeps the output."""
    if re.search(r"No space left|not enough space", output) or shutil.disk_usage(log.parent).free < FULL_BYTES:
        return disk_full(log.parent)
    if re.search(r"CMAKE_C(XX)?_COMPILER|Could not find (the )?compiler|is not able to compile|xcrun: error", output):
        return no_compiler()
    if re.search(r"NewConnection|NameResolution|(Connection|Proxy|SSL)Error|(Connect|Read)Timeout", output):
        return SetupError(
            f"pip cannot reach its package index: check the network (or PIP_INDEX_URL and PIP_FIND_LINKS), {AGAIN}."
        )
    if missing := re.search(r"No matching distribution found for (\S+)", output):
        return NotOfferedError(
            f"No package index has {missing[1]} for this Python: try another Python version or index, {AGAIN}."
        )
    tail = "\n".join(f"  {line}" for line in output.strip().splitlines()[-15:])
    return SetupError(f"{tail}\nThe set-up failed (the whole log is {log}): correct the cause shown above, {AGAIN}.")


def disk_full(folder: Path) -> SetupError:
    """For a full disk."""
    free = shutil.disk_usage(folder).free / 1e9
    return SetupError(
        f"The disk is full ({free:.1f} GB free here; 2.5 GB are needed, 7 GB with PyTorch's GPU libraries): "
        f"free some space, or point TMPDIR at a larger folder if only the temporary one is full, {AGAIN}."
    )


def no_venv() -> SetupError:
    """For a Python without the parts that make virtual environments."""
    package = "python{}.{}-venv".format(*sys.version_info)
    return SetupError(f"This Python cannot make virtual environments: sudo apt-get install {package}, {AGAIN}.")


def no_compiler() -> SetupError:
    """For a missing or broken compiler."""
    how = COMPILERS.get(sys.platform, "install one")
    return SetupError(f"llama.cpp is compiled here and no working C and C++ compiler was found: {how}, {AGAIN}.")


def has_compiler() -> bool:
    """Whether a C and a C++ compiler seem to be installed."""
    if sys.platform == "win32":  # CMake finds Visual Studio by this file; `cl` itself is rarely on the PATH
        programs = Path(os.environ.get("PROGRAMFILES(X86)", "C:/"))
        return (programs / "Microsoft Visual Studio/Installer/vswhere.exe").exists() or shutil.which("cl") is not None
    candidates = (("CC", "cc gcc clang"), ("CXX", "c++ g++ clang++"))
    return all(any(map(shutil.which, (os.environ.get(name) or usual).split())) for name, usual in candidates)


def qt_failure(cause: str) -> SetupError:
    """For an import of Qt that ended with the line `cause`."""
    found = re.search(r"(lib\S+\.so[.\d]*): cannot open shared object", cause)
    if not found:
        return SetupError(f"Qt cannot be loaded ({cause}): delete the folder .venv, {AGAIN}.")
    if found[1] not in QT_PACKAGES:
        return SetupError(f"Qt needs the system library {found[1]}: install the package that holds it, {AGAIN}.")
    missing = [name for name in QT_PACKAGES if name == found[1] or not _is_loadable(name)]
    debian, fedora = (" ".join(dict.fromkeys(QT_PACKAGES[name][i] for name in missing)) for i in (0, 1))
    return SetupError(
        f"Qt needs the system {'library' if len(missing) == 1 else 'libraries'} {', '.join(missing)}: "
        f"sudo apt-get install {debian} (Debian, Ubuntu) or sudo dnf install {fedora} (Fedora), {AGAIN}."
    )


def _is_loadable(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
