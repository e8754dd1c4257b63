"""Which words are an item of a list that one text has and the other has not."""

from __future__ import annotations

import pytest

from plandiff.signals.shared.list_items import own_items
from tests.signals.passages import pair

BOATS = "Boats and carts may cross."
# What the after text has, with what joins it; nothing where it is no item of a list.
CASES = {
    "at the end": (BOATS, "Boats and carts and horses may cross.", ["and horses"]),
    "at the beginning": (BOATS, "Horses, boats and carts may cross.", ["Horses"]),
    "in the middle": (BOATS, "Boats, horses and carts may cross.", ["horses"]),
    "before etc": ("Bring boats, carts etc along.", "Bring boats, carts, horses etc along.", ["horses"]),
    "with or": ("The clerk may fine.", "The clerk may fine or warn.", ["or warn"]),
    "before an article of its own": (
        "Fees for the boats rise.",
        "Fees for the carts or our boats rise.",
        ["carts"],
    ),
    "several, behind what a comma closes": (
        "To lend, mend, your boat, write.",
        "To lend, mend, sell or hire out your boat, write.",
        ["sell", "or hire out"],
    ),
    "where a comma came before the conjunction": (
        "It covers nets, hooks, and lines.",
        "It covers nets, hooks, lines and oars.",
        ["and oars"],
    ),
    "of words that say little": (
        "The clerk may ask.",
        "The clerk or the relevant person may ask.",
        ["or the relevant person"],
    ),
    "behind brackets that close": (
        "Show a proof (as a deed).",
        "Show a proof (as a deed) and a plan.",
        ["and a plan"],
    ),
    "joined by nothing": (BOATS, "Boats and heavy carts may cross.", []),
    "in the place of another": (BOATS, "Boats and horses may cross.", []),
    "a name that moved in its list": (
        "A corridor opens between Easthaven and Odry.",
        "A corridor opens between Odry and Easthaven.",
        [],
    ),
    "a comma without a list": ("The boats may cross.", "The boats, repaired, may cross.", []),
    "behind a conjunction that moved on": (
        "The rules for boats and carts apply.",
        "The rules for boats, carts and horses apply.",
        ["and horses"],
    ),
    "in the place of a single word": ("Heavy carts may cross.", "Old or heavy carts may cross.", ["Old"]),
    "several in the place of one": (
        BOATS,
        "Boats and horses, mules or cows may cross.",
        ["mules", "or cows"],
    ),
    "a condition, told as such": ("We mend it.", "We mend it if boats or carts need it.", []),
    "with a condition of its own": ("We mend it.", "We mend it or sell it if it leaks.", ["or sell it if it leaks"]),
    "a negation, told as such": ("We mend it.", "We mend it and shall not sell it.", []),
    "an actor, told as a party": ("Upland may fine.", "Upland and Lowland may fine.", []),
    "a figure, told as such": ("It needs 5 lamps.", "It needs 5 lamps and 7 ropes.", []),
    "a sentence of its own": (BOATS, f"{BOATS} Horses may cross.", []),
}


@pytest.mark.parametrize(("before", "after", "items"), CASES.values(), ids=CASES)
def test_items_that_one_text_alone_has(before: str, after: str, items: list[str]) -> None:
    one, turned = pair(before, after), pair(after, before)
    assert [one.after.written(run.start, run.stop) for run in own_items(one, 1)] == items
    assert [turned.before.written(run.start, run.stop) for run in own_items(turned, 0)] == items
