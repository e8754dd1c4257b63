"""Open wordings in a redline: marked in their place, and no bracket is a word that goes or comes."""

from __future__ import annotations

import pytest

from plandiff.rendering.page.bracket_signs import CLOSING, OPENING
from plandiff.rendering.page.marked_text import plain_redline
from tests.comparing.test_place_fates import change

SIGNS = {ord(OPENING): "<", ord(CLOSING): ">"}  # so that the table can be read
CASES = {
    "chosen and lifted": (
        "The aim is to [end][address] pollution [, also at sea].",
        "The aim is to end pollution, also at sea.",
        "The aim is to <✓end | [-address-]> pollution <✓, also at sea>.",
    ),
    "still open": ("Each [shall][should] act.", "All [shall][should] act.", "[-Each-] {+All+} <shall | should> act."),
    "wider": ("Each [shall][should] act.", "Each [shall][should][may] act.", "Each <shall | should | {+may+}> act."),
    "dropped whole": (
        "It acts [, where it can,] in May.",
        "It acts in May.",
        "It acts [-<, where it can,>-] in May.",
    ),
    "new words": ("It acts in May.", "It acts [and reports] in May.", "It acts {+<and reports>+} in May."),
    "words that stood": ("It acts at once in May.", "It acts [at once] in May.", "It acts <+at once> in May."),
    "inside another": (
        "[Each [shall][should] act.]",
        "Each [shall][should] act.",
        "<✓Each <shall | should> act.>",
    ),
    "who asks": (
        "It acts [Upland: in May][Lowland: in June].",
        "It acts [Upland and Hilland: in May][Lowland: in June].",
        "It acts <[-Upland:-]{+Upland and Hilland:+} in May | Lowland: in June>.",
    ),
    "slashes": ("It acts [at once / soon].", "It acts soon.", "It acts <✓[-at once-] | soon>."),
}


@pytest.mark.parametrize("name", CASES)
def test_redline(name: str) -> None:
    before, after, expected = CASES[name]
    assert plain_redline(change(before, after).spans).translate(SIGNS) == expected
