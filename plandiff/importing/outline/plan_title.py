"""The title of a whole document: its one main heading, or the first short block that reads like a title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from plandiff.importing.numbering.markers import candidates
from plandiff.importing.outline.headings import begins_closing
from plandiff.importing.source.lines import Line

_COLUMNS = re.compile(r"\S\s{3,}\S")
_LOOKED_AT = 20  # lines at the start
_BLOCKS = 3
_LONGEST = 150
# What names the words before the first point, and no document.
_PARTS = frozenset("preamble recitals préambule präambel preámbulo preâmbulo preambolo преамбула".split())
_LEAST_BELOW = 2  # headings
_CENTRED = 8  # columns
# When a text was changed, and no title: but "Revised draft of the agreement" is one.
_DATED = re.compile(
    r"(?:last )?(?:updated|modified|revised|amended)(?:\s*$|\s*:|\s(?:on|in|as of)\b|\s\d"
    r"|\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\s\d)|effective\b|version \d",
    re.IGNORECASE,
)
# Who is spoken to or speaks: a sentence of a letter, and no title.
_SPOKEN = re.compile(r"\b(?:you|your|we|our|I|me|us|thank)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PlanTitle:
    """The title and the lines it stands in; a copied one stays in the text, as other words stand above it."""

    text: str
    lines: tuple[Line, ...]
    copied: bool = False


def plan_title(lines: Sequence[Line], *, paged: bool) -> PlanTitle | None:
    """The title of the document of these lines, None where none is told; `paged` says that its page has one."""
    if len(lines) < 2:
        return None
    first = lines[0]
    main = next((line for line in lines[:_LOOKED_AT] if line.hint.heading == 1), first)
    if main.hint.heading:
        if _levels(lines, main.hint.heading) == 1 and (not _numbered(main) or _is_over_headings(main, lines)):
            return PlanTitle(main.text, (main,))
        if main is first:
            return None
    starts = [index for index, line in enumerate(lines[:_LOOKED_AT]) if line.gap or index == 0][: _BLOCKS + 1]
    for start, end in pairwise(starts):
        line = lines[start]
        if _numbered(line) or _levels(lines, line.hint.heading) > 1 or begins_closing(line):
            break
        text = _block_title(lines[start:end])
        if start and not _stands_out(lines[start:end]):
            continue
        if text and not (paged and start):
            return PlanTitle(text, tuple(lines[start:end]), copied=start > 0)
    return None


def _levels(lines: Sequence[Line], level: int) -> int:
    """How many headings of a level there are; none of level 0, which is no heading."""
    return sum(line.hint.heading == level for line in lines) if level else 0


def _is_over_headings(main: Line, lines: Sequence[Line]) -> bool:
    """Whether a numbered heading (`ADR 7: One ferry`) stands over headings and names no unit of a text."""
    unit = any(one.family.names_unit or one.family.kind != "label" for one in candidates(main, 0, None))
    below = sum(line.hint.heading > main.hint.heading for line in lines)
    return not unit and below >= _LEAST_BELOW


def _block_title(lines: Sequence[Line]) -> str:
    text = " ".join(" ".join(line.text.split()) for line in lines)
    ended = any(line.text.endswith((".", ";", ":", ",", "!", "?")) or _COLUMNS.search(line.text) for line in lines)
    if len(lines) > 3 or len(text) > _LONGEST or ended or any(line.hint.item for line in lines):
        return ""
    if _DATED.match(text) or (_SPOKEN.search(text) and "," in text):
        return ""
    if text.lower() in _PARTS:
        return ""
    return text if text[0].isalnum() and not text[0].islower() else ""


def _stands_out(lines: Sequence[Line]) -> bool:
    """Whether a block below others looks like a title: by markup, an underline, its indentation or its capitals."""
    words = [word for line in lines for word in line.text.split() if word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in words)
    marked = any(line.hint.heading or line.underlined or line.indent >= _CENTRED for line in lines)
    return marked or (len(words) > 1 and 2 * capitals > len(words))


def _numbered(line: Line) -> bool:
    return any(one.weight > 0.9 for one in candidates(line, 0, None))
