"""From versions to threads: every point in exactly one, with what holds it there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations

from plandiff.alignment.settings import AlignmentSettings
from plandiff.model.comparison import Side
from plandiff.model.kinds import Basis, Confidence
from plandiff.model.plan import Plan
from plandiff.model.problem import Document
from plandiff.model.ruling import NO_RULINGS, AppliedRulings
from plandiff.model.thread import Disagreement, Member, Place, Thread, Threads
from plandiff.model.vocabulary import Vocabulary
from plandiff.threads.chronology import bases, in_order
from plandiff.threads.joining import AGREEMENT, BRANCHES, Joining
from plandiff.threads.pairwise_links import WHOLE, Edge, Links, Node, Progress, all_links
from plandiff.threads.translations import without_translations

# The rulings on two versions, the earlier one first.
RulingsOn = Callable[[Document[Plan], Document[Plan]], AppliedRulings]


def follow(
    documents: Iterable[Document[Plan]],
    *,
    vocabulary: Vocabulary | None = None,
    settings: AlignmentSettings | None = None,
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
    settings = settings or AlignmentSettings()
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
            Disagreement(*_places(edge, plans), edge.basis, edge.score, edge.confidence, reason)
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


def _places(edge: Edge, plans: Sequence[Plan]) -> tuple[Place, Place]:
    return _place(edge.before, plans), _place(edge.after, plans)


def _sorted(threads: Sequence[Thread], vocabulary: Vocabulary) -> tuple[Thread, ...]:
    """Threads by topic (in the vocabulary's order, others after it by name), then in the order of their groups."""
    topics = {topic.id: position for position, topic in enumerate(vocabulary.topics)}

    def key(entry: tuple[int, Thread]) -> tuple[int, str, int]:
        position, thread = entry
        return topics.get(thread.topic, len(topics)), "" if thread.topic in topics else thread.topic, position

    return tuple(thread for _, thread in sorted(enumerate(threads), key=key))
