"""What a version says where a line looks: passages with their references, their evidence and how they read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plandiff.model.named_values import NamedValues
from plandiff.model.open_place import OpenPlace
from plandiff.model.plan import Clause, Evidence, Plan, Point
from plandiff.model.red_line import DecidingWords
from plandiff.model.vocabulary import Vocabulary
from plandiff.signals.shared.passage_pair import Context
from plandiff.text.analysis import Analysis, analyse
from plandiff.text.item_places import conventions_of, places_of
from plandiff.text.languages import ENGLISH
from plandiff.text.names import capital_names
from plandiff.text.open_places import Conventions
from plandiff.text.quantities import Fact, indexes_of
from plandiff.text.stems import FUNCTION_WORDS
from plandiff.text.synonyms import canonical, is_light
from plandiff.text.term_values import plan_notation
from plandiff.text.units_of_measure import unit_at
from plandiff.text.word_cutting import Word, words

# What the keys of names, and of words that carry little, begin with.
NAME, LIGHT = "name ", "light "
_NAMED = ("party", "place", "name")

PlacedKey = tuple[int, str]  # the index of a word, and its key


def placed_keys(analysis: Analysis) -> Iterator[PlacedKey]:
    """The keys of a text in any order; words of mere grammar are none.

    Names and figures have one each; words that facts of another kind have taken (limited to, all) count by their roots.
    """
    taken: set[int] = set()
    for fact in analysis.of(*_NAMED):
        yield fact.at, f"{NAME}{fact.key.casefold()}"
        taken.update(indexes_of(fact))
    for fact in amounts(analysis):
        yield fact.at, f"{fact.kind} {fact.key}"
        taken.update(indexes_of(fact))
    for item in analysis.content:
        if item.at not in taken:
            yield item.at, canonical(item.key)
            taken.update(range(item.at, item.until))
    for at, word in enumerate(analysis.words):
        if at not in taken and word.is_word and word.low not in FUNCTION_WORDS:
            yield at, _key(word)


def amounts(analysis: Analysis) -> tuple[Fact, ...]:
    """The figures, spans of time, dates and references of a text that have one key each."""
    return tuple(fact for fact in analysis.of("figure", "deadline", "reference") if fact.mark not in ("time", "freq"))


def spelled_keys(analysis: Analysis) -> tuple[PlacedKey, ...]:
    """The keys of a text with each figure, date and amount word by word: EUR, 5 and million in EUR 5 million.

    A unit of measure has one key in all its spellings.
    """
    found: list[PlacedKey] = []
    names = analysis.taken(*_NAMED)
    inside = {at for fact in amounts(analysis) for at in indexes_of(fact)}
    after = 0
    for at, word in enumerate(analysis.words):
        unit = unit_at(analysis.words, at)
        if at in names or at < after:
            continue
        if unit is not None:
            found.append((at, f"unit {unit.base} {unit.size}"))
            after = unit.until
        elif (word.is_word or at in inside) and word.low not in FUNCTION_WORDS:
            found.append((at, _key(word)))
    named = [(fact.at, f"{NAME}{fact.key.casefold()}") for fact in analysis.of(*_NAMED)]
    return tuple(sorted([*found, *named]))


def _key(word: Word) -> str:
    return f"{LIGHT}{word.stem}" if is_light(word.low, word.stem) else canonical(word.root)


# What is known of a text by these is known by what others say of it.
BY_REPORT = frozenset((Evidence.REPORTED, Evidence.CONFLICT, Evidence.INFERRED, Evidence.UNVERIFIED, Evidence.UNKNOWN))


class Reader:
    """Reads the words of one version, each text once: with the names of a vocabulary, and numbers as it writes them."""

    def __init__(self, plan: Plan, vocabulary: Vocabulary) -> None:
        """Take a plan, whose language and words say how it writes numbers and dates."""
        self.notation = plan_notation(plan)
        self.conventions = conventions_of(plan, vocabulary)
        self._names = Context(vocabulary).names
        self._read: dict[str, Analysis] = {}
        self._keys: dict[str, tuple[PlacedKey, ...]] = {}
        self._spelled: dict[str, tuple[PlacedKey, ...]] = {}

    @property
    def in_english(self) -> bool:
        """Whether the version is in the language that is read in full."""
        return self.notation.language == ENGLISH

    def read(self, text: str) -> Analysis:
        """The facts and the words of content of a text."""
        if text not in self._read:
            cut = words(text, self.notation.decimal)
            names = self._names._replace(capitals=capital_names(cut))
            self._read[text] = analyse(text, names, cut, self.notation.order)
        return self._read[text]

    def keys(self, text: str) -> tuple[PlacedKey, ...]:
        """What a text says, word by word."""
        if text not in self._keys:
            self._keys[text] = tuple(sorted(placed_keys(self.read(text))))
        return self._keys[text]

    def spelled(self, text: str) -> tuple[PlacedKey, ...]:
        """The same with the words of figures, dates and amounts one by one."""
        if text not in self._spelled:
            self._spelled[text] = spelled_keys(self.read(text))
        return self._spelled[text]


class Rival(NamedValues):
    """One of several wordings of a passage: the whole passage with it, and whose it is."""

    text: str
    by: str = ""


class ScopePassage(NamedValues):
    """A point or a clause as one text, with what the file says of it, and the rivals where it is not agreed."""

    reference: str
    text: str
    evidence: Evidence | None = None
    sources: tuple[str, ...] = ()
    binds: tuple[str, ...] = ()
    terms: tuple[tuple[str, str], ...] = ()
    by: str = ""
    rivals: tuple[Rival, ...] = ()
    is_title: bool = False

    @property
    def is_by_report(self) -> bool:
        """Whether only reports say that the version has it."""
        return self.evidence in BY_REPORT

    def quoted(self, words: str = "", instead: str = "") -> DecidingWords:
        """Words of the passage, or all of it."""
        shown = " ".join((words or self.text).split())
        return DecidingWords(self.reference, shown, self.evidence, self.sources, self.by, instead)

    def chosen(self, rival: Rival) -> ScopePassage:
        """The passage with one of its rival wordings."""
        return self._replace(text=rival.text, by=rival.by, rivals=())


def passages_of(plan: Plan, points: Sequence[Point], conventions: Conventions) -> Iterator[ScopePassage]:
    """The passages of some points of a plan, in the order of the text; titles too where they are the text's own."""
    for point in points:
        for item in point.items:
            yield from _item(plan, point, item, conventions)


