"""The links between the points of all versions: which pairs of versions are aligned, and what that gives."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from plandiff.alignment.align import align
from plandiff.alignment.thresholds import AlignmentSettings
from plandiff.model.alignment import Alignment, Link
from plandiff.model.kinds import Basis, Confidence
from plandiff.model.plan import Plan
from plandiff.model.record import field, record
from plandiff.model.ruling import AppliedRuling
from plandiff.text.stems import FUNCTION_WORDS, stems

Node = tuple[int, int]  # a point: the rank of its version in time, and its index in the text
Progress = Callable[[int, int], None]
# The rulings of files on pairs of versions, by the ids of the two, the earlier one first.
Ruled = Mapping[tuple[str, str], Sequence[AppliedRuling]]

# Pairs of points (before x after, summed over the pairs of versions) up to which versions are aligned whole. Beyond it
# only the points that found no sure counterpart are held against each other.
WHOLE = 600_000

_SURE = (Confidence.HIGH, Confidence.MEDIUM)


@record(frozen=True)
class Edge:
    """A link between one point before and one after; the arms of a split or merge are one edge each."""

    before: Node
    after: Node
    basis: Basis
    score: float
    confidence: Confidence
    distance: int
    hub: Node | None = None  # the one point of a split or merge
    arm: int = 0  # its place among the arms, the strongest first; the arm of a link in part is never the first
    ruling: AppliedRuling | None = None  # what a file of rulings decided

    @property
    def sort_key(self) -> tuple[int, int, int, float, int, int, Node, Node]:
        """Strongest first, and total: rulings, confidence, wording before headings, score, nearness in time.

        The lesser arms of splits and merges, and what only follows from two rulings, come when all links that are not
        doubtful have been heard: until then the threads that they bring together are followed for themselves.
        """
        late = self.arm > 0 or self.basis is Basis.ORIGIN
        doubtful = self.confidence is Confidence.LOW
        group = 4 * doubtful + 2 * late + (not self.is_ruling)
        rank = list(Confidence).index(self.confidence)
        heading = int(self.basis is Basis.TITLE)
        return group, rank, heading, -self.score, self.arm, self.distance, self.before, self.after

    @property
    def is_ruling(self) -> bool:
        """Whether a person decided it."""
        return self.basis in (Basis.RULING, Basis.ORIGIN)


@record(frozen=False)
class Links:
    """All edges; the pairs of versions that were aligned whole; the alignments for whoever compares the texts."""

    edges: list[Edge] = field(default_factory=list)
    compared: set[tuple[int, int]] = field(default_factory=set)
    alignments: dict[tuple[int, int], Alignment] = field(default_factory=dict)
    limits: list[str] = field(default_factory=list)
    answers: dict[tuple[Node, int], frozenset[Node]] = field(default_factory=dict)  # all that files of rulings allow


def all_links(
    plans: Sequence[Plan],
    bases: Sequence[Sequence[int]],
    settings: AlignmentSettings,
    *,
    ruled: Ruled,
    progress: Progress | None = None,
) -> Links:
    """Align the pairs of versions that matter; `plans` are oldest first, `bases` the ranks each one goes back to.

    Every version against those it revises and against its neighbours in time comes first, then the pairs further apart,
    as long as the sum of the work stays within WHOLE. Of the pairs beyond it, only the points that have no sure
    counterpart yet are aligned, so that a point that comes back after a long time is still found.
    """
    result = Links()
    pairs = sorted(combinations(range(len(plans)), 2), key=lambda pair: (distance(pair, bases), pair))
    work = 0
    for done, pair in enumerate(pairs):
        if progress is not None:
            progress(done, len(pairs))
        work += len(plans[pair[0]].points) * len(plans[pair[1]].points)
        decided = ruled.get((plans[pair[0]].id, plans[pair[1]].id), ())
        result.answers |= _answers(decided, plans, pair)
        if work <= WHOLE or decided or distance(pair, bases) == 1:
            alignment = align(plans[pair[0]], plans[pair[1]], settings, decided=decided)
            result.alignments[pair] = alignment
            result.compared.add(pair)
        else:
            alignment = align(*_left_over(plans, pair, result.edges), settings)
            result.limits.append("pairs")
        result.limits += alignment.limits
        result.edges += _edges(alignment, plans, pair, distance(pair, bases))
    if progress is not None:
        progress(len(pairs), len(pairs))
    result.limits = list(dict.fromkeys(result.limits))
    return result


def distance(pair: tuple[int, int], bases: Sequence[Sequence[int]]) -> int:
    """How far apart two versions are: steps in time, or steps of revision where one goes back to the other."""
    first, second = sorted(pair)
    steps = second - first
    for ancestor, rank in ((first, second), (second, first)):
        if ancestor in bases[rank]:
            steps = min(steps, bases[rank].index(ancestor) + 1)
    return steps


def _left_over(plans: Sequence[Plan], pair: tuple[int, int], edges: Sequence[Edge]) -> tuple[Plan, Plan]:
    """Both versions of a pair reduced to what ends before the later one, and to what has no origin yet."""
    first, second = pair
    continued = {e.before for e in edges if e.confidence in _SURE and e.before[0] == first and e.after[0] <= second}
    derived = {e.after for e in edges if e.confidence in _SURE and e.after[0] == second}
    ended = tuple(p for i, p in enumerate(plans[first].points) if (first, i) not in continued)
    opened = tuple(p for i, p in enumerate(plans[second].points) if (second, i) not in derived)
    return replace(plans[first], points=ended), replace(plans[second], points=opened)


def _edges(alignment: Alignment, plans: Sequence[Plan], pair: tuple[int, int], steps: int) -> list[Edge]:
    index = [{point.id: i for i, point in enumerate(plans[rank].points)} for rank in pair]
    found: list[Edge] = []
    for link in alignment.links:
        befores = [(pair[0], index[0][name]) for name in link.before]
        afters = [(pair[1], index[1][name]) for name in link.after]
        names = {(pair[0], index[0][name]): name for name in link.before}
        names |= {(pair[1], index[1][name]): name for name in link.after}
        arms = [(before, after) for before in befores for after in afters]
        if len(arms) > 1:
            arms.sort(key=lambda arm: (-_in_common(plans, *arm), arm))
        found += [
            Edge(
                *arm,
                link.basis,
                link.score,
                link.confidence_of(names[arm[0]], names[arm[1]]),
                steps,
                _hub(link, befores, afters),
                place + link.in_part,
                link.ruling,
            )
            for place, arm in enumerate(arms)
        ]
    return found


def _answers(
    decided: Sequence[AppliedRuling], plans: Sequence[Plan], pair: tuple[int, int]
) -> dict[tuple[Node, int], frozenset[Node]]:
    """What alone may stand for each point that is ruled on whole, in the other version of the pair."""
    nodes = [{point.id: (rank, index) for index, point in enumerate(plans[rank].points)} for rank in pair]
    found: dict[tuple[Node, int], frozenset[Node]] = {}
    for one in decided:
        for own, other, names, others in ((0, 1, one.before, one.after), (1, 0, one.after, one.before)):
            # A clause stands for its point.
            points = [point for name in others if (point := plans[pair[other]].find(name)) is not None]
            allowed = frozenset(nodes[other][point.id] for point, _ in points)
            found |= {(nodes[own][name], pair[other]): allowed for name in names if name in nodes[own]}
    return found


def _hub(link: Link, befores: Sequence[Node], afters: Sequence[Node]) -> Node | None:
    if link.in_part:  # a point that another link has whole is split or merged by this one
        hubs = [ends[0] for ends, text in zip((befores, afters), link.passages, strict=True) if text is not None]
        return hubs[0] if len(hubs) == 1 else None
    if len(befores) == 1 and len(afters) > 1:
        return befores[0]
    return afters[0] if len(afters) == 1 and len(befores) > 1 else None


def _in_common(plans: Sequence[Plan], before: Node, after: Node) -> float:
    """Which arm of a link is the stronger: the share of common stems (Dice), and more for the same topic."""
    first, second = (plans[rank].points[index] for rank, index in (before, after))
    left, right = (set(stems(f"{point.title} {point.body}")) - FUNCTION_WORDS for point in (first, second))
    share = 2 * len(left & right) / (len(left) + len(right)) if left and right else 0.0
    return round(share + (first.topic != "" and first.topic == second.topic), 6)
