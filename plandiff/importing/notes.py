"""Footnotes and endnotes: the lines that are notes, apart from the text they belong to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from plandiff.importing.lines import Line


@dataclass(frozen=True, slots=True)
class Note:
    """A note: its number or label, the characters of its first line that are its marker, and its lines."""

    name: str
    marker: int
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Notes:
    """All notes of a document, and the heading above them if there is one."""

    notes: tuple[Note, ...] = ()
    heading: Line | None = None


def split_notes(lines: Sequence[Line]) -> tuple[list[Line], Notes]:
    """The lines of the text, and the notes."""
    notes: list[tuple[str, list[Line]]] = []
    body: list[Line] = []
    inside = False
    for line in lines:
        inside = bool(line.hint.note) or (inside and not line.gap)
        if not inside:
            body.append(line)
        elif line.hint.note and (not notes or notes[-1][0] != line.hint.note):
            notes.append((line.hint.note, [line]))
        else:
            notes[-1][1].append(line)
    return body, Notes(tuple(Note(name, 0, tuple(found)) for name, found in notes))
