"""One of the two texts of a document with tracked changes as a working text, with the headings that its styles make."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from plandiff.importing.numbering.numerals import NUMBER_IN_CELL
from plandiff.importing.office.content import Fragment, Marks, OfficeContent, Paragraph, State, Tracked
from plandiff.importing.office.list_numbers import Counters, numeral
from plandiff.importing.source.working_text import Hint, Working

# The first cell of a row that holds a number only: the row then begins with it.
_NUMBER = re.compile(rf"{NUMBER_IN_CELL}|\d[\w.]{{0,9}}")


@dataclass(frozen=True, slots=True)
class TrackedOccurrence:
    """A tracked change where its text stands: characters `start` up to `end` of the source.

    `of_end` says that it is the end of the paragraph before `start` that was inserted or deleted, and no text.
    """

    tracked: Tracked
    start: int
    end: int
    of_end: bool = False


@dataclass(frozen=True, slots=True)
class Written:
    """The working text of one state, and the tracked changes that stand in it."""

    working: Working
    occurrences: tuple[TrackedOccurrence, ...]


def write(content: OfficeContent, state: State) -> Written:
    """The text of a document in one state.

    Its source has a line for every paragraph, and for every row of a table whose cells have one paragraph each, with
    list numbers, and with what does not stand in this state in its place: both states have the same lines.
    """
    return _Writer(content, state).written()


class _Writer:
    def __init__(self, content: OfficeContent, state: State) -> None:
        self._content = content
        self._state = state
        self._source: list[str] = []
        self._length = 0
        self._working = Working("")
        self._occurrences: list[TrackedOccurrence] = []
        self._counters = Counters(content.lists)
        self._notes = _note_numbers(content, state)
        self._headings = StyledHeadings(content.body, state)
        self._blank = True  # nothing was written on this line yet
        self._kept: list[str] = []  # what was taken into the text, of a row since its cell began
        self._indent = 0

    def written(self) -> Written:
        for row, paragraphs in groupby(self._content.body, lambda one: one.cell and one.cell[0]):
            if row is None:
                self._groups(list(paragraphs))
            else:
                self._row(list(paragraphs))
        for _, paragraphs in groupby(self._content.notes, lambda one: one.note):
            self._groups(list(paragraphs))
        for paragraph in self._content.beside:
            self._left_out(paragraph)
        self._working.source = "".join(self._source)
        return Written(self._working, tuple(self._occurrences))

    def _groups(self, paragraphs: Sequence[Paragraph]) -> None:
        """Write paragraphs, each on a line, those that the state merges on one."""
        for group in _merged(paragraphs, self._state):
            self._kept = []
            self._paragraph(group)
            self._put("\n")

    def _row(self, paragraphs: Sequence[Paragraph]) -> None:
        """Write a row of a table: on one line, or cell after cell where some cell has several paragraphs."""
        cells = [list(cell) for _, cell in groupby(paragraphs, lambda one: one.cell)]
        if any(sum(bool(one.text.strip()) for one in cell) > 1 for cell in cells):
            for cell in cells:
                self._groups(cell)
            return
        said = ""
        for paragraph in paragraphs:
            self._kept = []
            self._paragraph([paragraph], in_row=said)
            self._put("\t")
            if self._kept:
                said = "".join(self._kept).strip() if not said else f"{said} |"
        self._put("\n")

    def _paragraph(self, group: Sequence[Paragraph], *, in_row: str = "") -> None:
        """Write the paragraphs that are one in this state; `in_row` is what the row has before them."""
        if group[0].skip:
            self._left_out(group[0])
            return
        lead = next((one for one in group if one.stands(self._state)), group[-1])
        label, bullet = self._label(lead, stands=lead.stands(self._state) or group[-1].end.stands(self._state))
        if label or lead.stands(self._state):
            self._begin(lead, bullet, in_row)
        if label:
            self._keep(f"{label} ")
        begun = self._length
        for paragraph in group:
            for fragment in paragraph.fragments:
                self._fragment(fragment, in_row=paragraph.cell is not None)
            if paragraph is not group[-1]:
                self._put("\n")
            self._note_end(paragraph)
        if lead.renumbered and self._state is State.ACCEPTED and _is_renumbered(lead):
            self._occurrences.append(TrackedOccurrence(lead.renumbered, begun, self._length))

    def _label(self, lead: Paragraph, *, stands: bool) -> tuple[str, bool]:
        """The number of a paragraph in its list, and whether it has a bullet instead."""
        numbering = lead.properties(self._state).numbering
        if numbering is None or not stands:
            return "", False
        return self._counters.label(*numbering, lead.start), self._counters.is_bullet(*numbering)

    def _begin(self, lead: Paragraph, bullet: bool, in_row: str) -> None:
        if in_row:
            self._working.add(" " if _NUMBER.fullmatch(in_row) else " | ")
            return
        properties = lead.properties(self._state)
        note = self._notes.get(lead.note, "")
        heading = 0 if lead.cell or lead.note else self._headings.level(lead)
        self._working.begin(Hint(gap=True, heading=heading, item="bullet" if bullet else "", note=note))
        self._indent = properties.indent
        self._working.add(" " * self._indent)
        self._blank = True

    def _fragment(self, fragment: Fragment, *, in_row: bool) -> None:
        if fragment.note:
            number = self._notes.get(fragment.note)
            if fragment.marks.stands(self._state) and number:
                self._drop(f"[{number}]", "note-mark")
            return
        if not fragment.marks.stands(self._state):
            self._drop(fragment.text, "deleted" if self._state is State.ACCEPTED else "inserted")
            return
        if fragment.skip:
            self._drop(fragment.text, fragment.skip)
            return
        start = self._length
        begun = self._working.length
        for index, line in enumerate(fragment.text.split("\n")):
            if index:
                self._break(in_row)
            self._keep(line)
        if fragment.bold:
            self._bold(begun)
        tracked = self._tracked(fragment.marks)
        if tracked:
            self._occurrences.append(TrackedOccurrence(tracked, start, self._length))

    def _break(self, in_row: bool) -> None:
        """Begin a new line inside a paragraph, but for one that has nothing yet."""
        self._put("\n")
        if in_row:
            self._working.add(" ")
        elif not self._blank:
            self._working.begin(Hint())
            self._working.add(" " * self._indent)
            self._blank = True

    def _bold(self, begun: int) -> None:
        bold = self._working.bold
        if bold and bold[-1][1] == begun:
            bold[-1] = bold[-1][0], self._working.length
        else:
            bold.append((begun, self._working.length))

    def _note_end(self, paragraph: Paragraph) -> None:
        tracked = self._tracked(paragraph.end)
        if tracked and paragraph.end.stands(self._state):
            self._occurrences.append(TrackedOccurrence(tracked, self._length, self._length, of_end=True))

    def _tracked(self, marks: Marks) -> Tracked | None:
        """The mark under which something stands in this state and not in the other."""
        return marks.inserted if self._state is State.ACCEPTED else marks.deleted

    def _left_out(self, paragraph: Paragraph) -> None:
        self._drop(paragraph.text, paragraph.skip)
        self._put("\n")

    def _keep(self, text: str) -> None:
        if text:
            self._put(text)
            self._kept.append(text)
            self._working.keep(self._length - len(text), self._length, text)
            self._blank = self._blank and not text.strip()

    def _drop(self, text: str, reason: str) -> None:
        self._put(text)
        if text.strip():
            self._working.dropped.append((self._length - len(text), self._length, reason))

    def _put(self, text: str) -> None:
        self._source.append(text)
        self._length += len(text)


def _is_renumbered(paragraph: Paragraph) -> bool:
    """Whether the two texts both have a paragraph and number it differently, or differ in its being a heading."""
    before, after = (replace(one, indent=0) for one in (paragraph.before, paragraph.after))
    return paragraph.stands(State.REJECTED) and before != after


def _note_numbers(content: OfficeContent, state: State) -> dict[str, str]:
    """The numbers of the notes that the text refers to in one state, by their keys."""
    numbers: dict[str, str] = {}
    counts = {kind: start for kind, (_, start) in content.note_formats.items()}
    known = {paragraph.note for paragraph in content.notes}
    for fragment in (fragment for paragraph in content.body for fragment in paragraph.fragments):
        kind = fragment.note.partition(":")[0]
        if fragment.note in known and fragment.note not in numbers and fragment.marks.stands(state):
            numbers[fragment.note] = numeral(counts[kind], content.note_formats[kind][0])
            counts[kind] += 1
    return numbers


def _merged(paragraphs: Sequence[Paragraph], state: State) -> Iterator[list[Paragraph]]:
    """Paragraphs in groups that are one in this state, as the ends between them do not stand."""
    group: list[Paragraph] = []
    for paragraph in paragraphs:
        if group and (paragraph.skip or group[-1].skip):
            yield group
            group = []
        group.append(paragraph)
        if paragraph.end.stands(state) and not paragraph.joined:
            yield group
            group = []
    if group:
        yield group


_LOWEST = 6
_LONG = 150  # characters from which a paragraph is no heading
_RUNS_ON = (".", ";", ":", ",")


class StyledHeadings:
    """The heading levels of one document in one state.

    A level most of whose paragraphs run on as sentences do numbers the clauses and heads nothing. Below the one
    paragraph that has the style of a title, headings stand one level lower than they say.
    """

    def __init__(self, paragraphs: Iterable[Paragraph], state: State) -> None:
        self._state = state
        styled: Counter[int] = Counter()
        running: Counter[int] = Counter()
        titles = 0
        for paragraph in paragraphs:
            properties = paragraph.properties(state)
            text = paragraph.text.strip()
            if not text or paragraph.skip:
                continue
            titles += properties.title
            styled[properties.heading] += 1
            running[properties.heading] += len(text) > _LONG or (text.endswith(_RUNS_ON) and " " in text)
        self._titled = titles == 1
        self._heads = frozenset(level for level in styled if level and running[level] * 2 <= styled[level])

    def level(self, paragraph: Paragraph) -> int:
        """The heading level of a paragraph from 1 to 6, 0 where it heads nothing."""
        properties = paragraph.properties(self._state)
        if properties.title and self._titled:
            return 1
        if properties.heading not in self._heads:
            return 0
        return min(properties.heading + self._titled, _LOWEST)
