"""The text of one paragraph of a .docx: runs, results of fields, signs, text boxes, and marks of tracked changes."""

from __future__ import annotations

from dataclasses import dataclass, field

from plandiff.importing.office.content import UNMARKED, Fragment, Marks, Paragraph, RunStyle, Tracked, TrackedKind
from plandiff.importing.office.docx_styles import Styles, run_style, value
from plandiff.importing.office.package import Element, all_at, first_at

TRACKED = {
    "w_ins": TrackedKind.INSERTED,
    "w_moveTo": TrackedKind.INSERTED,
    "w_cellIns": TrackedKind.INSERTED,
    "w_del": TrackedKind.DELETED,
    "w_moveFrom": TrackedKind.DELETED,
    "w_cellDel": TrackedKind.DELETED,
}
_MOVES = frozenset(["w_moveTo", "w_moveFrom"])


class MarkReader:
    """Reads marks in the order of the document; moved ranges that are open give their name to the moves in them."""

    def __init__(self) -> None:
        self._moves: dict[str, str] = {}  # the names of open ranges by their ids

    def marks(self, element: Element) -> Marks:
        """The mark that an element of a tracked change makes."""
        kind = TRACKED[element.tag]
        move = next(reversed(self._moves.values()), "") if element.tag in _MOVES else ""
        tracked = Tracked(kind, element.get("w_author", ""), element.get("w_date", ""), move)
        return Marks(tracked, None) if kind is TrackedKind.INSERTED else Marks(None, tracked)

    def renumbered(self, properties: Element | None) -> Tracked | None:
        """Who gave a paragraph other properties or put it into a list; None where nobody did."""
        for path in ("w_pPrChange", "w_numPr/w_ins"):
            found = first_at(properties, path)
            if found is not None:
                return Tracked(TrackedKind.RENUMBERED, found.get("w_author", ""), found.get("w_date", ""))
        return None

    def marks_in(self, properties: Element | None) -> Marks:
        """The marks among the properties of a paragraph's end, a row or a cell."""
        marks = UNMARKED
        for one in all_at(properties):
            if one.tag in TRACKED:
                marks = self.marks(one).within(marks)
        return marks

    def note_range(self, element: Element) -> None:
        """Note where a moved range begins or ends; any other element says nothing."""
        if element.tag in {"w_moveFromRangeStart", "w_moveToRangeStart"}:
            self._moves[element.get("w_id", "")] = element.get("w_name", "")
        elif element.tag in {"w_moveFromRangeEnd", "w_moveToRangeEnd"}:
            self._moves.pop(element.get("w_id", ""), None)


# What holds runs and says nothing itself; all of mathematics does.
_TRANSPARENT = frozenset(
    "w_sdt w_sdtContent w_customXml w_smartTag w_hyperlink w_dir w_bdo w_fldSimple w_ruby w_rubyBase w_p".split()
)
_LETTERS = {"w_tab": "\t", "w_ptab": "\t", "w_br": "\n", "w_cr": "\n", "w_noBreakHyphen": "\u2011"}
_TEXTS = frozenset(["w_t", "w_delText", "m_t"])
_DRAWN = frozenset(["w_drawing", "w_pict", "w_object"])
_MOST_FIELDS = 50  # open at one place; Word nests at most twenty
_NOTES = {"w_footnoteReference": "footnote", "w_endnoteReference": "endnote"}
_BLANKS = dict.fromkeys(map(ord, "\t\n\r\x85\u2028\u2029"), " ")
_CONTENTS = frozenset(["TOC", "TOA"])
# Symbol fonts keep their signs in a private area; these are the ones that say something in an agreement.
_SYMBOLS = {
    0xF0FE: "\u2612", 0xF0FD: "\u2612", 0xF0FC: "\u2713", 0xF0A8: "\u2610", 0xF06F: "\u2610", 0xF0A7: "\u2022",
    0xF0B7: "\u2022", 0xF0A3: "\u2264", 0xF0B3: "\u2265", 0xF0B1: "\u00b1", 0xF0B0: "\u00b0",
}  # fmt: skip


@dataclass(slots=True)
class Field:
    """An open field: its instruction, and whether its result has begun."""

    instruction: str = ""
    result: bool = False

    @property
    def is_contents(self) -> bool:
        """Whether its result is a table of contents or of authorities."""
        return next(iter(self.instruction.split(None, 1)), "") in _CONTENTS


