"""Finds every text of the window that is to be translated. See `translations.py`."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple

from reelreason_desktop.catalogue.bundled import load_films
from reelreason_desktop.catalogue.sources.registry import SOURCES
from reelreason_desktop.config.declared import DECLARED
from reelreason_desktop.config.options import OneOf
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.conversation.keyword_words import FORMS
from reelreason_desktop.conversation.origins import NAMES
from reelreason_desktop.conversation.synonyms import CONTENT_PHRASES
from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.domain.moods import Mood
from reelreason_desktop.domain.phrases import AREAS, Notice
from reelreason_desktop.domain.vocabulary import CONTENT_NOTES, GENRES, TONES
from reelreason_desktop.services.dials import DIALS
from reelreason_desktop.services.labels import FRAMES
from reelreason_desktop.services.onboarding import VIBES
from reelreason_desktop.ui.theme.families import FAMILIES

PACKAGE: Final = Path(__file__).resolve().parent.parent / "reelreason_desktop"
_HELD_BACK: Final = ("seen", "not for you", "already discussed", "later in a series", "not tonight")
"""Labels of `Ranking.hidden` that are not limits."""
_STANDARD: Final = ("translate", "mark")
"""Functions that take a context and a text; `tr` does so too where it is another name for `translate`."""


_KINDS: Final = {kind.__name__: area for area, kind in AREAS.items()}
"""Classes of phrases, and their areas: the contexts of their frames."""
_CHOICES: Final = ("frames", "counted")
"""Methods of those classes that take frames."""
_UNSEEN: Final = ("cli", "evaluation", "app/bench", "app/self_test", "inference/backends")
"""Packages whose errors the window never shows."""
_SHOWN: Final = 2
"""Message and hint of an error; what follows is for the log."""


class Text(NamedTuple):
    """A text to translate. `plural`: it has a form for one and another for many."""

    context: str
    source: str
    plural: bool = False


def texts_of_the_program() -> list[Text]:
    """Every text, in the order of contexts and sources, each once."""
    found = set(vocabulary())
    modules = {file: ast.parse(file.read_text(encoding="utf-8")) for file in sorted(PACKAGE.rglob("*.py"))}
    errors = _errors(modules.values())
    for file, module in modules.items():
        unseen = file.relative_to(PACKAGE).as_posix().startswith(_UNSEEN)
        found.update(_Reader(module, frozenset() if unseen else errors).found)
    return sorted(found)


def texts_of(source: str, errors: Iterable[str] = (KnownError.__name__,)) -> Iterator[Text]:
    """The texts of one module. `errors`: names of the classes of errors whose sentences are shown."""
    yield from _Reader(ast.parse(source), frozenset(errors)).found


def _errors(modules: Iterable[ast.Module]) -> frozenset[str]:
    """Names of `KnownError` and of everything that descends from it."""
    classes = [node for module in modules for node in ast.walk(module) if isinstance(node, ast.ClassDef)]
    found: set[str] = {KnownError.__name__}
    while more := {c.name for c in classes if found & {ast.unparse(base) for base in c.bases}} - found:
        found |= more
    return frozenset(found)


def vocabulary() -> Iterator[Text]:
    """Words that are data: those of the film schema, of the dials, of the settings and of the map."""
    paths = Paths.default()
    films = load_films(paths.bundled / "films")
    words = {*GENRES, *TONES, *CONTENT_NOTES, *(genre.lower() for genre in GENRES), *_HELD_BACK}
    words |= {word for film in films for word in (*film.languages, *film.countries)}
    words |= {family.name for family in FAMILIES} | set(FORMS.values())
    words |= {word for dial in DIALS for word in (dial.title, dial.title.lower(), dial.low, dial.high)}
    words |= {vibe.name for vibe in VIBES} | {mood.value for mood in Mood} | NAMES
    words |= {part for name, _ in CONTENT_PHRASES.values() for part in name.split(" or ")}
    words |= {region["name"] for file in paths.bundled.rglob("regions.json") for region in json.loads(file.read_text())}
    words |= {source.terms for source in SOURCES.values()}
    for option in DECLARED:
        words |= {option.title, option.help}
        if isinstance(option, OneOf):
            words |= {title for _, title in option.choices}
    yield from map(partial(Text, "Vocabulary"), words)
    yield from map(partial(Text, "Phrases"), FRAMES)


class _Reader(ast.NodeVisitor):
    """Walks through a module and keeps in mind in which class it is."""

    def __init__(self, module: ast.Module, errors: frozenset[str]) -> None:
        self.found: list[Text] = []
        self._errors = errors
        self._classes: list[str] = []
        self._local = dict(_local_names(module))
        self._objects: dict[str, str] = {}
        self.visit(module)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        """`self.tr` speaks in the context of its class."""
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        """A function may have names for translating of its own."""
        around = self._local, self._objects
        self._local = {**self._local, **dict(_made_names(node.body))}
        self._objects = {**self._objects, **dict(_made_objects(node.body))}
        self.generic_visit(node)
        self._local, self._objects = around

    def visit_Call(self, node: ast.Call) -> None:
        """A call that translates a literal."""
        called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        texts = [arg.value if isinstance(arg, ast.Constant) else None for arg in node.args]
        if called in _STANDARD and len(texts) > 1 and isinstance(texts[0], str):
            self._note(texts[0], texts[1], plural=len(texts) > 3)
        elif called == "tr" and len(texts) > 1 and all(isinstance(text, str) for text in texts[:2]):
            self._note(str(texts[0]), texts[1], plural=len(texts) > 3)
        elif isinstance(node.func, ast.Name) and called in self._local and texts:
            self._note(self._local[called], texts[0], plural=len(texts) > 2)
        elif called == "tr" and texts:
            self._note(self._class_of(node), texts[0], plural=len(texts) > 2)
        elif called in _KINDS and texts:
            self._note_frame(_KINDS[called], texts[0])
        elif called in _CHOICES:
            kind = _KINDS.get(ast.unparse(node.func).rpartition(".")[0], "")
            for text in texts if kind else ():
                self._note_frame(kind, text)
        elif called in self._errors:
            for argument in node.args[:_SHOWN]:
                self._note_notice(argument)
        self.generic_visit(node)

    def _note_notice(self, argument: ast.expr) -> None:
        """A sentence of an error, or one of two."""
        if isinstance(argument, ast.IfExp):
            self._note_notice(argument.body)
            self._note_notice(argument.orelse)
        elif isinstance(argument, ast.Constant) and argument.value:
            self._note_frame(Notice.area, argument.value)

    def _note_frame(self, area: str, frame: object) -> None:
        """Frames without words need no translation."""
        if isinstance(frame, str) and re.search(r"[^\W\d_]|[“”]", re.sub(r"\{[^}]*\}", "", frame)):
            self._note(area, frame, plural=False)

    def _class_of(self, node: ast.Call) -> str:
        """The class of what is asked to translate: `self` (or a short name for `self.tr`), or an object made here."""
        owner = ast.unparse(node.func).rpartition(".")[0]
        if owner in ("self", "") and self._classes:
            return self._classes[-1]
        if owner in self._objects:
            return self._objects[owner]
        if owner.isidentifier() and owner[0].isupper():  # `Class.tr`, before there is an object
            return owner
        raise ValueError(f"in which context is this translated? {ast.unparse(node)}")

    def _note(self, context: str, source: object, *, plural: bool) -> None:
        if isinstance(source, str):
            self.found.append(Text(context, source, plural))


def _local_names(module: ast.Module) -> Iterator[tuple[str, str]]:
    """(name, context) of names that stand for translating in one context, made here or imported from where they are."""
    yield from _made_names(module.body)
    for node in module.body:
        if isinstance(node, ast.ImportFrom) and any(name.name.lstrip("_") == "tr" for name in node.names):
            file = PACKAGE.parent.joinpath(*str(node.module).split(".")).with_suffix(".py")
            yield from _made_names(ast.parse(file.read_text(encoding="utf-8")).body)


def _made_names(body: Iterable[ast.stmt]) -> Iterator[tuple[str, str]]:
    for node in body:
        context, name = None, ""
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            context, name = _context_of(node.value, "partial"), node.targets[0].id
        elif isinstance(node, ast.FunctionDef) and isinstance(node.body[-1], ast.Return):
            context, name = _context_of(node.body[-1].value, "translate"), node.name
        if context is not None:
            yield name, context


def _made_objects(body: Iterable[ast.stmt]) -> Iterator[tuple[str, str]]:
    """(name, class) of objects that are made and kept in a name."""
    for node in body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and isinstance(node.value, ast.Call):
            yield node.targets[0].id, ast.unparse(node.value.func).rpartition(".")[2]


def _context_of(made: ast.expr | None, function: str) -> str | None:
    """The context in `partial(…translate, "Context")`, or in `….translate("Context", text)` with any text."""
    if not isinstance(made, ast.Call) or len(made.args) < 2:
        return None
    context, text = made.args[:2] if function == "translate" else made.args[1::-1]
    is_it = ast.unparse(made.func).rpartition(".")[2] == function and not isinstance(text, ast.Constant)
    return context.value if is_it and isinstance(context, ast.Constant) and isinstance(context.value, str) else None
