"""The rows of a correlation table: a row a link, and below it a row a clause where the clauses part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plandiff.model.alignment import Link
from plandiff.model.comparison import Change
from plandiff.model.named_values import NamedValues
from plandiff.rendering.comparison.request import ComparisonRequest
from plandiff.rendering.comparison.view import Entry

NONE = "\u2014"
HEADINGS = ("before", "after", "point", "what happened", "score", "confidence")


class CorrelationRow(NamedValues):
    """Who answers whom: ids of either side, NONE where there is none; a clause's row says nothing of score.

    `confidence` names who decided instead, where somebody did.
    """

    before: str
    after: str
    title: str
    kind: str
    score: str = ""
    confidence: str = ""
    is_clause: bool = False

    @property
    def cells(self) -> tuple[str, ...]:
        """What stands below HEADINGS."""
        return self.before, self.after, self.title, self.kind, self.score, self.confidence


def correlation_rows(request: ComparisonRequest) -> Iterator[CorrelationRow]:
    """The rows of the links that were asked for, in the order of the texts."""
    changes = {(change.link.before, change.link.after): change for change in request.comparison.changes}
    for entry in request.view.entries:
        yield from _rows(entry, changes[entry.before, entry.after])


def _rows(entry: Entry, change: Change) -> Iterator[CorrelationRow]:
    link = change.link
    both = bool(link.before and link.after)
    yield CorrelationRow(
        _points(link.before),
        _points(link.after),
        entry.title,
        f"{entry.kind_words}, {entry.decision.decision}" if entry.decision else entry.kind_words,
        f"{link.score:.2f}" if both else "",
        _ruled(link) or (link.confidence if both else ""),
    )
    if both and any(_parts(clause.link, link) for clause in change.clauses):
        for clause in change.clauses:
            yield CorrelationRow(
                _clauses(clause.link.before, link.before),
                _clauses(clause.link.after, link.after),
                "",
                entry.roles.kind_words(clause.kind, moved=clause.link.moved),
                confidence=_ruled(clause.link),
                is_clause=True,
            )


def _ruled(link: Link) -> str:
    return f"ruling of {link.ruling.ruling.by}" if link.ruling else ""


def _parts(clause: Link, point: Link) -> bool:
    """Whether a clause does not simply go where its point goes."""
    return clause.ruling is not None or clause.before != clause.after or len(point.before) != 1 or len(point.after) != 1


def _points(names: Iterable[str]) -> str:
    return ", ".join(names) or NONE


def _clauses(names: Iterable[str], points: tuple[str, ...]) -> str:
    """Clauses as acts cite them: 12(a); where a link has several points, the id of a clause begins with its own."""
    return ", ".join(_cited(name, points) for name in names) or NONE


def _cited(name: str, points: tuple[str, ...]) -> str:
    point = next((point for point in points if name == point or name.startswith(f"{point}.")), "")
    if len(points) == 1:
        return f"{points[0]}({name})"
    return f"{point}({name[len(point) + 1 :]})" if point and name != point else name
