"""Cutting the lines of a document into parts: at the markers of its points, at headings, or into paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from plandiff.importing.numbering.marker_family import Marker, Scheme
from plandiff.importing.numbering.markers import candidates
from plandiff.importing.outline.headings import PLAIN_LEVEL, begins_closing, is_annex
from plandiff.importing.source.lines import Line

_MOST_TITLES = 3  # lines of the name of a chapter
_LONGEST_TITLE = 100  # characters of one of them


@dataclass(frozen=True, slots=True)
class OutlinePart:
    """Consecutive lines that become one point: `first` up to `last`, where `marker` is None for one without number.

    `run` counts how often the numbering began anew before it; `headings` are lines above that stand over several.
    """

    kind: str  # preamble | point | section | paragraph | closing
    first: int
    last: int
    marker: Marker | None = None
    run: int = 1
    headings: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Cutter:
    """Cuts lines at the markers of points, and what lies between two of them at headings.

    `over` are the lines that stand over points without numbering them, `items` the markers of clauses.
    """

    lines: Sequence[Line]
    over: dict[int, Marker]
    items: Sequence[Marker] = ()

    def parts(self, members: Sequence[tuple[Marker, int]]) -> list[OutlinePart]:
        """The preamble, the points, and the sections between and after them."""
        first = members[0][0].line
        above = self._headings_above(members[0][0])
        parts = [OutlinePart("preamble", 0, above)] if above else []
        level = max(self.lines[member.line].hint.heading for member, _ in members)
        ends = [member.line for member, _ in members[1:]] + [len(self.lines)]
        waiting = tuple(range(above, first))
        for (member, run), end in zip(members, ends, strict=True):
            close = self._list_end(member) if end == len(self.lines) else end
            heading = member.family.kind == "heading"
            cuts = self._cuts(member, end, close, 0 if heading else level)
            stops = [*cuts[1:], end]
            if heading and cuts[:1] == [member.line + 1]:  # it has no text of its own
                waiting = (*waiting, member.line)
            else:
                parts.append(OutlinePart("point", member.line, cuts[0] if cuts else end, member, run, waiting))
                waiting = ()
            for cut, stop in zip(cuts, stops, strict=True) if cuts else ():
                if stop == end < len(self.lines) and self._only_headings(cut, stop):
                    waiting = (*waiting, *range(cut, stop))
                    continue
                top = self._last_heading(cut, stop)
                kind = "section" if self._is_heading(cut) else "closing"
                parts.append(OutlinePart(kind, top, stop, headings=(*waiting, *range(cut, top))))
                waiting = ()
        return parts

    def _last_heading(self, first: int, end: int) -> int:
        """The last of the headings from `first` on that go down from level to level: those before it stand over it."""
        while first + 1 < end and 0 < self.lines[first].level < self.lines[first + 1].level:
            first += 1
        return first

    def _is_heading(self, index: int) -> bool:
        return bool(self.lines[index].level) or index in self.over

    def _only_headings(self, first: int, end: int) -> bool:
        """Whether lines are headings only; below `Chapter II` stand its title and that of its first section."""
        named = first in self.over and end - first <= _MOST_TITLES
        return all(self._is_heading(line) or (named and self._is_short(line)) for line in range(first, end))

    def _is_short(self, index: int) -> bool:
        line = self.lines[index]
        return len(line.text) <= _LONGEST_TITLE and not line.inside and not line.text.endswith((".", ";", ",", ":"))

    def _headings_above(self, marker: Marker) -> int:
        """Where the headings begin that stand right above the first point: `Chapter I`, or those of markup."""
        first = marker.line
        if marker.family.kind == "heading":
            return first
        for index in range(max(0, first - 3), first):
            begins = index in self.over or self.lines[index].hint.heading
            if begins and self._only_headings(index, first):
                return index
        return first

    def _list_end(self, marker: Marker) -> int:
        """Where the lines begin that markup puts behind the list of which `marker` is the last item, or a closing."""
        depth = self.lines[marker.line].hint.depth
        for at in range(marker.line + 1, len(self.lines)):
            if self.lines[at].hint.depth < depth or begins_closing(self.lines[at]):
                return at
        return len(self.lines)

    def _cuts(self, marker: Marker, end: int, close: int, level: int) -> list[int]:
        """The lines up to `end` at which something begins that belongs to neither point; `close` is one of them.

        Where the points are headings themselves (`level`), only headings at least as high count. The line below a
        number that stands alone is its title.
        """
        cuts: list[int] = []
        alone = marker.length >= len(self.lines[marker.line].text) and marker.family.kind != "heading"
        for index in range(marker.line + 1, end):
            line = self.lines[index]
            if index not in self.over and index != close:
                title = alone and index == marker.line + 1 and line.level == PLAIN_LEVEL and not is_annex(line.text)
                if (
                    not line.level
                    or title
                    or (level and line.hint.heading > level)
                    or self._goes_on(marker, index, end)
                ):
                    continue
            if not cuts or not all(self._is_heading(before) for before in range(cuts[-1], index)):
                cuts.append(index)
        return cuts

    def _goes_on(self, marker: Marker, index: int, end: int) -> bool:
        """Whether the numbering of a point's clauses goes on below a heading: it then stands between two of them."""
        at = next((at for at in range(index, end) if not self.lines[at].level), end)
        above: dict[Scheme, int] = {}
        for one in self.items:
            if marker.line < one.line < index:
                above[one.family] = one.path[-1]
            if one.line == at and not is_annex(self.lines[index].text):
                within = one.family.kind == "path" and one.path[:-1] == marker.path and marker.family.kind != "path"
                if within or above.get(one.family, -1) + 1 == one.path[-1]:
                    return True
        return False


def _announced(lines: Sequence[Line], index: int) -> bool:
    """Whether a line begins a list that the paragraph above it announces."""
    return lines[index - 1].text.endswith(":") and any(one.weight > 1 for one in candidates(lines[index], index, None))


def paragraphs_of(lines: Sequence[Line]) -> tuple[OutlinePart, ...]:
    """A part for each paragraph: cut at blank lines, or at every line where there are none and each ends a sentence."""
    if not lines:
        return ()
    starts = [index for index, line in enumerate(lines) if not index or (line.gap and not _announced(lines, index))]
    if len(starts) == 1 and len(lines) > 1:
        ended = sum(line.text.endswith((".", "!", "?", ":", ";")) for line in lines)
        if ended * 5 >= len(lines) * 4:
            starts = list(range(len(lines)))
        else:
            starts = [0, *(at for at in range(1, len(lines)) if lines[at].indent > lines[at - 1].indent + 1)]
    ends = [*starts[1:], len(lines)]
    return tuple(OutlinePart("paragraph", first, last) for first, last in zip(starts, ends, strict=True))
