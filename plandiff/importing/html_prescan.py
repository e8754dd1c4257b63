"""What is told of a page before it is read: what is struck or beside its text, and how long its lists are."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

_SIGNS = re.compile(r"<(?:del|s|strike)[\s>]|line-through|struck|strike(?:through|out)|mw-(?:edit|cite)", re.IGNORECASE)
_TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-z][a-z0-9]{0,10})(?=[\s>/])(?P<rest>[^<>]{0,2000})>", re.IGNORECASE)
_NAMES = frozenset(["del", "s", "strike"])
_VOID = frozenset("br hr img input meta link col area base wbr".split())
_ALONE = frozenset(["p", "li", "td", "th", "tr"])  # one of these ends the one before it
_STYLED = re.compile(r"line-through|class\s*=[^<>]*?[\"'\s](?:struck|strike(?:through|out))(?=[\"'\s>])", re.IGNORECASE)
# A wiki's links to edit what is below a heading, and back from a note.
_OF_WIKI = re.compile(r"class\s*=\s*[\"']?mw-(?:editsection|cite-backlink)(?=[\"'\s>])", re.IGNORECASE)
_RULE = re.compile(r"\.([A-Za-z][\w-]{0,60})[^{}.]{0,100}\{[^{}]{0,500}?line-through", re.IGNORECASE)
_CLASSES = re.compile(r"class\s*=\s*(?:\"([^\"<>]{0,500})\"|'([^'<>]{0,500})'|([^\s\"'<>]{1,100}))", re.IGNORECASE)


def unread(source: str) -> Mapping[int, tuple[int, str]]:
    """Where the end tag stands of each element that is struck or a mere link of a wiki, and which, by where it begins.

    Of nested ones it gives the outermost. One that is never closed is read: the rest of the page would not be.
    """
    if not _SIGNS.search(source):
        return {}
    classes = frozenset(_RULE.findall(source)) if "line-through" in source else frozenset()
    found: dict[int, tuple[int, str]] = {}
    opened: dict[str, list[tuple[int, str]]] = {}
    for match in _TAG.finditer(source):
        name = match["name"].lower()
        if name in _VOID or match["rest"].endswith("/"):
            continue
        stack = opened.setdefault(name, [])
        if match["end"]:
            start, reason = stack.pop() if stack else (0, "")
            if reason:
                found[start] = match.start(), reason
            continue
        if name in _ALONE:
            stack.clear()
        is_struck = name in _NAMES or _is_styled(match["rest"], classes)
        reason = "struck" if is_struck else "navigation" if _OF_WIKI.search(match["rest"]) else ""
        stack.append((match.start(), reason))
    return _outermost(found)


def _is_styled(attributes: str, classes: frozenset[str]) -> bool:
    if not attributes.strip():
        return False
    if _STYLED.search(attributes):
        return True
    names = _CLASSES.search(attributes) if classes else None
    return names is not None and not classes.isdisjoint((names[1] or names[2] or names[3] or "").split())


def _outermost(found: Mapping[int, tuple[int, str]]) -> dict[int, tuple[int, str]]:
    outer: dict[int, tuple[int, str]] = {}
    reached = -1
    for start in sorted(found):
        if start > reached:
            outer[start] = found[start]
            reached = found[start][0]
    return outer


_LAID_OUT = re.compile(
    r"<(?P<end>/?)(?P<name>header|footer|aside|article|main|section|ol|ul|li|h[1-6])(?=[\s/>])", re.IGNORECASE
)
_AROUND = frozenset(["article", "main", "section"])
_LINK = re.compile(r"[^<>]{0,500}>\s{0,100}<a\b", re.IGNORECASE)


def survey(source: str) -> Survey:
    """Go through the tags of a page once.

    A footer and an aside stand beside the text, and so does a header that is not an article's and has no heading; but
    none of them if it makes up most of the page or holds a numbered list of anything but links, for then the text may
    be there. An element that is not closed, or closed out of order, is part of the text.
    """
    seen = Survey(len(source))
    for match in _LAID_OUT.finditer(source):
        name = match["name"].lower()
        if match["end"]:
            seen.closed(name, match.start())
        else:
            linked = name == "li" and _LINK.match(source, match.end()) is not None
            seen.opened(name, match.start(), linked=linked)
    return seen


@dataclass
class Survey:
    """What is known of a page up to one of its tags.

    `beside` has, by where it begins, where the end tag stands of each element that is no part of the text; `items` has,
    by where an ordered list begins, how many items it has itself.
    """

    size: int
    beside: dict[int, int] = field(default_factory=dict)
    items: dict[int, int] = field(default_factory=dict)
    _open: list[tuple[str, int]] = field(default_factory=list)
    _lists: list[int] = field(default_factory=list)
    _around: int = 0  # how many articles are open
    _text: int = -1  # where the last numbered item stands that is no link
    _heading: int = -1  # and where the last heading

    def opened(self, name: str, start: int, *, linked: bool) -> None:
        """Take an opening tag."""
        if name in _AROUND:
            self._around += 1
        elif name[0] == "h" and name[1:].isdigit():
            self._heading = start
        elif name in {"ol", "ul"}:
            self._lists.append(start)
            if name == "ol":
                self.items[start] = 0
        elif name != "li":
            self._open.append(("" if name == "header" and self._around else name, start))
        elif self._lists and self._lists[-1] in self.items:
            self.items[self._lists[-1]] += 1
            self._text = self._text if linked else start

    def closed(self, name: str, start: int) -> None:
        """Take an end tag."""
        if name in _AROUND:
            self._around = max(self._around - 1, 0)
        elif name in {"ol", "ul"} and self._lists:
            self._lists.pop()
        elif name in {"header", "footer", "aside"} and self._open:
            known, first = self._open.pop()
            titled = name == "header" and self._heading > first
            if known == name and not titled and self._text < first and 2 * (start - first) < self.size:
                self.beside[first] = start
