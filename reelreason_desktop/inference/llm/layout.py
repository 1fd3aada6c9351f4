"""How a chat is written down for a model: pieces of markup around two places for text.

The model's own template is rendered once with marks in place of the texts, and cut at the marks. What people and
films say is put between the pieces as plain text later, so that nothing in it can act as markup.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, NoReturn

from reelreason_desktop.inference.llm.ports import Template

_SYSTEM, _USER = "\ue000SYSTEM\ue001", "\ue000USER\ue001"
_LONGEST: Final = 200_000
_MOST_MARKUP: Final = 20_000


class _RefusedError(Exception):
    """The template does not want these messages."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Markup before the system's text, between it and the person's, and behind that up to the model's turn.

    `kind`: `template`, `folded` (instructions go into the person's turn) or `plain` (no usable template).
    """

    before: str
    between: str
    behind: str
    kind: str


PLAIN: Final = Layout("", "\n\n", "\n\n", "plain")


def layout_of(template: Template) -> Layout:
    """The layout that a model's template asks for; a plain one when it has none that can be used."""
    if template.text is None or len(template.text) > _LONGEST:
        return PLAIN
    for kind, messages in _attempts():
        layout = _cut(_rendered(template, messages), kind)
        if layout is not None:
            return _begun(layout, template)
    return PLAIN


def _attempts() -> Iterator[tuple[str, list[dict[str, str]]]]:
    yield "template", [{"role": "system", "content": _SYSTEM}, {"role": "user", "content": _USER}]
    yield "folded", [{"role": "user", "content": f"{_SYSTEM}\n\n{_USER}"}]  # some know no system turn


def _rendered(template: Template, messages: list[dict[str, str]]) -> str:
    """What the template makes of the messages; empty when it fails. Templates come with files from anywhere."""
    import jinja2  # noqa: PLC0415 - comes with llama.cpp's package, which is optional
    from jinja2.sandbox import ImmutableSandboxedEnvironment  # noqa: PLC0415

    environment = ImmutableSandboxedEnvironment(
        trim_blocks=True, lstrip_blocks=True, extensions=["jinja2.ext.loopcontrols"]
    )
    environment.globals["raise_exception"] = _refuse
    try:
        return environment.from_string(template.text or "").render(
            messages=messages,
            add_generation_prompt=True,
            bos_token=template.begin,
            eos_token=template.end,
            enable_thinking=False,  # models that can think aloud are asked not to
        )
    except (jinja2.TemplateError, _RefusedError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
        return ""


def _cut(text: str, kind: str) -> Layout | None:
    """The pieces between the marks; None unless each mark is there once, and in order."""
    if text.count(_SYSTEM) != 1 or text.count(_USER) != 1 or len(text) > _MOST_MARKUP:
        return None
    before, _, rest = text.partition(_SYSTEM)
    between, mark, behind = rest.partition(_USER)
    return Layout(before, between, behind, kind) if mark else None


def _begun(layout: Layout, template: Template) -> Layout:
    """With the token that every text of this model begins with, unless the template wrote it itself."""
    if not template.adds_begin or layout.before.startswith(template.begin):
        return layout
    return Layout(template.begin + layout.before, layout.between, layout.behind, layout.kind)


def _refuse(reason: str = "") -> NoReturn:
    raise _RefusedError(reason)
