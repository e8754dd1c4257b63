"""The SVG form of a comparison: the map alone, as wide as the text of an A4 page."""

from __future__ import annotations

from plandiff.render.formats import Request
from plandiff.render.map_comparison import comparison_map
from plandiff.render.svg_sheet import Canvas
from plandiff.render.svg_style import LIGHT, css
from plandiff.render.svg_writer import write_svg

_A4_WIDTH = 718  # 190 mm at 96 pixels to the inch


def render(request: Request) -> str:
    """The map as one SVG document on white ground: no script, no font, no load; the same input, the same bytes."""
    picture = write_svg(comparison_map(request.view), Canvas(_A4_WIDTH, 11, headed=True))
    head, rest = picture.split(">", 1)
    style = f"<style>\n{css(LIGHT, '.plandiff-map')}\n</style>"
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{head}>\n{style}{rest}\n'
