"""The outline of a document: which lines are its title, its preamble, its points, and what stands between them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from plandiff.importing.chains import Chain, best_chain
from plandiff.importing.family import MARKUP, Candidate, Family
from plandiff.importing.headings import (
    PLAIN_LEVEL,
    begins_closing,
    heading_candidates,
    heading_level,
    is_annex,
    usual_indent,
)
from plandiff.importing.levels import Pool, outermost, pool_of, valid_chains, walls
from plandiff.importing.lines import Line
from plandiff.importing.markers import candidates, weigh_contents
from plandiff.importing.readings import ANNEXES, OPTIONS
from plandiff.importing.single import only_point

_MOST_RUNS = 50


@dataclass(frozen=True, slots=True)
class Part:
    """Consecutive lines that become one point: `first` up to `last`, where `marker` is None for one without number.

    `run` counts how often the numbering began anew before it; `headings` are lines above that stand over several.
    """

    kind: str  # preamble | point | section | paragraph | closing
    first: int
    last: int
    marker: Candidate | None = None
    run: int = 1
    headings: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Outline:
    """The parts of a document in order; `family` is the numbering of its points, None where there is none."""

    parts: tuple[Part, ...]
    family: Family | None
    rivals: tuple[str, ...] = ()
    restarts: tuple[Candidate, ...] = ()
    levels: tuple[int, ...] = field(default=(), repr=False)


def outline(lines: Sequence[Line], wanted: Family | None = None, paragraphs: bool = False) -> Outline:
    """The parts of the lines of a document (without its title).

    `wanted` is the numbering that the caller chose, if any; `paragraphs` asks for paragraphs and no numbers.
    """
    body = usual_indent(lines)
    levels = [heading_level(lines, index, body) for index in range(len(lines))]
    if paragraphs:
        return Outline(_paragraphs(lines), None, levels=tuple(levels))
    found = _candidates(lines)
    pool = pool_of([*found, *heading_candidates(lines, levels)])
    heads = frozenset(index + 1 for index, level in enumerate(levels) if level)
    chains = valid_chains(pool, heads)
    main = _wanted(pool, wanted) if wanted else outermost(chains, pool)
    main = main if wanted else only_point(found, lines, main) or main
    if main is None:
        return Outline(_paragraphs(lines), None, levels=tuple(levels))
    runs = _runs(main, pool, levels, heads)
    members = [(member, number) for number, run in enumerate(runs, 1) for member in run.members]
    over = _over(chains, main, lines)
    parts = _Cutter(lines, levels, over).parts(members)
    rivals = tuple(chain.family.example for chain in chains if chain.family != main.family)[:5]
    return Outline(tuple(parts), main.family, rivals, tuple(run.members[0] for run in runs[1:]), tuple(levels))


def _candidates(lines: Sequence[Line]) -> list[Candidate]:
    found: list[Candidate] = []
    rests: list[str] = []
    for index, line in enumerate(lines):
        for candidate in candidates(line, index, lines[index - 1] if index else None):
            if candidate.family.kind == "label" and candidate.family.style.split()[0] in ANNEXES:
                continue
            found.append(candidate)
            rests.append(line.text[candidate.length :].strip(" .:") if len(line.text) < 200 else "")
    return weigh_contents(found, rests)


def _wanted(pool: Pool, wanted: Family) -> Chain | None:
    """The chain of the numbering that a person asked for, even if it has one marker only."""
    fitting = [family for family in pool if _same(family, wanted)]
    chains = [chain for chain in (best_chain(pool[family]) for family in fitting) if chain]
    return max(chains, key=lambda chain: (chain.score, -chain.first), default=None)


def _same(family: Family, wanted: Family) -> bool:
    if wanted.kind == "heading":
        return family.kind == "heading" and wanted.style in {"", family.style}
    if MARKUP in {family.style, wanted.style} or "bullet" in {family.kind, wanted.kind}:
        return family.kind == wanted.kind
    return (family.kind, family.style, family.depth) == (wanted.kind, wanted.style, wanted.depth)


def _runs(main: Chain, pool: Pool, levels: Sequence[int], heads: frozenset[int]) -> list[Chain]:
    """The main chain and those of the same family before and after it: numbering that begins anew."""
    if main.family.kind in {"heading", "bullet"}:
        return [main]
    runs = [main]
    same = pool[main.family]
    for _ in range(_MOST_RUNS):
        start = runs[0].first
        before = best_chain([one for one in same if one.line < start], walls(same, heads))
        if before is None or not _again(before, main) or not any(levels[before.last : start]):
            break
        runs.insert(0, before)
    for _ in range(_MOST_RUNS):
        end = runs[-1].last
        after = best_chain([one for one in same if one.line > end], walls(same, heads))
        if after is None or not _again(after, main) or not any(levels[end : after.first]):
            break
        runs.append(after)
    return runs


def _again(chain: Chain, main: Chain) -> bool:
    first = chain.members[0]
    near = abs(first.indent - main.members[0].indent) <= 2
    return len(chain.members) >= 2 and first.path[-1] <= 1 and chain.mean > 1.8 and near


def _over(chains: Sequence[Chain], main: Chain, lines: Sequence[Line]) -> dict[int, Candidate]:
    """Lines of a family that stands over the points without numbering them: `Chapter II`."""
    found: dict[int, Candidate] = {}
    points = [member.line for member in main.members]
    for chain in chains:
        family = chain.family
        known = family.kind in {"label", "roman", "capital"} and family != main.family and family.rank <= 2
        if not known or family.style.split()[0] in OPTIONS or main.family.kind == "heading":
            continue
        spans = {bisect_left(points, member.line) for member in chain.members}
        short = all(len(lines[member.line].text) <= 100 and lines[member.line].gap for member in chain.members)
        if len(spans) == len(chain.members) and short and family.rank <= main.family.rank:
            found.update({member.line: member for member in chain.members})
    return found


@dataclass(frozen=True, slots=True)
class _Cutter:
    """Cuts lines at the markers of points, and what lies between two of them at headings."""

    lines: Sequence[Line]
    levels: Sequence[int]
    over: dict[int, Candidate]

    def parts(self, members: Sequence[tuple[Candidate, int]]) -> list[Part]:
        """The preamble, the points, and the sections between and after them."""
        first = members[0][0].line
        above = self._headings_above(members[0][0])
        parts = [Part("preamble", 0, above)] if above else []
        level = max(self.lines[member.line].hint.heading for member, _ in members)
        ends = [member.line for member, _ in members[1:]] + [len(self.lines)]
        waiting = tuple(range(above, first))
        for (member, run), end in zip(members, ends, strict=True):
            close = self._list_end(member) if end == len(self.lines) else end
            cuts = self._cuts(member, end, close, 0 if member.family.kind == "heading" else level)
            stops = [*cuts[1:], end]
            parts.append(Part("point", member.line, cuts[0] if cuts else end, member, run, waiting))
            waiting = ()
            for cut, stop in zip(cuts, stops, strict=True) if cuts else ():
                if stop == end < len(self.lines) and self._only_headings(cut, stop):
                    waiting = tuple(range(cut, stop))
                else:
                    parts.append(Part("section" if self._is_heading(cut) else "closing", cut, stop))
        return parts

    def _is_heading(self, index: int) -> bool:
        return bool(self.levels[index]) or index in self.over

    def _only_headings(self, first: int, end: int) -> bool:
        """Whether lines are headings only; the line below `Chapter II` is its title."""
        return all(self._is_heading(line) or (first in self.over and line == first + 1) for line in range(first, end))

    def _headings_above(self, marker: Candidate) -> int:
        """Where the headings begin that stand right above the first point: `Chapter I`, or those of markup."""
        first = marker.line
        if marker.family.kind == "heading":
            return first
        for index in range(max(0, first - 3), first):
            begins = index in self.over or self.lines[index].hint.heading
            if begins and self._only_headings(index, first):
                return index
        return first

    def _list_end(self, marker: Candidate) -> int:
        """Where the lines begin that markup puts behind the list of which `marker` is the last item, or a closing."""
        depth = self.lines[marker.line].hint.depth
        for at in range(marker.line + 1, len(self.lines)):
            if self.lines[at].hint.depth < depth or begins_closing(self.lines[at]):
                return at
        return len(self.lines)

    def _cuts(self, marker: Candidate, end: int, close: int, level: int) -> list[int]:
        """The lines up to `end` at which something begins that belongs to neither point; `close` is one of them.

        Where the points are headings themselves (`level`), only headings at least as high count. The line below a
        number that stands alone is its title.
        """
        cuts: list[int] = []
        alone = marker.length >= len(self.lines[marker.line].text) and marker.family.kind != "heading"
        for index in range(marker.line + 1, end):
            line = self.lines[index]
            if index not in self.over and index != close:
                title = (
                    alone and index == marker.line + 1 and self.levels[index] == PLAIN_LEVEL and not is_annex(line.text)
                )
                if not self.levels[index] or title or (level and line.hint.heading > level):
                    continue
            if not cuts or not all(self._is_heading(before) for before in range(cuts[-1], index)):
                cuts.append(index)
        return cuts


def _paragraphs(lines: Sequence[Line]) -> tuple[Part, ...]:
    """A part for each paragraph: cut at blank lines, or at every line where there are none and each ends a sentence."""
    if not lines:
        return ()
    starts = [index for index, line in enumerate(lines) if line.gap or index == 0]
    if len(starts) == 1 and len(lines) > 1:
        ended = sum(line.text.endswith((".", "!", "?", ":", ";")) for line in lines)
        if ended * 5 >= len(lines) * 4:
            starts = list(range(len(lines)))
        else:
            starts = [0, *(at for at in range(1, len(lines)) if lines[at].indent > lines[at - 1].indent + 1)]
    ends = [*starts[1:], len(lines)]
    return tuple(Part("paragraph", first, last) for first, last in zip(starts, ends, strict=True))
