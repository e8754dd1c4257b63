"""A drawing as one SVG document of its own."""

from __future__ import annotations

from plandiff.rendering.drawing.bars import BarChart, write_bars
from plandiff.rendering.drawing.drawing import Drawing
from plandiff.rendering.drawing.svg_sheet import Canvas
from plandiff.rendering.drawing.svg_style import LIGHT, css
from plandiff.rendering.drawing.svg_writer import write_svg

_ACROSS = "@media print{@page{size:A4 landscape;margin:8mm}.plandiff-map{width:100%;height:100%}}"


def document(drawing: Drawing, canvas: Canvas) -> str:
    """A drawing on white ground: no script, no font, no load; the same input, the same bytes.

    Printed, a drawing of lanes fits a page of A4 laid across.
    """
    style = css(LIGHT, ".plandiff-map")
    return _with_style(write_svg(drawing, canvas), f"{style}\n{_ACROSS}" if drawing.lanes else style)


def bars_document(chart: BarChart, canvas: Canvas) -> str:
    """A chart of bars in the same way."""
    return _with_style(write_bars(chart, canvas), css(LIGHT, ".plandiff-map", parts=True))


def _with_style(picture: str, style: str) -> str:
    head, rest = picture.split(">", 1)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{head}>\n<style>\n{style}\n</style>{rest}\n'
