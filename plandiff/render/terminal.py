"""The terminal form of a comparison: a summary, then one redlined entry per link."""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.model import ChangeKind, Side, Span, SpanOp, Weight
from plandiff.render import wording
from plandiff.render.formats import Request
from plandiff.render.terminal_text import Page, Piece
from plandiff.render.view import Entry, Passage, View, counts_words

# One mark per kind, so that a reader can scan the left edge (and search for it in a pager).
_MARKS = {
    ChangeKind.UNCHANGED: "=",
    ChangeKind.CHANGED: "~",
    ChangeKind.SPLIT: "<",
    ChangeKind.MERGED: ">",
    ChangeKind.ADDED: "+",
    ChangeKind.REMOVED: "-",
    ChangeKind.KEPT: "=",
    ChangeKind.DEFERRED: "»",
    ChangeKind.SEPARATE_TRACK: "»",
    ChangeKind.UNDISCLOSED: "?",
}
_INDENT = "    "


def render(request: Request) -> str:
    """The comparison as lines of the request's width; with colour off not one escape is in it."""
    return redlines(request.view, Page(request.width, request.color))


def redlines(view: View, page: Page) -> str:
    """The view as a summary and one entry per link."""
    lines = list(_summary(view, page))
    collapsed = False
    for entry in view.entries:
        if entry.kind is ChangeKind.UNCHANGED and not entry.moved:
            lines += [] if collapsed else [""]
            lines += _collapsed(entry, page)
            collapsed = True
        else:
            lines.append("")
            lines += _entry(entry, page)
            collapsed = False
    if view.hidden:
        lines += ["", page.paint("dim", f"{wording.plural(view.hidden, 'further link')} not shown (filtered).")]
    return "\n".join(lines) + "\n"


def redline(spans: tuple[Span, ...]) -> list[Piece]:
    """Spans as styled pieces: `[-gone-]` and `{+come+}`, their outer blanks outside the marks."""
    pieces: list[Piece] = []
    for span in spans:
        if span.op is SpanOp.EQUAL:
            pieces.append(("", span.after))
            continue
        for style, text, left, right in (("delete", span.before, "[-", "-]"), ("insert", span.after, "{+", "+}")):
            core = text.strip()
            if core:
                lead, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
                pieces += [("", lead), (style, f"{left}{core}{right}"), ("", tail or _gap(span, style))]
    return pieces


def _gap(span: Span, style: str) -> str:
    """A blank between what goes and what comes, where the texts themselves have none."""
    return " " if style == "delete" and span.after.strip() else ""


def _summary(view: View, page: Page) -> Iterator[str]:
    yield from page.wrap([("heading", view.title)])
    for label, side in (("before", view.before), ("after", view.after)):
        yield from page.wrap(_side(label, side), hanging=" " * 8)
    yield ""
    yield from page.wrap([("heading", ", ".join(counts_words(view)))])
    yield from page.wrap(_weights(view))
    for notice in view.notices:
        yield from page.wrap([("remark", notice)])


def _side(label: str, side: Side) -> list[Piece]:
    plan = side.plan
    return [
        ("dim", f"{label:<7} "),
        ("heading", plan.id),
        ("", f"  {plan.title}; {wording.plan_facts(plan)}; {wording.plural(len(plan.points), 'point')}"),
    ]


def _weights(view: View) -> list[Piece]:
    pieces: list[Piece] = [("", "Weight: ")]
    for weight in (Weight.SUBSTANTIVE, Weight.WORDING, Weight.UNKNOWN, Weight.NONE):
        if view.weights.get(weight):
            style = "substantive" if weight is Weight.SUBSTANTIVE else ""
            comma = ", " if len(pieces) > 1 else ""
            pieces += [("", comma), (style, f"{view.weights[weight]} {wording.WEIGHT_WORDS[weight]}")]
    return [*pieces, ("", ".")]


def _collapsed(entry: Entry, page: Page) -> list[str]:
    return page.wrap([("dim", f"= {entry.numbers}  {entry.title}  (unchanged)")], hanging=_INDENT)


def _entry(entry: Entry, page: Page) -> Iterator[str]:
    heading: list[Piece] = [("heading", f"{_MARKS[entry.kind]} {entry.numbers}  {entry.title}")]
    heading += [("", "  "), ("dim", entry.kind_words)]
    if entry.weight is Weight.SUBSTANTIVE and entry.kind not in (ChangeKind.ADDED, ChangeKind.REMOVED):
        heading += [("", ", "), ("substantive", "substantive")]
    elif entry.weight is Weight.WORDING:
        heading += [("dim", ", wording only")]
    yield from page.wrap(heading, hanging=_INDENT)
    for passage in entry.passages:
        yield from _passage(passage, page, single=len(entry.passages) == 1)
    for option in entry.options:
        by = f" of {option.by}" if option.by else ""
        yield from page.wrap(
            [("remark", f"option{by} ({option.side}): "), ("", option.text)], indent=_INDENT, hanging=_INDENT + "  "
        )
    for remark in _remarks(entry):
        yield from page.wrap([("remark", remark)], indent=_INDENT, hanging=_INDENT + "  ")


def _passage(passage: Passage, page: Page, *, single: bool) -> Iterator[str]:
    label = f"{passage.label}) " if passage.label else ""
    if passage.kind is ChangeKind.UNCHANGED and not single:
        if label:
            yield from page.wrap([("dim", f"{label}unchanged")], indent=_INDENT)
        return
    for words in passage.signals:
        yield from page.wrap(
            [("signal", f"{label}{words}" if label else words)], indent=_INDENT + "* ", hanging=_INDENT * 2
        )
    pieces: list[Piece] = [("heading", label)] if label else []
    if passage.moved:
        pieces.append(("dim", "(moved) "))
    yield from page.wrap(pieces + redline(passage.spans), indent=_INDENT, hanging=_INDENT + " " * len(label))


def _remarks(entry: Entry) -> Iterator[str]:
    before, after = entry.evidence
    if before == after:
        if before and before != "text published":
            yield f"evidence: {before}"
    else:
        sides = [f"{side} {words}" for side, words in (("before", before), ("after", after)) if words]
        yield "evidence: " + "; ".join(sides)
    yield from entry.remarks
