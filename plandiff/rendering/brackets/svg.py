"""The SVG form of open places: the chart alone."""

from __future__ import annotations

from plandiff.rendering.brackets.chart import bar_chart
from plandiff.rendering.brackets.request import BracketsRequest
from plandiff.rendering.drawing.svg_document import bars_document
from plandiff.rendering.drawing.svg_sheet import Canvas
from plandiff.rendering.words.reach import reach_words

_CANVAS = Canvas(760, 13, headed=True)


def render(request: BracketsRequest) -> str:
    """The chart as one SVG document."""
    remark = reach_words(request.reach) if request.reach else ""
    return bars_document(bar_chart(request.matrix, remark), _CANVAS)
