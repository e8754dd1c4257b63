"""Test `must_contain`: words, or a commitment, that a text must have."""

from __future__ import annotations

from plandiff.model.red_line import RedLine, Verdict
from plandiff.red_lines.shared.line_tests import OTHER_LANGUAGE, Example, LineDecision, all_of
from plandiff.red_lines.shared.passage import ScopePassage
from plandiff.red_lines.shared.phrases import Sense
from plandiff.red_lines.shared.scope import Scope
from plandiff.red_lines.shared.wanted import search, without

TITLE = "Something is in the text"
EXPLANATION = (
    "Words (`any` of them, or `all` in one sentence) are found in their inflections and synonyms, those of one phrase "
    "in one sentence. Where the line looks and the text does not say them, or denies them, the line is crossed; with "
    "`thread`, where a text that revises one with the commitment has no point for it."
)
EXAMPLES = (
    Example("{any: [flood warning]}", "Upland will warn Lowland of floods.", Verdict.HOLDS),
    Example("{any: [inspect]}", "Inspections take place once a year.", Verdict.HOLDS),
    Example("{any: [inspect]}", "The dam is repaired once a year.", Verdict.CROSSED),
    Example("{any: [inspect]}", "The dam will not be inspected.", Verdict.CROSSED),
    Example("{all: [inspect, report]}", "The dam is inspected once a year.", Verdict.CROSSED),
    Example("{all: [inspect, report]}", "Inspectors visit the dam and report to the council.", Verdict.CROSSED),
    Example("{all: [inspect, report]}", "The dam is inspected, with a report to the council.", Verdict.HOLDS),
    Example("{all: [inspect, report]}", "Guards inspect the dam. They report it.", Verdict.NOT_KNOWN),
    Example("{any: [not liable]}", "The owner is not liable, except where the law forbids it.", Verdict.HOLDS),
    Example("{any: [compensate]}", "No party may refuse to compensate a farmer.", Verdict.NOT_KNOWN),
)


def decide(line: RedLine, scope: Scope, passages: tuple[ScopePassage, ...]) -> LineDecision:
    """Holds where the words are said or the commitment is there, crossed where they are missing or denied."""
    wanted = line.must_contain
    if wanted is None or wanted.thread:
        shown = all_of(passages)
        return LineDecision(Verdict.HOLDS, "has-point", shown) if shown else without_point(scope)
    if not scope.reader.in_english:
        return OTHER_LANGUAGE
    found = search(wanted, scope, passages)
    if found.sense in (Sense.SAID, Sense.CONDITION):
        return LineDecision(Verdict.HOLDS, "says", found.words)
    if found.sense is Sense.UNSURE:
        return LineDecision(Verdict.NOT_KNOWN, "negated-somehow", found.words)
    if found.sense is Sense.DENIED:
        return LineDecision(Verdict.CROSSED, "denies", found.words, rests_on_absence=True)
    shown = found.words or (() if scope.is_whole else all_of(passages))
    reason = "not-together" if wanted.all and not found.missing else "does-not-say"
    return LineDecision(Verdict.CROSSED, reason, shown, found.missing, rests_on_absence=True)


def without_point(scope: Scope) -> LineDecision:
    """Crossed where the version struck what it had, or lacks a commitment that it would have from what it revises."""
    return without(scope.line.must_contain, scope, Verdict.CROSSED)
