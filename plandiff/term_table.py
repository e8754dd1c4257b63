"""The named figures of several plans side by side, with what changed from one to the next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from plandiff.model import Plan, Point, Vocabulary


@dataclass(frozen=True, slots=True)
class Cell:
    """A term in one plan: its value, where it stands, whether it differs from the nearest plan before that has it."""

    value: str
    reference: str
    changed: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A term across plans: one cell a plan, None where a plan does not fix it."""

    term: str
    label: str
    unit: str
    topic: str
    cells: tuple[tuple[Cell, ...], ...]


def term_table(plans: Sequence[Plan], vocabulary: Vocabulary | None = None) -> tuple[Row, ...]:
    """The terms that the plans fix, by the order of the vocabulary's topics and terms, a column a plan as given."""
    entries = {term.id: term for term in vocabulary.terms} if vocabulary else {}
    topics = {topic.id: index for index, topic in enumerate(vocabulary.topics)} if vocabulary else {}
    found = [_terms(plan) for plan in plans]
    rows: list[tuple[tuple[int, int, str], Row]] = []
    for name in sorted({name for columns in found for name in columns}):
        topic = next((columns[name][0][2] for columns in found if name in columns), "")
        entry = entries.get(name)
        row = Row(name, entry.label if entry else name, entry.unit if entry else "", topic, _cells(name, found))
        order = (topics.get(topic, len(topics)), list(entries).index(name) if entry else len(entries), name)
        rows.append((order, row))
    return tuple(row for _, row in sorted(rows, key=lambda pair: pair[0]))


def _terms(plan: Plan) -> Mapping[str, list[tuple[str, str, str]]]:
    """Term to its values in a plan, each with the reference and the topic of its point."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    for point in plan.points:
        for name, value, locator in _in_point(point):
            found.setdefault(name, []).append((value, f"{plan.id}#{locator}", point.topic))
    return found


def _in_point(point: Point) -> Iterator[tuple[str, str, str]]:
    yield from ((name, value, point.id) for name, value in point.terms.items())
    for clause in point.clauses:
        yield from ((name, value, f"{point.id}.{clause.id}") for name, value in clause.terms.items())


def _cells(name: str, found: Sequence[Mapping[str, list[tuple[str, str, str]]]]) -> tuple[tuple[Cell, ...], ...]:
    cells: list[tuple[Cell, ...]] = []
    earlier: set[str] = set()
    for columns in found:
        values = columns.get(name, [])
        cells.append(
            tuple(Cell(value, reference, bool(earlier) and value not in earlier) for value, reference, _ in values)
        )
        earlier = {value for value, _, _ in values} or earlier
    return tuple(cells)
