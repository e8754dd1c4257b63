"""The marks of footnotes: at the head of a note, and in the text that refers to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plandiff.importing.source.lines import Line
from plandiff.model.named_values import NamedValues

RAISED = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079"
_PLAIN = str.maketrans(RAISED, "0123456789")
_HEAD = re.compile(
    rf"(?:\[(?P<square>[\d{RAISED}]{{1,3}})\]|\((?P<round>[\d{RAISED}]{{1,3}})\)|(?P<raised>[{RAISED}]{{1,3}})[.)]?"
    r"|(?P<bare>\d{1,3})(?=\s)|(?P<dot>\d{1,3})[.)](?=\s)|(?P<sign>\*{1,3}|[\u2020\u2021])(?!\*))\s*(?=\S)"
)
_REFERENCE = re.compile(
    rf"(?<!\b10)(?<!\b[kcmd]m)(?<!\bm)(?<!\bft)(?P<raised>[\[(]?[{RAISED}]{{1,3}}[\])]?)|\[(?P<square>\d{{1,3}})\]|\((?P<round>\d{{1,3}})\)(?![\w(])"
    r"|(?<=[^\W\d_])(?P<glued>\d{1,3})(?=[\s.,;:!?)\]\"'\u2019\u201d\u00bb]|$)"
    r"|(?<=[^\s\d\W][.,;:!?)\]\"'\u2019\u201d\u00bb])(?P<ended>\d{1,3})(?=\s|$)"
    r"|(?<=[.,;:!?)\"'\u2019\u201d\u00bb])(?P<loose>\d{1,3})(?=\s|$)"
    r"|(?<=[\w.,;:)\"\u201d])(?P<sign>\*{1,3}|[\u2020\u2021])(?=[\s.,;:)]|$)"
)
# A number in brackets behind one of these is part of what it names.
_NAMED = re.compile(
    r"(?:articles?|art\.|paragraphs?|para\.|sections?|sec\.|points?|clauses?|items?|annex(?:es)?|rules?|no\.?|number|"
    r"chapters?|§+|and|or|to|of|in|under|absatz|abs\.|artikel|пункт\w*|част\w*|стат\w*)\s?$",
    re.IGNORECASE,
)
# Which forms of a reference go with which head of a note.
_FITTING = {
    "square": ("square", "raised"),
    "round": ("round", "raised"),
    "raised": ("raised", "square", "ended", "glued"),
    "bare": ("raised", "ended", "glued", "loose"),
    "dot": ("raised", "square", "ended", "glued", "loose"),
    "item": ("raised", "square", "ended", "glued"),
    "sign": ("sign",),
}
_CLOSE_BEHIND = frozenset(["glued", "ended", "loose"])


class NoteHead(NamedValues):
    """The mark at the head of a note: the line, its form, its number (0 for a sign), its name and its length.

    `sure` says that hardly anything else begins so: a raised figure, or one in square brackets.
    """

    line: int
    form: str
    number: int
    name: str
    length: int
    sure: bool = False


class Reference(NamedValues):
    """The mark of a reference to a note: the line, its characters, its form, its number (0 for a sign) and its name."""

    line: int
    start: int
    end: int
    form: str
    number: int
    name: str


def note_head(line: Line, index: int) -> NoteHead | None:
    """The mark that a line begins with if it is a note."""
    if line.hint.item == "1" and line.hint.number:
        return NoteHead(index, "item", line.hint.number, str(line.hint.number), 0)
    match = _HEAD.match(line.text)
    if match is None or line.hint.heading:
        return None
    form = match.lastgroup or ""
    name = match[form].translate(_PLAIN)
    sure = form == "square" or name != match[form]
    return NoteHead(index, form, int(name) if name.isdigit() else 0, name, match.end(), sure)


def references(lines: Sequence[Line], first: int, last: int, form: str) -> Iterator[Reference]:
    """What could refer to notes with heads of this form, from one line up to another, in order."""
    fitting = _FITTING[form]
    for index in range(first, last):
        text = lines[index].text
        for match in _REFERENCE.finditer(text):
            found = match.lastgroup or ""
            if found not in fitting or not match.start():
                continue
            if found in _CLOSE_BEHIND and " " not in text[: match.start()].strip():
                continue  # the 1 of a paragraph 2.1
            if found == "round" and _NAMED.search(text, max(match.start() - 20, 0), match.start()):
                continue
            name = match[found].strip("[]()").translate(_PLAIN)
            start = len(text[: match.start()].rstrip())
            yield Reference(index, start, match.end(), found, int(name) if name.isdigit() else 0, name)
