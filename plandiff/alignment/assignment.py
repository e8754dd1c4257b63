"""Optimal one-to-one assignment on a sparse set of weighted edges."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Mapping

# Edges from before to after indexes, with their weights; only weights above zero are worth an edge.
Edges = Mapping[tuple[int, int], float]


def assign(edges: Edges) -> dict[int, int]:
    """The one-to-one choice of edges with the greatest sum of weights, as {before index: after index}.

    Components are solved apart; a component of one edge needs no solving. Inside, each before index in turn is given
    its cheapest augmenting path (successive shortest paths: Edmonds and Karp 1972, Tomizawa 1971; Dijkstra's algorithm
    on reduced costs). An index may stay unmatched: leaving it out costs nothing.
    """
    chosen: dict[int, int] = {}
    for component in components(edges):
        if len(component) == 1:
            chosen.update(component)
        else:
            chosen.update(_solve(component, edges))
    return chosen


def components(edges: Iterable[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """The edges grouped by connected component, each group sorted, the groups in the order of their first edge."""
    parent: dict[int, int] = {}

    def root(node: int) -> int:
        parent.setdefault(node, node)
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    ordered = sorted(edges)
    for before, after in ordered:
        # After indexes are written as negative numbers, so that both sides live in one forest.
        parent[root(before)] = root(~after)
    groups: dict[int, list[tuple[int, int]]] = {}
    for before, after in ordered:
        groups.setdefault(root(before), []).append((before, after))
    return list(groups.values())


def _solve(component: list[tuple[int, int]], edges: Edges) -> dict[int, int]:
    top = max(edges[edge] for edge in component)
    solver = _Solver()
    for before, after in component:
        solver.cost.setdefault(before, []).append((after, top - edges[before, after]))
    for before in solver.cost:
        # Each before index may also go to a place of its own, at the price of an edge of weight zero.
        solver.cost[before].append((~before, top))
    for before in solver.cost:
        solver.augment(before)
    return {before: after for before, after in solver.match.items() if after >= 0}


class _Solver:
    """The state of successive shortest paths: costs, dual prices and the matching so far."""

    def __init__(self) -> None:
        self.cost: dict[int, list[tuple[int, float]]] = {}
        self.price_before: dict[int, float] = {}
        self.price_after: dict[int, float] = {}
        self.match: dict[int, int] = {}
        self.matched_by: dict[int, int] = {}

    def augment(self, row: int) -> None:
        """Match one more before index along its cheapest path."""
        came_from, done, last = self._cheapest_path(row)
        far = done[last]
        for after, reached in done.items():
            slack = far - reached
            self.price_after[after] = self.price_after.get(after, 0.0) - slack
            if after in self.matched_by:
                before = self.matched_by[after]
                self.price_before[before] = self.price_before.get(before, 0.0) + slack
        self.price_before[row] = self.price_before.get(row, 0.0) + far
        after = last
        while True:
            before = came_from[after]
            freed = self.match.get(before)
            self.match[before], self.matched_by[after] = after, before
            if before == row:
                return
            assert freed is not None  # every row on the path but the first was matched
            after = freed

    def _cheapest_path(self, row: int) -> tuple[dict[int, int], dict[int, float], int]:
        distance: dict[int, float] = {}
        came_from: dict[int, int] = {}
        done: dict[int, float] = {}
        heap: list[tuple[float, int]] = []
        current, so_far = row, 0.0
        while True:
            base = so_far - self.price_before.get(current, 0.0)
            for after, price in self.cost[current]:
                reach = base + price - self.price_after.get(after, 0.0)
                if after not in done and reach < distance.get(after, float("inf")):
                    distance[after], came_from[after] = reach, current
                    heapq.heappush(heap, (reach, after))
            so_far, after = heapq.heappop(heap)
            while after in done:
                so_far, after = heapq.heappop(heap)
            done[after] = so_far
            if after not in self.matched_by:
                return came_from, done, after
            current = self.matched_by[after]
