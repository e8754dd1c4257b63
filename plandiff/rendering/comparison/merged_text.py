"""Two texts as one with tracked changes: with all accepted the after text stands, with all rejected the before text.

Paragraphs that answer each other in the order of both texts are merged word by word; the heaviest such order is kept
(a longest increasing subsequence weighted by words; Jacobson and Vo 1992), and everything else is taken out where the
before text has it and put in where the after text has it, what moved among it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from plandiff.model.comparison import Change, Comparison, Span
from plandiff.model.kinds import ChangeKind, SpanOp
from plandiff.model.named_values import Choice, NamedValues
from plandiff.model.plan import Clause, Plan, Point, Titles
from plandiff.rendering.comparison.view import options_to_list
from plandiff.rendering.page.marked_text import Mark
from plandiff.rendering.words.wording import whose

# What a text letters its clauses with, and no slug: a, iv, 12, 3bis, 2.1.
_LETTER = re.compile(r"[a-z]|[ivxlcdm]+|\d+(?:\.\d+)*[a-z]*")


# How the part of a point begins that is one of its open wordings: no clause has such an id.
_OPTION = "option of "


class ParagraphRole(Choice):
    """What a paragraph is."""

    PART = "part"  # a heading over several points
    HEADING = "heading"
    TEXT = "text"
    CLAUSE = "clause"


class MergedParagraph(NamedValues):
    """A paragraph: its runs of text, each kept, gone or come, and the mark of its end.

    `change` is the index of the change that it belongs to, `moved_to` or `moved_from` the point where the other text
    has it.
    """

    role: ParagraphRole
    runs: tuple[tuple[Mark, str], ...]
    end: Mark = Mark.KEPT
    change: int | None = None
    moved_to: str = ""
    moved_from: str = ""


class _SourceParagraph(NamedValues):
    """A paragraph of one text: the point and what of it, and its words."""

    point: str
    part: str  # "part", "heading", "text" or a clause's id
    text: str
    role: ParagraphRole


class _Pair(NamedValues):
    before: int
    after: int
    spans: tuple[Span, ...]
    change: int

    @property
    def weight(self) -> int:
        """How many words both texts share."""
        return 1 + sum(len(span.before.split()) for span in self.spans if span.op is SpanOp.EQUAL)


def merged_text(comparison: Comparison) -> list[MergedParagraph]:
    """The paragraphs of both texts as one; words of a side whose other side is not known stand as kept."""
    before, after = (list(_sources(side.plan)) for side in (comparison.before, comparison.after))
    pairs, known = _pairs(comparison, before, after)
    anchors = _in_order(pairs)
    moved = [pair for pair in pairs if pair not in anchors]
    owners = _owners(comparison)
    leaving = {pair.before: after[pair.after].point for pair in moved}
    coming = {pair.after: before[pair.before].point for pair in moved}
    found: list[MergedParagraph] = []
    at, by = 0, 0
    for anchor in (*anchors, None):
        ends = (anchor.before, anchor.after) if anchor else (len(before), len(after))
        for place in range(at, ends[0]):
            source, change = before[place], owners["before", before[place].point]
            if (change, "after") not in known:  # of what only the after text says, the other's heading says nothing
                mark = Mark.KEPT if (change, "before") in known else Mark.GONE
                found += _whole(source, mark, change, moved_to=leaving.get(place, ""))
        for place in range(by, ends[1]):
            source, change = after[place], owners["after", after[place].point]
            if (change, "before") not in known:
                mark = Mark.KEPT if (change, "after") in known else Mark.COME
                found += _whole(source, mark, change, moved_from=coming.get(place, ""))
        if anchor is not None:
            found += _paragraphs(after[anchor.after].role, anchor.spans, anchor.change)
            at, by = anchor.before + 1, anchor.after + 1
    return _as_typed(found)


def _as_typed(paragraphs: list[MergedParagraph]) -> list[MergedParagraph]:
    """The paragraphs with those that came after words that came as if these had been typed on, line by line.

    Then the end before them came and that of the last stays, which is the same text; LibreOffice takes words that came
    on both sides of an end that stays for one insertion, and loses the end where that is rejected.
    """
    found = list(paragraphs)
    for at, paragraph in enumerate(found):
        if paragraph.end is not Mark.KEPT or not paragraph.runs or paragraph.runs[-1][0] is not Mark.COME:
            continue
        last = at
        while last + 1 < len(found) and _came(found[last + 1]):
            last += 1
        if last > at:
            found[at] = paragraph._replace(end=Mark.COME)
            found[last] = found[last]._replace(end=Mark.KEPT)
    return found


def _came(paragraph: MergedParagraph) -> bool:
    """Whether a paragraph came as a whole."""
    return paragraph.end is Mark.COME and all(mark is Mark.COME for mark, _ in paragraph.runs)


def _sources(plan: Plan) -> Iterator[_SourceParagraph]:
    """The paragraphs of a text; a point that is only known to be struck, set aside or not disclosed has none."""
    for point in plan.points:
        if point.fate is not None and not point.has_text:
            continue
        for heading in point.headings:
            yield _SourceParagraph(point.id, "part", heading, ParagraphRole.PART)
        heading = " ".join(filter(None, (f"{point.id}." * point.id[0].isdigit(), point.title)))
        if heading:
            yield _SourceParagraph(point.id, "heading", heading, ParagraphRole.HEADING)
        if point.text:
            yield _SourceParagraph(point.id, "text", point.text, ParagraphRole.TEXT)
        yield from _open_wordings(point.id, point)
        for clause in point.clauses:
            if clause.text or clause.title or clause.options:
                yield _SourceParagraph(point.id, clause.id, _clause_text(clause, plan.titles), ParagraphRole.CLAUSE)
            yield from _open_wordings(point.id, clause)


def _open_wordings(point: str, item: Point | Clause) -> Iterator[_SourceParagraph]:
    """The competing wordings of a point or of one of its clauses, a paragraph each, with whose they are."""
    for number, option in enumerate(options_to_list(item)):
        part = f"{_OPTION}{item.id if isinstance(item, Clause) else ''} {option.by or number}"
        yield _SourceParagraph(point, part, f"{whose('Option', option.by)}: {option.text}", ParagraphRole.CLAUSE)


def _clause_text(clause: Clause, titles: Titles | None) -> str:
    label = f"({clause.id})" if _LETTER.fullmatch(clause.id) else ""
    title = clause.title if titles is Titles.TEXT else ""
    return " ".join(filter(None, (label, "\n".join(filter(None, (title, clause.text))))))


def _owners(comparison: Comparison) -> dict[tuple[str, str], int]:
    """The change that each point of either text belongs to."""
    found: dict[tuple[str, str], int] = {}
    for index, change in enumerate(comparison.changes):
        for side, names in zip(("before", "after"), change.link.whole, strict=True):
            found |= {(side, name): index for name in names}
    return found


def _pairs(
    comparison: Comparison, before: Sequence[_SourceParagraph], after: Sequence[_SourceParagraph]
) -> tuple[list[_Pair], set[tuple[int, str]]]:
    """The paragraphs that answer each other, and the changes of which only one side's words are known."""
    places = [{(source.point, source.part): at for at, source in enumerate(side)} for side in (before, after)]
    pairs: list[_Pair] = []
    known: set[tuple[int, str]] = set()
    for index, change in enumerate(comparison.changes):
        side = _known_side(change, comparison)
        if side:
            known.add((index, side))
            continue
        if change.link.in_part:  # each paragraph is merged with one other: that of the link of whole points
            continue
        for first, second, spans in (*_answers(change), *_open_answers(change, comparison)):
            ends = places[0].get(first), places[1].get(second)
            if ends[0] is not None and ends[1] is not None:
                texts = before[ends[0]].text, after[ends[1]].text
                pairs.append(_Pair(ends[0], ends[1], _exact(*texts, spans), index))
    return pairs, known


