"""Test `must_not_contain`: words, or a commitment, that a text must not have."""

from __future__ import annotations

from plandiff.model.red_line import RedLine, Verdict
from plandiff.red_lines.shared.line_tests import Example, LineDecision
from plandiff.red_lines.shared.passage import ScopePassage
from plandiff.red_lines.shared.scope import Scope
from plandiff.red_lines.shared.wanted import decided, without

TITLE = "Something is not in the text"
EXPLANATION = (
    "The line is crossed where the text says the words (`any` of them, or `all` in one sentence), in their "
    "inflections and synonyms; not where it denies them (no second sluice), and where they stand in a condition "
    "only, a reader has to judge. A phrase that is a denial itself (not open the sluice) is found where the text "
    "denies the same. With `thread`, the line is crossed by a point for that commitment."
)
EXAMPLES = (
    Example("{any: [second sluice]}", "Upland may build a second sluice.", Verdict.CROSSED),
    Example("{any: [second sluice]}", "Upland will not build a second sluice.", Verdict.HOLDS),
    Example("{any: [second sluice]}", "Upland renounces a second sluice.", Verdict.HOLDS),
    Example("{any: [toll road]}", "The road is closed, and ships pay a toll.", Verdict.NOT_KNOWN),
    Example("{any: [second sluice]}", "If a second sluice is built, Lowland is told.", Verdict.NOT_KNOWN),
    Example("{any: [second sluice]}", "The lake stays full.", Verdict.HOLDS),
    Example("{any: [back to Lowland]}", "The island goes back to Lowland.", Verdict.CROSSED),
    Example("{any: [back to Lowland]}", "The island is shared by Upland and Lowland.", Verdict.HOLDS),
    Example("{any: [limited to]}", "The fleet is limited to 40 boats.", Verdict.CROSSED),
    Example("{all: [toll, ships]}", "Ships pay a toll.", Verdict.CROSSED),
    Example("{all: [toll, ships]}", "Ships pass freely. Carts pay a toll.", Verdict.NOT_KNOWN),
    Example("{all: [toll, ships]}", "Ships pass free of charge.", Verdict.HOLDS),
    Example("{any: [not join the league]}", "Lowland will not join the league.", Verdict.CROSSED),
    Example("{any: [not join the league]}", "Lowland will join the league.", Verdict.HOLDS),
)


def decide(line: RedLine, scope: Scope, passages: tuple[ScopePassage, ...]) -> LineDecision:
    """Crossed where the words are said or the commitment is there, holds where they are not or are denied."""
    return decided(line.must_not_contain, scope, passages, there=Verdict.CROSSED, missing=Verdict.HOLDS)


def without_point(scope: Scope) -> LineDecision:
    """Holds where the version struck what it had, or lacks a commitment that it would have from what it revises."""
    return without(scope.line.must_not_contain, scope, Verdict.HOLDS)
