"""The sheet that a drawing is written on, and the text that stands on it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from unicodedata import combining, east_asian_width

from plandiff.rendering.drawing.drawing import Drawing, Layout
from plandiff.rendering.words.wording import shortened
from plandiff.text.display import isolated, visible

# Widths in parts of the type size, for the usual sans serif faces: rather too wide than too narrow.
_TEXT_NARROW, _COMMON, _CAPITAL, _WIDE, _FULL = 0.36, 0.62, 0.72, 0.98, 1.05
_NARROW_LETTERS = frozenset("iljtfrI.,:;'|!()[] ")
_WIDE_LETTERS = frozenset("mwMW@%\u2014\u2192")
_ELLIPSIS = "\u2026"
_TIP_LENGTH = 220


def xml(text: str) -> str:
    """Text from a file for the inside of an element or a quoted attribute, on one line."""
    return escape(isolated(visible(" ".join(text.split()))))


def text_width(text: str, size: float) -> float:
    """About how wide a line of text is at a type size."""
    return sum(map(_width, text)) * size


def cut(text: str, width: float, size: float) -> str:
    """The text as far as it fits, with an ellipsis where something is left out."""
    room, used, fits = width / size, 0.0, 0
    for index, letter in enumerate(text):
        used += _width(letter)
        if used > room:
            return text[:fits].rstrip() + _ELLIPSIS
        if used + _CAPITAL <= room:
            fits = index + 1
    return text


def wrapped(text: str, width: float, size: float, lines: int) -> list[str]:
    """The text on at most so many lines, broken at blanks and hyphens where it can be; the last is cut."""
    found: list[str] = []
    for word in re.findall(r"[^\s-]+-*|-+", text):
        gap = "" if not found or found[-1].endswith("-") else " "
        if found and (len(found) == lines or text_width(found[-1] + gap + word, size) <= width):
            found[-1] += gap + word
        else:
            found.append(word)
    return [cut(line, width, size) for line in found]


@lru_cache(maxsize=1024)
def _width(letter: str) -> float:
    if letter in _NARROW_LETTERS:
        return _TEXT_NARROW
    if letter in _WIDE_LETTERS:
        return _WIDE
    if letter.isascii():
        return _CAPITAL if letter.isupper() else _COMMON
    if combining(letter):
        return 0.0
    return _FULL if east_asian_width(letter) in "WF" else _CAPITAL


MARGIN = 4.0
LINE = 1.25  # how far two lines of text are apart, in parts of the type size
BOLD = 1.1  # how much wider bold letters are
_REDUCED_HEIGHT = 1400
_CANVAS_NARROW = 500  # a narrower picture gives more of its width to titles
_LEAST_WIDTH = 640.0
_LANE_TITLES = 0.185  # the share of the width that the titles of lanes take
_LANE_BOX = 2.1  # how wide a box in a lane is, in parts of the type size
_LAST_FIGURE = 0.2  # the room beside the last column for its figures, in columns


@dataclass(frozen=True, slots=True)
class Canvas:
    """How a drawing is put on a page: its width and type size in pixels, and whether it stands alone."""

    width: float
    size: float = 12.5
    headed: bool = False  # with its title drawn on top
    linked: bool = False  # whether a click leads somewhere

    @property
    def narrow(self) -> bool:
        """Whether it is for a telephone."""
        return self.width < _CANVAS_NARROW


@dataclass(frozen=True)
class Sheet:
    """The measures of one drawing on one canvas."""

    drawing: Drawing
    canvas: Canvas
    layout: Layout
    reduced: bool

    @property
    def width(self) -> float:
        """How wide the picture is: that of the canvas, or less where there are few columns in lanes."""
        if not self.beside:
            return self.canvas.width
        needed = 2 * MARGIN + self.label_width + self.lane_gap * (len(self.drawing.columns) + _LAST_FIGURE)
        return min(self.canvas.width, max(needed, _LEAST_WIDTH))

    @property
    def pitch(self) -> float:
        """How far two rows are apart."""
        if self.reduced:
            return min(6.0, _REDUCED_HEIGHT / max(1, self.layout.height))
        return self.canvas.size * (1.5 if self.drawing.lanes else 1.9)

    @property
    def box(self) -> float:
        """How wide a box is."""
        if self.reduced:
            return 2.0
        if self.drawing.lanes:
            return min(self.canvas.size * _LANE_BOX, self.lane_gap * 0.75)
        return self.canvas.size * 2.6

    @property
    def top(self) -> float:
        """Where the first row begins: below the title and the headings."""
        title = self.canvas.size * (2.2 if self.canvas.headed else 0)
        return title + self.headings_height

    @property
    def headings_height(self) -> float:
        """How much room the headings of columns take."""
        size = self.canvas.size
        if not self.drawing.lanes:
            return size * 4.2
        if self.canvas.narrow:
            return size * 12
        return size * (0.9 + LINE * max(len(self.heading(index)) for index in range(len(self.drawing.columns))))

    def heading(self, column: int) -> list[tuple[str, str]]:
        """The lines over a column of a drawing with lanes, each with its class."""
        size, found = self.canvas.size, self.drawing.columns[column]
        lines = [(line, "head") for line in wrapped(found.heading, self.gap * 0.96, size * BOLD, 3)]
        return lines + [(line, "soft") for line in found.subheading.split("\n") if line]

    @property
    def beside(self) -> bool:
        """Whether the titles of lanes stand beside them; where the picture is narrow they stand above."""
        return bool(self.drawing.lanes) and not self.canvas.narrow

    @property
    def label_width(self) -> float:
        """The room for titles at either edge."""
        if self.drawing.lanes:
            return self.canvas.width * _LANE_TITLES if self.beside and not self.reduced else 0.0
        if self.reduced:
            return self.canvas.width * 0.12
        share = 0.17 if len(self.drawing.columns) != 2 else 0.41 if self.canvas.narrow else 0.36
        return self.canvas.width * share - self.box

    def x(self, column: int) -> float:
        """The middle of a column."""
        if self.drawing.lanes:
            edge = self.lane_gap if self.beside else self.canvas.size * _LANE_BOX
            first = MARGIN + self.label_width + edge / 2
            return first + self.lane_gap * column
        first = MARGIN + self.label_width + self.box / 2
        last = self.canvas.width - first
        return first + (last - first) * column / max(1, len(self.drawing.columns) - 1)

    @property
    def lane_gap(self) -> float:
        """How far two columns of a drawing with lanes are apart; a few columns do not spread over all the width."""
        room, count = self.canvas.width - 2 * MARGIN - self.label_width, len(self.drawing.columns)
        if self.beside:
            return min(room / (count + _LAST_FIGURE), self.canvas.size * 22)
        return (room - self.canvas.size * _LANE_BOX) / max(1, count - 1)

    def y(self, row: float) -> float:
        """The middle of a row."""
        return self.top + self.pitch * (row + 0.5)

    @property
    def gap(self) -> float:
        """How far two columns are apart, from middle to middle."""
        return self.lane_gap if self.drawing.lanes else self.x(1) - self.x(0)

    def is_last(self, column: int) -> bool:
        """Whether a column is the last of several."""
        return 0 < column == len(self.drawing.columns) - 1

    @property
    def bottom(self) -> float:
        """Where the last row ends."""
        return self.top + self.pitch * self.layout.height


def text_element(words: str, x: float, y: float, size: float, kind: str = "") -> str:
    """A line of text from a file at a place; `kind` is its class."""
    name = f' class="{kind}"' if kind else ""
    return f'<text{name} x="{number(x)}" y="{number(y)}" font-size="{number(size)}">{xml(words)}</text>'


def rectangle(kind: str, x: float, y: float, width: float, height: float, more: str = "") -> str:
    """A rectangle of a class from its upper left corner; `more` are further attributes, with a blank before each."""
    places = f'x="{number(x)}" y="{number(y)}" width="{number(width)}" height="{number(height)}"'
    return f'<rect class="{kind}" {places}{more}/>'


def with_tip(inner: str, tip: str, canvas: Canvas, href: str = "") -> str:
    """What is drawn with its tip, as a link (for a pointer only) where there is somewhere to go."""
    title = f"<title>{xml(shortened(tip, _TIP_LENGTH))}</title>" if tip else ""
    if canvas.linked and href:
        return f'<a href="{xml(href)}" tabindex="-1">{title}{inner}</a>'
    return f"<g>{title}{inner}</g>"


def picture(name: str, title: str, description: str, size: tuple[float, float], body: Iterable[str]) -> str:
    """The one `<svg>` element of a picture, with its ground, title and description; `name` begins the ids of these.

    Without a name assistive technology does not see it: an image must hold nothing that takes the focus (WCAG 4.1.2),
    and a page that has a picture with links says the same in a list of links.
    """
    width, height = map(number, size)
    seen = f'role="img" aria-labelledby="{name}-title {name}-desc"' if name else 'aria-hidden="true"'
    named = (
        f'<title id="{name}-title">{xml(shortened(title, _TIP_LENGTH))}</title>',
        f'<desc id="{name}-desc">{xml(description)}</desc>',
    )
    opening = (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="plandiff-map" {seen}'
        f' viewBox="0 0 {width} {height}" width="{width}" height="{height}">'
    )
    ground = '<rect class="ground" width="100%" height="100%"/>'
    return "\n".join((opening, *(named if name else ()), ground, *body, "</svg>"))


def drawn_title(title: str, canvas: Canvas, width: float) -> Iterator[str]:
    """The title on top of a picture of a width, where its canvas asks for one."""
    if canvas.headed:
        large = canvas.size * 1.3
        yield text_element(cut(title, width - 2 * MARGIN, large * BOLD), MARGIN, canvas.size * 1.5, large, "head")


def number(value: float) -> str:
    """A coordinate with at most one digit after the point."""
    return f"{value:.1f}".removesuffix(".0")
