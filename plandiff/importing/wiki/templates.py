"""What of a wiki's source is no text: templates, references, categories, comments and struck words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plandiff.importing.source.left_out import LeftOut, apart
from plandiff.model.named_values import NamedValues

_TOKEN = re.compile(
    r"(?P<open>\{\{)|(?P<close>\}\})|(?P<pipe>\|)"
    r"|(?P<comment><!--)|<(?P<tag>ref|gallery|del|s|strike)\b(?P<rest>[^<>]{0,300})>"
    r"|(?P<page>\[\[[ \t]{0,3}:?[^\[\]|:\n]{1,20}:[^\[\]]{0,500}\]\])"
    r"|(?P<switch>__[A-Z]{3,20}__)",
    re.IGNORECASE,
)
# Templates that only say how their words look; the words are text.
_FRAMES = re.compile(
    r"(?:block ?quote|c?quote|quotation|quote ?(?:box|text)|poem|poem ?quote|nowrap|nobr|small|smaller|big|larger|em|"
    r"strong|center|lang|abbr|tooltip|plain ?list|flat ?list|verse|zitat|citation bloc|цитата)$",
    re.IGNORECASE,
)
# Templates inside a line that are about the text and no part of it.
_REMARKS = re.compile(
    r"(?:cite|citation|sfn|efn|refn|reflist|notelist|harv|rp$|cn$|fact$|clarify|when$|who$|by whom|which$|dubious|"
    r"disputed|page needed|better source|failed ver|not in cit|update|verify|full citation|according to|weasel|vague|"
    r"note$|ref$|r$|main|see also|further|anchor|webarchive|dead link|refbegin|refend|quelle|belege|référence|"
    r"примечания)",
    re.IGNORECASE,
)
_FIRST_OF_LANG = re.compile(r"lang", re.IGNORECASE)
_NAMED = re.compile(r"\s*(?P<name>[\w -]{1,30})\s*=\s*")
_TEXT_NAMES = frozenset(["text", "1", "quote", "content", "zitat"])
_PAGES = re.compile(
    r"\[\[\s*(?:category|kategorie|catégorie|categoría|categoria|категорія|категория|file|image|datei|fichier|archivo|"
    r"файл|[a-z]{2,3})\s*:",
    re.IGNORECASE,
)
_MOST_OPEN = 200


_REFERENCE = re.compile(r"<ref\b[^<>]*>(?P<words>.*)</ref>", re.IGNORECASE | re.DOTALL)
_TEMPLATE = re.compile(r"\{\{(?:[^{}]|\{\{[^{}]{0,2000}\}\}){0,2000}\}\}")
_ADDRESS_ONLY = re.compile(r"\s*\[?https?://[^\s\]]*\]?\s*")


class _Open(NamedValues):
    start: int
    pipes: list[int]


def no_text(source: str, start: int = 0) -> list[LeftOut]:
    """What of a wiki's source is no text, in order; an empty reason is that of a template's marks around its words."""
    return apart(_Scan(source).read(start))


def written_notes(source: str, found: list[LeftOut]) -> list[tuple[int, int]]:
    """The words of references that are more than a template or an address, which are notes; `found` is told of it."""
    notes = []
    for index, one in enumerate(found):
        match = _REFERENCE.fullmatch(source, one.start, one.end) if one.reason == "note" else None
        words = _TEMPLATE.sub("", match["words"]) if match else ""
        if match and any(map(str.isalnum, words)) and not _ADDRESS_ONLY.fullmatch(words):
            notes.append(match.span("words"))
            found[index] = LeftOut(one.start, one.end, "")
    return notes


class _Scan:
    def __init__(self, source: str) -> None:
        self._source = source
        self._lower = source.lower()
        self._stack: list[_Open] = []
        self._over: set[str] = set()

    def read(self, position: int) -> Iterator[LeftOut]:
        while match := _TOKEN.search(self._source, position):
            position = match.end()
            for one in self._token(match):
                position = max(position, one.end)
                yield one

    def _token(self, match: re.Match[str]) -> Iterator[LeftOut]:
        if match["comment"]:
            yield from self._paired(match, "-->", "comment")
        elif match["tag"]:
            yield from self._tag(match)
        elif match["switch"]:
            yield LeftOut(match.start(), match.end(), "template")
        elif match["page"]:
            if _PAGES.match(match.group()):
                yield LeftOut(match.start(), match.end(), "category")
        elif match["open"]:
            if len(self._stack) < _MOST_OPEN:
                self._stack.append(_Open(match.start(), []))
        elif self._stack:
            yield from self._inside(match)

    def _inside(self, match: re.Match[str]) -> Iterator[LeftOut]:
        """Take a bar or the end of the template that is open."""
        if match["pipe"]:
            self._stack[-1].pipes.append(match.start())
        else:
            yield from self._template(self._stack.pop(), match.end())

    def _tag(self, match: re.Match[str]) -> Iterator[LeftOut]:
        name = match["tag"].lower()
        reason = {"ref": "note", "gallery": "template"}.get(name, "struck")
        if match["rest"].endswith("/"):
            yield LeftOut(match.start(), match.end(), reason)
        else:
            yield from self._paired(match, f"</{name}>", reason)

    def _paired(self, match: re.Match[str], closing: str, reason: str) -> Iterator[LeftOut]:
        end = -1 if closing in self._over else self._lower.find(closing, match.end())
        if end < 0:
            self._over.add(closing)
        else:
            yield LeftOut(match.start(), end + len(closing), reason)

    def _template(self, opened: _Open, end: int) -> Iterator[LeftOut]:
        start, pipes = opened
        name = self._source[start + 2 : pipes[0] if pipes else end - 2].strip()
        if pipes and _FRAMES.match(name):
            yield from self._frame(start, pipes, end, skip=1 if _FIRST_OF_LANG.match(name) else 0)
        elif _REMARKS.match(name) or self._stands_alone(start, end):
            yield LeftOut(start, end, "template")

    def _frame(self, start: int, pipes: list[int], end: int, skip: int) -> Iterator[LeftOut]:
        """The marks of a template around its words, and its other arguments."""
        reached = start
        stops = [*pipes[1:], end - 2]
        for number, (pipe, stop) in enumerate(zip(pipes, stops, strict=True)):
            named = _NAMED.match(self._source, pipe + 1, stop)
            if number < skip or (named and named["name"].strip().lower() not in _TEXT_NAMES):
                continue
            yield LeftOut(reached, named.end() if named else pipe + 1, "")
            reached = stop
            if not named:
                break
        yield LeftOut(reached, end, "")

    def _stands_alone(self, start: int, end: int) -> bool:
        """Whether nothing else stands on the lines of a template."""
        before = self._source[max(start - 200, 0) : start].rpartition("\n")[2]
        after = self._source[end : end + 200].partition("\n")[0]
        return not before.strip("|*#: \t\r") and not after.strip("}| \t\r.")
