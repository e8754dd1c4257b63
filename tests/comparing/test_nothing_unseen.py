"""The redlines of a comparison hold every word of both texts, so no word can change unseen.

Tried on all bundled pairs, the golden cases and random plans; a version without public text is left out.
"""

from __future__ import annotations

from collections import Counter
from itertools import combinations

import pytest

from plandiff.comparing.compare import compare
from plandiff.model.comparison import Change, Comparison, Side
from plandiff.model.kinds import ChangeKind, Weight
from plandiff.text.normalise import content_words
from tests.bundled import BUNDLED, compared
from tests.comparing.test_mirror import random_plans
from tests.golden import cases, sides


def words_shown(comparison: Comparison, side: str) -> Counter[str]:
    """The words of one side in all spans, a clause that left its point for another once."""
    found: Counter[str] = Counter()
    seen: set[tuple[str, ...]] = set()
    for change in comparison.changes:
        found += words_of(change, side)
        points = getattr(change.link, side)
        for clause in change.clauses:
            names = getattr(clause.link, side)
            known = {f"{points[0]}.{name}" if len(points) == 1 else name for name in names}
            if clause.link.moved:  # where it is, and where it was
                known = set(names) | known
                if any(set(other) & known for other in seen):
                    continue
            seen.add(tuple(known))
            found += words_of(clause, side)
    return found


def words_of(change: Change, side: str) -> Counter[str]:
    texts = ("".join(getattr(span, side) for span in spans) for spans in (change.title_spans, change.spans))
    return Counter(word for text in texts for word in content_words(text))


def words_said(side: Side) -> Counter[str]:
    """The words of the points of a plan, with their titles where those are text; a title of two points counts once."""
    titles = {item.title for point in side.plan.points for item in point.items if side.plan.titles_are_text}
    texts = [*(point.body for point in side.plan.points), *titles]
    return Counter(word for text in texts for word in content_words(text))


def check(comparison: Comparison) -> None:
    if any(change.weight is Weight.UNKNOWN for change in comparison.changes):
        return
    for name, side in (("before", comparison.before), ("after", comparison.after)):
        missing = words_said(side) - words_shown(comparison, name)
        assert not missing, (name, missing)
    if words_said(comparison.before) != words_said(comparison.after):
        assert any(change.kind is not ChangeKind.UNCHANGED for change in comparison.changes)


@pytest.mark.parametrize(("before", "after"), list(combinations(sorted(BUNDLED), 2)))
def test_bundled_pairs(before: str, after: str) -> None:
    check(compared(before, after))


@pytest.mark.parametrize("case", cases())
def test_golden_cases(case: str) -> None:
    check(compare(*sides(case)))


@pytest.mark.parametrize("seed", range(150, 250))
def test_random_plans(seed: int) -> None:
    check(compare(*random_plans(seed)))
