"""The outcome on a terminal: counts, then every change asked for with its redlines."""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.model import Change, ChangeKind
from plandiff.model.thread import Answer, Outcome, Request
from plandiff.rendering import wording
from plandiff.rendering.outcome_words import (
    ANSWER_WORDS,
    asked_words,
    counts,
    ground_words,
    honesty,
    number_words,
    summary,
)
from plandiff.rendering.terminal_text import Page
from plandiff.rendering.trace_terminal import change_lines
from plandiff.rendering.trace_words import entry_of

_INDENT = "    "
_STYLES = {Answer.ADOPTED: "insert", Answer.IN_PART: "signal", Answer.REVERSED: "delete", Answer.NOT_ADOPTED: "remark"}


def render(outcome: Outcome, page: Page) -> str:
    """The outcome as lines of the page's width."""
    lines: list[str] = []
    for label, side in (("base", outcome.base), ("asks", outcome.asks), ("result", outcome.result)):
        pieces = [("dim", f"{label:<7}"), ("heading", side.plan.id)]
        lines += page.wrap([*pieces, ("", f"  {side.plan.heading}; {wording.plan_facts(side.plan)}")], hanging=" " * 7)
    lines += ["", *page.wrap([("heading", summary(outcome))])]
    for answer, number in counts(outcome):
        lines += page.wrap([(_STYLES.get(answer, ""), f"{number} {ANSWER_WORDS[answer]}")], indent="  ")
    for note in honesty(outcome):
        lines += page.wrap([("remark", note)])
    for request in outcome.requests:
        lines += ["", *_request(request, outcome, page)]
    return "\n".join(lines) + "\n"


def _request(request: Request, outcome: Outcome, page: Page) -> Iterator[str]:
    heading = [("heading", f"{number_words(request)}  {request.thread.title}")]
    heading += [("", ": "), (_STYLES.get(request.answer, "heading"), ANSWER_WORDS[request.answer])]
    yield from page.wrap([*heading, ("dim", f" ({ground_words(request)})")], hanging=_INDENT)
    base, asks, result = outcome.base.plan.id, outcome.asks.plan.id, outcome.result.plan.id
    yield from page.wrap([("dim", f"{asks} {asked_words(request)}:")], indent="  ")
    yield from change_lines(entry_of(outcome.threads, request.asked, base, asks), page)
    if request.got is not None and has_redline(request.got):
        yield from page.wrap([("dim", f"{result} against {base}:")], indent="  ")
        yield from change_lines(entry_of(outcome.threads, request.got, base, result), page)
    if request.answer is Answer.ADOPTED or request.rest is None or not has_redline(request.rest):
        return
    yield from page.wrap([("dim", f"{result} against {asks}:")], indent="  ")
    yield from change_lines(entry_of(outcome.threads, request.rest, asks, result), page)


def has_redline(change: Change) -> bool:
    """Whether both sides of a change have words that can be held against each other."""
    two_sided = bool(change.link.before and change.link.after)
    return (
        two_sided
        and change.kind is not ChangeKind.UNCHANGED
        and bool(change.spans or any(c.spans for c in change.clauses))
    )
