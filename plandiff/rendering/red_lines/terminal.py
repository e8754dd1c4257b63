"""Lines on a terminal: a matrix by party, then for each line the words that decide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plandiff.model.line_check import LineCheck
from plandiff.model.red_line import DecidingWords, LineFinding, LineRow, Verdict
from plandiff.rendering.page.terminal_grid import day, folded, side_by_side
from plandiff.rendering.page.terminal_text import Page
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
from plandiff.rendering.threads.words import version_words
from plandiff.rendering.words.line_words import VERDICT_WORDS

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


def render(request: LinesRequest) -> str:
    """The report as lines no wider than the page; versions that do not fit side by side go into further tables."""
    check, page = request.check, Page(request.width, request.color)
    lines = page.wrap([("heading", heading(check))])
    for side in check.versions:
        pieces = [("heading", f"{side.plan.id:<12}  "), ("", version_words(side))]
        lines += page.wrap(pieces, indent="  ", hanging=" " * 16)
    for notice in notices(check):
        lines += page.wrap([("remark", notice)])
    fitting = max(1, (page.width - _TITLE) // (_WIDTH + 1))
    tables = max(1, -(-len(check.versions) // fitting))
    step = max(1, -(-len(check.versions) // tables))
    title = max(_TITLE, min(_WIDEST_TITLE, page.width - step * (_WIDTH + 1)))
    for start in range(0, len(check.versions), step):
        lines += ["", *_table(check, range(start, min(start + step, len(check.versions))), title, page)]
    lines += ["", *_legend(page)]
    for party, rows in by_party(check):
        lines += ["", *page.wrap([("heading", party)])]
        lines += [line for row in rows for line in _details(row, page)]
    lines += ["", *page.wrap([("remark", CLOSING)])]
    return "\n".join(lines) + "\n"


def _legend(page: Page) -> Iterator[str]:
    for word, meaning in EXPLAINED:
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
    for party, rows in by_party(check):
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


def _details(row: LineRow, page: Page) -> Iterator[str]:
    line = row.line
    yield ""
    yield from page.wrap([("heading", line.id), ("dim", f"  {stated(line)}")], indent="  ", hanging=_INDENT)
    yield from page.wrap([("", line.says)], indent=_INDENT)
    yield from page.wrap([("dim", f"Test: {test_words(line)}")], indent=_INDENT, hanging=_INDENT + "  ")
    for remark in (given_up(line), f"Note: {line.note}" if line.note else ""):
        if remark:
            yield from page.wrap([("remark", remark)], indent=_INDENT, hanging=_INDENT + "  ")
    for group in groups(row):
        yield from _group(group, page)


def _group(group: Group, page: Page) -> Iterator[str]:
    style = _STYLES[_seen(group.finding)]
    pieces = [(style, group.verdict), ("", ": " + ", ".join(group.plans)), ("dim", f" \u2013 {group.reason}")]
    yield from page.wrap(pieces, indent=_INDENT, hanging=_INDENT + "  ")
    for words in group.words:
        yield from _words(words, page)


def _words(words: DecidingWords, page: Page) -> Iterator[str]:
    known = "; ".join(part for part in (f"wording of {words.by}" if words.by else "", evidence(words)) if part)
    pieces = [("heading", words.reference), ("", f"  {words.words}"), ("dim", f"  ({known})" if known else "")]
    yield from page.wrap(pieces, indent=_INDENT + "  ", hanging=_INDENT * 2)
    if words.instead:
        yield from page.wrap([("dim", f"the line's: {words.instead}")], indent=_INDENT * 2, hanging=_INDENT * 2 + "  ")
