"""A second reader differs from the gold only where it calls a link disputable, and in no weight."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from plandiff import api

GOLD = Path(__file__).parents[1] / "gold"
SECOND: dict[str, Any] = json.loads((GOLD / "second_reading.json").read_text(encoding="utf-8"))
NOTHING = ("",)


def single(before: list[str], after: list[str]) -> set[tuple[str, str]]:
    """The single links of an entry; what was struck or is new answers nothing."""
    return {(first, last) for first in before or NOTHING for last in after or NOTHING}


def gold(pair: str) -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
    """The firm and the optional single links of a pair; a struck point answers nothing."""
    entries = json.loads((GOLD / f"{pair}.json").read_text(encoding="utf-8"))
    firm: set[tuple[str, str]] = set()
    optional: set[tuple[str, str]] = set()
    for entry in entries:
        after = [] if entry["kind"] == "removed" else entry["after"]
        (optional if entry.get("optional") else firm).update(single(entry["before"], after))
    return firm, optional


@pytest.mark.parametrize("pair", SECOND)
def test_what_differs_is_disputable_in_the_gold(pair: str) -> None:
    firm, optional = gold(pair)
    mine = set().union(*(single(before, after) for before, after in SECOND[pair]["links"]))
    assert mine - firm <= optional
    disputed = {name for link in optional for name in enumerate(link)}
    assert all({*enumerate(link)} & disputed for link in firm - mine)


# With the points whose weight is unsure, which no reader says and either may mean.
@pytest.mark.parametrize(
    ("pair", "least", "doubted"), [("us-28__eu-counter", 27, set()), ("us-28__us-ua-20", 18, {"18"})]
)
def test_weights_are_those_of_the_second_reader(pair: str, least: int, doubted: set[str]) -> None:
    before, after = (api.load_plan(name) for name in pair.split("__"))
    found = {
        change.link.before[0]: str(change.weight)
        for change in api.compare(before, after).changes
        if change.link.before and change.link.after
    }
    weights = SECOND[pair]["weights"]
    judged = {name: weight for name, weight in found.items() if name in weights}
    assert len(judged) == least
    unsure = {name for name, weight in judged.items() if weight == "unsure"}
    assert {name: judged[name] for name in judged if name not in unsure} == {
        name: weights[name] for name in judged if name not in unsure
    }
    assert unsure == doubted
