"""Ranges of letters say what a pattern of the same letters finds."""

from __future__ import annotations

import re

import pytest

from plandiff.text.letter_ranges import LetterRanges

WRITTEN = ["a-cx", "\x00-\x09\u200b\u2028-\u2029", "\u0370-\u03ff\u1f00-\u1fff", "\U0001f000-\U0001faff\ufe0f", "z"]
TEXTS = ["", "abcd", "wyz", "x\ty", "a\u200b", "\u03b1\u1f00", "\u0400", "\U0001f600", "A \u2029"]


@pytest.mark.parametrize("written", WRITTEN, ids=ascii)
def test_as_a_pattern(written: str) -> None:
    ranges, pattern = LetterRanges(written), re.compile(f"[{written}]")
    assert [ranges.any_in(text) for text in TEXTS] == [bool(pattern.search(text)) for text in TEXTS]
    letters = sorted({letter for text in TEXTS for letter in text})
    assert [letter in ranges for letter in letters] == [bool(pattern.match(letter)) for letter in letters]
