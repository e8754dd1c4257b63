"""Options that no example of the README has: each does what its help says to a small family."""

from __future__ import annotations

from pathlib import Path

import pytest

from plandiff.__main__ import run

LONG = "Boats pay a toll. Nets are mended by hand. Fish are counted in spring. Reeds are cut in winter. "
LONG += "Paths are kept dry. Lamps are lit at dusk. Bells are rung in fog. The lake stays [full][open]."
FILES = {
    "plans/first.yaml": """\
id: first
title: Lake accord
date: 2031-01-01
points:
  - {id: '1', topic: water, text: 'Upland will open the sluice. {LONG}'}
  - {id: '2', text: Lowland builds no second sluice., sources: [gazette]}
""",
    "plans/second.yaml": """\
id: second
title: Lake accord
date: 2031-02-01
base: first
points:
  - {id: '1', text: Lowland builds no second sluice.}
  - {id: '2', topic: water, text: 'Upland may open the sluice. {LONG}'}
""",
    "plans/third.yaml": """\
id: third
title: Lake accord
date: 2031-03-01
base: second
points:
  - {id: '1', text: Lowland builds no second sluice.}
  - {id: '2', topic: water, text: 'Upland may open the sluice. {LONG}'}
""",
    "seeds/register.yaml": "pages:\n  - {key: gazette, outlet: Upland Gazette, url: https://gazette.example/3}\n",
    "draft.txt": "Lake accord\n\n1. Upland will: (a) open the sluice; (b) count the boats.\n\n2. Boats pay a toll.\n",
}
# What is called, the option, and words that are there only with it; those after a minus only without.
CASES = (
    ("columns", "--against previous", "redlined against the column", ""),
    ("columns -f html -o -", "--matrix-page matrix.html", 'href="matrix.html#', ""),
    ("matrix -f html -o -", "--columns-page columns.html", 'href="columns.html#', ""),
    ("matrix", "--only-changed", "", "first#2"),
    ("compare first second", "--context 0", "", "Boats pay"),
    ("compare first second -f json", "--sentences", '"sentences"', ""),
    ("brackets", "--counts", "", "first#1"),
    ("map -f svg -o -", "--order text", "", ""),
    ("trace first#2", "--sources", "Upland Gazette", ""),
    ("import draft.txt", "--flat", "", "clauses:"),
)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with a family of three versions and a document."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text.replace("{LONG}", LONG), encoding="utf-8")


@pytest.mark.parametrize(("command", "option", "there", "gone"), CASES, ids=[option for _, option, _, _ in CASES])
def test_an_option_does_what_it_says(
    command: str, option: str, there: str, gone: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(command.split()) == 0
    without = capsys.readouterr().out
    assert run([*command.split(), *option.split()]) == 0
    with_it = capsys.readouterr().out
    assert with_it != without
    assert there in with_it
    assert not there or there not in without
    assert gone in without
    assert not gone or gone not in with_it
