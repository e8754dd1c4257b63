"""What a person should decide about two texts: its words and its forms, the file of rulings among them."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Any

from plandiff.model.plan import Plan, Point
from plandiff.model.problem import Document
from plandiff.model.proposal import Proposal, ProposalKind, Proposals
from plandiff.rendering.page.html_text import document, html, inline, language
from plandiff.rendering.page.json_text import fields, listed, numbered_text, quoted
from plandiff.rendering.page.markdown_text import code, markdown, table_of
from plandiff.rendering.page.terminal_text import Page
from plandiff.rendering.request import ReportRequest
from plandiff.rendering.words import wording
from plandiff.text.display import visible

HEADINGS = {
    ProposalKind.LINK: "linked, with low confidence",
    ProposalKind.SPLIT: "linked, though some parts share little",
    ProposalKind.ALONE: "not linked: both stand alone",
}
NOTHING = "Nothing to decide: no link is doubtful, and no two points that stand alone are alike."


def summary(found: Proposals) -> str:
    """How much there is to decide, in one line."""
    if not found.listed:
        return NOTHING
    return f"{wording.plural(len(found.listed), 'thing')} to decide, most doubtful first."


def alone(found: Proposals) -> str:
    """The points that nothing answers and that no proposal names, in one sentence; blank where there are none."""
    sides = [
        f"{label} {', '.join(names)}" for label, names in zip(("before", "after"), found.alone, strict=True) if names
    ]
    return f"Alone, with nothing near: {'; '.join(sides)}." if sides else ""


def numbers(proposal: Proposal) -> str:
    """The two sides of a proposal by id: `8 → 7`."""
    return " → ".join(", ".join(point.id for point in side) for side in (proposal.before, proposal.after))


def reason(proposal: Proposal) -> str:
    """Why a person should look at it, in words."""
    score = f"score {proposal.score:.2f}"
    if proposal.kind is ProposalKind.ALONE:
        return f"{score}: too little in common to be linked, and nothing else is nearer"
    if proposal.kind is ProposalKind.SPLIT:
        pairs = ", ".join(f"{before} and {after}" for before, after in proposal.doubtful)
        return f"{score}; {pairs} share little and have different titles"
    rival = f", {proposal.margin:.2f} ahead of {proposal.runner_up}" if proposal.runner_up else ""
    return f"{score}{rival}: few words in common"


def heading(point: Point) -> str:
    """A point's id and title as one line."""
    return f"{point.id}  {' '.join(point.title.split())}".rstrip()


def line(proposal: Proposal, by: str) -> str:
    """The line of a file of rulings that keeps the two sides together; YAML in flow style."""
    return f"- {{before: {listed(point.id for point in proposal.before)}, " + (
        f"after: {listed(point.id for point in proposal.after)}, by: {quoted(by)}}}"
    )


def as_terminal(request: ReportRequest[Proposals]) -> str:
    """Each proposal with both texts, the reason, and the line to write."""
    found, page = request.result, Page(request.width, request.color)
    lines = page.wrap([("heading", summary(found))])
    for proposal in found.listed:
        lines += ["", *_terminal_proposal(proposal, found, page)]
    if alone(found):
        lines += ["", *page.wrap([("", alone(found))])]
    if found.listed:
        lines += ["", *page.wrap([("dim", "To decide: keep, change or strike the lines in a file.")])]
        lines += page.wrap([("dim", "-o rulings.yaml writes it; `after: []` says that nothing answers a point.")])
    return "\n".join(lines) + "\n"


def _terminal_proposal(proposal: Proposal, found: Proposals, page: Page) -> Iterator[str]:
    yield from page.wrap([("heading", f"{numbers(proposal)}  "), ("dim", f"({HEADINGS[proposal.kind]})")])
    for label, side in (("before", proposal.before), ("after", proposal.after)):
        for point in side:
            yield from _terminal_point(label, point, page)
    yield from page.wrap([("remark", reason(proposal))], indent="    ")
    yield from page.item([("", line(proposal, found.by))])


def _terminal_point(label: str, point: Point, page: Page) -> list[str]:
    words = " ".join(wording.text_of(point).split())
    pieces = [("dim", f"{label:<7}"), ("heading", heading(point)), ("", f"  {words}")]
    return page.wrap(pieces, indent="    ", hanging=" " * 11)


_WIDTH = 110
_LONGEST = 600  # characters of a text that a comment shows
_HEAD = """\
Each ruling below is a proposal. Keep it, change it or strike it, and say who decided: a ruling whose `by:` is blank
changes nothing. `after: []` says that nothing answers the points before. Then plandiff takes this file as it lies
beside the two texts, or with --rulings."""


def as_yaml(request: ReportRequest[Proposals]) -> str:
    """The file; the same input gives the same bytes."""
    found = request.result
    lines = [f"# {line}" for line in (*_HEAD.splitlines(), summary(found))]
    lines += [f"before: {quoted(found.names[0])}", f"after: {quoted(found.names[1])}"]
    lines.append("rulings:" if found.listed else "rulings: []")
    for proposal in found.listed:
        lines += ["", *_yaml_proposal(proposal, found.by)]
    lines += ["", *_comment(alone(found))] if alone(found) else []
    return "\n".join(lines) + "\n"


