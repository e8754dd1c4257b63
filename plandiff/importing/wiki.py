"""Wiki markup as a source, as MediaWiki has it: headings, lists, emphasis, links and notes."""

from __future__ import annotations

import re

from plandiff.importing.html_lists import OpenList
from plandiff.importing.source import Hint, Working

_HEADING = re.compile(r"^(={2,6})[ \t]*([^=\s\n](?:[^\n]{0,300}?[^=\s\n])?)[ \t]*\1[ \t]*\r?$", re.MULTILINE)
_ITEM = re.compile(r"(?P<marks>[*#:;]+)[ \t]*")
# What is markup inside a line; the groups say what of it stays.
_INLINE = re.compile(
    r"(?P<dropped><!--.{0,2000}?-->|<ref\b[^<>]{0,300}/>|<ref\b[^<>]{0,300}>.{0,2000}?</ref>)"
    r"|\[\[(?:[^\[\]|\n]{1,300}\|)?(?P<link>[^\[\]|\n]{1,300})\]\]"
    r"|\[https?://[^\s\]]{1,1000}[ \t]+(?P<address>[^\]\n]{1,300})\]"
    r"|(?P<bold>''')(?=\S)(?P<strong>[^'\n]{1,400})'''"
    r"|''(?=\S)(?P<emphasis>[^'\n]{1,400})''"
    r"|</?(?:br|p|div|span|small|big|center|u|i|b|blockquote)\b[^<>\n]{0,300}>"
)
_STAYS = ("link", "address", "strong", "emphasis")


def read_wiki(source: str) -> Working:
    """The working text of wiki markup; templates stay as they are typed."""
    working = Working(source)
    start = 0
    if source.startswith("\ufeff"):
        working.dropped.append((0, 1, "byte-order-mark"))
        start = 1
    lists: list[OpenList] = []
    while start < len(source):
        end = source.find("\n", start)
        end = len(source) if end < 0 else end + 1
        start = _line(working, start, end, lists)
    return working


def _line(working: Working, start: int, end: int, lists: list[OpenList]) -> int:
    """Take one line; gives where the next begins."""
    source = working.source
    bare = start + len(source[start:end].rstrip("\r\n"))
    heading = _HEADING.match(source, start, bare)
    item = _ITEM.match(source, start, bare)
    if heading:
        lists.clear()
        working.begin(Hint(gap=True, heading=len(heading[1])))
        _inline(working, heading.start(2), heading.end(2))
        working.add("\n")
        working.keep(bare, end)
    elif item and item.end() < bare:
        working.begin(_hint(item["marks"], lists))
        _inline(working, item.end(), bare)
        working.keep(bare, end)
    else:
        lists.clear()
        _inline(working, start, bare)
        working.keep(bare, end)
    return end


def _hint(marks: str, lists: list[OpenList]) -> Hint:
    """What is known of an item with these marks, one for each list it is in; `lists` are those still open."""
    del lists[len(marks) :]
    for depth, mark in enumerate(marks):
        style = "1" if mark == "#" else "bullet"
        if depth >= len(lists) or lists[depth].style != style:
            del lists[depth:]
            lists.append(OpenList(style))
    if marks[-1] in ":;":
        return Hint(gap=True, depth=len(marks))
    hint = lists[-1].item("")
    return Hint(gap=True, item=hint.item, number=hint.number, name=hint.name, depth=len(marks))


def _inline(working: Working, start: int, end: int) -> None:
    """Keep what is text between two places of the source."""
    reached = start
    for match in _INLINE.finditer(working.source, start, end):
        working.keep(reached, match.start())
        reached = match.end()
        if match["dropped"]:
            working.dropped.append((match.start(), match.end(), "note"))
            continue
        name = next((name for name in _STAYS if match[name] is not None), "")
        if name:
            begun = working.length
            working.keep(match.start(name), match.end(name))
            if name == "strong":
                working.bold.append((begun, working.length))
    working.keep(reached, end)
