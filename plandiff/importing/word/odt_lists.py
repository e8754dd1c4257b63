"""Which count the items of an .odt's lists go on with, and the lists by name that come of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from plandiff.importing.word.content import ListDefinition
from plandiff.importing.word.docx_numbering import DEEPEST, whole_number
from plandiff.importing.word.odt_styles import OUTLINE, OdtStyles
from plandiff.importing.word.xml_part import Element


@dataclass(frozen=True, slots=True)
class Place:
    """Where a paragraph stands in the lists around it: the innermost list, how deep, and what its item says.

    `numbered` is for the first paragraph of an item, `start` the number that the item is given.
    """

    style: str
    count: str
    depth: int
    numbered: bool = False
    start: int | None = None


class OdtLists:
    """The lists of one document as they come up: the first list of a count gives it its name."""

    def __init__(self, styles: OdtStyles) -> None:
        self._styles = styles
        self.definitions: dict[str, ListDefinition] = {}
        self._counts: dict[str, str] = {}  # by the id of a list
        self._last: dict[str, str] = {}  # by the style of a list
        self._begun = 0

    def enter(self, element: Element, around: Place | None, *, goes_on: bool) -> Place:
        """The place of what a list holds; `goes_on` has it go on from the last list of its style in any case."""
        style = element.get("text_style-name") or (around.style if around else "")
        if around is not None:
            return Place(style, around.count, around.depth + 1)
        continued = self._counts.get(element.get("text_continue-list", ""))
        if continued is None and (goes_on or element.get("text_continue-numbering") == "true"):
            continued = self._last.get(style)
        if continued is None:
            self._begun += 1
            continued = str(self._begun)
        identity = element.get("xml_id") or element.get("text_id")
        if identity:
            self._counts[identity] = continued
        self._last[style] = continued
        return Place(style, continued, 0)

    def item(self, element: Element, place: Place) -> Place:
        """The place of the first paragraph of an item."""
        start = element.get("text_start-value")
        numbered = element.tag == "text_list-item"
        return replace(place, numbered=numbered, start=None if start is None else whole_number(start, 1))

    def numbering(self, place: Place, own: str | None) -> tuple[str, int] | None:
        """The list and level of a paragraph at a place; `own` is the list that its style names."""
        return self._named(place.style or own or "", place.count, place.depth)

    def outline(self, level: int) -> tuple[str, int] | None:
        """The list and level of a heading that stands in no list."""
        return self._named(OUTLINE, OUTLINE, level - 1)

    def _named(self, style: str, count: str, depth: int) -> tuple[str, int] | None:
        name = f"{style}\0{count}"
        if name not in self.definitions:
            levels = self._styles.levels(style)
            if levels is None:
                return None
            self.definitions[name] = ListDefinition(count, levels)
        return name, max(0, min(depth, DEEPEST - 1))
