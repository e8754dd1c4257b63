"""The words and marks of versions, threads, cells and lines that touch them: what reports on threads say alike."""

from __future__ import annotations

from collections.abc import Iterable

from plandiff.model.comparison import Side
from plandiff.model.kinds import Confidence, Weight
from plandiff.model.plan import Plan, Point
from plandiff.model.red_line import LineFinding, LineRow, Verdict
from plandiff.model.thread import Cell, CellState, Place, Refusal, Threads
from plandiff.rendering.words import wording

_STATES = {
    CellState.PRESENT: ("+", "present"),
    CellState.SAME: ("=", "same"),
    CellState.REWORDED: ("\u2248", "reworded"),
    CellState.TRANSLATED: ("\u2194", "in another language"),
    CellState.CHANGED: ("~", "changed"),
    CellState.SPLIT: ("<", "split"),
    CellState.MERGED: (">", "merged"),
    CellState.KEPT: ("k", "kept, by report"),
    CellState.REMOVED: ("-", "expressly removed"),
    CellState.BRACKETED: ("[", "left in brackets, by report"),
    CellState.DEFERRED: ("\u00bb", "deferred"),
    CellState.SEPARATE_TRACK: ("/", "moved to a separate track"),
    CellState.UNDISCLOSED: ("?", "not disclosed"),
    CellState.ABSENT: ("\u00b7", "absent"),
}
MARKS = {state: mark for state, (mark, _) in _STATES.items()}
STATE_WORDS = {state: words for state, (_, words) in _STATES.items()}
OPEN_MARK = "*"
DOUBT_MARK = "!"
OPEN_WORDS = "n places open"
DOUBT_WORDS = "link of low confidence"


def is_doubtful(cell: Cell) -> bool:
    """Whether a point may not belong in this thread."""
    return cell.confidence is Confidence.LOW


def mark(cell: Cell) -> str:
    """The mark of a cell, with that of doubt."""
    return MARKS[cell.state] + DOUBT_MARK * is_doubtful(cell)


def open_words(cell: Cell) -> list[str]:
    """How many places of a cell are open; nothing where none is, and where its state says so already."""
    count = _open_in(cell)
    return [f"{wording.plural(count, 'place')} open"] if count else []


def open_mark(cell: Cell) -> str:
    """The same as a mark with a number."""
    count = _open_in(cell)
    return f"{OPEN_MARK}{count}" if count else ""


def _open_in(cell: Cell) -> int:
    return cell.open_places if cell.state is not CellState.BRACKETED else 0


def state_words(cell: Cell) -> str:
    """The state of a cell in words."""
    words = STATE_WORDS[cell.state]
    if cell.state is CellState.CHANGED and cell.change is not None and cell.change.weight is Weight.UNKNOWN:
        words = f"{words}, by report"  # how is not public
    extra = open_words(cell) + [DOUBT_WORDS] * is_doubtful(cell)
    return "; ".join([words, *extra])


def reference_words(cell: Cell) -> str:
    """What a cell is compared with."""
    return f"compared with {cell.against}" if cell.against else "nothing before it to compare with"


def column_base(plan: Plan, threads: Threads, base: str) -> str:
    """What the cells of a column are compared with, as its heading says it."""
    if base:
        return "" if plan.id == base else f"against {base}"
    known = {side.plan.id for side in threads.versions}
    return f"against {plan.base}" if plan.base in known else "against the latest before it"


AGAINST_WORDS = (
    "Every point is held against the version named here, or, where that does not have it in words, against those that "
    "it revises itself, and then against the latest before it that does."
)


def version_words(side: Side) -> str:
    """A version in one phrase: title, date, how it became public, drafters."""
    return "; ".join(filter(None, (side.plan.heading, wording.plan_facts(side.plan))))


def links_notice(threads: Threads, form: str = "the JSON form") -> list[str]:
    """That some direct links are not followed, and where they are listed; nothing where all are."""
    count = len(threads.disagreements)
    if not count:
        return []
    were, speak = ("was", "it") if count == 1 else ("were", "them")
    links = wording.plural(count, "weaker link")
    return [
        f"{links} between versions {were} not followed, because others speak against {speak}; {form} lists {speak}."
    ]


def threads_notices(threads: Threads) -> list[str]:
    """What a reader must know about the versions and about how the threads were made."""
    restated = wording.wording_notice(threads.plans, "all versions")
    found = [*([restated] if restated else []), *wording.text_notices(threads.plans)]
    if threads.left_out:
        are = "translations of versions that are" if len(threads.left_out) > 1 else "a translation of a version that is"
        found.append(f"Left out, as {are} here: {wording.join_words(threads.left_out)} (--translations takes them in).")
    found += rulings_notices(threads)
    if "pairs" in threads.limits:
        found.append("Limit reached: versions far apart were compared only in what had no counterpart nearer by.")
    found += [f"Limit reached: {limit}." for limit in threads.limits if limit != "pairs"]
    return found


def rulings_notices(threads: Threads) -> list[str]:
    """By whom some links between versions are, as files of rulings say."""
    decided = [one for applied in threads.rulings.values() for one in applied.decided]
    if not decided:
        return []
    names = wording.join_words(dict.fromkeys(one.ruling.by.strip() for one in decided))
    changed = sum(one.text_changed for one in decided)
    since = f"; of {changed} the text has changed since" if changed else ""
    links = wording.plural(len(decided), "link")
    return [f"{links} between versions {'is' if len(decided) == 1 else 'are'} by ruling of {names}{since}."]


REFUSAL_WORDS = {
    Refusal.SIDE_BY_SIDE: "their threads hold different points of one version",
    Refusal.OUTVOTED: "too few of the other comparisons agree",
    Refusal.DECLARED_NEW: "a ruling says that a point is new",
    Refusal.RULED_APART: "a ruling says that others answer each other",
}


def verdict_words(finding: LineFinding) -> str:
    """A verdict on a red line in words, with what reports say, who judged and what is in doubt."""
    words = spaced(finding.verdict)
    if finding.verdict is Verdict.JUDGED and finding.would_be is not None:
        words = f"{spaced(finding.would_be)} (judged)"
    elif finding.would_be is not None:
        words = f"{words} (by report: {spaced(finding.would_be)})"
    return words if finding.sure else f"{words} ({DOUBT_WORDS})"


def spaced(verdict: Verdict) -> str:
    """The name of a verdict as words."""
    return verdict.replace("-", " ")


def touched(row: LineRow) -> str:
    """A line that touches a thread, in one phrase: whose it is, and what which versions do with it."""
    line = row.line
    plans: dict[str, list[str]] = {}
    for found in row.findings:
        plans.setdefault(verdict_words(found), []).append(found.plan)
    told = "; ".join(f"{words} in {', '.join(those)}" for words, those in plans.items())
    since = f", given up {line.given_up.date}" if line.given_up else ""
    return f"red line {line.id} ({line.party}{since}): {line.says} {told[:1].upper()}{told[1:]}."


def cell_points(threads: Threads, *cells: Cell) -> tuple[Point, ...]:
    """The points of cells, struck ones included."""
    return tuple(threads.side(cell.plan).points[name] for cell in cells for name in cell.all_points)


def places_words(places: Iterable[Place]) -> str:
    """Points as references."""
    return wording.join_words(str(place) for place in places)
