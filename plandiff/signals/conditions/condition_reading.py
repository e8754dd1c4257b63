"""Reading the conditions, exceptions and circumstances of a text, each with the words it speaks of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from plandiff.text.analysis import Analysis
from plandiff.text.quantities import Fact
from plandiff.text.word_cutting import Word

_NEGATIVE = frozenset(("unless", "noconsent"))
_STOPS = frozenset((",", ";", ":", ")"))


class Condition(NamedTuple):
    """A condition: its class, the words of content in it, whether it holds when they do not, and where it stands.

    A weak one (before, prior to) answers a condition of the other text, but is none where it stands alone.
    """

    kind: str
    keys: tuple[str, ...]
    negative: bool
    inner: bool
    only: bool
    at: int
    until: int
    sentence: int
    weak: bool = False


def conditions(analysis: Analysis) -> list[Condition]:
    """The conditions of a text, each up to the next comma, condition or sentence."""
    consents = _consents(analysis)
    facts = sorted(
        [
            *analysis.of("cond", "circumstance"),
            *consents,
            *_withouts(analysis, consents),
            *situations(analysis),
            *on_acts(analysis),
        ],
        key=lambda fact: (fact.at, -fact.until),
    )
    ends = {fact.until for fact in facts if fact.kind == "cond"}
    facts = [fact for fact in facts if fact.kind == "cond" or fact.at not in ends]  # this does not apply in winter
    return [_condition(analysis, fact, facts) for fact in facts]


def _withouts(analysis: Analysis, consents: Sequence[Fact]) -> list[Fact]:
    taken = {fact.at for fact in consents}
    return [
        Fact("cond", "without", fact.at, fact.until)
        for fact in analysis.of("neg")
        if fact.key == "without" and fact.at not in taken
    ]


CONSENT = frozenset("consent approval permission authorisation authorization agreement".split())


_REQUEST = frozenset(("request", "demand", "instance"))
_WITH = {
    "with": ("consent", CONSENT),
    "without": ("noconsent", CONSENT),
    **dict.fromkeys(("at", "on", "upon"), ("if", _REQUEST)),
}


def _consents(analysis: Analysis) -> list[Fact]:
    """With or without somebody's consent, at somebody's request: up to six words between."""
    words = analysis.words
    starts = [index for index, word in enumerate(words) if word.low in _WITH]
    taken = {at for fact in analysis.of("cond") for at in range(fact.at, fact.until)} if starts else set()
    return [
        Fact("cond", _WITH[words[index].low][0], index, index + 1)
        for index in starts
        if index not in taken and _names_consent(words, index)
    ]


def _names_consent(words: Sequence[Word], start: int) -> bool:
    """Whether the noun that a preposition looks for follows it in its clause."""
    nouns = _WITH[words[start].low][1]
    for at in range(start + 1, min(start + 7, len(words))):
        if words[at].low in (",", "and", ";") or words[at].sentence != words[start].sentence:
            return False
        if words[at].low in nouns:
            return nouns is CONSENT or _is_owned(words, start, at)
    return False


def _is_owned(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether a possessive stands between two words: at the subscriber's request."""
    return any(
        word.low in ("its", "his", "her", "their") or word.text.endswith(("'s", "\u2019s", "s'", "s\u2019"))
        for word in words[start:end]
    )


def _condition(analysis: Analysis, fact: Fact, facts: Sequence[Fact]) -> Condition:
    words = analysis.words
    end = fact.until if fact.kind != "cond" or _is_whole(analysis, fact) else _end(analysis, fact, facts)
    low = [word.low for word in words[fact.at : fact.until]]
    inner = any(
        (other.key == "not" or words[other.at].stem in _OMITTED) and fact.at < other.at < end
        for other in analysis.of("neg")
    )
    only = "only" in low or (fact.at > 0 and words[fact.at - 1].low in ("only", "solely", "exclusively"))
    only = only or (fact.kind == "circumstance" and end < len(words) and words[end].low == "only")  # in summer only
    negative = (fact.key in _NEGATIVE) != inner
    weak = fact.mark == "weak" or low[0] in _WEAK
    keys = tuple(_keys(analysis, fact, end))
    return Condition(fact.key, keys, negative, inner, only, fact.at, end, words[fact.at].sentence, weak)


