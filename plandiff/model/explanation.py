"""Why two points answer each other: the parts of a score, the sentences behind it, and who else there is."""

from __future__ import annotations

from plandiff.model.alignment import Link
from plandiff.model.kinds import Basis
from plandiff.model.record import record


@record(frozen=True)
class SentenceHome:
    """Where (part of) a sentence lives in the other plan: point id, number of the sentence, text, shared part."""

    point: str
    index: int
    text: str
    share: float


@record(frozen=True)
class SentenceTrace:
    """One sentence of a point and its homes in the other plan, best first; none means that nothing there answers it."""

    point: str
    index: int
    text: str
    homes: tuple[SentenceHome, ...] = ()


@record(frozen=True)
class LinkTrace:
    """The sentence accounting of one link: every sentence of its before points, and of its after points."""

    before: tuple[SentenceTrace, ...]
    after: tuple[SentenceTrace, ...]


@record(frozen=True)
class Candidate:
    """A point of the other plan that could answer a point, with its score, and whether it does."""

    point: str
    score: float
    linked: bool = False


@record(frozen=True)
class LinkCondition:
    """Something that would change a decision: an id and its argument, never prose.

    `follows`: a ruling that names the point given. `score-above`, `score-below`: the pair's score passing that value.
    `likely-above`: a split or merge being more likely than that. `rival-above`: another candidate passing that score.
    """

    id: str
    value: float | str


@record(frozen=True)
class Explanation:
    """Why a before and an after point are linked, or not."""

    before: str
    after: str
    linked: bool
    basis: Basis
    score: float
    parts: tuple[tuple[str, float], ...]  # text, chance, title, topic: what the score is made of
    shares: tuple[float, float]  # how much of the before point, and of the after point, the other one has
    words: tuple[tuple[str, float], ...]  # shared stems and pairs of stems, heaviest first
    sentences: tuple[SentenceTrace, ...]  # the before sentences that have a home in the after point
    runner_up_before: Candidate | None  # the best other before point for the after point
    runner_up_after: Candidate | None  # the best other after point for the before point
    margin: float
    conditions: tuple[LinkCondition, ...]
    link_before: Link  # the link that the before point is in
