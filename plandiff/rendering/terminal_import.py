"""An imported document on a terminal: the points found as a tree, and what was guessed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plandiff.importing import Guess, Imported, PreviewNode, Suggestion, preview
from plandiff.model import Confidence, Plan
from plandiff.rendering import wording
from plandiff.rendering.terminal_text import Page

_MOST_GUESSES = 40
_GUESS_WORDS = {
    "numbering": "points are numbered like",
    "numbering-restarts": "the numbering starts again",
    "plan-title": "taken as the title of the plan",
    "title-line": "a line of its own taken as the title",
    "title-run-in": "the first words taken as the title",
    "title-next-line": "the next line taken as the title",
    "title-bold": "bold words taken as the title",
    "heading-above": "a heading noted with the point below it",
    "section": "a heading taken as a point",
    "after-clauses": "words after the clauses joined to the point's own text",
    "brackets": "brackets read as open options",
    "hyphen-joined": "a word joined that was cut at a line end",
    "hyphen-kept": "a hyphen kept at a line end",
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
    """What a person should check: guesses and skipped stretches, each with its lines."""
    lines: list[str] = []
    for skipped in imported.skipped:
        where = _lines(skipped.line, skipped.end_line)
        lines += page.wrap([("dim", f"{where}: "), ("", f"skipped, {skipped.reason}")], hanging="    ")
    for guess in imported.guesses[:_MOST_GUESSES]:
        lines += page.wrap([("dim", f"{_lines(guess.line, guess.end_line)}: "), ("", _guess(guess))], hanging="    ")
    if len(imported.guesses) > _MOST_GUESSES:
        lines.append(f"and {len(imported.guesses) - _MOST_GUESSES} more guesses")
    return "".join(f"{line}\n" for line in lines)


def proposals_text(like: Plan, suggestions: Sequence[Suggestion]) -> str:
    """Which points were taken to descend from which, and which only perhaps; the latter are written nowhere."""
    lines = []
    for one in suggestions:
        ancestors = ", ".join(f"{like.id}#{point}" for point in one.like)
        doubtful = one.confidence is Confidence.LOW
        words = f"perhaps follows {ancestors}; not written" if doubtful else f"follows {ancestors}, proposed"
        lines.append(f"point {one.point}: {words} ({one.confidence} confidence)\n")
    return "".join(lines)


def _guess(guess: Guess) -> str:
    words = _GUESS_WORDS.get(guess.id, guess.id)
    arguments = ", ".join(f"{name}: {_value(value)}" for name, value in guess.arguments.items() if value != ())
    return f"{words} ({arguments})" if arguments else words


def _value(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _lines(first: int, last: int) -> str:
    return f"line {first}" if first == last else f"lines {first}-{last}"


def _node(node: PreviewNode, page: Page, indent: str) -> Iterator[str]:
    mark = {"point": node.id, "clause": f"{node.id})", "option": f"option {node.id}"}[node.kind]
    title = f"  {node.title}" if node.title else ""
    facts = f"  {_lines(node.line, node.end_line)}, {wording.plural(node.words, 'word')}"
    yield page.cut("", f"{indent}{mark}{title}{facts}: {node.excerpt}")
    for child in node.children:
        yield from _node(child, page, indent + "    ")
