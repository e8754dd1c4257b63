"""Licences of the system, which many readers have counted: their points and clauses, where they are installed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from plandiff.importing.read import read_text
from plandiff.importing.result import Imported, Role
from plandiff.model.problem import InputError
from tests.importing.test_nothing_lost import assert_nothing_lost

FOLDER = Path("/usr/share/common-licenses")
# What a reader counts: the points, and the clauses of those that have any; then what has no number.
COUNTED = {
    "Apache-2.0": ("1 2 3 4 5 6 7 8 9", {"4": "a b c d"}, "preamble end-of-terms-and-conditions"),
    "Artistic": ("1 2 3 4 5 6 7 8 9 10", {"3": "a b c d", "4": "a b c d"}, "preamble"),
    "BSD": ("1 2 3", {}, "preamble"),
    "CC0-1.0": ("1 2 3 4", {"1": "i ii iii iv v vi vii", "4": "a b c d"}, "preamble"),
    "GPL-1": ("0 1 2 3 4 5 6 7 8 9 10", {"2": "a b c d", "3": "a b c"}, "preamble end-of-terms-and-conditions"),
    "GPL-2": ("0 1 2 3 4 5 6 7 8 9 10 11 12", {"2": "a b c", "3": "a b c"}, "preamble end-of-terms-and-conditions"),
    "GPL-3": (
        "0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17",
        {"5": "a b c d", "6": "a b c d e", "7": "a b c d e f"},
        "preamble end-of-terms-and-conditions",
    ),
    "LGPL-2.1": (
        "0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16",
        {"2": "a b c d", "6": "a b c d e", "7": "a b"},
        "preamble end-of-terms-and-conditions",
    ),
    "LGPL-3": ("0 1 2 3 4 5 6", {"2": "a b", "3": "a b", "4": "a b c d e", "5": "a b"}, "preamble"),
    "GFDL-1.3": (
        "0 1 2 3 4 5 6 7 8 9 10 11",
        {"4": "A B C D E F G H I J K L M N O"},
        "preamble addendum-how-to-use-this-license-for",
    ),
    "MPL-1.1": (
        "1 2 3 4 5 6 7 8 9 10 11 12 13",
        {
            "1": "0.1 1 2 3 4 5 6 7 8 9 10 11 12",
            "2": "1 2",
            "3": "1 2 3 4 5 6 7",
            "4": "a b",
            "6": "1 2 3",
            "8": "1 2 3 4",
        },
        "exhibit-a",
    ),
    "MPL-2.0": (
        "1 2 3 4 5 6 7 8 9 10",
        {
            "1": "1 2 3 4 5 6 7 8 9 10 11 12 13 14",
            "2": "1 2 3 4 5 6 7",
            "3": "1 2 3 4 5",
            "4": "a b",
            "5": "1 2 3",
            "10": "1 2 3 4",
        },
        "exhibit-a exhibit-b",
    ),
}
MOST_SKIPPED = 0.02  # of the words of a text


def skipped_words(text: str, imported: Imported) -> int:
    """How many words of a text were left out; what frames it (asterisks, rules) has none."""
    left_out = (text[one.start : one.end] for one in imported.stretches if one.role is Role.SKIPPED)
    return sum(len(re.findall(r"\w+", piece)) for piece in left_out)


@pytest.mark.parametrize("name", COUNTED)
def test_a_licence(name: str) -> None:
    path = FOLDER / name
    if not path.exists():
        pytest.skip(f"{path} is not installed here")
    points, clauses, rest = COUNTED[name]
    text = path.read_bytes().decode("utf-8")
    imported = read_text(text, plan_id="licence")
    assert_nothing_lost(text, imported)
    assert skipped_words(text, imported) <= MOST_SKIPPED * len(text.split())
    found = {point.id: " ".join(clause.id for clause in point.clauses) for point in imported.plan.points}
    unnumbered = rest.split()
    assert " ".join(name for name in found if name not in unnumbered) == points
    assert [name for name in found if name in unnumbered] == unnumbered
    assert {name: letters for name, letters in found.items() if letters} == clauses


def test_a_licence_has_no_other_numbering_than_its_own() -> None:
    path = FOLDER / "GPL-3"
    if not path.exists():
        pytest.skip(f"{path} is not installed here")
    with pytest.raises(InputError, match="no line begins with a marker such as § 1"):
        read_text(path.read_text(encoding="utf-8"), plan_id="licence", numbering="§ 1")
