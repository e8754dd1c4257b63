"""From versions to threads: every point in exactly one, with what holds it there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations

from plandiff.alignment.thresholds import AlignmentSettings
from plandiff.model.comparison import Side
from plandiff.model.kinds import Basis, Confidence
from plandiff.model.plan import Plan
from plandiff.model.problem import Document
from plandiff.model.ruling import NO_RULINGS, AppliedRulings
from plandiff.model.thread import Disagreement, Member, Place, Refusal, Thread, Threads
from plandiff.model.vocabulary import Vocabulary
from plandiff.threads.chronology import bases, in_order, without_translations
from plandiff.threads.pairwise_links import WHOLE, Edge, Links, Node, Progress, all_links, distance

# How much of the comparisons between two threads (those of versions near each other count more) must agree with a link
# before it may join them: by its confidence, and by whether its two points are of one topic (True), of two (False), or
# one of them has none (None). A sure link needs no others; a doubtful one between two topics joins nothing.
AGREEMENT = {
    (Confidence.MEDIUM, True): 0.25,
    (Confidence.MEDIUM, None): 0.25,
    (Confidence.MEDIUM, False): 0.5,
    (Confidence.LOW, True): 0.25,
    (Confidence.LOW, None): 0.5,
    (Confidence.LOW, False): 2.0,
}

# At least this share of the comparisons that could show a split or merge must show it.
BRANCHES = 0.5


class Joining:
    """Threads in the making.

    The rule, in the manner of Kruskal's maximum spanning forest: links are taken from the strongest to the weakest
    (rulings, then by confidence and score), and each joins the threads of its two points, unless

    - a ruling says that one of the points is new, and the join would give it an earlier origin; or a ruling of a file
      says what alone answers one of the points in a version, and the join would give it another answer there;
    - both threads hold points of one version: then only a ruling joins them, or a split or merge of points that are not
      of different topics, that is not of low confidence, that branches one way in time (all that it holds together lies
      after the split, or before the merge), and that is seen in half or more of the comparisons that could show it;
    - it is not sure and the comparisons between the two threads speak against it (AGREEMENT), so that one weak link
      does not glue together what the others keep apart.

    So a point stands in the thread of its strongest link; every link that is refused is reported.
    """

    def __init__(self, plans: Sequence[Plan], links: Links, bases: Sequence[Sequence[int]]) -> None:
        nodes = [(rank, index) for rank, plan in enumerate(plans) for index in range(len(plan.points))]
        self._thread: dict[Node, list[Node]] = {node: [node] for node in nodes}
        self._links, self._bases = links, bases
        self._topic = {node: plans[node[0]].points[node[1]].topic for node in nodes}
        self._readable = {node for node in nodes if plans[node[0]].points[node[1]].has_text}
        self._linked: dict[Node, set[Node]] = {}
        for edge in links.edges:
            self._linked.setdefault(edge.before, set()).add(edge.after)
            self._linked.setdefault(edge.after, set()).add(edge.before)
        self.refused: list[tuple[Edge, Refusal]] = []

    def run(self, declared_new: Iterable[Node]) -> list[list[Node]]:
        """The threads, each with its points in order; `declared_new` are the points that a ruling declares new."""
        new = set(declared_new)
        waiting: list[tuple[Edge, Refusal]] = []
        for edge in sorted(self._links.edges, key=lambda edge: edge.sort_key):
            first, second = self._thread[edge.before], self._thread[edge.after]
            if first is second:
                continue
            reason = self._refusal(edge, first, second, new)
            if reason is None:
                self._join(first, second)
            else:
                waiting.append((edge, reason))
        # What was refused and came together by other links is no disagreement.
        self.refused = [
            (edge, reason) for edge, reason in waiting if self._thread[edge.before] is not self._thread[edge.after]
        ]
        return sorted({id(thread): thread for thread in self._thread.values()}.values())

    def agreement(self, thread: Sequence[Node]) -> float:
        """How many of the comparisons between the versions of a thread link its points directly."""
        ranks = sorted({rank for rank, _ in thread})
        votes = [
            vote
            for position, before in enumerate(ranks)
            for after in ranks[position + 1 :]
            if (vote := self._vote(_of(thread, before), _of(thread, after))) is not None
        ]
        return sum(votes) / len(votes) if votes else 1.0

    def _refusal(self, edge: Edge, first: list[Node], second: list[Node], new: set[Node]) -> Refusal | None:
        joined = [*first, *second]
        earliest = min(rank for rank, _ in joined)
        if any(node in new and node[0] > earliest for node in joined):
            return Refusal.DECLARED_NEW
        if self._ruled_out(first, second) or self._ruled_out(second, first):
            return Refusal.RULED_APART
        if edge.is_ruling:
            return None
        same_topic = self._same_topic(edge)
        both = {rank for rank, _ in first} & {rank for rank, _ in second}
        if both and (same_topic is False or not self._branches(edge, first, second, both)):
            return Refusal.SIDE_BY_SIDE
        least = AGREEMENT.get((edge.confidence, same_topic), 0.0)
        if not both and least > 0.0 and self._support(first, second) < least:
            return Refusal.OUTVOTED
        return None

    def _ruled_out(self, own: list[Node], others: list[Node]) -> bool:
        """Whether a file of rulings says of one of some points that none of the others in a version answers it."""
        answers = self._links.answers
        return bool(answers) and any(
            (node, other[0]) in answers and other not in answers[node, other[0]] for node in own for other in others
        )

    def _join(self, first: list[Node], second: list[Node]) -> None:
        merged = sorted([*first, *second])
        for node in merged:
            self._thread[node] = merged

    def _branches(self, edge: Edge, first: list[Node], second: list[Node], both: set[int]) -> bool:
        """Whether a link that would bring points of one version together is a split or a merge."""
        hub = edge.hub
        if hub is None or edge.confidence is Confidence.LOW:
            return False
        if not (all(rank > hub[0] for rank in both) or all(rank < hub[0] for rank in both)):
            return False
        shown = asked = 0
        for rank in both:
            sides = [self._vote([hub], _of(thread, rank)) for thread in (first, second)]
            if None not in sides:
                asked += 1
                shown += sides == [1, 1]
        return asked > 0 and shown >= BRANCHES * asked

    def _support(self, first: list[Node], second: list[Node]) -> float:
        """How much of the comparisons between two threads link them, weighted by nearness in time."""
        yes = total = 0.0
        for rank in sorted({rank for rank, _ in first}):
            for other in sorted({rank for rank, _ in second}):
                vote = self._vote(_of(first, rank), _of(second, other))
                if vote is not None:
                    weight = 1.0 / distance((rank, other), self._bases)
                    yes += weight * vote
                    total += weight
        return yes / total

    def _same_topic(self, edge: Edge) -> bool | None:
        before, after = self._topic[edge.before], self._topic[edge.after]
        return before == after if before and after else None

    def _vote(self, first: Sequence[Node], second: Sequence[Node]) -> int | None:
        """Whether a comparison links points of two versions; None where it cannot say."""
        if any(other in self._linked.get(node, ()) for node in first for other in second):
            return 1
        pair = (min(first[0][0], second[0][0]), max(first[0][0], second[0][0]))
        known = pair in self._links.compared and all(
            any(node in self._readable for node in side) for side in (first, second)
        )
        return 0 if known else None


def _of(thread: Sequence[Node], rank: int) -> list[Node]:
    return [node for node in thread if node[0] == rank]


# The rulings on two versions, the earlier one first.
RulingsOn = Callable[[Document[Plan], Document[Plan]], AppliedRulings]


def follow(
    documents: Iterable[Document[Plan]],
    *,
    vocabulary: Vocabulary | None = None,
    translations: bool = False,
    rulings: RulingsOn = lambda _before, _after: NO_RULINGS,
    progress: Progress | None = None,
) -> Threads:
    """The threads of several versions; the result does not depend on the order in which they are given.

    Versions that translate another of them are left out, unless `translations` asks for them. `rulings` finds what
    people decided about two of them; `Joining` says how links become threads. `progress` is called with the pairs of
    versions done and in all. Raises InputError where two different versions have one id.
    """
    ordered = in_order(documents)
    ordered, left_out = (ordered, ()) if translations else without_translations(ordered)
    plans = [document.content for document in ordered]
    vocabulary = vocabulary or Vocabulary()
    settings = AlignmentSettings()
    rank = {plan.id: index for index, plan in enumerate(plans)}
    ranks = [[rank[name] for name in names] for names in bases(plans).values()]
    found = {(one.content.id, two.content.id): rulings(one, two) for one, two in combinations(ordered, 2)}
    ruled = {names: applied for names, applied in found.items() if applied.file}
    decided = {names: applied.decided for names, applied in ruled.items()}
    links = all_links(plans, ranks, settings, ruled=decided, progress=progress)
    joining = Joining(plans, links, ranks)
    groups = joining.run(_declared_new(plans))
    strongest = _strongest(links, groups)
    threads = [_thread(group, plans, strongest, joining.agreement(group)) for group in groups]
    return Threads(
        versions=tuple(Side.of(document) for document in ordered),
        threads=_sorted(threads, vocabulary),
        disagreements=tuple(
            Disagreement(
                _place(edge.before, plans), _place(edge.after, plans), edge.basis, edge.score, edge.confidence, reason
            )
            for edge, reason in sorted(joining.refused, key=lambda entry: (entry[0].before, entry[0].after))
        ),
        vocabulary=vocabulary,
        settings={
            **settings._asdict(),
            "whole": WHOLE,
            "agreement": AGREEMENT[Confidence.MEDIUM, True],
            "agreement_doubtful": AGREEMENT[Confidence.LOW, None],
            "branches": BRANCHES,
        },
        alignments={(plans[first].id, plans[second].id): found for (first, second), found in links.alignments.items()},
        limits=tuple(links.limits),
        left_out=tuple(document.content.id for document in left_out),
        rulings=ruled,
    )


def _declared_new(plans: Sequence[Plan]) -> list[Node]:
    return [(rank, index) for rank, plan in enumerate(plans) for index, p in enumerate(plan.points) if p.follows == ()]


def _strongest(links: Links, groups: Sequence[Sequence[Node]]) -> dict[Node, Edge]:
    """The strongest link of every point to another of its thread."""
    thread_of = {node: number for number, group in enumerate(groups) for node in group}
    found: dict[Node, Edge] = {}
    for edge in sorted(links.edges, key=lambda edge: edge.sort_key):
        if thread_of[edge.before] == thread_of[edge.after]:
            found.setdefault(edge.before, edge)
            found.setdefault(edge.after, edge)
    return found


def _thread(group: Sequence[Node], plans: Sequence[Plan], strongest: dict[Node, Edge], agreement: float) -> Thread:
    points = [plans[rank].points[index] for rank, index in group]
    return Thread(
        id=str(_place(group[0], plans)),
        title=_most_common(point.title for point in points),
        topic=_most_common(point.topic for point in points),
        members=tuple(_member(node, plans, strongest.get(node)) for node in group),
        agreement=round(agreement, 4),
    )


def _member(node: Node, plans: Sequence[Plan], edge: Edge | None) -> Member:
    place = _place(node, plans)
    if edge is None:
        return Member(place, Basis.NONE, 0.0, Confidence.HIGH)
    other = edge.after if edge.before == node else edge.before
    return Member(place, edge.basis, edge.score, edge.confidence, _place(other, plans), edge.ruling)


def _most_common(names: Iterable[str]) -> str:
    """The name that most points have; the earliest of those that are level, empty where none has one."""
    counts = Counter(name for name in names if name)
    return max(counts, key=lambda name: counts[name], default="")


def _place(node: Node, plans: Sequence[Plan]) -> Place:
    return Place(plans[node[0]].id, plans[node[0]].points[node[1]].id)


def _sorted(threads: Sequence[Thread], vocabulary: Vocabulary) -> tuple[Thread, ...]:
    """Threads by topic (in the vocabulary's order, others after it by name), then in the order of their groups."""
    topics = {topic.id: position for position, topic in enumerate(vocabulary.topics)}

    def key(entry: tuple[int, Thread]) -> tuple[int, str, int]:
        position, thread = entry
        return topics.get(thread.topic, len(topics)), "" if thread.topic in topics else thread.topic, position

    return tuple(thread for _, thread in sorted(enumerate(threads), key=key))
