"""The signal `condition-added`: a condition, exception or circumstance that was added."""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.model.comparison import Signal
from plandiff.signals.conditions import compare_conditions
from plandiff.signals.passage_pair import Pair

ID = "condition-added"
TITLE = "Condition added"
EXPLANATION = (
    "A condition, exception or circumstance was added: if, unless, after, once, upon, provided that, subject to, "
    "except, "
    "in peacetime, without cause. A condition that moved within the sentence, or that another word brings in (if, "
    "in the "
    "event that), is no change; one replaced by another is both removed and added."
)
FIRES: tuple[tuple[str, str], ...] = (
    ("Upland will keep 600 rangers.", "Upland will keep 600 rangers in peacetime."),
    ("The guard may enter without notice.", "The guard may enter after giving notice."),
    ("The tenant may sublet.", "The tenant may sublet if the landlord agrees."),
    ("The buyer may inspect the books.", "The buyer may inspect the books, subject to the seller being present."),
    ("All boats are banned.", "All boats except lifeboats are banned."),
)
QUIET: tuple[tuple[str, str], ...] = (
    ("If it rains, the match is moved.", "The match is moved if it rains."),
    ("The bank may call the loan if payment is late.", "The bank may call the loan in the event that payment is late."),
    ("The nurse may enter unless the patient objects.", "The nurse may enter if the patient does not object."),
    ("The road depends upon tolls.", "The road depends on tolls."),
    ("If the buyer leaves, the seller may resell.", "Should the buyer leave, the seller may resell."),
    ("Guards shall patrol the camps of the prisoners.", "Guards shall patrol the camps where the prisoners are."),
    ("A player who refuses a test shall be banned.", "If a player refuses a test, that player shall be banned."),
)


def find(pair: Pair) -> Iterator[Signal]:
    """The conditions that only the text after has, each with its words."""
    for text in compare_conditions(pair).gained:
        yield Signal(ID, {"text": text})
