"""The optional runtime for local language models imports, in a process of its own."""

import importlib.util
import subprocess
import sys

import pytest

pytestmark = [
    pytest.mark.models,
    pytest.mark.skipif(importlib.util.find_spec("llama_cpp") is None, reason="the llm extra is not installed"),
]


def test_llama_cpp_loads_its_native_library():
    code = "import llama_cpp; print(llama_cpp.llama_print_system_info().decode())"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    assert "CPU" in done.stdout
