"""Clauses that run on inside a paragraph are taken apart where they are in no doubt, and nowhere else."""

from __future__ import annotations

import pytest

from plandiff.importing.read import read_text
from plandiff.model.plan import Point
from tests.importing.test_nothing_lost import assert_nothing_lost

NEXT = "\n\n2. The other matters are settled later.\n"


def point_of(text: str) -> Point:
    """The first point of a document of two."""
    imported = read_text(f"1. {text}{NEXT}", plan_id="case")
    assert_nothing_lost(f"1. {text}{NEXT}", imported)
    return imported.plan.points[0]


TAKEN_APART = {
    "behind a colon": (
        "The parties agree: (a) to dredge; (b) to mark the channel; and (c) to light it.",
        "The parties agree:",
        ["a to dredge;", "b to mark the channel; and", "c to light it."],
    ),
    "one word each": ("They trade: a) wheat; b) rye.", "They trade:", ["a wheat;", "b rye."]),
    "commas behind a colon": ("Boats sail: (1) by day, (2) at dusk.", "Boats sail:", ["1 by day,", "2 at dusk."]),
    "from the start": ("(a) Upland dredges; (b) Lowland pays.", "", ["a Upland dredges;", "b Lowland pays."]),
    "sentences": (
        "The rules of the lake are: (a) Boats carry lamps. They burn oil. (b) Nets are dried.",
        "The rules of the lake are:",
        ["a Boats carry lamps. They burn oil.", "b Nets are dried."],
    ),
    "inside a sentence": (
        "The warden shall (i) keep the stones, (ii) count the cords, and (iii) report each year.",
        "The warden shall",
        ["i keep the stones,", "ii count the cords, and", "iii report each year."],
    ),
    "over lines": (
        "The parties agree: (a) to\ndredge the channel; (b)\nto mark it;\n(c) to light it, as Article 3 (a) says.",
        "The parties agree:",
        ["a to dredge the channel;", "b to mark it;", "c to light it, as Article 3 (a) says."],
    ),
    "by chance at line ends": (
        "The parties agree:\n(a) to dredge; (b) to mark;\n(c) to light.",
        "The parties agree:",
        ["a to dredge;", "b to mark;", "c to light."],
    ),
    "words behind the last": (
        "The parties: (a) dredge; (b) mark. The town pays for all of it.",
        "The parties:\n\nThe town pays for all of it.",
        ["a dredge;", "b mark."],
    ),
    "in the last paragraph": (
        "The town pays.\n\nIt also: (a) dredges; (b) marks.",
        "The town pays.\n\nIt also:",
        ["a dredges;", "b marks."],
    ),
}


@pytest.mark.parametrize("name", TAKEN_APART)
def test_taken_apart(name: str) -> None:
    text, own, clauses = TAKEN_APART[name]
    point = point_of(text)
    assert point.text == own
    assert [f"{clause.id} {clause.text}" for clause in point.clauses] == clauses


LEFT = {
    "names": "Boats under paragraph (a) and (b) carry lamps at night.",
    "names in a list": "Boats named in (a) above, and (b) below, carry lamps at night.",
    "names behind a label": "The duties of sections (a) the first, and (b) the second, stay.",
    "articles": "They act under Article 5(b), or Article 6(a), and report.",
    "a range": "The parties keep: (a) to (c) of the list; and (d) of the annex.",
    "figures": "Each side keeps one (1) large boat; two (2) small boats; and three (3) nets.",
    "one only": "The parties agree: (a) to dredge the channel.",
    "not from the first": "The parties agree: (b) to dredge; (c) to mark.",
    "a gap": "The parties agree: (a) to dredge; (c) to mark.",
    "commas in a sentence": "The council may (a) sit in May, (b) sit in June.",
    "or without a comma": "The council sits (a) in May or (b) in June.",
    "two lists": "Upland: (a) dredges; (b) marks. Lowland: (a) pays; (b) counts.",
    "a list in a list": "They trade: (a) fish: (i) perch; (ii) pike; (b) wheat.",
    "a sentence with more behind it": "The town (a) dredges it, and (b) marks it. The boats pay for all of that.",
    "not in the last paragraph": "The town: (a) dredges; (b) marks.\n\nThe boats pay.",
    "empty": "The town pays for a boat and: (a) (b) dredges.",
}


@pytest.mark.parametrize("name", LEFT)
def test_left_as_it_is(name: str) -> None:
    point = point_of(LEFT[name])
    assert point.clauses == ()
    assert " ".join(point.text.split()) == " ".join(LEFT[name].split())


def test_a_paragraph_of_any_length_takes_little_time() -> None:
    for piece in ("(a) x; (b) y; ", "(a) ", "(a) x y, and (b) "):
        assert read_text(f"1. Terms: {piece * 5000}{NEXT}", plan_id="case").plan.points[0].clauses == ()


def test_flat_leaves_them_alone() -> None:
    text = f"1. The parties: (a) dredge; (b) mark.{NEXT}"
    assert read_text(text, plan_id="case", flat=True).plan.points[0].clauses == ()
