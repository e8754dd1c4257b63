"""Sentence accounting in reports: only when asked, every sentence in its place, and what has no counterpart said so."""

from __future__ import annotations

import json

import pytest

from plandiff import api
from plandiff.comparing.compare import Settings
from plandiff.model.comparison import Comparison
from tests.golden import FOLDER
from tests.reading.json_schema import errors
from tests.rendering.comparison.test_json import SCHEMA

ADULT = "A crossing costs no more than nine crowns for an adult,"


def comparison(case: str, *, sentences: bool = True) -> Comparison:
    """A golden case, compared with its sentence accounting."""
    before, after = (api.load_plan(FOLDER / case / f"{side}.yaml") for side in ("before", "after"))
    return api.compare(before, after, settings=Settings(sentences=sentences))


@pytest.mark.parametrize("name", ["terminal", "markdown", "html", "json"])
def test_sentences_are_accounted_for_only_when_asked(name: str) -> None:
    case = "shared-across-changes"
    asked, bare = (api.render(comparison(case, sentences=wish), name) for wish in (True, False))
    mark = '"sentences": {' if name == "json" else "Where the sentences went:"
    assert mark in asked
    assert mark not in bare


def test_each_sentence_stands_where_it_lives() -> None:
    report = json.loads(api.render(comparison("shared-across-changes"), "json"))
    assert errors(report, json.loads(SCHEMA.read_text(encoding="utf-8"))) == []
    first, second = (change["sentences"] for change in report["changes"] if not change.get("in_part"))
    homes = [(s["text"][: len(ADULT)], [home["point"] for home in s["homes"]]) for s in first["before"]]
    assert homes[1] == (ADULT, ["2"])
    assert [home["point"] for home in second["after"][0]["homes"]] == ["1"]


def test_the_terminal_names_the_home_and_quotes_it_where_it_is_reworded_elsewhere() -> None:
    text = " ".join(api.render(comparison("shared-across-changes"), "terminal").split())
    assert "in winter as in summer. → ferry-2#1 (82%)" in text
    assert "with a parent or a teacher. → ferry-2#2 shares" in text
    assert "with a parent or a teacher. ← ferry-1#1" in text


def test_a_sentence_without_a_counterpart_is_said_to_have_none() -> None:
    text = api.render(comparison("clauses-within-a-point"), "markdown")
    assert "- The visitor shall not take photographs. **→ nothing in after**" in text
    assert "The visitor leaves before sunset. **" not in text
    assert "- The visitor signs the book at the gate. **← nothing in before**" in text


def test_an_unchanged_point_has_no_account() -> None:
    assert all(change.sentences is None for change in comparison("nothing-changed").changes)
