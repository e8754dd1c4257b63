"""Who and where in a text: its names, and its nouns of office with the words that tell one of them from others."""

from __future__ import annotations

from plandiff.signals.conditions.condition_reading import CONSENT
from plandiff.signals.roles.grammatical_parts import PREPOSITIONS
from plandiff.text.actors import acts, is_actor
from plandiff.text.analysis import Analysis, Content
from plandiff.text.inflections import spell, trim
from plandiff.text.quantities import Fact
from plandiff.text.synonyms import DETERMINERS
from plandiff.text.word_cutting import Word, low_at

OFFICE = "office"  # the mark of an actor whom no name but a noun tells


def names_of(analysis: Analysis, kind: str) -> list[Fact]:
    """The names of a kind, `party` or `place`, and for parties the offices too, in order."""
    found = [*analysis.of(kind)]
    if kind == "party":
        found += [
            _office(analysis, item)
            for item in analysis.actors
            if acts(analysis.words, item.at, item.key) and not _is_modifier(analysis, item)
        ]
    return sorted(found, key=lambda fact: fact.at)


def _office(analysis: Analysis, head: Content) -> Fact:
    """An office with the words before it: core maintainers. Its level is 1 where it has the capital of a term."""
    word, previous = analysis.words[head.at], analysis.words[head.at - 1] if head.at else None
    inside = previous is not None and previous.sentence == word.sentence
    defined = word.capital and inside and not word.text.isupper()
    start = head.at if defined else _start(analysis, head.at)
    return Fact("party", head.key, start, head.until, level=float(defined), mark=OFFICE)


def _start(analysis: Analysis, head: int) -> int:
    """Where the words begin that tell an office from others of its kind.

    They do behind an article, a preposition or a name; behind anything else the first may be a verb (notify members).
    """
    words, sentence, start = analysis.words, analysis.words[head].sentence, _start_of_compound(analysis, head)
    before = words[start - 1] if start and words[start - 1].sentence == sentence else None
    if before is None or before.low in PREPOSITIONS:
        return start + (start < head and words[start].low.endswith("ing"))  # identifying members
    named = any(fact.until == start for fact in analysis.of("party", "place"))
    return start if named or before.low in _BEFORE_NOUNS else head


def _start_of_compound(analysis: Analysis, start: int) -> int:
    """Where the words of content begin that stand straight before one."""
    content = analysis.content_before(start)
    while content is not None and content.until == start and not _is_verb(analysis.words[content.at]):
        start = content.at
        content = analysis.content_before(start)
    return start


def _is_verb(word: Word) -> bool:
    """Whether a word can stand in no compound: it has the ending of a verb or of several."""
    return word.low.endswith("s") and word.stem != word.low


_BEFORE_NOUNS = DETERMINERS - {"that"} | {"these", "those", "other", ",", "(", "[", '"', "\u201c"}
_BEFORE_BARE_VERBS = ("and", "nor", "that", "should")
_NOT_NOUNS = ("ly", "ble", "ent", "ant")  # the person responsible
_WITHOUT_ARTICLE = ("government", "staff", "police")


def _is_modifier(analysis: Analysis, office: Content) -> bool:
    """Whether an office only says of what kind the thing behind it is: customer data, the editor tab, a club meeting.

    What may be its verb is no such thing: the buyer paid, the buyer and the seller pay, that the buyer pay. Behind one
    office without an article several things are of its kind: of customer orders.
    """
    words, following = analysis.words, analysis.content_from(office.until)
    if following is None or following.at != office.until or words[office.at].text.endswith("s"):
        return False
    noun = words[following.at]
    if noun.low in CONSENT | PREPOSITIONS:
        return False
    if noun.text.endswith(("ing", "ings")):
        return noun.text.endswith("s") or not _acts_on(analysis, following.until)
    if noun.stem != trim(spell(noun.text)):
        return noun.text.endswith("s") and _is_bare(analysis, office)
    before = low_at(words, office.at - 1 - (low_at(words, office.at - 1) in DETERMINERS - {"that"}))
    return not noun.low.endswith(_NOT_NOUNS) and before not in _BEFORE_BARE_VERBS


def _acts_on(analysis: Analysis, at: int) -> bool:
    """Whether something stands at a place that a participle before it may act on."""
    content = analysis.content_from(at)
    things = (content is not None and content.at == at) or at in analysis.taken("party", "place", "figure", "reference")
    return things or low_at(analysis.words, at) in DETERMINERS | PREPOSITIONS


def _is_bare(analysis: Analysis, office: Content) -> bool:
    """Whether an office stands behind a preposition, without what one office has to have: an article, an owner."""
    word, start = analysis.words[office.at], _start_of_compound(analysis, office.at)
    named = word.capital or word.low in _WITHOUT_ARTICLE
    return not named and low_at(analysis.words, start - 1) in PREPOSITIONS


def nouns_of(analysis: Analysis) -> list[Fact]:
    """The other words of content at the start, or straight after an article, a possessive or a preposition."""
    taken = {fact.at for fact in analysis.of("party", "place")}
    return [
        Fact("party", item.key, item.at, item.at + 1, mark="noun")
        for item in analysis.content
        if item.at not in taken
        and (item.at == 0 or analysis.words[item.at - 1].low in DETERMINERS | PREPOSITIONS)
        and not is_actor(analysis.words[item.at].stem, analysis.words[item.at].low)
    ]
