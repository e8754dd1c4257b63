"""The terminal form of a comparison, a summary, then one redlined entry per link; and of the history of a file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from plandiff.model.kinds import ChangeKind, Weight
from plandiff.model.named_values import NamedValues
from plandiff.rendering.comparison.request import ComparisonRequest
from plandiff.rendering.comparison.view import (
    SENTENCE_HEADINGS,
    Entry,
    EntryPassage,
    View,
    counts_words,
    translation_words,
    weights_words,
)
from plandiff.rendering.page.marked_text import redline_pieces
from plandiff.rendering.page.terminal_text import (
    BETWEEN,
    INDENT,
    NARROWEST_COLUMNS,
    Layout,
    Page,
    Piece,
    column,
    columns_layout,
    inline_layout,
    styled,
)
from plandiff.rendering.words import wording

if TYPE_CHECKING:
    from plandiff.library.git_revisions import Commit

# One mark per kind, so that a reader can scan the left edge (and search for it in a pager).
_MARKS = {
    ChangeKind.UNCHANGED: "=",
    ChangeKind.CHANGED: "~",
    ChangeKind.TRANSLATED: "\u2248",
    ChangeKind.SPLIT: "<",
    ChangeKind.MERGED: ">",
    ChangeKind.ADDED: "+",
    ChangeKind.REMOVED: "-",
    ChangeKind.KEPT: "=",
    ChangeKind.BRACKETED: "[",
    ChangeKind.DEFERRED: "»",
    ChangeKind.SEPARATE_TRACK: "»",
    ChangeKind.UNDISCLOSED: "?",
}
_DIFFERS = "\u2260"  # of two languages, where they say different things
_WEIGHED = (Weight.SUBSTANTIVE, Weight.UNSURE, Weight.WORDING)
_STYLED = _WEIGHED[:2]  # with a style of that name


def as_terminal(request: ComparisonRequest) -> str:
    """The comparison as lines of the request's width; with colour off not one escape is in it."""
    page, view = Page(request.width, request.color), request.view
    lines = list(summary(view, page))
    if request.layout == "summary":
        lines += ["", *(entry_line(entry, page) for entry in view.entries)]
    else:
        wide = page.width >= NARROWEST_COLUMNS
        columns = wide and (request.layout == "side-by-side" or view.roles.of_translation)
        if request.layout == "side-by-side" and not columns:
            needed = f"Side by side needs {NARROWEST_COLUMNS} columns"
            lines += page.wrap([("remark", f"{needed}; here are {page.width}, so the texts stand in one.")])
        if columns and view.translated:
            lines += ["", *_column_heads(view, page)]
        lay = columns_layout(request.context) if columns else inline_layout(request.context, view.roles)
        if view.legend:
            lines += page.wrap([("remark", view.legend)])
        lines += _entries(view, page, lay)
    return "\n".join([*lines, *hidden_lines(view, page)]) + "\n"


def hidden_lines(view: View, page: Page) -> list[str]:
    """How many links the selection leaves out; nothing where it leaves out none."""
    if not view.hidden:
        return []
    return ["", page.paint("dim", f"{wording.plural(view.hidden, 'further link')} not shown (filtered).")]


def entry_text(request: ComparisonRequest, entry: Entry) -> str:
    """One change as lines of the request's width, long points whole."""
    page = Page(request.width, request.color)
    return "\n".join(_entry(entry, page, inline_layout(None, request.view.roles))) + "\n"


def _entries(view: View, page: Page, lay: Layout) -> Iterator[str]:
    """One entry per link; unchanged ones collapse to a line each."""
    collapsed = False
    for entry in view.entries:
        if not (entry.is_unchanged and collapsed):
            yield ""
        yield from _collapsed(entry, page) if entry.is_unchanged else _entry(entry, page, lay)
        collapsed = entry.is_unchanged


def entry_line(entry: Entry, page: Page) -> str:
    """A link as one line, cut to the page."""
    weight = entry.weight.value if entry.weight in _WEIGHED else entry.kind_words
    mark = _mark(entry.kind, differs=entry.weight is Weight.SUBSTANTIVE)
    weight += f", {entry.decision.decision}" if entry.decision else ""
    words = f"{mark} {entry.numbers}  {entry.title}  ({weight})  {'; '.join(entry.signals)}"
    return page.cut(entry.weight.value if entry.weight in _STYLED else "", words)


def _mark(kind: ChangeKind, *, differs: bool) -> str:
    return _DIFFERS if kind is ChangeKind.TRANSLATED and differs else _MARKS[kind]


def summary(view: View, page: Page) -> Iterator[str]:
    """The title, both versions, the counts and what a reader must know."""
    yield from page.wrap([("heading", view.title)])
    wide = max(map(len, view.roles)) + 1
    for label, side in zip(view.roles, (view.before, view.after), strict=True):
        told = [("dim", f"{label:<{wide}} "), ("heading", side.plan.id), ("", f"  {wording.side_facts(side)}")]
        yield from page.wrap(told, hanging=" " * (wide + 1))
    yield ""
    if view.roles.of_translation:
        yield from page.wrap([("heading", translation_words(view))])
    else:
        yield from page.wrap([("heading", ", ".join(counts_words(view)))])
        yield from page.wrap([("", f"Weight: {', '.join(weights_words(view))}.")])
    yield from page.remarks(view.notices)


