"""A drawing as one SVG element: its headings, its boxes and lines, its legend."""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.render.drawing import Drawing, Mark, Tone, untangled
from plandiff.render.drawing_layout import lay_out
from plandiff.render.svg_shapes import TIP_LENGTH, boxes, sign, strands
from plandiff.render.svg_sheet import MARGIN, Canvas, Sheet, number, text_element
from plandiff.render.svg_text import cut, shorten, text_width, xml

# Above this many points in a version a map has no numbers, titles or links, only the lines of each tone in one path.
FULL_SIZE = 150
REDUCED_WORDS = f"above {FULL_SIZE} points in a version the map has no numbers, titles or links."
_BOLD = 1.1  # how much wider bold letters are


def write_svg(drawing: Drawing, canvas: Canvas) -> str:
    """The drawing as one `<svg>` element without a style: the caller adds the CSS of svg_style.

    The same drawing gives the same bytes. All text is escaped here; `href` of nodes and strands must be safe.
    """
    drawing = untangled(drawing)
    sheet = Sheet(drawing, canvas, lay_out(drawing.sizes, drawing.pairs), is_reduced(drawing))
    legend, height = _legend(sheet)
    body = (*_headings(sheet), *strands(sheet), *boxes(sheet), *legend)
    return "\n".join((_opening(sheet, height), *body, "</svg>"))


def is_reduced(drawing: Drawing) -> bool:
    """Whether a drawing has too many points for numbers and titles."""
    return max(drawing.sizes, default=0) > FULL_SIZE


def _opening(sheet: Sheet, height: float) -> str:
    """The start tag with a title and a description.

    A picture with links hides them from assistive technology: an image must hold nothing that takes the focus
    (WCAG 4.1.2), and a page that has such a picture says the same in a list of links.
    """
    drawing, wide, high = sheet.drawing, number(sheet.canvas.width), number(height)
    names = 'aria-hidden="true"' if sheet.canvas.linked else 'role="img" aria-labelledby="map-title map-desc"'
    start = (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="plandiff-map" {names}'
        f' viewBox="0 0 {wide} {high}" width="{wide}" height="{high}">'
    )
    if sheet.canvas.linked:
        return start
    title = f'<title id="map-title">{xml(shorten(drawing.title, TIP_LENGTH))}</title>'
    return f'{start}\n{title}\n<desc id="map-desc">{xml(drawing.description)}</desc>'


def _headings(sheet: Sheet) -> Iterator[str]:
    size, drawing = sheet.canvas.size, sheet.drawing
    yield '<rect class="ground" width="100%" height="100%"/>'
    if sheet.canvas.headed:
        large = size * 1.3
        title = cut(drawing.title, sheet.canvas.width - 2 * MARGIN, large * _BOLD)
        yield text_element(title, MARGIN, size * 1.5, large, "head")
    y = sheet.top - size * 2.4
    for index, column in enumerate(drawing.columns):
        place, x, room = _heading_place(sheet, index)
        yield text_element(cut(column.heading, room, size * _BOLD), x, y, size, f"head {place}".strip())
        if column.subheading:
            yield text_element(cut(column.subheading, room, size), x, y + size * 1.35, size, f"soft {place}".strip())


def _heading_place(sheet: Sheet, index: int) -> tuple[str, float, float]:
    """The class, x and room of a column's heading: outwards at the edges, in the middle between."""
    if index == 0:
        return "end", sheet.x(0) + sheet.box / 2, sheet.label_width + sheet.box
    if sheet.is_last(index):
        return "", sheet.x(index) - sheet.box / 2, sheet.label_width + sheet.box
    return "middle", sheet.x(index), sheet.gap * 0.95


def _legend(sheet: Sheet) -> tuple[list[str], float]:
    """What tones and signs mean, in as many lines as the width asks for, and the height of the whole picture."""
    size, drawing = sheet.canvas.size * 0.95, sheet.drawing
    parts: list[str] = []
    x, y = MARGIN, sheet.bottom + size * 2.2
    samples: list[tuple[Tone | Mark, str]] = [*drawing.tone_words, *([] if sheet.reduced else drawing.mark_words)]
    for sample, words in samples:
        lead = size * (2.6 if isinstance(sample, Tone) else 1.6)
        width = lead + text_width(words, size)
        if x > MARGIN and x + width > sheet.canvas.width:
            x, y = MARGIN, y + size * 1.7
        middle = y - size * 0.35
        if isinstance(sample, Tone):
            parts.append(f'<path class="t-{sample}" d="M{number(x)} {number(middle)}h{number(size * 2.1)}"/>')
        else:
            tone = Tone.UNKNOWN if sample is Mark.UNDISCLOSED else Tone.SUBSTANTIVE
            parts.append(sign(sample, tone, x + size * 0.7, middle, size))
        parts.append(text_element(words, x + lead, y, size, "soft"))
        x += width + size * 1.6
    if sheet.reduced:
        y += size * 1.7
        parts.append(text_element(f"Reduced: {REDUCED_WORDS}", MARGIN, y, size, "soft"))
    return parts, (y if parts else sheet.bottom) + size * 0.9
