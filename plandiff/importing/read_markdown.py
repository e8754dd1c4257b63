"""Markdown as a source: headings, tables, footnotes, comments, struck words and front matter, by pandoc or by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plandiff.importing.front_matter import front_matter_end
from plandiff.importing.source.working_text import Gaps, Hint, LeftOut, Scan, Working

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


class _Scan(Scan):
    marks = _MARK

    def __init__(self, source: str) -> None:
        super().__init__(source)
        self._brackets: list[int] = []

    def _taken(self, match: re.Match[str]) -> Iterator[LeftOut]:
        found = self._found(match)
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


# What is markup inside a line; the groups say what of it stays.
_INLINE = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|\[\^(?P<note>[^\[\]\s]{1,60})\]"
    r"|(?<=\S)\^\[(?P<inline>[^\[\]\n]{1,2000}(?:\[[^\[\]\n]{0,300}\][^\[\]\n]{0,2000}){0,5})\]"
    r"|\{:[^{}\n]{0,300}\}"
    r"|!?\[(?P<link>[^\[\]\n]{1,300})\](?:\((?P<target>[^()\n]{0,500})\)|[ \t]?\((?:https?://|mailto:)[^()\s]{1,500}\))"
    r"|!?\[(?P<shown>[^\[\]\n]{1,300})\](?:[ \t]?\[(?P<label>[^\[\]\n]{0,200})\])?(?!\{)"
    r"|\[(?P<span>[^\[\]\n]{1,300})\]\{[^{}\n]{0,600}\}"
    r"|(?P<bold>\*\*|__)(?=\S)(?P<strong>[^*_\n]{1,400}?)(?<=\S)(?P=bold)"
    r"|(?<![\w*])(?P<thin>\*)(?=[^\s*])(?P<emphasis>[^*\n]{1,400}?)(?<=[^\s*])\*(?![\w*])"
    r"|(?<![\w_])(?P<thin_too>_)(?=[^\s_])(?P<emphasis_too>[^_\n]{1,400}?)(?<=[^\s_])_(?![\w_])"
    r"|<(?P<address>(?:https?://|mailto:)[^<>\s]{1,500})>"
    r"|\{\+\+|\+\+\}|\{==|==\}|~~\}"
    r"|</?(?:a|b|i|u|em|strong|span|sup|sub|br|p|div|font|center|mark|ins|del|s|strike|small|table|thead|tbody|tfoot|tr"
    r"|(?P<cell>t[dh])|ul|ol|li|dl|dt|dd|h[1-6r]|section|article|details|summary|blockquote|img)\b[^<>\n]{0,300}>"
    r"|(?P<hard>\\)(?=\r?\n|$)"
)
_STAYS = ("escaped", "link", "shown", "span", "strong", "emphasis", "emphasis_too", "address")


class Inline:
    """Keeps what is text in pieces of a Markdown source.

    `labels` are those of its link definitions, in lower case, `footnotes` those of its footnotes; `notes` become the
    ranges of the source that are notes inside a line, and no part of it.
    """

    def __init__(self, working: Working, labels: frozenset[str], footnotes: frozenset[str]) -> None:
        self._working = working
        self._labels = labels
        self._footnotes = footnotes
        self.notes: list[tuple[int, int]] = []

    def keep(self, start: int, end: int) -> None:
        """Keep what is text between two places of the source."""
        working = self._working
        reached = position = start
        while position < end and (match := _INLINE.search(working.source, position, end)):
            if match["note"] is not None and match["note"] in self._footnotes:
                working.keep(reached, match.start())
                working.dropped.append((match.start(), match.end(), "note-reference"))
                reached = position = match.end()
                continue
            if match["note"] is not None or (match["shown"] is not None and not self._is_link(match)):
                position = match.start() + 1  # a bracket of the text
                continue
            working.keep(reached, match.start())
            self._inside(match)
            reached = position = match.end()
        working.keep(reached, end)

    def _inside(self, match: re.Match[str]) -> None:
        """Keep what stays of a mark."""
        if match["inline"] is not None:
            self.notes.append(match.span("inline"))
        if match["cell"] is not None and self._working.length:
            self._working.add(" ")
        name = next((name for name in _STAYS if match[name] is not None), "")
        if not name:
            return
        begun = self._working.length
        if name == "escaped":
            self._working.keep(match.start(name), match.end(name))
        else:
            self.keep(match.start(name), match.end(name))
        if name == "strong":
            self._working.bold.append((begun, self._working.length))

    def _is_link(self, match: re.Match[str]) -> bool:
        """Whether brackets name a link that is defined elsewhere: [words][label], [label][] or [label]."""
        return (match["label"] or match["shown"]).lower() in self._labels


_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_ITEM = re.compile(r"[ \t]*(?:(?P<number>\d{1,4})(?P<mark>[.)])|[-*+])[ \t]+\S")
_LEAST_NESTED = 2  # blanks that a list is set in below the number of the item that it stands in


def list_items(source: str, start: int = 0) -> dict[int, Hint]:
    """The items that are in no doubt, by the character of the source where their line begins.

    A list ends with a heading or a paragraph that is not set in; one in which a number comes again counts its items.
    """
    found: dict[int, Hint] = {}
    counts: dict[int, tuple[str, str, int]] = {}  # of the lists that are open, by indent: number, mark, last count
    blank = False
    for match in _LINE.finditer(source, start):
        line = match.group()
        indent = len(line[: len(line) - len(line.lstrip())].expandtabs(4))
        item = _ITEM.match(line)
        if item and not item["number"]:
            found[match.start()] = Hint(listed=1)
        elif item:
            number, mark, count = counts.get(indent, ("", "", 0))
            again = (item["number"], item["mark"]) == (number, mark)
            count = count + 1 if again else int(item["number"])
            counts = {depth: one for depth, one in counts.items() if depth < indent}
            around = sum(depth <= indent - _LEAST_NESTED for depth in counts)
            if again or around:
                found[match.start()] = Hint(number=count if again else 0, listed=around + 1)
            counts[indent] = item["number"], item["mark"], count
        elif line.strip() and (blank or line.startswith("#")):
            counts = {depth: one for depth, one in counts.items() if depth < indent}
        blank = not line.strip()
    return found


_HEADING = re.compile(r" {0,3}(#{1,6})(?=[ \t]|$)[ \t]*(.*?)[ \t]*#*[ \t]*(\{[^{}]*\})?[ \t]*$")
_FENCE = re.compile(r"[ \t]*(?::::+.*|```.*|~~~(?:[^~].*)?)$")  # more tildes underline
_QUOTE = re.compile(r"(?:[ \t]*>)+[ \t]?")
_TITLE = re.compile(r"^title[ \t]*[:=][ \t]*(?P<title>[^\s|>{\[&*!][^\r\n]*?)[ \t]*\r?$", re.MULTILINE)
_ADDRESS = re.compile(
    r"""^ {0,3}\[([^\[\]\n^][^\[\]\n]{0,200})\]:[ \t]*<?\S*[/.#@]\S*(?:[ \t]+["'(][^\n]*)?[ \t]*\r?$""", re.MULTILINE
)
_NOTE = re.compile(r" {0,3}\[\^(?P<label>[^\[\]\s]{1,60})\]:[ \t]*")
_NOTES = re.compile(r"^ {0,3}\[\^([^\[\]\s]{1,60})\]:", re.MULTILINE)
_TABLE_RULE = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_CELL_END = re.compile(r"(?<!\\)[ \t]*\|[ \t]*")


