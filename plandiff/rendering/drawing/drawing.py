"""A picture of versions as columns, points as boxes and links as lines: what is drawn, without places or colours."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict, deque
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from plandiff.model.named_values import Choice

Place = tuple[int, int]  # column and node, both from 0
Pair = tuple[Place, Place]
Spot = tuple[int, float]  # column and row

_SWEEPS = 8


@dataclass(frozen=True, slots=True)
class Layout:
    """The row of every node by column, the column and row of each stop of every line, and how many rows there are.

    `tops` are the rows where lanes begin, if there are any.
    """

    rows: tuple[tuple[float, ...], ...]
    routes: Mapping[Pair, tuple[Spot, ...]]
    height: float
    tops: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class _Stop:
    """A node of a column, or the place where a longer line passes through it."""

    node: int = -1
    pair: Pair | None = None


def lay_out(sizes: Sequence[int], pairs: Sequence[Pair]) -> Layout:
    """Rows for columns of `sizes` nodes, in their order, and routes for lines that lead from earlier to later columns.

    Between two columns the longest set of lines that do not cross (a longest increasing subsequence, Fredman 1975)
    runs level; everything else moves up as far as it can (longest-path layering, Sugiyama, Tagawa and Toda 1981).
    A line over several columns gets a stop in each column that it passes.
    """
    columns: list[list[_Stop]] = []
    hops: list[set[tuple[_Stop, _Stop]]] = []
    for index, size in enumerate(sizes):
        columns.append([_Stop(node=node) for node in range(size)])
        if index:
            hops.append(_hops(columns, index, pairs))
    rows = _rows(columns, [_level(columns[index], columns[index + 1], hop) for index, hop in enumerate(hops)])
    routes = {pair: tuple((column, rows[column][stop]) for column, stop in _stops(pair)) for pair in pairs}
    return Layout(
        rows=tuple(tuple(rows[index][_Stop(node=node)] for node in range(size)) for index, size in enumerate(sizes)),
        routes=routes,
        height=max((row for column in rows for row in column.values()), default=-1) + 1,
    )


def reduce_crossings(sizes: Sequence[int], pairs: Sequence[Pair], free: Collection[int]) -> tuple[tuple[int, ...], ...]:
    """An order of the nodes of each column with fewer crossings; only `free` columns are changed.

    The barycentre method of Sugiyama, Tagawa and Toda (1981): sweeps to and fro, each node goes to the mean place of
    its neighbours, the best order seen is kept; ties keep the order given.
    """
    near: defaultdict[Place, list[Place]] = defaultdict(list)
    for start, end in pairs:
        near[start].append(end)
        near[end].append(start)
    orders = [list(range(size)) for size in sizes]
    best, fewest = [list(order) for order in orders], count_crossings(orders, pairs)
    for sweep in range(_SWEEPS):
        for column in range(len(sizes)) if sweep % 2 == 0 else range(len(sizes) - 1, -1, -1):
            if column in free:
                place = {(c, node): index for c, order in enumerate(orders) for index, node in enumerate(order)}
                orders[column].sort(key=lambda node, c=column, at=place: _barycentre((c, node), near, at))  # type: ignore[misc]
        crossings = count_crossings(orders, pairs)
        if crossings < fewest:
            best, fewest = [list(order) for order in orders], crossings
    return tuple(tuple(order) for order in best)


def count_crossings(orders: Sequence[Sequence[int]], pairs: Iterable[Pair]) -> int:
    """How many pairs of lines between the same two columns cross when the nodes stand in `orders`."""
    place = {(column, node): index for column, order in enumerate(orders) for index, node in enumerate(order)}
    between: defaultdict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for start, end in pairs:
        between[start[0], end[0]].append((place[start], place[end]))
    total = 0
    for lines in between.values():
        seen: list[int] = []
        for run in _runs(sorted(lines)):
            total += sum(len(seen) - bisect_right(seen, row) for row in run)
            for row in run:
                insort(seen, row)
    return total


def _runs(lines: list[tuple[int, int]]) -> Iterable[list[int]]:
    """The lines of each start together: lines from one node do not cross."""
    grouped: defaultdict[int, list[int]] = defaultdict(list)
    for first, last in lines:
        grouped[first].append(last)
    return grouped.values()


def _barycentre(node: Place, near: Mapping[Place, list[Place]], at: Mapping[Place, int]) -> tuple[float, int]:
    neighbours = [at[place] for place in near.get(node, [])]
    return (sum(neighbours) / len(neighbours) if neighbours else float(at[node])), at[node]


def _stops(pair: Pair) -> list[tuple[int, _Stop]]:
    (first, start), (last, end) = pair
    passing = [(column, _Stop(pair=pair)) for column in range(first + 1, last)]
    return [(first, _Stop(node=start)), *passing, (last, _Stop(node=end))]


def _hops(columns: list[list[_Stop]], index: int, pairs: Iterable[Pair]) -> set[tuple[_Stop, _Stop]]:
    """The lines from the column before `index` to it; stops of lines that pass through are put into the column."""
    hops: list[tuple[_Stop, _Stop]] = []
    passing: list[tuple[_Stop, _Stop]] = []
    for pair in pairs:
        if pair[0][0] < index <= pair[1][0]:
            stops = dict(_stops(pair))
            (hops if index == pair[1][0] else passing).append((stops[index - 1], stops[index]))
    _insert(columns[index - 1], columns[index], hops, passing)
    return {*hops, *passing}


def _insert(
    before: list[_Stop], column: list[_Stop], hops: Iterable[tuple[_Stop, _Stop]], passing: list[tuple[_Stop, _Stop]]
) -> None:
    """Put each passing stop below the counterpart of what stands above its line in the column before."""
    where = {stop: place for place, stop in enumerate(before)}
    lowest = [-1] * len(before)
    for start, end in hops:
        lowest[where[start]] = max(lowest[where[start]], end.node)
    above: list[int] = []
    for node in lowest:
        above.append(node if node >= 0 else above[-1] if above else -1)
    for start, stop in sorted(passing, key=lambda hop: (above[where[hop[0]]], where[hop[0]]), reverse=True):
        column.insert(above[where[start]] + 1, stop)


def _level(before: list[_Stop], after: list[_Stop], hops: Iterable[tuple[_Stop, _Stop]]) -> list[tuple[_Stop, _Stop]]:
    """The most lines that can run level: a longest chain that rises in both columns."""
    upper = {stop: place for place, stop in enumerate(before)}
    lower = {stop: place for place, stop in enumerate(after)}
    lines = sorted(((upper[start], lower[end]) for start, end in hops), key=lambda line: (line[0], -line[1]))
    tails: list[int] = []
    last: list[int] = []
    previous: list[int] = []
    for index, (_, end) in enumerate(lines):
        length = bisect_left(tails, end)
        previous.append(last[length - 1] if length else -1)
        tails[length : length + 1] = [end]
        last[length : length + 1] = [index]
    chain: list[tuple[_Stop, _Stop]] = []
    index = last[-1] if last else -1
    while index >= 0:
        start, end = lines[index]
        chain.append((before[start], after[end]))
        index = previous[index]
    return chain[::-1]


def _rows(columns: list[list[_Stop]], levels: list[list[tuple[_Stop, _Stop]]]) -> list[dict[_Stop, int]]:
    """The highest rows that keep the order of each column and the level lines level.

    Stops on one level line share a row. Level lines never cross, and columns form a chain, so the order has no cycle.
    """
    shared: dict[tuple[int, _Stop], int] = {}
    count = 0
    for index, column in enumerate(columns):
        known = {end: shared[index - 1, start] for start, end in levels[index - 1]} if index else {}
        for stop in column:
            shared[index, stop] = known.get(stop, count)
            count += stop not in known
    below: list[set[int]] = [set() for _ in range(count)]
    waits = [0] * count
    for index, column in enumerate(columns):
        for upper, lower in pairwise(shared[index, stop] for stop in column):
            if lower not in below[upper]:
                below[upper].add(lower)
                waits[lower] += 1
    row = [0] * count
    ready = deque(name for name in range(count) if not waits[name])
    while ready:
        name = ready.popleft()
        for lower in sorted(below[name]):
            row[lower] = max(row[lower], row[name] + 1)
            waits[lower] -= 1
            if not waits[lower]:
                ready.append(lower)
    return [{stop: row[shared[index, stop]] for stop in column} for index, column in enumerate(columns)]


class Tone(Choice):
    """How a line or a box looks: each tone has its own colour, width and dashes; a weight has that of its name."""

    SUBSTANTIVE = "substantive"
    UNSURE = "unsure"
    WORDING = "wording"
    NONE = "none"
    UNKNOWN = "unknown"
    START = "start"  # there is nothing before it to compare with
    FAINT = "faint"  # outside of what the reader asked for


class NodeMark(Choice):
    """The sign beside a box that no line, or a special one, leads to."""

    NO_MARK = ""
    ADDED = "added"
    REMOVED = "removed"
    UNDISCLOSED = "undisclosed"


@dataclass(frozen=True, slots=True)
class Node:
    """One point of one version: its number or a sign, its title, what a click and a pointer at rest give.

    `name` is the id of its point, for whoever arranges nodes. In a drawing with lanes, `lane` is where it stands and
    `figure` what is written beside it.
    """

    number: str
    label: str = ""
    tone: Tone = Tone.NONE
    mark: NodeMark = NodeMark.NO_MARK
    struck: bool = False
    href: str = ""
    tip: str = ""
    name: str = ""
    lane: int = 0
    figure: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """One version; a `free` column may be reordered to lessen crossings, any other keeps the order of its text."""

    heading: str
    subheading: str = ""
    nodes: tuple[Node, ...] = ()
    free: bool = False
    shaded: bool = False


@dataclass(frozen=True, slots=True)
class Lane:
    """A band across all columns that holds one thread, with its title at the edge; lanes of a group stand together."""

    title: str
    group: str = ""
    href: str = ""
    tip: str = ""


@dataclass(frozen=True, slots=True)
class Strand:
    """One link: every place before is tied to every place after, so a split branches and a merge joins."""

    before: tuple[Place, ...]
    after: tuple[Place, ...]
    tone: Tone
    word: str = ""  # written on the line
    href: str = ""
    tip: str = ""

    @property
    def pairs(self) -> tuple[tuple[Place, Place], ...]:
        """The single lines of the strand."""
        return tuple((start, end) for start in self.before for end in self.after)


@dataclass(frozen=True)
class Drawing:
    """Columns in order of time, and the strands between them. The words of the legend belong to tones and marks.

    With `lanes` every node stands in one of them, so that no strand of one thread crosses another; without, the
    columns are in the order of their texts and what moved crosses. `sign_words` explains the signs in boxes,
    and `remark` stands below all.
    """

    title: str
    description: str
    columns: tuple[Column, ...]
    strands: tuple[Strand, ...]
    tone_words: tuple[tuple[Tone, str], ...] = ()
    mark_words: tuple[tuple[NodeMark, str], ...] = ()
    sign_words: tuple[tuple[str, str], ...] = ()
    shade_words: str = ""
    lanes: tuple[Lane, ...] = ()
    remark: str = ""

    @cached_property
    def pairs(self) -> tuple[tuple[Place, Place], ...]:
        """All single lines, without repeats."""
        return tuple(dict.fromkeys(pair for strand in self.strands for pair in strand.pairs))

    @property
    def sizes(self) -> tuple[int, ...]:
        """How many nodes each column has."""
        return tuple(len(column.nodes) for column in self.columns)


def untangled(drawing: Drawing) -> Drawing:
    """The same drawing with the nodes of its free columns in an order that lessens crossings."""
    free = frozenset(index for index, column in enumerate(drawing.columns) if column.free)
    if not free:
        return drawing
    orders = reduce_crossings(drawing.sizes, drawing.pairs, free)
    place_of = {(column, old): (column, new) for column, order in enumerate(orders) for new, old in enumerate(order)}

    def moved(places: Iterable[Place]) -> tuple[Place, ...]:
        return tuple(place_of[place] for place in places)

    return replace(
        drawing,
        columns=tuple(
            replace(column, nodes=tuple(column.nodes[index] for index in order))
            for column, order in zip(drawing.columns, orders, strict=True)
        ),
        strands=tuple(
            replace(strand, before=moved(strand.before), after=moved(strand.after)) for strand in drawing.strands
        ),
    )
