"""JSON as the library writes it, but for what a terminal or a CI service could obey."""

from __future__ import annotations

import json
import random
from enum import StrEnum

import pytest

from plandiff.rendering.page.json_text import json_text


class Colour(StrEnum):
    RED = "red"


@pytest.mark.parametrize(
    "value",
    [
        {},
        [],
        'a "quoted" \\ line\nand\ttab\r\b\f \u00e9 \u2028',
        {"a": [], "b": {}, "c": [[], {}, [1, [2]]], "": ()},
        [True, False, None, 0, -7, 2.5, 1e100, 1e-7, -0.0, Colour.RED],
        {Colour.RED: ({"deep": [{"deeper": None}]}, "x")},
    ],
)
def test_it_is_what_the_library_writes_with_an_indent_of_two(value: object) -> None:
    written = json_text(value)
    assert json.loads(written) == json.loads(json.dumps(value))
    assert written.replace("\\u2028", "\u2028") == json.dumps(value, ensure_ascii=False, indent=2) + "\n"


# Apart, for two halves of a letter beyond the basic plane that meet are that letter.
LETTERS = " ".join(map(chr, (*range(0x10000), *range(0x10000, 0x110000, 97))))


def test_every_letter_reads_back_wherever_it_stands() -> None:
    rng = random.Random(7)
    texts = ["".join(rng.choices('\\"/\n\t\x00\x7f\u2028\u200d\ufe0f#[v0\U0001f600', k=9)) for _ in range(2_000)]
    value = {text: [text, index] for index, text in enumerate([LETTERS, *texts])}
    assert json.loads(json_text(value)) == value


@pytest.mark.parametrize("value", [10**40, -(2**63), 5e-324, 0.1 + 0.2, 1e16, 123456789.125])
def test_every_number_reads_back(value: float) -> None:
    written = json_text([value])
    assert json.loads(written) == [value]
    assert written == json.dumps([value], indent=2) + "\n"


@pytest.mark.parametrize("value", [float("nan"), [float("inf")], {"a": float("-inf")}])
def test_what_json_cannot_hold_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        json_text(value)


def test_what_could_be_obeyed_is_an_escape_and_reads_back() -> None:
    value = ["\x1b[31m", "##vso[task.setvariable]", "\u202e", "\U000e0001"]
    written = json_text(value)
    assert json.loads(written) == value
    assert written.isprintable() or set(filter(lambda letter: not letter.isprintable(), written)) == {"\n"}
    assert "##vso" not in written
