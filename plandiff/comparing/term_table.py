"""The named figures of several versions side by side, with what changed from one to the next."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from plandiff.model.comparison import Side
from plandiff.model.plan import Plan
from plandiff.model.problem import Document
from plandiff.model.record import record
from plandiff.model.vocabulary import TermKind, Vocabulary
from plandiff.text.term_values import Notation, plan_notation, same_term


@record(frozen=True)
class TermCell:
    """A value of a term in one version, the points that fix it, and whether it differs from the version before.

    The version before is the nearest that fixes the term.
    """

    value: str
    references: tuple[str, ...]
    changed: bool


@record(frozen=True)
class TermRow:
    """A term across versions: for each of them its values, none where it does not fix the term."""

    term: str
    label: str
    unit: str
    kind: TermKind | None  # None where the vocabulary does not have the term
    topic: str
    cells: tuple[tuple[TermCell, ...], ...]


@record(frozen=True)
class TermTable:
    """The terms that some versions fix, a column a version."""

    versions: tuple[Side, ...]
    rows: tuple[TermRow, ...]
    vocabulary: Vocabulary
    hidden: int = 0  # terms that the selection leaves out
    topics: frozenset[str] = frozenset()  # those that there are, in the vocabulary or in a point


@record(frozen=True)
class _Value:
    """A term where it stands."""

    value: str
    reference: str
    topic: str


def term_table(
    documents: Sequence[Document[Plan]], vocabulary: Vocabulary | None = None, *, topics: Collection[str] = ()
) -> TermTable:
    """The terms that versions fix, by the order of the vocabulary's topics and terms, a column a version as given.

    `topics` leaves out terms of which no point is about one of them.
    """
    vocabulary = vocabulary or Vocabulary()
    entries = {term.id: index for index, term in enumerate(vocabulary.terms)}
    order = {topic.id: index for index, topic in enumerate(vocabulary.topics)}
    found = [_terms(document.content) for document in documents]
    notations = [plan_notation(document.content) for document in documents]
    rows = [_row(name, found, notations, vocabulary) for name in {name: None for columns in found for name in columns}]
    rows.sort(key=lambda row: (order.get(row.topic, len(order)), entries.get(row.term, len(entries)), row.term))
    wanted = {name for columns in found for name, values in columns.items() for one in values if one.topic in topics}
    shown = [row for row in rows if not topics or row.term in wanted]
    known = {*order, *(point.topic for document in documents for point in document.content.points)} - {""}
    return TermTable(
        versions=tuple(map(Side.of, documents)),
        rows=tuple(shown),
        vocabulary=vocabulary,
        hidden=len(rows) - len(shown),
        topics=frozenset(known),
    )


def _terms(plan: Plan) -> Mapping[str, list[_Value]]:
    """Term to its values in a plan."""
    found: dict[str, list[_Value]] = {}
    for point in plan.points:
        for locator, item in point.located():
            for name, value in item.terms.items():
                found.setdefault(name, []).append(_Value(value, f"{plan.id}#{locator}", point.topic))
    return found


def _row(
    name: str, found: Sequence[Mapping[str, list[_Value]]], notations: Sequence[Notation], vocabulary: Vocabulary
) -> TermRow:
    entry = next((term for term in vocabulary.terms if term.id == name), None)
    return TermRow(
        term=name,
        label=entry.label if entry else name,
        unit=entry.unit if entry else "",
        kind=entry.kind if entry else None,
        topic=next(columns[name][0].topic for columns in found if name in columns),
        cells=_cells(name, found, notations, entry.unit if entry else ""),
    )


def _cells(
    name: str, found: Sequence[Mapping[str, list[_Value]]], notations: Sequence[Notation], unit: str
) -> tuple[tuple[TermCell, ...], ...]:
    """The values of a term in every version; one that several points fix, however it is written, is one value."""
    cells: list[tuple[TermCell, ...]] = []
    earlier: tuple[tuple[str, ...], Notation] | None = None
    for columns, notation in zip(found, notations, strict=True):
        places: dict[str, list[str]] = {}
        for entry in columns.get(name, ()):
            known = (value for value in places if same_term(value, entry.value, (notation, notation), unit))
            places.setdefault(next(known, entry.value), []).append(entry.reference)
        cells.append(
            tuple(
                TermCell(value, tuple(at), earlier is not None and not _among(value, notation, earlier, unit))
                for value, at in places.items()
            )
        )
        earlier = (tuple(places), notation) if places else earlier
    return tuple(cells)


def _among(value: str, notation: Notation, earlier: tuple[tuple[str, ...], Notation], unit: str) -> bool:
    values, other = earlier
    return any(same_term(one, value, (other, notation), unit) for one in values)
