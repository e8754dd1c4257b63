"""The SVG form of a matrix: the map of its threads alone, as wide as a screen."""

from __future__ import annotations

from dataclasses import replace

from plandiff.rendering.drawing.svg_document import document
from plandiff.rendering.drawing.svg_sheet import Canvas
from plandiff.rendering.matrix.folding import columns_shown, with_columns
from plandiff.rendering.matrix.map import in_order_of_text, map_title, threads_map
from plandiff.rendering.matrix.map_cells import versions_missing_from
from plandiff.rendering.matrix.request import MatrixRequest
from plandiff.rendering.words.reach import reach_words

SCREEN = Canvas(1280, 11, headed=True)


def render(request: MatrixRequest) -> str:
    """The map of the threads as one SVG document."""
    shown, left_out = columns_shown(request.matrix, versions_missing_from(request))
    matrix = with_columns(request.matrix, shown)
    drawing = threads_map(matrix, request.ends, title=request.title or map_title(request.matrix))
    drawing = in_order_of_text(drawing, matrix) if request.in_order else drawing
    remark = " ".join([*left_out, *([reach_words(request.reach)] if request.reach else [])])
    return document(replace(drawing, remark=remark), SCREEN)
