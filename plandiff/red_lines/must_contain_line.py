"""Test `must_contain`: words, or a commitment, that a text must have."""

from __future__ import annotations

from plandiff.model.red_line import RedLine, Verdict
from plandiff.red_lines.shared.line_tests import Example, LineDecision
from plandiff.red_lines.shared.passage import ScopePassage
from plandiff.red_lines.shared.scope import Scope
from plandiff.red_lines.shared.wanted import decided, without

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
    return decided(line.must_contain, scope, passages, there=Verdict.HOLDS, missing=Verdict.CROSSED)


def without_point(scope: Scope) -> LineDecision:
    """Crossed where the version struck what it had, or lacks a commitment that it would have from what it revises."""
    return without(scope.line.must_contain, scope, Verdict.CROSSED)
