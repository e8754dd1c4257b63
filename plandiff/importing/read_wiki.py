"""A page of a wiki as a source: its headings, lists and tables, without templates, references and comments."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from plandiff.importing.numbering.numerals import OpenList
from plandiff.importing.source.working_text import Gaps, Hint, LeftOut, Scan, Working
from plandiff.model.named_values import NamedValues

_TOKEN = re.compile(
    r"(?P<open>\{\{)|(?P<close>\}\})|(?P<pipe>\|)"
    r"|(?P<comment><!--)|<(?P<tag>ref|gallery|del|s|strike)\b(?P<rest>[^<>]{0,300})>"
    r"|(?P<page>\[\[[ \t]{0,3}:?[^\[\]|:\n]{1,20}:[^\[\]]{0,500}\]\])"
    r"|(?P<switch>__[A-Z]{3,20}__)|(?P<link>\[\[[^\[\]{}|\n]{1,300}\|)",
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


class _Scan(Scan):
    """An empty reason is that of a template's marks around its words."""

    marks = _TOKEN

    def __init__(self, source: str) -> None:
        super().__init__(source)
        self._stack: list[_Open] = []

    def _taken(self, match: re.Match[str]) -> Iterator[LeftOut]:
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
        elif self._stack and not match["link"]:
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
        end = self._find(closing, match.end())
        if end >= 0:
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
        if reached < end - 2:
            yield LeftOut(reached, end - 2, "template")
        yield LeftOut(end - 2, end, "")

    def _stands_alone(self, start: int, end: int) -> bool:
        """Whether nothing else stands on the lines of a template."""
        before = self._source[max(start - 200, 0) : start].rpartition("\n")[2]
        after = self._source[end : end + 200].partition("\n")[0]
        return not before.strip("|*#: \t\r") and not after.strip("}| \t\r.")


_CELL_END = re.compile(r"\|\||!!")
_ATTRIBUTES = re.compile(r"[^|\[\]{}<>\n]{0,200}=[^|\[\]{}\n]{0,200}\|(?!\|)")


class Tables:
    """Takes the lines of tables; `words` keeps what is text between two places and tells where it ends."""

    def __init__(self, working: Working, words: Callable[[int, int], int]) -> None:
        self._working = working
        self._words = words
        self._open = 0  # tables that are open
        self._count = 0
        self._fresh = True  # the row has no cell yet

    def line(self, start: int, end: int) -> int:
        """Take a line of a table and tell where its last cell ends; 0 for a line that is part of none."""
        source = self._working.source
        bare = end - len(source[start:end].lstrip(" :\t"))
        if source.startswith("{|", bare):
            self._open += 1
            self._count += 1
            self._fresh = True
            return end
        if not self._open:
            return 0
        if source.startswith(("|}", "|-"), bare):
            self._open -= source[bare + 1] == "}"
            self._fresh = True
            self._working.add("\n")
            return end
        if source.startswith("|+", bare):
            self._working.begin(Hint(gap=True))
            return self._words(bare + 3 if source[bare + 2 : bare + 3] == " " else bare + 2, end)
        return self._cells(bare + 1, end) if source[bare : bare + 1] in {"|", "!"} else 0

    def _cells(self, start: int, end: int) -> int:
        """Take the cells that a line has."""
        source, reached = self._working.source, end
        ends = [match.span() for match in _CELL_END.finditer(source, start, end)]
        for first, last in zip([start, *(stop for _, stop in ends)], [*(begin for begin, _ in ends), end], strict=True):
            attributes = _ATTRIBUTES.match(source, first, last)
            begin = attributes.end() if attributes else first
            words = source[begin:last]
            begin += len(words) - len(words.lstrip())
            last = max(begin, last - len(words) + len(words.rstrip()))  # noqa: PLW2901 - without the blanks behind it
            if self._fresh:
                self._working.begin(Hint(gap=True, row=self._count))
            else:
                self._working.add(" | ")
            self._fresh = False
            reached = max(reached, self._words(begin, last))
        return reached