def _aside(words: Sequence[Word], start: int) -> int:
    """How many words stand between commas straight after a conjunction: if, within a year, the rent is late."""
    if start >= len(words) or words[start].low != ",":
        return 0
    return next((at - start for at in range(start + 1, min(start + 12, len(words))) if words[at].low == ","), 0)


def _end(analysis: Analysis, fact: Fact, facts: Sequence[Fact]) -> int:
    """Where a condition ends: at the next comma, condition or sentence."""
    words, end = analysis.words, fact.until
    aside = _aside(words, end)
    starts = {other.at for other in facts if other.at > fact.at}
    if fact.key in ("after", "while", "before") and words[fact.at].low not in ("once", "while", "until"):
        starts |= {other.at for other in analysis.of("duty") if other.at > fact.at}
    while end < len(words) and words[end].sentence == words[fact.at].sentence and end not in starts:
        if words[end].low in _STOPS and (end > fact.until + aside or fact.until - fact.at > 1):
            break
        if words[end].low in ("and", "but") and end + 1 < len(words) and words[end + 1].low in _MODALS:
            break
        verb = words[end].stem in ("be", "shall", "must", "may", "will") and words[end].low != "being"
        if verb and words[fact.until - 1].low in _NOMINAL:
            break
        end += 1
    while end > fact.until and not words[end - 1].low.isalnum():
        end -= 1
    return end


_MODALS = frozenset("shall must may will should".split())


_SPOKEN = frozenset(("party", "place", "assurance", "operative", "duty"))


def _keys(analysis: Analysis, fact: Fact, end: int) -> list[str]:
    """The roots of what a condition speaks of."""
    words = analysis.words
    keys = [item.key for item in analysis.content if fact.until <= item.at < end]
    keys += [
        other.key if other.kind in ("party", "place") else words[other.at].root
        for other in analysis.facts
        if fact.until <= other.at < end and other.kind in _SPOKEN
    ]
    inside = [other for other in analysis.of("circumstance") if fact.until <= other.at < end]
    keys += [word.root for word in words[fact.until : end] if word.root in _PLAIN]
    if not (keys or inside):
        keys = [
            other.key if other.kind == "scope" else other.kind
            for other in analysis.of("scope", "figure", "deadline")
            if fact.until <= other.at < end
        ]
    if fact.kind == "circumstance" or not (keys or inside):
        inside.append(fact)
    keys += [word.root for other in inside for word in words[other.at : other.until] if word.low not in _SMALL]
    return [*keys, "consent"] if fact.key in ("consent", "noconsent") else keys


_OMITTED = frozenset(("fail", "neglect", "omit", "unabl"))
_WEAK = frozenset(("before", "prior", "ahead"))
# Conditions that end with one of these say all they have to: where possible, if necessary, on request.
_WHOLE = frozenset(
    "possible feasible practicable necessary appropriate applicable required needed requested justified relevant "
    "request demand".split()
)
_AFTER = frozenset(("to", "in"))


def _is_whole(analysis: Analysis, fact: Fact) -> bool:
    """Whether a phrase is a condition by itself, so that the words after it belong to the main clause."""
    words = analysis.words
    if fact.until - fact.at < 2 or words[fact.until - 1].low not in _WHOLE:
        return False
    following = words[fact.until].low if fact.until < len(words) else ""
    participle = words[fact.until - 1].low.endswith("ed")
    return following not in ("by", "under", "for", "of", "from", "that") and not (participle and following in _AFTER)


# Exceptions that take a noun, so that the verb after it is the main one: all boats except lifeboats are ...
_NOMINAL = frozenset("except excepting excluding than from for save with barring without during".split())
# Words without content of their own that a condition may hang on: until the age of seventy.
_PLAIN = frozenset(("age", "ag"))
_SMALL = frozenset("in on of the a at if as is be by to for where when with only under without".split())


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
