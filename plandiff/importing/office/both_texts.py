"""Both texts of a document with tracked changes as plans, and its changes by the points in which they stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from itertools import islice

from plandiff.importing.common_level import at_one_level
from plandiff.importing.numbering.marker_family import Scheme
from plandiff.importing.office.content import OfficeContent, State, Tracked
from plandiff.importing.office.read_office import read_content
from plandiff.importing.office.writing import TrackedOccurrence, write
from plandiff.importing.read import check_length, read_working
from plandiff.importing.result import DocumentForm, Imported, Role, Stretch
from plandiff.model.named_values import NamedValues
from plandiff.model.plan import Plan
from plandiff.model.problem import InputError
from plandiff.model.tracked_change import TrackedChange, TrackedChangeKind, TrackedChanges

_TITLE = "title"
_HALF = 0.5  # of a place's words that a move must hold to have moved the place as a whole


class BothTexts(NamedValues):
    """What stands if all tracked changes are rejected and if all are accepted, each with the text that was read."""

    before: Imported
    after: Imported
    texts: tuple[str, str]
    revisions: TrackedChanges


class _Piece(NamedValues):
    """Part of a tracked change that stands in one place of one of the two texts: its characters in the source."""

    line: int
    start: int
    end: int
    place: str
    tracked: Tracked
    text: str  # empty for the end of a paragraph


class _Wording(NamedValues):
    """The point of every place of a plan, and how many characters of wording each place, and each point in all, has."""

    points: dict[str, str]
    sizes: dict[str, int]
    whole: dict[str, int]


def import_both(data: bytes, *, plan_id: str, file: str) -> BothTexts | None:
    """The two texts of a .docx or .odt; None where it has no tracked changes.

    The plans are called `ID-rejected` and `ID-accepted`. Raises InputError as `import_office`.
    """
    form, content = read_content(data, file=file)
    if not content.is_tracked:
        return None
    written = write(content, State.REJECTED), write(content, State.ACCEPTED)
    sources = written[0].working.source, written[1].working.source
    for source in sources:
        check_length(source, file)
    before, after = _at_one_level(content, form, plan_id, file)
    plans = _called(before, State.REJECTED), _called(after, State.ACCEPTED)
    deleted, inserted = (
        _joined(_pieces(one.occurrences, plan, source), source)
        for one, plan, source in zip(written, plans, sources, strict=True)
    )
    return BothTexts(*plans, sources, _revisions(deleted, inserted, plans))


def _at_one_level(content: OfficeContent, form: DocumentForm, plan_id: str, file: str) -> tuple[Imported, Imported]:
    """Both texts by the numberings that make their points answer each other best."""

    def read(state: State, numbering: Scheme | str | None = None) -> Imported:
        working, name = write(content, state).working, f"{plan_id}-{state.value}ed"
        if working.text().strip():
            return read_working(working, form, plan_id=name, numbering=numbering, file=file)
        return Imported(Plan(id=name, title=name, points=()), form, {}, (), (), ())  # all was inserted, or all deleted

    before, after = read(State.REJECTED), read(State.ACCEPTED)
    if before.family == after.family:
        return before, after

    def others(one: Imported, beside: Imported) -> Iterator[Imported]:
        with suppress(InputError):
            yield read(State.REJECTED if one is before else State.ACCEPTED, beside.family or "paragraphs")

    return at_one_level(before, after, others, lambda one: one.plan)


def _called(imported: Imported, state: State) -> Imported:
    """What was read of a state, with a short title that says which it is."""
    title = f"{imported.plan.title}, changes {state.value}ed"
    return replace(imported, plan=replace(imported.plan, short_title=title), revisions=state.value)


def _pieces(occurrences: Sequence[TrackedOccurrence], imported: Imported, source: str) -> Iterator[_Piece]:
    """The tracked changes cut where one place of the plan ends and another begins."""
    stretches = [one for one in imported.stretches if one.role is not Role.SKIPPED]
    if not stretches:
        return
    headings = _headings(stretches)
    first = 0
    for one in occurrences:
        while first < len(stretches) - 1 and stretches[first].end <= one.start:
            first += 1
        if one.of_end:
            before = stretches[first if stretches[first].start < one.start else max(first - 1, 0)]
            yield _Piece(before.line, one.start, one.end, _place(before, headings), one.tracked, "")
            continue
        for stretch in islice(stretches, first, None):
            if stretch.start >= one.end:
                break
            start, end = max(one.start, stretch.start), min(one.end, stretch.end)
            if source[start:end].strip():
                yield _Piece(stretch.line, start, end, _place(stretch, headings), one.tracked, source[start:end])


def _headings(stretches: Sequence[Stretch]) -> Mapping[int, str]:
    """The names of headings by the lines that they stand on, as a comparison gives them."""
    lines = dict.fromkeys(one.line for one in stretches if one.role is Role.HEADING)
    return {line: f"heading-{number}" for number, line in enumerate(lines, start=1)}


def _place(stretch: Stretch, headings: Mapping[int, str]) -> str:
    if stretch.role is Role.HEADING:
        return headings[stretch.line]
    return stretch.owner.partition("/")[0] or _TITLE


def _joined(pieces: Iterator[_Piece], source: str) -> list[_Piece]:
    """The pieces, those that follow each other in one place and are of one author, time and kind made one.

    The end of a paragraph counts for itself only where no words beside it were changed with it.
    """
    found: list[_Piece] = []
    for piece in pieces:
        last = found[-1] if found else None
        if last is None or not _beside(last, piece, source):
            found.append(piece)
        elif not last.text:
            found[-1] = piece
        elif piece.text and (last.place, last.tracked) == (piece.place, piece.tracked):
            found[-1] = last._replace(end=piece.end, text=source[last.start : piece.end])
        elif piece.text:
            found.append(piece)
    return found


def _beside(piece: _Piece, following: _Piece, source: str) -> bool:
    """Whether nothing stands between two pieces and one author did the same to both."""
    first, second = piece.tracked, following.tracked
    same = first.author == second.author and first.kind == second.kind
    return same and not source[piece.end : following.start].strip()


def _revisions(deleted: list[_Piece], inserted: list[_Piece], plans: tuple[Imported, Imported]) -> TrackedChanges:
    """The changes in the order of the document; a move is one change where its two halves have as many pieces."""
    wordings = [_wording(plan) for plan in plans]
    halves = [_by_move(pieces) for pieces in (deleted, inserted)]
    moves: list[tuple[str, str]] = []
    other: dict[_Piece, str] = {}  # the place of the other half of a move
    told: set[_Piece] = set()  # what stands for both
    for name in sorted(halves[0].keys() & halves[1].keys()):
        left, arrived = halves[0][name], halves[1][name]
        whole = [_whole_places(half, wording) for half, wording in zip((left, arrived), wordings, strict=True)]
        levels = [
            [wording.points.get(place) == place for place in side]
            for side, wording in zip(whole, wordings, strict=True)
        ]
        if levels[0] == levels[1]:
            moves += zip(*whole, strict=True)
        paired = len(left) == len(arrived)
        other |= {piece: arrived[index if paired else 0].place for index, piece in enumerate(left)}
        other |= dict.fromkeys(arrived, left[0].place)
        told.update(arrived if paired else ())
    listed = [(piece, piece.place, other.get(piece, "")) for piece in deleted]
    listed += [(piece, other.get(piece, ""), piece.place) for piece in inserted if piece not in told]
    listed.sort(key=lambda one: (one[0].line, one[0].start))
    return TrackedChanges(tuple(_revision(*one) for one in listed), tuple(moves))


def _revision(piece: _Piece, before: str, after: str) -> TrackedChange:
    tracked = piece.tracked
    kind = TrackedChangeKind.MOVED if tracked.move else TrackedChangeKind(tracked.kind.value)
    return TrackedChange(kind, tracked.author, tracked.date, piece.text, before, after)


def _by_move(pieces: Sequence[_Piece]) -> dict[str, list[_Piece]]:
    named: dict[str, list[_Piece]] = {}
    for piece in pieces:
        if piece.tracked.move and piece.text:
            named.setdefault(piece.tracked.move, []).append(piece)
    return named


def _wording(imported: Imported) -> _Wording:
    found = _Wording({}, {}, {})
    for point in imported.plan.points:
        found.points.update((place, point.id) for place, _ in point.located())
    for one in imported.stretches:
        if one.role in (Role.TEXT, Role.TITLE) and one.owner in found.points:
            size = one.end - one.start
            found.sizes[one.owner] = found.sizes.get(one.owner, 0) + size
            point_id = found.points[one.owner]
            found.whole[point_id] = found.whole.get(point_id, 0) + size
    return found


def _whole_places(pieces: Sequence[_Piece], wording: _Wording) -> list[str]:
    """The points of whose words a move holds most, and the clauses of which it does outside those points."""
    held: dict[str, int] = {}
    for piece in pieces:
        held[piece.place] = held.get(piece.place, 0) + piece.end - piece.start
    found: list[str] = []
    for point in dict.fromkeys(wording.points[place] for place in held if place in wording.points):
        own = {place: size for place, size in held.items() if wording.points.get(place) == point}
        if sum(own.values()) > _HALF * wording.whole.get(point, 0):
            found.append(point)
        else:
            found += [
                place for place, size in own.items() if size > _HALF * wording.sizes.get(place, 0) and place != point
            ]
    return found
