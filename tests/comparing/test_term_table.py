"""The named figures of several versions: what stands in a cell, what is left out, and who is asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from plandiff.__main__ import run
from plandiff.comparing.term_table import TermTable, term_table
from plandiff.model.plan import Clause, Plan, Point, TextStatus
from plandiff.model.problem import Document
from plandiff.model.vocabulary import Term, TermKind, Topic, Vocabulary
from plandiff.rendering.formats import FIGURES
from plandiff.rendering.request import ReportRequest
from plandiff.rendering.words.wording import term_value

VOCABULARY = Vocabulary(
    topics=(Topic(id="level", label="Water level"), Topic(id="toll", label="Tolls")),
    terms=(
        Term(id="toll", label="Toll", unit="coins", kind=TermKind.MONEY),
        Term(id="level", label="Highest level", unit="metres", kind=TermKind.COUNT),
        Term(id="locked", label="The strait is locked", kind=TermKind.FLAG),
    ),
)


def document(name: str, points: tuple[Point, ...], *, public: bool = True) -> Document[Plan]:
    text = TextStatus.PUBLISHED if public else TextStatus.UNDISCLOSED
    return Document(f"{name}.yaml", Plan(id=name, title=name, text=text, points=points), "0" * 64)


def point(name: str, topic: str, **terms: str) -> Point:
    return Point(id=name, topic=topic, text="The lake.", terms=terms)


FAMILY = (
    document("first", (point("1", "level", level="5"), point("2", "toll", toll="1200", locked="true"))),
    document("second", (point("1", "level", level="6"),), public=False),
    document("third", (point("3", "toll", toll="1200", locked="false"),)),
)


def rows(table: TermTable, width: int = 100) -> list[list[str]]:
    """The lines of the tables on a terminal, cut into columns."""
    lines = FIGURES.render(ReportRequest(table, width=width), "terminal").splitlines()
    return [[part for part in line.strip().split("  ") if part] for line in lines if line.startswith(" ")]


def stripped(table: TermTable, width: int = 100) -> list[list[str]]:
    return [[part.strip() for part in row] for row in rows(table, width) if not row[0].startswith("\u2500")]


def test_a_cell_says_what_a_reader_understands() -> None:
    assert stripped(term_table(FAMILY, VOCABULARY)) == [
        ["figure", "first", "second", "third"],
        ["Highest level (metres)", "5", "6 *", "\u00b7"],
        ["Toll (coins)", "1,200", "?", "1,200"],
        ["The strait is locked", "yes", "?", "no *"],
    ]


@pytest.mark.parametrize(
    ("value", "kind", "words"),
    [
        ("true", TermKind.FLAG, "yes"),
        ("false", None, "no"),
        ("true", TermKind.TEXT, "true"),
        ("6600", TermKind.COUNT, "6,600"),
        ("2014", TermKind.DATE, "2014"),
        ("2014", None, "2014"),
        ("600000", TermKind.COUNT, "600,000"),
        ("5000000000", TermKind.MONEY, "5 billion"),
        ("2.5", TermKind.COUNT, "2.5"),
    ],
)
def test_values_in_words(value: str, kind: TermKind | None, words: str) -> None:
    assert term_value(value, kind) == words


def test_one_value_of_several_points_is_told_once() -> None:
    clauses = tuple(
        Clause(id=name, text="The lake.", terms={"level": value}) for name, value in zip("ab", "57", strict=True)
    )
    table = term_table([document("first", (Point(id="1", terms={"level": "5"}, clauses=clauses),))], VOCABULARY)
    assert stripped(table)[1:] == [["Highest level (metres)", "5; 7"]]
    assert "5 (1, 1.a)<br>7 (1.b)" in FIGURES.render(ReportRequest(table), "markdown")
    assert [line.split(",")[-3:] for line in FIGURES.render(ReportRequest(table), "csv").splitlines()[1:]] == [
        ["first#1; first#1.a", "5", "no"],
        ["first#1.b", "7", "no"],
    ]


def test_values_are_compared_not_spellings() -> None:
    family = [
        document(name, (point("1", "toll", toll=value, level=level),))
        for name, value, level in (
            ("first", "5m", "2 weeks"),
            ("second", "5000000", "14 days"),
            ("third", "6m", "15 days"),
        )
    ]
    table = term_table(family, VOCABULARY)
    assert [[cell[0].changed for cell in row.cells] for row in table.rows] == [[False, False, True]] * 2


def test_what_the_topic_leaves_out_is_counted() -> None:
    table = term_table(FAMILY, VOCABULARY, topics=["toll"])
    assert [row.term for row in table.rows] == ["toll", "locked"]
    for text in (
        FIGURES.render(ReportRequest(table, width=80), "terminal"),
        FIGURES.render(ReportRequest(table), "markdown").removeprefix("# "),
    ):
        assert text.startswith("2 of 3 named figures in 3 versions (filtered)\n")
    whole = term_table(FAMILY, VOCABULARY)
    assert FIGURES.render(ReportRequest(whole, width=80), "terminal").startswith("3 named figures in 3 versions\n")


def test_a_figure_of_two_topics_is_found_by_either() -> None:
    both = document("first", (point("1", "level", level="5"), point("2", "toll", level="6")))
    for topic in ("level", "toll"):
        assert [row.term for row in term_table([both], VOCABULARY, topics=[topic]).rows] == ["level"]


def test_on_a_narrow_page_nothing_that_is_not_known_is_left_out() -> None:
    versions = (FAMILY[0], document("empty", ()), FAMILY[1])
    shown = FIGURES.render(ReportRequest(term_table(versions, VOCABULARY), width=44), "terminal")
    first, empty, hidden = shown.split("\n\n")[1:4]
    assert "first" in first
    assert empty == "empty: none of these figures"
    named = " ".join(hidden.split())
    assert "? not known of second: " in named
    rest = [row for row in term_table(versions, VOCABULARY).rows if not row.cells[2]]
    assert len(rest) == 2
    assert all(row.label in named.partition("not known of")[2] for row in rest)
    assert max(map(len, shown.splitlines())) <= 44


def test_the_command_knows_its_topics_and_puts_the_oldest_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, year in (("late", 2032), ("early", 2031)):
        (tmp_path / f"{name}.yaml").write_text(
            f"id: {name}\ntitle: Lake\ndate: {year}-01-01\npoints:\n"
            f"  - {{id: '1', text: The lake., topic: level, terms: {{level: {year}}}}}\n",
            encoding="utf-8",
        )
    assert run(["figures", "late.yaml", "early.yaml", "--topic", "level"]) == 0
    shown = capsys.readouterr().out
    assert shown.index("early") < shown.index("late")
    assert "2032 *" in shown
    assert run(["figures", "late.yaml", "--topic", "lvel"]) == 2
    refused = capsys.readouterr()
    assert refused.out == ""
    assert "did you mean level?" in refused.err
