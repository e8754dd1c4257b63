"""Every subject that has several forms: what each is called, the module that lays it out, what chooses it."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from plandiff.model.named_values import NamedValues

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from plandiff.comparing.term_table import TermTable
    from plandiff.library.citations import Citation
    from plandiff.model.decision import Decision
    from plandiff.model.proposal import Proposals
    from plandiff.model.thread import FamilyTree, Outcome, Silence
    from plandiff.rendering.comparison.request import ComparisonRequest
    from plandiff.rendering.request import (
        BracketsRequest,
        ColumnsRequest,
        LinesRequest,
        MatrixRequest,
        ProblemsRequest,
        ReportRequest,
        TraceRequest,
    )

Asked = TypeVar("Asked")

# What a file name says of its content. Every form but docx is text, so that .txt stands against none that is named.
SUFFIXES = {
    "terminal": (".txt",),
    "markdown": (".md", ".markdown"),
    "html": (".html", ".htm"),
    "svg": (".svg",),
    "csv": (".csv",),
    "json": (".json",),
    "docx": (".docx",),
    "bibtex": (".bib",),
    "csl-json": (".json",),
    "yaml": (".yaml", ".yml"),
    "sarif": (".sarif",),
    "github": (),  # for the log of a service, not for a file
}
ANY_TEXT = SUFFIXES["terminal"]
# What a browser shows and a terminal cannot; and what is no text at all.
PICTURES = frozenset({"html", "svg"})
BINARY = frozenset({"docx"})


class Format(NamedValues):
    """A form by name: what it is in words, and the module of its subject's folder that writes it, where it has one.

    It is the function `as_markdown` (of the form called markdown) of that module, from what is asked to text or bytes.
    """

    name: str
    words: str = ""
    module: str = ""
    names_sources: bool = False  # whether it shows what stands behind source keys

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The file suffixes that choose it, if any do."""
        return SUFFIXES[self.name]

    @property
    def function(self) -> str:
        """The name of the function that writes it."""
        return f"as_{self.name.replace('-', '_')}"


class Subject(Generic[Asked]):
    """A kind of result, its place in this room, and its forms by name, the one that is written unasked first."""

    def __init__(self, place: str, *formats: Format) -> None:
        self.place = place
        self.formats = {entry.name: entry for entry in formats}

    @property
    def texts(self) -> tuple[str, ...]:
        """The names of the forms that are text."""
        return tuple(name for name in self.formats if name not in BINARY)

    def renderer(self, name: str) -> Callable[[Asked], str | bytes]:
        """What writes the form of a name; only its module is imported. Raises KeyError where there is no such form.

        `tests/rendering/test_formats.py` lets mypy hold each to what is asked of its subject.
        """
        entry = self.formats[name]
        module = import_module(".".join(filter(None, ("plandiff.rendering", self.place, entry.module))))
        return cast("Callable[[Asked], str | bytes]", getattr(module, entry.function))

    def content(self, request: Asked, name: str) -> str | bytes:
        """The form of a name. Raises KeyError where there is no such form."""
        return self.renderer(name)(request)

    def render(self, request: Asked, name: str) -> str:
        """The form of a name as text. Raises KeyError where there is no such form, TypeError where it is no text."""
        found = self.content(request, name)
        if isinstance(found, bytes):
            raise TypeError(f"{name} is no text")
        return found


