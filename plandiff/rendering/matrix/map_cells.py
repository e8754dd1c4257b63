"""How a cell of the matrix looks on the map: the sign in its box, its tone, the figure beside it, its tip."""

from __future__ import annotations

from collections.abc import Mapping

from plandiff.model.kinds import Weight
from plandiff.model.plan import Fate, Point
from plandiff.model.thread import Cell, CellState, End, Ending, Row, Silence, Threads
from plandiff.model.vocabulary import Vocabulary
from plandiff.rendering.drawing.drawing import Tone
from plandiff.rendering.matrix.request import MatrixRequest
from plandiff.rendering.matrix.words import key_term, short_figure
from plandiff.rendering.threads.words import (
    DOUBT_MARK,
    DOUBT_WORDS,
    MARKS,
    STATE_WORDS,
    is_doubtful,
    reference_words,
    state_words,
)
from plandiff.rendering.words import wording
from plandiff.rendering.words.reasons import reasons
from plandiff.text.term_values import same_term

TONE_WORDS = {
    Tone.START: "begins",
    Tone.SUBSTANTIVE: "substantive change",
    Tone.UNSURE: "words changed, weight unsure",
    Tone.WORDING: "wording only",
    Tone.NONE: "no change",
    Tone.UNKNOWN: "text not public",
}
DROPPED, MISSING = "\u2205", MARKS[CellState.ABSENT]
_STRUCK, _HIDDEN, _OPEN, _LATER, _KEPT, _CHANGED = "\u2212", "?", "[]", "\u00bb", "=", "~"
SIGN_WORDS = {
    _STRUCK: STATE_WORDS[CellState.REMOVED],
    _OPEN: STATE_WORDS[CellState.BRACKETED],
    _LATER: "deferred or on a separate track",
    _KEPT: STATE_WORDS[CellState.KEPT],
    _CHANGED: "changed, by report",
    _HIDDEN: STATE_WORDS[CellState.UNDISCLOSED],
    DROPPED: "dropped without a word",
    MISSING: "not there; another version struck it",
    DOUBT_MARK: DOUBT_WORDS,
}
_TONES = {
    Weight.SUBSTANTIVE: Tone.SUBSTANTIVE,
    Weight.UNSURE: Tone.UNSURE,
    Weight.WORDING: Tone.WORDING,
    Weight.NONE: Tone.NONE,
    Weight.UNKNOWN: Tone.UNKNOWN,
}
_FATES = {
    None: _HIDDEN,
    Fate.KEPT: _KEPT,
    Fate.CHANGED: _CHANGED,
    Fate.REMOVED: _STRUCK,
    Fate.BRACKETED: _OPEN,
    Fate.DEFERRED: _LATER,
    Fate.SEPARATE_TRACK: _LATER,
    Fate.UNDISCLOSED: _HIDDEN,
}
_MAX_SIGNALS = 3  # that a tip names
_LONGEST_FIGURE, _LONGEST_UNIT, _LONGEST_NUMBER = 6, 5, 4


def sign(point: Point) -> str:
    """What stands in a box: the number of the point, or what is reported of it; nothing for a slug."""
    if not point.body:
        return _FATES[point.fate]
    return point.id if len(point.id) <= _LONGEST_NUMBER and any(map(str.isdigit, point.id)) else ""


def tone(cell: Cell) -> Tone:
    """The look of a cell: the weight of its change, or that it begins here, or that its text is not public."""
    if cell.change is not None:
        return _TONES[cell.change.weight]
    return Tone.START if cell.state is CellState.PRESENT else Tone.UNKNOWN


def figure(row: Row, cell: Cell, vocabulary: Vocabulary) -> str:
    """The key figure where it is new or differs from what the cell is compared with, and the mark of doubt."""
    doubt = DOUBT_MARK * is_doubtful(cell)
    term = key_term(row, vocabulary)
    value = cell.terms.get(term, "")
    held = next((other.terms.get(term, "") for other in row.cells if other.plan == cell.against), "")
    short = short_figure(value, term, vocabulary)
    unit = next((entry.unit or "" for entry in vocabulary.terms if entry.id == term), "")
    if same_term(value, held, unit=unit) or len(short) > _LONGEST_FIGURE or not any(map(str.isdigit, short)):
        return doubt
    return " ".join(filter(None, (short, unit if len(unit) <= _LONGEST_UNIT else ""))) + doubt


def tip(row: Row, cell: Cell, threads: Threads) -> str:
    """A cell in words: the version, its points, what happened, compared with what, and the first signals."""
    plan = threads.side(cell.plan).plan
    numbers = ", ".join((*cell.points, *cell.struck))
    words = f"{plan.heading}, {numbers}. {row.thread.title or row.thread.id}: {state_words(cell)}"
    if cell.change is None:
        return words
    told = cell.state not in (CellState.SAME, CellState.TRANSLATED)
    weight = f" ({wording.WEIGHT_WORDS[cell.change.weight]})" if told else ""
    why = reasons(cell.change, threads.vocabulary)
    return "; ".join((f"{words}{weight}, {reference_words(cell)}", *why[:_MAX_SIGNALS]))


def versions_missing_from(request: MatrixRequest) -> set[str]:
    """The versions that could be expected to have a thread of the rows and do not: pictures and pages mark that."""
    threads = {row.thread.id for row in request.matrix.rows}
    return {plan for thread, plan in missing_from(request.ends) if thread in threads}


def missing_from(silence: Silence | None) -> Mapping[tuple[str, str], End]:
    """The ends by thread and by each version that could be expected to have it and does not.

    What was set aside is not expected of a version after that.
    """
    if silence is None:
        return {}
    rank = {side.plan.id: index for index, side in enumerate(silence.threads.versions)}
    return {
        (end.thread.id, plan): end
        for end in silence.ends
        for plan in end.without
        if end.ending is not Ending.SET_ASIDE or rank[plan] < rank[end.last[0].plan]
    }


def missing_tip(end: End, plan: str) -> str:
    """What it means that a version does not have a thread."""
    title = end.thread.title or end.thread.id
    if end.is_unexplained:
        return f"{title}: not in {plan}, and nothing says that it was struck"
    return f"{title}: {struck_words(end, plan)}"


def struck_words(end: End, plan: str) -> str:
    """That a version does not have a thread because others struck it."""
    return f"struck by {wording.join_words(end.removed_in)}; not in {plan}"
