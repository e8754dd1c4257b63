"""Provisions that stand as removed: `[Reserved]`, `Intentionally omitted`, `(supprimé)` under a number that stays."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from plandiff.importing.source.lines import Line

# What is said of a removed provision, by language; an adverb, a subject and a verb may stand before it.
_WORDS = (
    "reserved|omitted|deleted|repealed|removed|struck(?: out)?|revoked|rescinded|left blank|left out|not used|unused|"
    "no longer in force|void|vacant|blank|withdrawn|"
    "supprimée?s?|abrogée?s?|réservée?s?|sans objet|"
    "aufgehoben|weggefallen|entfällt|entfallen|gestrichen|gelöscht|"
    "suprimid[oa]s?|derogad[oa]s?|eliminad[oa]s?|sin contenido|soppress[oaie]|abrogat[oaie]|omissis|"
    "revogad[oa]s?|eliminad[oa]s?|vetad[oa]s?|skreślon[yae]|uchylon[yae]|geschrapt|vervallen|"
    "виключен[оаі]|виключено|скасован[оаі]|вилучен[оаі]|"
    "исключен[аоы]?|отмен[её]н[аоы]?|удал[её]н[аоы]?|утратил[аио]? силу"
)
_SUBJECT = (
    r"(?:(?:(?:this|dieser?s?|cet(?:te)?|este|esta|questo|данн\w+|эт\w+|ця|цей)\s)?"
    r"(?:section|article|clause|paragraph|item|point|part|provision|artikel|absatz|artículo|párrafo|articolo|"
    r"paragraphe|alinéa|статья|пункт|стаття|часть|частина)\s"
    r"(?:(?:is|was|has been|have been|wurde|ist|a été|est|ha sido|è stato|был[ао]?|було|була)\s)?)?"
)
_ADVERB = r"(?:intentionally|deliberately|purposely|expressly|absichtlich|intentionnellement|intencionalmente)?\s?"
# Who removed it, or by which act.
_BY = (
    r"(?:[\s,:;\u2013\u2014-]{1,3}(?:by|with|effective|from|as of|par|durch|mit|vom|por|dal|від|от|на|згідно|з|с)\b"
    r".{0,200}|\.?\s[\u2013\u2014-]\s.{0,200})?"
)
_REMOVED = rf"{_SUBJECT}{_ADVERB}(?:{_WORDS}){_BY}"
_WHOLE = re.compile(rf"[\[(*_\s:.\u2013\u2014-]*{_REMOVED}[\])*_.\s\u2013\u2014-]*", re.IGNORECASE | re.DOTALL)
_TITLED = re.compile(
    rf"(?P<title>[^\[\]().;!?]{{2,80}}?)[\s.:\u2013\u2014-]{{0,4}}(?P<removal>[\[(]\s?{_REMOVED}\s?[\])]\.?)",
    re.IGNORECASE,
)
_MOST_LINES = 3
_LONGEST = 260


def is_removal(lines: Sequence[Line]) -> bool:
    """Whether lines say that a provision is removed, and nothing else; none of them is its title then."""
    words = " ".join(line.text for line in lines[: _MOST_LINES + 1])
    return 0 < len(lines) <= _MOST_LINES and len(words) <= _LONGEST and bool(_WHOLE.fullmatch(words))


def split_removal(lines: Sequence[Line]) -> tuple[tuple[Line, ...], tuple[Line, ...]] | None:
    """The lines of a title and those that say that a provision is removed; None for a provision that is not."""
    if is_removal(lines):
        return (), tuple(lines)
    single = len(lines) == 1 and len(lines[0].text) <= _LONGEST
    titled = _TITLED.fullmatch(lines[0].text) if single else None
    if titled is None:
        return None
    title = replace(lines[0], text=titled["title"])
    return (title,), (lines[0].after(titled.start("removal")),)