def _column_heads(view: View, page: Page) -> list[str]:
    """Whose words stand in which of two columns."""
    from plandiff.rendering.words.language_notices import named

    half = column(page, INDENT)
    heads = [f"{role} ({named(side)})" for role, side in zip(view.roles, (view.before, view.after), strict=True)]
    return [f"{INDENT}{half.pad(half.cut('dim', heads[0]))}{BETWEEN}{half.cut('dim', heads[1])}"]


def _collapsed(entry: Entry, page: Page) -> list[str]:
    told: list[Piece] = [("dim", "; "), ("remark", "; ".join(entry.remarks))] if entry.remarks else []
    heading: Piece = ("dim", f"= {entry.numbers}  {entry.title}  (unchanged")
    return page.wrap([heading, *told, ("dim", ")")], hanging=INDENT)


def _entry(entry: Entry, page: Page, lay: Layout) -> Iterator[str]:
    mark = _mark(entry.kind, differs=entry.weight is Weight.SUBSTANTIVE)
    heading: list[Piece] = [("heading", f"{mark} {entry.numbers}  ")]
    heading += styled(redline_pieces(entry.title_spans), "heading") or [("heading", entry.title)]
    heading += _judgement(entry)
    yield from page.wrap(heading, hanging=INDENT)
    for passage in entry.passages:
        yield from _passage(passage, page, lay)
    yield from _sentences(entry, page)
    for option in entry.options:
        whose = wording.whose("option", option.by)
        yield from page.item([("remark", f"{whose} ({entry.role(option.side)}): "), ("", option.text)])
    if entry.weight is Weight.UNKNOWN and not entry.translated:  # all that is known of it stands in the note
        shown = {passage.plain_side for passage in entry.passages}
        for side, note in entry.notes:
            if side not in shown:
                yield from page.item([("dim", f"{side}: {note}")])
    for words in entry.revisions:
        yield from page.item([("dim", words)])
    for words in (*entry.decided, *entry.remarks):
        yield from page.item([("remark", words)])


def _judgement(entry: Entry) -> list[Piece]:
    """What happened to a link and how much it weighs, in brackets; of a translation only what differs or moved."""
    told: list[Piece] = []
    if not (entry.roles.of_translation and entry.translated and not entry.anything_moved):
        told.append(("dim", entry.kind_words))
    if entry.weight in _STYLED and entry.kind not in (ChangeKind.ADDED, ChangeKind.REMOVED):
        told.append((entry.weight.value, entry.weight_words))
    elif entry.weight is Weight.WORDING:
        told.append(("dim", "wording only"))
    if entry.decision:
        told.append(("remark", entry.decision.decision.value))
    between: Piece = ("dim", ", ")
    joined = [piece for part in told for piece in (between, part)][1:]
    return [("dim", "  ("), *joined, ("dim", ")")] if told else []


def _sentences(entry: Entry, page: Page) -> Iterator[str]:
    """Where each sentence of the before text lives, and which sentences of the after text are not from there."""
    side = ""
    for sentence in entry.sentences:
        if sentence.side != side:
            side = sentence.side
            yield from page.wrap([("dim", SENTENCE_HEADINGS[side])], indent=INDENT)
        pieces: list[Piece] = [("", f"- {sentence.text} "), ("dim", "; ".join(sentence.where))]
        if sentence.nowhere:
            pieces.append(("signal", sentence.nowhere))
        yield from page.item(pieces)


def _passage(passage: EntryPassage, page: Page, lay: Layout) -> Iterator[str]:
    label = f"{_mark(passage.kind, differs=bool(passage.signals))} {passage.label}) " if passage.label else ""
    if passage.is_unchanged:
        if label:
            yield from page.wrap([("dim", f"{label}unchanged")], indent=INDENT)
        return
    inner = INDENT + (INDENT if label else "")
    pieces: list[Piece] = [("heading", label)] if label else []
    if passage.kind_words:
        pieces.append(("dim", f"({passage.kind_words}) "))
    if passage.plain:
        pieces += [("dim", f"{passage.plain_side}: "), ("", passage.plain)]
        yield from page.wrap(pieces, indent=INDENT, hanging=inner)
    else:
        yield from lay(pieces, passage.spans, page, (INDENT, inner))
    for words in passage.signals:
        yield from page.item([("signal", f"* {words}")], inner)


class Step(NamedValues):
    """A commit, what it changed (None for the first one), and why it cannot be read or compared where it cannot."""

    commit: Commit
    view: View | None
    unread: str = ""
    unsound: str = ""


def history_text(steps: Sequence[Step], page: Page) -> str:
    """The commits as given, each with its changes; unchanged points are left out."""
    return "\n".join(line for step in steps for line in _commit(step, page)) + "\n"


def _commit(step: Step, page: Page) -> Iterator[str]:
    from plandiff.rendering.words.ruling_words import ruling_remarks

    commit = step.commit
    yield from page.wrap([("heading", f"{commit.name}  {commit.date}"), ("", f"  {commit.subject}")], hanging="    ")
    if step.unread:
        yield from page.wrap([("warning", f"cannot be read: {step.unread}")], indent="    ")
    elif step.unsound:
        yield from page.wrap([("warning", f"cannot be compared: {step.unsound}")], indent="    ")
    elif step.view is None:
        yield "    first version"
    else:
        yield from page.wrap([("dim", ", ".join(counts_words(step.view)))], indent="    ")
        narrow = Page(page.width - 4, page.color)
        for entry in step.view.entries:
            if not entry.is_unchanged:
                yield "    " + entry_line(entry, narrow)
                for remark in (*entry.decided, *ruling_remarks(entry.link)):
                    yield from page.wrap([("remark", remark)], indent="      ")
    yield ""
