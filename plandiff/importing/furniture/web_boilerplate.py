"""What a news page puts between the words of a text: offers to share it, to subscribe, and to read something else."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plandiff.importing.numbering.markers import candidates
from plandiff.importing.source.lines import Line, ends_sentence

_THIS = r"(?:(?:this|the|our|full)\s)?(?:article|story|page|post|newsletters?|updates|alerts|channel|podcast|app)"
_PLACES = (
    r"(?:facebook|twitter|x|whatsapp|linkedin|reddit|telegram|(?:e-?)?mail|threads|bluesky|messenger|instagram|youtube)"
)
_SHARE = re.compile(
    rf"(?:share|tweet|print|e-?mail|save|copy link|copy url|{_PLACES})"
    rf"(?:\s{_THIS})?(?:\s(?:on|via|to|with|by|in)\s{_PLACES}(?:(?:,|\sand|\sor)\s?{_PLACES})*)?"
    rf"|share(?:\s{_THIS})?:?(?:\s(?:(?:on|via)\s)?{_PLACES})+"
    r"|(?:follow|subscribe|sign up|join|listen|get|download)\b(?:\s\w+){0,6}?\s(?:on|to|for|in)?\s?"
    rf"(?:{_PLACES}|{_THIS})|subscribe(?: now)?|sign up(?: now)?|advertisement|sponsored(?: content)?|"
    r"skip advertisement|(?:artikel |beitrag )?teilen|partager(?: cet article)?|compartir(?: este artículo)?|condividi|"
    r"поделиться|поширити",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*[|\u00b7\u2022,/]\s*|\s{2,}")
_RELATED = re.compile(
    r"(?:(?:related|recommended|further)(?:\s(?:articles?|stories|news|content|coverage|reading|links?|topics?|posts?))?"
    r"|read (?:more|also|next)|more on this(?: story)?|you may also like|most read|most popular|trending(?: now)?|"
    r"keep reading|don't miss|in other news|what to read next|mehr zum thema|lesen sie auch|à lire aussi|lire aussi|"
    r"lea también|lea más|leggi anche|leia também|читайте также|читайте також|по теме)(?P<said>\s*:(?:\s\S.{0,160})?)?",
    re.IGNORECASE,
)
_NAMES_UNIT = re.compile(
    r":\s*(?:article|section|clause|annex|chapter|rule|regulation|directive|§|act)\b", re.IGNORECASE
)
_LONGEST = 120
_MOST_OFFERED = 8  # lines below a line that only says that there is more to read


def web_boilerplate(lines: Sequence[Line]) -> dict[int, str]:
    """The lines that offer to share the page, and those that name other pages to read."""
    found: dict[int, str] = {}
    for index, line in enumerate(lines):
        if index in found or len(line.text) > 2 * _LONGEST or not (line.gap or line.hint.heading):
            continue
        offers = [offer for offer in _BETWEEN.split(line.text) if offer] if len(line.text) <= _LONGEST else []
        if offers and all(map(_SHARE.fullmatch, offers)):
            found[index] = "sharing"
            continue
        related = _RELATED.fullmatch(line.text)
        if related is None or _NAMES_UNIT.search(line.text):
            continue
        bare = not (related["said"] or "").strip(" :")
        offered = _offered(lines, index) if bare else []
        if offered or not bare:
            found.update(dict.fromkeys([index, *offered], "related"))
    return found


def _offered(lines: Sequence[Line], index: int) -> list[int]:
    """The lines below one that says that there is more to read: short ones that are no sentence and have no number."""
    found = []
    for at in range(index + 1, min(index + 1 + _MOST_OFFERED, len(lines))):
        line = lines[at]
        numbered = any(one.weight > 1 and one.family.kind != "bullet" for one in candidates(line, at, None))
        if line.hint.heading or numbered or len(line.text) > _LONGEST or ends_sentence(line.text):
            break
        found.append(at)
    return found
