"""HTML as a source: blocks, lists, headings and tables as lines; scripts, styles and navigation left out."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser

from plandiff.importing.html_prescan import survey, unread
from plandiff.importing.numbering.numerals import NUMBER_IN_CELL, OpenList, numbered_list
from plandiff.importing.source.working_text import RAISED_DIGITS, Hint, Working

_LONGEST_TAG = 20_000
_LONGEST_VALUE = 2_000
_NAME = re.compile(r"</?([A-Za-z][A-Za-z0-9:-]{0,40})")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")
_DROPPED = {
    "script": "script", "style": "script", "noscript": "script", "template": "script", "svg": "script",
    "math": "script", "iframe": "script", "object": "script", "nav": "navigation", "select": "navigation",
    "button": "navigation", "textarea": "navigation",
}  # fmt: skip
_BLOCKS = frozenset(
    "p div section article main header footer aside address blockquote pre figure figcaption table caption thead tbody "
    "tfoot tr dl dt dd fieldset form hr center details summary body html head ul ol li h1 h2 h3 h4 h5 h6".split()
)
_BOLD = frozenset(["b", "strong"])
_RAISED = re.compile(
    r"class\s*=\s*[\"'][^\"'<>]{0,200}?\b(?:oj-)?super(?:script)?\b|vertical-align\s*:\s*super", re.IGNORECASE
)
# What a tag shows without holding it: the words for a picture, and what a form is filled in with, but what it hides.
_SHOWN = {
    name: (re.compile(rf"\s{attribute}\s*=\s*(?:\"([^\"]*)|'([^']*)|([^\s\"'>]+))", re.IGNORECASE), reason)
    for name, attribute, reason in (("img", "alt", "picture"), ("input", "value", "form-field"))
}
_HIDDEN = re.compile(r"\stype\s*=\s*[\"']?(?:hidden|password|image|file)\b", re.IGNORECASE)
_BOX = re.compile(r"\stype\s*=\s*[\"']?(?:checkbox|radio)\b", re.IGNORECASE)
_CHECKED = re.compile(r"\s(checked)(?![\w-])", re.IGNORECASE)
_LINKED = re.compile(r"\[([^\[\]<>]{0,200}[^\W\d_][^\[\]<>]{0,200})\](?=</a>)", re.IGNORECASE)  # no open words: [edit]
_NUMBER_CELL = re.compile(NUMBER_IN_CELL)
_LONGEST_NUMBER = 16
_DEEPEST = 40


def read_html(source: str) -> Working:
    """The working text of HTML, whatever its state: it is cut into tags and text here, in one pass over the source.

    The standard library's parser reads the tags; it never sees the whole, because on unclosed constructs it starts
    over and over (CPython issue 135462), which a hostile page could use.
    """
    working = Working(source)
    _Reader(working).read()
    return working


class _Tag(HTMLParser):
    """Reads one tag."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.attributes: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - as declared above
        self.attributes = {name: value or "" for name, value in reversed(attrs)}

    def of(self, text: str) -> dict[str, str]:
        """The attributes of a tag."""
        self.reset()
        self.attributes = {}
        self.feed(text)
        return self.attributes


