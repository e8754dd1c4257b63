"""The table of what the reader refuses is complete, and its examples do what it says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import plandiff.reading
from plandiff.model.problem import InputError
from plandiff.model.rule import Rule
from plandiff.reading.reading_rules import RULES
from plandiff.rules.shared.registry import RULES as CHECK_RULES
from tests.rules.families import family_of

WITH_EXAMPLE = [rule for rule in RULES if rule.failing]


def test_the_table_is_sorted_and_shares_no_id_with_the_checks() -> None:
    ids = [rule.id for rule in RULES]
    assert ids == sorted(set(ids))
    assert not set(ids) & {rule.id for rule in CHECK_RULES}


def test_every_rule_that_the_reader_names_is_in_the_table() -> None:
    folder = Path(plandiff.reading.__file__).parent
    sources = [path.read_text(encoding="utf-8") for path in folder.glob("*.py") if path.stem != "rules"]
    call = r'(?:_add|\.problem|Problem|_refuse)\(\s*"([a-z-]+)"'
    assert {name for source in sources for name in re.findall(call, source)} == {rule.id for rule in RULES}


@pytest.mark.parametrize("rule", WITH_EXAMPLE, ids=lambda rule: rule.id)
def test_the_failing_example_is_refused_for_that_reason_only(rule: Rule) -> None:
    with pytest.raises(InputError) as caught:
        family_of(rule.failing)
    assert rule.id in {problem.rule for problem in caught.value.problems}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_passing_example_is_read(rule: Rule) -> None:
    assert family_of(rule.passing).plans
