"""Lines held against versions as one HTML page: a table by party, then for each line the words that decide."""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.model.red_line import DecidingWords, LineFinding, LineRow
from plandiff.rendering.page.html_text import MADE_BY, document, html, inline, item_list
from plandiff.rendering.red_lines import words as say
from plandiff.rendering.request import LinesRequest
from plandiff.rendering.threads.words import verdict_words, version_words


def as_html(request: LinesRequest) -> str:
    """The page as one HTML document; the same input gives the same bytes."""
    return document(say.heading(request.check), _body(request), styles=("html_red_lines.css",))


def _body(request: LinesRequest) -> Iterator[str]:
    check = request.check
    yield '<a class="skip" href="#lines">Skip to the table</a>'
    yield f'<header class="top broad"><h1>{html(say.heading(check))}</h1>'
    yield item_list(say.notices(check))
    yield f"<p>{html(say.CLOSING)}</p>"
    meanings = "".join(f"<div><dt>{html(word)}</dt><dd>{html(meaning)}</dd></div>" for word, meaning in say.EXPLAINED)
    yield f'<dl class="verdicts">{meanings}</dl></header>'
    yield '<main class="broad"><div class="lines-box" role="region" aria-label="Lines by versions" tabindex="0">'
    yield f'<table class="lines" id="lines"><caption>{html(say.heading(check))}</caption>'
    yield '<thead><tr><th scope="col">Line</th>'
    for side in check.versions:
        yield f'<th scope="col"><code>{html(side.plan.id)}</code><small>{html(side.plan.date)}</small></th>'
    yield "</tr></thead>"
    known = say.fingerprints_of(check)
    for party, rows in say.by_party(check):
        span = 1 + len(check.versions)
        yield f'<tbody><tr class="group"><th scope="rowgroup" colspan="{span}">{inline(party)}</th></tr>'
        yield from (_row(row, known) for row in rows)
        yield "</tbody>"
    yield "</table></div>"
    for party, rows in say.by_party(check):
        yield f"<section><h2>{inline(party)}</h2>"
        for row in rows:
            yield from _details(row, known)
        yield "</section>"
    yield '</main><footer class="broad"><h2>How this was made</h2><ul>'
    for side in check.versions:
        facts = f"{inline(version_words(side))}; sha256 <code>{html(side.sha256)}</code>"
        yield f"<li><code>{html(side.plan.id)}</code>: {facts}</li>"
    yield f"<li>Lines: <code>{html(check.file)}</code>; sha256 <code>{html(check.sha256)}</code></li></ul>"
    yield f"{MADE_BY}</footer>"


def _row(row: LineRow, known: dict[tuple[str, str], str]) -> str:
    up = "<small>given up</small>" if row.line.given_up else ""
    title = f'<a href="#{_anchor(row)}"><code>{html(row.line.id)}</code></a>{up}<p>{inline(row.line.says)}</p>'
    cells = "".join(_cell(found, known) for found in row.findings)
    return f'<tr><th scope="row" dir="auto">{title}</th>{cells}</tr>'


def _cell(found: LineFinding, known: dict[tuple[str, str], str]) -> str:
    link = f'<a href="#f-{known[found.line, found.plan]}">{html(verdict_words(found))}</a>'
    return f'<td class="v-{found.seen}" data-plan="{html(found.plan)}">{link}</td>'


def _anchor(row: LineRow) -> str:
    return html(f"line-{row.line.id}")


def _details(row: LineRow, known: dict[tuple[str, str], str]) -> Iterator[str]:
    line = row.line
    yield f'<article class="line" id="{_anchor(row)}"><h3><code>{html(line.id)}</code></h3>'
    yield f'<p class="says" dir="auto">{inline(line.says)}</p><p class="known">{inline(say.stated(line))}'
    yield (f": {', '.join(f'<code>{html(key)}</code>' for key in line.sources)}" if line.sources else "") + "</p>"
    yield f'<p class="known">Test: {inline(say.test_words(line))}</p>'
    for remark in say.remarks(line):
        yield f'<p class="remark" dir="auto">{inline(remark)}</p>'
    yield "<ul>"
    for group in say.groups(row):
        yield from _group(line.id, group, known)
    yield "</ul></article>"


def _group(line: str, group: say.Group, known: dict[tuple[str, str], str]) -> Iterator[str]:
    places = "".join(f'<span id="f-{known[line, plan]}"></span>' for plan in group.plans)
    plans = ", ".join(f"<code>{html(plan)}</code>" for plan in group.plans)
    reason = f'<span class="known">{inline(group.reason)}</span>'
    yield f'<li>{places}<b class="v-{group.finding.seen}">{html(group.verdict)}</b>: {plans} \u2013 {reason}'
    for words in group.words:
        yield _words(words)
    yield "</li>"


def _words(words: DecidingWords) -> str:
    known = say.known(words)
    text = f'<blockquote dir="auto"><code>{html(words.reference)}</code> {inline(words.words)}'
    text += f" <small>({inline(known)})</small>" if known else ""
    text += f'<p class="known">the line\u2019s: {inline(words.instead)}</p>' if words.instead else ""
    return text + "</blockquote>"
