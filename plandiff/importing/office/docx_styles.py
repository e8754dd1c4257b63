"""The styles and lists of a .docx: what paragraphs and runs have from theirs, and the levels of numbered lists."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from plandiff.importing.office.content import DEEPEST, ListDefinition, ListLevel, RunStyle
from plandiff.importing.office.list_numbers import PADDED
from plandiff.importing.office.package import Element, all_at, first_at, whole_number

_TWIPS = 180  # to a column: a quarter of an inch is two
_MOST_COLUMNS = 40
_ON = frozenset(["", "1", "true", "on"])


def value(element: Element | None, name: str) -> str | None:
    """The `w_val` of a child; None where there is no such child."""
    found = first_at(element, name)
    return None if found is None else found.get("w_val", "")


def is_on(element: Element | None, name: str) -> bool | None:
    """Whether a child that is a switch is on; None where it is not there."""
    found = value(element, name)
    return None if found is None else found in _ON


def columns(indent: Element | None) -> int | None:
    """Where the first line of a paragraph begins, in columns; None where `w_ind` does not say."""
    if indent is None:
        return None
    left = indent.get("w_left", indent.get("w_start"))
    hanging, first = indent.get("w_hanging"), indent.get("w_firstLine")
    if left is None and hanging is None and first is None:
        return None
    twips = whole_number(left, 0) - whole_number(hanging, 0)
    return max(0, min(round(twips / _TWIPS), _MOST_COLUMNS))


def read_numbering(root: Element | None, list_of_style: Callable[[str], str | None]) -> Numbering:
    """The lists of the numbering part; `list_of_style` gives the list that a numbering style names."""
    numbering = Numbering()
    if root is None:
        return numbering
    abstract = {one.get("w_abstractNumId", ""): one for one in root.findall("w_abstractNum")}
    numbers = {one.get("w_numId", ""): one for one in root.findall("w_num")}
    for name, number in numbers.items():
        identity, definition = _definition(number, abstract, numbers, list_of_style)
        if definition is not None:
            numbering.add(name, identity, definition, number)
    return numbering


def _definition(
    number: Element,
    abstract: dict[str, Element],
    numbers: dict[str, Element],
    list_of_style: Callable[[str], str | None],
) -> tuple[str, Element | None]:
    """The abstract definition of a list, through at most a few links to numbering styles."""
    identity = value(number, "w_abstractNumId") or ""
    for _ in range(DEEPEST):
        definition = abstract.get(identity)
        linked = value(definition, "w_numStyleLink")
        if definition is None or not linked:
            return identity, definition
        other = numbers.get(list_of_style(linked) or "")
        further = value(other, "w_abstractNumId")
        if further is None or further == identity:
            return identity, definition
        identity = further
    return identity, None


class Numbering:
    """The lists by the number that paragraphs name them by, and the level that each style stands for in them."""

    def __init__(self) -> None:
        self.lists: dict[str, ListDefinition] = {}
        self._styles: dict[tuple[str, str], int] = {}

    def add(self, name: str, identity: str, definition: Element, number: Element) -> None:
        """Take a list: its abstract definition and what it overrides of it."""
        elements = {_depth(one): one for one in definition.findall("w_lvl")}
        starts: dict[int, int] = {}
        for override in number.findall("w_lvlOverride"):
            depth = _depth(override)
            replaced = override.find("w_lvl")
            if replaced is not None:
                elements[depth] = replaced
            start = value(override, "w_startOverride")
            if start is not None:
                starts[depth] = whole_number(start, 1)
        for depth, element in elements.items():
            style = value(element, "w_pStyle")
            if style:
                self._styles[name, style] = depth
        levels = tuple(_level(elements.get(depth)) for depth in range(DEEPEST))
        self.lists[name] = ListDefinition(identity, levels, tuple(starts.items()))

    def depth_of(self, name: str, style: str) -> int | None:
        """The level of a list that a paragraph style stands for."""
        return self._styles.get((name, style))


def _depth(element: Element) -> int:
    return max(0, min(whole_number(element.get("w_ilvl"), 0), DEEPEST - 1))


def _level(element: Element | None) -> ListLevel:
    if element is None:
        return ListLevel(format="none")
    properties = element.find("w_pPr")
    hidden = is_on(element.find("w_rPr"), "w_vanish")
    restart = value(element, "w_lvlRestart")
    return ListLevel(
        start=whole_number(value(element, "w_start"), 0),
        format="none" if hidden else _format(element),
        pattern="" if hidden else value(element, "w_lvlText") or "",
        restart=None if restart is None else whole_number(restart, 0),
        legal=bool(is_on(element, "w_isLgl")),
        indent=columns(first_at(properties, "w_ind")) or 0,
    )


def _format(element: Element) -> str:
    """The number format; a newer one stands beside its nearest older one."""
    found = element.find("w_numFmt")
    if found is None:
        found = element.find("mc_AlternateContent/mc_Choice/w_numFmt")
    form = found.get("w_val", "decimal") if found is not None else "decimal"
    if form == "custom" and found is not None:
        first = found.get("w_format", "").partition(",")[0].strip()
        return PADDED + "0" * min(len(first), 20) if first.isdecimal() and first.startswith("0") else "decimal"
    return form


_MOST_BASES = 20
_HEADING = re.compile(r"heading ([1-9])", re.IGNORECASE)
_CONTENTS = re.compile(r"toc (?:[1-9]|heading)|table of (?:contents|figures|authorities)", re.IGNORECASE)
_BODY_LEVEL = 9  # the outline level of what is no heading


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """What a paragraph style says; None is not said. `contents` is that of a line of a table of contents."""

    numbering: str | None = None
    depth: int | None = None
    outline: int | None = None
    indent: int | None = None
    title: bool = False
    contents: bool = False
    run: RunStyle = RunStyle()


_NOTHING = ParagraphStyle()


class Styles:
    """The styles by their ids."""

    def __init__(self, root: Element | None) -> None:
        self._elements: dict[str, Element] = {}
        self._paragraphs: dict[str, ParagraphStyle] = {}
        self._runs: dict[str, RunStyle] = {}
        self.default = ""
        for style in all_at(root, "w_style"):
            name = style.get("w_styleId", "")
            self._elements.setdefault(name, style)
            if style.get("w_type") == "paragraph" and style.get("w_default") in {"1", "true", "on"}:
                self.default = name

    def paragraph(self, name: str) -> ParagraphStyle:
        """What a paragraph of this style has, the styles below it included."""
        found = self._paragraphs.get(name)
        if found is None:
            found = _NOTHING
            for element in reversed(self._chain(name)):
                found = _paragraph_over(element, found)
            self._paragraphs[name] = found
        return found

    def run(self, name: str) -> RunStyle:
        """What a run of this character style has."""
        found = self._runs.get(name)
        if found is None:
            found = RunStyle()
            for element in reversed(self._chain(name)):
                found = run_style(element.find("w_rPr")).over(found)
            self._runs[name] = found
        return found

    def list_of(self, name: str) -> str | None:
        """The list that a numbering style names."""
        for element in self._chain(name):
            found = value(element.find("w_pPr/w_numPr"), "w_numId")
            if found is not None:
                return found
        return None

    def _chain(self, name: str) -> list[Element]:
        """A style and those it is based on, the nearest first; a circle ends where it closes."""
        found: list[Element] = []
        seen: set[str] = set()
        while name in self._elements and name not in seen and len(found) < _MOST_BASES:
            seen.add(name)
            found.append(self._elements[name])
            name = value(found[-1], "w_basedOn") or ""
        return found


def _paragraph_over(element: Element, below: ParagraphStyle) -> ParagraphStyle:
    properties = element.find("w_pPr")
    listed = first_at(properties, "w_numPr")
    number, depth = value(listed, "w_numId"), value(listed, "w_ilvl")
    indent = columns(first_at(properties, "w_ind"))
    outline = value(properties, "w_outlineLvl")
    called = value(element, "w_name") or ""
    heading = _HEADING.fullmatch(called)
    level = int(heading[1]) - 1 if heading else None
    return replace(
        below,
        numbering=below.numbering if number is None else number,
        depth=below.depth if depth is None else whole_number(depth, 0),
        outline=whole_number(outline, _BODY_LEVEL)
        if outline is not None
        else below.outline
        if level is None
        else level,
        indent=below.indent if indent is None else indent,
        title=called.lower() == "title",
        contents=below.contents or bool(_CONTENTS.fullmatch(called)),
        run=run_style(element.find("w_rPr")).over(below.run),
    )


def run_style(properties: Element | None) -> RunStyle:
    """What run properties say."""
    if properties is None:
        return RunStyle()
    struck, twice = is_on(properties, "w_strike"), is_on(properties, "w_dstrike")
    place = value(properties, "w_vertAlign")
    return RunStyle(
        is_on(properties, "w_b"),
        struck if twice is None else twice or struck,
        is_on(properties, "w_vanish"),
        None if place is None else place == "superscript",
    )


def outline_level(properties: Element | None, style: ParagraphStyle) -> int:
    """The heading level (from 1, at most 6) of a paragraph with these properties and style, 0 for body text."""
    direct = value(properties, "w_outlineLvl")
    level = whole_number(direct, _BODY_LEVEL) if direct is not None else style.outline
    if level is None or not 0 <= level < _BODY_LEVEL:
        return 0
    return min(level + 1, 6)
