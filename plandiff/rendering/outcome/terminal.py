"""The outcome on a terminal: what became of each point at a glance, then every change asked for with its redlines."""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.model.comparison import Change
from plandiff.model.kinds import ChangeKind
from plandiff.model.thread import Answer, Outcome, Request
from plandiff.rendering.outcome.words import (
    ANSWER_WORDS,
    asked_words,
    by_answer,
    ground_words,
    honesty,
    number_words,
    overview,
)
from plandiff.rendering.page.terminal_text import Page
from plandiff.rendering.request import ReportRequest
from plandiff.rendering.threads.change_entry import entry_of
from plandiff.rendering.threads.terminal_parts import change_lines
from plandiff.rendering.words import wording

_INDENT = "    "
_WIDEST = max(map(len, ANSWER_WORDS.values())) + 2


def render(request: ReportRequest[Outcome]) -> str:
    """The outcome as lines of the page's width."""
    outcome, page = request.result, Page(request.width, request.color)
    base, asks, result = outcome.base.plan, outcome.asks.plan, outcome.result.plan
    lines = page.wrap([("heading", f"What {result.id} has of what {asks.id} asked of {base.id}")])
    lines += page.wrap([("", overview(outcome))])
    lines += ["", *_groups(outcome, page), ""] if outcome.requests else [""]
    for label, plan in (("base", base), ("asks", asks), ("result", result)):
        pieces = [("dim", f"{label:<8}"), ("heading", plan.id), ("", f"  {plan.heading}; {wording.plan_facts(plan)}")]
        lines += page.wrap(pieces, hanging=" " * 8)
    for note in honesty(outcome):
        lines += page.wrap([("remark", note)])
    for asked in outcome.requests:
        lines += ["", *_request(asked, outcome, page)]
    return "\n".join(lines) + "\n"


def _groups(outcome: Outcome, page: Page) -> Iterator[str]:
    """What became of each point: the answers, each with the points that have it."""
    column = " " * min(_WIDEST + 2, page.width // 3)
    for answer, requests in by_answer(outcome):
        words = ANSWER_WORDS[answer]
        label, indent = [("heading", words), ("", " " * (_WIDEST - len(words)))], "  "
        for request in requests:
            point = ("", f"{number_words(request)}  {request.thread.title}")
            yield from page.wrap([*label, point], indent=indent, hanging=column + _INDENT)
            label, indent = [], column


def _request(request: Request, outcome: Outcome, page: Page) -> Iterator[str]:
    title = f"{number_words(request)}  {request.thread.title}".rstrip()
    heading = ("heading", f"{title}: {ANSWER_WORDS[request.answer]}")
    yield from page.wrap([heading, ("dim", f" ({ground_words(request)})")], hanging=_INDENT)
    base, asks, result = outcome.base.plan.id, outcome.asks.plan.id, outcome.result.plan.id
    yield from page.wrap([("dim", f"{asks} {asked_words(request)}:")], indent="  ")
    yield from _change(outcome, request.asked, (base, asks), page)
    if request.got is not None and has_redline(request.got):
        yield from page.wrap([("dim", f"{result} against {base}:")], indent="  ")
        yield from _change(outcome, request.got, (base, result), page)
    if request.answer is Answer.ADOPTED or request.rest is None or not has_redline(request.rest):
        return
    yield from page.wrap([("dim", f"{result} against {asks}:")], indent="  ")
    yield from _change(outcome, request.rest, (asks, result), page)


def _change(outcome: Outcome, change: Change, sides: tuple[str, str], page: Page) -> Iterator[str]:
    return change_lines(entry_of(outcome.threads, change, *sides), sides, page)


def has_redline(change: Change) -> bool:
    """Whether both sides of a change have words that can be held against each other."""
    two_sided = bool(change.link.before and change.link.after)
    return (
        two_sided
        and change.kind is not ChangeKind.UNCHANGED
        and bool(change.spans or any(c.spans for c in change.clauses))
    )
