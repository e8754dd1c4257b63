"""The signal `condition-removed`: a condition, exception or circumstance that was dropped."""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.model.comparison import Signal
from plandiff.signals.conditions import compare_conditions
from plandiff.signals.passage_pair import Pair

ID = "condition-removed"
TITLE = "Condition removed"
EXPLANATION = (
    "A condition, exception or circumstance was dropped: if, unless, after, once, upon, provided that, subject to, "
    "except, "
    "in peacetime, without cause. A condition that moved within the sentence, or that another word brings in (if, "
    "in the "
    "event that), is no change; one replaced by another is both removed and added."
)
FIRES: tuple[tuple[str, str], ...] = (
    ("The licence ends without cause on notice.", "The licence ends on notice."),
    ("The sluice opens once both mayors have signed.", "The sluice opens."),
    ("The club may sell the ground, provided that the members agree.", "The club may sell the ground."),
    ("Pupils stay indoors unless a teacher is present.", "Pupils stay indoors."),
    ("The pool is open in summer.", "The pool is open."),
    ("Nets are prohibited in the spawning season.", "Nets are prohibited."),
    (
        "The fee is repaid, provided that the pupil has left and has not sat the examination.",
        "The fee is repaid, provided that the pupil has left.",
    ),
)
QUIET: tuple[tuple[str, str], ...] = (
    ("After the vote, the seats are filled.", "The seats are filled after the vote."),
    ("Where a lamp is broken, the caretaker shall replace it.", "The caretaker shall replace any broken lamp."),
    ("Wine may be sold only with a licence.", "Wine may be sold with a licence only."),
    ("Boats may not leave unless the warden agrees.", "Boats may leave only if the warden agrees."),
    ("The grant is paid once the audit is complete.", "The grant is paid upon completion of the audit."),
    ("The lock shall not be opened until the fog lifts.", "The lock shall not be opened before the fog lifts."),
    ("The port may not be used except for repairs.", "The port may be used only for repairs."),
    ("The clerk sends a copy at the request of the heir.", "At the heir's request, the clerk sends a copy."),
)


def find(pair: Pair) -> Iterator[Signal]:
    """The conditions that only the text before has, each with its words."""
    for text in compare_conditions(pair).lost:
        yield Signal(ID, {"text": text})
