"""The set-up: what is planned, what is reused, what is repaired, and what people are told."""

import ast
import os
import signal
import subprocess
import sys
from pathlib import Path

import dev
import environment
import pytest
from diagnosis import NotOfferedError, SetupError, explained, has_compiler, qt_failure
from environment import CPU_TORCH, THIS_PYTHON, Environment, exclusive

BUILD = Path(__file__).resolve().parents[3] / "build"
TORCH = [CPU_TORCH] if sys.platform == "linux" else []


class RecordedEnvironment(Environment):
    """Records the commands instead of running them; what they would make exists at once."""

    def __init__(self, root: Path, modules: tuple[str, ...] = ()) -> None:
        super().__init__(root)
        (root / "pyproject.toml").touch()
        self.modules = modules
        self.usable = False
        self.commands: list[str] = []
        self.failures: dict[str, SetupError] = {}

    def _logged(self, command: list[str]) -> None:
        self.commands.append(command[-1].replace(str(self.root), "ROOT"))
        if command[-1] in self.failures:
            raise self.failures[command[-1]]
        if "venv" in command:
            self.python.parent.mkdir(parents=True)
            self.python.touch()
            self.usable = True

    def _output(self, code: str) -> str:
        if "find_spec" in code:
            return "found" if any(module in code for module in self.modules) else ""
        return THIS_PYTHON if self.usable else ""


@pytest.fixture
def env(tmp_path: Path) -> RecordedEnvironment:
    return RecordedEnvironment(tmp_path)


class TestPrepare:
    def test_first_run_makes_everything_and_the_second_nothing(self, env, capsys):
        env.prepare(set())
        assert env.commands == [f"ROOT{os.sep}.venv", *TORCH, "ROOT"]
        total = len(env.commands)
        assert f"[1/{total}] Making .venv …" in capsys.readouterr().out

        env.prepare(set())
        assert len(env.commands) == total
        assert capsys.readouterr().out == ""

    def test_changed_requirements_are_installed_into_the_same_venv(self, env):
        env.modules = ("torch",)
        env.prepare(set())
        (env.root / "pyproject.toml").write_text("[project]", encoding="utf-8")
        env.commands.clear()
        env.prepare(set())
        assert env.commands == ["ROOT"]

    def test_extras_add_up(self, env):
        env.modules = ("torch", "llama_cpp")
        env.prepare({"test"})
        env.prepare(set())
        env.prepare({"map"})
        assert env.commands[-2:] == ["ROOT[test]", "ROOT[map,test]"]

    def test_a_failed_installation_is_not_taken_for_done(self, env):
        env.prepare(set())
        env.failures[f"{env.root}[test]"] = SetupError("no")
        with pytest.raises(SetupError):
            env.prepare({"test"})
        env.commands.clear()
        env.prepare(set())
        assert env.commands[-1] == "ROOT"

    @pytest.mark.parametrize("stamp", ["", "[]", "{not json", '{"extras": ["test"]}'])
    def test_a_stamp_without_sense_counts_for_nothing(self, env, stamp):
        env.prepare(set())
        env._stamp.write_text(stamp, encoding="utf-8")
        env.commands.clear()
        env.prepare(set())
        assert env.commands[-1].startswith("ROOT")

    def test_a_venv_of_another_python_is_made_again(self, env, capsys):
        env.prepare(set())
        (env.venv / "pyvenv.cfg").touch()
        env.python.unlink()
        env.usable = False
        env.prepare(set())
        assert "Making .venv again" in capsys.readouterr().out

    def test_making_it_again_removes_the_rest_but_not_the_lock(self, env):
        env.venv.mkdir()
        env.log.write_text("before", encoding="utf-8")
        (env.venv / "lib").mkdir()
        (env.venv / "lib" / "torn.py").touch()
        env.prepare(set())
        assert env._lock.exists()
        assert env.log.read_text(encoding="utf-8") == "before"
        assert not (env.venv / "lib").exists()

    def test_without_the_venv_module_it_names_the_package(self, env, monkeypatch):
        monkeypatch.setattr(environment.importlib.util, "find_spec", lambda _: None)
        with pytest.raises(SetupError, match=r"sudo apt-get install python3\.\d+-venv"):
            env.prepare(set())

    def test_without_a_compiler_nothing_is_begun(self, env, monkeypatch):
        monkeypatch.setattr(environment, "has_compiler", lambda: False)
        with pytest.raises(SetupError, match="compiler"):
            env.prepare({"llm"})
        assert env.commands == []

    def test_compiling_is_announced_once(self, env, monkeypatch, capsys):
        monkeypatch.setattr(environment, "has_compiler", lambda: True)
        env.prepare({"llm"})
        assert "some minutes" in capsys.readouterr().out
        env.modules = ("llama_cpp",)
        (env.root / "pyproject.toml").write_text("[project]", encoding="utf-8")
        env.prepare({"llm"})
        assert "some minutes" not in capsys.readouterr().out

    @pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the standard build is the CPU build")
    def test_without_a_cpu_build_it_warns_and_goes_on(self, env, capsys):
        env.failures[CPU_TORCH] = NotOfferedError("none")
        env.prepare(set())
        assert env.commands[-1] == "ROOT"
        assert "GPU libraries" in capsys.readouterr().out

    @pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the standard build is the CPU build")
    def test_other_failures_of_the_cpu_build_stop_it(self, env):
        env.failures[CPU_TORCH] = SetupError("no network")
        with pytest.raises(SetupError, match="no network"):
            env.prepare(set())


