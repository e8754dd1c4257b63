"""The outcome as Markdown: a table of counts, then a section for every change asked for."""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.model.thread import Answer, Outcome, Request
from plandiff.rendering import wording
from plandiff.rendering.markdown_text import code, markdown
from plandiff.rendering.matrix_markdown import provenance
from plandiff.rendering.outcome_terminal import has_redline
from plandiff.rendering.outcome_words import (
    ANSWER_WORDS,
    EXPLANATIONS,
    asked_words,
    counts,
    ground_words,
    honesty,
    number_words,
    summary,
)
from plandiff.rendering.trace_markdown import change_lines
from plandiff.rendering.trace_words import entry_of


def render(outcome: Outcome) -> str:
    """The outcome as GitHub-flavoured Markdown."""
    lines = [f"# What {code(outcome.result.plan.id)} has of what {code(outcome.asks.plan.id)} asked for", ""]
    for label, side in (("Base", outcome.base), ("Asks", outcome.asks), ("Result", outcome.result)):
        lines.append(f"- {label}: {code(side.plan.id)} {markdown(side.plan.title)}; {wording.plan_facts(side.plan)}")
    lines += ["", summary(outcome), "", "| answer | changes | meaning |", "| --- | ---: | --- |"]
    lines += [f"| {ANSWER_WORDS[answer]} | {number} | {EXPLANATIONS[answer]} |" for answer, number in counts(outcome)]
    lines += ["", *(f"> {markdown(note)}" for note in honesty(outcome))]
    for request in outcome.requests:
        lines += ["", *_request(request, outcome)]
    return "\n".join([*lines, "", *provenance(outcome.threads)]) + "\n"


def _request(request: Request, outcome: Outcome) -> Iterator[str]:
    base, asks, result = outcome.base.plan.id, outcome.asks.plan.id, outcome.result.plan.id
    yield from (f"## {markdown(number_words(request))} {markdown(request.thread.title)}".rstrip(), "")
    yield from (f"**{ANSWER_WORDS[request.answer]}**: {markdown(ground_words(request))}", "")
    yield from (f"{code(asks)} {asked_words(request)}:", "")
    yield from change_lines(entry_of(outcome.threads, request.asked, base, asks))
    if request.got is not None and has_redline(request.got):
        yield from (f"{code(result)} against {code(base)}:", "")
        yield from change_lines(entry_of(outcome.threads, request.got, base, result))
    if request.answer is not Answer.ADOPTED and request.rest is not None and has_redline(request.rest):
        yield from (f"{code(result)} against {code(asks)}:", "")
        yield from change_lines(entry_of(outcome.threads, request.rest, asks, result))
