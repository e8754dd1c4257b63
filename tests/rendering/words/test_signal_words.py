"""Every substantive or unsure change gives its reason in every form.

Tried on all pairs of bundled plans and all golden cases.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from functools import cache
from itertools import permutations
from pathlib import Path

import pytest

from plandiff import api
from plandiff.model.comparison import Comparison
from plandiff.model.kinds import ChangeKind, Weight
from plandiff.rendering.comparison.request import ComparisonRequest
from plandiff.rendering.formats import COMPARISON
from plandiff.rendering.words.signal_words import reasons
from tests.bundled import compared
from tests.golden import cases, sides
from tests.rendering.html_page import parse

BUNDLED = ["eu-24", "eu-counter", "us-28", "us-ua-20", "us-pkg-4docs", "berlin-dec", "geneva-19"]
BUNDLED += ["eu-ua-apr", "us-apr", "alaska-aug", "us-guarantee"]


@cache
def comparison_of(before: str, after: str) -> Comparison:
    return api.compare(*sides(before)) if before == after else compared(before, after)


def weighty(comparison: Comparison) -> Iterator[int]:
    for place, change in enumerate(comparison.changes):
        if change.weight in (Weight.SUBSTANTIVE, Weight.UNSURE):
            yield place


ALL = [*permutations(BUNDLED, 2), *((case, case) for case in cases())]


@pytest.mark.parametrize(("before", "after"), ALL)
def test_every_weighty_change_has_a_reason(before: str, after: str) -> None:
    comparison = comparison_of(before, after)
    for place in weighty(comparison):
        change = comparison.changes[place]
        said = reasons(change, comparison.vocabulary)
        assert said, change.link
        assert all(words.strip() and not words.startswith("rests on") for words in said), (change.link, said)


# Those with a point whose only reason are words, options or clauses; and all golden cases.
FEW = [("us-28", "us-ua-20"), ("eu-counter", "us-28"), ("us-28", "geneva-19"), *((case, case) for case in cases())]


@pytest.mark.parametrize(("before", "after"), FEW)
def test_every_form_gives_it(before: str, after: str) -> None:
    comparison = comparison_of(before, after)
    places = list(weighty(comparison))
    request = ComparisonRequest(comparison)
    report = json.loads(COMPARISON.render(request, "json"))
    rows = list(csv.DictReader(io.StringIO(COMPARISON.render(request, "csv").removeprefix("\ufeff"))))
    sections = parse(COMPARISON.render(request, "html")).all("article")
    index = [row for row in COMPARISON.render(request, "markdown").splitlines() if row.startswith("| ")]
    terminal = COMPARISON.render(ComparisonRequest(comparison, width=1000), "terminal").split("\n\n")
    for place in places:
        change = comparison.changes[place]
        assert report["changes"][place]["rests_on"]
        assert rows[place]["signals"].strip()
        assert any("why" in found.attributes.get("class", "") for found in sections[place].all("ul"))
        # The kind of a point that is gone or new stands in its heading.
        if change.kind not in (ChangeKind.ADDED, ChangeKind.REMOVED):
            entry = next(part for part in terminal if part[2:].startswith(request.view.entries[place].numbers + "  "))
            clauses = ("(added)", "(removed)", "(moved")
            assert "\n    * " in entry or "\n        * " in entry or any(word in entry for word in clauses), entry
    listed = [row for row in index if re.search(r"\| (substantive|differs|unsure) \|", row)]
    assert len(listed) == len(places)
    assert all(row.rstrip(" |").rsplit(" | ", 1)[1] not in ("substantive", "unsure") for row in listed)


def test_what_is_said_more_than_once_is_counted(tmp_path: Path) -> None:
    for name, text in (
        ("old.md", "1. We sell boats and nets.\n"),
        ("new.md", "1. We sell all boats and all nets.\n"),
    ):
        (tmp_path / name).write_text(text, encoding="utf-8")
    comparison = api.compare(*(api.load_plan(str(tmp_path / name)) for name in ("old.md", "new.md")))
    said = [reasons(change, comparison.vocabulary) for change in comparison.changes]
    assert said == [("scope wider: all added (2 times)",)]
