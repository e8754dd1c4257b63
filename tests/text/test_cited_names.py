"""What a text cites without a number is read by the frame that leads to it."""

from __future__ import annotations

import pytest

from plandiff.text.cited_names import cited_around
from plandiff.text.word_cutting import words

# A text, a word of it, and the noun phrase around that word that the text cites; a blank where it cites none.
CASES = (
    ("Boats sail as set out in the summer toll plan.", "toll", "summer toll plan"),
    ("Boats sail as set out in the summer toll plan.", "sail", ""),
    ("Boats sail under this licence.", "licence", "this licence"),
    ("Boats sail under a licence.", "licence", ""),
    ("Boats sail (see the list of quays).", "list", "list"),
    ("The crew may see the list of quays.", "list", ""),
    ("Tolls follow the second sentence of clause B.", "clause", "second sentence"),
    ("The rules of the club are painted on the wall.", "rules", ""),
    ("The handbook is published by the printing office.", "office", ""),
)


@pytest.mark.parametrize(("text", "word", "cited"), CASES)
def test_a_frame_of_citing_leads_to_a_document(text: str, word: str, cited: str) -> None:
    cut = words(text)
    span = cited_around(cut, [one.low for one in cut].index(word))
    assert (text[cut[span.start].start : cut[span.stop - 1].end] if span else "") == cited


def test_what_is_of_very_many_others_is_not_followed_to_the_first() -> None:
    cut = words(f"See the {'rule of ' * 2000}quays.")
    assert cited_around(cut, len(cut) - 2) is None
