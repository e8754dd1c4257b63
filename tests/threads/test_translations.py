"""Translations of versions are no versions, unless they are asked for."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from plandiff.__main__ import run
from plandiff.model.plan import Plan, Point
from plandiff.model.problem import Document
from plandiff.model.thread import Answer
from plandiff.threads.chronology import without_translations
from plandiff.threads.follow import follow
from plandiff.threads.matrix import matrix
from plandiff.threads.outcome import outcome

TEXTS = {"": "Upland keeps {} boats.", "uk": "Верхня Земля тримає {} човнів."}


def version(name: str, number: int, language: str = "", translates: str | None = None) -> Document[Plan]:
    """A plan of one point."""
    points = (Point(id="1", title="Boats", text=TEXTS[language].format(number)),)
    plan = Plan(id=name, title=name, date=f"2031-01-{number:02}", translation_of=translates, points=points)
    return Document(f"{name}.yaml", plan, "")


FAMILY = (version("first", 10), version("first-uk", 11, "uk", "first"), version("second", 12))


def test_a_translation_of_a_version_is_left_out_and_told() -> None:
    """So that no thread runs through one text twice."""
    threads = follow(FAMILY)
    assert [side.plan.id for side in threads.versions] == ["first", "second"]
    assert threads.left_out == ("first-uk",)
    assert {member.place.plan for thread in threads.threads for member in thread.members} == {"first", "second"}


def test_a_translation_counts_where_it_is_asked_for() -> None:
    """And runs through the thread of its original."""
    threads = follow(FAMILY, translations=True)
    assert [side.plan.id for side in threads.versions] == ["first", "first-uk", "second"]
    assert threads.left_out == ()
    (thread,) = threads.threads
    assert thread.plans == ("first", "first-uk", "second")


def test_a_translation_without_its_original_is_all_there_is() -> None:
    """It stays."""
    kept, left_out = without_translations(FAMILY[1:])
    assert [document.content.id for document in kept] == ["first-uk", "second"]
    assert left_out == ()


HOURS = {"en": "The parties cease fire within {} hours.", "uk": "Сторони припиняють вогонь протягом {} годин."}
DAYS = {"en": "All prisoners are released within {} days.", "uk": "Полонених звільняють протягом {} днів."}


def draft(name: str, month: int, language: str, hours: int, days: int) -> Document[Plan]:
    """A draft of two points, in its own language."""
    points = (
        Point(id="1", title="Fire", text=HOURS[language].format(hours)),
        Point(id="2", title="Prisoners", text=DAYS[language].format(days)),
    )
    plan = Plan(id=name, title=name, date=f"2031-{month:02}-01", language=language, points=points)
    return Document(f"{name}.yaml", plan, "")


DRAFTS = (draft("a", 1, "en", 48, 30), draft("b", 2, "uk", 72, 30), draft("c", 3, "en", 72, 20))


def test_a_draft_in_another_language_is_changed_only_where_facts_differ() -> None:
    """What says the same as far as that is read is neither changed nor the same."""
    states = {row.thread.id: [str(cell.state) for cell in row.cells] for row in matrix(follow(DRAFTS)).rows}
    assert states == {"a#1": ["present", "changed", "translated"], "a#2": ["present", "translated", "changed"]}


def test_an_outcome_goes_by_facts_where_languages_differ() -> None:
    """A draft in another language asks for what it has otherwise, and no share of words is counted."""
    found = outcome(*DRAFTS)
    assert [(one.thread.id, one.answer, one.basis, one.share) for one in found.requests] == [
        ("a#1", Answer.ADOPTED, "same-facts", None)
    ]
    assert (found.kept, found.unknown, found.other_language) == (0, 0, 1)
    kept = outcome(*DRAFTS[:2], draft("c", 3, "en", 48, 30))
    assert [(one.answer, one.basis) for one in kept.requests] == [(Answer.NOT_ADOPTED, "facts-as-in-base")]
    turned = outcome(*DRAFTS[:2], draft("c", 3, "en", 24, 30))
    assert [one.answer for one in turned.requests] == [Answer.REVERSED]
    other = outcome(*DRAFTS[:2], draft("c", 3, "en", 96, 30))
    assert [(one.answer, one.basis) for one in other.requests] == [(Answer.OTHERWISE, "other-facts")]


PLAN = """\
id: {id}
title: {id}
date: {date}
language: {language}
{translates}
points:
  - id: "1"
    title: Boats
    text: {text}
"""


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    rows = (
        ("first", "2031-01-01", "en", "", "Upland keeps 10 boats."),
        ("first-uk", "2031-01-02", "uk", "translation_of: first", "Верхня Земля тримає 10 човнів."),
        ("second", "2031-01-03", "en", "", "Upland keeps 12 boats."),
        ("third", "2031-01-04", "en", "", "Upland keeps 14 boats."),
    )
    for name, date, language, translates, text in rows:
        plan = PLAN.format(id=name, date=date, language=language, translates=translates, text=text)
        (tmp_path / f"{name}.yaml").write_text(plan, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("command", [["matrix"], ["family"], ["silence"], ["trace", "first#1"]])
def test_commands_leave_them_out_and_say_so(
    folder: Path, command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Unless the option asks for them."""
    told = " ".join(shown(capsys, folder, *command).split())
    assert "Left out, as a translation of a version that is here: first-uk (--translations takes them in)." in told
    report = json.loads(shown(capsys, folder, *command, "--format", "json"))
    assert [one["id"] for one in report["versions"]] == ["first", "second", "third"]
    assert report["left_out"] == ["first-uk"]
    report = json.loads(shown(capsys, folder, *command, "--format", "json", "--translations"))
    assert "first-uk" in [one["id"] for one in report["versions"]]
    assert report["left_out"] == []


@pytest.mark.parametrize("command", [["matrix", "first", "first-uk"], ["trace", "first-uk#1"]])
def test_what_is_named_is_asked_for(folder: Path, command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """As a version by its name, or as the point of one."""
    report = json.loads(shown(capsys, folder, *command, "--format", "json"))
    assert "first-uk" in [one["id"] for one in report["versions"]]


def test_an_outcome_takes_no_translation_for_a_version(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It would be what its original asked for."""
    names = ["outcome", "--base", "first", "--asks", "first-uk", "--result", "second", "--plans", str(folder)]
    assert run(names) == 2
    assert "first-uk is a translation of first" in capsys.readouterr().err
    assert run([*names, "--translations"]) == 0


def shown(capsys: pytest.CaptureFixture[str], folder: Path, *command: str) -> str:
    """What a command prints of the plans of a folder."""
    assert run([*command, "--plans", str(folder)]) == 0
    return capsys.readouterr().out
