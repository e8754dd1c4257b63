"""Telling the title of a point from its text: on the line of its number, run into the text, or on the next line."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from plandiff.importing.source.lines import Line

_LONGEST = 90
_MOST_WORDS = 14
# A line with one of these is a sentence. Not a grammar: enough to keep short duties from being taken for titles.
_VERBS = frozenset(
    "shall will must may should can could would is are be been being was were has have had does do agree agrees agreed "
    "undertake undertakes commit commits confirm confirms recognise recognises recognize recognizes withdraw withdraws "
    "cannot won't ensure ensures reaffirm reaffirms declare declares accept accepts remain remains means includes "
    "becomes become takes take".split()
)
_SMALL = frozenset(
    "a an and as at but by for from in into of on or per the to under with without over not no this that these those "
    "its their our".split()
)
_RUN_IN = re.compile(r"(?P<title>[^.:;!?\[\]]{3,80}?)(?P<end>[.:]|\s[\u2013\u2014-])\s+(?=(?P<next>\S))")
_ABBREVIATED = frozenset("no nos art arts para sec mr mrs ms dr st prof gen col inc ltd co vs cf ch ex approx".split())
_ITEM = re.compile(r"\(?\w{1,4}[.)]\s+[^\W\dA-Z]|[-*\u2022]\s+[^\W\dA-Z]")
_WORD = re.compile(r"[^\W_]+(?:['\u2019-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Heading:
    """A title, the lines it takes up, and the text that is left."""

    lines: tuple[Line, ...] = ()
    rest: tuple[Line, ...] = ()
    guess: str = ""

    @property
    def text(self) -> str:
        """The title without the punctuation that ends it."""
        return " ".join(" ".join(line.text.split()) for line in self.lines).rstrip(" .:\u2013\u2014-")


def split_title(lines: Sequence[Line], alone: bool, bold: Sequence[tuple[int, int]], outer: bool = True) -> Heading:
    """The title of an item and its text.

    `lines` is what follows the marker; `alone` says that the marker stood on a line of its own; `bold` has, in order,
    the ranges of the working text that markup makes bold; `outer` is false for lettered clauses, whose first line is
    less often a title.
    """
    if not lines:
        return Heading()
    return (
        _marked(lines[0], tuple(lines[1:]), bold)
        or (_below(lines, outer) if alone else _on_line(lines, outer))
        or Heading(rest=tuple(lines))
    )


def _marked(first: Line, rest: tuple[Line, ...], bold: Sequence[tuple[int, int]]) -> Heading | None:
    """A title that markup or an underline makes one."""
    if (first.hint.heading or first.underlined) and rest:
        return Heading((first,), rest, "")
    index = bisect_right(bold, (first.start, first.end)) - 1
    emphasis = bold[index][1] if index >= 0 else 0
    if emphasis >= first.end and rest and len(first.text) <= 2 * _LONGEST:
        return Heading((first,), rest, "title-bold")
    if first.start < emphasis < first.end and len(first.text[: emphasis - first.start].strip(" .:")) > 1:
        return _cut(first, emphasis - first.start, rest, "title-bold")
    return None


def _on_line(lines: Sequence[Line], outer: bool) -> Heading | None:
    """A title on the line of the marker, alone or with the text going on behind it."""
    whole = _whole_lines(lines, outer)
    if whole:
        return Heading(tuple(lines[:whole]), tuple(lines[whole:]), "title-line")
    length = _run_in(lines[0].text)
    return _cut(lines[0], length, tuple(lines[1:]), "title-run-in") if length else None


def is_title(text: str, may_stop: bool = False) -> bool:
    """Whether words read like a title: few, without a verb, and not ended like a sentence."""
    if text.endswith((";", ",", ":", "!", "?")) or (text.endswith(".") and not may_stop) or len(text) > _LONGEST + 30:
        return False
    if text.startswith("(") and text.endswith(")"):
        return False  # "(nouveau)", "(repealed)": what became of it
    words = _WORD.findall(text)
    return 0 < len(words) <= _MOST_WORDS and not any(word.lower() in _VERBS for word in words)


def _below(lines: Sequence[Line], outer: bool) -> Heading | None:
    """A title on the line below a marker that stands alone."""
    first, rest = lines[0], tuple(lines[1:])
    fits = outer and rest and is_title(first.text) and len(first.text) <= _LONGEST and _begins(rest[0])
    return Heading((first,), rest, "title-next-line") if fits else None


def _whole_lines(lines: Sequence[Line], outer: bool) -> int:
    """How many lines at the start are a title that the text follows after."""
    for count in (1, 2):
        if len(lines) <= count or (count == 2 and (lines[1].gap or len(lines[0].text) < 40)):
            return 0
        text = " ".join(line.text for line in lines[:count])
        following = lines[count]
        if _ITEM.match(following.text) or (following.hint.item and following.text[0].islower()):
            return 0  # "The committee / (a) keeps ...": the items go on with the sentence
        if following.gap:
            return count if is_title(text, may_stop=_capitalised(text.rstrip("."))) else 0
        short = count == 1 and len(text) <= 60 and len(text.split()) <= 8
        stops = text.endswith(".") and len(text) > 12 and _capitalised(text)
        if outer and short and is_title(text, may_stop=stops) and _begins(lines[1]) and not lines[1].inside:
            return 1
    return 0


def _begins(line: Line) -> bool:
    return line.gap or not line.text[0].islower()


def _run_in(text: str) -> int:
    """The length of a title that the text goes on after on the same line: `Grant of Licence. Each ...`."""
    match = _RUN_IN.match(text)
    if not match:
        return 0
    title = match["title"]
    words = _WORD.findall(title)
    if not words or not title[0].isupper() or not is_title(title):
        return 0
    if match["end"] == ":" and _ITEM.match(text, match.end()):
        return 0  # "They trade: (a) wheat"
    if match["end"] == ".":
        fits = len(words) <= 10 and _capitalised(title) and len(words[-1]) > 2 and not match["next"].islower()
        return match.end("end") if fits and words[-1].lower() not in _ABBREVIATED else 0
    return match.end("end") if len(words) <= (5 if match["end"] == ":" else 3) else 0


def _capitalised(text: str) -> bool:
    words = [word for word in _WORD.findall(text) if word.lower() not in _SMALL]
    return bool(words) and all(word[0].isupper() or word[0].isdigit() for word in words)


def _cut(first: Line, length: int, rest: tuple[Line, ...], guess: str) -> Heading:
    title = first.text[:length].rstrip()
    remainder = first.after(length)
    return Heading((replace(first, text=title),), (remainder, *rest) if remainder.text else rest, guess)
