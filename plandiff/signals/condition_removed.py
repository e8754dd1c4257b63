"""The signal `condition-removed`: a condition, exception or consent that only the before text names.

What counts as a condition is decided in `condition_added`.
"""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.model.comparison import Signal
from plandiff.signals.conditions import compare_conditions
from plandiff.signals.passage_pair import Pair

ID = "condition-removed"
TITLE = "Condition removed"
EXPLANATION = (
    "A condition, exception or consent stands in the before text only: if, unless, provided that, once, until, "
    "except, subject to, without prior consent and their like. Two ways of saying the same condition are no change; "
    "one replaced by another is both removed and added."
)
FIRES: tuple[tuple[str, str], ...] = (
    ("The sluice opens once both mayors have signed.", "The sluice opens."),
    ("The club may sell the ground, provided that the members agree.", "The club may sell the ground."),
    ("Pupils stay indoors unless a teacher is present.", "Pupils stay indoors."),
)
QUIET: tuple[tuple[str, str], ...] = (
    ("After the vote, the seats are filled.", "The seats are filled after the vote."),
    ("Wine may be sold only with a licence.", "Wine may be sold with a licence only."),
    ("A tenant who leaves early pays a fee.", "If a tenant leaves early, the tenant pays a fee."),
)


def find(pair: Pair) -> Iterator[Signal]:
    """The conditions that only the before text has, as it says them."""
    for span in compare_conditions(pair)[0]:
        yield Signal(ID, {"text": pair.before.written(span.start, span.stop)}, rests=(tuple(span), ()))
