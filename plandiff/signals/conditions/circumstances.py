"""Circumstances that no conjunction brings in: in the dry season, on dissolution of the club."""

from __future__ import annotations

from plandiff.text.analysis import Analysis
from plandiff.text.quantities import Fact

# What a circumstance is named by: in the dry season, in periods of drought, under bad weather conditions.
_SITUATIONS = frozenset(
    """
    season seasons drought droughts flood floods flooding storm storms gale gales emergency emergencies crisis crises
    winter summer autumn wartime peacetime war peace weather darkness daylight fog rain snow frost ice heat heatwave
    shortage shortages scarcity epidemic epidemics pandemic outbreak outbreaks disaster disasters hardship holidays
    vacation vacations weekend weekends mourning conflict combat distress harvest
    """.split()
)
_SPANS = frozenset("period periods time times case cases event spell spells season seasons state states".split())


def is_season(fact: Fact) -> bool:
    """Whether a deadline is no more than the name of a season: in winter."""
    return fact.key.startswith("season ")


def situations(analysis: Analysis) -> list[Fact]:
    """In or under, up to three words, and a season, weather or an emergency: a circumstance without a conjunction."""
    found = []
    words = analysis.words
    facts = [*analysis.of("cond", "circumstance"), *(one for one in analysis.of("deadline") if not is_season(one))]
    taken = {at for fact in facts for at in range(fact.at, fact.until)}
    for index, word in enumerate(words):
        if word.low not in ("in", "under", "at") or index in taken:
            continue
        for at in range(index + 1, min(index + 5, len(words))):
            low = words[at].low
            if at in taken or not words[at].is_word or words[at].sentence != word.sentence or low in _CLOSING:
                break
            following = words[at + 1].low if at + 1 < len(words) else ""
            if low in _SITUATIONS and following not in _SITUATIONS and (following != "of" or low in _SPANS):
                found.append(Fact("circumstance", "time", index, at + 1))
                break
            if low in _SPANS and following == "of":
                continue
            if low == "of" and words[at - 1].low not in _SPANS:
                break
    return found


_ACTS = ("tion", "sion", "ment", "ance", "ence", "ure", "al", "ing", "ipt", "ery", "ath")


def on_acts(analysis: Analysis) -> list[Fact]:
    """On dissolution of, on the arrival of: what another text may say with "if" or "once"."""
    words = analysis.words
    starts = [index for index, word in enumerate(words[:-2]) if word.low in ("on", "upon", "at", "in")]
    taken = {fact.at for fact in analysis.of("cond", "circumstance", "deadline")} if starts else set()
    found = []
    for index in starts:
        noun = index + 1 + (words[index + 1].low in _BEFORE_ACTS)
        if index in taken or noun >= len(words) - 1 or words[noun].sentence != words[index].sentence:
            continue
        act = words[noun].low.endswith(_ACTS) or words[noun].low in _EVENTS
        if act and words[noun + 1].low in ("of", "by", "from", "to"):
            found.append(Fact("cond", "after", index, index + 1, mark="weak"))
    return found


_EVENTS = frozenset(
    "end start close expiry death birth entry outbreak delivery return sale order request demand advice".split()
)
_BEFORE_ACTS = frozenset("the a an any its his her their".split())
_CLOSING = frozenset("and or but to for by from with which that who shall must may will is are be".split())
