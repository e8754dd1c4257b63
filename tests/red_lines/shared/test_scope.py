"""Of a version that is known by report, no line says more than is known of its words."""

from __future__ import annotations

import pytest

from plandiff.reading import read_plan, read_red_lines
from plandiff.red_lines.shared.evaluation import check
from plandiff.threads.follow import follow
from tests.red_lines.small import VOCABULARY, checked, only

FIRST = """
- {id: "1", title: Copying, topic: copying, text: The owner shall permit copies for any purpose.}
- {id: "2", title: Fee, topic: fee, text: The reader shall pay a yearly fee of USD 50.}
- {id: "3", title: Seats, topic: seats, text: The owner shall give 10 seats.}
"""
SECOND = """
- {id: "1", title: Copying, topic: copying, text: The owner should permit copies for any lawful purpose.}
- {id: "2", title: Fee, topic: fee, text: The reader shall pay a yearly fee of USD 80.}
- {id: "3", title: Seats, topic: seats, text: The owner shall give 10 seats.}
"""
THIRD = """
- {id: a, title: Copying, topic: copying, fate: kept, evidence: reported, follows: [second#1]}
- {id: b, title: Fee, topic: fee, fate: bracketed, evidence: reported, follows: [second#2]}
- {id: c, title: Seats, topic: seats, fate: undisclosed, evidence: reported, follows: [second#3]}
"""


def _third(line: str) -> str:
    documents = []
    for name, head, points in (
        ("first", "text: published\nwording: verbatim\n", FIRST),
        ("second", "text: published\nwording: verbatim\nbase: first\n", SECOND),
        ("third", "text: undisclosed\nwording: restated\nbase: second\n", THIRD),
    ):
        plan = f"id: {name}\ntitle: Accord\n{head}points:{points}"
        documents.append(read_plan(plan.encode(), file=f"{name}.yaml"))
    lines = read_red_lines(f"lines: [{{id: l-1, party: Upland, says: x, {line}}}]\n".encode(), file="red-lines.yaml")
    found = only(check(follow(documents, vocabulary=VOCABULARY), lines), "third")
    return f"{found.verdict} {found.would_be or ''}".strip()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("keeps: first#1", "not-known crossed"),
        ("keeps: second#1", "not-known holds"),
        ("keeps: first#2", "not-known open"),
        ("keeps: first#3", "not-known"),
        ("must_contain: {thread: first#1}", "not-known holds"),
        ("must_contain: {thread: first#2}", "not-known open"),
        ("must_contain: {thread: first#3}", "not-known"),
        ("topic: copying, must_not_contain: {any: [lawful]}", "not-known crossed"),
        ("topic: copying, must_contain: {any: [lawful]}", "not-known holds"),
        ("topic: fee, must_contain: {any: [seats]}", "not-known open"),
        ("topic: fee, must_not_contain: {any: [seats]}", "not-known open"),
        ("topic: seats, must_contain: {any: [seats]}", "not-known"),
        ("must_not_contain: {any: [seats]}", "not-known"),
    ],
)
def test_what_is_not_known_in_words_decides_nothing(line: str, expected: str) -> None:
    assert _third(line) == expected


def test_a_place_that_is_left_out_leaves_no_hole_before_a_sign() -> None:
    text = "Upland grants access [, unless Lowland objects]."
    found = only(checked("must_contain: {any: [unless Lowland objects]}", {"first": text}), "first")
    assert found.words[0].words == "Upland grants access, unless Lowland objects."
