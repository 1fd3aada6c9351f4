"""The texts and their translations: nothing missing, nothing left over, nothing that fills differently."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest
import translations
from PySide6.QtCore import QTranslator
from translatable import Text, texts_of, texts_of_the_program
from translations import LANGUAGES, Translations, file_of, wanted

ALL = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture(scope="module")
def texts() -> list[Text]:
    return texts_of_the_program()


@ALL
def test_every_text_is_translated_and_no_translation_is_left_over(language: str, texts: list[Text]) -> None:
    mine, have = wanted(language, texts), Translations.read(language)
    hint = "run `python build/translations.py` and translate what it names"
    assert have.missing(mine) == [], hint
    assert have.left_over(mine) == [], hint


@ALL
def test_the_compiled_file_says_what_the_translation_says(language: str) -> None:
    translator = QTranslator()
    assert translator.load(str(file_of(language, ".qm")))
    stale = []
    for text, forms in Translations.read(language).forms.items():
        numbers = (1, 2) if text.plural else (-1,)
        shown = tuple(translator.translate(text.context, text.source, "", number) for number in numbers)
        if forms and shown != forms:
            stale.append((text, shown))
    assert stale == []


@ALL
def test_translations_have_the_same_placeholders(language: str) -> None:
    for text, forms in Translations.read(language).forms.items():
        for form in forms:
            assert _fields(form) == _fields(text.source) or not form.count("{") + form.count("%n"), text
            assert set(_fields(form)) <= set(_fields(text.source)), text


@ALL
def test_an_access_key_stays_one(language: str) -> None:
    for text, forms in Translations.read(language).forms.items():
        has_key = re.search(r"&\w", text.source) is not None
        assert all((re.search(r"&\w", form) is not None) == has_key for form in forms), text


def test_every_way_of_asking_for_a_translation_is_found() -> None:
    source = """
tr = partial(QCoreApplication.translate, "Module")
class Pane(QWidget):
    def show(self):
        tr = partial(QCoreApplication.translate, "Inner")
        self.tr("own"), tr("inner"), self.tr("%n film(s)", None, n)
    def hide(self):
        tr("module"), QCoreApplication.translate("Direct", "direct"), mark("Later", "later"), Phrase("{} is", x)
"""
    assert set(texts_of(source)) == {
        Text("Pane", "own"), Text("Inner", "inner"), Text("Pane", "%n film(s)", True), Text("Module", "module"),
        Text("Direct", "direct"), Text("Later", "later"), Text("Phrases", "{} is"),
    }  # fmt: skip


def test_frames_of_phrases_and_sentences_of_errors_are_found() -> None:
    source = """
CHOICES = Reason.frames("for {}", "against {}")
def fail(n):
    Reply.counted(n, "one film", "{} films", n), Phrase("{}: {}.", a, b), Phrase("“{}”", a), other.frames("no")
    raise KnownError("It broke." if n else Notice("It broke {} times.", n), "Try again.", "not shown")
"""
    assert set(texts_of(source)) == {
        Text("Reasons", "for {}"), Text("Reasons", "against {}"), Text("Replies", "one film"),
        Text("Replies", "{} films"), Text("Phrases", "“{}”"), Text("Errors", "It broke."),
        Text("Errors", "It broke {} times."), Text("Errors", "Try again."),
    }  # fmt: skip


def test_errors_that_the_window_never_shows_need_no_translation() -> None:
    assert set(texts_of('raise KnownError("It broke.", "Try again.")', errors=())) == set()


def test_a_file_is_read_as_it_was_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(translations, "FOLDER", tmp_path)
    one, many, new = Text("A", "Films & <b>more</b>"), Text("A", "%n film(s)", True), Text("B", "new")
    written = Translations("de", {one: ("Filme & <b>mehr</b>",), many: ("%n Film", "%n Filme")})
    written.write([one, many, new])
    read = Translations.read("de")
    assert read.missing([one, many, new]) == [new]
    assert {text: read.forms[text] for text in (one, many)} == {text: written.forms[text] for text in (one, many)}
    assert read.left_over([one, new]) == [many]


def _fields(text: str) -> list[str]:
    named = [name for _, name, _, _ in string.Formatter().parse(text) if name]
    return sorted([*named, *re.findall(r"%L?n", text)])
