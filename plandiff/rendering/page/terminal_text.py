"""Words for a terminal: the theme, wrapping to a width that counts wide characters, redlines in one text or two."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from itertools import zip_longest

from plandiff.model.comparison import Span
from plandiff.model.named_values import NamedValues
from plandiff.rendering.page.marked_text import MARKS, Mark, folded, redline_pieces
from plandiff.rendering.page.marked_text import Piece as MarkedPiece
from plandiff.text.display import END_ISOLATE, ISOLATE, isolated, right_to_left, visible
from plandiff.text.patterns import LetterRanges, pattern

# Styles as rich reads them: only the sixteen colours that a terminal's own theme defines, so that light and dark both
# stay readable; and never colour alone: what goes is struck through and what comes is underlined, beside their marks.
THEME = {
    "heading": "bold",
    "dim": "dim",
    "delete": "strike red",
    "insert": "bold underline green",
    "substantive": "bold magenta",
    "unsure": "bold blue",
    "signal": "magenta",
    "remark": "italic",
    "error": "bold red",
    "warning": "bold yellow",
}

Piece = tuple[str, str]  # a style's name and the text
INDENT = "    "  # of what belongs to a heading
# The beginning of a style that is a hyperlink: the address follows.
_LINK = "link "
_ESCAPE = pattern(r"\x1b(?:\[[0-9;]*m|\]8;;[^\x1b]*\x1b\\)")
_UNSEEN = pattern(f"{_ESCAPE.pattern}|[{ISOLATE}{END_ISOLATE}]")
# A word or the end of a line, with the blank before it.
_CHUNK = pattern(r"([^\S\n]*)(\S+|\n|\Z)")
_BREAK = [("", "\n")]
# All but what takes one column: Latin, Greek and Cyrillic letters, typographic marks, signs of money, arrows. Only for
# texts with others the tables of rich are loaded, which takes as long as to wrap a long report.
_OTHER_WIDTHS = LetterRanges("\x80-\x9f\xad\u0300-\u036f\u0483-\u200f\u2028-\u209f\u20c0-\u218f\u219a-\U0010ffff")


class Page(NamedValues):
    """How wide a terminal is and whether it shows colour."""

    width: int
    color: bool
    links: bool = False  # whether addresses behind words become hyperlinks (OSC 8)

    def paint(self, style: str, text: str) -> str:
        """The text with the escapes of a style, or the bare text where colour is off. The text must be visible."""
        if not self.color or not style or not text:
            return text
        if style.startswith(_LINK):
            return f"\x1b]8;;{style.removeprefix(_LINK)}\x1b\\{text}\x1b]8;;\x1b\\"
        return _painter(style)(text)

    def link(self, url: str) -> str:
        """The style of words with an address behind them; no style where that is no web address or not wanted."""
        safe = self.links and url.isascii() and url.isprintable() and url.startswith(("http://", "https://"))
        return f"{_LINK}{url}" if safe and " " not in url else ""

    def pad(self, painted: str) -> str:
        """A painted line with blanks up to the width of the page."""
        return painted + " " * max(0, self.width - text_width(_UNSEEN.sub("", painted)))

    def cut(self, style: str, text: str) -> str:
        """A text on one line, cut to the width of the page with an ellipsis."""
        shown = visible(" ".join(text.split("\n")).rstrip())
        if text_width(shown) > self.width:
            from rich.cells import set_cell_size

            shown = f"{set_cell_size(shown, self.width - 1).rstrip()}\u2026"
        return self.paint(style, isolated(shown))

    def remarks(self, remarks: Iterable[str]) -> list[str]:
        """What a reader must know, each as lines of its own."""
        return [line for remark in remarks for line in self.wrap([("remark", remark)])]

    def wrap(self, pieces: Iterable[Piece], *, indent: str = "", hanging: str | None = None) -> list[str]:
        """The pieces as lines no wider than the page, each with its indent (`hanging` from the second line on).

        Control and invisible characters are made visible; a newline in a piece breaks the line.
        """
        hanging = indent if hanging is None else hanging
        room = max(1, self.width - text_width(hanging))
        lines: list[str] = []
        line = _Line(self, indent)
        for blank, word, cells in _words(pieces):
            if word is _BREAK:
                lines.append(line.finish())
                line = _Line(self, hanging)
                continue
            for at, (part, taken) in enumerate([(word, cells)] if cells <= room else _fitting(word, room)):
                gap = "" if at else blank
                if not line.takes(gap, taken):
                    lines.append(line.finish())
                    line = _Line(self, hanging)
                line.add(gap, part, taken)
        return [*lines, line.finish()]

    def item(self, pieces: Iterable[Piece], indent: str = INDENT) -> list[str]:
        """The pieces as lines after an indent, from the second line on two columns deeper."""
        return self.wrap(pieces, indent=indent, hanging=f"{indent}  ")


class _Line:
    """One line being filled."""

    __slots__ = ("_indent", "_page", "_pieces", "_width")

    def __init__(self, page: Page, indent: str) -> None:
        self._page = page
        self._indent = indent
        self._pieces: list[Piece] = []
        self._width = text_width(indent)

    def takes(self, blank: str, cells: int) -> bool:
        return not self._pieces or self._width + len(blank) + cells <= self._page.width

    def add(self, blank: str, word: list[Piece], cells: int) -> None:
        """Append a word of so many cells, after the blank before it where it is not the first."""
        pieces = self._pieces
        if blank and pieces:
            # The blank between two words of one style carries it too, so that a strike or underline does not break.
            style = word[0][0]
            word = [(style if pieces[-1][0] == style else "", blank), *word]
            cells += len(blank)
        for style, text in word:
            if pieces and pieces[-1][0] == style:
                pieces[-1] = (style, pieces[-1][1] + text)
            else:
                pieces.append((style, text))
        self._width += cells

    def finish(self) -> str:
        return (self._indent + "".join(self._page.paint(*piece) for piece in _isolated(self._pieces))).rstrip(" ")


def _isolated(pieces: list[Piece]) -> list[Piece]:
    """The pieces of a line with isolates around what runs from right to left, wherever its pieces begin and end."""
    line = "".join(text for _, text in pieces)
    parts = right_to_left(line)
    if not parts:
        return pieces
    starts, ends = {start for start, _ in parts}, {end - 1 for _, end in parts}
    found: list[Piece] = []
    place = 0
    for style, text in pieces:
        marked = (
            f"{ISOLATE * (at in starts)}{letter}{END_ISOLATE * (at in ends)}" for at, letter in enumerate(text, place)
        )
        found.append((style, "".join(marked)))
        place += len(text)
    return found


@cache
def _painter(style: str) -> Callable[[str], str]:
    """What puts the escapes of a style around a text; plain output never loads the styles of rich."""
    from rich.color import ColorSystem
    from rich.style import Style

    return partial(Style.parse(THEME[style]).render, color_system=ColorSystem.STANDARD)


def text_width(text: str) -> int:
    """How many columns a visible text takes."""
    if text.isascii() or not _OTHER_WIDTHS.any_in(text):
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def _words(pieces: Iterable[Piece]) -> Iterator[tuple[str, list[Piece], int]]:
    """Cut pieces into words (which may run over several pieces), each with the blank before it and its columns."""
    word: list[Piece] = []
    before, cells = "", 0
    for style, text in pieces:
        for blank, chunk in _CHUNK.findall(visible(text.replace("\t", " "))):
            if blank or chunk == "\n":
                if word:
                    yield before, word, cells
                before, word, cells = " " * len(blank), [], 0
            if chunk == "\n":
                yield "", _BREAK, 0
                before = ""
            elif chunk:
                word.append((style, chunk))
                cells += text_width(chunk)
    if word:
        yield before, word, cells


def _fitting(word: list[Piece], width: int) -> Iterator[tuple[list[Piece], int]]:
    """A word cut where it is wider than a line; an address is never cut, so that it can be copied."""
    if "://" in "".join(text for _, text in word):
        yield word, sum(text_width(text) for _, text in word)
        return
    for style, text in word:
        start = taken = 0
        for index, character in enumerate(text):
            if taken and taken + text_width(character) > width:
                yield [(style, text[start:index])], text_width(text[start:index])
                start, taken = index, 0
            taken += text_width(character)
        yield [(style, text[start:])], text_width(text[start:])


# Below this many columns two texts side by side cannot be read: the inline form takes over.
NARROWEST_COLUMNS = 100
BETWEEN = " | "

# Lays out a redline: the pieces before it, its spans, the page, and the indents of its first and further lines.
Layout = Callable[[list[Piece], tuple[Span, ...], Page, tuple[str, str]], Iterable[str]]

_STYLES = {Mark.GONE: "delete", Mark.COME: "insert"}


def inline_layout(context: int | None, sides: tuple[str, str] = ("before", "after")) -> Layout:
    """What goes and what comes in one text: `[-gone-] {+come+}`; long kept text is folded to `context` sentences.

    A passage in two languages stands below its `sides`, the names of either.
    """

    def lay(first: list[Piece], spans: tuple[Span, ...], page: Page, indents: tuple[str, str]) -> Iterable[str]:
        return page.wrap(first + styled(_pieces(spans, context), sides=sides), indent=indents[0], hanging=indents[1])

    return lay


def columns_layout(context: int | None) -> Layout:
    """Two columns: what the before text says on the left, what the after text says on the right."""

    def lay(first: list[Piece], spans: tuple[Span, ...], page: Page, indents: tuple[str, str]) -> Iterable[str]:
        if first:
            yield from page.wrap(first, indent=indents[0])
        found = _pieces(spans, context)
        half = column(page, indents[1])
        columns = [
            half.wrap(styled([piece for piece in found if piece.mark not in hidden], sides=("", "")))
            for hidden in ((Mark.COME, Mark.AFTER, Mark.OPENED), (Mark.GONE, Mark.BEFORE, Mark.CLOSED))
        ]
        for before, after in zip_longest(*columns, fillvalue=""):
            yield f"{indents[1]}{half.pad(before)}{BETWEEN}{after}".rstrip()

    return lay


def column(page: Page, indent: str) -> Page:
    """One of two columns beside each other, after an indent."""
    return Page((page.width - len(indent) - len(BETWEEN)) // 2, page.color)


def _pieces(spans: tuple[Span, ...], context: int | None) -> list[MarkedPiece]:
    found = redline_pieces(spans)
    return list(found if context is None else folded(found, context))


def styled(pieces: Iterable[MarkedPiece], kept: str = "", sides: tuple[str, str] = ("before", "after")) -> list[Piece]:
    """The pieces of a redline with their styles and marks.

    `kept` is the style of what stays, `sides` the names of the sides of a passage in two languages.
    """
    found: list[Piece] = []
    for piece in pieces:
        if piece.mark in (Mark.BEFORE, Mark.AFTER):
            side = sides[piece.mark is Mark.AFTER]
            found += [("", piece.gap if found else ""), ("dim", f"{side}: " if side else ""), (kept, piece.text)]
            continue
        left, right = MARKS[piece.mark]
        found += [("", piece.gap), (_STYLES.get(piece.mark, kept), f"{left}{piece.text}{right}")]
    return found
