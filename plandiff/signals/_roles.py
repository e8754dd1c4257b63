"""Who acts and where in two passages: names and offices, the part each plays, and which came, went or changed parts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from plandiff.signals._condition_match import unmatched_spans
from plandiff.signals._pair import Pair, has_meaning, pair_up
from plandiff.text.analysis import Analysis
from plandiff.text.lemmas import is_adverb
from plandiff.text.names import is_actor
from plandiff.text.quantities import Fact
from plandiff.text.synonyms import groups_of, same_meaning

_DETERMINERS = frozenset("the a an its their his her each every any both all said such this that no".split())
_PREPOSITIONS = frozenset("from to by of with against for between under over towards toward into on".split())


class NameMove(NamedTuple):
    """A name that came, went, gave way to another or changed parts: the words on each side, and which it was."""

    before: str | None
    after: str | None
    change: str


def moved_names(pair: Pair, kind: str) -> list[NameMove]:
    """The changes of names of a kind (party or place), in the order of the text before."""
    before, after = _names(pair, pair.before, kind), _names(pair, pair.after, kind)
    lost = [fact for fact in _unique(before) if not _present(fact, after, pair.after, pair.after_keys)]
    gained = [fact for fact in _unique(after) if not _present(fact, before, pair.before, pair.before_keys)]
    spans = unmatched_spans(pair)
    lost = [fact for fact in lost if fact.at not in spans[0]]
    gained = [fact for fact in gained if fact.at not in spans[1]]
    if kind == "party" and (_collective(lost, pair.after) or _collective(gained, pair.before)):
        lost, gained = [], []
    found = []
    for first, second in pair_up(pair, lost, gained, lambda _one, _other: 0.0):
        texts = pair.before.write(first) if first else None, pair.after.write(second) if second else None
        found.append(NameMove(*texts, "replaced" if first and second else "dropped" if first else "added"))
    if not found:
        found += _exchanged(pair, before, after)
    if not found and kind == "party":
        found += _swapped_nouns(pair, before, after)
    return found


def _names(pair: Pair, analysis: Analysis, kind: str) -> list[Fact]:
    """The names of a kind, and for parties the offices; a capitalised name that acts anywhere is a party everywhere."""
    acting = {fact.key for side in (pair.before, pair.after) for fact in side.of("party")}
    placed = {fact.key for side in (pair.before, pair.after) for fact in side.of("place")}
    found = []
    for fact in analysis.of("party", "place"):
        own = fact.kind
        if fact.mark == "capitals" and fact.key in acting and fact.key in placed:
            own = "party"
        if own == kind:
            found.append(fact)
    if kind == "party":
        found += [
            Fact("party", item.key, item.at, item.at + 1, mark="office")
            for item in analysis.content
            if is_actor(analysis.words[item.at].stem, analysis.words[item.at].low) and "_" not in item.key
        ]
    return sorted(found, key=lambda fact: fact.at)


def _unique(facts: Sequence[Fact]) -> list[Fact]:
    return list({fact.key: fact for fact in reversed(facts)}.values())[::-1]


def _present(fact: Fact, others: Sequence[Fact], other: Analysis, keys: frozenset[str]) -> bool:
    """Whether the other text has a name: as such, in lower case, in part (Republic of Upland) or by its initials."""
    if fact.mark == "office":
        return has_meaning(fact.key, keys) or any(same_meaning(fact.key, one.key) for one in others)
    if any(one.key == fact.key for one in others):
        return True
    if fact.mark != "capitals":
        return any(one.key == fact.key for one in other.of("party", "place"))
    parts = set(fact.key.split()) - {"of", "for", "the"}
    if parts <= {word.low for word in other.words}:
        return True
    initials = "".join(part[0] for part in fact.key.split() if part not in ("of", "for", "the"))
    return any(
        parts >= set(one.key.split()) - {"of"}
        or initials == one.key
        or fact.key == "".join(part[0] for part in one.key.split() if part not in ("of", "for"))
        for one in others
        if one.mark != "office"
    )


def _collective(lost: Sequence[Fact], other: Analysis) -> bool:
    """Whether several names gave way to "the parties" or "both sides"."""
    return len(lost) > 1 and any(word.low in ("parties", "sides", "both") for word in other.words)


Role = tuple[str, str]


def _exchanged(pair: Pair, before: Sequence[Fact], after: Sequence[Fact]) -> list[NameMove]:
    """Two names that play each other's part, or one that acts where another acted or where it was acted upon."""
    parts_before, parts_after = _parts(pair.before, before), _parts(pair.after, after)
    shared = [name for name in parts_before if name in parts_after]
    for index, one in enumerate(shared):
        turned = _turned(parts_before[one], parts_after[one])
        for other in shared[index + 1 :]:
            gave = (parts_before[one] - parts_after[one]) & (parts_after[other] - parts_before[other])
            took = (parts_before[other] - parts_after[other]) & (parts_after[one] - parts_before[one])
            if (gave and took) or any(role[0] == "agent" for role in gave | took):
                return [_exchange(pair, before, after, (one, other))]
        if turned:
            return [_exchange(pair, before, after, (one,))]
    return []


