"""The outline of a document: which lines are its title, its preamble, its points, and what stands between them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from plandiff.importing.numbering.marker_family import ANNEXES, MARKUP, OPTIONS, Marker, Scheme
from plandiff.importing.numbering.marker_sequences import Chain, best_chain
from plandiff.importing.numbering.markers import candidates_of, weigh_contents, without_references
from plandiff.importing.outline.headings import annex_name, heading_candidates, is_annex, short_headings
from plandiff.importing.outline.levels import DocumentSpan, Pool, outermost, pool_of, valid_chains, walls
from plandiff.importing.outline.parts import Cutter, OutlinePart, paragraphs_of
from plandiff.importing.source.lines import Line, ends_sentence

_MOST_RUNS = 50
_MOST_RIVALS = 5
_LONGEST = 90  # characters of a line that names an annex
_LONGEST_OVER = 100  # characters of the heading of a chapter
_UNNUMBERED = frozenset(["heading", "bullet"])
_LEAST_CARRIED = 0.5  # of the characters of a text
_LEAST_INNER = 1.0  # the weight of a marker of a clause
# Of a text with one point: the weight of its marker, and the paragraphs before it, and inside and after it, at most: of
# a longer text each paragraph is a point.
_LEAST_WEIGHT, _MOST_PARAGRAPHS = 1.5, 3
_OUTER = frozenset(["number", "label", "sign"])
_BARE = frozenset(["n", "n:"])  # the styles of a mere figure at the start of a line
_INNER = frozenset(["letter", "small-roman", "cyrillic", "bullet", "path"])


@dataclass(frozen=True, slots=True)
class Outline:
    """The parts of a document in order; `family` is the numbering of its points, None where there is none.

    `rivals` are the numberings that the points could have otherwise, the likeliest first.
    `inner` are those that divide some point into clauses: a lone marker of such a family is a clause, too.
    """

    parts: tuple[OutlinePart, ...]
    family: Scheme | None
    rivals: tuple[Scheme, ...] = ()
    restarts: tuple[Marker, ...] = ()
    inner: frozenset[Scheme] = frozenset()


def outline(lines: Sequence[Line], wanted: Scheme | None = None, paragraphs: bool = False) -> Outline:
    """The parts of the lines of a document (without its title), of which headings are marked.

    `wanted` is the numbering that the caller chose, if any; `paragraphs` asks for paragraphs and no numbers.
    """
    if paragraphs:
        return Outline(paragraphs_of(lines), None)
    found = _candidates(lines)
    pool = pool_of([*found, *heading_candidates(lines)])
    heads = frozenset(index + 1 for index, line in enumerate(lines) if line.level)
    chains = valid_chains(pool, heads)
    main = _wanted(pool, wanted) if wanted else _main(chains, pool, lines)
    main = main if wanted else _only_point(found, lines, main) or main
    rivals = tuple(chain.family for chain in chains if main is None or chain.family != main.family)[:_MOST_RIVALS]
    if main is None and not wanted:
        main = short_headings(lines)
        main = main if main and _carries(main, lines) else None
    if main is None:
        return Outline(paragraphs_of(lines), None, rivals)
    runs = _runs(main, pool, lines, heads)
    members = [(member, number) for number, run in enumerate(runs, 1) for member in run.members]
    over = _over(chains, main, lines)
    inner = _inner(pool, [member for member, _ in members])
    parts = Cutter(lines, over, [one for one in found if one.family in inner or one.family.kind == "path"]).parts(
        members
    )
    restarts = tuple(run.members[0] for run in runs[1:])
    return Outline(tuple(parts), main.family, rivals, restarts, inner)


def _inner(pool: Pool, members: Sequence[Marker]) -> frozenset[Scheme]:
    """The families that go from one marker to a second one inside the same point."""
    starts = [member.line for member in members]
    found = set()
    for family, markers in pool.items():
        if family.kind in {"heading", "bullet", "path"} or family == members[0].family:
            continue
        counts = {(bisect_left(starts, one.line + 1), one.path[-1]) for one in markers if one.weight >= _LEAST_INNER}
        if any((span, 1) in counts and (span, 2) in counts for span, _ in counts):
            found.add(family)
    return frozenset(found)


def _main(chains: Sequence[Chain], pool: Pool, lines: Sequence[Line]) -> Chain | None:
    """The numbering of the points: one of prose before one of a table; headings and bullets if they carry the text."""
    rows = {index for index, line in enumerate(lines) if line.hint.row}
    prose = [chain for chain in chains if not all(member.line in rows for member in chain.members)]
    carrying = [chain for chain in prose if chain.family.kind not in _UNNUMBERED or _carries(chain, lines)]
    span = _span(lines)
    main = outermost(carrying, pool, span)
    return main or outermost([chain for chain in chains if chain not in prose], pool, span)


def _carries(chain: Chain, lines: Sequence[Line]) -> bool:
    """Whether most of a text stands under the headings or bullets of a chain."""
    every = sum(len(line.text) for line in lines)
    if chain.family.kind == "heading":
        return _LEAST_CARRIED * every <= sum(len(line.text) for line in lines[chain.first :])
    ends = [next((at for at in range(one.line + 1, len(lines)) if lines[at].gap), len(lines)) for one in chain.members]
    held = sum(len(line.text) for one, end in zip(chain.members, ends, strict=True) for line in lines[one.line : end])
    return _LEAST_CARRIED * every <= held


def _span(lines: Sequence[Line]) -> DocumentSpan:
    """How long the text is, and where its annexes begin: the last of the lines that name each, not a list of them."""
    annexes = {
        (annex_name(line.text) or line.text).lower(): index
        for index, line in enumerate(lines)
        if line.gap and len(line.text) <= _LONGEST and is_annex(line.text)
    }
    return DocumentSpan(len(lines), tuple(sorted(annexes.values())))


def _candidates(lines: Sequence[Line]) -> list[Marker]:
    found = candidates_of(lines)
    texts = [lines[one.line].text for one in found]
    rests = [text[one.length :].strip(" .:") if len(text) < 200 else "" for one, text in zip(found, texts, strict=True)]
    weighed = without_references(weigh_contents(found, rests), lines)
    return [one for one in weighed if one.family.kind != "label" or one.family.style.split()[0] not in ANNEXES]


def _only_point(found: Sequence[Marker], lines: Sequence[Line], main: Chain | None) -> Chain | None:
    """The one marker `1.`, `Article 1`, `§ 1` or `<ol><li>` as a list of its own; None where the text has no such one.

    `main` is the list that would be taken otherwise: only one of clauses that stand below that marker gives way.
    """
    clear = [one for one in found if one.weight >= _LEAST_WEIGHT and one.family.style not in _BARE]
    outer = [one for one in clear if one.family.kind in _OUTER]
    if len(outer) != 1 or outer[0].path != (1,) or outer[0].sub:
        return None
    marker = outer[0]
    items: set[int] = set()
    if main is not None:
        if main.family.kind not in _INNER or main.first < marker.line or main.family == marker.family:
            return None
        items = {member.line for member in main.members}
    paragraphs = [index for index, line in enumerate(lines) if line.gap and index not in items]
    before = sum(index < marker.line for index in paragraphs)
    after = sum(index > marker.line for index in paragraphs)
    if max(before, after) > _MOST_PARAGRAPHS:
        return None
    return Chain(marker.family, (marker,), marker.weight)


def _wanted(pool: Pool, wanted: Scheme) -> Chain | None:
    """The chain of the numbering that a person asked for, even if it has one marker only."""
    fitting = [family for family in pool if _same(family, wanted)]
    chains = [chain for chain in (best_chain(pool[family]) for family in fitting) if chain]
    return max(chains, key=lambda chain: (chain.score, -chain.first), default=None)


def _same(family: Scheme, wanted: Scheme) -> bool:
    if wanted.kind == "heading":
        return family.kind == "heading" and wanted.style in {"", family.style}
    if MARKUP in {family.style, wanted.style} or "bullet" in {family.kind, wanted.kind}:
        return family.kind == wanted.kind
    return all(getattr(family, name) == getattr(wanted, name) for name in ("kind", "style", "depth", "nested"))


def _runs(main: Chain, pool: Pool, lines: Sequence[Line], heads: frozenset[int]) -> list[Chain]:
    """The main chain and those of the same family before and after it: numbering that begins anew."""
    if main.family.kind in {"heading", "bullet"}:
        return [main]
    runs = [main]
    same = pool[main.family]
    for _ in range(_MOST_RUNS):
        start = runs[0].first
        before = best_chain([one for one in same if one.line < start], walls(same, heads))
        if before is None or not _again(before, main) or not any(line.level for line in lines[before.last : start]):
            break
        runs.insert(0, before)
    for _ in range(_MOST_RUNS):
        end = runs[-1].last
        after = best_chain([one for one in same if one.line > end], walls(same, heads))
        between = [line for line in lines[end : after.first] if line.level] if after else []
        if after is None or not _again(after, main) or not between or any(is_annex(line.text) for line in between):
            break
        runs.append(after)
    return runs


def _again(chain: Chain, main: Chain) -> bool:
    first = chain.members[0]
    near = abs(first.indent - main.members[0].indent) <= 2
    return len(chain.members) >= 2 and first.path[-1] <= 1 and chain.mean > 1.8 and near


def _stands_alone(lines: Sequence[Line], marker: Marker) -> bool:
    """Whether a line is the heading of a chapter: short, and by itself, with its number only, or below a sentence."""
    line = lines[marker.line]
    below = not marker.line or (ends_sentence(lines[marker.line - 1].text) and not ends_sentence(line.text))
    return len(line.text) <= _LONGEST_OVER and (line.gap or marker.length >= len(line.text) or below)


def _over(chains: Sequence[Chain], main: Chain, lines: Sequence[Line]) -> dict[int, Marker]:
    """Lines of a family that stands over the points without numbering them: `Chapter II`."""
    found: dict[int, Marker] = {}
    points = [member.line for member in main.members]
    for chain in chains:
        family = chain.family
        known = family.kind in {"label", "roman", "capital"} and family != main.family and family.rank <= 2
        if not known or family.style.split()[0] in OPTIONS or main.family.kind == "heading":
            continue
        spans = {bisect_left(points, member.line) for member in chain.members}
        short = all(_stands_alone(lines, member) for member in chain.members)
        if len(spans) == len(chain.members) and short and family.rank <= main.family.rank:
            found.update({member.line: member for member in chain.members})
    return found
