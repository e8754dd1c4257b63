"""From pairs to links: every unit in one link."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from plandiff.alignment.assignment import components

Pair = tuple[int, int]


def stars(pairs: Iterable[Pair], strength: Mapping[Pair, float]) -> tuple[list[list[Pair]], list[Pair]]:
    """The links that the pairs make, each as its pairs, strongest first; and the pairs left over.

    A link is 1:1, a split (1:n) or a merge (n:1), or n:m where each of the units answers each of the others. Where
    pairs hang together in other ways (a point that was split, one part of which was merged with another point) the
    strongest are kept, and a pair that would join two links is left over.
    """
    links: list[list[Pair]] = []
    left: list[Pair] = []
    for component in components(pairs):
        ordered = sorted(component, key=lambda pair: (-strength[pair], pair))
        if len(component) == len({b for b, _ in component}) * len({a for _, a in component}):
            links.append(ordered)
        else:
            found, more = _greedy(ordered)
            links += found
            left += more
    return links, left


def _greedy(pairs: list[Pair]) -> tuple[list[list[Pair]], list[Pair]]:
    links: list[list[Pair]] = []
    link_of_before: dict[int, int] = {}
    link_of_after: dict[int, int] = {}
    left: list[Pair] = []
    for row, column in pairs:
        by_row, by_column = link_of_before.get(row), link_of_after.get(column)
        if by_row is None and by_column is None:
            link_of_before[row] = link_of_after[column] = len(links)
            links.append([(row, column)])
        elif by_column is None and by_row is not None and len({r for r, _ in links[by_row]}) == 1:
            link_of_after[column] = by_row
            links[by_row].append((row, column))
        elif by_row is None and by_column is not None and len({c for _, c in links[by_column]}) == 1:
            link_of_before[row] = by_column
            links[by_column].append((row, column))
        else:
            left.append((row, column))
    return links, left
