"""Lists that stream in: the same entries, however the text is cut, and whatever stands around it."""

from __future__ import annotations

import json
import ssl
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelreason_desktop.inference.llm.messages import Scored
from reelreason_desktop.net.failures import UntrustedError
from reelreason_desktop.net.server_failures import transport_error
from reelreason_desktop.services.remote.answers import EntryStream, found_object
from reelreason_desktop.services.remote.reading import scored, worded

ENTRY = st.fixed_dictionaries({"id": st.text(max_size=5), "text": st.text(max_size=20)})


@given(st.lists(ENTRY, max_size=5), st.text(alphabet="abc {}\n<>", max_size=30), st.integers(1, 9))
def test_entries_are_the_same_however_they_are_cut(entries: list[dict[str, str]], around: str, size: int) -> None:
    text = around + json.dumps({"answers": entries}, ensure_ascii=False) + around
    stream = EntryStream()
    found = [entry for start in range(0, len(text), size) for entry in stream.feed(text[start : start + size])]
    assert found == entries


@given(st.text(max_size=60))
def test_any_text_is_read_without_failing(text: str) -> None:
    stream = EntryStream()
    for entry in stream.feed(f'{{"answers": [{text}'):
        assert isinstance(entry, dict)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('{"a": 1}', '{"a": 1}'),
        ('Here: ```json\n{"a": [1]}\n``` enjoy', '{"a": [1]}'),
        ("no object", "no object"),
        ("{broken {} rest", "{}"),
        ("", ""),
    ],
)
def test_the_first_object_is_found(text: str, found: str) -> None:
    assert found_object(text) == found


@pytest.mark.parametrize("points", [1, 1.5, 2.25, 4.99, 5])
def test_shares_of_points_have_their_mean(points: float) -> None:
    part = scored(7, "a", {"points": points})
    assert isinstance(part, Scored)
    assert sum(part.shares) == pytest.approx(1)
    assert sum(share * n for n, share in enumerate(part.shares, start=1)) == pytest.approx(points)


@pytest.mark.parametrize("points", [0.9, 5.1, float("nan"), float("inf"), None, "3", True, [], 10**400])
def test_what_is_no_rating_is_none(points: Any) -> None:
    assert scored(1, "a", {"points": points}) is None


@pytest.mark.parametrize("text", [None, 3, "", "  ", ["x"]])
def test_what_is_no_text_is_none(text: Any) -> None:
    assert worded(1, "a", {"text": text}) is None


def test_a_certificate_that_fails_is_told_apart() -> None:
    error = ConnectionError("outside")
    error.__cause__ = ssl.SSLCertVerificationError("inside")
    assert isinstance(transport_error("a.example", error), UntrustedError)
