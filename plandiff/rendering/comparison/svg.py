"""The SVG form of a comparison: its map alone, as wide as the text of an A4 page."""

from __future__ import annotations

from plandiff.rendering.comparison.map import comparison_map
from plandiff.rendering.comparison.request import ComparisonRequest
from plandiff.rendering.drawing.svg_document import document
from plandiff.rendering.drawing.svg_sheet import Canvas

_A4_WIDTH = 718  # 190 mm at 96 pixels to the inch


def render(request: ComparisonRequest) -> str:
    """The map of a comparison as one SVG document."""
    return document(comparison_map(request.view), Canvas(_A4_WIDTH, 11, headed=True))
