"""Problems for people, programs, pull requests and code scanning."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import quote

import pytest

import plandiff
from plandiff.__main__ import run
from plandiff.model.problem import Position, Problem, Severity
from plandiff.model.record import replace
from plandiff.model.rule import ValidationReport
from plandiff.rendering.formats import PROBLEMS
from plandiff.rendering.problems import problem_lines, summary
from plandiff.rendering.request import ProblemsRequest
from plandiff.rules.shared.validation import all_rules
from tests.reading.json_schema import errors

SCHEMA = Path(plandiff.__file__).parent / "schema" / "validation.schema.json"

NASTY = Problem(
    rule="unknown-topic",
    severity=Severity.ERROR,
    file="plans/a:b,c%.yaml",
    position=Position(3, 5, 3, 9),
    message="topic '\x1b[31m%0A::stop-commands::x'\n::error::injected",
    hint="did you mean lake?",
    subject="lake-12#4",
    excerpt="    topic: lkae\t\u202e",
)
WARNING = Problem("mixed-script", Severity.WARNING, "plans/b.yaml", Position(1, 1, 1, 1), "a word mixes scripts")


def report(*problems: Problem, strict: bool = False) -> ValidationReport:
    return ValidationReport(problems, (), ("plans/lake-12.yaml",), strict)


def test_text_has_the_line_and_a_caret_below_the_value() -> None:
    problem = Problem("r", Severity.ERROR, "p.yaml", Position(2, 10, 2, 14), "m", "h", excerpt="    湖a: lkae")
    assert problem_lines([problem]) == ("p.yaml:2:10: error: m [r]\n  |     湖a: lkae\n  |           ^~~\n  hint: h\n")


@pytest.mark.parametrize(
    ("column", "shown", "caret"),
    [
        (1, "0123456789" * 12 + "...", 0),
        (101, "..." + ("0123456789" * 40)[60:180] + "...", 43),
        (399, "..." + ("0123456789" * 40)[358:], 43),
    ],
)
def test_text_shows_the_part_of_a_long_line_that_matters(column: int, shown: str, caret: int) -> None:
    place = Position(2, column, 2, column + 2)
    problem = Problem("r", Severity.ERROR, "p.yaml", place, "m", excerpt="0123456789" * 40)
    assert problem_lines([problem]).splitlines()[1:] == [f"  | {shown}", f"  | {' ' * caret}^~"]


def test_text_keeps_one_problem_on_one_line_and_shows_nothing_raw() -> None:
    lines = problem_lines([NASTY]).splitlines()
    assert lines[0].startswith("plans/a:b,c%.yaml:3:5: error: topic '\\x1b[31m")
    assert not [line for line in lines if line.startswith("::")]
    assert "\u202e" not in "".join(lines)


def test_text_stops_after_a_hundred() -> None:
    assert problem_lines([WARNING] * 130).splitlines()[-1] == "and 30 more"


FOLDER = Problem("no-plans", Severity.ERROR, "plans", None, "there are no plan files here", excerpt="not of a file")


def test_what_has_no_place_is_given_none() -> None:
    assert problem_lines([FOLDER]) == "plans: error: there are no plan files here [no-plans]\n"
    annotation = "::error file=plans,title=plandiff no-plans::there are no plan files here"
    assert PROBLEMS.render(ProblemsRequest(report(FOLDER)), "github").splitlines()[0] == annotation
    printed = json.loads(PROBLEMS.render(ProblemsRequest(report(FOLDER)), "json"))
    assert errors(printed, json.loads(SCHEMA.read_text(encoding="utf-8"))) == []
    found = printed["problems"][0]
    assert [found[name] for name in ("file", "line", "column", "end_line", "end_column")] == ["plans", *[None] * 4]
    (result,) = json.loads(PROBLEMS.render(ProblemsRequest(report(FOLDER), all_rules()), "sarif"))["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["region"] == {"startLine": 1}


def test_problems_of_a_file_as_a_whole_come_before_those_in_it() -> None:
    whole = Problem("limit", Severity.ERROR, NASTY.file, None, "too large")
    assert sorted([NASTY, whole], key=lambda problem: problem.sort_key) == [whole, NASTY]


@pytest.mark.parametrize(
    ("arguments", "place"),
    [
        (["show", "gone.yaml"], "gone.yaml: error: "),
        (["compare", "gone.txt", "gone.txt"], "gone.txt: error: "),
        (["import", "gone.txt"], "gone.txt: error: "),
        (["list", "--plans", "empty/gone"], "empty/gone: error: "),
        (["matrix", "--plans", "empty"], "empty: error: "),
        (["validate", "empty"], "empty: error: "),
        (["validate", "gone.yaml"], "gone.yaml: error: "),
        (["show", "no-such-plan", "--plans", "empty"], "error: no plan"),
    ],
)
def test_a_command_names_no_line_of_what_is_not_there(
    arguments: list[str],
    place: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("empty").mkdir()
    assert run(arguments) == 2
    assert capsys.readouterr().err.startswith(place)


def test_summary() -> None:
    assert summary(report()) == "1 file checked: no problems"
    assert summary(report(NASTY, WARNING)) == "1 file checked: 1 error and 1 warning"


def test_summary_says_what_was_not_looked_into_and_whose_files_they_are() -> None:
    made = ValidationReport((NASTY,), (), ("a.yaml", "b.yaml"), strict=False, unread=1)
    assert summary(made) == "2 files checked: 1 error; nothing further was checked in 1 file"
    carried = ValidationReport((), (), ("a.yaml", "b.yaml"), strict=False, bundled=True)
    assert summary(carried) == "2 files that plandiff carries checked: no problems"


def test_github_escapes_as_the_runner_unescapes() -> None:
    lines = PROBLEMS.render(ProblemsRequest(report(NASTY)), "github").splitlines()
    assert lines[0].startswith("::error file=plans/a%3Ab%2Cc%25.yaml,line=3,col=5,endLine=3,endColumn=9,")
    assert lines[0].endswith("::topic '\\x1b[31m%250A::stop-commands::x'%0A::error::injected (did you mean lake?)")
    assert lines[1:] == ["1 file checked: 1 error"]


def test_github_shows_the_worst_first_and_says_what_is_left_out() -> None:
    lines = PROBLEMS.render(ProblemsRequest(report(*[WARNING] * 14, *[NASTY] * 12)), "github").splitlines()
    assert [line.split(" ")[0] for line in lines[:20]] == ["::error"] * 10 + ["::warning"] * 10
    assert "6 more problems" in lines[20]


def test_github_shows_what_is_wrong_before_what_strict_asks_for_besides() -> None:
    incomplete = Problem("incomplete-point", Severity.ERROR, NASTY.file, Position(1, 1, 1, 2), "no evidence")
    request = ProblemsRequest(report(*[incomplete] * 12, NASTY, strict=True), all_rules())
    lines = PROBLEMS.render(request, "github").splitlines()
    assert "plandiff unknown-topic" in lines[0]
    assert sum("incomplete-point" in line for line in lines) == 9


@pytest.mark.parametrize(
    ("workspace", "git", "here", "shown"),
    [
        ("repo", False, "repo/legal", "legal/plans/lake-12.yaml"),
        ("", True, "repo/legal", "legal/plans/lake-12.yaml"),
        ("", True, "repo/legal/plans", "legal/plans/lake-12.yaml"),
        ("elsewhere", True, "repo/legal", "legal/plans/lake-12.yaml"),
        ("", False, "repo/legal", "plans/lake-12.yaml"),
    ],
)
def test_annotations_name_files_from_the_top_of_the_repository(
    workspace: str,
    git: bool,
    here: str,
    shown: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    folder = tmp_path / "repo" / "legal" / "plans"
    folder.mkdir(parents=True)
    (folder / "lake-12.yaml").write_text("id: lake-12\ntitle: T\npoints:\n- id: '1'\n  text: ''\n", encoding="utf-8")
    if git:
        (tmp_path / "repo" / ".git").mkdir()
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path / workspace) if workspace else "")
    monkeypatch.chdir(tmp_path / here)
    assert run(["validate", ".", "--format", "github"]) == 1
    assert f"file={shown}," in capsys.readouterr().out
    assert run(["validate", str(folder / "lake-12.yaml"), "--format", "sarif"]) == 1
    (result,) = json.loads(capsys.readouterr().out)["runs"][0]["results"]
    place = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert place == {"uri": shown, "uriBaseId": "%SRCROOT%"}


def test_sarif_has_rules_regions_and_fingerprints_of_facts() -> None:
    moved = replace(NASTY, position=Position(9, 1, 9, 2))
    first, second = (
        json.loads(PROBLEMS.render(ProblemsRequest(report(problem), all_rules()), "sarif"))["runs"][0]
        for problem in (NASTY, moved)
    )
    rules = first["tool"]["driver"]["rules"]
    result = first["results"][0]
    assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == "unknown-topic"
    location = result["locations"][0]["physicalLocation"]
    assert location["artifactLocation"] == {"uri": "plans/a%3Ab%2Cc%25.yaml", "uriBaseId": "%SRCROOT%"}
    assert location["region"] == {"startLine": 3, "startColumn": 5, "endLine": 3, "endColumn": 9}
    assert result["partialFingerprints"] == second["results"][0]["partialFingerprints"]


@pytest.mark.parametrize(("strict", "level", "failed"), [(False, "warning", False), (True, "error", True)])
def test_sarif_level_agrees_with_the_exit_code(strict: bool, level: str, failed: bool) -> None:
    made = report(WARNING, strict=strict)
    assert made.failed is failed
    assert (
        json.loads(PROBLEMS.render(ProblemsRequest(made, all_rules()), "sarif"))["runs"][0]["results"][0]["level"]
        == level
    )


def test_two_problems_of_one_fact_have_two_fingerprints() -> None:
    results = json.loads(PROBLEMS.render(ProblemsRequest(report(NASTY, NASTY), all_rules()), "sarif"))["runs"][0][
        "results"
    ]
    assert results[0]["partialFingerprints"] != results[1]["partialFingerprints"]


def test_json_is_what_its_schema_says() -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    made = ValidationReport((NASTY, WARNING), (WARNING,), ("plans/lake-12.yaml",), strict=True)
    found = json.loads(PROBLEMS.render(ProblemsRequest(made), "json"))
    assert errors(found, schema) == []
    assert set(found["problems"][0]) == set(schema["definitions"]["problem"]["required"]), "it names every key"
    found["problems"][0]["severity"] = "fatal"
    assert errors(found, schema), "the schema refuses a severity that there is not"


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        ("a b#c?.yaml", {"uri": "a%20b%23c%3F.yaml", "uriBaseId": "%SRCROOT%"}),
        ("/srv/plans/x.yaml", {"uri": "file:///srv/plans/x.yaml"}),
        ("../x.yaml", {"uri": f"file://{quote(Path.cwd().parent.as_posix())}/x.yaml"}),
    ],
)
def test_sarif_names_files_outside_of_the_working_folder_absolutely(file: str, uri: dict[str, str]) -> None:
    problem = Problem("syntax", Severity.ERROR, file, Position(1, 1, 1, 2), "m")
    result = json.loads(PROBLEMS.render(ProblemsRequest(report(problem), all_rules()), "sarif"))["runs"][0]["results"][
        0
    ]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"] == uri


@pytest.mark.parametrize(
    ("target", "asked", "begins"),
    [
        ("out.json", [], "{"),
        ("out.sarif", [], "{"),
        ("out.txt", [], "lake.yaml:"),
        ("out", [], "lake.yaml:"),
        ("out.sarif", ["--format", "text"], "lake.yaml:"),
        ("out.json", ["--format", "sarif"], '{\n  "$schema"'),
    ],
)
def test_the_suffix_chooses_the_form_and_the_screen_keeps_the_sum(
    target: str,
    asked: list[str],
    begins: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("lake.yaml").write_text("id: lake\ntitle: Lake\npointz: []\n", encoding="utf-8")
    assert run(["validate", "lake.yaml", "-o", target, *asked]) == 1
    assert Path(target).read_text(encoding="utf-8").startswith(begins)
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == "1 file checked: 1 error; nothing further was checked in 1 file\n"


def test_without_plans_here_the_summary_says_whose_files_were_checked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["validate"]) == 0
    assert "files that plandiff carries checked: no problems" in capsys.readouterr().out
    Path("bundled").mkdir()  # a folder of one's own, whatever its name
    Path("bundled", "lake.yaml").write_text("id: lake\ntitle: Lake\npoints: []\n", encoding="utf-8")
    assert run(["validate", "bundled"]) == 0
    assert capsys.readouterr().out == "1 file checked: no problems\n"


@pytest.mark.parametrize("format_name", ["text", "json", "github", "sarif"])
def test_exit_code_is_the_same_in_every_format(
    format_name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "lake.yaml"
    bad.write_text("id: lake\ntitle: Lake\npointz: []\n", encoding="utf-8")
    assert run(["validate", str(bad), "--format", format_name]) == 1
    assert "pointz" in capsys.readouterr().out


def test_a_file_is_checked_with_the_family_it_lies_in(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "vocabulary.yaml").write_text("topics:\n  - {id: lake, label: Lake}\n", encoding="utf-8")
    (tmp_path / "other.yaml").write_text("nonsense", encoding="utf-8")
    plan = tmp_path / "lake-12.yaml"
    plan.write_text("id: lake-12\ntitle: T\npoints:\n  - {id: '1', topic: lkae, text: Full.}\n", encoding="utf-8")
    assert run(["validate", str(plan)]) == 1
    printed = capsys.readouterr().out
    assert "did you mean lake?" in printed
    assert "other.yaml" not in printed
    assert run(["validate", str(tmp_path)]) == 1
    assert "other.yaml" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["nowhere.yaml", "nowhere", ""])
def test_a_name_that_is_no_file_cannot_be_validated(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["validate", name]) == 2
    assert "there is no such file" in capsys.readouterr().err
