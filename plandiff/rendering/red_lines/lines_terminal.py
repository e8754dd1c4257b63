"""The lines themselves on a terminal, by party, with what stands behind each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from plandiff.model.red_line import RedLine
from plandiff.model.seed import Source
from plandiff.rendering.page.terminal_text import Page
from plandiff.rendering.red_lines.words import CLOSING, given_up, stated, test_words
from plandiff.rendering.words.source_history import source_words

_INDENT = "    "


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
    found += ["", *page.wrap([("remark", CLOSING)])]
    return "\n".join(found) + "\n"


def _line(line: RedLine, sources: Mapping[str, Source], page: Page) -> Iterator[str]:
    yield from page.wrap([("heading", line.id), ("", f"  {line.says}")], indent="  ", hanging=_INDENT)
    yield from page.wrap([("dim", f"{stated(line)}. Test: {test_words(line)}")], indent=_INDENT, hanging=_INDENT + "  ")
    for remark in (given_up(line), line.note):
        if remark:
            yield from page.wrap([("remark", remark)], indent=_INDENT, hanging=_INDENT + "  ")
    for key in line.sources:
        yield from page.wrap([("dim", source_words(key, sources))], indent=_INDENT, hanging=_INDENT + "  ")