def _yaml_proposal(proposal: Proposal, by: str) -> Iterator[str]:
    yield from _comment(f"{numbers(proposal)}: {HEADINGS[proposal.kind]}; {reason(proposal)}")
    for label, side in (("before", proposal.before), ("after", proposal.after)):
        for point in side:
            yield from _comment(f"{label} {heading(point)}: {_short(point)}")
    if proposal.kind is ProposalKind.ALONE:
        yield from _comment("plandiff does not link them; strike this if they answer nothing")
    yield f"  - before: {listed(point.id for point in proposal.before)}"
    yield f"    after: {listed(point.id for point in proposal.after)}"
    yield f"    by: {quoted(by)}"
    yield '    reason: ""'
    yield f"    before_texts: {listed(proposal.before_texts)}"
    yield f"    after_texts: {listed(proposal.after_texts)}"


def _short(point: Point) -> str:
    text = " ".join(wording.text_of(point).split())
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()} ..."


def _comment(text: str) -> list[str]:
    return textwrap.wrap(
        visible(text), _WIDTH, initial_indent="  # ", subsequent_indent="  #   ", break_on_hyphens=False
    )


def as_markdown(request: ReportRequest[Proposals]) -> str:
    """A section for each proposal: both texts side by side, the reason, the line to write."""
    found = request.result
    lines = [f"# Rulings on {code(found.names[0])} and {code(found.names[1])}", "", markdown(summary(found))]
    for proposal in found.listed:
        lines += ["", *_markdown_proposal(proposal, found)]
    lines += ["", markdown(alone(found))] if alone(found) else []
    return "\n".join(lines) + "\n"


def _markdown_proposal(proposal: Proposal, found: Proposals) -> Iterator[str]:
    yield f"## {markdown(numbers(proposal))}"
    yield ""
    yield f"{HEADINGS[proposal.kind].capitalize()}. {markdown(reason(proposal)).capitalize()}."
    yield ""
    cells = (
        "<br><br>".join(f"**{markdown(heading(point))}**<br>{markdown(wording.text_of(point))}" for point in side)
        for side in (proposal.before, proposal.after)
    )
    yield from table_of(("before", "after"), [cells])
    yield ""
    yield code(line(proposal, found.by))


def as_html(request: ReportRequest[Proposals]) -> str:
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
        yield from _html_proposal(proposal, found)
    yield f"<p>{html(alone(found))}</p>"
    yield "</main>"
    yield '<footer class="broad"><p>A line goes into <code>rulings.yaml</code> under <code>rulings:</code>, with the'
    yield " name of who decided. <code>after: []</code> says that nothing answers the points before.</p></footer>"


def _html_proposal(proposal: Proposal, found: Proposals) -> Iterator[str]:
    yield f"<section><h2>{inline(numbers(proposal))}</h2>"
    yield f"<p>{html(HEADINGS[proposal.kind].capitalize())}. {html(reason(proposal))}.</p>"
    yield '<div class="columns-box"><table class="columns"><thead><tr><th scope="col">before</th>'
    yield '<th scope="col">after</th></tr></thead><tbody><tr>'
    for label, side, plan in (
        ("before", proposal.before, found.before.content),
        ("after", proposal.after, found.after.content),
    ):
        yield f'<td data-column="{label}">{"".join(_html_point(point, plan) for point in side)}</td>'
    yield "</tr></tbody></table></div>"
    yield f"<p><code>{html(line(proposal, found.by))}</code></p></section>"


def _html_point(point: Point, plan: Plan) -> str:
    known = language(plan)
    return f'<p class="number"{known}>{inline(heading(point))}</p><p{known}>{html(wording.text_of(point))}</p>'


def as_json(request: ReportRequest[Proposals]) -> str:
    """The proposals as one JSON object."""
    found = request.result
    return numbered_text(
        1,
        before=_side(found.before, found.names[0]),
        after=_side(found.after, found.names[1]),
        alone={"before": list(found.alone[0]), "after": list(found.alone[1])},
        proposals=[_json_proposal(proposal) for proposal in found.listed],
    )


def _side(document: Document[Plan], name: str) -> dict[str, Any]:
    return {"name": name, "id": document.content.id, "title": document.content.title, "sha256": document.sha256}


def _json_proposal(proposal: Proposal) -> dict[str, Any]:
    return {
        "kind": proposal.kind,
        "before": [_json_point(*pair) for pair in zip(proposal.before, proposal.before_texts, strict=True)],
        "after": [_json_point(*pair) for pair in zip(proposal.after, proposal.after_texts, strict=True)],
        **fields(proposal, "score~ margin~ runner_up"),
        "doubtful": [list(pair) for pair in proposal.doubtful],
    }


def _json_point(point: Point, digits: str) -> dict[str, str]:
    return {"id": point.id, "title": point.title, "text": point.body, "fingerprint": digits}
