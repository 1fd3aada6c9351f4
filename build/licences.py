"""Writes resources/licences.json: every package that the program depends on, with its licence and the licence's text.

    .venv/bin/python build/licences.py

Reads the metadata of the packages that are installed, so install the program with the extras `llm` and `map` first.
A text that a package does not carry comes from resources/licences, by the licence's SPDX name.
"""

import importlib.metadata
import json
import re
import tomllib
from collections.abc import Iterable, Iterator
from hashlib import sha256
from importlib.metadata import Distribution, PackageNotFoundError
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
STANDARD_TEXTS = ROOT / "resources" / "licences"
OUTPUT = ROOT / "resources" / "licences.json"
EXTRAS = ("llm", "map")

_TEXT_FILE = re.compile(r"(^|/)(LICEN[CS]E|COPYING|NOTICE)[^/]*$", re.IGNORECASE)
_NAMES = {
    "apache 2.0": "Apache-2.0",
    "apache 2.0 license": "Apache-2.0",
    "apache software license": "Apache-2.0",
    "mit license": "MIT",
    "mit": "MIT",
    "bsd license": "BSD",
    "3-clause bsd license": "BSD-3-Clause",
    "isc license": "ISC",
    "isc license (iscl)": "ISC",
}


def wanted(pyproject: dict[str, Any]) -> list[Requirement]:
    """What the program asks for, its optional parts included."""
    project = pyproject["project"]
    lines = [*project["dependencies"], *(line for extra in EXTRAS for line in project["optional-dependencies"][extra])]
    return [Requirement(line) for line in lines]


def closure(requirements: list[Requirement]) -> dict[str, Distribution]:
    """Every package that these need, by its canonical name. Raises PackageNotFoundError for a missing direct one."""
    found: dict[str, Distribution] = {}
    waiting = [(requirement, True) for requirement in requirements]
    while waiting:
        requirement, is_direct = waiting.pop()
        name = canonicalize_name(requirement.name)
        try:
            distribution = importlib.metadata.distribution(requirement.name)
        except PackageNotFoundError:
            if is_direct:
                raise
            continue  # another platform's
        if name in found:
            continue
        found[name] = distribution
        for line in distribution.requires or ():
            further = Requirement(line)
            extras = ("", *requirement.extras)
            if further.marker is None or any(further.marker.evaluate({"extra": extra}) for extra in extras):
                waiting.append((further, False))
    return found


def licence_of(distribution: Distribution) -> str:
    """The licence's name, SPDX where the package says enough."""
    metadata = distribution.metadata
    classifiers = [line.rpartition(" :: ")[2] for line in metadata.get_all("Classifier") or () if "License ::" in line]
    stated = (metadata.get("License") or "").strip()
    told = metadata.get("License-Expression") or (stated if 0 < len(stated) < 60 else "")
    name = told or next(iter(classifiers), "")
    return _NAMES.get(name.lower(), name)


def texts_of(distribution: Distribution, licence: str) -> Iterator[str]:
    """The texts that come with a package, its own first; the standard ones where it brings none."""
    files = [file for file in distribution.files or () if _TEXT_FILE.search(file.as_posix()) and file.suffix != ".py"]
    texts = [Path(str(file.locate())) for file in sorted(files, key=lambda file: (len(file.parts), file.as_posix()))]
    carried = [file.read_text(encoding="utf-8", errors="replace") for file in texts if file.is_file()]
    yield from carried
    if not carried:
        for file in sorted(STANDARD_TEXTS.glob("*.txt")):
            if file.stem in re.split(r"[^\w.-]+", licence.replace("-only", "")):
                yield file.read_text(encoding="utf-8")


def collect(distributions: dict[str, Distribution]) -> dict[str, Any]:
    """Our own parts, then the packages in alphabetical order; each text is there once, by its hash."""
    texts: dict[str, str] = {}
    components = []

    def add(kind: str, name: str, version: str, licence: str, wording: Iterable[str]) -> None:
        keyed = {sha256(text.encode()).hexdigest()[:16]: text for text in wording}
        texts.update(keyed)
        components.append({"kind": kind, "name": name, "version": version, "licence": licence, "texts": list(keyed)})

    ours = [(ROOT / "LICENSE").read_text(encoding="utf-8")]
    add("program", "ReelReason", "", "Apache-2.0", ours)
    add("films", "The films that ship with it", "", "Apache-2.0", ours)
    add("encoder", "all-MiniLM-L6-v2", "", "Apache-2.0", ours)
    for name, distribution in sorted(distributions.items()):
        licence = licence_of(distribution)
        add("package", name, distribution.version, licence, texts_of(distribution, licence))
    return {"components": components, "texts": texts}


def main() -> None:
    """Writes the file and says what is in it."""
    pyproject = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    found = collect(closure(wanted(pyproject)))
    OUTPUT.write_text(json.dumps(found, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    bare = [component["name"] for component in found["components"] if not component["texts"]]
    print(f"{len(found['components'])} packages, {OUTPUT.stat().st_size:,} bytes; without a text: {bare or 'none'}")


if __name__ == "__main__":
    main()
