"""A terminal as an SVG picture: the escapes of a coloured report become classes, with no font from elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape

_ESCAPE = re.compile(r"\x1b\[([0-9;]*)m")
_SIZE, _CELL, _LINE = 14.0, 8.43, 19.0  # type size, width of a letter, height of a line
_EDGE, _BAR = 18.0, 40.0
_FONT = "ui-monospace,SFMono-Regular,Menlo,Consolas,'Liberation Mono','DejaVu Sans Mono',monospace"
# The sixteen colours of a dark terminal, as far as the theme uses them.
_COLOURS = {"31": "#ff8b7e", "32": "#7ee08a", "33": "#e8c46a", "35": "#e59cf2"}
_LOOKS = {"1": "bold", "2": "dim", "3": "italic", "4": "under", "9": "strike"}
_STYLE = f"""\
text{{font:{_SIZE:g}px {_FONT};fill:#e6e9ec;white-space:pre}}
.bold{{font-weight:700}}
.dim{{fill:#9aa4ae}}
.italic{{font-style:italic}}
.under{{text-decoration:underline}}
.strike{{text-decoration:line-through}}
.under.strike{{text-decoration:underline line-through}}
.prompt{{fill:#9aa4ae}}
""" + "\n".join(f".c{code}{{fill:{colour}}}" for code, colour in _COLOURS.items())


def picture(command: str, lines: Iterable[str], width: int) -> str:
    """A window with a command and the first lines of what it prints. Raises ValueError for an escape it cannot draw."""
    listed = list(lines)
    wide, high = 2 * _EDGE + width * _CELL, _BAR + _LINE * (len(listed) + 2) + _EDGE
    body = [_text([("prompt", "$ "), ("bold", command)], 0)]
    body += [_text(_runs(line), row) for row, line in enumerate(listed, start=2) if line.strip()]
    dots = "".join(f'<circle cx="{22 + 20 * place}" cy="20" r="6" fill="#4a525b"/>' for place in range(3))
    title = escape(f"{command}: the first lines that it prints")
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="terminal-title"'
            f' viewBox="0 0 {wide:.1f} {high:.1f}" width="{wide:.1f}" height="{high:.1f}">',
            f'<title id="terminal-title">{title}</title>',
            f"<style>\n{_STYLE}\n</style>",
            '<rect width="100%" height="100%" rx="10" fill="#15181c"/>',
            dots,
            *body,
            "</svg>",
            "",
        )
    )


def _text(runs: Iterable[tuple[str, str]], row: int) -> str:
    """A line: every run at its own column and as wide as its letters, whatever font there is."""
    y, column, parts = _BAR + _LINE * (row + 0.8), 0, []
    for kind, words in runs:
        core = words.strip(" ")
        start = column + len(words) - len(words.lstrip(" "))
        column += len(words)
        if core:
            name = f' class="{kind}"' if kind else ""
            place = f'x="{_EDGE + start * _CELL:.1f}" textLength="{len(core) * _CELL:.1f}"'
            parts.append(f"<tspan{name} {place}>{escape(core)}</tspan>")
    return f'<text y="{y:.1f}">{"".join(parts)}</text>'


def _runs(line: str) -> Iterator[tuple[str, str]]:
    """The runs of a painted line, each with the classes of its look."""
    looks: list[str] = []
    place = 0
    for match in _ESCAPE.finditer(line):
        if match.start() > place:
            yield " ".join(looks), line[place : match.start()]
        place = match.end()
        for code in match[1].split(";"):
            looks = _after(looks, code)
    if place < len(line):
        yield " ".join(looks), line[place:]


def _after(looks: list[str], code: str) -> list[str]:
    if code in ("", "0"):
        return []
    if code in _LOOKS:
        return [*looks, _LOOKS[code]]
    if code in _COLOURS:
        return [*looks, f"c{code}"]
    raise ValueError(f"no look for the escape {code}")
