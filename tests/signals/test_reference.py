"""Which words a changed reference is told by, and what it gave way to."""

from __future__ import annotations

import pytest

from plandiff.signals import signals_of
from tests.signals.passages import pair

# Before, after, and of each changed reference its words before and after.
CASES = [
    ("Pay at https://lund.example/ by card.", "Pay at the gate by card.", [("https://lund.example/", None)]),
    ("Boats sail under Subsection b.", "Boats sail under subsection 6b.", [("Subsection b", "subsection 6b")]),
    ("Follow the Toll Policy.", "Follow the Lamp Policy.", [("Toll Policy", "Lamp Policy")]),
    ("Fees are due for each item.\n1. Fees are low.", "Fees are due for all.\n1. Fees are low.", []),
    ("Fees follow Section 3.", "Fees follow this License.", [("Section 3", None), (None, "this License")]),
    ("Chapters I-V are new.", "Chapters IV are new.", [("Chapters I", "Chapters IV"), ("V", None)]),
    ("Chapters I-V are new.", "Chapters I to V are new.", []),
    ("Parts A-C are new.", "Parts A-D are new.", [("C", "D")]),
]


@pytest.mark.parametrize(("before", "after", "references"), CASES)
def test_changed_references(before: str, after: str, references: list[tuple[str | None, str | None]]) -> None:
    found = [one.arguments for one in signals_of(pair(before, after)) if one.id == "reference"]
    assert [(one["before"], one["after"]) for one in found] == references
    back = [one.arguments for one in signals_of(pair(after, before)) if one.id == "reference"]
    assert {(one["after"], one["before"]) for one in back} == {*references}
