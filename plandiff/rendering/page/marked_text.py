"""Spans as a reader sees them: what stays, goes and comes, with the blanks between them outside the marks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from plandiff.model.comparison import Span
from plandiff.model.kinds import SpanOp
from plandiff.model.named_values import Choice, NamedValues
from plandiff.text.sentences import sentences

# What stands for kept text that is folded away, and how many words are worth folding.
ELLIPSIS = "[\u2026]"
WORTH_FOLDING = 25

# A passage that is replaced by another of more words than this starts a new line.
LONG_BLOCK = 12


# Marks that follow a word without a blank.
_CLOSING = frozenset(",.;:!?)]}%'\"\u2019\u201d")


class Mark(Choice):
    """How a piece of a redline is marked."""

    KEPT = "kept"
    GONE = "gone"
    COME = "come"
    OPEN = "open"  # a sign of brackets that both texts have, or (closed, opened) one of them
    CLOSED = "closed"
    OPENED = "opened"
    BEFORE = "before"  # a passage beside its translation, neither gone nor come
    AFTER = "after"


# What stands around a piece where there is no markup.
MARKS = {
    Mark.KEPT: ("", ""),
    Mark.GONE: ("[-", "-]"),
    Mark.COME: ("{+", "+}"),
    Mark.OPEN: ("", ""),
    Mark.CLOSED: ("", ""),
    Mark.OPENED: ("", ""),
    Mark.BEFORE: ("before: ", ""),
    Mark.AFTER: ("after: ", ""),
}


class Piece(NamedValues):
    """A run of a redline: its mark, its text without outer blanks, the blank before it ("", " " or a newline)."""

    mark: Mark
    text: str
    gap: str


def redline_pieces(spans: Sequence[Span]) -> Iterator[Piece]:
    """The pieces of a redline in reading order. Text that stays is shown as it is in the after text."""
    opening = ""
    if any(span.op is SpanOp.BRACKET for span in spans):
        from plandiff.rendering.page.bracket_signs import OPENING, with_signs

        spans, opening = with_signs(spans), OPENING
    before_gap = after_gap = ""  # the blanks that either text has where the next piece stands
    started = False
    for span in spans:
        before_gap, after_gap = before_gap or _lead(span.before), after_gap or _lead(span.after)
        before, after = span.before.strip(), span.after.strip()
        if span.op is SpanOp.EQUAL:
            if after:
                yield Piece(Mark.KEPT, after, (after_gap or before_gap) if started else "")
                before_gap, after_gap, started = _tail(span.before), _tail(span.after), True
            continue
        if span.op is SpanOp.BRACKET:
            mark = Mark.OPEN if before and after else Mark.CLOSED if before else Mark.OPENED
            # A blank of the text without the sign stands before what opens, and behind what closes.
            mine, other = (before_gap, after_gap) if mark is Mark.CLOSED else (after_gap, before_gap)
            opens = (after or before).startswith(opening)
            yield Piece(
                mark, after or before, (mine or (other if opens or mark is Mark.OPEN else "")) if started else ""
            )
            waiting = "" if opens or mark is Mark.OPEN else other
            before_gap, after_gap = _tail(span.before), _tail(span.after)
            before_gap = before_gap or (waiting if mark is Mark.OPENED else "")
            after_gap, started = after_gap or (waiting if mark is Mark.CLOSED else ""), True
            continue
        if span.op is SpanOp.TRANSLATION:
            yield Piece(Mark.BEFORE, before, "")
            yield Piece(Mark.AFTER, after, "\n")
            continue
        if before:
            yield Piece(Mark.GONE, before, before_gap if started else "")
            before_gap, started = _tail(span.before), True
        if after:
            gap = _between(before, after) if before else after_gap
            yield Piece(Mark.COME, after, gap if started else "")
            after_gap, started = _tail(span.after), True


def plain_redline(spans: Sequence[Span]) -> str:
    """A redline without any markup: `[-gone-] {+come+}`."""
    return "".join(
        f"{piece.gap}{MARKS[piece.mark][0]}{piece.text}{MARKS[piece.mark][1]}" for piece in redline_pieces(spans)
    )


def is_changed(spans: Sequence[Span]) -> bool:
    """Whether spans show any difference but one of typography."""
    unchanged = (SpanOp.EQUAL, SpanOp.TRANSLATION)
    return any(
        span.before.strip() != span.after.strip() if span.op is SpanOp.BRACKET else span.op not in unchanged
        for span in spans
    )


def with_title(title_spans: tuple[Span, ...], spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The redline of a title and of the text below it as one; the text begins a line of its own."""
    if not title_spans or not spans:
        return title_spans or spans
    sides = [
        "\n" if any(getattr(span, side) for span in title_spans) and any(getattr(span, side) for span in spans) else ""
        for side in ("before", "after")
    ]
    op = SpanOp.EQUAL if all(sides) else SpanOp.DELETE if sides[0] else SpanOp.INSERT
    return (*title_spans, Span(op, sides[0], sides[1]), *spans) if any(sides) else (*title_spans, *spans)


def folded(pieces: Iterable[Piece], context: int) -> Iterator[Piece]:
    """The pieces with long stretches of kept text cut down to `context` sentences beside each change."""
    listed = list(pieces)
    for index, piece in enumerate(listed):
        if piece.mark is not Mark.KEPT or len(listed) == 1:
            yield piece
            continue
        parts = sentences(piece.text)
        # One more than asked for: the first and the last part belong to the sentences that changed.
        head = context + 1 if index else 0
        tail = context + 1 if index + 1 < len(listed) else 0
        middle = parts[head : len(parts) - tail]
        if len(parts) <= head + tail or len(" ".join(middle).split()) < WORTH_FOLDING:
            yield piece
            continue
        kept = ("".join(parts[:head]).rstrip(), ELLIPSIS, "".join(parts[len(parts) - tail :]) if tail else "")
        yield piece._replace(text=" ".join(part for part in kept if part))


def _between(gone: str, come: str) -> str:
    """The blank between what goes and what replaces it: a new line between long blocks, none before a mere comma."""
    if len(gone.split()) > LONG_BLOCK and len(come.split()) > LONG_BLOCK:
        return "\n"
    return "" if come[0] in _CLOSING else " "


def _lead(text: str) -> str:
    return _blank(text[: len(text) - len(text.lstrip())])


def _tail(text: str) -> str:
    return _blank(text[len(text.rstrip()) :])


def _blank(blanks: str) -> str:
    return "\n" if "\n" in blanks else " " if blanks else ""
