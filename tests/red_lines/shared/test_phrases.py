"""Words of a line are found wherever a text says them, and denied only by a negation that reaches them."""

from __future__ import annotations

import pytest

from tests.red_lines.small import checked, only

AMOUNTS = (
    "The mill takes 33 per cent of it, and EUR 5 million within 10 days of 3 March 2031, after 48 hours, 5 kilometres "
    "away."
)


def _verdict(test: str, text: str) -> str:
    return str(only(checked(f"thread: first#4, {test}", {"first": text}), "first").verdict)


@pytest.mark.parametrize(
    "words",
    "EUR,euros,per cent,percent,days,March,hours,kilometres,km,million,EUR 5 million,5 million,March 2031,2031".split(
        ","
    ),
)
def test_words_of_a_figure_a_date_or_an_amount_are_words_of_the_text(words: str) -> None:
    assert _verdict(f"must_not_contain: {{any: ['{words}']}}", AMOUNTS) == "crossed"
    assert _verdict(f"must_contain: {{any: ['{words}']}}", AMOUNTS) == "holds"


@pytest.mark.parametrize("words", ["USD", "April", "weeks", "metres", "6 million", "10 hours", "2032", "billion"])
def test_other_words_than_those_of_an_amount_are_not_in_it(words: str) -> None:
    assert _verdict(f"must_not_contain: {{any: ['{words}']}}", AMOUNTS) == "holds"


@pytest.mark.parametrize("words", ["5", "million euros"])
def test_a_number_that_is_part_of_another_is_left_to_a_reader(words: str) -> None:
    text = "The mill takes EUR 5 million."
    assert _verdict(f"must_not_contain: {{any: ['{words}']}}", text) == "not-known"


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The town may not keep the bridge, and it pays tolls.", "tolls", "crossed not-known"),
        ("The seller does not own the barn and sells hay.", "hay", "crossed not-known"),
        ("Guests do not vote; dogs are welcome.", "dogs", "crossed"),
        ("The dam shall not be built, but the mill shall pay tolls.", "tolls", "crossed"),
        ("The mill will not pay tolls.", "tolls", "holds"),
        ("The mill will not pay fees and tolls.", "tolls", "holds not-known"),
        ("No tolls are paid.", "tolls", "holds"),
        ("No boats, carts or horses may cross.", "horses", "holds"),
        ("No boats, carts and horses may cross.", "horses", "holds not-known"),
    ],
)
def test_a_negation_denies_only_what_it_reaches(text: str, words: str, expected: str) -> None:
    assert _verdict(f"must_not_contain: {{any: [{words}]}}", text) in expected.split()


def test_what_is_said_of_a_thing_by_a_negation_does_not_deny_the_thing() -> None:
    assert _verdict("must_contain: {all: [dams]}", "The dam is not closed.") == "not-known"


def test_words_that_are_wanted_together_stand_in_one_sentence() -> None:
    apart = "- id: 1\n  text: Bread is sold.\n- id: 2\n  text: Cheese is bought.\n"
    for test, verdict in (("must_contain", "crossed"), ("must_not_contain", "holds")):
        found = only(checked(f"{test}: {{all: [bread, cheese]}}", {"first": apart}), "first")
        assert (str(found.verdict), found.reason) == (verdict, "not-together")
        assert len(found.words) == 2
