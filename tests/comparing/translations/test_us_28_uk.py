"""The bundled us-28 beside a Ukrainian translation of it with two mistakes made on purpose."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from plandiff.api import load_plan
from plandiff.comparing.compare import compare
from plandiff.library.library import open_library
from plandiff.model.comparison import Change, Comparison
from plandiff.model.kinds import Basis, ChangeKind, Weight
from plandiff.model.plan import Plan, Point
from plandiff.model.problem import Document

TRANSLATION = Path(__file__).parent / "us-28-uk.yaml"
# What each planted mistake is to be corrected to, by the point in which it stands.
CORRECTIONS = {"4": ("Організації Об'єднаних Націй", "Сполучених Штатів"), "6": ("650 000", "600 000")}  # noqa: RUF001 - Ukrainian


def compared(translation: Document[Plan]) -> Comparison:
    """The original beside a translation, with the names of the bundled vocabulary."""
    library = open_library(None)
    return compare(library.plan("us-28"), translation, vocabulary=library.vocabulary_for("us-28"))


def told(comparison: Comparison) -> dict[str, list[tuple[str, object, object]]]:
    """Every signal by the point in which it stands."""
    found: dict[str, list[tuple[str, object, object]]] = {}
    for change in comparison.changes:
        for one in (change, *change.clauses):
            for signal in one.signals:
                entry = (signal.id, signal.arguments["before"], signal.arguments["after"])
                found.setdefault(change.link.before[0], []).append(entry)
    return found


def test_exactly_the_planted_differences_are_told() -> None:
    """The mediator of point 4 and the figure of point 6, and nothing of the other 26 points."""
    comparison = compared(load_plan(TRANSLATION))
    assert told(comparison) == {
        "4": [("party", "United States", "United Nations")],
        "6": [("figure", "600,000", "650 000")],
    }
    heavy = {change.link.before[0] for change in comparison.changes if change.weight is Weight.SUBSTANTIVE}
    assert heavy == CORRECTIONS.keys()


def test_every_point_and_clause_stands_beside_its_own() -> None:
    """The ids decide, and nothing is removed, added or weighed by its wording."""
    changes = compared(load_plan(TRANSLATION)).changes
    links: list[Change] = [one for change in changes for one in (change, *change.clauses)]
    assert len(links) == 28 + 24
    assert all(one.link.before == one.link.after and one.link.basis is Basis.TRANSLATION for one in links)
    assert {one.kind for one in links} == {ChangeKind.TRANSLATED}
    assert {one.weight for one in links} == {Weight.UNKNOWN, Weight.SUBSTANTIVE}


def test_nothing_is_told_of_the_corrected_translation() -> None:
    """So that the two findings come from the two mistakes."""
    document = load_plan(TRANSLATION)
    points = tuple(_corrected(point) for point in document.content.points)
    assert points != document.content.points
    comparison = compared(replace(document, content=replace(document.content, points=points)))
    assert told(comparison) == {}


def _corrected(point: Point) -> Point:
    wrong, right = CORRECTIONS.get(point.id, ("", ""))
    return replace(point, text=point.text.replace(wrong, right)) if wrong else point
