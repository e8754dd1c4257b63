"""`plandiff compare draft.docx`: both texts of one file, and who changed what and when, in every form."""

from __future__ import annotations

import csv
import json
import subprocess
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from plandiff.__main__ import run
from plandiff.rendering.formats import COMPARISON
from tests.importing.office.build_docx import docx, end_mark, level, moved, numbering, p, r, style, table, tracked

LISTS = numbering(level(0, "decimal", "%1.") + level(1, "lowerLetter", "(%2)"))
SEAL = "The seal stays with the notary of the town."
TOP, SUB = (1, 0), (1, 1)
LATER = "2031-03-06T10:30:00Z"

DEPTHS = p(
    r("Upland will keep the lake between ")
    + tracked("del", "3")
    + tracked("ins", "4", "Bo Ek", LATER)
    + r(" and 5 metres."),
    list_level=TOP,
)
BOATS = p("Boats pay forty crowns a year to the harbour.", list_level=TOP)
MEETING = p("Both parties meet every spring", list_level=TOP) + p("in the hall of Upland;", list_level=SUB)
MARKET = p("in the market of Lowland.", list_level=SUB)


def seal(half: str) -> str:
    return moved(half, "move1", p(tracked(half, SEAL, "Cy"), list_level=TOP, more=end_mark(half, "Cy")))


def document(body: str) -> bytes:
    return docx(body, numbering=LISTS, styles=style("Title", "Title") + style("Heading1", "heading 1"))


DRAFT = document(
    DEPTHS
    + seal("moveFrom")
    + BOATS
    + MEETING
    + p(tracked("ins", "on the old bridge;", "Cy"), list_level=SUB, more=end_mark("ins", "Cy"))
    + MARKET
    + seal("moveTo")
    + p("The accord holds for ten years.", list_level=TOP)
)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory with the draft."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "draft.docx").write_bytes(DRAFT)
    return tmp_path


def compared(data: bytes, folder: Path, capsys: pytest.CaptureFixture[str], *options: str) -> dict[str, Any]:
    (folder / "case.docx").write_bytes(data)
    assert run(["compare", "case.docx", "--format", "json", *options]) == 0
    report: dict[str, Any] = json.loads(capsys.readouterr().out)
    return report


def told(report: dict[str, Any]) -> list[tuple[str, ...]]:
    """The tracked changes of a report as kind, author, words, place before and place after."""
    return [
        (one["kind"], one["author"] or "", one["text"], one["before"] or "", one["after"] or "")
        for one in report["revisions"]
    ]


