"""Putting wrapped lines together again: paragraphs, and words that were divided at the end of a line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from plandiff.importing.numbering.markers import candidates
from plandiff.importing.result import Guess, Role
from plandiff.importing.source.lines import Account, Line, ends_sentence
from plandiff.importing.source.working_text import Working
from plandiff.text.inflections import root
from plandiff.text.stems import stem

_BLANKS = re.compile(r"[ \t\u3000]{2,}|\t")
_DIVIDED = re.compile(r"(\w*[^\W_])([-\u00ad\u2010])$")
_GOES_ON = re.compile(r"[^\W_]+")
# Before these a hyphen stands for the rest of a compound, unless the document has the word of both parts: act-or.
_ANOTHER = frozenset("and or to und oder bzw bis et ou y o e i lub та і або чи и или".split())  # noqa: RUF001 -- Cyrillic
_LEAST_WORD = 3
_WORD = re.compile(r"\w+(?:[-\u2010\u2011]\w+)*")
# Where neither spelling occurs elsewhere, a hyphen after these is part of the word.
_PREFIXES = frozenset(
    "non self co ex anti pre post pro well cross counter long short half all high low semi quasi inter intra multi two "
    "three four five six twenty thirty forty fifty sixty seventy eighty ninety cease so by third first second".split()
)
_SECONDS = frozenset(
    "based free readable wide term related fire day point level led held made sponsored controlled funded proof party "
    "year month range scale up down out in off making building keeping general law".split()
)


@dataclass
class Wrapping:
    """What joining lines needs to know of the whole document, and the guesses it makes."""

    working: Working
    account: Account
    beside: str = ""  # the text of a document that this one is compared with
    guesses: list[Guess] = field(default_factory=list)
    _words: frozenset[str] | None = None
    _stems: frozenset[str] | None = None

    def flow(self, lines: Sequence[Line], owner: str) -> str:
        """The text of lines: one blank for a line's end, an empty line between paragraphs, a line for each item or row.

        The account is told that all of it is text of `owner`, except for the hyphens that are dropped.
        """
        pieces: list[str] = []
        for index, line in enumerate(lines):
            text, end = line.text, line.end
            following = lines[index + 1] if index + 1 < len(lines) else None
            between = _between(line, following)
            if between == " " and following is not None:
                dropped = self._joined(line, following)
                if dropped is not None:
                    between = ""
                    text, end = text[: len(text) - dropped], end - dropped
                    self.account.skip(end, line.end, "hyphenation")
            self.account.put(line.start, end, Role.TEXT, owner)
            pieces += [_BLANKS.sub(" ", text), between]
        return "".join(pieces).strip()

    def _joined(self, line: Line, following: Line) -> int | None:
        """How many characters fall away where a divided word is joined; None where none is divided."""
        first, second = _DIVIDED.search(line.text[-40:]), _GOES_ON.match(following.text)
        if not first or not second:
            return None
        head, tail = first[1].lower(), second.group().lower()
        if tail in _ANOTHER and head + tail not in self._known():
            return None
        keep = first[2] != "\u00ad" and (_is_its_own(first, second) or self._has_hyphen(head, tail))
        shown = f"{first[1]}{first[2] if keep else ''}{second.group()}"
        number = self.working.line_of(line.start)
        below = self.working.line_of(following.start)
        self.guesses.append(Guess("hyphen-kept" if keep else "hyphen-joined", number, below, {"word": shown}))
        return 0 if keep else 1

    def _has_hyphen(self, head: str, tail: str) -> bool:
        words = self._known()
        if head + tail in words:
            return False
        if f"{head}-{tail}" in words or head in _PREFIXES or tail in _SECONDS:
            return True
        return not self._is_word(head + tail) and self._is_word(head) and self._is_word(tail)

    def _is_word(self, word: str) -> bool:
        """Whether a word, in some form, stands in the document."""
        if len(word) < _LEAST_WORD:
            return False
        if self._stems is None:
            self._stems = frozenset(map(stem, self._known()))
        known = {stem(word), stem(root(word))}
        return not known.isdisjoint(self._stems)

    def _known(self) -> frozenset[str]:
        if self._words is None:
            text = f"{self.working.text()}\n{self.beside}".lower().replace("\u2010", "-").replace("\u2011", "-")
            # A divided word's own halves are not evidence: each is cut off where a line ends or begins.
            inner = re.sub(r"\w+[-\u00ad]\s*\n\s*\w+", " ", text)
            self._words = frozenset(_WORD.findall(inner))
        return self._words


def _is_its_own(first: re.Match[str], second: re.Match[str]) -> bool:
    """Whether the hyphen of a divided word is its own: before a capital or beside a digit, as in Rhein-Main, F-16."""
    return first[1][-1].isdecimal() or not second.group()[0].islower()


def _between(line: Line, following: Line | None) -> str:
    if following is None or following.joined:
        return ""
    if following.hint.row and following.hint.row == line.hint.row:
        return "\n"
    if following.gap:
        return "\n\n"
    least = 0.2 if ends_sentence(line.text) else 0.7  # of the weight of a marker
    if not following.inside and any(one.weight > least for one in candidates(following, 0, line)):
        return "\n"
    return " "
