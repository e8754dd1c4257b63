"""Telling the title of an item from its text by how it stands: its mark-up, its own line over a body, its siblings."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from plandiff.importing.numbering.markers import candidates
from plandiff.importing.source.lines import Line
from plandiff.model.named_values import NamedValues
from plandiff.text.open_places import begins_option

_LONGEST = 120
_MOST_WORDS = 14
_MOST_RUN_IN, _FEW_RUN_IN = 5, 3  # words before a colon, where siblings have such and where they have not
_FEW_WORDS = 6  # of a title that has no siblings to be like
_SMALL = frozenset(
    "a an and as at but by for from in into of on or per the to under with without over not no this that these those "
    "its their our".split()
)
_RUN_IN = re.compile(r"(?P<title>[^.:;!?\[\]]{3,80}?)(?P<end>[.:]|\s[\u2013\u2014-])\s+(?=(?P<next>\S))")
_ABBREVIATED = frozenset("no nos art arts para sec mr mrs ms dr st prof gen col inc ltd co vs cf ch ex approx".split())
_ITEM = re.compile(r"(?:\(?\w{1,4}[.)]|[-*\u2022])\s+([^\W\d])")  # an item, and the letter it begins with
_WORD = re.compile(r"[^\W_]+(?:['\u2019-][^\W_]+)*")
_ENDS = (";", ",", ":", "!", "?", ".", *"\u3002\uff1b\uff0c\uff1a\uff01\uff1f")  # the last six as Chinese writes them
_GOES_ON = re.compile(r"\s*([,;)]|[^\W\d_])")  # behind words in bold, which may begin a sentence


class Opening(NamedValues):
    """The lines of an item behind its marker, and whether the marker stood on a line of its own."""

    lines: Sequence[Line]
    alone: bool


class TitleStyle(NamedValues):
    """How most items of a list begin: with a line of their own over a text, perhaps in brackets, or before a colon."""

    own_line: bool = False
    bracketed: bool = False
    run_in: bool = False


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


def title_style(openings: Sequence[Opening]) -> TitleStyle:
    """The style of a list: what at least two of its items do, and at least half of those that could."""
    long = [one for one in openings if len(one.lines) > 1]
    own = [one for one in long if _stands_over(one.lines, 1)]
    bracketed = sum(one.lines[0].text.startswith("(") for one in own)
    named = [one for one in openings if one.lines]
    run_in = sum(_run_in(one.lines[0].text, _MOST_RUN_IN) > 0 for one in named)
    return TitleStyle(
        own_line=len(own) >= 2 and 2 * len(own) >= len(long),
        bracketed=bracketed >= 2 and 2 * bracketed > len(named),
        run_in=run_in >= 2 and 2 * run_in >= len(named),
    )


def split_title(opening: Opening, bold: Sequence[tuple[int, int]], style: TitleStyle, *, outer: bool = True) -> Heading:
    """The title of an item and its text.

    `bold` has, in order, the ranges of the working text that markup makes bold; `style` is that of the list; `outer` is
    false for lettered clauses, whose first line is less often a title.
    """
    lines = tuple(opening.lines)
    if not lines or begins_option(lines[0].text):  # the first of several wordings is no title
        return Heading(rest=lines)
    return _marked(lines[0], lines[1:], bold) or _unmarked(lines, opening.alone, style, outer) or Heading(rest=lines)


def _marked(first: Line, rest: tuple[Line, ...], bold: Sequence[tuple[int, int]]) -> Heading | None:
    """A title that markup or an underline makes one; bold words that a sentence goes on from are none."""
    if (first.hint.heading or first.underlined) and rest:
        return Heading((first,), rest, "")
    index = bisect_right(bold, (first.start, first.end)) - 1
    emphasis = bold[index][1] if index >= 0 else 0
    if emphasis >= first.end and rest and len(first.text) <= 1.5 * _LONGEST:
        return Heading((first,), rest, "title-bold")
    length = emphasis - first.start
    if not 0 < length < len(first.text) or len(first.text[:length].strip(" .:")) < 2:
        return None
    ended = first.text[:length].rstrip().endswith((".", ":", "!", "?"))
    if not ended and first.text[length : length + 1] in {".", ":"}:
        length += 1
    elif not ended and (behind := _GOES_ON.match(first.text, length)) and not behind[1].isupper():
        return None
    return _cut(first, length, rest, "title-bold")


def _unmarked(lines: tuple[Line, ...], alone: bool, style: TitleStyle, outer: bool) -> Heading | None:
    """A title on a line or two of its own, or run into the text on the line of the marker."""
    for count in (1, 2):
        if _is_title(lines, count, style, outer) and (outer or not alone):
            return Heading(lines[:count], lines[count:], "title-next-line" if alone else "title-line")
    length = 0 if alone else _run_in(lines[0].text, _MOST_RUN_IN if style.run_in else 0)
    return _cut(lines[0], length, lines[1:], "title-run-in") if length else None


def _is_title(lines: Sequence[Line], count: int, style: TitleStyle, outer: bool) -> bool:
    """Whether the first lines stand over the text as those of their siblings do, or beyond doubt."""
    if not _stands_over(lines, count):
        return False
    following = lines[count]
    text = " ".join(line.text for line in lines[:count])
    if not following.gap and not outer:
        return False
    if text.startswith("("):
        return style.bracketed  # "(nouveau)", "(repealed)" say what became of one item
    if (style.own_line and outer) or capitalised(text):
        return True
    is_list = any(one.weight > 1 for one in candidates(following, 0, lines[count - 1]))
    return following.gap and not is_list and len(_WORD.findall(text)) <= _FEW_WORDS


def _stands_over(lines: Sequence[Line], count: int) -> bool:
    """Whether the first lines stand by themselves over more text, and end as no sentence does."""
    if len(lines) <= count or (count == 2 and (lines[1].gap or len(lines[0].text) < 40 or not lines[2].gap)):
        return False
    text = " ".join(line.text for line in lines[:count])
    following = lines[count]
    if _small_item(following.text) or (following.hint.item and following.text[0].islower()):
        return False  # "The committee / (a) keeps ...": the items go on with the sentence
    stopped = text.endswith(".") and (len(text) > 12 or following.gap) and capitalised(text)
    bracketed = text.startswith("(") and text.rstrip(".").endswith(")")
    if text.endswith(_ENDS) and not stopped and not bracketed:
        return False
    if not following.gap and (following.text[0].islower() or following.inside or len(text) > _LONGEST // 2):
        return False
    return len(text) <= _LONGEST and 0 < len(_WORD.findall(text)) <= _MOST_WORDS


def _run_in(text: str, most: int) -> int:
    """The length of a title that the text goes on after on the same line: `Grant of Licence. Each ...`.

    Before a colon or a dash it has at most `most` words, or a few and a sentence behind it.
    """
    match = _RUN_IN.match(text)
    words = _WORD.findall(match["title"]) if match else []
    if match is None or not words or not match["title"][0].isupper():
        return 0
    title = match["title"]
    if match["end"] == ".":
        fits = len(words) <= 10 and capitalised(title) and len(words[-1]) > 2 and not match["next"].islower()
        return match.end("end") if fits and words[-1].lower() not in _ABBREVIATED else 0
    if match["end"] == ":" and _small_item(text, match.end()):
        return 0  # "They trade: (a) wheat"
    fits = len(words) <= most or (len(words) <= _FEW_RUN_IN and match["next"].isupper())
    return match.end("end") if fits else 0


def _small_item(text: str, start: int = 0) -> bool:
    """Whether a text goes on with an item that begins in small letters: `(a) keeps the lamps`."""
    match = _ITEM.match(text, start)
    return match is not None and match[1].islower()


def capitalised(text: str) -> bool:
    """Whether all words are written with a capital but for the small ones: `Grant of Licence`."""
    words = [word for word in _WORD.findall(text) if word.lower() not in _SMALL]
    return bool(words) and all(word[0].isupper() or word[0].isdigit() for word in words)


def _cut(first: Line, length: int, rest: tuple[Line, ...], guess: str) -> Heading:
    title = first.text[:length].rstrip()
    remainder = first.after(length)
    return Heading((replace(first, text=title),), (remainder, *rest) if remainder.text else rest, guess)
