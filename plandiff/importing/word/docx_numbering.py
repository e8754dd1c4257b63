"""The lists of a .docx: numbering definitions with their levels, overrides and links to styles."""

from __future__ import annotations

from collections.abc import Callable

from plandiff.importing.word.content import Level, ListDefinition
from plandiff.importing.word.list_numbers import PADDED
from plandiff.importing.word.package import Element

DEEPEST = 9  # levels of a list
_TWIPS = 180  # to a column: a quarter of an inch is two
_MOST_COLUMNS = 40
_MOST_NUMBER = 99_999
_ON = frozenset(["", "1", "true", "on"])


def value(element: Element | None, name: str) -> str | None:
    """The `w_val` of a child; None where there is no such child."""
    child = element.find(name) if element is not None else None
    return None if child is None else child.get("w_val", "")


def is_on(element: Element | None, name: str) -> bool | None:
    """Whether a child that is a switch is on; None where it is not there."""
    found = value(element, name)
    return None if found is None else found in _ON


def whole_number(text: str | None, otherwise: int) -> int:
    """A whole number as written, at most 99,999 either way; `otherwise` for what is none."""
    bare = (text or "").strip()
    if not bare.lstrip("-").isascii() or not bare.lstrip("-").isdigit() or len(bare) > 12:
        return otherwise
    return max(-_MOST_NUMBER, min(int(bare), _MOST_NUMBER))


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

    def indent(self, name: str, depth: int) -> int | None:
        """Where a level of a list begins, in columns."""
        found = self.lists.get(name)
        return found.levels[depth].indent if found is not None and depth < DEEPEST else None


def _depth(element: Element) -> int:
    return max(0, min(whole_number(element.get("w_ilvl"), 0), DEEPEST - 1))


def _level(element: Element | None) -> Level:
    if element is None:
        return Level(format="none")
    properties = element.find("w_pPr")
    hidden = is_on(element.find("w_rPr"), "w_vanish")
    restart = value(element, "w_lvlRestart")
    return Level(
        start=whole_number(value(element, "w_start"), 0),
        format="none" if hidden else _format(element),
        pattern="" if hidden else value(element, "w_lvlText") or "",
        restart=None if restart is None else whole_number(restart, 0),
        legal=bool(is_on(element, "w_isLgl")),
        indent=columns(properties.find("w_ind") if properties is not None else None) or 0,
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
