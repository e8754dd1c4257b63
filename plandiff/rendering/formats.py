"""Every subject that has several forms: what each is called, the module that lays it out, what chooses it."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar, cast

from plandiff.model.named_values import NamedValues

if TYPE_CHECKING:
    from plandiff.comparing.term_table import TermTable
    from plandiff.library.citations import Citation
    from plandiff.model.decision import Decision
    from plandiff.model.proposal import Proposals
    from plandiff.model.thread import FamilyTree, Outcome, Silence
    from plandiff.rendering.brackets.request import BracketsRequest
    from plandiff.rendering.columns.request import ColumnsRequest
    from plandiff.rendering.comparison.request import ComparisonRequest
    from plandiff.rendering.matrix.request import MatrixRequest
    from plandiff.rendering.problems.request import ProblemsRequest
    from plandiff.rendering.red_lines.request import LinesRequest
    from plandiff.rendering.request import ReportRequest
    from plandiff.rendering.trace.request import TraceRequest

Asked = TypeVar("Asked")
Received_contra = TypeVar("Received_contra", contravariant=True)

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


class Renderer(Protocol[Received_contra]):
    """What the module of a form has; tests/rendering/test_formats.py lets mypy hold each to it."""

    def render(self, request: Received_contra) -> str | bytes:
        """What is asked for, as text, or as the bytes of a file."""


class Format(NamedValues):
    """A form by name: the module of this package that writes it, and what it is in words."""

    name: str
    module: str
    words: str = ""
    names_sources: bool = False  # whether it shows what stands behind source keys

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The file suffixes that choose it, if any do."""
        return SUFFIXES[self.name]


class Subject(Generic[Asked]):
    """A kind of result and its forms by name, the one that is written unasked first."""

    def __init__(self, *formats: Format) -> None:
        self.formats = {entry.name: entry for entry in formats}

    @property
    def texts(self) -> tuple[str, ...]:
        """The names of the forms that are text."""
        return tuple(name for name in self.formats if name not in BINARY)

    def content(self, request: Asked, name: str) -> str | bytes:
        """The form of a name; only its module is imported. Raises KeyError where there is no such form."""
        module = import_module(f"plandiff.rendering.{self.formats[name].module}")
        return cast("Renderer[Asked]", module).render(request)

    def render(self, request: Asked, name: str) -> str:
        """The form of a name as text. Raises KeyError where there is no such form, TypeError where it is no text."""
        found = self.content(request, name)
        if isinstance(found, bytes):
            raise TypeError(f"{name} is no text")
        return found


