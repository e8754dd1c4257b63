"""What a person should decide about who answers whom."""

from __future__ import annotations

from plandiff.model.named_values import Choice
from plandiff.model.plan import Plan, Point
from plandiff.model.problem import Document
from plandiff.model.record import record


class ProposalKind(Choice):
    """What is doubtful."""

    LINK = "link"  # two points are linked, with low confidence
    SPLIT = "split"  # of a split or merge some pairs share little
    ALONE = "alone"  # two points are linked with nothing, and have something in common


@record(frozen=True)
class Proposal:
    """One thing to decide: points of both sides (or clauses, as points by their places), with the score that they have.

    `runner_up` is the next best candidate of a link, `doubtful` are the pairs of a split or merge that share little.
    """

    kind: ProposalKind
    before: tuple[Point, ...]
    after: tuple[Point, ...]
    score: float
    margin: float
    runner_up: str | None
    doubtful: tuple[tuple[str, str], ...]
    before_texts: tuple[str, ...]
    after_texts: tuple[str, ...]


@record(frozen=True)
class Proposals:
    """What to decide about two texts, most doubtful first; `names` are how a file of rulings calls the two.

    `alone` are the further points of either side, by id, that nothing answers and that have no near candidate.
    `by` is who decides, blank where nobody has said so yet.
    """

    before: Document[Plan]
    after: Document[Plan]
    names: tuple[str, str]
    listed: tuple[Proposal, ...]
    alone: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
    by: str = ""