def read_markdown(source: str) -> Working:
    """The working text of Markdown. List numbers and bullets stay as they are typed."""
    working = Working(source)
    start = working.first()
    end = front_matter_end(source, start)
    if end > start:
        named = _TITLE.search(source, start, end)
        working.title = " ".join(named["title"].strip("\"'").split())[:200] if named else ""
        working.dropped.append((start, end, "front-matter"))
        start = end
    reader = _Reader(working, start)
    reader.read(start)
    reader.inline_notes()
    return working


class _Reader:
    def __init__(self, working: Working, start: int) -> None:
        self._working = working
        self._source = working.source
        self._gaps = Gaps(working, _Scan(working.source).left_out(start))
        labels = frozenset(label.lower() for label in _ADDRESS.findall(working.source))
        self._labels = frozenset(_NOTES.findall(working.source))
        self._inline = Inline(working, labels, self._labels)
        self._table = 0  # the number of the table that the last line belonged to, 0 for none
        self._tables = 0
        self._rule_end = 0  # where the line ends that is the rule below its head
        self._note = ""  # the footnote that the last line belonged to
        self._items = list_items(working.source, start)

    def read(self, start: int) -> None:
        while start < len(self._source):
            start = self._line(start, self._working.line_end(start))

    def inline_notes(self) -> None:
        """Take what was written as a note inside a line (`^[...]`) behind the text, with numbers of their own."""
        last = max((int(label) for label in self._labels if label.isdecimal()), default=0)
        for number, (start, end) in enumerate(self._inline.notes, last + 1):
            self._working.begin(Hint(gap=True, note=str(number)))
            self._inline.keep(start, end)

    def _line(self, start: int, end: int) -> int:
        """Take the line from `start` to `end` and what is left out of it; gives where the next one begins."""
        raw = self._source[start:end].rstrip("\r\n")
        quote = _QUOTE.match(raw)
        offset = quote.end() if quote else 0
        bare = start + len(raw)
        if self._gaps.runs_over(start + offset, bare):
            return self._words(start + offset, bare)
        if _FENCE.match(raw) or _ADDRESS.match(raw[offset:]):
            self._working.keep(bare, end)
            return end
        if "|" in raw and self._row(start + offset, bare, end):
            return end
        self._table = 0
        if start in self._items:
            self._working.hints[self._working.length] = self._items[start]
        return self._note_line(raw, start, offset) or self._heading(raw, start, offset, end)

    def _heading(self, raw: str, start: int, offset: int, end: int) -> int:
        bare = start + len(raw)
        heading = _HEADING.match(raw, offset) if "#" in raw[offset : offset + 8] else None
        if heading is None or not heading[2]:
            return self._words(start + offset, bare)
        self._working.begin(Hint(gap=True, heading=len(heading[1])))
        finish = start + heading.end(2)
        reached = self._gaps.keep(start + heading.start(2), finish, self._inline.keep)
        if reached <= finish:
            self._working.keep(bare, end)
        self._working.add("\n")
        return max(end, reached)

    def _words(self, start: int, bare: int) -> int:
        """Keep the words from `start` to `bare` and the line's end behind them, or go on after a longer gap."""
        return self._gaps.keep_line(start, bare, self._inline.keep)

    def _note_line(self, raw: str, start: int, offset: int) -> int:
        """Take a line of a footnote; 0 if it is none."""
        begins = _NOTE.match(raw, offset)
        if begins:
            self._note = begins["label"]
            self._working.begin(Hint(gap=True, note=self._note))
            return self._words(start + begins.end(), start + len(raw))
        if not self._note or not raw.strip():
            return 0
        if raw[:1] not in {" ", "\t"} and not self._source[:start].endswith(tuple("\n\r")):
            return 0
        return self._note_goes_on(raw, start, offset)

    def _note_goes_on(self, raw: str, start: int, offset: int) -> int:
        gap = not self._source[self._source.rfind("\n", 0, max(start - 1, 0)) + 1 : start].strip()
        if gap and raw[:1] not in {" ", "\t"}:
            self._note = ""
            return 0
        blank = len(raw) - len(raw.lstrip())
        self._working.hints[self._working.length] = Hint(gap=gap, note=self._note)
        return self._words(start + max(offset, blank), start + len(raw))

    def _row(self, start: int, bare: int, end: int) -> bool:
        """Take a row of a table, one a line; false where there is no table."""
        below = self._source[end : self._working.line_end(end)].rstrip("\r\n")
        rule = "|" in below and _TABLE_RULE.match(below)
        if not self._table:
            if not rule:
                return False
            self._tables += 1
            self._table = self._tables
            self._rule_end = self._working.line_end(end)
        if end == self._rule_end:
            return True  # the rule is markup
        self._working.begin(Hint(gap=True, row=self._table))
        self._cells(start, bare)
        self._working.add("\n")
        return True

    def _cells(self, start: int, end: int) -> None:
        """Keep the cells of a row, with a bar between each two."""
        first = True
        for match in [*_CELL_END.finditer(self._source, start, end), None]:
            stop = match.start() if match else end
            if self._source[start:stop].strip() or not first:
                if not first and (match or self._source[start:stop].strip()):
                    self._working.add(" | ")
                self._gaps.keep(start, stop, self._inline.keep)
                first = False
            start = match.end() if match else end
