"""What readers made of changes: decisions, as a file keeps them by fingerprint, and as they apply to a comparison."""

from __future__ import annotations

from collections.abc import Mapping

from plandiff.model.alignment import Ends
from plandiff.model.comparison import Side
from plandiff.model.declaration import declare
from plandiff.model.named_values import Choice, NamedValues
from plandiff.model.record import record


class DecisionKind(Choice):
    """What a reader made of a change."""

    SEEN = "seen"  # read, with nothing more to say
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    ASK = "ask"  # a question to somebody, which the reason says


@record(frozen=True, kw_only=True)
class Decision:
    """What one reader made of one change."""

    fingerprint: str = declare("The change, as every report names it: v2-0123456789abcdef.", form="fingerprint")
    decision: DecisionKind = declare("What was made of it.")
    by: str = declare("Who decided.", empty=False)
    date: str = declare("When it was decided.", form="date", default="")
    reason: str = declare("Why, or what is to be asked.", default="")
    until: str = declare("The last day on which it holds; then the change is undecided again.", form="date", default="")
    texts: str = declare(
        "The texts whose change was read, as us-28 > eu-counter; it holds for the same change between others too.",
        form="two-texts",
        default="",
    )
    before: tuple[str, ...] = declare("Points before, by the ids that they had.", form="id", default=())
    after: tuple[str, ...] = declare("Points after.", form="id", default=())
    title: str = declare("What the change is called, for readers of the file.", default="")


@record(frozen=True, kw_only=True)
class DecisionFile:
    """The decisions on the changes between texts: the content of decisions.yaml."""

    decisions: tuple[Decision, ...] = declare("What was decided.")


def texts_of(before: Side, after: Side) -> str:
    """Two texts as a decision names them: us-28 > eu-counter."""
    return f"{before.plan.id} > {after.plan.id}"


class StaleKind(Choice):
    """Why a decision does not hold."""

    GONE = "gone"  # there is no such change
    CHANGED = "changed"  # at its points there is another change now
    SCHEME = "scheme"  # its fingerprint is of another scheme than changes have now, and names none of them
    EXPIRED = "expired"  # the last day on which it holds has passed
    CONTRADICTED = "contradicted"  # the file has another decision on the same change


class StaleDecision(NamedValues):
    """A decision that does not hold, why, and the change at its points now, by its ends and its fingerprint."""

    decision: Decision
    kind: StaleKind
    at: Ends | None = None
    now: str = ""


class AppliedDecisions(NamedValues):
    """The decisions of a file as they apply to a comparison, by the ends of the link that each is about.

    `elsewhere` counts those that were made on other texts and meet no change of these.
    """

    at: Mapping[Ends, Decision] = {}
    stale: tuple[StaleDecision, ...] = ()
    elsewhere: int = 0
    file: str = ""