class TestCommands:
    """`_logged` with real child processes."""

    def test_output_goes_to_the_log(self, tmp_path, capsys):
        env = Environment(tmp_path)
        env.venv.mkdir()
        env._logged([sys.executable, "-c", "print('from the child')"])
        assert "from the child" in env.log.read_text(encoding="utf-8")
        assert "from the child" not in capsys.readouterr().out
        assert not env._unfinished.exists()

    def test_a_failure_shows_the_end_of_its_own_output(self, tmp_path):
        env = Environment(tmp_path)
        env.venv.mkdir()
        env._logged([sys.executable, "-c", "print('an earlier command')"])
        with pytest.raises(SetupError, match="odd cause") as caught:
            env._logged([sys.executable, "-c", "print('odd cause'); raise SystemExit(1)"])
        assert "an earlier command" not in str(caught.value)
        assert str(env.log) in str(caught.value)

    @pytest.mark.skipif(os.name != "posix", reason="only POSIX reports that a process was killed")
    def test_what_was_killed_counts_as_unfinished(self, tmp_path, monkeypatch):
        env = Environment(tmp_path)
        env.venv.mkdir()
        monkeypatch.setattr(env, "_output", lambda _: THIS_PYTHON)
        assert env._is_usable()
        with pytest.raises(SetupError):
            env._logged([sys.executable, "-c", f"import os; os.kill(os.getpid(), {signal.SIGKILL:d})"])
        assert not env._is_usable()

    def test_one_set_up_at_a_time(self, tmp_path):
        lock = tmp_path / "lock"
        code = (
            f"import sys; sys.path.insert(0, {str(BUILD)!r}); import environment;"
            f"print(environment._try_lock(open({str(lock)!r}, 'ab')))"
        )

        def other_process() -> str:
            return subprocess.run(
                [sys.executable, "-c", code], capture_output=True, text=True, check=True
            ).stdout.strip()

        with exclusive(lock):
            assert other_process() == "False"
        assert other_process() == "True"


class TestDiagnosis:
    @pytest.mark.parametrize(
        ("output", "sentence"),
        [
            ("ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device", "disk is full"),
            (
                "  CMAKE_C_COMPILER not set\nERROR: Failed building wheel",
                "C and C++ compiler",
            ),
            ("  is not able to compile a simple test program.", "C and C++ compiler"),
            (
                "WARNING: Retrying after connection broken by 'NewConnectionError(...)': /simple/x/\n"
                "ERROR: No matching distribution found for x",
                "cannot reach its package index",
            ),
            ("after connection broken by 'NameResolutionError(\"...\")'", "cannot reach its package index"),
            ("ERROR: No matching distribution found for onnx>=1.16", "No package index has onnx>=1.16"),
        ],
    )
    def test_known_causes(self, output, sentence, tmp_path):
        error = explained(output, tmp_path / "dev.log")
        assert sentence in str(error)
        assert str(error).endswith("then run the same command again.")
        assert "\n" not in str(error)

    def test_only_a_lone_missing_offer_lets_pip_choose(self, tmp_path):
        log = tmp_path / "dev.log"
        assert isinstance(explained(f"ERROR: No matching distribution found for {CPU_TORCH}", log), NotOfferedError)
        assert not isinstance(explained("'ProxyError(...)' No matching distribution found for x", log), NotOfferedError)

    def test_a_missing_library_of_qt_names_its_packages(self):
        line = "ImportError: libxcb-nosuch.so.9: cannot open shared object file: No such file or directory"
        assert "libxcb-nosuch.so.9" in str(qt_failure(line))
        message = str(qt_failure(line.replace("libxcb-nosuch.so.9", "libEGL.so.1")))
        assert "apt-get install libegl1" in message
        assert "dnf install libglvnd-egl" in message

    def test_other_failures_of_qt_are_shown(self):
        assert "undefined symbol: x" in str(qt_failure("ImportError: undefined symbol: x"))

    @pytest.mark.skipif(os.name != "posix", reason="the search of Windows goes by the installer")
    def test_compilers_are_looked_for_on_the_path(self, tmp_path, monkeypatch):
        for name in ("CC", "CXX"):
            monkeypatch.delenv(name, raising=False)
        monkeypatch.setenv("PATH", str(tmp_path))
        assert not has_compiler()
        for name in ("clang", "clang++"):
            (tmp_path / name).touch(mode=0o755)
        assert has_compiler()
        monkeypatch.setenv("CXX", "missing++ -O2")
        assert not has_compiler()


