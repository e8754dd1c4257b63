"""The signals `condition-added` and `condition-removed`: a condition or exception that only one text names.

What the definition decides: a condition is what a conjunction brings in (if, unless, provided that, subject to ...);
a relative clause, "for most candidates" and "during working hours" are none. Of "if A or B" one branch more or less is
no condition, but an item (`scope_change`); of "if A and B" one more has to be met, and is. "Subject to paragraph (b)"
is a condition, and what it refers to a reference.
"""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.model.comparison import Signal
from plandiff.signals.conditions.condition_matching import compare_conditions
from plandiff.signals.shared import mirrored
from plandiff.signals.shared.passage_pair import Pair

_EXPLANATION = (
    "A condition, exception or consent stands in the {} text only: if, unless, provided that, once, until, except, "
    "subject to, without prior consent and their like. Two ways of saying the same condition are no change, wherever "
    "it stands in the sentence; one replaced by another is both removed and added."
)
_FIRES = (
    ("Upland will open the gate.", "Upland will open the gate if the toll is paid."),
    ("The tenant may keep a dog.", "The tenant may keep a dog, provided that the neighbours agree."),
    ("Boats may enter the harbour.", "Boats may enter the harbour unless the flag is raised."),
    ("The sluice opens.", "The sluice opens once both mayors have signed."),
    ("The club has a doctor.", "The club has a doctor should there be a need."),
)
_QUIET = (
    ("If the dam leaks, the gate is closed.", "The gate is closed if the dam leaks."),
    ("The fund pays in the event of a flood.", "The fund pays in case of a flood."),
    ("Members may vote if they have paid.", "Members may vote provided that they have paid."),
    ("Members may vote.", "Members who have paid may vote."),
    ("The bar is open.", "The bar is open during working hours."),
)


def _find(pair: Pair) -> Iterator[Signal]:
    """The conditions that only one text has, as it says them."""
    removed, added = compare_conditions(pair)
    for span in removed:
        yield Signal(_IDS[1], {"text": pair.before.written(span.start, span.stop)}, rests=(tuple(span), ()))
    for span in added:
        yield Signal(_IDS[0], {"text": pair.after.written(span.start, span.stop)}, rests=((), tuple(span)))


_IDS = "condition-added", "condition-removed"
KINDS = mirrored(_IDS, ("after", "before"), _EXPLANATION, _FIRES, _QUIET, _find)
