"""What a person decided about two texts: rulings, as a file states them and as they apply to two plans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plandiff.model.declaration import declare
from plandiff.model.named_values import Choice, NamedValues
from plandiff.model.record import record

if TYPE_CHECKING:
    from plandiff.model.plan import Plan
    from plandiff.model.problem import Document


@record(frozen=True, kw_only=True)
class Ruling:
    """Which points or clauses of the text before answer which of the text after; one of the two lists may be empty."""

    before: tuple[str, ...] = declare(
        "Points (8) or clauses (8.a) of the text before; [] where the after points are new.", form="id"
    )
    after: tuple[str, ...] = declare("The same of the text after; [] where nothing answers those before.", form="id")
    by: str = declare("Who decided; a ruling without a name is a proposal, and changes nothing.", default="")
    date: str = declare("When it was decided.", form="date", default="")
    reason: str = declare("Why, in a sentence.", default="")
    before_texts: tuple[str, ...] = declare(
        "Fingerprints of the before points' texts, in their order: they find a point that was renumbered.",
        form="text-fingerprint",
        default=(),
    )
    after_texts: tuple[str, ...] = declare(
        "Fingerprints of the after points' texts.", form="text-fingerprint", default=()
    )


@record(frozen=True, kw_only=True)
class RulingFile:
    """The rulings on two texts: the content of rulings.yaml."""

    before: str = declare("The text before: the id of a plan, or the name of a file beside this one.", empty=False)
    after: str = declare("The text after.", empty=False)
    rulings: tuple[Ruling, ...] = declare("What was decided.", default=())


class AppliedRuling(NamedValues):
    """A ruling as it applies to two plans: the ids that its points have in them, and whether a text changed since."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    ruling: Ruling
    text_changed: bool = False


class TroubleKind(Choice):
    """Why a ruling does not apply as it stands."""

    GONE = "gone"  # there is no such point
    CHANGED = "changed"  # the text is another than the one that was ruled on
    COLLIDES = "collides"  # another ruling decided the point already
    IDENTICAL = "identical"  # another point has exactly the text of this one


class Trouble(NamedValues):
    """What is wrong with one ruling of a file (by its place in it), at which point of which side.

    `other` is the point with the identical text.
    """

    at: int
    kind: TroubleKind
    side: str  # "before" or "after"
    point: str
    other: str = ""


class AppliedRulings(NamedValues):
    """The rulings of a file as they apply to two plans, what is wrong with them, and how many name nobody."""

    decided: tuple[AppliedRuling, ...] = ()
    troubles: tuple[Trouble, ...] = ()
    undecided: int = 0
    file: str = ""


NO_RULINGS = AppliedRulings()


class RuledTexts(NamedValues):
    """A file of rulings and the two plans it is about, None where there is none; how the rulings apply to them."""

    document: Document[RulingFile]
    before: Plan | None
    after: Plan | None
    applied: AppliedRulings
