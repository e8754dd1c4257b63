"""The order of versions: by date and descent, and as they are named where nothing says when they were made."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

from plandiff.threads.chronology import in_order
from tests.threads.families import documents, plan


def test_dated_versions_are_in_order_however_they_are_named() -> None:
    made = documents(plan("b", "a", day=1), plan("a", "a", day=2), plan("c", "a", day=2, base="a"))
    for listed in permutations(made):
        assert [document.content.id for document in in_order(listed)] == ["b", "a", "c"]


def test_versions_without_a_date_stand_as_they_are_named() -> None:
    zeta, alpha = documents(replace(plan("zeta", "a", day=1), date=""), replace(plan("alpha", "a", day=1), date=""))
    assert [document.content.id for document in in_order([zeta, alpha])] == ["zeta", "alpha"]
    assert [document.content.id for document in in_order([alpha, zeta])] == ["alpha", "zeta"]
