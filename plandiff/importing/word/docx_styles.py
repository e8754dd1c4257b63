"""The styles of a .docx: what paragraphs and runs have from their style and the styles that it is based on."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from plandiff.importing.word.docx_numbering import columns, is_on, value, whole_number
from plandiff.importing.word.package import Element

_MOST_BASES = 20
_HEADING = re.compile(r"heading ([1-9])", re.IGNORECASE)
_CONTENTS = re.compile(r"toc (?:[1-9]|heading)|table of (?:contents|figures|authorities)", re.IGNORECASE)
_BODY_LEVEL = 9  # the outline level of what is no heading


@dataclass(frozen=True, slots=True)
class RunStyle:
    """What a run looks like; None is not said."""

    bold: bool | None = None
    struck: bool | None = None
    hidden: bool | None = None

    def over(self, below: RunStyle) -> RunStyle:
        """This style, what it does not say taken from the one below."""
        return RunStyle(
            below.bold if self.bold is None else self.bold,
            below.struck if self.struck is None else self.struck,
            below.hidden if self.hidden is None else self.hidden,
        )


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
        for style in root.findall("w_style") if root is not None else ():
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
    listed = properties.find("w_numPr") if properties is not None else None
    number, depth = value(listed, "w_numId"), value(listed, "w_ilvl")
    indent = columns(properties.find("w_ind") if properties is not None else None)
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
    return RunStyle(
        is_on(properties, "w_b"), struck if twice is None else twice or struck, is_on(properties, "w_vanish")
    )


def outline_level(properties: Element | None, style: ParagraphStyle) -> int:
    """The heading level (from 1, at most 6) of a paragraph with these properties and style, 0 for body text."""
    direct = value(properties, "w_outlineLvl")
    level = whole_number(direct, _BODY_LEVEL) if direct is not None else style.outline
    if level is None or not 0 <= level < _BODY_LEVEL:
        return 0
    return min(level + 1, 6)
