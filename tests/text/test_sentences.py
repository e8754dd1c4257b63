"""Where a sentence ends: what joins the pieces gives back the text, and what looks like an end is none."""

from __future__ import annotations

import time

import pytest

from plandiff.text.sentences import sentences

CASES = {
    "two": ("The lake is open. Boats may sail.", ["The lake is open. ", "Boats may sail."]),
    "no capital behind the stop": ("The lake, i.e. its water. is open.", ["The lake, i.e. its water. is open."]),
    "an abbreviation": ("See Art. 4 and para. 2 of it.", ["See Art. 4 and para. 2 of it."]),
    "initials": ("J. Mora signs. T. Tarn does not.", ["J. Mora signs. ", "T. Tarn does not."]),
    "letters with stops": ("It opens at 6 a.m. Upland pays.", ["It opens at 6 a.m. Upland pays."]),
    "a quotation": ("“Stop.” Boats wait.", ["“Stop.” ", "Boats wait."]),
    "a bracket opens the next": ("It is open. (It was not.)", ["It is open. ", "(It was not.)"]),
    "a bracket behind a firm": ("Pay Mora Inc. (Tarn). We pay.", ["Pay Mora Inc. (Tarn). ", "We pay."]),
    "a sentence behind a firm": ("Pay Mora Inc. We pay.", ["Pay Mora Inc. ", "We pay."]),
    "a semicolon": ("No boat; no cart.", ["No boat; ", "no cart."]),
    "an empty line": ("Title\n\nboats may sail", ["Title\n\n", "boats may sail"]),
    "a line feed alone": ("boats may\nsail", ["boats may\nsail"]),
    "nothing": ("", []),
}


@pytest.mark.parametrize(("text", "found"), CASES.values(), ids=CASES)
def test_a_text_is_cut_into_sentences(text: str, found: list[str]) -> None:
    assert sentences(text) == found
    assert "".join(found) == text


def test_firms_behind_each_other_take_no_time_that_grows_with_the_square_of_a_text() -> None:
    begin = time.process_time()
    assert len(sentences("Inc. A " * 200_000)) == 200_001
    assert time.process_time() - begin < 5
