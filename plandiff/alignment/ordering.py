"""The order of links: which of them moved, and how they are listed."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from typing import TypeVar

_Weight = tuple[int, float, int]
Item = TypeVar("Item")


def out_of_order(places: Sequence[tuple[int, int]], masses: Sequence[float], texts: Sequence[str]) -> set[int]:
    """The links (by index) outside the longest set that keeps the order on both sides; of several the heaviest counts.

    `places` has the before and the after place of each link, `masses` its weight; `texts` breaks the last ties by
    content, so that they do not depend on which plan is called before. Weighted longest increasing subsequence
    (Schensted 1961) with a Fenwick tree of maxima: n log n.
    """
    ranks = {place: rank for rank, place in enumerate(sorted({after for _, after in places}), start=1)}
    tree: list[tuple[_Weight, int]] = [((0, 0.0, 0), -1)] * (len(ranks) + 1)
    previous = [-1] * len(places)
    finish: tuple[_Weight, int] = ((0, 0.0, 0), -1)
    # The last of those that start at one place comes first, so that no two of them are taken to be in order.
    for link in sorted(range(len(places)), key=lambda i: (places[i][0], -places[i][1], texts[i])):
        rank = ranks[places[link][1]]
        best, node = tree[0], rank - 1
        while node:
            best = max(best, tree[node])
            node &= node - 1
        (count, mass, tie), previous[link] = best
        total = (count + 1, round(mass + masses[link], 6), tie + zlib.crc32(texts[link].encode()))
        finish = max(finish, (total, link))
        node = rank
        while node <= len(ranks):
            tree[node] = max(tree[node], (total, link))
            node += node & -node
    moved = set(range(len(places)))
    link = finish[1]
    while link >= 0:
        moved.discard(link)
        link = previous[link]
    return moved


def listed(links: Sequence[tuple[tuple[int, ...], tuple[int, ...]]]) -> list[int]:
    """The links (by index) in the order of their first before place, each added one after the link it follows."""
    holder = {after: index for index, (_, afters) in enumerate(links) for after in afters}
    followers: dict[int, list[int]] = {}
    first: list[int] = []
    for after in sorted(holder):
        index = holder[after]
        if links[index][0]:
            continue
        if after - 1 in holder and holder[after - 1] != index:
            followers.setdefault(holder[after - 1], []).append(index)
        else:
            first.append(index)
    order: list[int] = []
    starts = sorted((i for i, (befores, _) in enumerate(links) if befores), key=lambda i: links[i][0])
    stack = [*reversed(starts), *reversed(first)]
    while stack:
        index = stack.pop()
        order.append(index)
        stack.extend(sorted(followers.get(index, ()), key=lambda i: links[i][1], reverse=True))
    return order
