"""Which elements of a page are struck out: by their tag, by a style, or by a class that the page gives that style."""

from __future__ import annotations

import re
from collections.abc import Mapping

_SIGNS = re.compile(r"<(?:del|s|strike)[\s>]|line-through|struck|strike(?:through|out)", re.IGNORECASE)
_TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-z][a-z0-9]{0,10})(?=[\s>/])(?P<rest>[^<>]{0,2000})>", re.IGNORECASE)
_NAMES = frozenset(["del", "s", "strike"])
_VOID = frozenset("br hr img input meta link col area base wbr".split())
_ALONE = frozenset(["p", "li", "td", "th", "tr"])  # one of these ends the one before it
_STYLED = re.compile(r"line-through|class\s*=[^<>]*?[\"'\s](?:struck|strike(?:through|out))(?=[\"'\s>])", re.IGNORECASE)
_RULE = re.compile(r"\.([A-Za-z][\w-]{0,60})[^{}.]{0,100}\{[^{}]{0,500}?line-through", re.IGNORECASE)
_CLASSES = re.compile(r"class\s*=\s*(?:\"([^\"<>]{0,500})\"|'([^'<>]{0,500})'|([^\s\"'<>]{1,100}))", re.IGNORECASE)


def struck(source: str) -> Mapping[int, int]:
    """Where the end tag of each struck element stands, by where the element begins; of nested ones the outermost.

    An element that is never closed is not taken for struck: the rest of the page would be.
    """
    if not _SIGNS.search(source):
        return {}
    classes = frozenset(_RULE.findall(source)) if "line-through" in source else frozenset()
    found: dict[int, int] = {}
    opened: dict[str, list[tuple[int, bool]]] = {}
    for match in _TAG.finditer(source):
        name = match["name"].lower()
        if name in _VOID or match["rest"].endswith("/"):
            continue
        stack = opened.setdefault(name, [])
        if match["end"]:
            start, is_struck = stack.pop() if stack else (0, False)
            if is_struck:
                found[start] = match.start()
            continue
        if name in _ALONE:
            stack.clear()
        stack.append((match.start(), name in _NAMES or _is_styled(match["rest"], classes)))
    return _outermost(found)


def _is_styled(attributes: str, classes: frozenset[str]) -> bool:
    if not attributes.strip():
        return False
    if _STYLED.search(attributes):
        return True
    names = _CLASSES.search(attributes) if classes else None
    return names is not None and not classes.isdisjoint((names[1] or names[2] or names[3] or "").split())


def _outermost(found: Mapping[int, int]) -> dict[int, int]:
    outer: dict[int, int] = {}
    reached = -1
    for start in sorted(found):
        if start > reached:
            outer[start] = reached = found[start]
    return outer
