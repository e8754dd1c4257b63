"""A file that cannot be read spoils nothing but itself: what refers into it is not called unknown."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from plandiff.__main__ import run
from plandiff.rules.shared.validation import validate

BASE = 'id: lake-10\ntitle: First\ndate: 2031-01-01\npoints:\n  - {id: "3", text: The lake stays full.}\n'
PLAN = """\
id: lake-12
title: Second
base: lake-10
points:
  - id: "4"
    text: The lake is kept full.
    follows: [lake-10#3, lake-10#99]
    sources: [gazette#g-1, gazette-0304]
  - id: "5"  # plandiff: ignore[unknown-reference] the ninth point is lost
    text: The harbour is kept open.
    follows: [lake-10#9]  # plandiff: ignore[unknown-reference] the ninth point is lost
"""
SEED = """\
id: gazette
title: Upland Gazette
sha256: "0000000000000000000000000000000000000000000000000000000000000000"
claims:
  - {id: g-1, plan: lake-10, point: "3", topic: water, says: It is full., kind: content, stance: supports}
  - {id: g-2, plan: treaty, topic: water, says: It was full., kind: content, stance: context}
"""
REGISTER = "pages:\n  - {key: gazette-0304, outlet: Upland Gazette, retrieved: 2031-03-05}\n"
VOCABULARY = "topics:\n  - {id: water, label: Water}\nother_texts:\n  - {id: treaty, label: The old treaty}\n"
FILES = {
    "plans/lake-10.yaml": BASE,
    "plans/lake-12.yaml": PLAN,
    "plans/vocabulary.yaml": VOCABULARY,
    "seeds/gazette.yaml": SEED,
    "seeds/register.yaml": REGISTER,
}


@pytest.fixture(autouse=True)
def _family(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, text in FILES.items():
        path = Path(name)
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")


def rules(*paths: str) -> list[tuple[str, str]]:
    problems = validate(paths, strict=True).problems
    return [(problem.file, problem.rule) for problem in problems if not problem.rule.startswith("incomplete-")]


def test_what_is_really_unknown_is_found() -> None:
    assert rules() == [
        ("plans/lake-12.yaml", "unknown-reference"),
        ("plans/lake-12.yaml", "unused-ignore"),
    ]


@pytest.mark.parametrize("broken", FILES)
def test_only_the_broken_file_is_reported(broken: str) -> None:
    Path(broken).write_text("id: [", encoding="utf-8")
    rest = [(file, rule) for file, rule in rules() if rule != "syntax"]
    # The reference to point 99 is known to lead nowhere as long as the plan it leads into can be read.
    assert rest == ([] if "plans/lake-1" in broken else [("plans/lake-12.yaml", "unknown-reference")])
    assert {file for file, rule in rules() if rule == "syntax"} == {broken}


def test_a_file_that_was_not_asked_about_is_not_reported() -> None:
    Path("plans/lake-10.yaml").write_text("id: [", encoding="utf-8")
    assert rules("plans/lake-12.yaml") == []
    assert rules("plans/lake-10.yaml") == [("plans/lake-10.yaml", "syntax")]


@pytest.mark.parametrize(("place", "files"), [(".", 5), ("plans", 3), ("seeds", 2)])
def test_the_family_is_found_from_any_of_its_folders(
    place: str, files: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(place)
    run(["validate", "--format", "json", "."])
    found = json.loads(capsys.readouterr().out)
    assert found["summary"]["files"] == files
    # Sources and claims resolve, or there would be more.
    assert {problem["rule"] for problem in found["problems"]} <= {"unknown-reference", "unused-ignore"}


def test_a_file_beside_a_folder_of_plans_is_checked() -> None:
    Path("loose.yaml").write_text("id: other\ntitle: T\npoints: []\n", encoding="utf-8")
    assert ("loose.yaml", "id-is-file-name") in rules("loose.yaml")


@pytest.mark.parametrize(
    "arguments", [["empty"], ["--plans", "far/empty"], ["empty", "plans"], ["--plans", "lone/plans"]]
)
def test_nothing_to_check_is_no_clean_result(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    Path("empty").mkdir()
    Path("far/empty").mkdir(parents=True)
    Path("lone/plans").mkdir(parents=True)  # with seeds beside it, which alone are no family
    Path("lone/seeds").mkdir()
    Path("lone/seeds/gazette.yaml").write_text(SEED, encoding="utf-8")
    assert run(["validate", *arguments]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "there are no plan files here" in captured.err


LINE = "  - {id: l-1, party: Upland, says: It stays., keeps: lake-10#3}\n"
LISTS = {
    "lines": (f"lines:\n{LINE}", LINE, "duplicate-id"),
    "lines after a comment": (f"\ufeff# What is asked.\r\n---\nlines:\n{LINE}", "  - {id: l-2}\n", "missing-key"),
    "decisions": (
        "decisions:\n  - {fingerprint: v2-0123456789abcdef, decision: seen, by: A}\n",
        "  - {fingerprint: v99-0123456789abcdef, decision: seen, by: A}\n",
        "decision-scheme",
    ),
    "rulings": (
        "before: lake-10\nafter: lake-12\nrulings:\n  - {before: ['3'], after: ['4']}\n",
        "  - {before: ['3'], after: ['4'], on: x}\n",
        "unknown-key",
    ),
}


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("file", ["plans/judged.yaml", "apart/of-any-name.yml"])
def test_a_list_of_another_name_is_checked_as_what_it_is(name: str, file: str) -> None:
    content, wrong, rule = LISTS[name]
    Path(file).parent.mkdir(exist_ok=True)
    Path(file).write_text(content, encoding="utf-8")
    before = [found for _, found in rules(file)]
    assert "unknown-key" not in before
    Path(file).write_text(content + wrong, encoding="utf-8")
    assert [found for _, found in rules(file)].count(rule) > before.count(rule)


def test_a_folder_with_lists_of_other_names_still_works(capsys: pytest.CaptureFixture[str]) -> None:
    for name, (content, _, _) in LISTS.items():
        Path("plans", f"{name}.yaml".replace(" ", "-")).write_text(content, encoding="utf-8")
    assert run(["list"]) == 0
    assert "lake-10" in capsys.readouterr().out
    assert run(["compare", "lake-10", "lake-12"]) == 0
    assert not {rule for _, rule in rules()} & {"unknown-key", "missing-key"}


def test_a_plan_with_a_key_of_a_list_is_a_plan() -> None:
    Path("plans/lake-10.yaml").write_text(f"{BASE}lines: []\n", encoding="utf-8")
    assert ("plans/lake-10.yaml", "unknown-key") in rules()


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("red-lines", "begin with `lines:`"),
        ("decisions", "begin with `decisions:`"),
        ("rulings", "begin with `before: ...` and `after: ...`"),
        ("lake-10", "begin with `id: ...` and `title: ...`"),
    ],
)
def test_the_hint_for_an_empty_file_fits_what_it_would_hold(name: str, hint: str) -> None:
    Path(f"plans/{name}.yaml").write_text("", encoding="utf-8")
    (problem,) = validate([f"plans/{name}.yaml"]).problems
    assert (problem.message, problem.hint) == ("the file is empty", hint)
