"""Bars of counts as a picture: one for each version, cut into parts that have a letter, a number and a colour each."""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.model.named_values import NamedValues
from plandiff.rendering.drawing import svg_sheet as svg
from plandiff.rendering.drawing.svg_style import LIGHT

_BAR, _GAP, _LINE = 1.9, 0.8, 1.4  # how high a bar, the gap below it and a line above it are, in parts of the type size
_FULL = 0.94  # the share of the width that the longest bar takes where another may be longer than is known
_REMARK_LINES, _TEXT = 6, 0.93  # the lines of a remark, and the share of the width that they take
_BOLD = 1.22  # how much wider bold letters are in the widest of the usual faces
MOST_GROUPS = len(LIGHT.parts)  # of a bar: more colours could not be told apart


class Bar(NamedValues):
    """A version: its heading, what stands beside the bar, how much each part counts, and whether it may be more."""

    heading: str
    words: str
    parts: tuple[int, ...]
    at_least: bool = False


class BarChart(NamedValues):
    """Bars with their parts in one order, `groups` their names; `shade_words` explains a bar that may be longer."""

    title: str
    description: str
    groups: tuple[str, ...]
    bars: tuple[Bar, ...]
    shade_words: str = ""
    remark: str = ""


def letter(index: int) -> str:
    """What stands for a part in the picture and before its name: A, B, C ..."""
    return chr(ord("A") + index)


def write_bars(chart: BarChart, canvas: svg.Canvas) -> str:
    """The chart as one `<svg>` element without a style: the caller adds the CSS of svg_style.

    The same chart gives the same bytes; all text is escaped here. There may be at most `MOST_GROUPS` groups.
    """
    size = canvas.size
    top = size * 3 if canvas.headed else size * 0.5
    body = list(svg.drawn_title(chart.title, canvas, canvas.width))
    pitch = size * (_BAR + _GAP + _LINE * (2 if canvas.narrow else 1))
    for place, bar in enumerate(chart.bars):
        body += _bar(chart, bar, top + place * pitch, canvas)
    legend, height = _legend(chart, top + len(chart.bars) * pitch, canvas)
    name = f"bars-{svg.number(canvas.width)}"
    return svg.picture(name, chart.title, chart.description, (canvas.width, height), (*body, *legend))


def _bar(chart: BarChart, bar: Bar, y: float, canvas: svg.Canvas) -> Iterator[str]:
    size, room = canvas.size, canvas.width - 2 * svg.MARGIN
    words = 0.0 if canvas.narrow else svg.text_width(bar.words, size) + 2 * size
    yield svg.text_element(svg.cut(bar.heading, room - words, size * _BOLD), svg.MARGIN, y + size, size, "head")
    if canvas.narrow:
        y += size * _LINE
        yield svg.text_element(svg.cut(bar.words, room, size), svg.MARGIN, y + size, size, "soft")
    else:
        yield svg.text_element(svg.cut(bar.words, room, size), canvas.width - svg.MARGIN, y + size, size, "soft end")
    most = max((sum(other.parts) for other in chart.bars), default=0)
    full = room * _FULL if any(other.at_least for other in chart.bars) else room
    x, y = svg.MARGIN, y + size * _LINE
    if bar.at_least:
        yield svg.rectangle("shade", svg.MARGIN, y, room, size * _BAR)
    for index, count in enumerate(bar.parts):
        if count:
            width = full * count / most
            yield _part(chart.groups[index], index, count, (x, y, width), canvas)
            x += width
    if not any(bar.parts) and not bar.at_least:
        yield svg.rectangle("empty", svg.MARGIN, y, 1, size * _BAR)


def _part(group: str, index: int, count: int, box: tuple[float, float, float], canvas: svg.Canvas) -> str:
    """A part with its letter and number, as far as they fit; both and its name are in its tip."""
    (x, y, width), size = box, canvas.size
    fitting = (words for words in (f"{letter(index)} {count:,}", letter(index)) if svg.text_width(words, size) < width)
    words = next(fitting, "")
    inner = svg.text_element(words, x + width / 2, y + size * _BAR * 0.66, size, "number") if words else ""
    part = svg.rectangle(f"part p-{index}", x, y, width, size * _BAR)
    return svg.with_tip(part + inner, f"{group}: {count:,}", canvas)


def _legend(chart: BarChart, y: float, canvas: svg.Canvas) -> tuple[list[str], float]:
    """The parts by letter and name, one a line where the picture is narrow, and the height of the whole."""
    size, parts, x = canvas.size * 0.95, [], svg.MARGIN
    y += size * 1.2
    entries = [(f"part p-{index}", letter(index), group) for index, group in enumerate(chart.groups)]
    entries += [("shade", "", chart.shade_words)] if chart.shade_words else []
    for look, sign, words in entries:
        shown = svg.cut(words, canvas.width - 2 * svg.MARGIN - size * 2.6, size)
        width = size * 2.6 + svg.text_width(shown, size)
        if x > svg.MARGIN and x + width > canvas.width - svg.MARGIN:
            x, y = svg.MARGIN, y + size * 1.8
        parts.append(svg.rectangle(look, x, y - size * 1.05, size * 2, size * 1.4))
        parts += [svg.text_element(sign, x + size, y, size, "number")] if sign else []
        parts.append(svg.text_element(shown, x + size * 2.6, y, size, "soft"))
        x += width + size * 1.6
    for line in svg.wrapped(chart.remark, canvas.width * _TEXT, size, _REMARK_LINES) if chart.remark else ():
        y += size * 1.8
        parts.append(svg.text_element(line, svg.MARGIN, y, size, "soft"))
    return parts, y + size
