"""The table of rules is complete and in order, and each rule does what its own examples say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import plandiff.rules
from plandiff.model.rule import Rule
from plandiff.rules.shared import suppression
from plandiff.rules.shared.registry import RULES, run
from tests.rules.families import family_of


def test_each_file_of_the_folder_is_a_rule() -> None:
    files = {path.stem.replace("_", "-") for path in Path(plandiff.rules.__file__).parent.glob("*.py")} - {"--init--"}
    assert len(files) > 30
    assert {rule.id for rule in RULES} == files | {rule.id for rule in suppression.RULES}


def test_the_table_is_sorted_and_its_ids_are_unique() -> None:
    ids = [rule.id for rule in RULES]
    assert ids == sorted(set(ids))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_explains_itself(rule: Rule) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.id)
    assert 10 < len(rule.title) < 90
    assert not rule.title.endswith(".")
    assert rule.explanation.endswith(".")
    assert rule.hint
    assert rule.failing != rule.passing


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_failing_example_breaks_the_rule_and_the_passing_one_does_not(rule: Rule) -> None:
    failing = [problem for problem in run(family_of(rule.failing), strict=True).problems if problem.rule == rule.id]
    assert failing
    assert all(problem.severity is rule.severity and problem.excerpt and problem.subject for problem in failing)
    assert not [problem for problem in run(family_of(rule.passing), strict=True).problems if problem.rule == rule.id]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_strict_rules_run_only_when_asked(rule: Rule) -> None:
    found = any(problem.rule == rule.id for problem in run(family_of(rule.failing), strict=False).problems)
    assert found is not rule.strict_only
