"""What to decide, as a page."""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.model.plan import Plan, Point
from plandiff.model.proposal import Proposal, Proposals
from plandiff.rendering.page.html_document import document
from plandiff.rendering.page.html_text import html, inline, language
from plandiff.rendering.request import ReportRequest
from plandiff.rendering.rulings.words import HEADINGS, alone, heading, line, numbers, reason, summary, text_of


def render(request: ReportRequest[Proposals]) -> str:
    """The page as one HTML document: a table with both texts for each proposal, and the line to write."""
    found = request.result
    return document(f"Rulings on {found.names[0]} and {found.names[1]}", _body(found), styles=("html_columns.css",))


def _body(found: Proposals) -> Iterator[str]:
    before, after = found.before.content, found.after.content
    yield '<header class="top broad">'
    yield f"<h1>Rulings on {inline(found.names[0])} and {inline(found.names[1])}</h1>"
    yield f"<p>{inline(before.title)} &rarr; {inline(after.title)}. {html(summary(found))}</p>"
    yield "</header>"
    yield '<main class="broad">'
    for proposal in found.listed:
        yield from _proposal(proposal, found)
    yield f"<p>{html(alone(found))}</p>"
    yield "</main>"
    yield '<footer class="broad"><p>A line goes into <code>rulings.yaml</code> under <code>rulings:</code>, with the'
    yield " name of who decided. <code>after: []</code> says that nothing answers the points before.</p></footer>"


def _proposal(proposal: Proposal, found: Proposals) -> Iterator[str]:
    yield f"<section><h2>{inline(numbers(proposal))}</h2>"
    yield f"<p>{html(HEADINGS[proposal.kind].capitalize())}. {html(reason(proposal))}.</p>"
    yield '<div class="columns-box"><table class="columns"><thead><tr><th scope="col">before</th>'
    yield '<th scope="col">after</th></tr></thead><tbody><tr>'
    for label, side, plan in (
        ("before", proposal.before, found.before.content),
        ("after", proposal.after, found.after.content),
    ):
        yield f'<td data-column="{label}">{"".join(_point(point, plan) for point in side)}</td>'
    yield "</tr></tbody></table></div>"
    yield f"<p><code>{html(line(proposal, found.by))}</code></p></section>"


def _point(point: Point, plan: Plan) -> str:
    return (
        f'<p class="number"{language(plan)}>{inline(heading(point))}</p><p{language(plan)}>{html(text_of(point))}</p>'
    )
