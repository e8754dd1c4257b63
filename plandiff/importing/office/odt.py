"""Reading an .odt: its paragraphs with the notes and tracked changes in them, and what stands beside its text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from plandiff.importing.office.content import (
    UNMARKED,
    Cell,
    Fragment,
    Marks,
    OfficeContent,
    Paragraph,
    Properties,
    RunStyle,
    Tracked,
    TrackedKind,
)
from plandiff.importing.office.odt_styles import ListPlace, OdtLists, OdtStyle, OdtStyles, number_format
from plandiff.importing.office.package import Element, Package, all_at, first_at, inside, whole_number

_CONTENT = "content.xml"
_STYLES = "styles.xml"
_MANIFEST = "META-INF/manifest.xml"
_BESIDE = {"style_header": "header", "style_footer": "footer"}


def read_odt(package: Package) -> OfficeContent:
    """The content of an .odt. Raises InputError, which names the part, where a part is broken, missing or encrypted."""
    _refuse_encrypted(package)
    root = package.xml(_CONTENT)
    text = first_at(root, "office_body/office_text")
    if root is None or text is None:
        what = "is missing" if root is None else "holds no text"
        hint = "open it in the program that wrote it and save it again"
        raise package.refused("broken-part", f"the part {_CONTENT} {what}", hint)
    shared = package.xml(_STYLES)
    styles = OdtStyles(root, shared)
    lists = OdtLists(styles)
    reader = OdtReader(styles, lists, OdtChanges(text))
    body = reader.story(text)
    return OfficeContent(
        body=body,
        notes=reader.notes,
        beside=[*reader.comments, *_beside(reader, shared)],
        lists=lists.definitions,
        note_formats=_note_formats(shared),
    )


def _refuse_encrypted(package: Package) -> None:
    manifest = package.xml(_MANIFEST)
    for entry in all_at(manifest):
        if entry.find("manifest_encryption-data") is not None:
            name = entry.get("manifest_full-path", "")
            raise package.refused("encrypted", f"the part {name} is encrypted", "save a copy of it without a password")


def _beside(reader: OdtReader, shared: Element | None) -> list[Paragraph]:
    """The headers and footers, which are no part of the text."""
    found: list[Paragraph] = []
    for page in all_at(shared, "office_master-styles/style_master-page"):
        for part in page:
            reason = next((reason for tag, reason in _BESIDE.items() if part.tag.startswith(tag)), "")
            if reason:
                found += reader.story(part, reason)
    return found


def _note_formats(shared: Element | None) -> dict[str, tuple[str, int]]:
    """How the notes of each kind are numbered: the format, and the first number."""
    found = {"footnote": ("decimal", 1), "endnote": ("lowerRoman", 1)}
    for one in all_at(shared, "office_styles/text_notes-configuration"):
        start = whole_number(one.get("text_start-value"), 0) + 1
        found[one.get("text_note-class", "")] = number_format(one), start
    return found


_KINDS = {"text_insertion": TrackedKind.INSERTED, "text_deletion": TrackedKind.DELETED}


class OdtChanges:
    """The changes that a document lists, and those that are open while its text is read in order."""

    def __init__(self, text: Element) -> None:
        self._regions: dict[str, Element] = {}
        self._open: dict[str, Marks] = {}
        for region in text.findall("text_tracked-changes/text_changed-region"):
            for identity in (region.get("text_id"), region.get("xml_id")):
                if identity:
                    self._regions.setdefault(identity, region)

    def note(self, element: Element) -> None:
        """Take the place at which a change begins or ends; changes of the look alone mark nothing."""
        identity = element.get("text_change-id", "")
        if element.tag == "text_change-start":
            marks = _marks(self._regions.get(identity))
            if marks.inserted:
                self._open[identity] = marks
        elif element.tag == "text_change-end":
            self._open.pop(identity, None)

    @property
    def marks(self) -> Marks:
        """The marks of what stands here."""
        return next(reversed(self._open.values()), UNMARKED)

    def taken_out(self, element: Element) -> tuple[Element, Marks] | None:
        """What was deleted at a place, with its marks; None where nothing was, or where it was put back before."""
        region = self._regions.pop(element.get("text_change-id", ""), None)
        deletion = first_at(region, "text_deletion")
        return None if deletion is None else (deletion, _marks(region).within(self.marks))


def _marks(region: Element | None) -> Marks:
    """What a region says: inserted, deleted, or first the one and then the other."""
    inserted = deleted = None
    for one in all_at(region):
        kind = _KINDS.get(one.tag)
        tracked = _tracked(kind, one.find("office_change-info")) if kind else None
        if kind is TrackedKind.INSERTED:
            inserted = tracked
        elif kind is TrackedKind.DELETED:
            deleted = tracked
    return Marks(inserted, deleted)


def _tracked(kind: TrackedKind, info: Element | None) -> Tracked:
    said = {one.tag: one.text or "" for one in all_at(info)}
    return Tracked(kind, said.get("dc_creator", ""), said.get("dc_date", ""))


_TITLE = "title"
_MOST_BLANKS = 80  # that one element stands for
_LOWEST = 6
_BLANKS = re.compile(r"[ \t\r\n]+")
_CONTENTS = frozenset(
    "text_table-of-content text_illustration-index text_table-index text_object-index text_user-index "
    "text_alphabetical-index".split()
)
# What stands beside the text or describes it, and what was read before.
_SILENT = frozenset(
    "text_tracked-changes office_forms text_variable-decls text_sequence-decls text_user-field-decls "
    "text_dde-connection-decls text_ruby-text office_annotation-end _title _desc office_event-listeners "
    "text_table-of-content-source text_alphabetical-index-source text_illustration-index-source text_note-citation "
    "office_dde-source table_covered-table-cell text_section-source".split()
)
_LETTERS = {"text_s": " ", "text_tab": "\t", "text_line-break": "\n"}
_ITEMS = frozenset(["text_list-item", "text_list-header"])
_AROUND = frozenset(["table_table-rows", "table_table-header-rows", "table_table-row-group"])  # around rows


@dataclass(slots=True)
class _Line:
    """The paragraph that is being read: its fragments, whether the last sign was a blank, and the frames in it.

    `before` are the properties that it had before the paragraph in front of it was joined with it, if it was.
    """

    properties: Properties
    cell: Cell
    start: int | None = None
    before: Properties | None = None
    fragments: list[Fragment] = field(default_factory=list)
    blank: bool = True
    frames: list[Element] = field(default_factory=list)


class OdtReader:
    """Reads the stories of one document; notes and comments come out beside the paragraphs."""

    def __init__(self, styles: OdtStyles, lists: OdtLists, changes: OdtChanges) -> None:
        self._styles = styles
        self._lists = lists
        self._changes = changes
        self._rows = 0
        self._found: list[Paragraph] = []
        self._skip = ""  # why what is read is left out, if it is
        self._outer = UNMARKED  # the marks of a whole story
        self._goes_on = False  # lists of deleted text go on from those around it
        self.notes: list[Paragraph] = []
        self.comments: list[Paragraph] = []

    def story(self, element: Element, skip: str = "") -> list[Paragraph]:
        """The paragraphs of an element that holds a story; `skip` says why it is left out, if it is."""
        kept, self._found, self._skip = (self._found, self._skip), [], skip
        self._blocks(element, None, None)
        found = self._found
        self._found, self._skip = kept
        return found

    @property
    def _marks(self) -> Marks:
        return self._changes.marks.within(self._outer)

    def _blocks(self, element: Iterable[Element], place: ListPlace | None, cell: Cell) -> None:
        for child in element:
            tag = child.tag
            if tag in {"text_p", "text_h"}:
                self._paragraph(child, place, cell)
                place = place and replace(place, numbered=False, start=None)
            elif tag == "text_list":
                self._list(child, place, cell)
            elif tag == "table_table":
                self._table(child)
            elif tag in _CONTENTS:
                self._left_out(child, "contents", cell)
            elif tag == "text_section" and child.get("text_display") == "none":
                self._left_out(child, "hidden", cell)
            elif tag == "text_change":
                self._found += self._taken_out(child)[0]
            elif tag.startswith("text_change-"):
                self._changes.note(child)
            elif tag not in _SILENT:
                self._blocks(child, place, cell)

    def _left_out(self, element: Element, reason: str, cell: Cell) -> None:
        outer, self._skip = self._skip, self._skip or reason
        self._blocks(element, None, cell)
        self._skip = outer

    def _list(self, element: Element, around: ListPlace | None, cell: Cell) -> None:
        place = self._lists.enter(element, around, goes_on=self._goes_on)
        for child in element:
            if child.tag in _ITEMS:
                self._blocks(child, self._lists.item(child, place), cell)
            elif child.tag.startswith("text_change"):
                self._blocks([child], place, cell)

    def _table(self, table: Element) -> None:
        for row in inside(table, "table_table-row", _AROUND):
            self._rows += 1
            number = self._rows
            for place, cell in enumerate(inside(row, "table_table-cell", _AROUND)):
                self._blocks(cell, None, (number, place))

    def _paragraph(self, element: Element, place: ListPlace | None, cell: Cell) -> None:
        style = self._styles.style("paragraph", element.get("text_style-name", ""))
        line = _Line(self._properties(element, style, place), cell, place.start if place else None)
        self._inline(element, line, style.look)
        self._end(line, self._marks)
        for frame in line.frames:
            self._blocks(frame, None, cell)

    def _end(self, line: _Line, end: Marks) -> None:
        """Put down the paragraph that is being read; another may begin on the same line."""
        self._found.append(
            Paragraph(
                before=line.before or line.properties,
                after=line.properties,
                fragments=line.fragments,
                end=end,
                cell=line.cell,
                skip=self._skip,
                start=line.start,
            )
        )
        line.fragments, line.start = [], None

    def _properties(self, element: Element, style: OdtStyle, place: ListPlace | None) -> Properties:
        level = min(whole_number(element.get("text_outline-level"), 0), _LOWEST) if element.tag == "text_h" else 0
        numbering = None
        if place is not None and place.numbered:
            numbering = self._lists.numbering(place, style.list_name)
        elif level and place is None and style.list_name != "" and element.get("text_is-list-header") != "true":
            numbering = self._lists.outline(whole_number(element.get("text_outline-level"), 1))
        indent = style.indent
        if indent is None and numbering is not None:
            name, depth = numbering
            indent = self._lists.definitions[name].levels[depth].indent
        return Properties(numbering, level, style.name.lower() == _TITLE, indent or 0)

    def _inline(self, element: Element, line: _Line, look: RunStyle) -> None:
        self._text(element.text, line, look)
        for child in element:
            tag = child.tag
            if tag == "text_span":
                own = self._styles.style("text", child.get("text_style-name", "")).look
                self._inline(child, line, own.over(look))
            elif tag in _LETTERS:
                count = max(1, min(whole_number(child.get("text_c"), 1), _MOST_BLANKS))
                self._put(_LETTERS[tag] * count, line, look)
            elif not self._anchored(child, line) and tag not in _SILENT:
                self._inline(child, line, look)
            self._text(child.tail, line, look)

    def _anchored(self, element: Element, line: _Line) -> bool:
        """Take what stands at a place of the line and is no part of its text; whether it was that."""
        tag = element.tag
        if tag == "text_note":
            self._note(element, line)
        elif tag == "office_annotation":
            self.comments += self.story(element, "comment")
        elif tag == "text_change":
            self._deleted(element, line)
        elif tag.startswith("text_change-"):
            self._changes.note(element)
        elif tag.startswith("draw_") and (tag == "draw_text-box" or element.find("text_p") is not None):
            line.frames.append(element)
        else:
            return False
        return True

    def _text(self, text: str | None, line: _Line, look: RunStyle) -> None:
        """Take text as it stands in the file, where blanks count as one (OpenDocument 1.3 part 3, 6.1.2)."""
        if text:
            bare = _BLANKS.sub(" ", text)
            self._put(bare[1:] if line.blank and bare[:1] == " " else bare, line, look)

    def _put(self, text: str, line: _Line, look: RunStyle) -> None:
        if text:
            line.fragments.append(Fragment(look.shown(text), bool(look.bold), look.skip, self._marks))
            line.blank = text[-1] == " "

    def _note(self, element: Element, line: _Line) -> None:
        body = element.find("text_note-body")
        if body is None:
            return
        key = f"{element.get('text_note-class', 'footnote')}:{len(self.notes)}"
        line.fragments.append(Fragment("", marks=self._marks, note=key))
        outer, self._outer = self._outer, self._marks
        found = self.story(body, self._skip)
        self._outer = outer
        for paragraph in found:
            paragraph.note = key
        self.notes += found

    def _deleted(self, element: Element, line: _Line) -> None:
        """Put what was deleted at this place back under its mark: its first and last paragraph join this one."""
        found, marks = self._taken_out(element)
        began = any(one.text.strip() and one.marks.deleted is None for one in line.fragments)
        for index, paragraph in enumerate(found):
            if paragraph.cell is not None or 0 < index < len(found) - 1:
                self._found.append(paragraph)
                continue
            line.fragments += paragraph.fragments
            if index < len(found) - 1:
                line.before = line.before if began else paragraph.before
                self._end(line, marks)
            elif index:
                line.before = paragraph.before if began else None

    def _taken_out(self, element: Element) -> tuple[list[Paragraph], Marks]:
        taken = self._changes.taken_out(element)
        if taken is None:
            return [], UNMARKED
        deletion, marks = taken
        outer, self._outer = self._outer, marks
        kept, self._goes_on = self._goes_on, True
        found = self.story(deletion, self._skip)
        self._outer, self._goes_on = outer, kept
        return found, marks