class _Reader:
    def __init__(self, working: Working) -> None:
        self._working = working
        self._source = working.source
        self._tag = _Tag()
        self._survey = survey(working.source)
        self._unread = unread(working.source)
        self._raised = False
        self._said = ""  # what the line begins with
        self._tables = 0
        self._open_tables: list[int] = []
        self._lists: list[OpenList] = []
        self._hint = Hint(gap=True)
        self._fresh = True  # nothing was written on the line that begins next
        self._blank = True  # the last character written was blank
        self._bold: list[int] = []
        self._pre = 0
        self._found: dict[str, int] = {}  # where each thing that is searched for stands next, -1 for nowhere

    def read(self) -> None:
        """Go through the source once."""
        source, position = self._source, self._working.first()
        while position < len(source):
            opening = source.find("<", position)
            opening = len(source) if opening < 0 else opening
            self._data(position, opening)
            if opening == len(source):
                break
            position = self._construct(opening)

    def _find(self, what: str, start: int) -> int:
        """As str.find, but what was found once is not searched for again: the whole stays linear."""
        found = self._found.get(what, 0)
        if 0 <= found < start:
            found = self._found[what] = self._source.find(what, start)
        return found

    def _construct(self, start: int) -> int:
        """Take what begins with < and give where it ends."""
        source = self._source
        following = source[start + 1 : start + 4]
        if following.startswith("!--"):
            end = self._find("-->", start + 4)
            if end >= 0:
                self._working.dropped.append((start, end + 3, "comment"))
                return end + 3
        name = _NAME.match(source, start)
        if name or following[:1] in {"!", "?"}:
            end = self._tag_end(start)
            if end and name:
                return self._take(name[1].lower(), start, end)
            if end:
                return end
        self._data(start, start + 1)
        return start + 1

    def _tag_end(self, start: int) -> int:
        """The end of a tag, 0 where < begins none; a > inside quotes does not close it, if they are closed soon."""
        source = self._source
        end = self._find(">", start + 1)
        quote = self._find('"', start + 1)
        if end < 0 or end - start > _LONGEST_TAG:
            return 0
        if 0 <= quote < end and source.count('"', quote, end) % 2:
            further = source.find('">', end, end + _LONGEST_VALUE)
            return further + 2 if further > 0 else end + 1
        opening = source.find("<", start + 1, end)
        return end + 1 if opening < 0 or 0 <= quote < opening else 0

    def _take(self, name: str, start: int, end: int) -> int:
        if self._source[start + 1] == "/":
            self._closed(name)
            return end
        if name in _DROPPED or name == "title" or start in self._survey.beside or start in self._unread:
            return self._drop(name, start, end)
        if name == "sup" or (name == "span" and _RAISED.search(self._source, start, end)):
            self._raised = True
        if name in _SHOWN:
            self._show(name, start, end)
        elif name == "br":
            self._line(Hint())
        elif name in _BOLD:
            self._bold.append(self._working.length)
        elif name in {"td", "th"}:
            self._cell()
        elif name == "a" and (words := _LINKED.match(self._source, end)):
            self._gap("" if self._blank else " ")
            self._data(*words.span(1))
            return words.end()
        elif name in _BLOCKS:
            self._opened(name, start, end)
        return end

    def _show(self, name: str, start: int, end: int) -> None:
        """List what a tag shows beside the text, of boxes what those that are checked stand for."""
        value, reason = _SHOWN[name]
        found = value.search(self._source, start, end)
        if name == "input" and _HIDDEN.search(self._source, start, end):
            return
        if name == "input" and _BOX.search(self._source, start, end):
            checked = _CHECKED.search(self._source, start, end)
            found = checked and (found or checked)
        if found and found.lastindex:
            self._working.dropped.append((*found.span(found.lastindex), reason))

    def _opened(self, name: str, start: int, end: int) -> None:
        attributes: dict[str, str] = {}
        if name in {"ol", "li"} and end - start < _LONGEST_VALUE:
            attributes = self._tag.of(self._source[start:end])
        if name in {"ol", "ul"} and len(self._lists) < _DEEPEST:
            items = self._survey.items.get(start, 1)
            self._lists.append(numbered_list(attributes, items) if name == "ol" else OpenList("bullet"))
        hint = Hint(gap=True, depth=len(self._lists))
        if name == "pre":
            self._pre += 1
        if name == "table":
            self._tables += 1
            self._open_tables.append(self._tables)
        if name == "li":
            hint = self._item(attributes)
        elif name == "tr" and self._open_tables:
            hint = replace(hint, row=self._open_tables[-1])
        elif name[0] == "h" and name[1:].isdigit():
            hint = Hint(gap=True, heading=int(name[1:]), depth=len(self._lists))
        elif self._fresh and (self._hint.item or self._hint.heading):
            return  # a paragraph inside an item begins where the item does
        self._line(hint)

    def _item(self, attributes: dict[str, str]) -> Hint:
        if not self._lists:
            return Hint(gap=True, item="bullet", depth=1)
        return replace(self._lists[-1].item(attributes.get("value", "")), depth=len(self._lists))

    def _closed(self, name: str) -> None:
        if name in {"ol", "ul"} and self._lists:
            self._lists.pop()
        if name == "pre" and self._pre:
            self._pre -= 1
        if name == "table" and self._open_tables:
            self._open_tables.pop()
        if name in {"sup", "span"} or name in _BLOCKS:
            self._raised = False
        if name in _BOLD and self._bold:
            self._working.bold.append((self._bold.pop(), self._working.length))
        if name in _BLOCKS and name not in {"html", "body"} and not self._fresh:
            self._line(Hint(gap=name != "tr", depth=len(self._lists)))

    def _cell(self) -> None:
        if not self._fresh:
            numbered = _NUMBER_CELL.fullmatch(self._said.strip())
            separator = "" if numbered else "| "
            self._working.add(separator if self._blank else f" {separator}")
            self._blank = True

    def _line(self, hint: Hint) -> None:
        if self._fresh and self._hint.gap and not hint.gap:
            hint = replace(self._hint, gap=True)
        elif self._fresh and self._hint.row and not (hint.item or hint.heading):
            hint = replace(hint, row=self._hint.row)
        self._hint = hint
        self._fresh = self._blank = True

    def _drop(self, name: str, start: int, end: int) -> int:
        """Leave out an element with all that is in it."""
        source = self._source
        if start in self._unread:
            return self._skip(start, *self._unread[start])
        close = self._survey.beside.get(start) or self._find_close(name, end)
        if close < 0:
            return end
        if name == "title":
            if not self._working.title:
                self._working.title = " ".join(unescape(source[end:close]).split())[:200]
            self._working.dropped.append((end, close, "page-title"))
        else:
            self._working.dropped.append((start, close, _DROPPED.get(name, name)))
        finish = self._find(">", close)
        return finish + 1 if finish >= 0 else len(source)

    def _skip(self, start: int, close: int, reason: str) -> int:
        """Leave out words, and the blank before them where a mark of punctuation follows."""
        finish = self._source.find(">", close) + 1
        self._working.dropped.append((start, finish, reason))
        self._working.trim_before(finish)
        return finish

    def _find_close(self, name: str, start: int) -> int:
        key = f"</{name}"
        found = self._found.get(key, 0)
        if 0 <= found < start:
            match = re.compile(re.escape(key) + r"(?=[\s>/])", re.IGNORECASE).search(self._source, start)
            found = self._found[key] = match.start() if match else -1
        return found

    def _data(self, start: int, end: int) -> None:
        position = start
        for match in _ENTITY.finditer(self._source, start, end) if end > start else ():
            meant = unescape(match.group())
            if meant == match.group():
                continue
            self._text(position, match.start())
            if meant.isspace():
                self._gap(meant.translate(_BLANKS))
            else:
                self._write(match.start(), match.end(), meant)
            position = match.end()
        self._text(position, end)

    def _gap(self, blank: str) -> None:
        """Write a blank that the source spells out (&nbsp;): to a reader it is markup."""
        if not self._fresh:
            self._working.add(blank)
            self._blank = True

    def _text(self, start: int, end: int) -> None:
        if end <= start:
            return
        raw = self._source[start:end]
        if self._pre:
            for match in re.finditer(r"[^\n]+|\n", raw):
                if match.group() == "\n":
                    self._line(Hint(gap=self._fresh))
                else:
                    self._write(start + match.start(), start + match.end(), match.group())
            return
        self._write(start, end, raw.translate(_BLANKS))

    def _write(self, start: int, end: int, text: str) -> None:
        if self._fresh:
            bare = text.lstrip()
            if not bare:
                return
            if len(text) == end - start:
                start += len(text) - len(bare)
            text = bare
            self._working.begin(self._hint)
            self._fresh, self._said = False, ""
        if len(self._said) < _LONGEST_NUMBER:
            self._said += text
        if self._raised:
            text = text.translate(RAISED_DIGITS)
        self._working.keep(start, end, text)
        self._blank = text[-1:].isspace()


_BLANKS = dict.fromkeys((9, 10, 11, 12, 13, 28, 29, 30, 31, 133, 8232, 8233), " ")
