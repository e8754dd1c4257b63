"""An imported document on a terminal: the points found as a tree, and what was guessed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import TypeVar

from plandiff.importing.preview import PreviewNode, preview
from plandiff.importing.result import NOTES, Guess, Imported, Level, Skipped
from plandiff.importing.suggest import Suggestion
from plandiff.model.kinds import Confidence
from plandiff.model.open_place import PlaceKind
from plandiff.model.plan import Plan
from plandiff.rendering.page.terminal_text import Page
from plandiff.rendering.words import wording
from plandiff.rendering.words.place_words import KIND_OF_ONE
from plandiff.text.display import one_line

LEVEL_WORDS = {
    "over": "over the points",
    "point": "points",
    "clause": "clauses",
    "inside": "left in the text of clauses, as a plan has no third level",
}
_WORDED = frozenset(["headings", "paragraphs", "bullets"])
_MARKUP = "markup"
# What is left out, by what it is taken for: the name of the rule, and why.
REASON_WORDS = {
    "furniture": {
        "page-header": "it comes again at the edge of pages, or says how a draft may be used",
        "page-number": "it counts pages",
        "line-number": "it counts the lines in a margin",
        "contents": "it names the headings that come later",
        "rule": "a line of dashes and the like",
        "frame": "a box around the text",
        "navigation": "a menu of the page",
        "header": "the head of the page",
        "footer": "the foot of the page",
        "aside": "beside the text of the page",
        "picture": "the words for a picture",
        "form-field": "what a form is filled in with",
        "sharing": "an offer to share the page",
        "related": "an offer of other pages",
        "front-matter": "keys for the program that makes the page",
        "page-title": "the title of the window",
        "template": "a template of a wiki about its text",
        "category": "a category or picture of a wiki",
    },
    "notes": {
        "note": "a reference that only names a source",
        "note-reference": "the mark of a note in the text",
        "note-mark": "the mark of a note in the text",
        "comment": "it is not shown to readers",
    },
    "struck": {"struck": "the text in force is read without it", "deleted": "a tracked change deletes it"},
    "not yet inserted": {"inserted": "a tracked change inserts it"},
    _MARKUP: {
        "markup": "it says how the text looks",
        "script": "code, styles and pictures",
        "byte-order-mark": "it says how the file is encoded",
        "hyphenation": "a word divided at the end of a line",
        "soft-hyphen": "where a word may be divided",
    },
}

Found = TypeVar("Found", Guess, Skipped)

_MOST = 12  # of one kind that are named one by one
_FEW = 3  # of what was left out that is shown
# What was guessed, and what is said of each such guess, with its arguments.
GUESS_WORDS = {
    "numbering": ("numbering of the points", "{scheme}, {count}"),
    "numbering-restarts": ("the numbering starts again", "with {marker}"),
    "plan-title": ("taken as the title of the plan", "{title}"),
    "title-line": ("a line of its own taken as the title", "{point} {title}"),
    "title-run-in": ("the first words taken as the title", "{point} {title}"),
    "title-next-line": ("the next line taken as the title", "{point} {title}"),
    "title-bold": ("bold words taken as the title", "{point} {title}"),
    "heading-above": ("a heading noted with the point below it", "{point} {words}"),
    "section": ("a heading taken as a point", "{point}"),
    "after-clauses": ("words after the clauses joined to the point's own text", "{point}"),
    "inline": ("clauses that run on in a sentence taken apart", "{point}"),
    "third-level": ("a third level of items left in the text of a clause", "{clause}"),
    "brackets": ("brackets read as open options", "{place} {options}"),
    "bracket-alone": ("a bracket without its other half", "{words}"),
    "removal": ("read as removed on record", "{place} {words}"),
    "hyphen-joined": ("a word joined that was cut at a line end", "{word}"),
    "hyphen-kept": ("a hyphen kept at a line end", "{word}"),
}


def preview_text(imported: Imported, page: Page) -> str:
    """The levels of the text, the points, clauses and options found; then what was left out and why, and guessed."""
    plan = imported.plan
    lines = page.wrap(
        [("heading", plan.id), ("", f"  {plan.title}; read as {imported.form}; {wording.points_words(plan)}")]
    )
    lines += _levels(imported, page)
    lines.append("")
    for node in preview(imported):
        lines += _node(node, page, "")
    lines.append("")
    lines += _left_out(imported, page)
    lines += _guesses(imported, page)
    return "\n".join(lines) + "\n"


def _levels(imported: Imported, page: Page) -> Iterator[str]:
    """What stands over, at and below the level of the points, with the numbering of each."""
    for kind, levels in groupby(imported.levels, lambda level: level.kind):
        each = ", ".join(map(_counted, levels))
        yield from page.wrap([("dim", f"{LEVEL_WORDS[kind]}: "), ("", each)], hanging="    ")
    notes = imported.plan.find(NOTES)
    if notes is not None:
        count = len(notes[0].clauses)
        yield from page.wrap([("dim", "notes: "), ("", f"{count:,}, in the part {NOTES}")], hanging="    ")


def _counted(level: Level) -> str:
    if level.numbering in _WORDED:
        return wording.plural(level.items, level.numbering.removesuffix("s"))
    return f"{level.items:,} as {level.numbering}"


def _left_out(imported: Imported, page: Page) -> Iterator[str]:
    """What was left out: of furniture, notes, struck words and markup, each by the name of its rule, and why."""
    for group, reasons in REASON_WORDS.items():
        found = [one for one in imported.skipped if one.reason in reasons]
        for reason, skipped in _grouped(found, lambda one: one.reason):
            yield from _skipped(
                f"left out as {group}, {reason} ({reasons[reason]})", skipped, page, excerpts=group != _MARKUP
            )
    known = {reason for reasons in REASON_WORDS.values() for reason in reasons}
    others = [one for one in imported.skipped if one.reason not in known]
    for reason, skipped in _grouped(others, lambda one: one.reason):
        yield from _skipped(f"left out, {reason}", skipped, page, excerpts=True)


def _skipped(words: str, skipped: Sequence[Skipped], page: Page, *, excerpts: bool) -> list[str]:
    """The lines of what was left out for one reason, and how it begins."""
    where = _listed([f"{first}-{last}".removesuffix(f"-{first}") for first, last in _merged(skipped)], ", ")
    noun = "line" if where.isdigit() else "lines"
    shown = "; ".join(dict.fromkeys(one.excerpt for one in skipped[:_FEW])) if excerpts else ""
    return page.wrap(
        [("", f"{words}: "), ("dim", f"{noun} {where}"), ("", f": {shown}" if shown else "")], hanging="    "
    )


def guesses_text(imported: Imported, page: Page) -> str:
    """What a person should check: what was skipped and guessed, each kind once, with its lines."""
    lines: list[str] = []
    for reason, skipped in _grouped(imported.skipped, lambda one: one.reason):
        lines += _skipped(f"skipped, {reason}", skipped, page, excerpts=False)
    lines += _guesses(imported, page)
    return "".join(f"{line}\n" for line in lines)


def _guesses(imported: Imported, page: Page) -> list[str]:
    lines: list[str] = []
    for name, guesses in _grouped(imported.guesses, lambda one: one.id):
        words, said = GUESS_WORDS[name]
        each = _listed([f"{_said(said, guess)} ({_lines(guess.line, guess.end_line)})" for guess in guesses], "; ")
        lines += page.wrap([("", f"{words}: {each}")], hanging="    ")
    return lines


def written_text(plan: Plan, target: str) -> str:
    """That a plan file was written, and how much is in it."""
    return f"wrote {one_line(target)}: {wording.points_words(plan)}\n"


def proposals_text(like: Plan, suggestions: Sequence[Suggestion]) -> str:
    """Which points were taken to descend from which, and which only perhaps; the latter are written nowhere."""
    lines = []
    for one in suggestions:
        ancestors = ", ".join(f"{like.id}#{point}" for point in one.like)
        doubtful = one.confidence is Confidence.LOW
        words = f"perhaps follows {ancestors}; not written" if doubtful else f"follows {ancestors}, proposed"
        lines.append(f"point {one.point}: {words} ({one.confidence} confidence)\n")
    return "".join(lines)


def _grouped(found: Iterable[Found], kind: Callable[[Found], str]) -> Iterable[tuple[str, list[Found]]]:
    """What was found, by kind, in the order in which each kind comes first."""
    groups: dict[str, list[Found]] = {}
    for one in found:
        groups.setdefault(kind(one), []).append(one)
    return groups.items()


def _merged(skipped: Iterable[Skipped]) -> list[tuple[int, int]]:
    """The lines of what was skipped, first and last, those that follow one another as one."""
    found: list[tuple[int, int]] = []
    for one in skipped:
        if found and one.line <= found[-1][1] + 1:
            found[-1] = found[-1][0], max(found[-1][1], one.end_line)
        else:
            found.append((one.line, one.end_line))
    return found


def _listed(words: Sequence[str], between: str) -> str:
    shown = between.join(words[:_MOST])
    return f"{shown} and {len(words) - _MOST} more" if len(words) > _MOST else shown


def _said(words: str, guess: Guess) -> str:
    values = {name: " / ".join(value) if isinstance(value, tuple) else value for name, value in guess.arguments.items()}
    if isinstance(points := values.get("points"), int):
        values["count"] = wording.plural(points, "point")
    others = guess.arguments.get("others", ())  # the other numberings of the document
    also = f"; also there: {', '.join(others)}" if isinstance(others, tuple) and others else ""
    return words.format_map(values) + also


def _lines(first: int, last: int) -> str:
    return f"line {first}" if first == last else f"lines {first}-{last}"


def _node(node: PreviewNode, page: Page, indent: str) -> Iterator[str]:
    mark = {"point": node.id, "clause": f"{node.id})", "option": f"option {node.id}"}.get(
        node.kind
    ) or f"{node.id}: {KIND_OF_ONE[PlaceKind(node.kind)]}"
    title = f"  {node.title}" if node.title and node.kind in {"point", "clause"} else ""
    title += f" of {node.title}" if node.title and not title else ""
    facts = f"  {_lines(node.line, node.end_line)}, {wording.plural(node.words, 'word')}"
    yield page.cut("", f"{indent}{mark}{title}{facts}: {node.excerpt}")
    for child in node.children:
        yield from _node(child, page, indent + "    ")
