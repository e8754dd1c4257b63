"""The signal `condition-added`: a condition, exception or circumstance that only the after text names.

What the definition decides: a condition is what a conjunction brings in (if, unless, provided that, subject to ...);
a relative clause, "for most candidates" and "during working hours" are none. Of "if A or B" one branch more or less is
no condition, but words that came or went. "Subject to paragraph (b)" is a condition, and what it refers to a reference.
"""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.model.comparison import Signal
from plandiff.signals.conditions import compare_conditions
from plandiff.signals.passage_pair import Pair

ID = "condition-added"
TITLE = "Condition added"
EXPLANATION = (
    "A condition, exception or consent stands in the after text only: if, unless, provided that, once, until, except, "
    "subject to, without prior consent and their like. Two ways of saying the same condition are no change, wherever "
    "it stands in the sentence."
)
FIRES: tuple[tuple[str, str], ...] = (
    ("Upland will open the gate.", "Upland will open the gate if the toll is paid."),
    ("The tenant may keep a dog.", "The tenant may keep a dog, provided that the neighbours agree."),
    ("Boats may enter the harbour.", "Boats may enter the harbour unless the flag is raised."),
    ("The seller pays.", "The seller pays, provided that the buyer agrees."),
)
QUIET: tuple[tuple[str, str], ...] = (
    ("If the dam leaks, the gate is closed.", "The gate is closed if the dam leaks."),
    ("The fund pays in the event of a flood.", "The fund pays in case of a flood."),
    ("Members may vote if they have paid.", "Members may vote provided that they have paid."),
    ("Members may vote.", "Members who have paid may vote."),
    ("The bar is open.", "The bar is open during working hours."),
    ("The gate opens if it rains.", "The gate opens if it rains or snows."),
)


def find(pair: Pair) -> Iterator[Signal]:
    """The conditions that only the after text has, as it says them."""
    for span in compare_conditions(pair)[1]:
        yield Signal(ID, {"text": pair.after.written(span.start, span.stop)}, rests=((), tuple(span)))
