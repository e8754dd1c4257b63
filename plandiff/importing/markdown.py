"""Markdown as a source: headings, emphasis, escapes, links, comments and front matter, by pandoc or by hand."""

from __future__ import annotations

import re

from plandiff.importing.source import Hint, Working

_HEADING = re.compile(r" {0,3}(#{1,6})(?=[ \t]|$)[ \t]*(.*?)[ \t]*#*[ \t]*(\{[^{}]*\})?[ \t]*$")
_FENCE = re.compile(r"[ \t]*(?::::+.*|```.*|~~~.*)$")
_QUOTE = re.compile(r"(?:[ \t]*>)+[ \t]?")
_FRONT = re.compile(r"---[ \t]*\r?\n(?:[^\n]*\n){0,200}?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)")
_COMMENT_END = "-->"
# What is markup inside a line; the groups say what of it stays.
_INLINE = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|(?P<comment><!--)"
    r"|!?\[(?P<link>[^\[\]\n]{1,300})\]\((?P<target>[^()\n]{0,500})\)"
    r"|\[(?P<span>[^\[\]\n]{1,300})\]\{[^{}\n]{0,200}\}"
    r"|(?P<bold>\*\*|__)(?=\S)(?P<strong>[^*_\n]{1,400}?)(?<=\S)(?P=bold)"
    r"|(?<![\w*])(?P<thin>\*)(?=[^\s*])(?P<emphasis>[^*\n]{1,400}?)(?<=[^\s*])\*(?![\w*])"
    r"|(?<![\w_])(?P<thin_too>_)(?=[^\s_])(?P<emphasis_too>[^_\n]{1,400}?)(?<=[^\s_])_(?![\w_])"
    r"|</?(?:a|b|i|u|em|strong|span|sup|sub|br|p|div|font|center|mark|ins|del|small)\b[^<>\n]{0,300}>"
    r"|(?P<hard>\\)(?=\r?\n|$)"
)
_STAYS = ("escaped", "link", "span", "strong", "emphasis", "emphasis_too")


def read_markdown(source: str) -> Working:
    """The working text of Markdown. List numbers and bullets stay as they are typed."""
    working = Working(source)
    start = 0
    if source.startswith("\ufeff"):
        working.dropped.append((0, 1, "byte-order-mark"))
        start = 1
    front = _FRONT.match(source, start)
    if front:
        working.dropped.append((front.start(), front.end(), "front-matter"))
        start = front.end()
    comment = _Comments(source)
    while start < len(source):
        end = source.find("\n", start)
        end = len(source) if end < 0 else end + 1
        end = _line(working, start, end, comment)
        start = end
    return working


class _Comments:
    """Finds the ends of comments; once there is none, it looks no more."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._over = False

    def end(self, start: int) -> int:
        """The end of the comment that begins at `start`, -1 where it is never closed."""
        found = -1 if self._over else self._source.find(_COMMENT_END, start + 4)
        self._over = found < 0
        return found + len(_COMMENT_END) if found >= 0 else -1


def _line(working: Working, start: int, end: int, comments: _Comments) -> int:
    source = working.source
    raw = source[start:end].rstrip("\r\n")
    if _FENCE.match(raw):
        _end_line(working, start + len(raw), end)
        return end
    quote = _QUOTE.match(raw)
    offset = quote.end() if quote else 0
    heading = _HEADING.match(raw, offset) if "#" in raw[offset : offset + 8] else None
    if heading and heading[2]:
        working.begin(Hint(gap=True, heading=len(heading[1])))
        end_of_text = start + heading.end(2)
        reached = _inline(working, start + heading.start(2), end_of_text, comments)
        if reached > end_of_text:
            return _line_end_after(working, reached)
        _end_line(working, start + len(raw), end)
        working.add("\n")
        return end
    reached = _inline(working, start + offset, start + len(raw), comments)
    if reached > start + len(raw):
        return _line_end_after(working, reached)
    _end_line(working, start + len(raw), end)
    return end


def _end_line(working: Working, start: int, end: int) -> None:
    working.keep(start, end)


def _line_end_after(working: Working, reached: int) -> int:
    """Go on after a comment that ran over several lines."""
    working.add("\n")
    return reached


def _inline(working: Working, start: int, end: int, comments: _Comments) -> int:
    """Keep what is text between `start` and `end`; gives where it stopped, beyond `end` after a long comment."""
    source = working.source
    reached = start
    position = start
    while position < end:
        match = _INLINE.search(source, position, end)
        if match is None:
            break
        if match["comment"]:
            close = comments.end(match.start())
            if close < 0:
                position = match.end()
                continue
            working.keep(reached, match.start())
            working.dropped.append((match.start(), close, "comment"))
            reached = position = close
            continue
        working.keep(reached, match.start())
        name = next((name for name in _STAYS if match[name] is not None), "")
        if name:
            begun = working.length
            if name == "escaped":
                working.keep(match.start(name), match.end(name))
            else:
                _inline(working, match.start(name), match.end(name), comments)
            if name == "strong":
                working.bold.append((begun, working.length))
        reached = position = match.end()
    if reached <= end:
        working.keep(reached, end)
        return end
    return reached
