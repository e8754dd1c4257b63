"""The styles of an .odt: what paragraphs and spans have from theirs and those above, and the levels of its lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from plandiff.importing.office.content import DEEPEST, ListDefinition, ListLevel, RunStyle
from plandiff.importing.office.package import Element, all_at, first_at, whole_number

OUTLINE = "\0outline"  # the list of numbered headings, which has no name in the file
_MOST_PARENTS = 20
_LENGTH = re.compile(r"(-?\d{1,6}(?:\.\d{1,6})?)(cm|mm|in|pt|pc)")
_INCHES = {"cm": 1 / 2.54, "mm": 1 / 25.4, "in": 1.0, "pt": 1 / 72, "pc": 1 / 6}
_COLUMNS = 8  # to an inch
_MOST_COLUMNS = 40
_PLACE = re.compile(r"%(\d)%")
# What the formats are called here; the others are lists of their first signs.
_FORMATS = {"1": "decimal", "a": "lowerAlphabet", "A": "upperAlphabet", "i": "lowerRoman", "I": "upperRoman"} | {
    "": "none", "1st": "ordinal", "01, 02, 03, ...": "decimalZero", "First": "ordinalText", "One": "cardinalText"
}  # fmt: skip
_DOUBLED = {"a": "lowerLetter", "A": "upperLetter"}
_FIRST_SIGNS = {"\u4e00": "chineseCounting", "\u2460": "decimalEnclosedCircle", "\u0430": "russianLower"} | {
    "\u0410": "russianUpper"
}


@dataclass(frozen=True, slots=True)
class OdtStyle:
    """What a style says with those above it; None is not said. `list_name` is empty where it takes a list away."""

    name: str = ""  # as a reader sees it
    look: RunStyle = RunStyle()
    list_name: str | None = None
    indent: int | None = None


class OdtStyles:
    """The styles of the parts of one document, those of the text before those that it shares."""

    def __init__(self, *roots: Element | None) -> None:
        self._styles: dict[tuple[str, str], Element] = {}
        self._found: dict[tuple[str, str], OdtStyle] = {}
        self._lists: dict[str, Element] = {}
        self._automatic: set[int] = set()
        for root in roots:
            for group in ("office_automatic-styles", "office_styles"):
                for element in all_at(first_at(root, group)):
                    self._take(element, automatic=group == "office_automatic-styles")

    def _take(self, element: Element, *, automatic: bool) -> None:
        name = element.get("style_name", "")
        if element.tag == "style_style":
            self._styles.setdefault((element.get("style_family", ""), name), element)
            self._automatic |= {id(element)} if automatic else set()
        elif element.tag == "text_list-style":
            self._lists.setdefault(name, element)
        elif element.tag == "text_outline-style":
            self._lists.setdefault(OUTLINE, element)

    def style(self, family: str, name: str) -> OdtStyle:
        """The style of a family (`paragraph` or `text`) by its name."""
        found = self._found.get((family, name))
        if found is None:
            found = OdtStyle()
            for element in reversed(list(self._chain(family, name))):
                found = self._over(element, found)
            self._found[family, name] = found
        return found

    def levels(self, name: str) -> tuple[ListLevel, ...] | None:
        """The levels of a list style; None if there is no such style."""
        element = self._lists.get(name)
        if element is None:
            return None
        levels = {min(whole_number(one.get("text_level"), 1), DEEPEST): one for one in element}
        return tuple(_level(depth, levels) for depth in range(1, DEEPEST + 1))

    def _chain(self, family: str, name: str) -> Iterator[Element]:
        """A style and those above it, the nearest first; a circle ends where it closes."""
        seen: set[str] = set()
        while (family, name) in self._styles and name not in seen and len(seen) < _MOST_PARENTS:
            seen.add(name)
            element = self._styles[family, name]
            yield element
            name = element.get("style_parent-style-name", "")

    def _over(self, element: Element, below: OdtStyle) -> OdtStyle:
        text = element.find("style_text-properties")
        paragraph = element.find("style_paragraph-properties")
        own = element.get("style_display-name") or element.get("style_name", "").replace("_20_", " ")
        look = _look(text) if text is not None else RunStyle()
        indent = _columns(paragraph)
        return OdtStyle(
            name=below.name if id(element) in self._automatic else own,
            look=look.over(below.look),
            list_name=element.get("style_list-style-name", below.list_name),
            indent=below.indent if indent is None else indent,
        )


def _look(text: Element) -> RunStyle:
    weight, shown, place = (text.get(name) for name in ("fo_font-weight", "text_display", "style_text-position"))
    line = text.get("style_text-line-through-style") or text.get("style_text-line-through-type")
    return RunStyle(
        None if weight is None else weight in {"bold", "600", "700", "800", "900"},
        None if line is None else line != "none",
        None if shown is None else shown == "none",
        None if place is None else place.startswith("super"),
    )


def _level(depth: int, levels: dict[int, Element]) -> ListLevel:
    """A level of a list style; the levels above it are shown with it where it says so."""
    element = levels.get(depth)
    if element is None:
        return ListLevel(format="none")
    alignment = element.find("style_list-level-properties/style_list-level-label-alignment")
    indent = _columns(alignment) or 0
    if element.tag == "text_list-level-style-bullet":
        return ListLevel(format="bullet", indent=indent)
    form = number_format(element)
    return ListLevel(
        start=whole_number(element.get("text_start-value"), 1),
        format=form,
        pattern="" if form == "none" else _pattern(depth, levels, element),
        indent=indent,
    )


def number_format(element: Element) -> str:
    """The format of the numbers that an element of a style gives, by its name in Word."""
    form = element.get("style_num-format", "")
    if element.get("style_num-letter-sync") == "true" and form in _DOUBLED:  # aa, bb after z, else aa, ab
        return _DOUBLED[form]
    return _FORMATS[form] if form in _FORMATS else _FIRST_SIGNS.get(form[:1], "decimal")


def _pattern(depth: int, levels: dict[int, Element], element: Element) -> str:
    """What stands around the numbers, as Word writes it: `%1.%2)`."""
    newer = element.get("loext_num-list-format")
    if newer is not None:
        return _PLACE.sub(r"%\1", newer)
    shown = max(1, min(whole_number(element.get("text_display-levels"), 1), depth))
    numbers = [
        f"%{place}"
        for place in range(depth - shown + 1, depth + 1)
        if place == depth or (place in levels and number_format(levels[place]) not in {"none", "bullet"})
    ]
    return f"{element.get('style_num-prefix', '')}{'.'.join(numbers)}{element.get('style_num-suffix', '')}"


def _columns(properties: Element | None) -> int | None:
    """Where the first line begins, in columns; None where nothing is said of it."""
    if properties is None:
        return None
    said = [properties.get(name) for name in ("fo_margin-left", "fo_text-indent")]
    found = [_LENGTH.fullmatch(text or "") for text in said]
    if not any(found):
        return None
    inches = sum(float(one[1]) * _INCHES[one[2]] for one in found if one)
    return max(0, min(round(inches * _COLUMNS), _MOST_COLUMNS))


@dataclass(frozen=True, slots=True)
class ListPlace:
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

    def enter(self, element: Element, around: ListPlace | None, *, goes_on: bool) -> ListPlace:
        """The place of what a list holds; `goes_on` has it go on from the last list of its style in any case."""
        style = element.get("text_style-name") or (around.style if around else "")
        if around is not None:
            return ListPlace(style, around.count, around.depth + 1)
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
        return ListPlace(style, continued, 0)

    def item(self, element: Element, place: ListPlace) -> ListPlace:
        """The place of the first paragraph of an item."""
        start = element.get("text_start-value")
        numbered = element.tag == "text_list-item"
        return replace(place, numbered=numbered, start=None if start is None else whole_number(start, 1))

    def numbering(self, place: ListPlace, own: str | None) -> tuple[str, int] | None:
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
