"""What every command can write: its formats, the modules that lay them out and the suffixes that choose them."""

from __future__ import annotations

from typing import NamedTuple

# What a file name says of its content. Every form is text, so that .txt stands against none that is named.
SUFFIXES = {
    "terminal": (".txt",),
    "markdown": (".md", ".markdown"),
    "html": (".html", ".htm"),
    "svg": (".svg",),
    "csv": (".csv",),
    "json": (".json",),
}
ANY_TEXT = SUFFIXES["terminal"]
# What a browser shows and a terminal cannot.
PICTURES = frozenset({"html", "svg"})


class Format(NamedTuple):
    """A format by name: the module of this package that writes it, and what it is in words."""

    name: str
    module: str
    words: str
    names_sources: bool = False  # whether it shows what stands behind source keys

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The file suffixes that choose it."""
        return SUFFIXES[self.name]


# The first format of a command is what it writes where nothing chooses another.
COMMAND_FORMATS: dict[str, tuple[Format, ...]] = {
    "compare": (
        Format("terminal", "comparison.terminal", "a redline for a terminal, plain text in a file"),
        Format("markdown", "comparison.markdown", "GitHub-flavoured Markdown with footnotes", names_sources=True),
        Format("html", "comparison.html", "one self-contained page with a map and filters", names_sources=True),
        Format("svg", "drawing.svg", "the map alone, as a picture"),
        Format("csv", "comparison.csv", "one row per link, for a spreadsheet"),
        Format("json", "comparison.json", "the JSON report that other programs rely on"),
    ),
    "figures": (
        Format("terminal", "figures.terminal", "a row per figure, a column per version"),
        Format("markdown", "figures.markdown", "the same as one table, with the points"),
        Format("csv", "figures.csv", "one row per figure, version and value"),
        Format("json", "figures.json", "every figure with its values and references"),
    ),
    "matrix": (
        Format("terminal", "matrix.terminal", "narrow columns of marks and key figures"),
        Format("markdown", "matrix.markdown", "the same as one table"),
        Format("html", "matrix.html", "one page with a map, the table and all texts"),
        Format("csv", "matrix.csv", "one row per thread and version"),
        Format("json", "matrix.json", "threads with a cell for every version"),
    ),
    "map": (
        Format("svg", "drawing.svg", "a picture"),
        Format("html", "matrix.html", "a page with the picture and a table"),
    ),
    "trace": (
        Format("terminal", "trace.terminal", "redlines from version to version"),
        Format("markdown", "trace.markdown", "a section per version, with sources", names_sources=True),
        Format("json", "trace.json", "texts and redlines as data"),
    ),
    "outcome": (
        Format("terminal", "outcome.terminal", "an overview, then redlines"),
        Format("markdown", "outcome.markdown", "the same as an article with a table"),
        Format("json", "outcome.json", "answers and redlines as data"),
    ),
    "silence": (
        Format("terminal", "silence.terminal", "a list by how points end"),
        Format("markdown", "silence.markdown", "a table for each way of ending"),
        Format("json", "silence.json", "every end as data"),
    ),
    "family": (
        Format("terminal", "family.terminal", "a tree and a table of shares"),
        Format("markdown", "family.markdown", "the same in Markdown"),
        Format("json", "family.json", "nearness by version and by point"),
    ),
}


def formats_of(command: str) -> dict[str, Format]:
    """The formats of a command by name, the one it writes unasked first."""
    return {entry.name: entry for entry in COMMAND_FORMATS[command]}
