"""Who acts by which verb, who is acted upon, and to whom and from whom."""

from __future__ import annotations

import pytest

from plandiff.signals.roles.grammatical_parts import parts_of
from tests.signals.passages import analysis

CASES = {
    "Upland pays Lowland.": {"Upland": ("agent", "pay"), "Lowland": ("patient", "pay")},
    "Lowland is paid by Upland.": {"Upland": ("agent", "pay"), "Lowland": ("patient", "pay")},
    "Lowland shall be duly paid by Upland.": {"Upland": ("agent", "pay"), "Lowland": ("patient", "pay")},
    "The grain comes from Upland.": {"Upland": ("from", "")},
    "Upland and Midland open the gate.": {"Upland": ("agent", "open"), "Midland": ("agent", "open")},
    "The consent of Upland is filed.": {"Upland": ("owner", "consent")},
}


@pytest.mark.parametrize("text", CASES)
def test_parts(text: str) -> None:
    read = analysis(text)
    found = parts_of(read, [fact for fact in read.facts if fact.kind == "party"])
    assert found == {name: {part} for name, part in CASES[text].items()}
