"""What `plandiff import` tells the person who ran it, and where."""

from __future__ import annotations

from pathlib import Path

import pytest

from plandiff.__main__ import run
from plandiff.importing.read import read_text
from plandiff.rendering.library.import_terminal import LEVEL_WORDS, REASON_WORDS
from tests.importing.shown import cases, source

LETTER = """\
Terms of the ferry

1. Fares. A seat costs two crowns.
2. Hours. The ferry runs [by day / day and night]:
   (a) on workdays;
   (b) on holidays.
-----
3. Boats. The old boat is sold.
-----
"""


@pytest.fixture(autouse=True)
def letter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A document in a folder of its own, which is the working directory."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "900")
    path = tmp_path / "ferry.txt"
    path.write_text(LETTER, encoding="utf-8")
    return path


NOTES = [
    "skipped, rule: lines 7, 9",
    "taken as the title of the plan: Terms of the ferry (line 1)",
    "the first words taken as the title: 1 Fares (line 3); 2 Hours (line 4); 3 Boats (line 8)",
    "numbering of the points: 1., 3 points; also there: (a) (lines 3-8)",
    "brackets read as open options: 2 [by day / day and night] (lines 4-6)",
]


def test_notes_of_one_kind_are_one_and_the_file_written_comes_last(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["import", "ferry.txt", "-o", "ferry.yaml"]) == 0
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.splitlines() == [*NOTES, "wrote ferry.yaml: 3 points and 2 clauses"]


def test_the_file_written_to_a_folder_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    Path("plans").mkdir()
    assert run(["import", "ferry.txt", "--id", "ferry-2", "-o", "plans"]) == 0
    assert capsys.readouterr().err.splitlines()[-1] == f"wrote {Path('plans', 'ferry-2.yaml')}: 3 points and 2 clauses"


def test_a_second_import_does_not_take_away_what_was_done_to_the_first(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["import", "ferry.txt", "--id", "ferry-2", "-o", "ferry-2.yaml"]
    assert run(arguments) == 0
    Path("ferry-2.yaml").write_text("gone on with", encoding="utf-8")
    assert run(arguments) == 2
    assert "ferry-2.yaml: error: the file is there already" in capsys.readouterr().err
    assert Path("ferry-2.yaml").read_text(encoding="utf-8") == "gone on with"


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("ferry.yaml", "id: ferry\ntitle: Ferry\npoints:\n  - {id: '1', text: A seat costs two crowns.}\n"),
        ("broken.yaml", "points:\n  - id: 1\n text: x\n"),
        ("ferry", "title: Ferry\npoints:\n  - {id: '1', text: A seat costs two crowns.}\n"),
    ],
)
def test_what_is_a_plan_file_already_is_not_taken_for_a_document(
    file: str, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path(file).write_text(text, encoding="utf-8")
    assert run(["import", file]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith(f"{file}: error: import makes plan files of documents, and this is one ")


@pytest.mark.parametrize("to_stdout", [[], ["-o", "-"]])
def test_on_standard_output_there_is_the_plan_and_nothing_was_written(
    to_stdout: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["import", "ferry.txt", *to_stdout]) == 0
    printed = capsys.readouterr()
    assert printed.out.startswith("id: ferry\n")
    assert printed.err.splitlines() == NOTES


def test_of_many_notes_the_first_are_named_and_the_rest_counted(
    letter: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "".join(f"{number}. Boats{number}. Text of it.\n\n---\n\n" for number in range(1, 16))
    letter.write_text(text, encoding="utf-8")
    assert run(["import", "ferry.txt", "--preview"]) == 0
    notes = capsys.readouterr().out.splitlines()[-3:]
    assert notes[0] == (
        "left out as furniture, rule (a line of dashes and the like): "
        "lines 3, 7, 11, 15, 19, 23, 27, 31, 35, 39, 43, 47 and 3 more: ---"
    )
    assert notes[1].startswith("the first words taken as the title: 1 Boats1 (line 1); 2 Boats2 (line 5); ")
    assert notes[1].endswith("; 12 Boats12 (line 45) and 3 more")
    assert notes[2] == "numbering of the points: 1., 15 points (lines 1-57)"


MARKED = """\
# Order of the ferry

## Part one

1. A ticket costs ~~4~~ 5 crowns.[^a]

   (a) Children ride free;

   (b) dogs:

       (i) on deck;

       (ii) in winter below.

2. The ferry leaves at eight.

---

[^a]: In crowns of 2029.
"""


def test_the_preview_shows_each_level_and_why_something_was_left_out(
    letter: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    letter.with_suffix(".md").write_text(MARKED, encoding="utf-8")
    assert run(["import", "ferry.md", "--preview"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[1:6] == [
        "over the points: 1 heading",
        "points: 2 as 1.",
        "clauses: 2 as (a)",
        "left in the text of clauses, as a plan has no third level: 2 as (i)",
        "notes: 1, in the part notes",
    ]
    assert "left out as furniture, rule (a line of dashes and the like): line 17: ---" in lines
    assert "left out as notes, note-reference (the mark of a note in the text): line 5: [^a]" in lines
    assert "left out as struck, struck (the text in force is read without it): line 5: ~~4~~" in lines


def test_every_reason_has_its_words() -> None:
    """What the cases leave out is each said to be left out as something, and why."""
    known = {reason for reasons in REASON_WORDS.values() for reason in reasons}
    for path in cases():
        imported = read_text(source(path), plan_id="case")
        assert {one.reason for one in imported.skipped} <= known, path
        assert {level.kind for level in imported.levels} <= set(LEVEL_WORDS)
