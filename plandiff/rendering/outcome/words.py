"""The words of an outcome: about texts, never about sides."""

from __future__ import annotations

from collections import Counter

from plandiff.model.kinds import ChangeKind, Confidence
from plandiff.model.thread import Answer, Outcome, Request
from plandiff.rendering.threads.words import rulings_notices
from plandiff.rendering.words import wording

ANSWER_WORDS = {
    Answer.ADOPTED: "adopted",
    Answer.IN_PART: "adopted in part",
    Answer.OTHERWISE: "adopted otherwise",
    Answer.NOT_ADOPTED: "not adopted",
    Answer.REVERSED: "reversed",
    Answer.UNDISCLOSED: "undisclosed",
}
EXPLANATIONS = {
    Answer.ADOPTED: "the result has what was asked for, but for wording or further changes",
    Answer.IN_PART: "the result has a part of the difference that was asked for",
    Answer.OTHERWISE: "the result departs from the base, but not in the words asked for",
    Answer.NOT_ADOPTED: "the result does not have it: it stands as in the base, or the point is not there",
    Answer.REVERSED: "the result moves the other way",
    Answer.UNDISCLOSED: "what was asked for, or what the result has, is not public",
}
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
