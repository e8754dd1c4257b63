"""Cutting the text of a point into the words before its clauses, its clauses or options with ids, and the rest."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from plandiff.importing.numbering.marker_family import ANNEXES, MARKUP, OPTIONS, Marker, Scheme
from plandiff.importing.numbering.marker_sequences import best_chain
from plandiff.importing.numbering.markers import candidates, candidates_of, without_references
from plandiff.importing.numbering.numerals import letters
from plandiff.importing.outline.headings import is_short
from plandiff.importing.outline.levels import outermost, pool_of, valid_chains
from plandiff.importing.outline.parts import OutlinePart
from plandiff.importing.points.run_in_clauses import ClauseRun, inline_run
from plandiff.importing.source.lines import Line
from plandiff.importing.source.working_text import Hint

_LEAST_ALONE = 1.5  # the weight of a marker that makes no list
_LEAST_KNOWN = 1.0  # the same for one of a family that makes lists in other points
_LONGEST_SLUG = 40
_NOT_ID = re.compile(r"[^a-z0-9]+")
_NOTHING: Mapping[Scheme, int] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Item:
    """One clause or option: its marker and its lines, the first without the marker, and the headings right above it."""

    marker: Marker
    start: int  # where the marker begins in the working text
    lines: tuple[Line, ...]
    headings: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Division:
    """The lines of a point: before its clauses, the clauses, and what follows them at the point's own level.

    `inline` says that the clauses run on inside a paragraph.
    """

    intro: tuple[Line, ...]
    items: tuple[Item, ...] = ()
    tail: tuple[Line, ...] = ()
    inline: bool = False


def divide(
    lines: Sequence[Line],
    point: Marker | None,
    known: frozenset[Scheme] = frozenset(),
    reached: Mapping[Scheme, int] = _NOTHING,
) -> Division:
    """The clauses in the lines of a point (without its number and title): each on a line, or run on in a paragraph.

    `known` are the families that divide other points of the document; `reached` are the numbers with which they ended
    in the points before, as paragraphs may be numbered on through articles.
    """
    listed = _listed(lines, point, known, reached)
    run = inline_run(lines)
    if run is None or not _holds(run, listed):
        return listed
    items = tuple(Item(marker, start, behind) for marker, start, behind in run.clauses)
    return Division(run.before, items, run.after, inline=True)


def _holds(run: ClauseRun, listed: Division) -> bool:
    """Whether a run has all clauses that stand on a line of their own, and more: then these do so by chance."""
    starts = {start for _, start, _ in run.clauses}
    return len(starts) > len(listed.items) and all(item.start in starts for item in listed.items)


def _listed(
    lines: Sequence[Line], point: Marker | None, known: frozenset[Scheme], reached: Mapping[Scheme, int]
) -> Division:
    number = point.path if point and point.family.kind in {"number", "label", "sign", "path"} else ()
    every = without_references(candidates_of(lines), lines)
    found = [one for one in every if _possible(one, one.line, number, point)]
    members = _members(found, number, known, reached)
    if not members:
        return Division(tuple(lines))
    end = _tail(lines, members, point)
    tops = [_top(lines, member, before) for before, member in zip([None, *members], members, strict=False)]
    items = tuple(
        _item(lines, member, top, stop) for member, top, stop in zip(members, tops, [*tops[1:], end], strict=True)
    )
    return Division(tuple(lines[: tops[0]]), items, tuple(lines[end:]))


def _top(lines: Sequence[Line], member: Marker, before: Marker | None) -> int:
    """The line at which the headings begin that stand right above a clause.

    A few words by themselves are one behind a clause that has ended; above the first they may lead to it: `Each Party
    shall`.
    """
    lowest = before.line + 1 if before else 0
    top = member.line
    while top > lowest and lines[top - 1].level:
        top -= 1
    if before is None or top == lowest or not (lines[top].gap and lines[top - 1].gap):
        return top
    return top - (is_short(lines[top - 1].text) and lines[top - 2].text.endswith((".", ";", "!", "?")))


def _members(
    found: Sequence[Marker], number: tuple[int, ...], known: frozenset[Scheme], reached: Mapping[Scheme, int]
) -> list[Marker]:
    """The markers of the clauses: of a list, or the only one that is in no doubt.

    That is one of a list in markup (`<ol><li>`), the 3.1 of point 3, or the first of a family that other points have.
    """
    pool = pool_of(found)
    chains = [chain for chain in valid_chains(pool) if _begins(chain.members[0], number, reached)]
    main = outermost(chains, pool)
    if main is None:
        alone = [
            one
            for one in found
            if (one.weight >= _LEAST_ALONE and (one.family.style == MARKUP or (number and one.path == (*number, 1))))
            or (
                one.weight >= _LEAST_KNOWN
                and one.family in known
                and one.path in {(1,), (reached.get(one.family, 0) + 1,)}
            )
        ]
        return alone if len(alone) == 1 else []
    if main.family.kind == "path":
        return _with_orphans(list(main.members), found)
    return list(main.members)


def _possible(candidate: Marker, index: int, number: tuple[int, ...], point: Marker | None) -> bool:
    family = candidate.family
    if family.kind == "label" and (family.style.split()[0] in ANNEXES | OPTIONS):
        return False
    if index == 0 and family.kind == "number" and family.style == "n":
        return False
    if family.kind == "path" and number and candidate.path[: len(number)] != number:
        return False
    return point is None or family != point.family or candidate.indent != point.indent or family.kind == "number"


def _begins(first: Marker, number: tuple[int, ...], reached: Mapping[Scheme, int]) -> bool:
    named = first.family.names_unit or first.family.style == MARKUP
    on = first.family.kind != "path" and first.path[-1] == reached.get(first.family, 0) + 1
    return first.path[-1] <= 1 or on or (first.family.kind == "path" and bool(number)) or named


def _with_orphans(members: list[Marker], found: Sequence[Marker]) -> list[Marker]:
    """The members and deeper numbers whose own parent is not there (1.0.1 beside 1.1)."""
    depth = len(members[0].path)
    known = {member.path for member in members}
    orphans = [
        one
        for one in found
        if one.family.kind == "path"
        and len(one.path) > depth
        and one.path[:depth] not in known
        and one.weight > 1.5
        and one.path[depth - 1] == 0
    ]
    return sorted([*members, *orphans], key=lambda one: one.line)


def _item(lines: Sequence[Line], member: Marker, top: int, stop: int) -> Item:
    first = lines[member.line]
    rest = replace(first.after(member.length), hint=Hint(heading=first.hint.heading))
    following = tuple(lines[member.line + 1 : stop])
    inside = (rest, *following) if rest.text else following
    return Item(member, first.start, inside, tuple(lines[top : member.line]))


def _tail(lines: Sequence[Line], members: Sequence[Marker], point: Marker | None) -> int:
    """Where the words begin that follow the last clause but belong to the point: a paragraph set in less.

    Without an indentation to go by they stay with the last clause.
    """
    last = members[-1]
    least = min(member.indent for member in members)
    base = point.indent if point else 0
    for index in range(last.line + 1, len(lines)):
        line = lines[index]
        nested = line.hint.depth or (line.indent > base + 3)
        if line.gap and line.indent + 2 <= least and not nested:
            return index
    return len(lines)


def slug(text: str) -> str:
    """Words as an id: lower case, hyphens, at most 40 characters; empty where no Latin letter or digit is left."""
    plain = unicodedata.normalize("NFKD", text[:200]).encode("ascii", "ignore").decode().lower()
    whole = _NOT_ID.sub("-", plain).strip("-")
    return (
        whole if len(whole) <= _LONGEST_SLUG else whole[: _LONGEST_SLUG + 1].rpartition("-")[0] or whole[:_LONGEST_SLUG]
    )


def published(part: OutlinePart) -> str:
    """The number of a point as published, with the count of the numbering where it began anew; empty for none."""
    marker = part.marker
    if part.kind != "point" or marker is None or not marker.name:
        return ""
    return marker.name if part.run == 1 else f"{part.run}-{marker.name}"


def clause_name(item: Item, point: str, number: int) -> str:
    """The id of a clause inside its point: as published, or a letter by its place."""
    marker = item.marker
    if not marker.name:
        return letters(number)
    if marker.family.kind == "path" and marker.name.startswith(f"{point}."):
        return marker.name[len(point) + 1 :]
    return marker.name


def split_options(lines: Sequence[Line]) -> tuple[tuple[Line, ...], tuple[Item, ...]]:
    """The lines before `Option 1`, and each option; no options unless there are two that follow one another."""
    found = [
        one
        for index, line in enumerate(lines)
        if line.text[:1].isupper()
        for one in candidates(line, index, lines[index - 1] if index else None)
        if one.family.kind == "label" and one.family.style.split()[0] in OPTIONS
    ]
    chains = [chain for chain in map(best_chain, pool_of(found).values()) if chain]
    chain = max(chains, key=lambda one: (len(one.members), one.score, -one.first), default=None)
    if chain is None or len(chain.members) < 2 or chain.members[0].path[-1] > 1:
        return tuple(lines), ()
    ends = [member.line for member in chain.members[1:]] + [len(lines)]
    parts = (_item(lines, member, member.line, end) for member, end in zip(chain.members, ends, strict=True))
    return tuple(lines[: chain.first]), tuple(parts)