def _known_side(change: Change, comparison: Comparison) -> str:
    """The side whose words are known where those of the other are not: neither gone nor come."""
    if not change.link.before or not change.link.after or change.kind is ChangeKind.REMOVED:
        return ""
    sides = comparison.points_of(change.link)
    unknown = [all(point.fate is not None and not point.has_text for point in points) for points in sides]
    return "" if unknown[0] == unknown[1] else "after" if unknown[0] else "before"


_Answer = tuple[tuple[str, str], tuple[str, str], tuple[Span, ...]]


def _answers(change: Change) -> Iterator[_Answer]:
    """What of a link answers what, by point and part: the headings and texts of its first points, and its clauses."""
    link = change.link
    if not link.before or not link.after:
        return
    first, second = link.before[0], link.after[0]
    for part in ("part", "heading", "text"):
        yield (first, part), (second, part), change.spans if part == "text" else ()
    for clause in change.clauses:
        if len(clause.link.before) == len(clause.link.after) == 1:
            names = _clause(clause.link.before[0], link.before), _clause(clause.link.after[0], link.after)
            yield (*names, clause.spans)


def _open_answers(change: Change, comparison: Comparison) -> Iterator[_Answer]:
    """The open wordings of points that answer each other alone: each that of the same party at the same place."""
    if len(change.link.before) == len(change.link.after) == 1:
        (name,), (other,) = change.link.before, change.link.after
        for item in comparison.before.points[name].items:
            for source in _open_wordings(name, item):
                yield (name, source.part), (other, source.part), ()


