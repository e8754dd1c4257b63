"""The open wordings of points: all of them as data, and those that a reader has not seen in the text already."""

from __future__ import annotations

from plandiff.model.plan import Clause, Option, Point
from plandiff.text.patterns import pattern

_MARK = pattern(r"[\[\]]")


def open_options(point: Point) -> tuple[Option, ...]:
    """The open wordings of a point and of its clauses."""
    return point.options + tuple(option for clause in point.clauses for option in clause.options)


def options_to_list(item: Point | Clause) -> tuple[Option, ...]:
    """The open wordings of a point or clause itself, but for those that stand in brackets in its text.

    Text that is shown with its brackets shows these already; an option of somebody's is listed with their name.
    """
    inside = _in_brackets(item.text) if item.options else ""
    return tuple(option for option in item.options if option.by or option.text not in inside)


def all_to_list(point: Point) -> tuple[Option, ...]:
    """As `options_to_list`, of a point and then of its clauses."""
    return tuple(option for item in point.items for option in options_to_list(item))


def _in_brackets(text: str) -> str:
    """What stands between square brackets, the outer ones of nested ones, a line for each."""
    found: list[str] = []
    depth = start = 0
    for match in _MARK.finditer(text):
        if match.group() == "[":
            start = start if depth else match.end()
            depth += 1
        elif depth:
            depth -= 1
            if not depth:
                found.append(text[start : match.start()])
    return "\n".join(found)
