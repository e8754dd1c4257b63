"""From the outline of a document to a plan: ids, titles, clauses, options, and the guesses made on the way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from plandiff.importing.furniture.footnotes import Notes
from plandiff.importing.numbering.marker_family import Marker, Scheme
from plandiff.importing.outline.headings import annex_name
from plandiff.importing.outline.outline import Outline
from plandiff.importing.outline.parts import OutlinePart
from plandiff.importing.points.clauses import Division, Item, clause_name, divide, published, slug, split_options
from plandiff.importing.points.removals import is_removal, split_removal
from plandiff.importing.points.titles import Heading, Opening, TitleStyle, split_title, title_style
from plandiff.importing.points.wrapped_lines import Wrapping
from plandiff.importing.result import NOTES, PREAMBLE, Guess, GuessArgument, Level, Role
from plandiff.importing.source.lines import Account, Line
from plandiff.importing.source.working_text import Working
from plandiff.model.open_place import PlaceKind
from plandiff.model.plan import Clause, Evidence, Fate, Option, Point
from plandiff.text.brackets import is_template, pairs
from plandiff.text.open_places import Conventions, open_places

_KINDS = ("over", "point", "clause", "inside")
_UNNUMBERED = {"section": "heading", "paragraph": "paragraph", "point": "point"}
_EXCERPT = 40
_STRUCK = "Its words are struck"
_SEEN = Evidence.TEXT_PUBLISHED  # of a removal that the text itself puts on record


class Builder:
    """Makes the points of a plan from the parts of an outline and keeps the books while it does."""

    def __init__(self, working: Working, lines: Sequence[Line], account: Account, flat: bool, beside: str = "") -> None:
        self._working = working
        self._lines = lines
        self._account = account
        self._flat = flat
        self._used: set[str] = set()  # references: 10, 10.c
        self._counts: dict[str, int] = {}
        self._bold = sorted(working.bold)
        self._template = is_template(working.text())
        self._spanning = _spanning(working.text())
        self._inner: frozenset[Scheme] = frozenset()
        self._reached: dict[Scheme, int] = {}  # the last number of each family of clauses, so far
        self._style = TitleStyle()
        self._levels: Counter[tuple[str, str]] = Counter()
        self.wrapping = Wrapping(working, account, beside)
        self.guesses = self.wrapping.guesses

    def points(self, found: Outline, notes: Notes) -> tuple[Point, ...]:
        """The points of the outline, in order, and the notes as a point of their own behind them."""
        behind = self._notes(notes)
        self._inner = found.inner
        self._style = title_style(
            [_opening(self._lines[part.first : part.last], part.marker) for part in found.parts if part.marker]
        )
        # Published numbers go first, so that a slug never takes the id of a number.
        ids = {index: self._unique(published(part)) for index, part in enumerate(found.parts) if published(part)}
        paragraph = 0
        points = []
        for index, part in enumerate(found.parts):
            paragraph += part.kind == "paragraph" or (part.kind == "point" and index not in ids)
            owner = ids.get(index) or self._unique(self._slug(part, paragraph))
            points.append(self._point(part, owner))
            self._count(part)
        self._unclosed()
        return (*points, *behind)

    def levels(self) -> tuple[Level, ...]:
        """The levels of the points made, from the outermost, in each the most frequent numbering first."""
        counted = sorted(self._levels.items(), key=lambda one: (_KINDS.index(one[0][0]), -one[1], one[0]))
        return tuple(Level(kind, numbering, count) for (kind, numbering), count in counted)

    def _count(self, part: OutlinePart) -> None:
        if part.headings:
            self._levels["over", "headings"] += len(part.headings)
        if part.kind in {"point", "section", "paragraph"}:
            numbering = part.marker.family.example if part.marker else f"{_UNNUMBERED[part.kind]}s"
            self._levels["point", numbering] += 1

    def _notes(self, notes: Notes) -> list[Point]:
        if not notes.notes:
            return []
        owner = self._unique(NOTES)
        clauses = []
        for number, note in enumerate(notes.notes, 1):
            name = self._unique(f"{owner}.{slug(note.name) or number}")
            self._account.belongs(name, owner)
            first = note.lines[0]
            self._account.put(first.start, first.start + note.marker, Role.MARKER, name)
            lines = [first.after(note.marker), *note.lines[1:]] if note.marker else note.lines
            clauses.append(Clause(id=name[len(owner) + 1 :], text=self.wrapping.flow(lines, name)))
        title = self._titled(Heading((notes.heading,)), owner).text if notes.heading else ""
        return [Point(id=owner, title=title, clauses=tuple(clauses))]

    def guess(self, name: str, first: Line, last: Line | None = None, **arguments: GuessArgument) -> None:
        """Note a guess about lines."""
        line = self._working.line_of(first.start)
        end = self._working.line_of(max((last or first).end - 1, first.start))
        self.guesses.append(Guess(name, line, end, arguments))

    def _unique(self, wanted: str) -> str:
        """An id that no point or clause has: the wanted one, or that with the next free number."""
        name = wanted
        while name in self._used:
            self._counts[wanted] = self._counts.get(wanted, 1) + 1
            name = f"{wanted}-{self._counts[wanted]}"
        self._used.add(name)
        return name

    def _slug(self, part: OutlinePart, number: int) -> str:
        if part.kind in {PREAMBLE, "closing"}:
            return part.kind
        if part.kind == "paragraph" or (part.marker and part.marker.family.kind == "bullet"):
            return f"p{number}"
        text = self._lines[part.first].text
        return slug(annex_name(text) or text) or f"p{number}"

    def _point(self, part: OutlinePart, owner: str) -> Point:
        lines = list(self._lines[part.first : part.last])
        headings = self._headings([self._lines[index] for index in part.headings], Role.HEADING, " / ", owner)
        if part.marker is not None and part.marker.length:
            self._put_marker(lines[0].start, part.marker, owner)
        opening = _opening(lines, part.marker)
        heading = Heading(rest=tuple(opening.lines))
        if part.kind in {"point", "section"} and not is_removal(opening.lines):
            heading = self._title(opening, part, owner)
        removed = self._removed(heading.rest, part.first, part.last, owner) if part.kind == "point" else None
        if removed:
            words, title = removed
            title = heading.text or title
            return Point(id=owner, title=title, headings=headings, evidence=_SEEN, fate=Fate.REMOVED, note=words)
        text, clauses, options = self._body(
            _opened(self._lines[part.first].start, part.marker, heading.rest), part, owner
        )
        return Point(id=owner, title=heading.text, text=text, clauses=clauses, options=options, headings=headings)

    def _headings(self, lines: Sequence[Line], role: Role, mark: str, owner: str) -> tuple[str, ...]:
        """The headings right above a point or clause; a guess names them with a mark between each two."""
        for line in lines:
            self._account.put(line.start, line.end, role, owner)
        words = tuple(" ".join(line.text.split()) for line in lines)
        if words:
            self.guess("heading-above", lines[0], lines[-1], point=owner, words=mark.join(words))
        return words

    def _removed(self, lines: Sequence[Line], first: int, last: int, owner: str) -> tuple[str, str] | None:
        """A note of how it is put on record that a point or clause was removed, and its title; None if it was not."""
        if not lines and self._is_struck(first, last):
            self.guess("removal", self._lines[first], place=owner, words="")
            return _STRUCK, ""
        found = split_removal(lines)
        if found is None:
            return None
        title, removal = found
        for line in removal:
            self._account.put(line.start, line.end, Role.MARKER, owner)
        words = " ".join(line.text for line in removal)
        self.guess("removal", removal[0], removal[-1], place=owner, words=words)
        return f"Removed on record: {words}", self._titled(Heading(title), owner).text

    def _is_struck(self, first: int, last: int) -> bool:
        """Whether words were struck between two lines."""
        start = self._working.back(self._lines[first].start, self._lines[first].end)
        following = (
            self._working.back(self._lines[last].start, self._lines[last].end) if last < len(self._lines) else []
        )
        end = following[0][0] if following else len(self._working.source)
        return any(reason == "struck" and start[0][0] <= at < end for at, _, reason in self._working.dropped)

    def _put_marker(self, start: int, marker: Marker, owner: str) -> None:
        """Note what a marker takes up; a bracket in it belongs to the text."""
        bracket = start + max(marker.bracket, 0)
        self._account.put(start, bracket, Role.MARKER, owner)
        self._account.put(bracket + (marker.bracket >= 0), start + marker.length, Role.MARKER, owner)

    def _title(self, opening: Opening, part: OutlinePart, owner: str) -> Heading:
        lines = opening.lines
        if part.kind == "section" or (part.marker and part.marker.family.kind == "heading"):
            heading = Heading((lines[0],), tuple(lines[1:])) if len(lines) > 1 else Heading(rest=tuple(lines))
            if part.kind == "section":
                self.guess("section", lines[0], point=owner)
        else:
            heading = split_title(opening, self._bold, self._style)
        return self._titled(heading, owner)

    def _titled(self, heading: Heading, owner: str) -> Heading:
        if not heading.text:
            return Heading(rest=(*heading.lines, *heading.rest))
        for line in heading.lines:
            bare = line.text.rstrip(" .:\u2013\u2014-") if line is heading.lines[-1] else line.text
            self._account.put(line.start, line.start + len(bare), Role.TITLE, owner)
            self._account.put(line.start + len(bare), line.end, Role.MARKER, owner)
        if heading.guess:
            self.guess(heading.guess, heading.lines[0], heading.lines[-1], point=owner, title=heading.text)
        return heading

    def _body(
        self, lines: Sequence[Line], part: OutlinePart, owner: str
    ) -> tuple[str, tuple[Clause, ...], tuple[Option, ...]]:
        division = Division(tuple(lines))
        parts: tuple[Item, ...] = ()
        if not self._flat and part.kind != PREAMBLE:
            division = divide(lines, part.marker, self._inner, self._reached)
            before, parts = split_options(lines)
            if parts and (not division.items or division.items[0].marker.line >= len(before)):
                division = Division(before)  # the letters stand inside the options
            else:
                parts = ()  # the options stand inside a clause, if there are any
        text = self.wrapping.flow(division.intro, owner)
        if division.inline:
            self.guess("inline", division.items[0].lines[0], division.items[-1].lines[-1], point=owner)
        if division.tail:
            self.guess("after-clauses", division.tail[0], division.tail[-1], point=owner)
            text = f"{text}\n\n{self.wrapping.flow(division.tail, owner)}".strip()
        options = self._options(parts, owner)
        if not self._flat:
            options += self._bracketed(text, lines, owner)
        return text, self._clauses(division.items, owner), options

    def _clauses(self, items: Sequence[Item], point: str) -> tuple[Clause, ...]:
        clauses = []
        self._reached.update({item.marker.family: item.marker.path[-1] for item in items})
        style = title_style([Opening(item.lines, alone=False) for item in items])
        for number, item in enumerate(items, 1):
            owner = self._unique(f"{point}.{clause_name(item, point, number)}")
            self._levels["clause", item.marker.family.example] += 1
            clauses.append(self._clause(item, style, owner, point))
        return tuple(clauses)

    def _clause(self, item: Item, style: TitleStyle, owner: str, point: str) -> Clause:
        name = owner[len(point) + 1 :]
        self._account.belongs(owner, point)
        self._put_marker(item.start, item.marker, owner)
        lines = item.lines
        if lines:
            lines = (replace(lines[0], gap=False), *lines[1:])
        heading = Heading(rest=tuple(lines))
        if item.marker.family.kind != "bullet" and not is_removal(lines):
            outer = item.marker.family.kind in {"path", "number", "label"}
            heading = split_title(Opening(lines, alone=False), self._bold, style, outer=outer)
        heading = self._titled(heading, owner)
        # A clause has no other place for the headings above it than its title.
        above = self._headings(item.headings, Role.TITLE, " | ", owner)
        title = " | ".join(filter(None, (*above, heading.text)))
        removed = split_removal(heading.rest) and self._removed(heading.rest, 0, 0, owner)
        if removed:
            words, removed_title = removed
            return Clause(id=name, title=title or removed_title, evidence=_SEEN, fate=Fate.REMOVED, note=words)
        rest = _opened(item.start, item.marker, heading.rest)
        self._deeper(rest, item.marker, owner)
        before, parts = split_options(rest)
        text = self.wrapping.flow(before, owner)
        options = self._options(parts, owner) + self._bracketed(text, lines, owner)
        return Clause(id=name, title=title, text=text, options=options)

    def _deeper(self, lines: Sequence[Line], marker: Marker, owner: str) -> None:
        """Note a list inside a clause, which stays in its text: a plan has points and clauses, and no third level."""
        items = divide(lines, marker).items
        for item in items:
            self._levels["inside", item.marker.family.example] += 1
        if items:
            self.guess("third-level", lines[items[0].marker.line], lines[items[-1].marker.line], clause=owner)

    def _options(self, parts: Sequence[Item], owner: str) -> tuple[Option, ...]:
        options = []
        for number, part in enumerate(parts, 1):
            name = f"{owner}/{number}"
            self._account.belongs(name, owner)
            self._account.put(part.start, part.start + part.marker.length, Role.MARKER, name)
            text = self.wrapping.flow(
                [replace(line, gap=line.gap and bool(at)) for at, line in enumerate(part.lines)], name
            )
            options.append(Option(by=part.marker.by, text=text or part.marker.name))
        return tuple(options)

    def _bracketed(self, text: str, lines: Sequence[Line], owner: str) -> tuple[Option, ...]:
        """The wordings in the brackets of a text as options, each with its place; one of the whole needs none."""
        places = open_places(text, Conventions(template=self._template)).places if "[" in text else ()
        open_ones = [place for place in places if not place.is_blank and place.wordings]
        if open_ones:
            words = (" / ".join(wording.text for wording in place.wordings) for place in open_ones)
            self.guess("brackets", lines[0], lines[-1], place=owner, options=" ".join(f"[{one}]" for one in words))
        inside = lines and any(one < lines[0].start and lines[-1].end < end for one, end in self._spanning)
        options = tuple(
            Option(
                by=", ".join(wording.by),
                text=wording.text,
                place="" if place.kind is PlaceKind.WHOLE else text[place.start : place.end],
            )
            for place in open_ones
            for wording in place.wordings
        )
        if text and inside and all(place.closed for place in places):  # its brackets stand in the items around it
            return (Option(by="", text=text), *options)
        return options

    def _unclosed(self) -> None:
        """Note each bracket of the document that is never closed, or that closes what was never opened."""
        text = self._working.text()
        brackets, stray = pairs(text) if "[" in text or "]" in text else ([], [])
        for at in sorted([*(one.start for one in brackets if not one.closed), *stray]):
            line = self._working.line_of(at)
            excerpt = " ".join(text[at : at + _EXCERPT].split())
            self.guesses.append(Guess("bracket-alone", line, line, {"words": excerpt}))


def _spanning(text: str) -> list[tuple[int, int]]:
    """Where brackets reach from the beginning of one line to the end of another, and may hold several items."""
    found = []
    for one in pairs(text)[0] if "[" in text else ():
        line_end = text.find("\n", one.end)
        before = text[text.rfind("\n", 0, one.start) + 1 : one.start]
        behind = text[one.end : line_end if line_end >= 0 else len(text)]
        whole = one.closed and one.opened and not before.strip() and not behind.strip(" .;,:")
        if whole and "\n" in text[one.start : one.end]:
            found.append((one.start, one.end - 1))
    return found


def _opening(lines: Sequence[Line], marker: Marker | None) -> Opening:
    """The lines of a point behind its marker; the item of a list is the point, and none inside it."""
    first, *following = lines
    if marker is None:
        return Opening([replace(first, gap=False), *following], alone=False)
    hint = replace(first.hint, item="")
    if not marker.length:
        return Opening([replace(first, hint=hint, gap=False), *following], alone=False)
    rest = replace(first.after(marker.length), hint=hint, underlined=first.underlined)
    if rest.text or not following:
        return Opening([rest, *following] if rest.text else [], alone=False)
    return Opening([replace(following[0], gap=False), *following[1:]], alone=True)


def _opened(start: int, marker: Marker | None, lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines of an item, behind the bracket that opens it whole and stands before its number."""
    if marker is None or marker.bracket < 0:
        return tuple(lines)
    first = [replace(line, gap=False, joined=True) for line in lines[:1]]
    return (Line(start + marker.bracket, "[", marker.indent), *first, *lines[1:])