_HEADING = re.compile(r"^(={1,6})[ \t]*([^=\s\n](?:[^\n]{0,300}?[^=\s\n])?)[ \t]*\1[ \t]*\r?$", re.MULTILINE)
_ITEM = re.compile(r"(?P<marks>[*#:;]+)[ \t]*")
# What is markup inside a line; the groups say what of it stays.
_INLINE = re.compile(
    r"\[\[(?:[^\[\]|\n]{1,300}\|)?(?P<link>[^\[\]|\n]{1,300})\]\]"
    r"|\[https?://[^\s\]]{1,1000}[ \t]+(?P<address>[^\]\n]{1,300})\]"
    r"|(?P<bold>''')(?=\S)(?P<strong>[^'\n]{1,400})'''"
    r"|''(?=\S)(?P<emphasis>[^'\n]{1,400})''"
    r"|</?(?:br|p|div|span|small|big|center|u|i|b|ins|nowiki|onlyinclude|poem|sup|sub|blockquote|references)\b[^<>\n]{0,300}>"
)
_STAYS = ("link", "address", "strong", "emphasis")


def read_wiki(source: str) -> Working:
    """The working text of wiki markup; a template inside a line that is no remark stays as it is typed."""
    working = Working(source)
    start = working.first()
    left_out = _Scan(source).left_out(start)
    notes = written_notes(source, left_out)
    reader = _Reader(working, left_out)
    while start < len(source):
        start = reader.line(start)
    for number, (first, last) in enumerate(notes, 1):
        reader.note(str(number), first, last)
    return working


class _Reader:
    def __init__(self, working: Working, left_out: list[LeftOut]) -> None:
        self._working = working
        self._gaps = Gaps(working, left_out)
        self._tables = Tables(working, self._words)
        self._lists: list[OpenList] = []
        self._heading_after = -1

    def line(self, start: int) -> int:
        """Take one line; gives where the next begins."""
        source, end = self._working.source, self._working.line_end(start)
        bare = start + len(source[start:end].rstrip("\r\n"))
        reached = self._tables.line(start, bare)
        if reached:
            return max(reached, end)
        heading = _HEADING.match(source, start, bare)
        item = _ITEM.match(source, start, bare)
        if heading and self._gaps.is_bare(heading.end(), self._next_heading(heading.end())):
            self._working.dropped.append((heading.start(), heading.end(), "template"))
            return end
        if heading:
            self._lists.clear()
            self._working.begin(Hint(gap=True, heading=len(heading[1])))
            reached = self._words(heading.start(2), heading.end(2))
            self._working.add("\n")
            return max(reached, end)
        if item and item.end() < bare:
            self._working.begin(_hint(item["marks"], self._lists))
            start = item.end()
        elif source[start:bare].strip() and not self._gaps.runs_over(start, start + 1):
            self._lists.clear()
        return self._gaps.keep_line(start, bare, self._keep)

    def note(self, number: str, start: int, end: int) -> None:
        """Take the words of a reference as a note behind the text."""
        self._working.begin(Hint(gap=True, note=number))
        for one in _Scan(self._working.source[:end]).left_out(start):
            self._keep(start, one.start)
            self._working.dropped.append(one)
            start = one.end
        self._keep(start, end)

    def _next_heading(self, start: int) -> int:
        """Where the next heading begins, or the page ends; it is sought once."""
        if self._heading_after < start:
            match = _HEADING.search(self._working.source, start)
            self._heading_after = match.start() if match else len(self._working.source)
        return self._heading_after

    def _words(self, start: int, end: int) -> int:
        """Keep what is text between two places but for what is left out; gives where that ends."""
        return self._gaps.keep(start, end, self._keep)

    def _keep(self, start: int, end: int) -> None:
        """Keep what is text between two places of the source."""
        working, reached = self._working, start
        for match in _INLINE.finditer(working.source, start, end):
            working.keep(reached, match.start())
            reached = match.end()
            name = next((name for name in _STAYS if match[name] is not None), "")
            if name:
                begun = working.length
                working.keep(match.start(name), match.end(name))
                if name == "strong":
                    working.bold.append((begun, working.length))
        working.keep(reached, end)


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
