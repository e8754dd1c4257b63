"""The outcome, which asks made it into the result: its words, about texts and never about sides, and its forms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from plandiff.model.comparison import Change
from plandiff.model.kinds import ChangeKind, Confidence
from plandiff.model.named_values import NamedValues
from plandiff.model.thread import Answer, Outcome, Request
from plandiff.rendering.comparison.view import Entry
from plandiff.rendering.page.json_text import fields
from plandiff.rendering.page.markdown_text import code, markdown, table_of
from plandiff.rendering.page.terminal_text import INDENT, Page
from plandiff.rendering.request import ReportRequest
from plandiff.rendering.threads.cell_entries import entry_of
from plandiff.rendering.threads.json_parts import change_data, report_text, thread_data
from plandiff.rendering.threads.text_parts import markdown_change, provenance, terminal_change
from plandiff.rendering.threads.words import rulings_notices
from plandiff.rendering.words import wording

_ANSWERS = {
    Answer.ADOPTED: ("adopted", "the result has what was asked for, but for wording or further changes"),
    Answer.IN_PART: ("adopted in part", "the result has a part of the difference that was asked for"),
    Answer.OTHERWISE: ("adopted otherwise", "the result departs from the base, but not in the words asked for"),
    Answer.NOT_ADOPTED: (
        "not adopted",
        "the result does not have it: it stands as in the base, or the point is not there",
    ),
    Answer.REVERSED: ("reversed", "the result moves the other way"),
    Answer.UNDISCLOSED: ("undisclosed", "what was asked for, or what the result has, is not public"),
}
ANSWER_WORDS = {answer: words for answer, (words, _) in _ANSWERS.items()}
EXPLANATIONS = {answer: meaning for answer, (_, meaning) in _ANSWERS.items()}
_GROUNDS = {
    "same-text": "the same text",
    "same-but-wording": "the same but for wording",
    "same-facts": "in another language; nothing that is read differs",
    "facts-as-in-base": "in another language; nothing that is read differs from the base",
    "other-facts": "in another language; figures, dates, references or names differ from both",
    "in-full-and-more": "all of the difference in words, beside other changes",
    "as-in-base": "stands as in the base",
    "as-in-base-but-wording": "stands as in the base but for wording",
    "absent": "the result has no such point",
    "gone-too": "the base text is gone too; the replacement is not there",
    "removed": "the result expressly struck the point",
    "opposite": "the result moves the other way",
    "not-mentioned": "nothing is reported of it",
    "kept": "kept, by report; the wording is not public",
    "kept-as-asked": "the point of the asking text is kept, by report",
    "kept-as-in-base": "the point of the base is kept, by report",
    "changed": "changed, by report; the wording is not public",
    "bracketed": "left in brackets, by report",
    "deferred": "deferred, by report",
    "separate-track": "moved to a separate track, by report",
    "undisclosed": "not disclosed",
    "asked-wording-not-public": "the wording asked for is not public",
    "to-be-settled-elsewhere": "it was to be settled later or elsewhere, and the result does not have it",
}
_ASKED = {
    ChangeKind.ADDED: "asks for a new point",
    ChangeKind.REMOVED: "asks to strike the point",
    ChangeKind.SPLIT: "asks to split the point",
    ChangeKind.MERGED: "asks to merge points",
    ChangeKind.BRACKETED: "leaves the point in brackets, by report",
    ChangeKind.DEFERRED: "defers the point, by report",
    ChangeKind.SEPARATE_TRACK: "moves the point to a separate track, by report",
}


def ground_words(request: Request) -> str:
    """What an answer rests on."""
    if request.basis == "share-of-words" and request.share is not None:
        words = f"{request.share:.0%} of the difference in words"
    else:
        words = _GROUNDS[request.basis]
    return words + ("; link of low confidence" if request.confidence is Confidence.LOW else "")


def asked_words(request: Request) -> str:
    """What the asking text does to the base."""
    asked = request.asked
    if asked.kind is ChangeKind.CHANGED and not asked.spans and not asked.clauses:
        return "changes the point, by report"
    return _ASKED.get(asked.kind, "asks for a change")


def number_words(request: Request) -> str:
    """The point of the base, or else the one of the asking text."""
    link = request.asked.link
    return ", ".join(link.before) or f"new: {', '.join(link.after)}"


class ShownChange(NamedValues):
    """A change between two of the three texts as an entry, the later of them with what it does in words, if any."""

    sides: tuple[str, str]
    entry: Entry
    words: str = ""


def redlines(request: Request, outcome: Outcome) -> Iterator[ShownChange]:
    """What was asked; what the result has instead, where words can be held against each other; what is left of it."""
    base, asks, result = outcome.base.plan.id, outcome.asks.plan.id, outcome.result.plan.id
    yield ShownChange((base, asks), entry_of(outcome.threads, request.asked, base, asks), asked_words(request))
    rest = request.rest if request.answer is not Answer.ADOPTED else None
    for before, change in ((base, request.got), (asks, rest)):
        if change is not None and has_redline(change):
            yield ShownChange((before, result), entry_of(outcome.threads, change, before, result))


def has_redline(change: Change) -> bool:
    """Whether both sides of a change have words that can be held against each other."""
    worded = change.spans or any(clause.spans for clause in change.clauses)
    return bool(change.link.before and change.link.after and worded) and change.kind is not ChangeKind.UNCHANGED


def counts(outcome: Outcome) -> dict[Answer, int]:
    """How many requests have which answer; all answers, in their order."""
    found = Counter(request.answer for request in outcome.requests)
    return {answer: found[answer] for answer in Answer}


def by_answer(outcome: Outcome) -> list[tuple[Answer, tuple[Request, ...]]]:
    """The requests by their answer, without empty groups."""
    groups = [(answer, tuple(r for r in outcome.requests if r.answer is answer)) for answer in Answer]
    return [(answer, requests) for answer, requests in groups if requests]


def overview(outcome: Outcome) -> str:
    """The counts in one line."""
    answers = wording.join_words(f"{len(requests)} {ANSWER_WORDS[answer]}" for answer, requests in by_answer(outcome))
    asked = (
        f"{wording.plural(len(outcome.requests), 'change')} asked for: {answers}."
        if answers
        else "No change asked for."
    )
    return asked + (f" {wording.plural(outcome.kept, 'point')} left as in the base." if outcome.kept else "")


def honesty(outcome: Outcome) -> list[str]:
    """How much the answers can be relied on."""
    notes = wording.text_notices(side.plan for side in (outcome.base, outcome.asks, outcome.result))
    notes += rulings_notices(outcome.threads)
    known = sum(request.answer is not Answer.UNDISCLOSED for request in outcome.requests)
    if outcome.requests and known < len(outcome.requests):
        notes.append(f"Of {len(outcome.requests)} changes asked for, the answer is known for {known}.")
    if outcome.other_language:
        points = wording.plural(outcome.other_language, "point")
        notes.append(
            f"{points} of the asking text in another language: nothing that is read there differs from the base."
        )
    if outcome.unknown:
        notes.append(f"Of {wording.plural(outcome.unknown, 'point')} it is not public what the asking text has.")
    notes.append("The words describe texts: that a text has what another asked for does not say why.")
    return notes


_WIDEST = max(map(len, ANSWER_WORDS.values())) + 2


def as_terminal(request: ReportRequest[Outcome]) -> str:
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
        lines += ["", *_terminal_request(asked, outcome, page)]
    return "\n".join(lines) + "\n"


def _groups(outcome: Outcome, page: Page) -> Iterator[str]:
    """What became of each point: the answers, each with the points that have it."""
    column = " " * min(_WIDEST + 2, page.width // 3)
    for answer, requests in by_answer(outcome):
        words = ANSWER_WORDS[answer]
        label, indent = [("heading", words), ("", " " * (_WIDEST - len(words)))], "  "
        for request in requests:
            point = ("", f"{number_words(request)}  {request.thread.title}")
            yield from page.wrap([*label, point], indent=indent, hanging=column + INDENT)
            label, indent = [], column


def _terminal_request(request: Request, outcome: Outcome, page: Page) -> Iterator[str]:
    title = f"{number_words(request)}  {request.thread.title}".rstrip()
    heading = ("heading", f"{title}: {ANSWER_WORDS[request.answer]}")
    yield from page.wrap([heading, ("dim", f" ({ground_words(request)})")], hanging=INDENT)
    for shown in redlines(request, outcome):
        words = shown.words or f"against {shown.sides[0]}"
        yield from page.wrap([("dim", f"{shown.sides[1]} {words}:")], indent="  ")
        yield from terminal_change(shown.entry, shown.sides, page)


def as_markdown(request: ReportRequest[Outcome]) -> str:
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
        lines += [*table_of(("answer", "points", "meaning"), map(_group, by_answer(outcome))), ""]
    for label, plan in (("Base", base), ("Asks", asks), ("Result", result)):
        lines.append(f"- {label}: {code(plan.id)} {markdown(plan.title)}; {markdown(wording.plan_facts(plan))}")
    lines += ["", *(f"> {markdown(note)}" for note in honesty(outcome))]
    for asked in outcome.requests:
        lines += ["", *_markdown_request(asked, outcome)]
    return "\n".join([*lines, "", *provenance(outcome.threads)]) + "\n"


def _group(entry: tuple[Answer, tuple[Request, ...]]) -> tuple[str, str, str]:
    answer, requests = entry
    points = "<br>".join(markdown(f"{number_words(request)} {request.thread.title}".rstrip()) for request in requests)
    return ANSWER_WORDS[answer], points, EXPLANATIONS[answer]


def _markdown_request(request: Request, outcome: Outcome) -> Iterator[str]:
    yield from (f"## {markdown(number_words(request))} {markdown(request.thread.title)}".rstrip(), "")
    yield from (f"**{ANSWER_WORDS[request.answer]}**: {markdown(ground_words(request))}", "")
    for shown in redlines(request, outcome):
        words = shown.words or f"against {code(shown.sides[0])}"
        yield from (f"{code(shown.sides[1])} {words}:", "")
        yield from markdown_change(shown.entry, shown.sides)


def as_json(request: ReportRequest[Outcome]) -> str:
    """The outcome as one JSON object: counts, then every change asked for with its redlines."""
    outcome = request.result
    return report_text(
        "outcome",
        outcome.threads,
        base=outcome.base.plan.id,
        asks=outcome.asks.plan.id,
        result=outcome.result.plan.id,
        summary={**counts(outcome), **fields(outcome, "kept unknown other_language")},
        requests=[_json_request(request) for request in outcome.requests],
    )


def _json_request(request: Request) -> dict[str, Any]:
    return {
        **thread_data(request.thread),
        "answer": request.answer,
        "rests_on": request.basis,
        **fields(request, "share confidence"),
        "asked": change_data(request.asked, spans=True),
        "got": change_data(request.got, spans=True) if request.got else None,
        "rest": change_data(request.rest, spans=True) if request.rest else None,
    }