def _item(plan: Plan, point: Point, item: Point | Clause, conventions: Conventions) -> Iterator[ScopePassage]:
    clause = item if isinstance(item, Clause) else None
    plain = ScopePassage(
        reference=f"{plan.id}#{point.locator(clause)}",
        text=item.text.strip(),
        evidence=point.evidence_of(clause),
        sources=point.sources_of(clause) if clause else point.sources,
        binds=item.binds or point.binds,
        terms=tuple(item.terms.items()),
        rivals=tuple(_rivals(item, conventions)),
    )
    if plan.titles_are_text and item.title:
        yield plain._replace(text=item.title, terms=(), rivals=(), is_title=True)
    if plain.text or plain.terms or plain.rivals:
        yield plain


def _rivals(item: Point | Clause, conventions: Conventions) -> Iterator[Rival]:
    """The texts that an item may come to: one place decided in each way, all others by their first wording.

    None where nothing is open.
    """
    every = [place for place in places_of(item, conventions) if place.field != "title" and place.parent is None]
    inside = [place for place in every if place.start >= 0 and not place.is_blank]
    beside = [wording for place in every if place.start < 0 for wording in place.wordings]
    if not inside and not beside:
        return
    for place in inside:
        for wording in place.wordings:
            yield Rival(_with(item.text, inside, place, wording.text), ", ".join(wording.by))
        if len(place.wordings) == 1:
            yield Rival(_with(item.text, inside, place, ""))
    for wording in beside:
        yield Rival(wording.text, ", ".join(wording.by))
    if beside and (item.text.strip() or len(beside) == 1) and not inside:
        yield Rival(item.text.strip())


def _with(text: str, places: Sequence[OpenPlace], decided: OpenPlace, words: str) -> str:
    """A text with one open place decided and the others by their first wording."""
    for place in reversed(places):
        chosen = words if place is decided else place.wordings[0].text if place.wordings else ""
        text = f"{text[: place.start]} {chosen} {text[place.end :]}"
    return re.sub(r" (?=[,.;:])", "", " ".join(text.split()))  # no blank where a place before a sign is left out
