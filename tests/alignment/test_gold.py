"""The aligner finds at least as many of the links in tests/gold as it did when the floors were recorded."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from plandiff.alignment.align import align
from plandiff.model.kinds import Confidence
from tests.scoring import GOLD, gold_files, plans_of, score, score_file

FLOORS: dict[str, float] = json.loads((GOLD / "floors.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", gold_files(), ids=lambda path: path.stem)
def test_links_without_rulings(path: Path) -> None:
    found = score_file(path, rulings=False)
    assert found.f1 >= FLOORS[path.stem] - 0.0005, f"missed {found.missed}, wrong {found.wrong}"


@pytest.mark.parametrize("path", [path for path in gold_files() if ".clauses" not in path.name], ids=lambda p: p.stem)
@pytest.mark.parametrize("rulings", [True, False], ids=["rulings", "no-rulings"])
def test_a_wrong_link_is_said_to_be_doubtful(path: Path, rulings: bool) -> None:
    wrong = set(score_file(path, rulings=rulings).wrong)
    links = align(*plans_of(path, rulings=rulings)).links
    pairs = {(b, a): link.confidence_of(b, a) for link in links for b in link.before for a in link.after}
    assert {pairs[pair] for pair in wrong} <= {Confidence.LOW}


def test_every_floor_has_its_gold() -> None:
    assert set(FLOORS) == {path.stem for path in gold_files()}


GOLD_ENTRIES: list[dict[str, Any]] = [
    {"before": ["1"], "after": ["1", "2"], "kind": "split"},
    {"before": ["3"], "after": [], "kind": "removed"},
    {"before": ["3"], "after": ["2"], "kind": "changed", "optional": True},
]


@pytest.mark.parametrize(
    ("found", "precision", "recall"),
    [
        ({("1", "1"), ("1", "2")}, 1.0, 1.0),
        ({("1", "1"), ("1", "2"), ("3", "2")}, 1.0, 1.0),  # an optional link is neither rewarded nor punished
        ({("1", "1")}, 1.0, 0.5),
        ({("1", "1"), ("3", "1")}, 0.5, 0.5),
        (set(), 0.0, 0.0),
    ],
)
def test_scoring(found: set[tuple[str, str]], precision: float, recall: float) -> None:
    result = score(found, GOLD_ENTRIES)
    assert (result.precision, result.recall) == (precision, recall)
