"""Each shape of a document, with the tree that a reader would draw of it: cases/NAME/source.* and expected.txt."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from plandiff.importing.read import read_text
from plandiff.rendering.library.import_terminal import GUESS_WORDS, guesses_text
from plandiff.rendering.page.terminal_text import Page
from tests.importing.shown import cases, shown, source


@pytest.mark.parametrize("path", cases(), ids=lambda path: path.parent.name)
def test_shape(path: Path) -> None:
    expected = path.with_name("expected.txt").read_text(encoding="utf-8")
    assert shown(read_text(source(path), plan_id="case")) == expected


def test_the_shapes_show_every_note_in_words() -> None:
    """Each kind of guess occurs in some shape, and what is said of it names its lines."""
    seen = set()
    for path in cases():
        imported = read_text(source(path), plan_id="case")
        notes = guesses_text(imported, Page(1000, color=False))
        seen |= {guess.id for guess in imported.guesses}
        assert all(re.search(r"lines? \d", note) for note in notes.splitlines()), notes
    assert seen == set(GUESS_WORDS)


POINTS = """\
The councils met at the ferry house in the month of March and took note of
what the harbour master had to say about the season that lay behind them.

1. The parties keep the level of the lake between three and five metres,
measured at the north pier, and open the upper sluice where it falls.

2. Upland announces every release of water two days ahead by a notice to the
harbour master, who puts it up on the board
   a) at the mill;
   b) at the ferry house.

3. Lowland pays for the dredging of the channel. The harbour master says
when the work is done.

10. This accord ends after ten years unless both parties wish to renew
it, which they say in writing.
"""
TREE = {"preamble": [], "1": [], "2": ["a", "b"], "3": [], "10": []}


def _pages(text: str) -> str:
    lines = text.split("\n")
    sheets = [lines[at : at + 5] for at in range(0, len(lines), 5)]
    numbered = enumerate(sheets, 1)
    return "".join("\n".join(["Lake accord    DRAFT", "", *sheet, "", f"    {at}", "\f"]) for at, sheet in numbered)


WRITTEN = {
    "as it is": POINTS,
    "indentation lost": "\n".join(line.strip() for line in POINTS.split("\n")),
    "blank lines lost": "\n".join(line for line in POINTS.split("\n") if line),
    "both lost": "\n".join(line.strip() for line in POINTS.split("\n") if line),
    "set in": "\n".join(f"          {line}" for line in POINTS.split("\n")),
    "on pages": _pages(POINTS),
    "from another system": POINTS.replace("\n", "\r\n"),
    "no-break spaces": POINTS.replace(". ", ".\u00a0").replace(") ", ")\u00a0"),
    "as a page": "<html><body>" + "".join(f"<p>{line}" for line in POINTS.replace("\n   ", "<p>").split("\n\n")),
    "in brackets": "\n".join(
        f"({line[: line.index('.')]}){line[line.index('.') + 1 :]}" if line[:1].isdigit() else line
        for line in POINTS.split("\n")
    ),
    "with a sign": "\n".join(f"§ {line}" if line[:1].isdigit() else line for line in POINTS.split("\n")),
    "with a word": "\n".join(f"Article {line}" if line[:1].isdigit() else line for line in POINTS.split("\n")),
    "as headings": "\n".join(f"## {line}" if line[:1].isdigit() else line for line in POINTS.split("\n")),
}


@pytest.mark.parametrize("name", WRITTEN)
def test_one_text_however_it_is_written(name: str) -> None:
    """The same words give the same points, whatever a converter did to their lines and marks."""
    plan = read_text(WRITTEN[name], plan_id="case").plan
    assert {point.id: [clause.id for clause in point.clauses] for point in plan.points} == TREE
    before = read_text(POINTS, plan_id="case").plan
    wordings = [" ".join(f"{point.title} {point.text}".split()) for point in plan.points]
    assert wordings == [" ".join(f"{point.title} {point.text}".split()) for point in before.points]
