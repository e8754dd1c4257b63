"""Every test of a line explains itself, and its examples decide as they say."""

from __future__ import annotations

import pytest

from plandiff.model.red_line import RedLine
from plandiff.red_lines.shared.line_tests import KEYS, Example, module_of
from tests.red_lines.small import checked, only

EXAMPLES = [(key, example) for key in KEYS for example in module_of(key).EXAMPLES]


def test_every_key_of_a_test_has_its_file() -> None:
    assert {*KEYS, "reading"} == set(RedLine.EXACTLY_ONE_OF)
    assert all(module_of(key).TITLE and module_of(key).EXPLANATION.endswith(".") for key in KEYS)


@pytest.mark.parametrize(("key", "example"), EXAMPLES, ids=[f"{key}: {one.text[:50]}" for key, one in EXAMPLES])
def test_the_examples_decide_as_they_say(key: str, example: Example) -> None:
    if key == "keeps":
        found = only(checked("keeps: first#4", {"first": example.value, "second": example.text}), "second")
    else:
        found = only(checked(f"thread: first#4, {key}: {example.value}", {"first": example.text}), "first")
    assert found.verdict is example.verdict, found


def test_every_test_has_examples_of_both_sides() -> None:
    for key in KEYS:
        found = {str(one.verdict) for one in module_of(key).EXAMPLES}
        assert {"holds", "crossed"} <= found, key
