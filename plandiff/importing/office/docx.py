"""Reading a .docx: which of its parts hold the text, their paragraphs in order, its notes, what stands beside it."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import replace

from plandiff.importing.office.content import (
    DEEPEST,
    UNMARKED,
    Cell,
    Fragment,
    Marks,
    OfficeContent,
    Paragraph,
    Properties,
)
from plandiff.importing.office.docx_runs import TRACKED, Flow, MarkReader, RunLine, RunReader, chosen_of
from plandiff.importing.office.docx_styles import (
    Numbering,
    ParagraphStyle,
    Styles,
    columns,
    is_on,
    outline_level,
    read_numbering,
    value,
)
from plandiff.importing.office.package import Element, Package, all_at, first_at, inside, whole_number

_SEPARATORS = frozenset(["separator", "continuationSeparator", "continuationNotice"])
_NOTE_PARTS = (("footnotes", "w_footnote", "footnote"), ("endnotes", "w_endnote", "endnote"))
_NOTE_FORMATS = {"footnote": "decimal", "endnote": "lowerRoman"}


def read_docx(package: Package) -> OfficeContent:
    """The content of a .docx. Raises InputError, which names the part, where a part is broken or missing."""
    name = main_part(package)
    root = package.xml(name)
    hint = "open it in Word and save it again"
    if root is None:
        raise package.refused("broken-part", f"the part {name}, which holds the text, is missing", hint)
    body = root.find("w_body")
    if root.tag != "w_document" or body is None:
        raise package.refused("broken-part", f"the part {name} is no text document", hint)
    related = _Related(package, name)
    styles = Styles(related.xml("styles"))
    numbering = read_numbering(related.xml("numbering"), styles.list_of)
    reader = ParagraphReader(styles, numbering)
    paragraphs = reader.story(body)
    return OfficeContent(
        body=paragraphs,
        notes=_notes(reader, related, paragraphs),
        beside=_beside(reader, related),
        lists=numbering.lists,
        note_formats=_note_formats(related.xml("settings")),
    )


def main_part(package: Package) -> str:
    """The name of the part that the package declares to be the document."""
    root = package.xml("_rels/.rels")
    for one in all_at(root):
        if one.get("Type", "").endswith("/officeDocument"):
            return posixpath.normpath(posixpath.join("/", one.get("Target", ""))).lstrip("/")
    return "word/document.xml"


class _Related:
    """The parts that the main part names; what lies outside the package is never followed."""

    def __init__(self, package: Package, main: str) -> None:
        self._package = package
        folder, _, file = main.rpartition("/")
        self._names: dict[str, list[str]] = {}
        root = package.xml(posixpath.join(folder, "_rels", f"{file}.rels"))
        for one in all_at(root):
            if one.get("TargetMode", "") != "External":
                kind = one.get("Type", "").rpartition("/")[2]
                target = posixpath.normpath(posixpath.join("/", folder, one.get("Target", ""))).lstrip("/")
                self._names.setdefault(kind, []).append(target)

    def xml(self, kind: str) -> Element | None:
        """The one part of a kind, as `styles`; None where there is none."""
        return next(self.all(kind), None)

    def all(self, kind: str) -> Iterator[Element]:
        """All parts of a kind, as `header`, each once."""
        for name in dict.fromkeys(self._names.get(kind, ())):
            root = self._package.xml(name)
            if root is not None:
                yield root


def _notes(reader: ParagraphReader, related: _Related, body: list[Paragraph]) -> list[Paragraph]:
    """The foot- and endnotes that the text refers to, in that order, under the marks of what refers to them."""
    elements: dict[str, Element] = {}
    for part, tag, kind in _NOTE_PARTS:
        root = related.xml(part)
        for one in all_at(root, tag):
            if one.get("w_type") not in _SEPARATORS:
                elements.setdefault(f"{kind}:{one.get('w_id', '')}", one)
    found: list[Paragraph] = []
    for reference in (fragment for paragraph in body for fragment in paragraph.fragments if fragment.note):
        element = elements.pop(reference.note, None)
        if element is not None:
            for paragraph in reader.story(element, reference.marks):
                paragraph.note = reference.note
                found.append(paragraph)
    return found


def _note_formats(settings: Element | None) -> dict[str, tuple[str, int]]:
    """How the notes of each kind are numbered: the format, and the first number."""
    found = {}
    for kind, usual in _NOTE_FORMATS.items():
        properties = first_at(settings, f"w_{kind}Pr")
        found[kind] = value(properties, "w_numFmt") or usual, whole_number(value(properties, "w_numStart"), 1)
    return found


def _beside(reader: ParagraphReader, related: _Related) -> list[Paragraph]:
    """What is not part of the text: comments, headers and footers."""
    found: list[Paragraph] = []
    for kind, reason in (("comments", "comment"), ("header", "header"), ("footer", "footer")):
        for root in related.all(kind):
            for story in root if kind == "comments" else [root]:
                for paragraph in reader.story(story, UNMARKED):
                    paragraph.skip = reason
                    found.append(paragraph)
    return found


# What holds paragraphs and tables, rows or cells, and says nothing itself.
_TRANSPARENT = frozenset("w_sdtContent w_customXml w_smartTag".split())
_AROUND = _TRANSPARENT | TRACKED.keys() | {"w_sdt"}  # what may stand around rows and cells
_CONTENTS = "Table of Contents"


class ParagraphReader:
    """Reads the stories of one document; rows of tables are counted through all of them."""

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self._styles = styles
        self._numbering = numbering
        self._marks = MarkReader()
        self._runs = RunReader(styles, self._marks)
        self._rows = 0

    def story(self, element: Element, marks: Marks = UNMARKED) -> list[Paragraph]:
        """The paragraphs of an element that holds a story: the body, a note, a comment, a header."""
        flow = Flow()
        self._blocks(element, flow, marks, None)
        if any(one.is_contents for one in flow.fields):  # never closed: what follows it is no table of contents
            for paragraph in flow.found:
                paragraph.fragments = [
                    replace(one, skip="") if one.skip == "contents" else one for one in paragraph.fragments
                ]
        return flow.found

    def _blocks(self, element: Element, flow: Flow, marks: Marks, cell: Cell) -> None:
        for child in element:
            tag = child.tag
            if tag == "w_p":
                self._paragraph(child, flow, marks, cell)
            elif tag == "w_tbl":
                self._table(child, flow, marks)
            elif tag == "w_sdt":
                contents = value(child.find("w_sdtPr/w_docPartObj"), "w_docPartGallery") == _CONTENTS
                flow.contents += contents
                self._blocks(child, flow, marks, cell)
                flow.contents -= contents
            elif tag in TRACKED:
                self._blocks(child, flow, self._marks.marks(child).within(marks), cell)
            elif tag in _TRANSPARENT:
                self._blocks(child, flow, marks, cell)
            elif tag == "mc_AlternateContent":
                for chosen in chosen_of(child):
                    self._blocks(chosen, flow, marks, cell)
            elif tag == "w_altChunk":
                flow.found.append(_embedded(child, marks))
            else:
                self._marks.note_range(child)

    def _table(self, table: Element, flow: Flow, marks: Marks) -> None:
        for row in inside(table, "w_tr", _AROUND):
            self._rows += 1
            number = self._rows
            around = self._marks.marks_in(row.find("w_trPr")).within(marks)
            for place, cell in enumerate(inside(row, "w_tc", _AROUND)):
                inner = self._marks.marks_in(cell.find("w_tcPr")).within(around)
                self._blocks(cell, flow, inner, (number, place))

    def _paragraph(self, element: Element, flow: Flow, marks: Marks, cell: Cell) -> None:
        properties = element.find("w_pPr")
        style = self._style(properties)
        mark = first_at(properties, "w_rPr")
        line = RunLine(style.run)
        self._runs.runs(element, flow, line, marks)
        flow.end_paragraph()
        after = self._properties(properties, style)
        paragraph = Paragraph(
            before=self._before(properties, after),
            after=after,
            fragments=line.fragments,
            end=self._marks.marks_in(mark).within(marks),
            cell=cell,
            joined=bool(is_on(mark, "w_specVanish") or is_on(mark, "w_vanish")),
            skip="contents" if flow.contents or style.contents else "",
            renumbered=self._marks.renumbered(properties),
        )
        flow.found.append(paragraph)
        for box in line.boxes:
            self._blocks(box, flow, marks, cell)

    def _style(self, properties: Element | None) -> ParagraphStyle:
        return self._styles.paragraph(value(properties, "w_pStyle") or self._styles.default)

    def _before(self, properties: Element | None, after: Properties) -> Properties:
        """The properties before tracked changes of them; those of after where there are none."""
        if properties is None:
            return after
        former = properties.find("w_pPrChange/w_pPr")
        if former is not None:
            return self._properties(former, self._style(former))
        if properties.find("w_numPr/w_ins") is not None:
            return replace(after, numbering=None)
        return after

    def _properties(self, properties: Element | None, style: ParagraphStyle) -> Properties:
        listed = first_at(properties, "w_numPr")
        direct = value(listed, "w_numId")
        number = style.numbering if direct is None else direct
        indent = columns(first_at(properties, "w_ind"))
        numbering, inherited = None, style.indent
        if number is not None and number in self._numbering.lists:
            numbering = number, self._depth(number, listed, properties, style)
            if direct is not None or style.indent is None:
                inherited = self._numbering.lists[number].levels[numbering[1]].indent
        heading = outline_level(properties, style)
        return Properties(numbering, heading, style.title, (inherited or 0) if indent is None else indent)

    def _depth(self, number: str, listed: Element | None, properties: Element | None, style: ParagraphStyle) -> int:
        """The level in a list: as said by the paragraph, or that which its style stands for in the list."""
        said = value(listed, "w_ilvl")
        name = value(properties, "w_pStyle") or self._styles.default
        linked = self._numbering.depth_of(number, name)
        if said is not None:
            depth = whole_number(said, 0)
        elif linked is not None:
            depth = linked
        else:
            depth = 0 if value(listed, "w_numId") is not None else style.depth or 0
        return max(0, min(depth, DEEPEST - 1))


def _embedded(element: Element, marks: Marks) -> Paragraph:
    """A whole other document at this place, which is not read; its name in the package stands for it."""
    name = Fragment(f"[{element.get('r_id', '')}]", marks=marks)
    return Paragraph(Properties(), Properties(), [name], skip="embedded-document")