def test_both_texts_of_one_file_and_their_changes(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = compared(DRAFT, folder, capsys)
    assert (report["before"]["id"], report["after"]["id"]) == ("case-rejected", "case-accepted")
    assert told(report) == [
        ("deleted", "Ann", "3", "1", ""),
        ("inserted", "Bo Ek", "4", "", "1"),
        ("moved", "Cy", SEAL, "2", "4"),
        ("inserted", "Cy", "on the old bridge;", "", "3.b"),
    ]
    assert report["revisions"][1]["date"] == LATER
    links = [(c["before"], c["after"], c["kind"], c["moved"], c["basis"]) for c in report["changes"]]
    assert links == [
        (["1"], ["1"], "changed", False, "text"),
        (["2"], ["4"], "unchanged", True, "marked"),
        (["3"], ["2"], "unchanged", False, "identical"),
        (["4"], ["3"], "changed", False, "text"),
        (["5"], ["5"], "unchanged", False, "identical"),
    ]
    assert [[one["text"] for one in c["revisions"]] for c in report["changes"]] == [
        ["3", "4"],
        [SEAL],
        [],
        ["on the old bridge;"],
        [],
    ]


@pytest.mark.parametrize("form", sorted(set(COMPARISON.texts) - {"json", "svg", "csv"}))
def test_every_form_says_who_changed_what_and_when(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["compare", "draft.docx", "--format", form]) == 0
    said = " ".join(capsys.readouterr().out.replace("&#58;", ":").split())
    for words in (
        "4 tracked changes by Ann (1), Bo Ek (1) and Cy (2), 2031-03-05 to 2031-03-06.",
        "Ann, 2031-03-05 09:00: deleted \u201c3\u201d",
        "Bo Ek, 2031-03-06 10:30: inserted \u201c4\u201d",
        f"Cy, 2031-03-05 09:00: moved \u201c{SEAL}\u201d from 2 to 4",
        "inserted \u201con the old bridge;\u201d in 3.b",
    ):
        assert words in said, words


def test_the_table_has_a_column_for_them(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["compare", "draft.docx", "--format", "csv"]) == 0
    rows = list(csv.DictReader(StringIO(capsys.readouterr().out.removeprefix("\ufeff"))))
    assert rows[0]["revisions"] == (
        "Ann, 2031-03-05 09:00: deleted \u201c3\u201d; Bo Ek, 2031-03-06 10:30: inserted \u201c4\u201d"
    )
    assert rows[2]["revisions"] == ""


# A body, and the changes that are told of it.
TOLD: dict[str, tuple[str, list[tuple[str, ...]]]] = {
    "a paragraph that was split": (
        p("The lake stays full. ", list_level=TOP, more=end_mark("ins")) + p("The seal stays here.", list_level=TOP),
        [("inserted", "Ann", "", "", "1")],
    ),
    "paragraphs that were joined": (
        p("The lake stays full. ", list_level=TOP, more=end_mark("del")) + p("The seal stays here.", list_level=TOP),
        [("deleted", "Ann", "", "1", "")],
    ),
    "one change in several runs": (
        p(r("Pay ") + tracked("ins", "within ") + tracked("ins", "ten days ") + r("in coin."), list_level=TOP),
        [("inserted", "Ann", "within ten days ", "", "1")],
    ),
    "one after the other, by two": (
        p(r("Pay ") + tracked("ins", "within ") + tracked("ins", "ten days ", "Bo") + r("in coin."), list_level=TOP),
        [("inserted", "Ann", "within ", "", "1"), ("inserted", "Bo", "ten days ", "", "1")],
    ),
    "inserted by one, deleted by another": (
        p(r("Pay") + tracked("ins", tracked("del", " soon", "Bo")) + r(" the dues"))
        + p(tracked("ins", "Or not."), more=end_mark("ins")),
        [("inserted", "Ann", "Or not.", "", "p1")],
    ),
    "text in a field": (
        p(r("See ") + tracked("del", '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
          '<w:r><w:delInstrText>REF x</w:delInstrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
          + r("clause 7", tag="delText") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>') + r(" and on."),
          list_level=TOP),
        [("deleted", "Ann", "clause 7", "1", "")],
    ),
    "a row of a table": (
        p("Dues:", list_level=TOP)
        + table((p("Upland"), p("40 boats")))
        + table((p("Lowland"), p("30 boats")), row='<w:ins w:id="1" w:author="Bo" w:date="2031-03-05"/>'),
        [("inserted", "Bo", "Lowland\t30 boats", "", "1")],
    ),
    "all of the text": (
        p(tracked("ins", "The lake stays full."), more=end_mark("ins")),
        [("inserted", "Ann", "The lake stays full.", "", "p1")],
    ),
    "only the look": (
        p(r("Pay ") + r("in coin.", '<w:b/><w:rPrChange w:id="1" w:author="Ann"><w:rPr/></w:rPrChange>')
          + tracked("ins", " Soon.")),
        [("inserted", "Ann", " Soon.", "", "p1")],
    ),
    "the title": (
        p(r("Lake ") + tracked("del", "treaty") + tracked("ins", "accord"), "Title") + BOATS,
        [("deleted", "Ann", "treaty", "title", ""), ("inserted", "Ann", "accord", "", "title")],
    ),
    "a clause that was moved": (
        MEETING
        + moved("moveFrom", "m", p(tracked("moveFrom", "by the light of the lamps;"), list_level=SUB,
                more=end_mark("moveFrom")))
        + MARKET + p("Boats pay their dues", list_level=TOP) + p("in coin or in fish;", list_level=SUB)
        + moved("moveTo", "m", p(tracked("moveTo", "by the light of the lamps;"), list_level=SUB,
                more=end_mark("moveTo")))
        + p("at the harbour.", list_level=SUB),
        [("moved", "Ann", "by the light of the lamps;", "1.b", "2.b")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", TOLD)
def test_what_is_told_of_a_change(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    body, expected = TOLD[name]
    assert told(compared(document(body), tmp_path, capsys)) == expected


def test_a_clause_that_was_moved_is_linked_as_moved(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = compared(document(TOLD["a clause that was moved"][0]), tmp_path, capsys)
    clauses = [clause for change in report["changes"] for clause in change["clauses"] if clause["moved"]]
    assert {(*c["before"], *c["after"], c["basis"]) for c in clauses} == {
        ("b", "2.b", "marked"),
        ("1.b", "b", "marked"),
    }


def test_the_marks_say_which_of_two_points_moved(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without them the shorter of two points that changed places would count as the one that moved."""
    other = p(f"{SEAL} It is shown to each of the parties whenever one of them asks for it.", list_level=TOP)
    words = "Boats pay forty crowns a year to the harbour, and each of them shows its papers when it is asked to."
    halves = {
        half: moved(half, "m", p(tracked(half, words), list_level=TOP, more=end_mark(half)))
        for half in ("moveFrom", "moveTo")
    }
    short = p("The lake stays full.", list_level=TOP)
    report = compared(document(halves["moveFrom"] + short + halves["moveTo"] + other), tmp_path, capsys)
    assert [(c["before"], c["moved"]) for c in report["changes"]] == [(["1"], True), (["2"], False), (["3"], False)]


def test_a_change_outside_the_points_is_told_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    body = p(r("Lake accord") + tracked("ins", " "), "Title") + p(tracked("ins", "Seals", "Bo"), "Title") + BOATS
    (tmp_path / "case.docx").write_bytes(document(body))
    assert run(["compare", "case.docx"]) == 0
    assert "inserted \u201cSeals\u201d" in capsys.readouterr().out


def test_two_files_are_read_as_accepted_unless_told_otherwise(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "plain.txt").write_text("1. Upland will keep the lake between 4 and 5 metres.\n", encoding="utf-8")
    for options, unchanged in (([], True), (["--revisions", "accept"], True), (["--revisions", "reject"], False)):
        assert run(["compare", "draft.docx", "plain.txt", "--format", "json", *options]) == 0
        report = json.loads(capsys.readouterr().out)
        assert (report["changes"][0]["kind"] == "unchanged") == unchanged
        assert report["before"]["reading"]["revisions"] == ("accept" if unchanged else "reject")
        assert report["after"]["reading"]["revisions"] is None
        assert run(["compare", "draft.docx", "plain.txt", *options]) == 0
        assert f"tracked changes {'accepted' if unchanged else 'rejected'}" in capsys.readouterr().out


def test_a_revision_of_git_and_standard_input_hold_two_texts_too(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for command in (["init", "-q"], ["add", "."], ["-c", "user.name=x", "-c", "user.email=x@y", "commit", "-qm", "x"]):
        subprocess.run(["git", *command], cwd=folder, check=True)
    assert run(["compare", "HEAD:draft.docx"]) == 0
    assert "4 tracked changes" in capsys.readouterr().out
    with (folder / "draft.docx").open("rb") as stream:
        monkeypatch.setattr("sys.stdin", type("Stream", (), {"buffer": stream}))
        assert run(["compare", "-"]) == 0
    assert "4 tracked changes" in capsys.readouterr().out


def test_a_list_that_was_made_is_a_change_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = '<w:numPr><w:numId w:val="1"/></w:numPr><w:pPrChange w:id="1" w:author="Bo"><w:pPr/></w:pPrChange>'
    report = compared(document(p("The lake stays full.", more=made) + p(SEAL, more=made)), tmp_path, capsys)
    assert [point["before"] + point["after"] for point in report["changes"]] == [["p1", "1"], ["p2", "2"]]
    assert told(report) == [
        ("renumbered", "Bo", "The lake stays full.", "", "1"),
        ("renumbered", "Bo", SEAL, "", "2"),
    ]


def test_both_texts_are_read_at_one_level(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Alone the text before would be read by its headings, of which it has more."""
    styles = ("Lake", "Harbour", "Bridge", "Mill")
    body = DEPTHS + BOATS + "".join(p(name, "Heading1") + p(f"Note on the {name}, at length.") for name in styles)
    body += "".join(
        p(tracked("ins", f"Rule {at} of the harbour."), list_level=TOP, more=end_mark("ins")) for at in range(4)
    )
    report = compared(document(body), tmp_path, capsys)
    readings = [report[side]["reading"]["numbering"] for side in ("before", "after")]
    assert readings[0] == readings[1]


REFUSED = {
    "plain.txt": (b"1. The lake stays full.\n", "holds one text"),
    "plain.docx": (document(BOATS), "it has no tracked changes"),
    "plan.yaml": (b"id: plan\ntitle: T\npoints: [{id: '1', text: x}]\n", "holds one text"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_one_file_without_tracked_changes(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data, message = REFUSED[name]
    (tmp_path / name).write_bytes(data)
    assert run(["compare", name]) == 2
    said = capsys.readouterr().err
    assert message in said
    assert f"plandiff compare {name} AFTER" in said


def test_one_plan_and_a_choice_that_one_file_does_not_have(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["compare", "us-28"]) == 2
    assert "plandiff compare us-28 AFTER" in capsys.readouterr().err
    assert run(["compare", "draft.docx", "--revisions", "reject"]) == 2
    assert "of one file both texts are compared" in capsys.readouterr().err