def _clause(name: str, points: tuple[str, ...]) -> tuple[str, str]:
    """The point and the clause: where a link has several points, the id of a clause begins with its own."""
    if len(points) == 1:
        return points[0], name
    point = next((point for point in points if name.startswith(f"{point}.")), points[0])
    return point, name.removeprefix(f"{point}.")


def _exact(before: str, after: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Spans that rebuild both texts to the letter: those of the comparison where they do, a label before them."""
    if before == after:
        return (Span(SpanOp.EQUAL, before, after),)
    texts = "".join(span.before for span in spans), "".join(span.after for span in spans)
    if spans and before.endswith(texts[0]) and after.endswith(texts[1]):
        labels = before[: len(before) - len(texts[0])], after[: len(after) - len(texts[1])]
        head = [Span(SpanOp.EQUAL if labels[0] == labels[1] else SpanOp.REPLACE, *labels)] if any(labels) else []
        return (*head, *spans)
    words = re.match(r"(\S+ )?(.*)", before, re.DOTALL), re.match(r"(\S+ )?(.*)", after, re.DOTALL)
    if words[0] and words[1] and words[0][2] == words[1][2]:  # another number, the same words
        return (
            Span(SpanOp.REPLACE, words[0][1] or "", words[1][1] or ""),
            Span(SpanOp.EQUAL, words[0][2], words[1][2]),
        )
    return (Span(SpanOp.REPLACE, before, after),)


def _in_order(pairs: Sequence[_Pair]) -> list[_Pair]:
    """The heaviest of the pairs that stand in the same order in both texts."""
    ordered = sorted(pairs, key=lambda pair: (pair.before, -pair.after))
    ends: list[int] = []  # the after places of the best chains so far, rising with their weights
    best: list[tuple[int, int]] = []  # the weight of each and the index of its last pair
    previous: list[int | None] = []
    for index, pair in enumerate(ordered):
        at = bisect_left(ends, pair.after)
        weight, last = best[at - 1] if at else (0, -1)
        previous.append(last if at else None)
        weight += pair.weight
        if at < len(ends) and ends[at] == pair.after and best[at][0] >= weight:
            continue
        stop = at
        while stop < len(ends) and best[stop][0] <= weight:
            stop += 1
        ends[at:stop], best[at:stop] = [pair.after], [(weight, index)]
    chain: list[_Pair] = []
    place: int | None = best[-1][1] if best else None
    while place is not None:
        chain.append(ordered[place])
        place = previous[place]
    return chain[::-1]


def _whole(
    source: _SourceParagraph, mark: Mark, change: int | None, *, moved_to: str = "", moved_from: str = ""
) -> Iterator[MergedParagraph]:
    for line in source.text.split("\n"):
        yield MergedParagraph(source.role, ((mark, line),), mark, change, moved_to, moved_from)


def _paragraphs(role: ParagraphRole, spans: Sequence[Span], change: int) -> Iterator[MergedParagraph]:
    """The paragraphs of a redline; a line feed that goes or comes is the end of one that does."""
    runs: list[tuple[Mark, str]] = []
    for mark, text in _marked(spans):
        for number, line in enumerate(text.split("\n")):
            if number:
                yield MergedParagraph(role, tuple(runs), mark, change)
                runs = []
            if line:
                runs.append((mark, line))
    yield MergedParagraph(role, tuple(runs), Mark.KEPT, change)


def _marked(spans: Sequence[Span]) -> Iterator[tuple[Mark, str]]:
    for span in spans:
        if span.op in (SpanOp.EQUAL, SpanOp.BRACKET) and span.before == span.after:
            yield Mark.KEPT, span.after
        elif span.op is SpanOp.EQUAL:
            yield from _typography(span.before, span.after)
        else:
            yield from ((Mark.GONE, span.before), (Mark.COME, span.after))


def _typography(before: str, after: str) -> Iterator[tuple[Mark, str]]:
    """Texts that are equal but for typography, word by word where they have as many."""
    words = re.findall(r"\s+|\S+", before), re.findall(r"\s+|\S+", after)
    if len(words[0]) != len(words[1]):
        words = [before], [after]
    for gone, come in zip(*words, strict=True):
        yield from ((Mark.KEPT, come),) if gone == come else ((Mark.GONE, gone), (Mark.COME, come))