def _swapped_nouns(pair: Pair, before: Sequence[Fact], after: Sequence[Fact]) -> list[NameMove]:
    """Plain nouns, or a noun and a name, that play each other's part: the founder pays the agent."""
    if {item.key for item in pair.before.content} ^ {item.key for item in pair.after.content}:
        return []
    nouns_before, nouns_after = [*before, *_nouns(pair.before)], [*after, *_nouns(pair.after)]
    parts = _parts(pair.before, sorted(nouns_before, key=_start)), _parts(pair.after, sorted(nouns_after, key=_start))
    shared = [name for name in parts[0] if name in parts[1]]
    for index, one in enumerate(shared):
        for other in shared[index + 1 :]:
            gave = (parts[0][one] - parts[1][one]) & (parts[1][other] - parts[0][other])
            took = (parts[0][other] - parts[1][other]) & (parts[1][one] - parts[0][one])
            if gave and took:
                return [_exchange(pair, nouns_before, nouns_after, (one, other))]
    return []


def _start(fact: Fact) -> int:
    return fact.at


def _nouns(analysis: Analysis) -> list[Fact]:
    """The words of content at the start or straight after an article, a possessive or a preposition."""
    taken = {fact.at for fact in analysis.of("party", "place")}
    return [
        Fact("party", item.key, item.at, item.at + 1, mark="noun")
        for item in analysis.content
        if item.at not in taken
        and (item.at == 0 or analysis.words[item.at - 1].low in _DETERMINERS | _PREPOSITIONS)
        and "_" not in item.key
        and not is_actor(analysis.words[item.at].stem, analysis.words[item.at].low)
    ]


def _turned(before: set[Role], after: set[Role]) -> bool:
    """Whether who acted is now acted upon, or the reverse, by the same verb."""
    agents = {verb for kind, verb in before if kind == "agent"}, {verb for kind, verb in after if kind == "agent"}
    patients = {verb for kind, verb in before if kind == "patient"}, {verb for kind, verb in after if kind == "patient"}
    return bool(
        (agents[0] - patients[0]) & (patients[1] - agents[1]) or (patients[0] - agents[0]) & (agents[1] - patients[1])
    )


def _exchange(pair: Pair, before: Sequence[Fact], after: Sequence[Fact], names: tuple[str, ...]) -> NameMove:
    texts = []
    for facts, analysis in ((before, pair.before), (after, pair.after)):
        firsts = sorted(
            (next(fact for fact in facts if _canonical(fact) == name) for name in names), key=lambda fact: fact.at
        )
        texts.append(", ".join(analysis.write(fact) for fact in firsts))
    return NameMove(texts[0], texts[1], "exchanged")


def _canonical(fact: Fact) -> str:
    """One key for offices that are synonyms."""
    groups = groups_of(fact.key) if fact.mark == "office" else frozenset()
    return f"group {min(groups)}" if groups else fact.key


def _parts(analysis: Analysis, names: Sequence[Fact]) -> dict[str, set[Role]]:
    """The parts that each name plays: (agent, verb), (patient, verb), or (a preposition, blank)."""
    found: dict[str, set[Role]] = {}
    for group in _coordinated(analysis, names):
        role = _role(analysis, group[0], group[-1])
        for fact in group:
            found.setdefault(_canonical(fact), set()).add(role)
    return found


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
    while index >= 0 and words[index].low in _DETERMINERS:
        index -= 1
    inside = index >= 0 and words[index].sentence == words[first.at].sentence
    previous = words[index] if inside else None
    if words[last.until - 1].text.endswith(("'s", "\u2019s", "s'", "s\u2019")):
        following = words[last.until].root if last.until < len(words) else ""
        return "owner", _one(following)
    if previous is not None and previous.low in _PREPOSITIONS:
        verb = _passive_before(analysis, index) if previous.low == "by" else ""
        return ("agent", _one(verb)) if verb else (previous.low, "")
    verb, passive = _verb_after(analysis, last.until)
    governed = previous is not None and previous.is_word and _governs(analysis, index)
    if verb and not governed:
        return ("patient" if passive else "agent"), _one(verb)
    return ("patient", _one(previous.root)) if previous is not None and previous.is_word else ("", "")


def _one(root: str) -> str:
    """One key for verbs that are synonyms."""
    groups = groups_of(root)
    return f"group {min(groups)}" if groups else root


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
        elif words[at].is_word and low not in _PREPOSITIONS and low not in _NOT_VERBS and low not in _DETERMINERS:
            participle = low.endswith(("ed", "en", "wn", "ld", "nt", "id", "de", "ne", "un")) or stem != low
            return words[at].root, passive and participle and not low.endswith("ing")
        else:
            return "", False
        at, moved = at + 1, moved + 1
    return "", False
