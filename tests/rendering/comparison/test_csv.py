"""The CSV table: RFC 4180, one row per link, and nothing that a spreadsheet would run or turn into a number."""

from __future__ import annotations

import csv
from io import StringIO

import pytest

from plandiff.model.comparison import Comparison
from plandiff.rendering.comparison.csv import COLUMNS
from plandiff.rendering.comparison.request import ComparisonRequest
from plandiff.rendering.formats import COMPARISON
from plandiff.rendering.page.csv_text import csv_text
from tests.golden import cases, report
from tests.rendering import pairs

CSV = "csv"


def rows(text: str) -> list[list[str]]:
    return list(csv.reader(StringIO(text.removeprefix("\ufeff"), newline=""), strict=True))


def table(comparison: Comparison) -> list[dict[str, str]]:
    heading, *listed = rows(COMPARISON.render(ComparisonRequest(comparison), CSV))
    return [dict(zip(heading, row, strict=True)) for row in listed]


def test_one_row_per_link_with_references() -> None:
    club = table(pairs.club())
    assert [(row["before"], row["after"], row["kind"]) for row in club] == [
        ("club-a#1", "club-b#1", "unchanged"),
        ("club-a#2", "club-b#2a; club-b#2b", "split"),
        ("club-a#3; club-a#4", "club-b#34", "merged"),
        ("club-a#5", "", "removed"),
        ("club-a#6", "club-b#6", "changed"),
        ("club-a#7", "", "undisclosed"),
        ("", "club-b#8", "added"),
    ]
    assert club[4] | {"title": "", "fingerprint": ""} == {
        "before": "club-a#6",
        "after": "club-b#6",
        "title": "",
        "kind": "changed",
        "moved": "yes",
        "weight": "unknown",
        "topic": "",
        "basis": "text",
        "score": "0.5",
        "margin": "0.25",
        "confidence": "high",
        "signals": "",
        "evidence_before": "on record",
        "evidence_after": "",
        "fingerprint": "",
    }


@pytest.mark.parametrize("case", cases())
def test_form(case: str) -> None:
    text = report(case, "csv")
    assert text.startswith("\ufeffbefore,after,")
    assert text.endswith("\r\n")
    assert text.count("\n") == text.count("\r\n") == len(rows(text)), "one line per row"
    assert rows(text)[0][: len(COLUMNS)] == COLUMNS
    assert len({len(row) for row in rows(text)}) == 1


@pytest.mark.parametrize("case", cases())
def test_no_cell_is_a_formula(case: str) -> None:
    assert not [field for row in rows(report(case, "csv")) for field in row if field.startswith(tuple("=+-@\t\r"))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain", "plain"),
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\uff1dcmd", "'\uff1dcmd"),
        ("  =1", "'=1"),
        ("\t=1", "'=1"),
        ("\r\n=1", "'=1"),
        ("two\nlines", "two lines"),
        ('a "b", c', 'a "b", c'),
        ("\x1b[31m", "\\x1b[31m"),
        ("a - b", "a - b"),
    ],
)
def test_cell(text: str, expected: str) -> None:
    assert rows(csv_text([[text]])) == [[expected]]


def test_quotes_and_commas_come_back() -> None:
    club = table(pairs.club(title='He said: "a, b"'))
    assert club[0]["title"] == 'He said: "a, b" 1'
