"""Sets up the project's own .venv, then runs, tests or photographs the program in it. Standard library only.

    python3 build/dev.py run [--llm] [ARGUMENTS]    open the window, or hand ARGUMENTS to `reelreason`
    python3 build/dev.py test [PYTEST ARGUMENTS]    every check; with arguments, pytest alone
    python3 build/dev.py screenshots [ARGUMENTS]    run build/screenshots.py
    python3 build/dev.py package                    make dist/ReelReason, which runs without Python, and try it

--llm adds the runtime for local language models, which is compiled here for some minutes. Exit codes: those of the
started program; 2 bad usage; 3 the set-up failed, and one sentence says what to do.
"""

import errno
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 - this file is what tells people so; older versions must get this far
    found = "{}.{}".format(*sys.version_info)
    print("ReelReason needs Python 3.11 or newer, this is " + found + ": start it with a newer one.", file=sys.stderr)
    sys.exit(3)

from diagnosis import SetupError, disk_full
from environment import Environment, say

LINT_IMPORTS = "from importlinter.cli import lint_imports_command as main; main()"  # it has no `python -m` form
CHECKS = {
    "ruff check": ("-m", "ruff", "check"),
    "ruff format": ("-m", "ruff", "format", "--check"),
    "mypy": ("-m", "mypy"),
    "lint-imports": ("-c", LINT_IMPORTS),
    "pytest": ("-m", "pytest"),
}


def run(env: Environment, arguments: list[str]) -> int:
    """Opens the window or runs a subcommand."""
    with_llm = arguments[:1] == ["--llm"]
    env.prepare({"llm"} if with_llm else set())
    rest = arguments[with_llm:]
    if opens_window(rest):
        env.check_qt()
    # -P keeps files in the current folder from standing in for modules.
    command = [str(env.python), "-P", "-m", "reelreason_desktop", *rest]
    if os.name == "posix":  # the program takes this process over, so signals reach it
        os.execv(command[0], command)  # noqa: S606 - no shell is wanted
    return subprocess.call(command)


def opens_window(arguments: list[str]) -> bool:
    """Whether the program will show a window: not for subcommands, and not where there is no display."""
    if (arguments and not arguments[0].startswith("-")) or {"--help", "--version"} & set(arguments):
        return False
    displays = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform in ("win32", "darwin") or any(os.environ.get(name) for name in displays)


def test(env: Environment, arguments: list[str]) -> int:
    """Runs every check to its end and sums up; with arguments, pytest alone, from the project folder."""
    env.prepare({"test", "llm"})
    env.check_qt()
    results: dict[str, tuple[int, float]] = {}
    for name in ["pytest"] if arguments else CHECKS:
        say(f"\n— {name}")
        started = time.monotonic()
        code = subprocess.call([env.python, *CHECKS[name], *arguments], cwd=env.root)
        results[name] = code, time.monotonic() - started
    say("")
    for name, (code, seconds) in results.items():
        say(f"{name:14}{'passed' if code == 0 else f'FAILED ({code})':14}{seconds:6.1f} s")
    return int(any(code for code, _ in results.values()))


def screenshots(env: Environment, arguments: list[str]) -> int:
    """Takes the pictures in docs/images."""
    env.prepare({"gallery"})
    env.check_qt()
    return subprocess.call([env.python, env.root / "build" / "screenshots.py", *arguments], cwd=env.root)


def package(env: Environment, _arguments: list[str]) -> int:
    """Makes the packaged program for this system."""
    env.prepare({"package"})
    env.check_qt()
    return subprocess.call([env.python, env.root / "build" / "package.py"], cwd=env.root)


COMMANDS = {"run": run, "test": test, "screenshots": screenshots, "package": package}


def main(arguments: list[str], root: Path) -> int:
    """Runs one command for the project in `root` and returns the exit code."""
    if not arguments or arguments[0] not in COMMANDS:
        asked = arguments[:1] in (["-h"], ["--help"])
        print(__doc__, file=sys.stdout if asked else sys.stderr)
        return 0 if asked else 2
    try:
        return COMMANDS[arguments[0]](Environment(root), arguments[1:])
    except SetupError as error:
        print(f"\n{error}", file=sys.stderr)
    except OSError as error:
        reason = disk_full(root) if error.errno == errno.ENOSPC else f"The set-up failed: {error}."
        print(f"\n{reason}", file=sys.stderr)
    except KeyboardInterrupt:
        print("\nStopped; the same command starts again.", file=sys.stderr)
        return 130
    return 3


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]  # for terminals that have no "…"
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # an orderly end, so that pip ends too
    sys.exit(main(sys.argv[1:], Path(__file__).resolve().parent.parent))
