"""The paragraphs of a .docx part in order, out of tables, text boxes and content controls, with their marks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from plandiff.importing.word.content import UNMARKED, Fragment, Marks, Paragraph, Properties
from plandiff.importing.word.docx_marks import TRACKED, MarkReader
from plandiff.importing.word.docx_numbering import DEEPEST, Numbering, columns, is_on, value, whole_number
from plandiff.importing.word.docx_runs import Flow, Line, RunReader, chosen_of
from plandiff.importing.word.docx_styles import ParagraphStyle, Styles, outline_level
from plandiff.importing.word.xml_part import Element

# What holds paragraphs and tables, rows or cells, and says nothing itself.
_TRANSPARENT = frozenset("w_sdtContent w_customXml w_smartTag".split())
_CONTENTS = "Table of Contents"

Cell = tuple[int, int] | None


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
        for row in _inside(table, "w_tr"):
            self._rows += 1
            number = self._rows
            around = self._marks.marks_in(row.find("w_trPr")).within(marks)
            for place, cell in enumerate(_inside(row, "w_tc")):
                inner = self._marks.marks_in(cell.find("w_tcPr")).within(around)
                self._blocks(cell, flow, inner, (number, place))

    def _paragraph(self, element: Element, flow: Flow, marks: Marks, cell: Cell) -> None:
        properties = element.find("w_pPr")
        style = self._style(properties)
        mark = properties.find("w_rPr") if properties is not None else None
        line = Line(style.run)
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
        listed = properties.find("w_numPr") if properties is not None else None
        direct = value(listed, "w_numId")
        number = style.numbering if direct is None else direct
        indent = columns(properties.find("w_ind") if properties is not None else None)
        numbering, inherited = None, style.indent
        if number is not None and number in self._numbering.lists:
            numbering = number, self._depth(number, listed, properties, style)
            if direct is not None or style.indent is None:
                inherited = self._numbering.indent(*numbering)
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


def _inside(element: Element, tag: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, out of content controls and tracked changes around them."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag == "w_sdt" or child.tag in _TRANSPARENT or child.tag in TRACKED:
            yield from _inside(child, tag)
