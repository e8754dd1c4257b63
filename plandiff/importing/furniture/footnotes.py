"""Footnotes and endnotes: the lines that are notes, apart from their text, and the marks in it that refer to them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from plandiff.importing.source.lines import Line, without
from plandiff.model.named_values import NamedValues

RAISED = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079"
_PLAIN = str.maketrans(RAISED, "0123456789")
_HEAD = re.compile(
    rf"(?:\[(?P<square>[\d{RAISED}]{{1,3}})\]|\((?P<round>[\d{RAISED}]{{1,3}})\)|(?P<raised>[{RAISED}]{{1,3}})[.)]?"
    r"|(?P<bare>\d{1,3})(?=\s)|(?P<dot>\d{1,3})[.)](?=\s)|(?P<sign>\*{1,3}|[\u2020\u2021])(?!\*))\s*(?=\S)"
)
_REFERENCE = re.compile(
    rf"(?<!\b10)(?<!\b[kcmd]m)(?<!\bm)(?<!\bft)(?P<raised>[\[(]?[{RAISED}]{{1,3}}[\])]?)|\[(?P<square>\d{{1,3}})\]|\((?P<round>\d{{1,3}})\)(?![\w(])"
    r"|(?<=[^\W\d_])(?P<glued>\d{1,3})(?=[\s.,;:!?)\]\"'\u2019\u201d\u00bb]|$)"
    r"|(?<=[^\s\d\W][.,;:!?)\]\"'\u2019\u201d\u00bb])(?P<ended>\d{1,3})(?=\s|$)"
    r"|(?<=[.,;:!?)\"'\u2019\u201d\u00bb])(?P<loose>\d{1,3})(?=\s|$)"
    r"|(?<=[\w.,;:)\"\u201d])(?P<sign>\*{1,3}|[\u2020\u2021])(?=[\s.,;:)]|$)"
)
# A number in brackets behind one of these is part of what it names.
_NAMED = re.compile(
    r"(?:articles?|art\.|paragraphs?|para\.|sections?|sec\.|points?|clauses?|items?|annex(?:es)?|rules?|no\.?|number|"
    r"chapters?|§+|and|or|to|of|in|under|absatz|abs\.|artikel|пункт\w*|част\w*|стат\w*)\s?$",
    re.IGNORECASE,
)
# Which forms of a reference go with which head of a note.
_FITTING = {
    "square": ("square", "raised"),
    "round": ("round", "raised"),
    "raised": ("raised", "square", "ended", "glued"),
    "bare": ("raised", "ended", "glued", "loose"),
    "dot": ("raised", "square", "ended", "glued", "loose"),
    "item": ("raised", "square", "ended", "glued"),
    "sign": ("sign",),
}
_CLOSE_BEHIND = frozenset(["glued", "ended", "loose"])


class NoteHead(NamedValues):
    """The mark at the head of a note: the line, its form, its number (0 for a sign), its name and its length.

    `sure` says that hardly anything else begins so: a raised figure, or one in square brackets.
    """

    line: int
    form: str
    number: int
    name: str
    length: int
    sure: bool = False


class Reference(NamedValues):
    """The mark of a reference to a note: the line, its characters, its form, its number (0 for a sign) and its name."""

    line: int
    start: int
    end: int
    form: str
    number: int
    name: str


def note_head(line: Line, index: int) -> NoteHead | None:
    """The mark that a line begins with if it is a note."""
    if line.hint.item == "1" and line.hint.number:
        return NoteHead(index, "item", line.hint.number, str(line.hint.number), 0)
    match = _HEAD.match(line.text)
    if match is None or line.hint.heading:
        return None
    form = match.lastgroup or ""
    name = match[form].translate(_PLAIN)
    sure = form == "square" or name != match[form]
    return NoteHead(index, form, int(name) if name.isdigit() else 0, name, match.end(), sure)


def references(lines: Sequence[Line], first: int, last: int, form: str) -> Iterator[Reference]:
    """What could refer to notes with heads of this form, from one line up to another, in order."""
    fitting = _FITTING[form]
    for index in range(first, last):
        text = lines[index].text
        for match in _REFERENCE.finditer(text):
            found = match.lastgroup or ""
            if found not in fitting or not match.start():
                continue
            if found in _CLOSE_BEHIND and " " not in text[: match.start()].strip():
                continue  # the 1 of a paragraph 2.1
            if found == "round" and _NAMED.search(text, max(match.start() - 20, 0), match.start()):
                continue
            name = match[found].strip("[]()").translate(_PLAIN)
            start = len(text[: match.start()].rstrip())
            yield Reference(index, start, match.end(), found, int(name) if name.isdigit() else 0, name)


_HEADING = re.compile(
    r"(?:foot|end)?notes?|references|(?:foot|end)notes? and references|fu(?:ß|ss)noten?|anmerkungen|"
    r"notes? de (?:bas de page|fin)|notas?(?: (?:al pie|de rodapé|finales))?|"
    r"note|примітки|виноски|примечания|сноски|przypisy",
    re.IGNORECASE,
)
_BACK = re.compile(r"(?<=\S)\s*(?:[\u21a9\u2191]\ufe0e?\s*)+$")  # a link back to the text
_MOST_LINES = 12  # of one note
_LEAST_SHARE = 0.75  # of the notes that the text must refer to, where there are many
_FEW = 3


@dataclass(frozen=True, slots=True)
class Note:
    """A note: its number or label, the characters of its first line that are its marker, and its lines."""

    name: str
    marker: int
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Notes:
    """All notes of a document, the heading above them if there is one, and the marks of the text that refer to them.

    A mark is a range of the working text.
    """

    notes: tuple[Note, ...] = ()
    heading: Line | None = None
    marks: tuple[tuple[int, int], ...] = ()

    def moved(self) -> Notes:
        """The notes at their places in the working text without the marks that refer to them."""
        heading = without([self.heading], self.marks)[0] if self.heading else None
        notes = tuple(replace(note, lines=tuple(without(note.lines, self.marks))) for note in self.notes)
        return Notes(notes, heading)


def split_notes(lines: Sequence[Line]) -> tuple[list[Line], Notes]:
    """The lines of the text, and the notes: those that markup makes notes, else those that the text refers to.

    Notes stand at the end of a document or of a page, each with a number that goes on from the one before, and the text
    refers to them in order by numbers that are raised, in brackets, or written close behind a word or a sentence.
    """
    if any(line.hint.note for line in lines):
        return _labelled(lines)
    found = [notes for first, last in _sheets(lines) for notes in _notes_of(lines, first, last)]
    found = found or list(_notes_of(lines, 0, len(lines)))  # what is referred to on one page may stand on another
    if not found:
        return list(lines), Notes()
    taken = {index for one in found for index in one.lines()}
    heading = next((one.heading for one in found if one.heading is not None), None)
    notes = tuple(note for one in found for note in one.notes(lines))
    marks = tuple(sorted(mark for one in found for mark in one.marks(lines)))
    body = [line for index, line in enumerate(lines) if index not in taken]
    return body, Notes(notes, None if heading is None else lines[heading], marks)


def _labelled(lines: Sequence[Line]) -> tuple[list[Line], Notes]:
    notes: list[tuple[str, list[Line]]] = []
    body: list[Line] = []
    inside = False
    for line in lines:
        inside = bool(line.hint.note) or (inside and not line.gap)
        if not inside:
            body.append(line)
        elif line.hint.note and (not notes or notes[-1][0] != line.hint.note):
            notes.append((line.hint.note, [line]))
        else:
            notes[-1][1].append(line)
    return body, Notes(tuple(Note(name, 0, tuple(found)) for name, found in notes))


@dataclass(frozen=True, slots=True)
class _Found:
    """Notes at the end of some lines: their heads, where they end, what refers to them, and their heading."""

    heads: tuple[NoteHead, ...]
    end: int
    references: tuple[Reference, ...]
    heading: int | None

    def lines(self) -> Iterator[int]:
        yield from range(self.heads[0].line, self.end)
        if self.heading is not None:
            yield self.heading

    def notes(self, lines: Sequence[Line]) -> Iterator[Note]:
        ends = [*(head.line for head in self.heads[1:]), self.end]
        for head, end in zip(self.heads, ends, strict=True):
            first = replace(lines[head.line], gap=False, hint=replace(lines[head.line].hint, item=""))
            yield Note(head.name, head.length, (first, *lines[head.line + 1 : end]))

    def marks(self, lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
        for one in self.references:
            yield lines[one.line].start + one.start, lines[one.line].start + one.end
        for index in range(self.heads[0].line, self.end):
            back = _BACK.search(lines[index].text)
            if back:
                yield lines[index].start + back.start(), lines[index].end


def _sheets(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """The first and last line of each page; of a document without pages there is one."""
    reached = 0
    for _, page in groupby(lines, lambda line: line.page):
        size = sum(1 for _ in page)
        yield reached, reached + size
        reached += size


def _notes_of(lines: Sequence[Line], first: int, last: int) -> Iterator[_Found]:
    heads = [head for index in range(first, last) if (head := note_head(lines[index], index)) is not None]
    known: dict[str, list[Reference]] = {}
    for position, head in enumerate(heads):
        before = heads[position - 1] if position else None
        if not _may_begin(lines, head, before, first):
            continue
        run, end = _run(lines, heads, position, last)
        if not run:
            continue
        if head.form not in known:
            known[head.form] = list(references(lines, first, last, head.form))
        chosen = _referred(run, [one for one in known[head.form] if one.line < head.line])
        if chosen:
            above = head.line - 1
            yield _Found(run, end, chosen, above if _is_heading(lines[above]) else None)
            return


def _may_begin(lines: Sequence[Line], head: NoteHead, before: NoteHead | None, first: int) -> bool:
    """Whether the notes of a page can begin with one: with 1; with any where its mark is sure or a page is before."""
    if head.line == first or (head.number > 1 and not first and not head.sure):
        return False
    goes_on = before is not None and before.form == head.form and before.number + 1 == head.number
    if head.number > 1 and goes_on:
        return False
    return lines[head.line].gap or _is_heading(lines[head.line - 1])


def _is_heading(line: Line) -> bool:
    return bool(_HEADING.fullmatch(line.text.strip(" :.")))


def _run(
    lines: Sequence[Line], heads: Sequence[NoteHead], position: int, last: int
) -> tuple[tuple[NoteHead, ...], int]:
    """The notes that go on to the end of the page, and where they end; those with a sure mark may end before it."""
    run = [heads[position]]
    for at in range(position + 1, len(heads)):
        head = heads[at]
        if head.line - run[-1].line > _MOST_LINES:
            break
        sign = not head.number and all(head.name != one.name for one in run)  # * ** or * \u2020
        if head.form == run[-1].form and (sign or (head.number and head.number == run[-1].number + 1)):
            run.append(head)
    if run[-1].sure:
        end = next((at for at in range(run[-1].line + 1, last) if lines[at].gap), last)
        return tuple(run), end
    return (tuple(run), last) if last - run[-1].line <= _MOST_LINES else ((), last)


def _referred(run: Sequence[NoteHead], found: Iterable[Reference]) -> tuple[Reference, ...]:
    """What refers to the notes of a run, in order; nothing where too few of them are referred to.

    A figure that could be a decimal (5.1) is taken only where a reference is missing otherwise.
    """
    every = list(found)
    firm = _in_order(run, [one for one in every if one.form != "loose"])
    if len(firm) < len(run):
        firm = _filled(run, firm, every)
    enough = len(run) if len(run) <= _FEW else _LEAST_SHARE * len(run)
    names = {head.name for head in run}
    if len(firm) < enough:
        return ()
    again = [one for one in every if one.form in {"raised", "square", "sign"} and one.name in names]
    return tuple(sorted({*firm.values(), *again}))


def _in_order(run: Sequence[NoteHead], found: Sequence[Reference]) -> dict[int, Reference]:
    """For each note, by its place among the notes, the first reference behind that of the note before."""
    chosen: dict[int, Reference] = {}
    position = 0
    for place, head in enumerate(run):
        at = next((at for at in range(position, len(found)) if found[at].name == head.name), -1)
        if at >= 0:
            chosen[place] = found[at]
            position = at + 1
    return chosen


def _filled(run: Sequence[NoteHead], firm: dict[int, Reference], every: Sequence[Reference]) -> dict[int, Reference]:
    """The references, those that are missing taken from between their neighbours where there is just one."""
    chosen = dict(firm)
    for place, head in enumerate(run):
        if place in firm:
            continue
        lower = chosen.get(place - 1)
        upper = firm.get(place + 1)
        between = [
            one
            for one in every
            if one.name == head.name and (lower is None or one > lower) and (upper is None or one < upper)
        ]
        if len(between) == 1:
            chosen[place] = between[0]
    return chosen
