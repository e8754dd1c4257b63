"""The part that a name or a noun plays in a text: who acts by which verb, who is acted upon, to whom and from whom."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from plandiff.text.analysis import Analysis
from plandiff.text.inflections import is_adverb, root
from plandiff.text.quantities import Fact, low_at
from plandiff.text.synonyms import same_meaning

DETERMINERS = frozenset("the a an its their his her each every any both all said such this that no".split())
PREPOSITIONS = frozenset("from to by of with against for between under over towards toward into on".split())

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


def parts_of(analysis: Analysis, names: Sequence[Fact]) -> dict[str, set[Role]]:
    """The parts that each name plays: (agent, verb), (patient, verb), or (a preposition, blank)."""
    found: dict[str, set[Role]] = {}
    for group in _coordinated(analysis, names):
        role = _role(analysis, group[0], group[-1])
        for fact in group:
            found.setdefault(fact.key, set()).add(role)
        if role[0] == "patient" and _begins_clause(analysis, group):  # A pays B, and C pays D
            found[group[-1].key].add(_role(analysis, group[-1], group[-1]))
    return found


def _begins_clause(analysis: Analysis, group: Sequence[Fact]) -> bool:
    """Whether the second of two names stands behind a comma and before a verb of its own."""
    last = group[-1]
    comma = len(group) > 1 and low_at(analysis.words, group[-2].until) == ","
    return comma and low_at(analysis.words, last.until) != "to" and bool(_verb_after(analysis, last.until)[0])


def _coordinated(analysis: Analysis, names: Sequence[Fact]) -> list[list[Fact]]:
    groups: list[list[Fact]] = []
    for fact in names:
        between = analysis.words[groups[-1][-1].until : fact.at] if groups else ()
        if (
            between
            and all(word.low in (",", "and", "or", "the", "both", "as", "well", "nor") for word in between)
            and len(between) <= 4
        ):
            groups[-1].append(fact)
        else:
            groups.append([fact])
    return groups


def _role(analysis: Analysis, first: Fact, last: Fact) -> Role:
    words = analysis.words
    index = first.at - 1
    while index >= 0 and words[index].low in DETERMINERS:
        index -= 1
    inside = index >= 0 and words[index].sentence == words[first.at].sentence
    previous = words[index] if inside else None
    if words[last.until - 1].text.endswith(("'s", "\u2019s", "s'", "s\u2019")):
        noun = last.until + (low_at(words, last.until) == "own")
        return "owner", words[noun].root if noun < len(words) else ""
    if last.mark == "vocabulary" and words[last.until - 1].low.endswith(_ADJECTIVES) and _is_adjective(analysis, last):
        return "owner", words[last.until].root if last.until < len(words) else ""
    if previous is not None and previous.low in PREPOSITIONS:
        if previous.low == "of" and index:
            return "owner", words[index - 1].root
        verb = _passive_before(analysis, index) if previous.low == "by" else ""
        return ("agent", verb) if verb else (previous.low, "")
    verb, passive = _verb_after(analysis, last.until)
    governed = previous is not None and previous.is_word and _governs(analysis, index)
    if verb and not governed:
        return ("patient" if passive else "agent"), verb
    return ("patient", previous.root) if previous is not None and previous.is_word else ("", "")


def acts_by(role: Role) -> bool:
    """Whether a part is to act by a verb that says what is done, which give and make do not (give notice, consent)."""
    return role[0] == "agent" and role[1] not in _LIGHT_VERBS


_NOT_VERBS = frozenset(
    "and or that if when unless but while because where as once after before whether which who then than".split()
)


def _governs(analysis: Analysis, index: int) -> bool:
    """Whether the word before a name can be the verb it is the object of."""
    word = analysis.words[index]
    if word.low in _NOT_VERBS or any(fact.at <= index < fact.until for fact in analysis.of("cond", "conj", "deadline")):
        return False
    return not (index == 0 or (is_adverb(word.low) and index < 2))


def _passive_before(analysis: Analysis, index: int) -> str:
    """The verb of a passive before "by", or a blank: shall be paid (promptly) by."""
    words = analysis.words
    sentence = words[index].sentence
    for at in range(index - 1, max(index - 12, -1), -1):
        if words[at].sentence != sentence:
            return ""
        low = words[at].low
        if low.endswith(("ed", "en", "wn", "ld", "nt", "id", "de", "ne", "un")) or words[at].stem != low:
            helpers = [word.stem for word in words[max(at - 4, 0) : at]]
            if "be" in helpers and words[at].stem != "be":
                return words[at].root
    return ""


def _verb_after(analysis: Analysis, index: int) -> tuple[str, bool]:
    """The verb that follows a subject, and whether it is passive."""
    words = analysis.words
    passive, moved = False, 0
    at = index
    while at < len(words) and moved < 9 and words[at].sentence == words[index - 1].sentence:
        low, stem = words[at].low, words[at].stem
        inside = next((fact for fact in analysis.of("duty", "deadline", "scope") if fact.at <= at < fact.until), None)
        if inside is not None:
            at, moved = inside.until, moved + 1
            passive = passive and inside.kind != "duty"
            continue
        if stem == "be":
            passive = True
        elif (
            low in ("not", "also", "hereby", "have", "has", "had", "to", "been")
            or is_adverb(low)
            or low in ("do", "does")
        ):
            pass
        elif words[at].is_word and low not in PREPOSITIONS and low not in _NOT_VERBS and low not in DETERMINERS:
            participle = low.endswith(("ed", "en", "wn", "ld", "nt", "id", "de", "ne", "un")) or stem != low
            return words[at].root, passive and participle and not low.endswith("ing")
        else:
            return "", False
        at, moved = at + 1, moved + 1
    return "", False


_ADJECTIVES = ("ic", "ian", "ish", "ese", "an")


def _is_adjective(analysis: Analysis, name: Fact) -> bool:
    """Whether a name is written as an adjective: Uplandic legislation is the legislation of Upland."""
    low = analysis.write(name).lower()
    return low != name.key.lower() and not name.key.lower().endswith(_ADJECTIVES)


_LIGHT_VERBS = frozenset(root(verb) for verb in "give make take have do hold put get bring provide".split())
