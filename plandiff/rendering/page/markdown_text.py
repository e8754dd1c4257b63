"""Escaping for GitHub-flavoured Markdown: text from a file never becomes markup, a link, a mention or an emoji."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from html import escape

from plandiff.model.comparison import Span
from plandiff.rendering.page.marked_text import Mark, redline_pieces
from plandiff.text.display import visible

# GitHub Flavored Markdown Spec 0.29, sections 2.4 (backslash escapes), 6.9 and 6.10 (autolinks); mentions, issue
# references, mathematics and emoji shortcodes are GitHub's own.
_PUNCTUATION = re.compile(r"([\\`*_\[\]|~$])")
_LINE_START = re.compile(r"^(\s*)([-+=#>]|[0-9]+(?=[.)]))", re.MULTILINE)
_ENTITIES = (
    (re.compile(r"#(?=[0-9])"), "&#35;"),  # first: what follows brings number signs of its own
    (re.compile(r"@(?=\w)"), "&#64;"),
    (re.compile(r":(?=//)"), "&#58;"),
    (re.compile(r":(?=[\w+-]+:)"), "&#58;"),
    (re.compile(r"(?<=www)\.", re.IGNORECASE), "&#46;"),
)
_TAGS = {
    Mark.GONE: "<del>{}</del>",
    Mark.COME: "<ins>{}</ins>",
    Mark.BEFORE: "*before:* {}",
    Mark.AFTER: "*after:* {}",
}


def markdown(text: str) -> str:
    """The text as Markdown that shows it letter by letter, on one line: a newline becomes `<br>`."""
    shown = escape(visible(text.replace("\t", " ")), quote=False)
    for pattern, entity in _ENTITIES:
        shown = pattern.sub(entity, shown)
    shown = _PUNCTUATION.sub(r"\\\1", shown)
    shown = _LINE_START.sub(_escape_start, shown)
    return re.sub(r"\s*\n\s*", "<br>", shown)


def _escape_start(match: re.Match[str]) -> str:
    blanks, mark = match.groups()
    return f"{blanks}&#{ord(mark[0])};{mark[1:]}"


def table_of(heads: Sequence[str], rows: Iterable[Iterable[str]], numbers: Collection[int] = ()) -> Iterator[str]:
    """A table of cells that are Markdown already; columns of `numbers`, counted from 0, stand to the right."""
    yield "|" + "".join(f" {head} |" if head else " |" for head in heads)
    yield "|" + "".join(" ---: |" if place in numbers else " --- |" for place in range(len(heads)))
    yield from (f"| {' | '.join(row)} |" for row in rows)


def code(text: str) -> str:
    """The text as a code span: its fence is longer than any run of backticks inside (section 6.3)."""
    shown = " ".join(visible(text).split())
    fence = "`" * (1 + max((len(run) for run in re.findall(r"`+", shown)), default=0))
    pad = " " if shown.startswith("`") or shown.endswith("`") else ""
    return f"{fence}{pad}{shown}{pad}{fence}"


def link_target(url: str) -> str:
    """An http or https address as a Markdown link target; the empty text for anything else."""
    if not re.fullmatch(r"https?://[^\s<>\"\\]+", url) or visible(url) != url:
        return ""
    return url.replace("(", "%28").replace(")", "%29").replace("|", "%7C")


def redline(spans: tuple[Span, ...]) -> str:
    """Spans with `<del>` and `<ins>`, which GitHub shows."""
    parts: list[str] = []
    for piece in redline_pieces(spans):
        shown = markdown(piece.text)
        parts += ["<br>" if piece.gap == "\n" else piece.gap, _TAGS.get(piece.mark, "{}").format(shown)]
    return "".join(parts)
