"""Whether two texts are divided at one level: how far each point of one has its words in one point of the other."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from plandiff.model.plan import Plan, Point

_WORD = re.compile(r"\w+")
_RUN = 4  # words that are looked for together
_LEAST_SHARED = 12  # runs that both texts must have for the measure to say anything
_CLOSE = 0.03  # two readings are as good as each other

Reading = TypeVar("Reading")


def at_one_level(
    before: Reading,
    after: Reading,
    others: Callable[[Reading, Reading], Iterable[Reading]],
    plan_of: Callable[[Reading], Plan],
    *,
    gain: float = 0.0,
    fixed: bool = False,
) -> tuple[Reading, Reading]:
    """Two texts by the numberings that make their points answer each other best; as they are where those serve.

    `others` gives the further readings of one text beside the other one, which must be better by `gain`; `fixed` keeps
    that of the first.
    """
    alone = common_level(plan_of(before), plan_of(after))
    if alone is None or alone >= 1 - gain:
        return before, after
    firsts = [before, *(() if fixed else others(before, after))]
    seconds = [after, *others(after, before)]
    pairs = [
        (level, (first, second))
        for first in firsts
        for second in seconds
        if (level := common_level(plan_of(first), plan_of(second))) is not None
    ]
    best = max(level for level, _ in pairs)
    if best < alone + gain:
        return before, after
    # Of readings that are as good: what is read as it would be alone, then what has more points.
    return max(
        (pair for level, pair in pairs if level >= best - _CLOSE),
        key=lambda pair: ((pair[0] is before) + (pair[1] is after), sum(len(plan_of(one).points) for one in pair)),
    )


def common_level(before: Plan, after: Plan) -> float | None:
    """1 where every point answers one point of the other text, less where some are parts of one of the other.

    Counted are runs of four words that stand in one point of each text only: the share that lies in the point where
    most runs of their own point lie, seen from either text, and of the two shares the harmonic mean. None where the
    texts have too little in common.
    """
    places = _places(after)
    shared: dict[tuple[int, int], int] = {}
    for run, own in _places(before).items():
        other = places.get(run, -1)
        if own >= 0 and other >= 0:
            shared[own, other] = shared.get((own, other), 0) + 1
    every = sum(shared.values())
    if every < _LEAST_SHARED:
        return None
    shares = []
    for side in (0, 1):
        most: dict[int, int] = {}
        for pair, count in shared.items():
            most[pair[side]] = max(most.get(pair[side], 0), count)
        shares.append(sum(most.values()) / every)
    return 2 * shares[0] * shares[1] / (shares[0] + shares[1])


def _places(plan: Plan) -> dict[tuple[str, ...], int]:
    """The point that each run of words stands in, by its place in the plan; -1 for a run of several points."""
    found: dict[tuple[str, ...], int] = {}
    for index, point in enumerate(plan.points):
        for run in set(_runs(point)):
            found[run] = -1 if run in found else index
    return found


def _runs(point: Point) -> Iterator[tuple[str, ...]]:
    words = _WORD.findall(f"{point.title} {point.body}".lower())
    for start in range(max(len(words) - _RUN + 1, 1 if words else 0)):
        yield tuple(words[start : start + _RUN])
