"""An imported document on a terminal: the points found as a tree, and what was guessed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from plandiff.importing.preview import PreviewNode, preview
from plandiff.importing.result import Guess, Imported, Skipped
from plandiff.importing.suggest import Suggestion
from plandiff.model.kinds import Confidence
from plandiff.model.plan import Plan
from plandiff.rendering.page.terminal_text import Page
from plandiff.rendering.words import wording
from plandiff.text.display import one_line

Found = TypeVar("Found", Guess, Skipped)

_MOST = 12  # of one kind that are named one by one
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
    "removal": ("read as removed on record", "{place} {words}"),
    "hyphen-joined": ("a word joined that was cut at a line end", "{word}"),
    "hyphen-kept": ("a hyphen kept at a line end", "{word}"),
}


def preview_text(imported: Imported, page: Page) -> str:
    """The points, clauses and options found, with their lines; then what was skipped and guessed."""
    plan = imported.plan
    lines = page.wrap(
        [("heading", plan.id), ("", f"  {plan.title}; read as {imported.form}; {wording.points_words(plan)}")]
    )
    for node in preview(imported):
        lines += _node(node, page, "")
    lines += ["", guesses_text(imported, page).rstrip("\n")]
    return "\n".join(lines) + "\n"


def guesses_text(imported: Imported, page: Page) -> str:
    """What a person should check: what was skipped and guessed, each kind once, with its lines."""
    lines: list[str] = []
    for reason, skipped in _grouped(imported.skipped, lambda one: one.reason):
        where = _listed([f"{first}-{last}".removesuffix(f"-{first}") for first, last in _merged(skipped)], ", ")
        noun = "line" if where.isdigit() else "lines"
        lines += page.wrap([("", f"skipped, {reason}: "), ("dim", f"{noun} {where}")], hanging="    ")
    for name, guesses in _grouped(imported.guesses, lambda one: one.id):
        words, said = GUESS_WORDS[name]
        each = _listed([f"{_said(said, guess)} ({_lines(guess.line, guess.end_line)})" for guess in guesses], "; ")
        lines += page.wrap([("", f"{words}: {each}")], hanging="    ")
    return "".join(f"{line}\n" for line in lines)


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
    mark = {"point": node.id, "clause": f"{node.id})", "option": f"option {node.id}", "place": f"place {node.id}"}[
        node.kind
    ]
    title = f"  {node.title}" if node.title else ""
    facts = f"  {_lines(node.line, node.end_line)}, {wording.plural(node.words, 'word')}"
    yield page.cut("", f"{indent}{mark}{title}{facts}: {node.excerpt}")
    for child in node.children:
        yield from _node(child, page, indent + "    ")
