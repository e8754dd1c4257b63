"""What could be a marker at the start of a line, with a weight from the line and the one above it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from plandiff.importing.numbering.marker_family import ANNEXES, MARKUP, Marker, Scheme
from plandiff.importing.numbering.marker_readings import MarkerReading, readings
from plandiff.importing.source.lines import INVISIBLE, Line, ends_sentence
from plandiff.importing.source.working_text import Hint

_MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sep sept oct nov dec".split()
)
_BULLETED = re.compile(r"[^\w(§№#]")
_DASHES = frozenset("-+\u2013\u2014")  # bullets that may stand in the middle of a sentence
_BRACKETED = re.compile(r"\[(?!\d+\])(?=[^\[\]]*(?:\[[^\[\]]*\][^\[\]]*)*(?:\][.;,\d]*\s*$|\[|$))")
_BRACKETABLE = frozenset(["number", "label", "path", "sign", "letter", "small-roman"])
_WORD = re.compile(r"[^\W\d_]{3}")
_NUMERALS = {"letter": "small-roman", "capital": "roman"}  # which are written with letters as well
_LEAST_ROW = 4  # labels alone on their lines that are no units with their texts left out
_SHORT = 30  # a line of fewer characters does not break off before a bullet for want of room
_FIRST = re.compile(r"[\"'\u2018\u201c\u00ab(\[*_]*([^\W\d_])")  # the first letter of a text


def candidates(line: Line, index: int, above: Line | None) -> list[Marker]:
    """Every reading of the start of a line as a marker, each weighed by the line and the one above it."""
    found = list(_from_hint(line, index))
    bare = line.text.lstrip(INVISIBLE + " ")
    lead = len(line.text) - len(bare)
    # An opening emphasis that was not taken for markup does not hide a number.
    hinted = bool(found)
    bracket = lead if _BRACKETED.match(bare) else -1
    for one in _all_readings(bare, line.hint):
        if hinted and one.family.kind == "bullet":
            continue
        if hinted and one.family.kind in {"number", "label", "sign", "path"}:
            found, hinted = [], False  # a number typed into an item is the one that was published
        weight = _weight(line, above, one.family, bare[one.length :], bare[: one.length])
        found.append(
            Marker(
                index,
                _in_lists(one.family, line.hint.listed),
                one.path,
                one.sub,
                lead + one.length,
                one.name,
                line.indent,
                weight,
                one.by,
                bracket,
                line.hint.heading,
            )
        )
    return found


def _in_lists(family: Scheme, lists: int) -> Scheme:
    """The family of a typed marker that surely stands in some lists."""
    if lists and family.kind == "bullet":
        return Scheme("bullet", MARKUP)
    return replace(family, nested=lists) if lists > 1 else family


def candidates_of(lines: Sequence[Line]) -> list[Marker]:
    """The candidates of every line, each below the one before it; the i before ii is no letter behind h."""
    found = [
        one for index, line in enumerate(lines) for one in candidates(line, index, lines[index - 1] if index else None)
    ]
    last: dict[Scheme, Marker] = {}
    counted: set[tuple[int, str, str]] = set()
    for one in found:
        if one.family.kind in _NUMERALS.values():
            before = last.get(one.family)
            if before and len(before.name) == 1 < len(one.name) and before.path[0] + 1 == one.path[0]:
                counted.add((before.line, one.family.kind, one.family.style))
            last[one.family] = one
    return [one for one in found if (one.line, _NUMERALS.get(one.family.kind, ""), one.family.style) not in counted]


def _all_readings(text: str, hint: Hint) -> list[MarkerReading]:
    """The readings of the start of a text; behind a bullet also those of what follows (`- a) ...`).

    A bracket before a number (`[3. Each Party ...]`) opens the whole item, if it is not closed inside the line.
    """
    if _BRACKETED.match(text):
        return [one._replace(length=one.length + 1) for one in readings(text[1:]) if one.family.kind in _BRACKETABLE]
    found = readings(text)
    if hint.number and not hint.item:
        name = str(hint.number)
        return [one._replace(path=(hint.number,), name=name) for one in found if one.family.kind == "number"]
    bullet = next((one for one in found if one.family.kind == "bullet"), None)
    if bullet is None:
        return found
    inner = text[bullet.length :].lstrip()
    offset = len(text) - len(inner)
    for one in readings(inner):
        if one.family.kind not in {"bullet", "word"}:
            found.append(one._replace(length=offset + one.length))
    return found


def _from_hint(line: Line, index: int) -> list[Marker]:
    hint = line.hint
    if not hint.item:
        return []
    if hint.item == "bullet":
        return [Marker(index, Scheme("bullet", MARKUP), (0,), (), 0, "", line.indent, 2.0)]
    kind = {"1": "number", "a": "letter", "A": "capital", "i": "small-roman", "I": "roman"}[hint.item]
    family = Scheme(kind, MARKUP, nested=hint.depth if hint.depth > 1 else 0)
    return [Marker(index, family, (hint.number,), (), 0, hint.name, line.indent, 2.5)]


def _weight(line: Line, above: Line | None, family: Scheme, rest: str, marker: str) -> float:  # noqa: C901, PLR0912 - one fact each
    """How much the line looks like the start of an item, around 2 for a clear case and below 0 for a clear miss."""
    weight = 1.0
    words = rest.split(None, 1)
    first = words[0].strip(".,;:").lower() if words else ""
    short = above is not None and len(above.text) < _SHORT
    if line.gap or line.hint.heading:
        weight += 1.0
    elif line.inside and not (_BULLETED.match(marker) and (line.hint.listed or marker not in _DASHES or short)):
        weight -= 0.5 if family.kind == "label" and not words else 1.5  # a line of a paragraph is seldom a mere label
    elif above is not None and not ends_sentence(above.text):
        weight -= 0.25
    if rest and not rest[0].isspace() and family.kind != "label" and not rest.startswith((".", ")")):
        weight -= 0.25
    outer = family.kind in {"number", "roman", "label", "sign", "word", "capital"}
    if not words:
        weight += -0.5 if family.kind == "number" and family.style == "n" else 0.25
    elif (opening := _FIRST.match(rest.lstrip())) and not opening[1].islower():
        weight += 0.5
    elif outer and words[0][0].islower() and not (marker[0] == "(" and above is not None and ends_sentence(above.text)):
        weight -= 0.75
    if first in _MONTHS and family.kind == "number":
        weight -= 2.5
    if family.kind == "label" and marker[-1].isalnum() and words and words[0][0].islower():
        weight -= 2.0
    if family.kind == "label" and rest[:1] in {",", ";"}:
        weight -= 2.0
    if family.style == "n" and family.kind == "number" and rest and not rest.startswith("  ") and not line.hint.heading:
        weight -= 1.0
    if family.kind == "capital" and family.style == "n." and len(words) > 0 and len(words[0]) <= 2 and "." in words[0]:
        weight -= 1.5
    if family.kind == "bullet" and not rest.strip():
        weight -= 2.0
    return weight


def weigh_contents(found: list[Marker], rests: list[str]) -> list[Marker]:
    """The candidates, those made lighter whose words come again under the same number: a table of contents."""
    last: dict[tuple[Scheme, tuple[int, ...], str], int] = {}
    for position, (candidate, rest) in enumerate(zip(found, rests, strict=True)):
        if rest and candidate.family.kind != "bullet":
            last[candidate.family, candidate.path, rest.lower()] = position
    return [
        replace(candidate, weight=candidate.weight - 2.5)
        if rest and last.get((candidate.family, candidate.path, rest.lower()), 0) > position
        else candidate
        for position, (candidate, rest) in enumerate(zip(found, rests, strict=True))
    ]


def without_references(found: list[Marker], lines: Sequence[Line]) -> list[Marker]:
    """The candidates, but for a row of labels with nothing beside or below them: they point at units and are none.

    So stand the cells of a table of correspondence (`Article 3`, `Article 5(1)`) and a list of contents without titles.
    The last label of a row is kept where a text follows: the units may begin with it.
    """
    bare = {
        one.line for one in found if one.family.kind == "label" and not _WORD.search(lines[one.line].text, one.length)
    }
    pointing: set[int] = set()
    row: list[int] = []
    for index, line in enumerate(lines):
        if index in bare or line.text.lower() in ANNEXES:
            row.append(index)
        elif any(map(str.isalnum, line.text)):
            pointing.update(row[:-1] if len(row) >= _LEAST_ROW else ())
            row = []
    pointing.update(row if len(row) >= _LEAST_ROW else ())
    return [one for one in found if one.line not in pointing]
