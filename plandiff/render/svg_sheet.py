"""The measures of one drawing on one canvas: where columns and rows lie, and how a coordinate is written."""

from __future__ import annotations

from dataclasses import dataclass

from plandiff.render.drawing import Drawing
from plandiff.render.drawing_layout import Layout
from plandiff.render.svg_text import xml

MARGIN = 4.0
_REDUCED_HEIGHT = 1400
_NARROW = 500  # a narrower picture gives more of its width to titles


@dataclass(frozen=True, slots=True)
class Canvas:
    """How a drawing is put on a page: its width and type size in pixels, and whether it stands alone."""

    width: float
    size: float = 12.5
    headed: bool = False  # with its title drawn on top
    linked: bool = False  # whether a click leads somewhere


@dataclass(frozen=True)
class Sheet:
    """The measures of one drawing on one canvas."""

    drawing: Drawing
    canvas: Canvas
    layout: Layout
    reduced: bool

    @property
    def pitch(self) -> float:
        """How far two rows are apart."""
        if self.reduced:
            return min(6.0, _REDUCED_HEIGHT / max(1, self.layout.height))
        return self.canvas.size * 1.9

    @property
    def box(self) -> float:
        """How wide a box is."""
        return 2.0 if self.reduced else self.canvas.size * 2.6

    @property
    def top(self) -> float:
        """Where the first row begins: below the title and the headings."""
        return self.canvas.size * (6.4 if self.canvas.headed else 4.2)

    @property
    def label_width(self) -> float:
        """The room for titles at either edge."""
        if self.reduced:
            return self.canvas.width * 0.12
        share = 0.17 if len(self.drawing.columns) != 2 else 0.41 if self.canvas.width < _NARROW else 0.36
        return self.canvas.width * share - self.box

    def x(self, column: int) -> float:
        """The middle of a column."""
        first = MARGIN + self.label_width + self.box / 2
        last = self.canvas.width - first
        return first + (last - first) * column / max(1, len(self.drawing.columns) - 1)

    def y(self, row: float) -> float:
        """The middle of a row."""
        return self.top + self.pitch * (row + 0.5)

    @property
    def gap(self) -> float:
        """How far two columns are apart, from middle to middle."""
        return self.x(1) - self.x(0)

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


def number(value: float) -> str:
    """A coordinate with at most one digit after the point."""
    return f"{value:.1f}".removesuffix(".0")
