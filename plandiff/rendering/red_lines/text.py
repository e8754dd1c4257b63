"""Lines held against versions, on a terminal, as Markdown and as data; and the lines with what stands behind each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from plandiff.model.line_check import LineCheck
from plandiff.model.red_line import DecidingWords, LineFinding, LineRow, RedLine, Verdict
from plandiff.model.seed import Source
from plandiff.rendering.page.csv_text import csv_text
from plandiff.rendering.page.json_text import fields
from plandiff.rendering.page.markdown_text import code, markdown, table_of
from plandiff.rendering.page.terminal_tables import column_heads, evenly, side_by_side
from plandiff.rendering.page.terminal_text import INDENT, Page
from plandiff.rendering.red_lines import words as say
from plandiff.rendering.request import LinesRequest
from plandiff.rendering.threads.json_parts import report_text, version_data
from plandiff.rendering.threads.text_parts import made_from, markdown_versions, terminal_versions
from plandiff.rendering.threads.words import spaced, verdict_words
from plandiff.rendering.words.source_history import source_words

_TITLE, _WIDEST_TITLE = 22, 44
_WIDTH = 9  # "?crossed!"
_STYLES = {
    Verdict.CROSSED: "substantive",
    Verdict.HOLDS: "",
    Verdict.OPEN: "unsure",
    Verdict.SILENT: "dim",
    Verdict.NOT_KNOWN: "dim",
}


def as_terminal(request: LinesRequest) -> str:
    """The report as lines no wider than the page; versions that do not fit side by side go into further tables."""
    check, page = request.check, Page(request.width, request.color)
    lines = page.wrap([("heading", say.heading(check))])
    lines += terminal_versions(check.versions, page)
    lines += page.remarks(say.notices(check))
    step = evenly(len(check.versions), (page.width - _TITLE) // (_WIDTH + 1))
    title = max(_TITLE, min(_WIDEST_TITLE, page.width - step * (_WIDTH + 1)))
    for start in range(0, len(check.versions), step):
        lines += ["", *_table(check, range(start, min(start + step, len(check.versions))), title, page)]
    lines += ["", *_legend(page)]
    for party, rows in say.by_party(check):
        lines += ["", *page.wrap([("heading", party)])]
        lines += [line for row in rows for line in _terminal_details(row, page)]
    lines += ["", *page.wrap([("remark", say.CLOSING)])]
    return "\n".join(lines) + "\n"


def _legend(page: Page) -> Iterator[str]:
    for word, meaning in say.EXPLAINED:
        mark = {"not known": "?, ?crossed, ?holds, ?open", "judged": "crossed*, holds*, ?*"}.get(word, word)
        yield from page.wrap([("dim", f"{mark}: {meaning}")], hanging="  ")
    yield from page.wrap([("dim", "crossed!: found by a link of low confidence")])


def _table(check: LineCheck, columns: Sequence[int], title: int, page: Page) -> Iterator[str]:
    plans = [check.versions[index].plan for index in columns]
    widths = (title, _WIDTH)
    yield from column_heads(plans, widths, page, dated=any(plan.date for plan in plans))
    room = Page(title - 1, page.color)
    for party, rows in say.by_party(check):
        yield from page.wrap([("heading", party)])
        for row in rows:
            name = room.wrap([("", row.line.id), ("dim", " (given up)" if row.line.given_up else "")], indent="  ")
            found = [row.findings[index] for index in columns]
            styles = [_STYLES[one.seen] for one in found]
            yield from side_by_side(name, [[mark(one)] for one in found], styles, widths, page)


def mark(finding: LineFinding) -> str:
    """A verdict in one narrow cell: ? before what only reports say, * behind what a reader judged, ! where unsure."""
    word = "?" if finding.seen is Verdict.NOT_KNOWN else spaced(finding.seen)
    if finding.verdict is Verdict.JUDGED:
        return f"{word}*"
    if finding.would_be is not None:
        word = f"?{spaced(finding.would_be)}"
    return word if finding.sure else f"{word}!"


def _terminal_details(row: LineRow, page: Page) -> Iterator[str]:
    line = row.line
    yield ""
    yield from page.item([("heading", line.id), ("dim", f"  {say.stated(line)}")], "  ")
    yield from page.wrap([("", line.says)], indent=INDENT)
    yield from page.item([("dim", f"Test: {say.test_words(line)}")])
    for remark in say.remarks(line, "Note: "):
        yield from page.item([("remark", remark)])
    for group in say.groups(row):
        yield from _terminal_group(group, page)


def _terminal_group(group: say.Group, page: Page) -> Iterator[str]:
    style = _STYLES[group.finding.seen]
    pieces = [(style, group.verdict), ("", ": " + ", ".join(group.plans)), ("dim", f" \u2013 {group.reason}")]
    yield from page.item(pieces)
    for words in group.words:
        yield from _terminal_words(words, page)


def _terminal_words(words: DecidingWords, page: Page) -> Iterator[str]:
    known = say.known(words)
    pieces = [("heading", words.reference), ("", f"  {words.words}"), ("dim", f"  ({known})" if known else "")]
    yield from page.item(pieces, INDENT + "  ")
    if words.instead:
        yield from page.item([("dim", f"the line's: {words.instead}")], INDENT * 2)


def as_markdown(request: LinesRequest) -> str:
    """The report as GitHub-flavoured Markdown."""
    check = request.check
    lines = [f"# {say.heading(check)}", ""]
    lines += markdown_versions(check.versions)
    lines += ["", *(f"> {markdown(notice)}" for notice in say.notices(check)), ""]
    heads = ["party", "line", *(f"{code(side.plan.id)}<br>{side.plan.date}" for side in check.versions)]
    lines += table_of(heads, (_row(party, row) for party, rows in say.by_party(check) for row in rows))
    lines += ["", *(f"- **{word}**: {meaning}" for word, meaning in say.EXPLAINED), "", f"> {say.CLOSING}"]
    for party, rows in say.by_party(check):
        lines += ["", f"## {markdown(party)}"]
        lines += [line for row in rows for line in _markdown_details(row)]
    lines += ["", *made_from(check.versions), f"- {code(check.file)}: sha256 {code(check.sha256)}"]
    return "\n".join(lines) + "\n"


def _row(party: str, row: LineRow) -> list[str]:
    name = code(row.line.id) + (" (given up)" if row.line.given_up else "")
    return [markdown(party), f"{name}<br>{markdown(row.line.says)}", *map(_cell, row.findings)]


def _cell(found: LineFinding) -> str:
    words = verdict_words(found)
    return f"**{words}**" if found.seen is Verdict.CROSSED else words


def _markdown_details(row: LineRow) -> Iterator[str]:
    line = row.line
    yield from ("", f"### {markdown(line.id)}", "", markdown(line.says), "", f"*{markdown(say.stated(line))}*")
    if line.sources:
        yield f"<br>Sources: {', '.join(map(code, line.sources))}"
    yield from ("", f"Test: {markdown(say.test_words(line))}", "")
    for remark in say.remarks(line, "Note: "):
        yield from (f"> {markdown(remark)}", "")
    for group in say.groups(row):
        yield from _markdown_group(group)


def _markdown_group(group: say.Group) -> Iterator[str]:
    plans = ", ".join(map(code, group.plans))
    yield f"- **{group.verdict}**: {plans} \u2013 {markdown(group.reason)}"
    yield from (f"  - {_markdown_words(words)}" for words in group.words)


def _markdown_words(words: DecidingWords) -> str:
    known = say.known(words)
    text = f"{code(words.reference)} {markdown(words.words)}" + (f" *({markdown(known)})*" if known else "")
    return text + (f"<br>the line's: {markdown(words.instead)}" if words.instead else "")


def listed(lines: Sequence[RedLine], sources: Mapping[str, Source], page: Page) -> str:
    """Lines in groups of one party: what was stated, when, the test, and the sources; what it all means at the end."""
    found: list[str] = []
    party = ""
    for line in lines:
        if line.party != party:
            found += [*([""] if found else []), *page.wrap([("heading", line.party)])]
            party = line.party
        found += _line(line, sources, page)
    found += page.wrap([("", "No line is stated here.")]) if not lines else []
    found += ["", *page.wrap([("remark", say.CLOSING)])]
    return "\n".join(found) + "\n"


def _line(line: RedLine, sources: Mapping[str, Source], page: Page) -> Iterator[str]:
    yield from page.item([("heading", line.id), ("", f"  {line.says}")], "  ")
    yield from page.item([("dim", f"{say.stated(line)}. Test: {say.test_words(line)}")])
    for remark in say.remarks(line):
        yield from page.item([("remark", remark)])
    for key in line.sources:
        yield from page.item([("dim", source_words(key, sources))])


COLUMNS = (
    "party line says stated line_evidence line_sources given_up plan date verdict would_be reason points words "
    "evidence sources sure"
).split()


def as_csv(request: LinesRequest) -> str:
    """The findings as RFC 4180 has them, in the order of lines and versions."""
    return csv_text([COLUMNS, *_csv_rows(request.check)])


def _csv_rows(check: LineCheck) -> Iterator[tuple[str, ...]]:
    for row in check.rows:
        line = row.line
        for side, found in zip(check.versions, row.findings, strict=True):
            yield (
                line.party,
                line.id,
                line.says,
                line.date,
                line.evidence or "",
                "; ".join(line.sources),
                line.given_up.date if line.given_up else "",
                found.plan,
                side.plan.date,
                found.verdict,
                found.would_be or "",
                say.reason_words(found),
                "; ".join(dict.fromkeys(words.reference for words in found.words)),
                " / ".join(words.words for words in found.words),
                "; ".join(dict.fromkeys(str(words.evidence) for words in found.words if words.evidence)),
                "; ".join(dict.fromkeys(key for words in found.words for key in words.sources)),
                "yes" if found.sure else "no",
            )


def as_json(request: LinesRequest) -> str:
    """The lines with what every version does with each."""
    check = request.check
    known = say.fingerprints_of(check)
    return report_text(
        "check",
        check.threads,
        versions=[version_data(side) for side in check.versions],
        lines_file=fields(check, "file sha256"),
        hidden=check.hidden,
        crossed=len(check.crossed),
        rows=[_json_row(row, known) for row in check.rows],
        note=say.CLOSING,
    )


def _json_row(row: LineRow, known: dict[tuple[str, str], str]) -> dict[str, Any]:
    found = [{**_finding(one), "fingerprint": known[one.line, one.plan]} for one in row.findings]
    return {**_line_data(row.line), "findings": found}


def _line_data(entry: RedLine) -> dict[str, Any]:
    """A line as its file states it."""
    key = next(key for key in RedLine.EXACTLY_ONE_OF if getattr(entry, key))
    value = getattr(entry, key)
    if key in ("must_contain", "must_not_contain"):
        value = {"any": list(value.any), "all": list(value.all), "thread": value.thread or None}
    elif key == "reading":
        value = [one.plan for one in value]
    up = entry.given_up
    return {
        "line": entry.id,
        **fields(entry, "party says date? topic? thread? evidence sources"),
        "given_up": fields(up, "date says sources") if up else None,
        "note": entry.note or None,
        "test": {key: value},
    }


def _finding(found: LineFinding) -> dict[str, Any]:
    read = found.reading
    return {
        **fields(found, "plan verdict would_be reason arguments sure"),
        "words": [
            {"point": one.reference, **fields(one, "words evidence sources by? instead?")} for one in found.words
        ],
        "judged": fields(read, "by date reason sources") if read else None,
    }
