"""Lines held against versions as Markdown: a table by party, then for each line the words that decide."""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.model.red_line import DecidingWords, LineFinding, LineRow, Verdict
from plandiff.rendering.page.markdown_text import code, markdown
from plandiff.rendering.red_lines.request import LinesRequest
from plandiff.rendering.red_lines.words import (
    CLOSING,
    EXPLAINED,
    Group,
    by_party,
    evidence,
    given_up,
    groups,
    heading,
    notices,
    stated,
    test_words,
)
from plandiff.rendering.threads.markdown_parts import made_from
from plandiff.rendering.threads.words import version_words
from plandiff.rendering.words.line_words import verdict_words


def render(request: LinesRequest) -> str:
    """The report as GitHub-flavoured Markdown."""
    check = request.check
    lines = [f"# {heading(check)}", ""]
    lines += [f"- {code(side.plan.id)}: {markdown(version_words(side))}" for side in check.versions]
    lines += ["", *(f"> {markdown(notice)}" for notice in notices(check)), ""]
    lines += ["| party | line |" + "".join(f" {code(side.plan.id)}<br>{side.plan.date} |" for side in check.versions)]
    lines += ["| --- | --- |" + " --- |" * len(check.versions)]
    for party, rows in by_party(check):
        lines += [_row(party, row) for row in rows]
    lines += ["", *(f"- **{word}**: {meaning}" for word, meaning in EXPLAINED), "", f"> {CLOSING}"]
    for party, rows in by_party(check):
        lines += ["", f"## {markdown(party)}"]
        lines += [line for row in rows for line in _details(row)]
    lines += ["", *made_from(check.versions), f"- {code(check.file)}: sha256 {code(check.sha256)}"]
    return "\n".join(lines) + "\n"


def _row(party: str, row: LineRow) -> str:
    name = code(row.line.id) + (" (given up)" if row.line.given_up else "")
    cells = " | ".join(_cell(found) for found in row.findings)
    return f"| {markdown(party)} | {name}<br>{markdown(row.line.says)} | {cells} |"


def _cell(found: LineFinding) -> str:
    words = verdict_words(found)
    crossed = Verdict.CROSSED in (found.verdict, found.would_be if found.verdict is Verdict.JUDGED else None)
    return f"**{words}**" if crossed else words


def _details(row: LineRow) -> Iterator[str]:
    line = row.line
    yield from ("", f"### {markdown(line.id)}", "", markdown(line.says), "", f"*{markdown(stated(line))}*")
    if line.sources:
        yield f"<br>Sources: {', '.join(map(code, line.sources))}"
    yield from ("", f"Test: {markdown(test_words(line))}", "")
    for remark in (given_up(line), f"Note: {line.note}" if line.note else ""):
        yield from (f"> {markdown(remark)}", "") if remark else ()
    for group in groups(row):
        yield from _group(group)


def _group(group: Group) -> Iterator[str]:
    plans = ", ".join(map(code, group.plans))
    yield f"- **{group.verdict}**: {plans} \u2013 {markdown(group.reason)}"
    yield from (f"  - {_words(words)}" for words in group.words)


def _words(words: DecidingWords) -> str:
    known = "; ".join(part for part in (f"wording of {words.by}" if words.by else "", evidence(words)) if part)
    text = f"{code(words.reference)} {markdown(words.words)}" + (f" *({markdown(known)})*" if known else "")
    return text + (f"<br>the line's: {markdown(words.instead)}" if words.instead else "")
