"""The correlation table of a comparison, as the annexes of acts have it: its rows and its forms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plandiff.model.alignment import Link
from plandiff.model.comparison import Change
from plandiff.model.named_values import NamedValues
from plandiff.rendering.comparison.request import ComparisonRequest
from plandiff.rendering.comparison.terminal import hidden_lines, summary
from plandiff.rendering.comparison.view import Entry
from plandiff.rendering.page.csv_text import csv_text, references
from plandiff.rendering.page.html_text import MADE_BY, document, inline, item_list
from plandiff.rendering.page.markdown_text import markdown, table_of
from plandiff.rendering.page.terminal_tables import TableColumn, ruled_table
from plandiff.rendering.page.terminal_text import Page
from plandiff.rendering.threads.html_parts import html_files
from plandiff.rendering.threads.text_parts import made_from

NONE = "\u2014"
HEADINGS = ("before", "after", "point", "what happened", "score", "confidence")


class CorrelationRow(NamedValues):
    """Who answers whom: ids of either side, NONE where there is none; a clause's row says nothing of score.

    `confidence` names who decided instead, where somebody did.
    """

    before: str
    after: str
    title: str
    kind: str
    score: str = ""
    confidence: str = ""
    is_clause: bool = False

    @property
    def cells(self) -> tuple[str, ...]:
        """What stands below HEADINGS."""
        return self.before, self.after, self.title, self.kind, self.score, self.confidence


def correlation_rows(request: ComparisonRequest) -> Iterator[CorrelationRow]:
    """The rows of the links that were asked for, in the order of the texts."""
    changes = {(change.link.before, change.link.after): change for change in request.comparison.changes}
    for entry in request.view.entries:
        yield from _rows(entry, changes[entry.before, entry.after])


def _rows(entry: Entry, change: Change) -> Iterator[CorrelationRow]:
    link = change.link
    both = bool(link.before and link.after)
    yield CorrelationRow(
        _points(link.before),
        _points(link.after),
        entry.title,
        f"{entry.kind_words}, {entry.decision.decision}" if entry.decision else entry.kind_words,
        f"{link.score:.2f}" if both else "",
        _ruled(link) or (link.confidence if both else ""),
    )
    if both and any(_parts(clause.link, link) for clause in change.clauses):
        for clause in change.clauses:
            yield CorrelationRow(
                _clauses(clause.link.before, link.before),
                _clauses(clause.link.after, link.after),
                "",
                entry.roles.kind_words(clause.kind, moved=clause.link.moved),
                confidence=_ruled(clause.link),
                is_clause=True,
            )


def _ruled(link: Link) -> str:
    return f"ruling of {link.ruling.ruling.by}" if link.ruling else ""


def _parts(clause: Link, point: Link) -> bool:
    """Whether a clause does not simply go where its point goes."""
    return clause.ruling is not None or clause.before != clause.after or len(point.before) != 1 or len(point.after) != 1


def _points(names: Iterable[str]) -> str:
    return ", ".join(names) or NONE


def _clauses(names: Iterable[str], points: tuple[str, ...]) -> str:
    """Clauses as acts cite them: 12(a); where a link has several points, the id of a clause begins with its own."""
    return ", ".join(_cited(name, points) for name in names) or NONE


def _cited(name: str, points: tuple[str, ...]) -> str:
    point = next((point for point in points if name == point or name.startswith(f"{point}.")), "")
    if len(points) == 1:
        return f"{points[0]}({name})"
    return f"{point}({name[len(point) + 1 :]})" if point and name != point else name


def as_terminal(request: ComparisonRequest) -> str:
    """The summary of the comparison and the table, as lines of the request's width."""
    page = Page(request.width, request.color)
    columns = [TableColumn(heading, right=heading == "score") for heading in HEADINGS]
    rows = []
    for row in correlation_rows(request):
        indent = "  " if row.is_clause else ""
        rows.append([[("", cell)] for cell in (indent + row.before, indent + row.after, *row.cells[2:])])
    lines = [*summary(request.view, page), "", ruled_table(columns, rows, page)]
    return "\n".join([*lines, *hidden_lines(request.view, page)]) + "\n"


def as_markdown(request: ComparisonRequest) -> str:
    """The table as GitHub-flavoured Markdown; of a link the points are bold, of its clauses they are not."""
    view = request.view
    lines = [f"# {markdown(view.title)}", "", *(f"> {markdown(notice)}" for notice in view.notices), ""]
    lines += table_of(HEADINGS, map(_cells, correlation_rows(request)), numbers=(HEADINGS.index("score"),))
    return "\n".join([*lines, "", *made_from((view.before, view.after))]) + "\n"


def _cells(row: CorrelationRow) -> list[str]:
    shown = [markdown(cell) for cell in row.cells]
    return shown if row.is_clause else [f"**{shown[0]}**", f"**{shown[1]}**", *shown[2:]]


def as_html(request: ComparisonRequest) -> str:
    """The page as one HTML document; the same input gives the same bytes."""
    return document(request.view.title, _body(request), styles=("html_correlation.css",))


def _body(request: ComparisonRequest) -> Iterator[str]:
    view = request.view
    yield f'<header class="top"><h1 dir="auto">{inline(view.title)}</h1>'
    yield item_list(view.notices)
    yield '</header><main><table class="correlation"><caption>Correlation table: who answers whom</caption>'
    heads = "".join(f'<th scope="col">{heading}</th>' for heading in HEADINGS)
    yield f"<thead><tr>{heads}</tr></thead><tbody>"
    yield from map(_html_row, correlation_rows(request))
    yield "</tbody></table></main><footer><ul>"
    yield html_files((view.before, view.after))
    yield f"</ul>{MADE_BY}</footer>"


def _html_row(row: CorrelationRow) -> str:
    kind = ' class="part"' if row.is_clause else ""
    cells = "".join(f'<td dir="auto">{inline(cell)}</td>' for cell in row.cells)
    return f"<tr{kind}>{cells}</tr>"


def as_csv(request: ComparisonRequest) -> str:
    """The rows as RFC 4180 has them; points as references, which no spreadsheet takes for numbers or days."""
    before, after = request.comparison.before.plan.id, request.comparison.after.plan.id
    return csv_text([HEADINGS, *(_csv_row(row, before, after) for row in correlation_rows(request))])


def _csv_row(row: CorrelationRow, before: str, after: str) -> tuple[str, ...]:
    sides = ((row.before, before), (row.after, after))
    cited = (references(plan, () if names == NONE else names.split(", ")) for names, plan in sides)
    return (*cited, *row.cells[2:])
