"""The licences that ship with the program."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.services.licences import ComponentKind, load_licences

PYPROJECT = Path(__file__).resolve().parents[3] / "pyproject.toml"


def test_every_part_has_a_licence_and_its_text() -> None:
    licences = load_licences(Paths.default())
    for component in licences.components:
        assert component.licence, component.name
        assert len(licences.text_of(component)) > 300, component.name
        assert set(component.texts) <= set(licences.texts)
    assert [part.kind for part in licences.components[:3]] == [
        ComponentKind.PROGRAM,
        ComponentKind.FILMS,
        ComponentKind.ENCODER,
    ]


def test_everything_the_program_asks_for_is_there() -> None:
    project = tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))["project"]
    asked = [*project["dependencies"], *project["optional-dependencies"]["llm"]]
    names = {re.split(r"[^\w.-]", line)[0].lower().replace("_", "-") for line in asked}
    known = {component.name for component in load_licences(Paths.default()).components}
    assert names - known == set()


def test_the_texts_are_those_of_the_licences() -> None:
    licences = load_licences(Paths.default())
    text = {component.name: licences.text_of(component) for component in licences.components}
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in text["pyside6-essentials"]
    assert "Apache License" in text["ReelReason"]
    assert "Permission is hereby granted" in text["typer"]


@pytest.mark.parametrize("content", [None, b"", b"{}", b'{"components": 1, "texts": {}}'])
def test_a_missing_or_damaged_file_is_said(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / "licences.json").write_bytes(content)
    with pytest.raises(KnownError, match="licences cannot be read"):
        load_licences(replace(Paths.default(), resources=tmp_path))
