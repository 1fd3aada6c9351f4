"""Chat templates cut into markup."""

from __future__ import annotations

import pytest

from reelreason_desktop.inference.llm.layout import PLAIN, layout_of
from reelreason_desktop.inference.llm.ports import Template

CHATML = (
    "{%- for message in messages %}{{- '<|im_start|>' + message.role + '\n' + message.content + '<|im_end|>\n' }}"
    "{%- endfor %}{%- if add_generation_prompt %}{{- '<|im_start|>assistant\n' }}"
    "{%- if enable_thinking is defined and enable_thinking is false %}{{- '<think>\n\n</think>\n\n' }}{%- endif %}"
    "{%- endif %}"
)
NO_SYSTEM = (
    "{{ bos_token }}{% for m in messages %}{% if m.role == 'system' %}{{ raise_exception('no system turn') }}"
    "{% endif %}<start_of_turn>{{ m.role }}\n{{ m.content | trim }}<end_of_turn>\n{% endfor %}"
    "{% if add_generation_prompt %}<start_of_turn>model\n{% endif %}"
)


def template(text: str | None, *, adds_begin: bool = False) -> Template:
    return Template(text, "<s>", "</s>", adds_begin)


def test_a_template_becomes_markup_around_two_places() -> None:
    layout = layout_of(template(CHATML))
    assert layout.before == "<|im_start|>system\n"
    assert layout.between == "<|im_end|>\n<|im_start|>user\n"
    assert layout.behind == "<|im_end|>\n<|im_start|>assistant\n<think>\n\n</think>\n\n"
    assert layout.kind == "template"


def test_a_model_without_a_system_turn_gets_its_instructions_with_the_question() -> None:
    layout = layout_of(template(NO_SYSTEM))
    assert (layout.before, layout.between) == ("<s><start_of_turn>user\n", "\n\n")
    assert layout.behind == "<end_of_turn>\n<start_of_turn>model\n"
    assert layout.kind == "folded"


@pytest.mark.parametrize("text", [CHATML, NO_SYSTEM])
def test_the_first_token_is_there_once(text: str) -> None:
    assert layout_of(template(text, adds_begin=True)).before.count("<s>") == 1


@pytest.mark.parametrize(
    "text",
    [
        None,
        "",
        "no places at all",
        "{{ messages[7].content }}",
        "{% for m in messages %}{{ m.content }}{{ m.content }}{% endfor %}",
        "{% for m in messages %}{{ m.content | upper | replace('S', '') }}{% endfor %}",
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ 1 / 0 }}",
        "{% if %}",
        "{% for m in messages %}{{ m.content }}{% endfor %}" + "x" * 300_000,
        "{{ 'x' * 50000 }}{% for m in messages %}{{ m.content }}{% endfor %}",
    ],
)
def test_what_is_no_template_leads_to_a_plain_layout(text: str | None) -> None:
    assert layout_of(template(text)) == PLAIN
