"""`plandiff check` and `plandiff lines`: every form, what fails a run, what is refused, documents and folders."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest

from plandiff.__main__ import run
from plandiff.reading import read_red_lines
from plandiff.rendering.formats import CHECK
from tests.reading.json_schema import errors
from tests.threads.test_schemas import closed, schema

pytestmark = pytest.mark.usefixtures("_aligned_once")

LINES = """\
lines:
  - {id: level, party: Upland, says: The lake never falls below three metres., date: 2031-02, figure: level at_least 3}
  - {id: sluice, party: Lowland, says: No second sluice., must_not_contain: {any: [second sluice]}, thread: first#2}
  - {id: open, party: Lowland, says: The first sluice stays open., keeps: first#1}
  - id: fair
    party: Upland
    says: Both shores are treated alike.
    reading: [{plan: second, verdict: crossed, reason: Point 2 binds one., by: A. Reader, date: 2031-03-05}]
"""
VOCABULARY = "parties: [{name: Upland}, {name: Lowland}]\nterms: [{id: level, label: Lowest level, kind: count}]\n"
FIRST = """\
id: first
title: Lake accord
points:
  - {id: '1', text: Upland will open the sluice.}
  - {id: '2', text: Lowland builds no second sluice.}
  - {id: '3', text: The lake is at least 4 metres deep., terms: {level: 4}}
"""
SECOND = """\
id: second
title: Lake accord, revised
base: first
points:
  - {id: '1', text: Upland may open the sluice.}
  - {id: '2', text: Lowland may build a second sluice.}
  - {id: '3', text: The lake is at least 2 metres deep., terms: {level: 2}}
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of two plans with lines, and a document beside it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    (tmp_path / "plans").mkdir()
    for name, text in (
        ("first.yaml", FIRST),
        ("second.yaml", SECOND),
        ("red-lines.yaml", LINES),
        ("vocabulary.yaml", VOCABULARY),
    ):
        (tmp_path / "plans" / name).write_text(text, encoding="utf-8")
    (tmp_path / "third.txt").write_text(
        "Lake accord\n\n1. Upland will open the sluice.\n\n2. Lowland may build a second\nsluice.\n", encoding="utf-8"
    )
    return tmp_path


def printed(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> str:
    assert run(list(arguments)) == code
    return capsys.readouterr().out


def verdicts(text: str) -> dict[tuple[str, str], str]:
    report = json.loads(text)
    return {(row["line"], one["plan"]): one["verdict"] for row in report["rows"] for one in row["findings"]}


def test_every_line_against_every_version(capsys: pytest.CaptureFixture[str]) -> None:
    text = printed(capsys, "check", "-f", "json")
    assert verdicts(text) == {
        ("level", "first"): "holds",
        ("level", "second"): "crossed",
        ("sluice", "first"): "holds",
        ("sluice", "second"): "crossed",
        ("open", "first"): "holds",
        ("open", "second"): "crossed",
        ("fair", "first"): "not-known",
        ("fair", "second"): "judged",
    }
    assert errors(json.loads(text), closed(schema("check"))) == []
    assert json.loads(text)["crossed"] == 4


@pytest.mark.parametrize("form", CHECK.formats)
def test_every_form_says_the_words_that_decide(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    text = printed(capsys, "check", "-f", form, "-o", "-")
    assert "crossed" in text
    if form != "github":
        assert "second#2" in text
    assert text == printed(capsys, "check", "-f", form, "-o", "-"), "the same input, the same bytes"


def test_a_report_ends_with_what_lines_are(capsys: pytest.CaptureFixture[str]) -> None:
    for form in ("terminal", "markdown", "html", "json"):
        assert "since given up" in " ".join(printed(capsys, "check", "-f", form, "-o", "-").split())


def test_the_table_is_a_row_for_every_line_and_version(capsys: pytest.CaptureFixture[str]) -> None:
    rows = list(csv.reader(io.StringIO(printed(capsys, "check", "-f", "csv").lstrip("\ufeff"))))
    assert len(rows) == 1 + 4 * 2
    assert {len(row) for row in rows} == {len(rows[0])}


def test_what_fails_a_run(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    printed(capsys, "check", "--fail-on", "crossed", code=1)
    printed(capsys, "check", "first", "--fail-on", "crossed")
    printed(capsys, "check", "--party", "Lowland", "first", "--fail-on", "crossed")
    lines = folder / "plans" / "red-lines.yaml"
    up = LINES.replace("id: ", "given_up: {date: 2031-04, says: No longer.}, id: ", 3).replace(
        "- id: fair", "- id: fair\n    given_up: {date: 2031-04, says: No longer.}"
    )
    lines.write_text(up, encoding="utf-8")
    assert "given up" in printed(capsys, "check", "--fail-on", "crossed")


def test_places_are_those_of_the_points(capsys: pytest.CaptureFixture[str]) -> None:
    report = json.loads(printed(capsys, "check", "second", "-f", "sarif"))
    (found,) = report["runs"]
    regions = {
        one["ruleId"]: one["locations"][0]["physicalLocation"]["region"]["startLine"] for one in found["results"]
    }
    assert regions == {"level": 7, "sluice": 6, "open": 5, "fair": 1}
    assert {one["level"] for one in found["results"]} == {"error"}
    assert all(one["partialFingerprints"] for one in found["results"])
    annotated = printed(capsys, "check", "second", "-f", "github")
    assert "::error file=plans/second.yaml,line=6," in annotated


def test_a_document_is_held_to_the_lines_of_a_folder(capsys: pytest.CaptureFixture[str]) -> None:
    text = printed(capsys, "check", "third.txt", "-f", "json")
    assert verdicts(text)["sluice", "third"] == "crossed"
    assert verdicts(text)["open", "third"] == "holds"
    assert {plan for _, plan in verdicts(text)} == {"third"}, "first serves to find the points, and is not shown"
    annotated = printed(capsys, "check", "third.txt", "-f", "github")
    assert "::error file=third.txt,line=5,col=4,endLine=6" in annotated


def test_lines_that_come_with_plandiff_are_said_to_be_these(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (apart := tmp_path / "apart").mkdir()
    monkeypatch.chdir(apart)
    (apart / "draft.txt").write_text("Draft\n\n1. The secretary shall pay tolls.\n", encoding="utf-8")
    (apart / "own.yaml").write_text(
        "lines: [{id: payer, party: Town, says: x, party_bound: Town}, {id: no-toll, party: Town, says: x, "
        "must_not_contain: {any: [tolls]}}]\n",
        encoding="utf-8",
    )
    for form in ("terminal", "markdown", "html"):
        assert "come with plandiff" in " ".join(printed(capsys, "check", "draft.txt", "-f", form).split())
    report = printed(capsys, "check", "draft.txt", "--lines", "own.yaml", "-f", "terminal")
    assert "come with plandiff" not in report
    assert "binds secretary" in report, "the word as it is written"
    table = report.split("holds: the text")[0].rstrip().splitlines()
    assert table[-5].split() == ["draft"], "versions without dates have no empty line above the table"
    assert "come with plandiff" not in " ".join(printed(capsys, "check", "us-28", "-f", "terminal").split())


def test_lines_of_a_file_and_of_a_party(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    (folder / "own.yaml").write_text(LINES, encoding="utf-8")
    assert printed(capsys, "check", "third.txt", "--lines", "own.yaml")
    found = verdicts(printed(capsys, "check", "--party", "Upland", "-f", "json"))
    assert {line for line, _ in found} == {"level", "fair"}
    listed = printed(capsys, "lines", "--party", "Lowland")
    assert "No second sluice." in listed
    assert "three metres" not in listed


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("first#2", "first#9", "plans/red-lines.yaml:3:"),
        ("first#2", "fist#2", "did you mean first"),
        ("lines:\n", "line:\n", "unknown key"),
        (LINES, "", "the file is empty"),
        (LINES, "lines: []\n", ""),
        ("level at_least 3", "levels at_least 3", "did you mean level"),
        ("level at_least 3", "level at_least deep", "plans/red-lines.yaml:2:"),
        ("second sluice]", "of the]", "no word that tells one text from another"),
        ("id: sluice", "id: level", "here a second time"),
    ],
)
def test_what_is_refused_and_where(
    old: str, new: str, message: str, capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    (folder / "plans" / "red-lines.yaml").write_text(LINES.replace(old, new), encoding="utf-8")
    assert run(["check"]) == (2 if message else 0)
    assert message in capsys.readouterr().err


def test_without_lines_and_with_a_party_that_there_is_not(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    assert run(["check", "--party", "Uplnd"]) == 2
    assert "did you mean Upland" in capsys.readouterr().err
    (folder / "plans" / "red-lines.yaml").unlink()
    for command in ("check", "lines"):
        assert run([command]) == 2
        shown = capsys.readouterr().err
        assert "there are no red lines here" in shown
        (example,) = re.findall("`(lines: .*?)`", " ".join(shown.split()))
        (line,) = read_red_lines(example.encode()).content.lines
        assert line.must_contain


def test_the_lines_that_a_new_family_shows_can_be_checked(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["new-family", "ours"]) == 0
    monkeypatch.chdir("ours")
    assert "red-lines.yaml" in Path("README.md").read_text(encoding="utf-8")
    shown = Path("plans/README.md").read_text(encoding="utf-8")
    example = "\n".join(line[4:] for line in shown.splitlines() if line.startswith("    "))
    Path("plans/red-lines.yaml").write_text(example, encoding="utf-8")
    words = Path("plans/vocabulary.yaml")
    named = words.read_text(encoding="utf-8").replace("parties: []", "parties: [{name: Upland}]")
    words.write_text(named, encoding="utf-8")
    assert run(["validate"]) == 0
    capsys.readouterr()
    assert verdicts(printed(capsys, "check", "-f", "json")) == {("first-line", "draft-1"): "holds"}


def test_a_commitment_is_marked_with_the_lines_that_touch_it(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    told = "red line open (Lowland): The first sluice stays open. Holds in first; crossed in second."
    for form in ("terminal", "markdown"):
        assert told in " ".join(printed(capsys, "trace", "first#1", "-f", form).split())
    marked = json.loads(printed(capsys, "trace", "first#1", "-f", "json"))["lines"]
    assert [line["line"] for line in marked] == ["open"]
    assert marked[0]["versions"]["second"] == {"verdict": "crossed", "would_be": None}
    for form in ("terminal", "markdown", "html", "csv"):
        text = " ".join(printed(capsys, "columns", "-f", form, "-o", "-").split())
        assert told in text, form
        assert "red line sluice (Lowland): No second sluice." in text, form
    (folder / "plans" / "red-lines.yaml").unlink()
    for command in (["trace", "first#1"], ["columns"]):
        assert "red line" not in printed(capsys, *command)


def test_lines_that_cannot_be_read_are_said_to_be_left_out(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    (folder / "plans" / "red-lines.yaml").write_text("lines: 5\n", encoding="utf-8")
    assert run(["trace", "first#1"]) == 0
    assert "no red lines are shown; plans/red-lines.yaml:1" in capsys.readouterr().err
