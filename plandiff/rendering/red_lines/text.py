"""Lines held against versions, on a terminal and as Markdown; and the lines themselves with what stands behind each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from plandiff.model.line_check import LineCheck
from plandiff.model.red_line import DecidingWords, LineFinding, LineRow, RedLine, Verdict, is_crossed
from plandiff.model.seed import Source
from plandiff.rendering.page.markdown_text import code, markdown, table_of
from plandiff.rendering.page.terminal_tables import day, folded, side_by_side
from plandiff.rendering.page.terminal_text import Page
from plandiff.rendering.red_lines import words as say
from plandiff.rendering.request import LinesRequest
from plandiff.rendering.threads.text_parts import made_from
from plandiff.rendering.threads.words import version_words
from plandiff.rendering.words.line_words import VERDICT_WORDS, verdict_words
from plandiff.rendering.words.source_history import source_words

_TITLE, _WIDEST_TITLE = 22, 44
_WIDTH = 9  # "?crossed!"
_INDENT = "    "
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
    for side in check.versions:
        pieces = [("heading", f"{side.plan.id:<12}  "), ("", version_words(side))]
        lines += page.wrap(pieces, indent="  ", hanging=" " * 16)
    lines += page.remarks(say.notices(check))
    fitting = max(1, (page.width - _TITLE) // (_WIDTH + 1))
    tables = max(1, -(-len(check.versions) // fitting))
    step = max(1, -(-len(check.versions) // tables))
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
    yield from side_by_side([""], [folded(plan.id, _WIDTH) for plan in plans], ["heading"] * len(plans), widths, page)
    if any(plan.date for plan in plans):
        yield from side_by_side([""], [day(plan.date, _WIDTH) for plan in plans], ["dim"] * len(plans), widths, page)
    yield page.paint("dim", "-" * (title + len(columns) * (_WIDTH + 1)))
    room = Page(title - 1, page.color)
    for party, rows in say.by_party(check):
        yield from page.wrap([("heading", party)])
        for row in rows:
            name = room.wrap([("", row.line.id), ("dim", " (given up)" if row.line.given_up else "")], indent="  ")
            found = [row.findings[index] for index in columns]
            styles = [_STYLES[_seen(one)] for one in found]
            yield from side_by_side(name, [[mark(one)] for one in found], styles, widths, page)


def _seen(finding: LineFinding) -> Verdict:
    judged = finding.verdict is Verdict.JUDGED and finding.would_be is not None
    return finding.would_be if judged and finding.would_be is not None else finding.verdict


def mark(finding: LineFinding) -> str:
    """A verdict in one narrow cell: ? before what only reports say, * behind what a reader judged, ! where unsure."""
    seen = _seen(finding)
    word = "?" if seen is Verdict.NOT_KNOWN else VERDICT_WORDS[seen]
    if finding.verdict is Verdict.JUDGED:
        return f"{word}*"
    if finding.would_be is not None:
        word = f"?{VERDICT_WORDS[finding.would_be]}"
    return word if finding.sure else f"{word}!"


def _terminal_details(row: LineRow, page: Page) -> Iterator[str]:
    line = row.line
    yield ""
    yield from page.wrap([("heading", line.id), ("dim", f"  {say.stated(line)}")], indent="  ", hanging=_INDENT)
    yield from page.wrap([("", line.says)], indent=_INDENT)
    yield from page.wrap([("dim", f"Test: {say.test_words(line)}")], indent=_INDENT, hanging=_INDENT + "  ")
    for remark in (say.given_up(line), f"Note: {line.note}" if line.note else ""):
        if remark:
            yield from page.wrap([("remark", remark)], indent=_INDENT, hanging=_INDENT + "  ")
    for group in say.groups(row):
        yield from _terminal_group(group, page)


def _terminal_group(group: say.Group, page: Page) -> Iterator[str]:
    style = _STYLES[_seen(group.finding)]
    pieces = [(style, group.verdict), ("", ": " + ", ".join(group.plans)), ("dim", f" \u2013 {group.reason}")]
    yield from page.wrap(pieces, indent=_INDENT, hanging=_INDENT + "  ")
    for words in group.words:
        yield from _terminal_words(words, page)


def _terminal_words(words: DecidingWords, page: Page) -> Iterator[str]:
    known = "; ".join(part for part in (f"wording of {words.by}" if words.by else "", say.evidence(words)) if part)
    pieces = [("heading", words.reference), ("", f"  {words.words}"), ("dim", f"  ({known})" if known else "")]
    yield from page.wrap(pieces, indent=_INDENT + "  ", hanging=_INDENT * 2)
    if words.instead:
        yield from page.wrap([("dim", f"the line's: {words.instead}")], indent=_INDENT * 2, hanging=_INDENT * 2 + "  ")


def as_markdown(request: LinesRequest) -> str:
    """The report as GitHub-flavoured Markdown."""
    check = request.check
    lines = [f"# {say.heading(check)}", ""]
    lines += [f"- {code(side.plan.id)}: {markdown(version_words(side))}" for side in check.versions]
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
    return f"**{words}**" if is_crossed(found) else words


def _markdown_details(row: LineRow) -> Iterator[str]:
    line = row.line
    yield from ("", f"### {markdown(line.id)}", "", markdown(line.says), "", f"*{markdown(say.stated(line))}*")
    if line.sources:
        yield f"<br>Sources: {', '.join(map(code, line.sources))}"
    yield from ("", f"Test: {markdown(say.test_words(line))}", "")
    for remark in (say.given_up(line), f"Note: {line.note}" if line.note else ""):
        yield from (f"> {markdown(remark)}", "") if remark else ()
    for group in say.groups(row):
        yield from _markdown_group(group)


def _markdown_group(group: say.Group) -> Iterator[str]:
    plans = ", ".join(map(code, group.plans))
    yield f"- **{group.verdict}**: {plans} \u2013 {markdown(group.reason)}"
    yield from (f"  - {_markdown_words(words)}" for words in group.words)


def _markdown_words(words: DecidingWords) -> str:
    known = "; ".join(part for part in (f"wording of {words.by}" if words.by else "", say.evidence(words)) if part)
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
    yield from page.wrap([("heading", line.id), ("", f"  {line.says}")], indent="  ", hanging=_INDENT)
    yield from page.wrap(
        [("dim", f"{say.stated(line)}. Test: {say.test_words(line)}")], indent=_INDENT, hanging=_INDENT + "  "
    )
    for remark in (say.given_up(line), line.note):
        if remark:
            yield from page.wrap([("remark", remark)], indent=_INDENT, hanging=_INDENT + "  ")
    for key in line.sources:
        yield from page.wrap([("dim", source_words(key, sources))], indent=_INDENT, hanging=_INDENT + "  ")
