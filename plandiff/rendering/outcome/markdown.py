"""The outcome as Markdown: a table of what became of each point, then a section for every change asked for."""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.model.comparison import Change
from plandiff.model.thread import Answer, Outcome, Request
from plandiff.rendering.outcome.terminal import has_redline
from plandiff.rendering.outcome.words import (
    ANSWER_WORDS,
    EXPLANATIONS,
    asked_words,
    by_answer,
    ground_words,
    honesty,
    number_words,
    overview,
)
from plandiff.rendering.page.markdown_text import code, markdown
from plandiff.rendering.request import ReportRequest
from plandiff.rendering.threads.change_entry import entry_of
from plandiff.rendering.threads.markdown_parts import change_lines, provenance
from plandiff.rendering.words import wording


def render(request: ReportRequest[Outcome]) -> str:
    """The outcome as GitHub-flavoured Markdown."""
    outcome = request.result
    base, asks, result = outcome.base.plan, outcome.asks.plan, outcome.result.plan
    lines = [
        f"# What {code(result.id)} has of what {code(asks.id)} asked of {code(base.id)}",
        "",
        overview(outcome),
        "",
    ]
    if outcome.requests:
        lines += ["| answer | points | meaning |", "| --- | --- | --- |", *map(_group, by_answer(outcome)), ""]
    for label, plan in (("Base", base), ("Asks", asks), ("Result", result)):
        lines.append(f"- {label}: {code(plan.id)} {markdown(plan.title)}; {markdown(wording.plan_facts(plan))}")
    lines += ["", *(f"> {markdown(note)}" for note in honesty(outcome))]
    for asked in outcome.requests:
        lines += ["", *_request(asked, outcome)]
    return "\n".join([*lines, "", *provenance(outcome.threads)]) + "\n"


def _group(entry: tuple[Answer, tuple[Request, ...]]) -> str:
    answer, requests = entry
    points = "<br>".join(markdown(f"{number_words(request)} {request.thread.title}".rstrip()) for request in requests)
    return f"| {ANSWER_WORDS[answer]} | {points} | {EXPLANATIONS[answer]} |"


def _request(request: Request, outcome: Outcome) -> Iterator[str]:
    base, asks, result = outcome.base.plan.id, outcome.asks.plan.id, outcome.result.plan.id
    yield from (f"## {markdown(number_words(request))} {markdown(request.thread.title)}".rstrip(), "")
    yield from (f"**{ANSWER_WORDS[request.answer]}**: {markdown(ground_words(request))}", "")
    yield from (f"{code(asks)} {asked_words(request)}:", "")
    yield from _change(outcome, request.asked, (base, asks))
    if request.got is not None and has_redline(request.got):
        yield from (f"{code(result)} against {code(base)}:", "")
        yield from _change(outcome, request.got, (base, result))
    if request.answer is not Answer.ADOPTED and request.rest is not None and has_redline(request.rest):
        yield from (f"{code(result)} against {code(asks)}:", "")
        yield from _change(outcome, request.rest, (asks, result))


def _change(outcome: Outcome, change: Change, sides: tuple[str, str]) -> Iterator[str]:
    return change_lines(entry_of(outcome.threads, change, *sides), sides)
