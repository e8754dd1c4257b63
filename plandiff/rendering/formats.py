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


class Form(NamedValues):
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

    def __init__(self, place: str, *formats: Form) -> None:
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
    Form("terminal", "a redline for a terminal, plain text in a file", "terminal"),
    Form("markdown", "GitHub-flavoured Markdown with footnotes", "markdown", names_sources=True),
    Form("html", "one self-contained page with a map and filters", "html", names_sources=True),
    Form("svg", "the map alone, as a picture", "map"),
    Form("csv", "one row per link, for a spreadsheet", "csv"),
    Form("json", "the JSON report that other programs rely on", "json"),
    Form("docx", "a Word document with tracked changes", "docx"),
)
# What `--view correlation` lays out; the SVG and JSON forms of a comparison have all links anyway.
CORRELATION: Subject[ComparisonRequest] = Subject(
    "correlation", Form("terminal"), Form("markdown"), Form("html"), Form("csv")
)
FIGURES: Subject[ReportRequest[TermTable]] = Subject(
    "figures",
    Form("terminal", "a row per figure, a column per version"),
    Form("markdown", "the same as one table, with the points"),
    Form("csv", "one row per figure, version and value"),
    Form("json", "every figure with its values and references"),
)
MATRIX: Subject[MatrixRequest] = Subject(
    "matrix",
    Form("terminal", "narrow columns of marks and key figures", "text"),
    Form("markdown", "the same as one table", "text"),
    Form("html", "one page with a map, the table and all texts", "html"),
    Form("csv", "one row per thread and version", "data"),
    Form("json", "threads with a cell for every version", "data"),
)
COLUMNS: Subject[ColumnsRequest] = Subject(
    "columns",
    Form("terminal", "side by side, or in turn on a narrow one", "text"),
    Form("markdown", "one table, what differs in its last column", "text"),
    Form("html", "one page that prints, stacked on a phone", "html"),
    Form("csv", "one row per commitment, for a spreadsheet", "text"),
    Form("docx", "a Word table whose last column can be filled", "docx"),
)
MAP: Subject[MatrixRequest] = Subject(
    "matrix", Form("svg", "a picture", "map"), Form("html", "a page with the picture and a table", "html")
)
TRACE: Subject[TraceRequest] = Subject(
    "trace",
    Form("terminal", "redlines from version to version"),
    Form("markdown", "a section per version, with sources", names_sources=True),
    Form("json", "texts and redlines as data"),
)
OUTCOME: Subject[ReportRequest[Outcome]] = Subject(
    "outcome",
    Form("terminal", "an overview, then redlines"),
    Form("markdown", "the same as an article with a table"),
    Form("json", "answers and redlines as data"),
)
BRACKETS: Subject[BracketsRequest] = Subject(
    "brackets",
    Form("terminal", "counts, then every place and its fate", "text"),
    Form("markdown", "the same as tables and lists", "text"),
    Form("html", "one page with a chart, counts and places", "html"),
    Form("svg", "the chart alone: a bar a version, by topic", "html"),
    Form("csv", "one row per place and version", "text"),
    Form("json", "counts and places as data", "text"),
)
SILENCE: Subject[ReportRequest[Silence]] = Subject(
    "silence",
    Form("terminal", "a list by how points end"),
    Form("markdown", "a table for each way of ending"),
    Form("json", "every end as data"),
)
FAMILY: Subject[ReportRequest[FamilyTree]] = Subject(
    "family",
    Form("terminal", "a tree and a table of shares"),
    Form("markdown", "the same in Markdown"),
    Form("json", "nearness by version and by point"),
)
CITATION: Subject[ReportRequest[Citation]] = Subject(
    "citation",
    Form("terminal", "one line, and a line for each page"),
    Form("bibtex", "an entry, and one for each page"),
    Form("csl-json", "the same for reference managers"),
)
RULINGS: Subject[ReportRequest[Proposals]] = Subject(
    "rulings",
    Form("terminal", "both texts, the reason and the line to write"),
    Form("yaml", "a file of rulings to keep, change or strike"),
    Form("markdown", "a section for each, texts side by side"),
    Form("html", "the same as one page"),
    Form("json", "texts, scores and fingerprints as data"),
)
CHECK: Subject[LinesRequest] = Subject(
    "red_lines",
    Form("terminal", "a matrix, then the words that decide", "text"),
    Form("markdown", "the same as a table and lists", "text"),
    Form("html", "one page that prints, stacked on a phone", "html"),
    Form("csv", "one row per line and version, for a spreadsheet", "text"),
    Form("json", "every verdict with its words and evidence", "text"),
    Form("github", "annotations on a pull request", "annotations"),
    Form("sarif", "what is crossed, for code scanning", "annotations"),
)
DECISIONS: Subject[ReportRequest[Sequence[Decision]]] = Subject("decisions", Form("yaml"))
PROBLEMS: Subject[ProblemsRequest] = Subject("problems", Form("text"), Form("json"), Form("github"), Form("sarif"))

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
