"""Exempting a line from a rule, with a reason: `# plandiff: ignore[rule-id] reason` on it or on a line above it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator
from typing import Any

from plandiff.model.problem import MAX_PROPOSALS, Document, Position, Problem, Severity, did_you_mean, quote
from plandiff.model.record import record
from plandiff.model.rule import Rule
from plandiff.rules.shared.texts import reference

_COMMENT = re.compile(r"#[ \t]*plandiff:[ \t]*ignore\b[ \t]*(?:\[(?P<rules>[^\]\n]*)\])?(?P<reason>[^\n]*)")
_PLAN = "id: lake-12\ntitle: Lake accord\n{}declared_points: {}\npoints:\n  - {{id: '1', text: The lake stays full.}}\n"
_IGNORE = "# plandiff: ignore[declared-points]"

BAD_IGNORE = Rule(
    id="bad-ignore",
    severity=Severity.ERROR,
    strict_only=False,
    title="An exemption names a rule and a reason",
    explanation=(
        "`# plandiff: ignore[rule-id] reason` exempts its own line, or the next line of data where it stands alone. "
        "Without the id of a rule it would hide too much, and without a reason nobody can tell whether it still holds. "
        "What keeps a file from being read (syntax, bad-value, unknown-key and the like) cannot be exempted."
    ),
    hint="write `# plandiff: ignore[rule-id] reason`",
    failing={"plans/lake-12.yaml": _PLAN.format(f"{_IGNORE}\n", 2)},
    passing={"plans/lake-12.yaml": _PLAN.format(f"{_IGNORE} The second page is lost.\n", 2)},
)
UNUSED_IGNORE = Rule(
    id="unused-ignore",
    severity=Severity.WARNING,
    strict_only=False,
    title="An exemption exempts something",
    explanation="An exemption that meets no problem would hide the next one. Only rules that were run are judged.",
    hint="remove the comment",
    failing={"plans/lake-12.yaml": _PLAN.format(f"{_IGNORE} The second page is lost.\n", 1)},
    passing={"plans/lake-12.yaml": _PLAN.format("", 1)},
)
RULES = (BAD_IGNORE, UNUSED_IGNORE)


@record(frozen=True)
class _Ignore:
    document: Document[Any]
    rule: str
    line: int  # the line that is exempted
    position: Position


def suppress(
    problems: list[Problem], documents: list[Document[Any]], run: Collection[str], known: Collection[str]
) -> tuple[list[Problem], list[Problem]]:
    """What is left of the problems, with those about exemptions added, and what was exempted.

    `run` are the ids of the rules that were run, `known` those of all rules.
    """
    places: dict[tuple[str, int, str], _Ignore] = {}
    kept: list[Problem] = []
    for document in documents:
        for found in _in_file(document, known):
            if isinstance(found, Problem):
                kept.append(found)
            else:
                places[document.file, found.line, found.rule] = found
    used: set[tuple[str, int, str]] = set()
    suppressed: list[Problem] = []
    for problem in problems:
        key = (problem.file, problem.line, problem.rule)
        if key in places:
            used.add(key)
            suppressed.append(problem)
        else:
            kept.append(problem)
    for key, ignore in places.items():
        if key not in used and ignore.rule in run:
            message = f"nothing in line {ignore.line} breaks the rule {ignore.rule}"
            kept.append(_problem(UNUSED_IGNORE, ignore.document, ignore.position, message))
    return kept, suppressed


def _in_file(document: Document[Any], known: Collection[str]) -> Iterator[_Ignore | Problem]:
    if "plandiff:" not in document.text:
        return
    lines = [line.rstrip("\r") for line in document.text.split("\n")]
    matches = [(number, match) for number, line in enumerate(lines, 1) for match in _COMMENT.finditer(line)]
    targets, texts = (_targets(lines), _Texts(document, lines)) if matches else ([], None)
    proposals = 0
    for number, match in matches:
        if texts is None or texts.hold(number, match.start() + 1):
            continue
        position = Position(number, match.start() + 1, number, match.end() + 1)
        rules = [rule.strip() for rule in (match["rules"] or "").split(",")]
        reason = match["reason"].strip(" \t:,-")
        for rule in rules:
            if rule not in known:
                message = f"no rule {quote(rule)} can be exempted" if rule else "no rule is named"
                proposals += 1
                hint = did_you_mean(rule, known, BAD_IGNORE.hint) if proposals <= MAX_PROPOSALS else ""
                yield _problem(BAD_IGNORE, document, position, message, hint)
            elif not reason:
                yield _problem(BAD_IGNORE, document, position, f"no reason is given for ignoring {rule}")
            else:
                yield _Ignore(document, rule, targets[number - 1], position)


def _targets(lines: list[str]) -> list[int]:
    """For each line, the one that a comment in it exempts: itself, or the next with data if it has none."""
    targets = list(range(1, len(lines) + 1))
    for index in range(len(lines) - 2, -1, -1):
        if not lines[index].strip() or lines[index].lstrip().startswith("#"):
            targets[index] = targets[index + 1]
    return targets


class _Texts:
    """The extents of a file's texts: a # inside one opens no comment."""

    def __init__(self, document: Document[Any], lines: list[str]) -> None:
        positions = dict(document.positions)
        parents = {path[:-1] for path in positions}
        self._lines = lines
        self._places = sorted(place for path, place in positions.items() if path not in parents)

    def hold(self, line: int, column: int) -> bool:
        """Whether the character there is part of a text: in quotes, or in the lines of a block."""
        at = bisect_right(self._places, (line, column), key=lambda place: (place.line, place.column)) - 1
        if at < 0:
            return False
        place = self._places[at]
        if (line, column) >= (place.end_line, place.end_column):
            return False
        # The header of a block text (`text: >- # ...`) may carry a comment.
        return place.line != line or self._lines[line - 1][place.column - 1] not in "|>"


def _problem(rule: Rule, document: Document[Any], position: Position, message: str, hint: str = "") -> Problem:
    subject = reference(document.content, ())
    return Problem(rule.id, rule.severity, document.file, position, message, hint or rule.hint, subject)
