"""What Markdown strikes out or comments: strike-through, CriticMarkup, pandoc's spans, and the tags of HTML for it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plandiff.importing.source.left_out import LeftOut, apart

_MARK = re.compile(
    r"\\."
    r"|(?P<opening><!--|\{--|\{>>|\{~~|~~(?=[^\s~]))"
    r"|<(?P<tag>del|s|strike)\b[^<>]{0,300}>|<(?P<styled>span|font)\b[^<>]{0,300}line-through[^<>]{0,300}>"
    r"|(?P<bracket>\[)|\](?:\{(?P<attributes>[^{}]{0,600})\})?"
    r"|(?P<gap>\n[ \t\r]*\n)",
    re.IGNORECASE | re.DOTALL,
)
_CLOSINGS = {"<!--": ("-->", "comment"), "{--": ("--}", "struck"), "{>>": ("<<}", "comment"), "~~": ("~~", "struck")}
_STRUCK_CLASS = re.compile(r"\.(?:deletion|strikeout|paragraph-deletion|strike|del)\b|line-through")
_COMMENT_CLASS = re.compile(r"\.comment-(?:start|end)\b")
_MOST_OPEN = 100  # brackets
_LONGEST = 20_000  # characters struck by one pair of tildes


def left_out(source: str, start: int = 0) -> list[LeftOut]:
    """What the marks of a Markdown source take out of it, from `start` on, in order and apart from one another."""
    return apart(_Scan(source).read(start))


class _Scan:
    def __init__(self, source: str) -> None:
        self._source = source
        self._lower = source.lower()
        self._over: set[str] = set()  # closings that are not found any more
        self._brackets: list[int] = []

    def read(self, position: int) -> Iterator[LeftOut]:
        while match := _MARK.search(self._source, position):
            found = self._found(match)
            position = found.end if found else match.end()
            if found:
                yield found

    def _found(self, match: re.Match[str]) -> LeftOut | None:
        if match["opening"] == "{~~":
            return self._replaced(match.start())
        if match["opening"]:
            return self._paired(match, *_CLOSINGS[match["opening"]])
        if match["tag"] or match["styled"]:
            return self._paired(match, f"</{(match['tag'] or match['styled']).lower()}>", "struck")
        if match["gap"]:
            self._brackets.clear()
        elif match["bracket"]:
            self._brackets = [*self._brackets[-_MOST_OPEN:], match.start()]
        elif match.group()[0] == "]" and self._brackets:
            return self._span(self._brackets.pop(), match)
        return None

    def _find(self, closing: str, start: int) -> int:
        """As str.find; what was sought once in vain is not sought again."""
        found = -1 if closing in self._over else self._lower.find(closing, start)
        if found < 0:
            self._over.add(closing)
        return found

    def _paired(self, match: re.Match[str], closing: str, reason: str) -> LeftOut | None:
        end = self._find(closing, match.end())
        if end < 0 or (closing == "~~" and not self._in_paragraph(match.end(), end)):
            return None
        return LeftOut(match.start(), end + len(closing), reason)

    def _in_paragraph(self, start: int, end: int) -> bool:
        """Whether two places stand in one paragraph, the second behind a letter and not inside a fence."""
        inside = self._source[start:end] if end - start <= _LONGEST else "\n\n"
        return not re.search(r"\n[ \t\r]*\n|\s$", inside) and self._source[end + 2 : end + 3] != "~"

    def _replaced(self, start: int) -> LeftOut | None:
        """The old words of {~~old~>new~~}; the marks around the new ones are markup."""
        middle = self._find("~>", start + 3)
        close = self._find("~~}", start + 3)
        return LeftOut(start, middle + 2, "struck") if 0 <= middle < close else None

    def _span(self, start: int, match: re.Match[str]) -> LeftOut | None:
        attributes = match["attributes"] or ""
        if _STRUCK_CLASS.search(attributes):
            return LeftOut(start, match.end(), "struck")
        return LeftOut(start, match.end(), "comment") if _COMMENT_CLASS.search(attributes) else None
