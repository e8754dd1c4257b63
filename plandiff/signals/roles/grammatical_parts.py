"""The part that a name or a noun plays in a text: who acts by which verb, who is acted upon, to whom and from whom."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from plandiff.text.analysis import Analysis
from plandiff.text.inflections import is_adverb, root
from plandiff.text.quantities import Fact
from plandiff.text.synonyms import DETERMINERS, same_meaning
from plandiff.text.word_cutting import Word, low_at

PREPOSITIONS = frozenset("from to by of with against for between under over towards toward into on".split())
_NO_VERBS = (
    PREPOSITIONS
    | DETERMINERS
    | set("and or that if when unless but while because where as once after before whether which who then than".split())
)
_AUXILIARIES = frozenset("not also hereby have has had to been do does".split())
_BETWEEN = frozenset(", and or the both as well nor".split())
_REACH = 12  # words between a name and its verb
_ADJECTIVES = ("ic", "an", "ish", "ese")
# Verbs that do not say what is done: the noun that they act on does (give notice, make repairs).
LIGHT_VERBS = frozenset(map(root, "give make take have do hold put get bring provide let keep".split()))

# How a name acts (agent, patient, owner or a preposition) and by which verb.
Role = tuple[str, str]


def in_words_of(names: Sequence[Fact], others: Sequence[Fact]) -> list[Fact]:
    """The names of one text, each office under the word that the other text has for it."""
    known = {fact.key: None for fact in others}
    return [fact._replace(key=_told(fact.key, known)) if fact.mark == "office" else fact for fact in names]


def _told(key: str, known: Iterable[str]) -> str:
    return key if key in known else next((one for one in known if same_meaning(one, key)), key)


def both_parts(
    before: Analysis, names_before: Sequence[Fact], after: Analysis, names_after: Sequence[Fact]
) -> tuple[dict[str, set[Role]], dict[str, set[Role]]]:
    """The parts that each name plays in two texts, those after under the verbs that the text before has for them."""
    parts = parts_of(before, names_before)
    verbs = {verb: None for roles in parts.values() for _, verb in sorted(roles)}
    return parts, {
        name: {(kind, _told(verb, verbs)) for kind, verb in roles}
        for name, roles in parts_of(after, names_after).items()
    }


def acts_by(role: Role) -> bool:
    """Whether a part is to act by a verb that says what is done, which give and make do not (give notice, consent)."""
    return role[0] == "agent" and role[1] not in LIGHT_VERBS


def parts_of(analysis: Analysis, names: Sequence[Fact]) -> dict[str, set[Role]]:
    """The parts that each name plays: (agent, verb), (patient, verb), or (a preposition, blank)."""
    groups: list[list[Fact]] = []  # of names side by side: Upland and Lowland pay
    for fact in names:
        between = [word.low for word in analysis.words[groups[-1][-1].until : fact.at]] if groups else []
        if between and _BETWEEN.issuperset(between):
            groups[-1].append(fact)
        else:
            groups.append([fact])
    found: dict[str, set[Role]] = {}
    for group in groups:
        role = _role(analysis, group[0], group[-1])
        for fact in group:
            found.setdefault(fact.key, set()).add(role)
        last = group[-1]
        comma = len(group) > 1 and low_at(analysis.words, group[-2].until) == ","
        if role[0] == "patient" and comma and _verb_after(analysis, last.until)[0]:  # A pays B, and C pays D
            found[last.key].add(_role(analysis, last, last))
    return found


def _role(analysis: Analysis, first: Fact, last: Fact) -> Role:
    words, index = analysis.words, first.at - 1
    while index >= 0 and words[index].low in DETERMINERS:
        index -= 1
    inside = index >= 0 and words[index].sentence == words[first.at].sentence and words[index].is_word
    previous = words[index] if inside else None
    end = words[last.until - 1]
    adjective = last.mark == "vocabulary" and end.low.endswith(_ADJECTIVES) and end.low not in last.key.lower()
    if adjective or end.text.endswith(("'s", "\u2019s", "s'", "s\u2019")):
        noun = last.until + (low_at(words, last.until) == "own")
        return "owner", words[noun].root if noun < len(words) else ""
    if previous is not None and previous.low in PREPOSITIONS:
        if previous.low == "of" and index:
            return "owner", words[index - 1].root
        verb = _passive_before(words, index) if previous.low == "by" else ""
        return ("agent", verb) if verb else (previous.low, "")
    verb, passive = _verb_after(analysis, last.until)
    if verb and (previous is None or previous.low in _NO_VERBS or is_adverb(previous.low)):
        return ("patient" if passive else "agent"), verb
    return ("patient", previous.root) if previous is not None else ("", "")


def _passive_before(words: Sequence[Word], index: int) -> str:
    """The verb of a passive before "by", or a blank: shall be paid (promptly) by."""
    for at in range(index - 1, max(index - _REACH, -1), -1):
        if words[at].sentence != words[index].sentence:
            break
        helpers = [word.stem for word in words[max(at - 4, 0) : at]]
        if _is_participle(words[at]) and "be" in helpers and words[at].stem != "be":
            return words[at].root
    return ""


def _verb_after(analysis: Analysis, index: int) -> tuple[str, bool]:
    """The verb that follows a subject, and whether it is passive."""
    words, passive = analysis.words, False
    skipped = analysis.taken("duty", "deadline", "scope")
    for at in range(index, min(index + _REACH, len(words))):
        word = words[at]
        if word.sentence != words[index - 1].sentence:
            break
        if word.stem == "be" and at not in skipped:
            passive = True
        elif at not in skipped and word.low not in _AUXILIARIES and not is_adverb(word.low):
            if not word.is_word or word.low in _NO_VERBS:
                break
            return word.root, passive and _is_participle(word) and not word.low.endswith("ing")
    return "", False


def _is_participle(word: Word) -> bool:
    return word.low.endswith(("ed", "en", "wn", "ld", "nt", "id", "de", "ne", "un")) or word.stem != word.low
