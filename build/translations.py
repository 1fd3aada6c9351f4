"""The texts of the window and their translations: finds every one in the sources, keeps the .ts files, makes the .qm.

    python build/translations.py            brings resources/translations up to date; lists what is not translated yet
    python build/translations.py --check    changes nothing; exit code 1 when something is missing or left over

The sources are read as syntax trees. Found are `self.tr("…")` in the context of its class, `translate("Context", "…")`
and `mark("Context", "…")`, calls of a local name for `partial(QCoreApplication.translate, "Context")`, the frame of
every `Phrase("…")`, and the words of the vocabularies.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from translatable import Text, texts_of_the_program

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "translations"
LANGUAGES = ("de", "en")
PLURALS_ONLY = "en"
"""The language of the sources needs nothing but the forms of its plurals."""


@dataclass
class Translations:
    """What a .ts file holds: for each text one form, or as many as the language has for a number."""

    language: str
    forms: dict[Text, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def read(cls, language: str) -> Translations:
        """Reads the file; nothing where there is none."""
        made, file = cls(language), file_of(language)
        if not file.exists():
            return made
        for context in ET.parse(file).getroot().iter("context"):  # noqa: S314 - our own file
            name = context.findtext("name", "")
            for message in context.iter("message"):
                text = Text(name, message.findtext("source", ""), message.get("numerus") == "yes")
                made.forms[text] = _forms(message)
        return made

    def missing(self, texts: Iterable[Text]) -> list[Text]:
        """Texts that have no translation, or not all forms of one."""
        return [text for text in texts if text.context and not all(self.forms.get(text) or ("",))]

    def left_over(self, texts: Iterable[Text]) -> list[Text]:
        """Translations that no source asks for any more."""
        return sorted(self.forms.keys() - set(texts))

    def write(self, texts: Iterable[Text]) -> None:
        """Writes the file anew, in an order that does not change by itself."""
        root = ET.Element("TS", version="2.1", language=self.language, sourcelanguage="en")
        contexts: dict[str, ET.Element] = {}
        for text in sorted(texts):
            if text.context not in contexts:
                context = contexts[text.context] = ET.SubElement(root, "context")
                ET.SubElement(context, "name").text = text.context
            _write_message(contexts[text.context], text, self.forms.get(text, ()))
        ET.indent(root, "  ")
        body = ET.tostring(root, encoding="unicode")
        FOLDER.mkdir(parents=True, exist_ok=True)
        head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
        file_of(self.language).write_text(f"{head}{body}\n", encoding="utf-8")


def wanted(language: str, texts: Iterable[Text]) -> list[Text]:
    """What a language has to translate."""
    return [text for text in texts if text.plural or language != PLURALS_ONLY]


def file_of(language: str, suffix: str = ".ts") -> Path:
    """Where translations of a language are."""
    return FOLDER / f"reelreason_{language}{suffix}"


def compile_language(language: str) -> None:
    """Makes the .qm of a .ts with Qt's tool, which comes with PySide6."""
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    command = [str(tool), "-silent", str(file_of(language)), "-qm", str(file_of(language, ".qm"))]
    subprocess.run(command, check=True)


def _forms(message: ET.Element) -> tuple[str, ...]:
    translation = message.find("translation")
    if translation is None or translation.get("type") == "unfinished":
        return ()
    if message.get("numerus") == "yes":
        return tuple(form.text or "" for form in translation.iter("numerusform"))
    return (translation.text or "",)


def _write_message(context: ET.Element, text: Text, forms: tuple[str, ...]) -> None:
    message = ET.SubElement(context, "message", {"numerus": "yes"} if text.plural else {})
    ET.SubElement(message, "source").text = text.source
    translation = ET.SubElement(message, "translation", {} if forms else {"type": "unfinished"})
    if not text.plural:
        translation.text = "".join(forms)
        return
    for form in forms or ("", ""):
        ET.SubElement(translation, "numerusform").text = form


def _report(problems: Mapping[str, list[Text]]) -> int:
    for title, texts in problems.items():
        for text in texts:
            print(f"{title}: {text.context}: {text.source}")
    return int(any(problems.values()))


def main() -> int:
    """Brings everything up to date, or only looks."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="change nothing")
    check = parser.parse_args().check
    texts = texts_of_the_program()
    problems: dict[str, list[Text]] = {}
    for language in LANGUAGES:
        mine, translations = wanted(language, texts), Translations.read(language)
        problems[f"{language}: not translated"] = translations.missing(mine)
        if check:
            problems[f"{language}: left over"] = translations.left_over(mine)
        else:
            translations.write(mine)
            compile_language(language)
    return _report(problems)


if __name__ == "__main__":
    sys.exit(main())
