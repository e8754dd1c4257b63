"""The family: for every version, which earlier text its wording is nearest to."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from plandiff.alignment.strings import common_words
from plandiff.model.plan import Plan, Point
from plandiff.model.thread import FamilyTree, Nearness, Place, PointNearness, Relation, Thread, Threads
from plandiff.text.normalise import content_words
from plandiff.threads import passages

# Below this a text is no nearer to another than two texts on one subject are: it stands at the top of the tree.
NEAR = 0.15
# A version of which less than this share of the points is known in words has no place by its wording.
ENOUGH = 0.25
_DIGITS = 4


def family(threads: Threads) -> FamilyTree:
    """How near every version is to each earlier one.

    The nearness of a point to a version is the share of words that it has in common, in order, with the points of its
    thread there (twice the longest common subsequence over both lengths), 0 where there is none; that of a version is
    the mean over its points, each counted by its words. Points without known wording are left out.
    """
    plans, thread_of = threads.plans, threads.by_place
    return FamilyTree(threads, tuple(_relation(threads, plans, rank, thread_of) for rank in range(len(plans))))


def _relation(threads: Threads, plans: Sequence[Plan], rank: int, thread_of: dict[Place, Thread]) -> Relation:
    plan = plans[rank]
    worded = [point for point in plan.points if point.body]
    earlier = [plans[index] for index in range(rank)]
    near = {point.id: _scores(threads, plan, point, earlier, thread_of) for point in worded}
    words = {point.id: len(content_words(point.body)) for point in worded}
    total = sum(words.values())
    details = tuple(_detail(plan, point, near[point.id], threads, thread_of) for point in worded)
    rows = []
    for other in earlier:
        over_all = sum(words[name] * scores[other.id] for name, scores in near.items()) / total if total else 0.0
        hits = [entry for entry in details if any(place.plan == other.id for place in entry.nearest)]
        ties = sum(len({place.plan for place in entry.nearest}) > 1 for entry in hits)
        rows.append(Nearness(other.id, round(over_all, _DIGITS), len(hits), ties))
    order = {other.id: index for index, other in enumerate(earlier)}
    rows.sort(key=lambda row: (-row.over_all, row.plan != plan.base, -order[row.plan]))
    telling = len(worded) >= ENOUGH * len(plan.points)
    parent = rows[0].plan if telling and rows and rows[0].over_all >= NEAR else ""
    new = sum(not entry.nearest for entry in details)
    return Relation(plan.id, plan.base or "", parent, tuple(rows), len(worded), new, details)


def _scores(
    threads: Threads, plan: Plan, point: Point, earlier: Sequence[Plan], thread_of: dict[Place, Thread]
) -> dict[str, float]:
    thread = thread_of[Place(plan.id, point.id)]
    scores: dict[str, float] = {}
    for other in earlier:
        texts = [found.body for found in passages.points(threads, thread, other.id) if found.body]
        joined = ["\n".join(texts)] if len(texts) > 1 else []
        scores[other.id] = max((_alike(point.body, text) for text in [*texts, *joined]), default=0.0)
    return scores


def _detail(
    plan: Plan, point: Point, scores: dict[str, float], threads: Threads, thread_of: dict[Place, Thread]
) -> PointNearness:
    best = max(scores.values(), default=0.0)
    place = Place(plan.id, point.id)
    nearest = tuple(
        Place(other, name)
        for other, score in scores.items()
        if score == best > 0.0
        for name in thread_of[place].points_in(other)
        if threads.side(other).points[name].body
    )
    return PointNearness(place, nearest, round(best, _DIGITS))


@lru_cache(maxsize=4096)
def _alike(before: str, after: str) -> float:
    first, second = content_words(before), content_words(after)
    if not first or not second:
        return float(before == after)
    common = sum(size for _, _, size in common_words(first, second))
    return 2 * common / (len(first) + len(second))
