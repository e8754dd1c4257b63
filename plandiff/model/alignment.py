"""Which points of two plans answer each other, and why."""

from __future__ import annotations

from plandiff.model.kinds import Basis, Confidence
from plandiff.model.named_values import NamedValues
from plandiff.model.record import record
from plandiff.model.ruling import AppliedRuling

# The ids of a link's points before and after: no two links of points have the same ones.
Ends = tuple[tuple[str, ...], tuple[str, ...]]

# From this score on the nearest candidate of a point that stands alone is worth naming.
NEAR = 0.05


@record(frozen=True)
class Link:
    """n points (or clauses) before that answer m after, by id.

    One side may be empty: an added or a removed point. `score` and `margin` run from 0 to 1; the margin is the lead
    over `runner_up`, the best other candidate (the id of a before or after point). Where one side is empty, the score
    is that of the best candidate that was turned down, and the margin how far below the minimum it stayed.

    Clause ids are bare (`c`) while the side has one point, and qualified (`10.c`) where it has several or the clause
    belongs to another point. A clause that left its point for another stands under both: where it was and where it is.
    Where clauses answer a point that has none, or its clauses answer what a point says outside them, the point's own id
    stands for that text.

    `doubtful` are the pairs of a split or merge that share little and have different headings: they make the confidence
    low, though that of the other pairs is medium. `ruling` is what a file of rulings decided.

    `passages` are, where a point stands in a stronger link as well, the sentences of it that this link is about; None
    for a side that the link has whole.
    """

    before: tuple[str, ...]
    after: tuple[str, ...]
    basis: Basis
    score: float
    margin: float
    confidence: Confidence
    runner_up: str | None = None
    moved: bool = False
    clauses: tuple[Link, ...] = ()
    doubtful: tuple[tuple[str, str], ...] = ()
    ruling: AppliedRuling | None = None
    passages: tuple[str | None, str | None] = (None, None)

    @property
    def in_part(self) -> bool:
        """Whether one of its points stands in another link as well, which tells what this one leaves out."""
        return self.passages != (None, None)

    @property
    def ends(self) -> Ends:
        """Its points before and after."""
        return self.before, self.after

    @property
    def whole(self) -> Ends:
        """Those of its points that it has whole, as no other link has."""
        before, after = (names if text is None else () for names, text in zip(self.ends, self.passages, strict=True))
        return before, after

    def confidence_of(self, before: str, after: str) -> Confidence:
        """How sure it is that these two of its points answer each other."""
        if not self.doubtful:
            return self.confidence
        return Confidence.LOW if (before, after) in self.doubtful else Confidence.MEDIUM


class SharedPart(NamedValues):
    """Content that two points have in common although no link has both of them whole.

    It happens where a point was both split and merged. `share` is how much of the smaller of the two that content makes
    up, from 0 to 1.
    """

    before: str
    after: str
    share: float


@record(frozen=True)
class Alignment:
    """The links between two plans: every point of either plan is in exactly one that has it whole.

    A point that was both split and merged may be in further links in part. The order is that of the before points; an
    added point stands after the link of the point it follows in the after plan, a link in part after that of its before
    point. `shared` has all pairs of points that have something in common and fit into no link of whole points, also
    those of which no link in part is made. `limits` names each bound that cut work short, so that a report can say so.
    """

    links: tuple[Link, ...]
    limits: tuple[str, ...] = ()
    shared: tuple[SharedPart, ...] = ()