COMPARISON: Subject[ComparisonRequest] = Subject(
    "comparison",
    Format("terminal", "a redline for a terminal, plain text in a file", "terminal"),
    Format("markdown", "GitHub-flavoured Markdown with footnotes", "markdown", names_sources=True),
    Format("html", "one self-contained page with a map and filters", "html", names_sources=True),
    Format("svg", "the map alone, as a picture", "map"),
    Format("csv", "one row per link, for a spreadsheet", "csv"),
    Format("json", "the JSON report that other programs rely on", "json"),
    Format("docx", "a Word document with tracked changes", "docx"),
)
# What `--view correlation` lays out; the SVG and JSON forms of a comparison have all links anyway.
CORRELATION: Subject[ComparisonRequest] = Subject(
    "correlation",
    Format("terminal"),
    Format("markdown"),
    Format("html"),
    Format("csv"),
)
FIGURES: Subject[ReportRequest[TermTable]] = Subject(
    "figures",
    Format("terminal", "a row per figure, a column per version"),
    Format("markdown", "the same as one table, with the points"),
    Format("csv", "one row per figure, version and value"),
    Format("json", "every figure with its values and references"),
)
MATRIX: Subject[MatrixRequest] = Subject(
    "matrix",
    Format("terminal", "narrow columns of marks and key figures", "text"),
    Format("markdown", "the same as one table", "text"),
    Format("html", "one page with a map, the table and all texts", "html"),
    Format("csv", "one row per thread and version", "data"),
    Format("json", "threads with a cell for every version", "data"),
)
COLUMNS: Subject[ColumnsRequest] = Subject(
    "columns",
    Format("terminal", "side by side, or in turn on a narrow one", "text"),
    Format("markdown", "one table, what differs in its last column", "text"),
    Format("html", "one page that prints, stacked on a phone", "html"),
    Format("csv", "one row per commitment, for a spreadsheet", "data"),
    Format("docx", "a Word table whose last column can be filled", "docx"),
)
MAP: Subject[MatrixRequest] = Subject(
    "matrix",
    Format("svg", "a picture", "map"),
    Format("html", "a page with the picture and a table", "html"),
)
TRACE: Subject[TraceRequest] = Subject(
    "trace",
    Format("terminal", "redlines from version to version"),
    Format("markdown", "a section per version, with sources", names_sources=True),
    Format("json", "texts and redlines as data"),
)
OUTCOME: Subject[ReportRequest[Outcome]] = Subject(
    "outcome",
    Format("terminal", "an overview, then redlines"),
    Format("markdown", "the same as an article with a table"),
    Format("json", "answers and redlines as data"),
)
BRACKETS: Subject[BracketsRequest] = Subject(
    "brackets",
    Format("terminal", "counts, then every place and its fate", "text"),
    Format("markdown", "the same as tables and lists", "text"),
    Format("html", "one page with a chart, counts and places", "html"),
    Format("svg", "the chart alone: a bar a version, by topic", "html"),
    Format("csv", "one row per place and version", "data"),
    Format("json", "counts and places as data", "data"),
)
SILENCE: Subject[ReportRequest[Silence]] = Subject(
    "silence",
    Format("terminal", "a list by how points end"),
    Format("markdown", "a table for each way of ending"),
    Format("json", "every end as data"),
)
FAMILY: Subject[ReportRequest[FamilyTree]] = Subject(
    "family",
    Format("terminal", "a tree and a table of shares"),
    Format("markdown", "the same in Markdown"),
    Format("json", "nearness by version and by point"),
)
CITATION: Subject[ReportRequest[Citation]] = Subject(
    "citation",
    Format("terminal", "one line, and a line for each page"),
    Format("bibtex", "an entry, and one for each page"),
    Format("csl-json", "the same for reference managers"),
)
RULINGS: Subject[ReportRequest[Proposals]] = Subject(
    "rulings",
    Format("terminal", "both texts, the reason and the line to write"),
    Format("yaml", "a file of rulings to keep, change or strike"),
    Format("markdown", "a section for each, texts side by side"),
    Format("html", "the same as one page"),
    Format("json", "texts, scores and fingerprints as data"),
)
CHECK: Subject[LinesRequest] = Subject(
    "red_lines",
    Format("terminal", "a matrix, then the words that decide", "text"),
    Format("markdown", "the same as a table and lists", "text"),
    Format("html", "one page that prints, stacked on a phone", "html"),
    Format("csv", "one row per line and version, for a spreadsheet", "data"),
    Format("json", "every verdict with its words and evidence", "data"),
    Format("github", "annotations on a pull request", "annotations"),
    Format("sarif", "what is crossed, for code scanning", "annotations"),
)
DECISIONS: Subject[ReportRequest[Sequence[Decision]]] = Subject("decisions", Format("yaml"))
PROBLEMS: Subject[ProblemsRequest] = Subject(
    "problems",
    Format("text"),
    Format("json"),
    Format("github"),
    Format("sarif"),
)

# By the commands that write them in a form of one's choice.
SUBJECTS: dict[str, Subject[Any]] = {
    "compare": COMPARISON,
    "figures": FIGURES,
    "matrix": MATRIX,
    "columns": COLUMNS,
    "map": MAP,
    "trace": TRACE,
    "outcome": OUTCOME,
    "brackets": BRACKETS,
    "silence": SILENCE,
    "family": FAMILY,
    "cite": CITATION,
    "rulings": RULINGS,
    "check": CHECK,
}
