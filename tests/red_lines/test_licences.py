"""Lines on a licence in three versions, as documents without a vocabulary: verdicts that a reader gave beforehand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from plandiff.__main__ import run

FOLDER = Path(__file__).parent / "licence"
VERSIONS = ("heron-1.txt", "heron-2.txt", "heron-3.md")
# What a reader found in the three versions, before any test was run: holds, crossed, silent, open.
READ = {
    "any-purpose": "HCH",
    "grant": "HCH",
    "source-years": "HCO",
    "cure": "HCH",
    "patents": "HHC",
    "telemetry": "HCH",
    "talks": "SHS",
    "notices": "HCH",
    "liability": "HHH",
    "names": "HCO",
    "granter": "HHH",
}
# Where the tool leaves it to a reader: words went, and whether that weakens the rest no signal says.
LEFT_TO_A_READER = {("patents", 1)}


@pytest.fixture(scope="module")
def found() -> dict[str, list[str]]:
    """The verdicts of the tool by line, in the order of the versions."""
    import io
    from contextlib import redirect_stdout

    out = io.StringIO()
    with redirect_stdout(out):
        names = [str(FOLDER / name) for name in VERSIONS]
        assert run(["check", *names, "--lines", str(FOLDER / "lines.yaml"), "-f", "json"]) == 0
    rows = json.loads(out.getvalue())["rows"]
    return {row["line"]: [one["verdict"] for one in row["findings"]] for row in rows}


@pytest.mark.parametrize("line", READ)
def test_the_verdicts_are_those_of_a_reader(line: str, found: dict[str, list[str]]) -> None:
    shown = ["?" if (line, at) in LEFT_TO_A_READER else letter for at, letter in enumerate(READ[line])]
    assert [{"not-known": "?"}.get(one, one[0].upper()) for one in found[line]] == shown


def test_every_line_was_read(found: dict[str, list[str]]) -> None:
    assert list(found) == list(READ)