@dataclass(slots=True)
class Flow:
    """The paragraphs of one story (the body, a note, a text box) as they are read, and the fields that are open."""

    found: list[Paragraph] = field(default_factory=list)
    fields: list[Field] = field(default_factory=list)
    contents: int = 0  # content controls around that hold a table of contents

    def end_paragraph(self) -> None:
        """Drop the fields whose result has not begun: an instruction does not go on in another paragraph."""
        self.fields = [one for one in self.fields if one.result]

    def mark(self, kind: str | None) -> None:
        """Take the beginning of a field, of its result, or its end."""
        if kind == "begin":
            self.fields = [*self.fields[-_MOST_FIELDS:], Field()]
        elif kind == "separate" and self.fields:
            self.fields[-1].result = True
        elif kind == "end" and self.fields:
            self.fields.pop()

    def instruct(self, text: str) -> None:
        """Take a part of the instruction of the innermost field."""
        if self.fields and not self.fields[-1].result:
            self.fields[-1].instruction += text


@dataclass(slots=True)
class RunLine:
    """The paragraph that is being read: its fragments, the look of its style, and the text boxes anchored in it."""

    look: RunStyle
    fragments: list[Fragment] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)


class RunReader:
    """Reads the runs of paragraphs."""

    def __init__(self, styles: Styles, marks: MarkReader) -> None:
        self._styles = styles
        self._marks = marks

    def runs(self, element: Element, flow: Flow, line: RunLine, marks: Marks) -> None:
        """Take the runs in an element, which stands under `marks`, into the line."""
        for child in element:
            tag = child.tag
            if tag in {"w_r", "m_r"}:
                self._run(child, flow, line, marks)
            elif tag in TRACKED:
                self.runs(child, flow, line, self._marks.marks(child).within(marks))
            elif tag in _TRANSPARENT or tag.startswith("m_"):
                if tag == "m_den":  # of a fraction
                    _add(line, flow, Fragment("/", marks=marks), line.look)
                self.runs(child, flow, line, marks)
            elif tag == "mc_AlternateContent":
                for chosen in chosen_of(child):
                    self.runs(chosen, flow, line, marks)
            else:
                self._marks.note_range(child)

    def _run(self, run: Element, flow: Flow, line: RunLine, marks: Marks) -> None:
        properties = run.find("w_rPr")
        named = value(properties, "w_rStyle")
        look = run_style(properties).over(self._styles.run(named) if named else RunStyle()).over(line.look)
        self._pieces(run, flow, line, marks, look)

    def _pieces(self, run: Element, flow: Flow, line: RunLine, marks: Marks, look: RunStyle) -> None:
        for child in run:
            tag = child.tag
            if tag in _DRAWN:
                line.boxes += _boxes(child)
            elif tag == "mc_AlternateContent":
                for chosen in chosen_of(child):
                    self._pieces(chosen, flow, line, marks, look)
            elif tag == "w_ruby":
                self.runs(child, flow, line, marks)
            elif not _is_of_field(child, flow):
                note = f"{_NOTES[tag]}:{child.get('w_id', '')}" if tag in _NOTES else ""
                fragment = Fragment(_letters(child), marks=marks, note=note)
                if fragment.text or note:
                    _add(line, flow, fragment, look)


def _is_of_field(element: Element, flow: Flow) -> bool:
    """Whether an element belongs to a field and not to the text; the field is told."""
    if element.tag == "w_fldChar":
        flow.mark(element.get("w_fldCharType"))
    elif element.tag in {"w_instrText", "w_delInstrText"}:
        flow.instruct(element.text or "")
    else:
        return False
    return True


def _add(line: RunLine, flow: Flow, fragment: Fragment, look: RunStyle) -> None:
    """Take a fragment, unless it stands in the instruction of a field."""
    if any(not one.result for one in flow.fields):
        return
    contents = any(one.is_contents for one in flow.fields)
    skip = "contents" if contents else look.skip
    line.fragments.append(Fragment(look.shown(fragment.text), bool(look.bold), skip, fragment.marks, fragment.note))


def _letters(element: Element) -> str:
    """The text that an element of a run stands for; "" for most."""
    tag = element.tag
    if tag in _TEXTS:
        return (element.text or "").translate(_BLANKS)
    if tag == "w_sym":
        return _symbol(element.get("w_char", ""))
    return _LETTERS.get(tag, "")


def _symbol(code: str) -> str:
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    if number in _SYMBOLS:
        return _SYMBOLS[number]
    return chr(number) if 0x20 <= number < 0xD800 or 0xE000 <= number < 0xFFFE else ""


def chosen_of(alternatives: Element) -> list[Element]:
    """Of contents for newer and older programs the first that says something, else the first; none if there is none."""
    choices = [child for child in alternatives if child.tag in {"mc_Choice", "mc_Fallback"}]
    said = [choice for choice in choices if any(one.tag in _TEXTS for one in choice.iter())]
    return (said or choices)[:1]


def _boxes(element: Element) -> list[Element]:
    """The text boxes in a drawing; those inside a box are found when it is read."""
    found: list[Element] = []
    for child in chosen_of(element) if element.tag == "mc_AlternateContent" else element:
        found += [child] if child.tag == "w_txbxContent" else _boxes(child)
    return found
