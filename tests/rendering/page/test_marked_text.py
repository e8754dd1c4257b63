"""Redlines as a reader sees them: blanks outside the marks, long kept text folded."""

from __future__ import annotations

import pytest

from plandiff.comparing.word_diff import word_spans
from plandiff.rendering.page.marked_text import ELLIPSIS, Mark, folded, redline_pieces

MARKS = {Mark.KEPT: "{}", Mark.GONE: "[-{}-]", Mark.COME: "{{+{}+}}"}


def redline(before: str, after: str, context: int | None = None) -> str:
    pieces = redline_pieces(word_spans(before, after))
    listed = list(pieces if context is None else folded(pieces, context))
    return "".join(piece.gap + MARKS[piece.mark].format(piece.text) for piece in listed)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("Nets of 4 cm are allowed.", "Nets of 5 cm are allowed.", "Nets of [-4-] {+5+} cm are allowed."),
        ("The lake, in winter, is closed.", "The lake is closed.", "The lake[-, in winter,-] is closed."),
        ("The lake is closed.", "The lake, in winter, is closed.", "The lake{+, in winter,+} is closed."),
        ("Upland pays.", "Upland pays in gold.", "Upland pays {+in gold+}."),
        ("Upland must pay.\nLowland waits.", "Upland must pay.", "Upland must pay.[-\nLowland waits.-]"),
        ("a, b", "a; b", "a[-,-]{+;+} b"),
        ("", "New.", "{+New.+}"),
        ("Same.", "Same.", "Same."),
    ],
)
def test_blanks_stay_outside_the_marks(before: str, after: str, expected: str) -> None:
    # A newline belongs to the gap before a piece, not to what is marked.
    assert redline(before, after) == expected.replace("[-\n", "\n[-")


def test_long_blocks_start_a_new_line() -> None:
    before = "Upland keeps the northern shore with its harbours and all of the boats that are moored there."
    after = "No tax is raised on salt or fish or bread before the harvest of the coming year is in."
    assert "-]\n{+" in redline(before, after)


FILLER = [f"Sentence number {number} says nothing new about the lake and its shores." for number in range(6)]


def test_kept_text_folds_to_the_sentences_beside_a_change() -> None:
    before = " ".join([*FILLER, "Nets of 4 cm are allowed.", *FILLER])
    after = before.replace("4 cm", "5 cm")
    shown = redline(before, after, context=1)
    assert shown.count(ELLIPSIS) == 2
    assert f"{ELLIPSIS} {FILLER[5]} Nets of [-4-] {{+5+}} cm are allowed. {FILLER[0]} {ELLIPSIS}" in shown


def test_short_kept_text_is_not_folded() -> None:
    before = f"{FILLER[0]} {FILLER[1]} Nets of 4 cm are allowed."
    assert ELLIPSIS not in redline(before, before.replace("4 cm", "5 cm"), context=1)


def test_unchanged_text_is_not_folded() -> None:
    text = " ".join(FILLER)
    assert redline(text, text, context=0) == text
