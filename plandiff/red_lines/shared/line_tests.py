"""The tests that a line can have, one a file, and what each hands back: a verdict, its reason, the deciding words."""

from __future__ import annotations

from importlib import import_module
from typing import Protocol, cast

from plandiff.model.named_values import NamedValues
from plandiff.model.red_line import DecidingWords, RedLine, Verdict
from plandiff.red_lines.shared.passage import ScopePassage
from plandiff.red_lines.shared.scope import Scope


class LineDecision(NamedValues):
    """What a text does with a line; it `rests_on_absence` where more words of the version could turn it."""

    verdict: Verdict
    reason: str
    words: tuple[DecidingWords, ...] = ()
    arguments: tuple[str, ...] = ()
    rests_on_absence: bool = False


class Example(NamedValues):
    """A test as the key and value of a line, a text of one point, and what the text does with it."""

    value: str
    text: str
    verdict: Verdict


class TestModule(Protocol):
    """What the file of a test holds: constants, and the decision on a text with no brackets left in it."""

    TITLE: str
    EXPLANATION: str
    EXAMPLES: tuple[Example, ...]

    def decide(self, line: RedLine, scope: Scope, passages: tuple[ScopePassage, ...]) -> LineDecision:
        """What the passages of a version do with a line."""

    def without_point(self, scope: Scope) -> LineDecision:
        """What a public text does with a line it has no point for; silent unless the test says."""


SILENT = LineDecision(Verdict.SILENT, "not-spoken-of", rests_on_absence=True)
OTHER_LANGUAGE = LineDecision(Verdict.NOT_KNOWN, "other-language")


def all_of(passages: tuple[ScopePassage, ...]) -> tuple[DecidingWords, ...]:
    """All that passages say below their titles: what decides where something is not in them."""
    return tuple(one.quoted() for one in passages if one.text and not one.is_title)


# `reading` is no test of a text: `evaluation` shows what a person judged.
KEYS = ("figure", "keeps", "must_contain", "must_not_contain", "party_bound", "deadline", "not_before")


def test_of(line: RedLine) -> TestModule | None:
    """The test that a line has; None where persons judge it."""
    key = next((key for key in KEYS if getattr(line, key)), None)
    return module_of(key) if key is not None else None


def module_of(key: str) -> TestModule:
    """The module of a test by its key."""
    return cast("TestModule", import_module(f"plandiff.red_lines.{key}_line"))
