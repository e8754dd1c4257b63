"""Lines that stand over a part of a text: by markup, by an underline, in capitals, centred, or called an annex."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from plandiff.importing.numbering.marker_family import ANNEXES, Marker, Scheme
from plandiff.importing.numbering.marker_sequences import Chain
from plandiff.importing.source.lines import Line, ends_sentence

PLAIN_LEVEL = 7  # of a heading that no markup makes one
_LONGEST = 90
_ANNEX = re.compile(
    r"([^\W\d_]{4,20})(?P<number>\s+(?:[A-Z]|\d{1,3}|[IVX]{1,6}))?(?:\s*[.:\u2013\u2014-].*|\s*$)", re.DOTALL
)
# What ends a letter, on a line of its own, or a treaty; it is part of no point.
_GREETING = re.compile(
    r"(?:with\s)?(?:best|kind|kindest|warm)\s(?:wishes|regards)|regards|many\sthanks|yours\s\w+|respectfully|sincerely"
    r"|mit\sfreundlichen|hochachtungsvoll|cordialement",
    re.IGNORECASE,
)
_TESTIMONY = re.compile(
    r"(?i:in\s(?:witness|testimony|faith)\s(?:whereof|thereof)\b|en\sfoi\sde\squoi|zu\surkund\sdessen|en\sfe\sde\slo\scual|"
    r"in\sfede\sdi\sche|em\sfé\sdo\sque|в\sудостоверение|на\sпосвідчення|"
    r"(?:done|signed|executed)\s(?:at|in|on)\s|fait\sà\s|geschehen\szu\s|(?:hecho|firmado)\sen\s|fatto\sa\s|feito\sem\s|"
    r"(?:совершено|подписано)\sв\s|(?:вчинено|учинено|підписано)\s[ву]\s|sporządzono\sw\s)(?=[\s,A-ZÀ-ÖА-ЯІЇЄ\d])"
    r"|(?i:\(signed\)|/s/|signed\s?:|(?:signatures?|unterschriften|подписи|підписи)\s?:?$)"
)
_LONGEST_GREETING = 50
_SHORT, _FEW_WORDS = 60, 8  # of a heading that nothing else makes one
_MOST_CAPITALS = 3  # lines of a heading in capitals
_ENDS = (".", ";", ",", ":", "!", "?")


def mark_headings(lines: Sequence[Line]) -> list[Line]:
    """The lines, each told the level of the heading that it is."""
    body = usual_indent(lines)
    found = []
    for index, line in enumerate(lines):
        level = _level(lines, index, body)
        found.append(replace(line, level=level) if level else line)
    return found


def _level(lines: Sequence[Line], index: int, body: int) -> int:
    """The level of the heading that a line is (7 where markup does not say), or 0; `body` is the usual indent."""
    line = lines[index]
    if line.hint.heading:
        return line.hint.heading
    if line.hint.item or len(line.text) > _LONGEST or not any(map(str.isalpha, line.text)):
        return 0
    by_itself = line.gap and _stands_over(line, lines[index + 1] if index + 1 < len(lines) else None, body)
    return PLAIN_LEVEL if by_itself or _in_capitals(lines, index) else 0


def _stands_over(line: Line, following: Line | None, body: int) -> bool:
    """Whether a line is a heading because it is underlined, names an annex, or is centred."""
    if line.underlined:
        return True
    if following is None or not following.gap:
        return is_annex(line.text) and _names_annex_of(line, following)
    if line.text.endswith(_ENDS):
        return is_annex(line.text) and line.text.endswith(".")
    return is_annex(line.text) or _centred(line, body)


def _names_annex_of(line: Line, following: Line | None) -> bool:
    """Whether a line that names an annex (`Schedule 1`) stands over the line right below it, which begins a text."""
    name = annex_name(line.text)
    return following is None or (bool(name) and name == line.text.rstrip(" .:") and not following.text[0].islower())


def is_annex(text: str) -> bool:
    """Whether a line names an annex: `Annex B`, `Appendix: ...`, `Exhibit A - ...`."""
    match = _ANNEX.match(text)
    return match is not None and match[1].lower() in ANNEXES and text[0].isupper()


def annex_name(text: str) -> str:
    """The label and number of an annex (`Annex B`), empty for a line that names none."""
    match = _ANNEX.match(text) if is_annex(text) else None
    return f"{match[1]}{match['number']}" if match and match["number"] else ""


def begins_closing(line: Line) -> bool:
    """Whether a paragraph begins that ends a letter or a treaty: `Yours sincerely`, `Done at ...`."""
    if not line.gap or line.hint.item:
        return False
    greeting = _GREETING.match(line.text) if len(line.text) <= _LONGEST_GREETING else None
    return bool(_TESTIMONY.match(line.text)) or (greeting is not None and not line.text[greeting.end() :][:1].isalpha())


def usual_indent(lines: Sequence[Line]) -> int:
    """The indent that most characters of the text stand at."""
    weights: dict[int, int] = {}
    for line in lines:
        weights[line.indent] = weights.get(line.indent, 0) + len(line.text)
    return min(weights, key=lambda indent: (-weights[indent], indent), default=0)


def heading_candidates(lines: Sequence[Line]) -> list[Marker]:
    """Headings as candidates for items, a family for each level."""
    return [
        Marker(index, Scheme("heading", f"h{line.level}"), (1,), (), 0, "", line.indent, 2.0)
        for index, line in enumerate(lines)
        if line.level
    ]


def short_headings(lines: Sequence[Line]) -> Chain | None:
    """Lines of a few words that stand by themselves over paragraphs, in a text without other headings or numbers."""
    found = [
        Marker(index, Scheme("heading", f"h{PLAIN_LEVEL}"), (1,), (), 0, "", line.indent, 2.0)
        for index, line in enumerate(lines[:-1])
        if line.gap and is_short(line.text) and _begins(lines[index + 1]) and ends_sentence(lines[index + 1].text)
    ]
    if len(found) < 2:
        return None
    return Chain(found[0].family, tuple(found), 2.0 * len(found))


def _begins(line: Line) -> bool:
    """Whether a text begins with a line and does not go on with it: below a blank line, or with a sentence."""
    return line.gap or (not line.inside and line.text[0].isupper())


def is_short(text: str) -> bool:
    """Whether a line by itself is a few words and no sentence."""
    return text[0].isupper() and len(text.split()) <= _FEW_WORDS and len(text) <= _SHORT and not text.endswith(_ENDS)


def _in_capitals(lines: Sequence[Line], index: int) -> bool:
    """Whether a line stands in a few lines of capitals by themselves: `PART TWO`, and `FINES` right below it."""
    first = index
    while first and not lines[first].gap and index - first < _MOST_CAPITALS:
        first -= 1
    end = index + 1
    while end < len(lines) and not lines[end].gap and end - first <= _MOST_CAPITALS:
        end += 1
    block = [line.text for line in lines[first:end]]
    alone = lines[first].gap and end < len(lines) and lines[end].gap and len(block) <= _MOST_CAPITALS
    return alone and all(_capitals(text) and not text.endswith(_ENDS) for text in block)


def _capitals(text: str) -> bool:
    letters = sum(map(str.isalpha, text))
    return letters >= 5 and text == text.upper() and text != text.lower() and letters * 2 > len(text)


def _centred(line: Line, body: int) -> bool:
    return line.indent >= max(body + 6, 8) and len(line.text) <= 70 and line.text[0].isupper()