class TestDev:
    @pytest.fixture
    def calls(self, monkeypatch, tmp_path) -> list[list[str]]:
        """Arguments of the programs that `dev` starts; ruff and pytest fail."""
        calls: list[list[str]] = []

        def call(command, cwd):
            assert cwd == tmp_path
            calls.append([str(part) for part in command[1:]])
            return 1 if {"ruff", "pytest"} & set(calls[-1]) else 0

        monkeypatch.setattr(dev.subprocess, "call", call)
        monkeypatch.setattr(Environment, "prepare", lambda *_: None)
        monkeypatch.setattr(Environment, "check_qt", lambda _: None)
        return calls

    def test_every_check_runs_though_the_first_fails(self, calls, tmp_path, capsys):
        assert dev.main(["test"], tmp_path) == 1
        assert len(calls) == 5
        summary = capsys.readouterr().out.split("\n\n")[-1].splitlines()
        assert [line.split()[-3 if "passed" in line else -4] for line in summary] == [
            "FAILED", "FAILED", "passed", "passed", "FAILED",
        ]  # fmt: skip

    def test_arguments_are_for_pytest_alone(self, calls, tmp_path):
        assert dev.main(["test", "tests/unit", "-q"], tmp_path) == 1
        assert calls == [["-m", "pytest", "tests/unit", "-q"]]

    def test_help_and_bad_usage(self, tmp_path, capsys):
        assert dev.main(["--help"], tmp_path) == 0
        assert "dev.py run" in capsys.readouterr().out
        assert dev.main([], tmp_path) == 2
        assert dev.main(["rnu"], tmp_path) == 2
        assert "dev.py run" in capsys.readouterr().err

    def test_what_a_person_can_fix_ends_with_3(self, tmp_path, monkeypatch, capsys):
        def refuse(*_):
            raise SetupError("Install it, then run the same command again.")

        monkeypatch.setattr(Environment, "prepare", refuse)
        assert dev.main(["run"], tmp_path) == 3
        assert capsys.readouterr().err.strip() == "Install it, then run the same command again."

    def test_a_folder_that_cannot_be_written_ends_with_3(self, tmp_path, capsys):
        (tmp_path / "pyproject.toml").touch()
        (tmp_path / ".venv").touch()
        assert dev.main(["run"], tmp_path) == 3
        assert ".venv" in capsys.readouterr().err

    @pytest.mark.parametrize(
        ("arguments", "opens"),
        [([], True), (["--guest"], True), (["--profile", "Anna"], True), (["ask", "x"], False), (["--version"], False)],
    )
    def test_only_a_window_needs_qt(self, arguments, opens, monkeypatch):
        assert dev.opens_window(arguments) is opens  # the tests have a Qt platform
        if sys.platform == "linux":
            for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
                monkeypatch.delenv(name, raising=False)
            assert not dev.opens_window(arguments)

    def test_an_older_python_is_told_so(self):
        path = BUILD / "dev.py"
        ast.parse(path.read_text(encoding="utf-8"), feature_version=(3, 7))
        code = f"import runpy, sys; sys.version_info = (3, 9, 1); runpy.run_path({str(path)!r}, run_name='__main__')"
        result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
        assert result.returncode == 3
        assert "needs Python 3.11 or newer, this is 3.9" in result.stderr
