"""The ids of points and clauses: the published number or letter, or else words of the text."""

from __future__ import annotations

import re
import unicodedata

from plandiff.importing.numbering.numerals import letters
from plandiff.importing.outline.parts import Part
from plandiff.importing.points.clauses import Item

_LONGEST_SLUG = 40
_NOT_ID = re.compile(r"[^a-z0-9]+")


def slug(text: str) -> str:
    """Words as an id: lower case, hyphens, at most 40 characters; empty where no Latin letter or digit is left."""
    plain = unicodedata.normalize("NFKD", text[:200]).encode("ascii", "ignore").decode().lower()
    whole = _NOT_ID.sub("-", plain).strip("-")
    return (
        whole if len(whole) <= _LONGEST_SLUG else whole[: _LONGEST_SLUG + 1].rpartition("-")[0] or whole[:_LONGEST_SLUG]
    )


def published(part: Part) -> str:
    """The number of a point as published, with the count of the numbering where it began anew; empty for none."""
    marker = part.marker
    if part.kind != "point" or marker is None or not marker.name:
        return ""
    return marker.name if part.run == 1 else f"{part.run}-{marker.name}"


def clause_name(item: Item, point: str, number: int) -> str:
    """The id of a clause inside its point: as published, or a letter by its place."""
    marker = item.marker
    if not marker.name:
        return letters(number)
    if marker.family.kind == "path" and marker.name.startswith(f"{point}."):
        return marker.name[len(point) + 1 :]
    return marker.name