COMPARISON: Subject[ComparisonRequest] = Subject(
    Format("terminal", "comparison.terminal", "a redline for a terminal, plain text in a file"),
    Format("markdown", "comparison.markdown", "GitHub-flavoured Markdown with footnotes", names_sources=True),
    Format("html", "comparison.html", "one self-contained page with a map and filters", names_sources=True),
    Format("svg", "comparison.svg", "the map alone, as a picture"),
    Format("csv", "comparison.csv", "one row per link, for a spreadsheet"),
    Format("json", "comparison.json", "the JSON report that other programs rely on"),
    Format("docx", "comparison.docx", "a Word document with tracked changes"),
)
# What `--view correlation` lays out; the SVG and JSON forms of a comparison have all links anyway.
CORRELATION: Subject[ComparisonRequest] = Subject(
    Format("terminal", "correlation.terminal"),
    Format("markdown", "correlation.markdown"),
    Format("html", "correlation.html"),
    Format("csv", "correlation.csv"),
)
FIGURES: Subject[ReportRequest[TermTable]] = Subject(
    Format("terminal", "figures.terminal", "a row per figure, a column per version"),
    Format("markdown", "figures.markdown", "the same as one table, with the points"),
    Format("csv", "figures.csv", "one row per figure, version and value"),
    Format("json", "figures.json", "every figure with its values and references"),
)
MATRIX: Subject[MatrixRequest] = Subject(
    Format("terminal", "matrix.terminal", "narrow columns of marks and key figures"),
    Format("markdown", "matrix.markdown", "the same as one table"),
    Format("html", "matrix.html", "one page with a map, the table and all texts"),
    Format("csv", "matrix.csv", "one row per thread and version"),
    Format("json", "matrix.json", "threads with a cell for every version"),
)
COLUMNS: Subject[ColumnsRequest] = Subject(
    Format("terminal", "columns.terminal", "side by side, or in turn on a narrow one"),
    Format("markdown", "columns.markdown", "one table, what differs in its last column"),
    Format("html", "columns.html", "one page that prints, stacked on a phone"),
    Format("csv", "columns.csv", "one row per commitment, for a spreadsheet"),
    Format("docx", "columns.docx", "a Word table whose last column can be filled"),
)
MAP: Subject[MatrixRequest] = Subject(
    Format("svg", "matrix.svg", "a picture"),
    Format("html", "matrix.html", "a page with the picture and a table"),
)
TRACE: Subject[TraceRequest] = Subject(
    Format("terminal", "trace.terminal", "redlines from version to version"),
    Format("markdown", "trace.markdown", "a section per version, with sources", names_sources=True),
    Format("json", "trace.json", "texts and redlines as data"),
)
OUTCOME: Subject[ReportRequest[Outcome]] = Subject(
    Format("terminal", "outcome.terminal", "an overview, then redlines"),
    Format("markdown", "outcome.markdown", "the same as an article with a table"),
    Format("json", "outcome.json", "answers and redlines as data"),
)
BRACKETS: Subject[BracketsRequest] = Subject(
    Format("terminal", "brackets.terminal", "counts, then every place and its fate"),
    Format("markdown", "brackets.markdown", "the same as tables and lists"),
    Format("html", "brackets.html", "one page with a chart, counts and places"),
    Format("svg", "brackets.svg", "the chart alone: a bar a version, by topic"),
    Format("csv", "brackets.csv", "one row per place and version"),
    Format("json", "brackets.json", "counts and places as data"),
)
SILENCE: Subject[ReportRequest[Silence]] = Subject(
    Format("terminal", "silence.terminal", "a list by how points end"),
    Format("markdown", "silence.markdown", "a table for each way of ending"),
    Format("json", "silence.json", "every end as data"),
)
FAMILY: Subject[ReportRequest[FamilyTree]] = Subject(
    Format("terminal", "family.terminal", "a tree and a table of shares"),
    Format("markdown", "family.markdown", "the same in Markdown"),
    Format("json", "family.json", "nearness by version and by point"),
)
CITATION: Subject[ReportRequest[Citation]] = Subject(
    Format("terminal", "citation.terminal", "one line, and a line for each page"),
    Format("bibtex", "citation.bibtex", "an entry, and one for each page"),
    Format("csl-json", "citation.csl_json", "the same for reference managers"),
)
RULINGS: Subject[ReportRequest[Proposals]] = Subject(
    Format("terminal", "rulings.terminal", "both texts, the reason and the line to write"),
    Format("yaml", "rulings.yaml", "a file of rulings to keep, change or strike"),
    Format("markdown", "rulings.markdown", "a section for each, texts side by side"),
    Format("html", "rulings.html", "the same as one page"),
    Format("json", "rulings.json", "texts, scores and fingerprints as data"),
)
CHECK: Subject[LinesRequest] = Subject(
    Format("terminal", "red_lines.terminal", "a matrix, then the words that decide"),
    Format("markdown", "red_lines.markdown", "the same as a table and lists"),
    Format("html", "red_lines.html", "one page that prints, stacked on a phone"),
    Format("csv", "red_lines.csv", "one row per line and version, for a spreadsheet"),
    Format("json", "red_lines.json", "every verdict with its words and evidence"),
    Format("github", "red_lines.github", "annotations on a pull request"),
    Format("sarif", "red_lines.sarif", "what is crossed, for code scanning"),
)
DECISIONS: Subject[ReportRequest[Sequence[Decision]]] = Subject(Format("yaml", "decisions.yaml"))
PROBLEMS: Subject[ProblemsRequest] = Subject(
    Format("text", "problems.text"),
    Format("json", "problems.json"),
    Format("github", "problems.github"),
    Format("sarif", "problems.sarif"),
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
