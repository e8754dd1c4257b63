"""The real documents at hand, in one shape: points and clauses with titles and text, numbered anew from 1."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from plandiff.importing.read import read_text
from plandiff.library.library import bundled_library
from plandiff.model.plan import Clause, Plan, Point, Titles, Wording
from plandiff.reading import read_plan

LICENCES = Path("/usr/share/common-licenses")
TESTS = Path(__file__).parents[1]
LETTERS = "abcdefghijklmnopqrstuvwxyz"
BUNDLED = bundled_library().plans_folder
# Those of the part that runs in the suite, by name, so that a new case elsewhere does not make other trials of it.
_SUITE = """
    plans/berlin-dec.yaml plans/eu-24.yaml plans/eu-counter.yaml plans/eu-ua-apr.yaml plans/us-28.yaml
    plans/us-guarantee.yaml plans/us-ua-20.yaml
    golden/figure-and-condition/before.yaml golden/moved-and-edited/before.yaml golden/split-in-two/after.yaml
    alignment/cases/school-board-rewritten/before.yaml
    importing/cases/articles/source.txt importing/cases/chapters-over-articles/source.txt
    importing/cases/numbers-dots/source.txt importing/cases/sections-decimal/source.txt
    importing/cases/markdown-sublists/source.md importing/cases/pandoc/source.md
    importing/cases/html-lists/source.html importing/cases/page/source.html importing/cases/wiki-page/source.wiki
"""


def suite() -> list[Path]:
    """The documents of the part that runs in the suite."""
    return [_path(name) for name in _SUITE.split()]


def every() -> list[Path]:
    """Every document at hand: the system's licences (each once), the bundled plans, the project's own cases."""
    licences = sorted(path for path in LICENCES.glob("*") if path.is_file() and not path.is_symlink())
    plans = sorted(path for path in BUNDLED.glob("*.yaml") if path.stem not in {"vocabulary", "red-lines"})
    cases = [*TESTS.glob("golden/*/*.yaml"), *TESTS.glob("alignment/cases/*/*.yaml")]
    return [*licences, *plans, *sorted(cases), *sorted(TESTS.glob("importing/cases/*/source.*"))]


def _path(name: str) -> Path:
    return BUNDLED / name.removeprefix("plans/") if name.startswith("plans/") else TESTS / name


@cache
def document(path: Path) -> Plan | None:
    """The content of a file in the one shape; None where less than two points of it have a text."""
    if path.suffix == ".yaml":
        if path.stem == "vocabulary":
            return None
        plan = read_plan(str(path)).content
    else:
        plan = read_text(path.read_text(encoding="utf-8"), plan_id="document").plan
    found = [point for point in map(_point, plan.points) if point.text or point.clauses]
    points = tuple(_numbered(number, point) for number, point in enumerate(found, 1))
    if len(points) < 2:
        return None
    return Plan(id="document", title=_line(plan.title), wording=Wording.VERBATIM, titles=Titles.TEXT, points=points)


def _point(point: Point) -> Point:
    clauses = [clause for clause in point.clauses if clause.text.strip()]
    if not 2 <= len(clauses) <= len(LETTERS):
        return Point(id="0", title=_line(point.title), text=_paragraphs(point.body))
    lettered = tuple(
        Clause(id=letter, title=_line(clause.title), text=_line(clause.text))
        for letter, clause in zip(LETTERS, clauses, strict=False)
    )
    return Point(id="0", title=_line(point.title), text=_paragraphs(point.text), clauses=lettered)


def _numbered(number: int, point: Point) -> Point:
    return Point(id=str(number), title=point.title, text=point.text, clauses=point.clauses)


def _paragraphs(text: str) -> str:
    return "\n".join(line for paragraph in text.split("\n") if (line := _line(paragraph)))


def _line(text: str) -> str:
    return " ".join(text.split())
