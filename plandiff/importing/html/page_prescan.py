"""What must be known of a page before it is read: which elements stand beside the text, and how long its lists are."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

_TAG = re.compile(
    r"<(?P<end>/?)(?P<name>header|footer|aside|article|main|section|ol|ul|li|h[1-6])(?=[\s/>])", re.IGNORECASE
)
_AROUND = frozenset(["article", "main", "section"])
_LINK = re.compile(r"[^<>]{0,500}>\s{0,100}<a\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Survey:
    """`beside` has, by where it begins, where the end tag stands of each element that is no part of the text.

    `items` has, by where an ordered list begins, how many items it has itself.
    """

    beside: Mapping[int, int]
    items: Mapping[int, int]


def survey(source: str) -> Survey:
    """Go through the tags of a page once.

    A footer and an aside stand beside the text, and so does a header that is not an article's and has no heading; but
    none of them if it makes up most of the page or holds a numbered list of anything but links, for then the text may
    be there. An element that is not closed, or closed out of order, is part of the text.
    """
    seen = _Seen(len(source))
    for match in _TAG.finditer(source):
        name = match["name"].lower()
        if match["end"]:
            seen.closed(name, match.start())
        else:
            linked = name == "li" and _LINK.match(source, match.end()) is not None
            seen.opened(name, match.start(), linked=linked)
    return Survey(seen.beside, seen.items)


@dataclass
class _Seen:
    """What is known of a page up to one of its tags."""

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
