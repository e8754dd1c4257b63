"""Where the sentences of a text end."""

from __future__ import annotations

import re

from plandiff.text.patterns import any_of, pattern

# A full stop after one of these, or after a single letter, does not end a sentence.
_ABBREVIATIONS = frozenset(
    "jan feb mar apr jun jul aug sep sept oct nov dec "
    "art arts no nos para paras sec secs ch cf e.g i.e etc vs approx mr mrs ms dr prof gen col lt st fig vol pp "
    "stat".split()
)
# Nor after one of these, in capitals, before the number of an act or the L of a law: Ord. 2019-39, Pub. L. 97-1.
ABBREVIATED_ACTS = {
    **{"ord": "ordinance", "res": "resolution", "reg": "regulation", "l": "law"},
    **{"p": "public", "pub": "public", "priv": "private", "pvt": "private"},
}
_OPENING, _CLOSING = any_of("\"'\u2018\u201c(["), any_of("\"'\u2019\u201d)]")
# What it is, is asked behind its first letter, so that a search need only look at letters that can end a sentence.
_END = pattern(rf"[.!?;\n](?:(?<=[.!?])[.!?]*{_CLOSING}*(?=\s+{_OPENING}?[A-Z0-9])|(?<=\n)\s*\n|(?<=;)(?=\s))")
# Nor after one of these before a bracket: Mora Boats Ltd. (Lund).
_FIRMS = frozenset("inc ltd co corp llc".split())
_BRACKET = pattern(r"[.]\s*[(]")
_ACT = pattern("(?:Ord|Res|Reg)[.] ?(?:No[.] ?)?[0-9]|(?:Pub|Priv|Pvt)[.] ?L[.]")


def sentences(text: str) -> list[str]:
    """The sentences of a text, each with the blanks that follow it; joining them gives back the text.

    A semicolon and an empty line end a sentence too: treaty drafts string duties together with them.
    """
    found: list[str] = []
    start = 0
    for match in _END.finditer(text):
        if match.group().startswith(".") and _is_abbreviation(text, start, match.start()):
            continue
        end = match.end()
        while end < len(text) and text[end].isspace():
            end += 1
        if end > start:
            found.append(text[start:end])
            start = end
    if start < len(text):
        found.append(text[start:])
    return found


def _is_abbreviation(text: str, start: int, end: int) -> bool:
    """Whether a full stop at `end` is that of the word before it, in the sentence that begins at `start`."""
    begin = end
    while begin > start and (text[begin - 1] in "._" or text[begin - 1].isalnum()):
        begin -= 1
    last = text[begin:end].lower()
    dotted = "." in last and re.fullmatch(r"(?:\w\.)+\w", last) is not None
    act = last in ABBREVIATED_ACTS and _ACT.match(text, begin) is not None
    firm = last in _FIRMS and _BRACKET.match(text, end) is not None
    return dotted or act or firm or last in _ABBREVIATIONS or (len(last) == 1 and last.isalpha())
