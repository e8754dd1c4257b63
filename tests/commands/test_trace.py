"""What `plandiff trace` says of a document: the versions that it is followed through, and in which order."""

from __future__ import annotations

from pathlib import Path

import pytest

from plandiff.__main__ import run

PLAN = "id: accord\ntitle: Accord\npoints:\n  - {id: '1', text: The ferries leave the bay by May.}\n"


@pytest.fixture(autouse=True)
def _documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("plans").mkdir()
    Path("plans/accord.yaml").write_text(PLAN, encoding="utf-8")
    for file, month in (("old.md", "May"), ("new.md", "June")):
        Path(file).write_text(f"1. The ferries leave the bay by {month}.\n", encoding="utf-8")


def test_a_document_alone_is_followed_through_the_plans_and_that_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["trace", "old.md#1"]) == 0
    note = capsys.readouterr().err
    assert note.startswith("note: old.md is not one of the plans: it is followed through the 1 plan of plans")


def test_a_plan_is_followed_through_its_family_without_a_word(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["trace", "accord#1"]) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("arguments", "order"),
    [
        (["old.md#1", "new.md"], ["old 1", "new 1"]),
        (["new.md#1", "old.md"], ["new 1", "old 1"]),
        (["new.md#1", "old.md", "new.md"], ["old 1", "new 1"]),
    ],
)
def test_without_dates_the_version_of_the_point_is_the_first_unless_it_is_named(
    arguments: list[str], order: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["trace", *arguments]) == 0
    printed = capsys.readouterr()
    assert [line[4:9] for line in printed.out.splitlines() if line[:1] in "+~" and line[:1]] == order
    assert printed.err == ""
