"""Finding points and claims by words: best first, forgiving of spelling."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from plandiff.alignment.strings import similar_words
from plandiff.model.plan import Plan
from plandiff.model.problem import Document
from plandiff.model.record import record
from plandiff.model.seed import Seed
from plandiff.text.normalise import content_words

# Okapi BM25 (Robertson and Zaragoza 2009) with its usual constants; a word of the heading counts as this many.
_SATURATION, _LENGTH_WEIGHT, _HEADING_WEIGHT = 1.2, 0.75, 3


@record(frozen=True)
class Hit:
    """A point, clause or claim that may answer a search: its reference to copy, heading and text."""

    reference: str
    heading: str
    text: str
    is_note: bool  # whether the text is a note on a point of which no words are known


@record(frozen=True)
class Found:
    """What a search found, best first: `total` counts the hits beyond the limit too.

    `answered` is how many of the `asked` words each hit has.
    """

    hits: tuple[Hit, ...]
    total: int
    answered: int
    asked: int


@record(frozen=True)
class _Entry:
    hit: Hit
    counts: Counter[str]


def search(query: str, plans: Iterable[Document[Plan]], seeds: Iterable[Document[Seed]], *, limit: int) -> Found:
    """Points, clauses and claims that hold the words of a query or words spelled much like them, best first.

    At most `limit` hits. Every word of the query must be found, unless no entry has them all.
    """
    entries = [*_plan_entries(plans), *_claim_entries(seeds)]
    words = list(dict.fromkeys(content_words(query)))
    vocabulary = sorted({term for entry in entries for term in entry.counts})
    matches = {word: similar_words(word, vocabulary) for word in words}
    statistics = _Statistics.of(entries, matches)
    scored = [(_score(entry, matches, statistics), entry) for entry in entries]
    complete = max((found for (_, found), _ in scored), default=0)
    hits = [(score, entry.hit) for (score, found), entry in scored if found == complete and found]
    hits.sort(key=lambda one: (-one[0], one[1].reference))
    return Found(tuple(hit for _, hit in hits[:limit]), len(hits), complete, len(words))


@record(frozen=True)
class _Statistics:
    """What BM25 needs to know of all entries: the mean length, and how telling each word of the query is."""

    mean_length: float
    weights: dict[str, float]

    @classmethod
    def of(cls, entries: Sequence[_Entry], matches: dict[str, dict[str, float]]) -> _Statistics:
        total = len(entries)
        having = {
            word: sum(any(term in entry.counts for term in found) for entry in entries)
            for word, found in matches.items()
        }
        weights = {word: math.log(1 + (total - count + 0.5) / (count + 0.5)) for word, count in having.items()}
        return cls(sum(sum(entry.counts.values()) for entry in entries) / max(total, 1), weights)


def _score(entry: _Entry, matches: dict[str, dict[str, float]], statistics: _Statistics) -> tuple[float, int]:
    """The score of an entry, and how many words of the query it answers."""
    length = sum(entry.counts.values()) / max(statistics.mean_length, 1)
    score, answered = 0.0, 0
    for word, found in matches.items():
        count = sum(entry.counts[term] * likeness for term, likeness in found.items() if term in entry.counts)
        if count:
            answered += 1
            damped = count + _SATURATION * (1 - _LENGTH_WEIGHT + _LENGTH_WEIGHT * length)
            score += statistics.weights[word] * count * (_SATURATION + 1) / damped
    return score, answered


def _plan_entries(plans: Iterable[Document[Plan]]) -> Iterator[_Entry]:
    for document in plans:
        plan = document.content
        for point in plan.points:
            is_note = not point.text and bool(point.note)
            text = point.note if is_note else point.text
            heading = " / ".join((*point.headings, point.title)) if point.headings else point.title
            yield _entry(f"{plan.id}#{point.id}", heading, text, point.topic, is_note=is_note)
            for clause in point.clauses:
                reference = f"{plan.id}#{point.locator(clause)}"
                yield _entry(reference, clause.title or point.title, clause.text, point.topic)


def _claim_entries(seeds: Iterable[Document[Seed]]) -> Iterator[_Entry]:
    for document in seeds:
        for claim in document.content.claims:
            by = f"{claim.by}, " if claim.by else ""
            yield _entry(f"{document.content.id}#{claim.id}", f"{by}on {claim.plan}", claim.says, claim.topic)


def _entry(reference: str, heading: str, text: str, topic: str, *, is_note: bool = False) -> _Entry:
    counts = Counter(content_words(text))
    for word in content_words(f"{heading} {topic.replace('-', ' ')}"):
        counts[word] += _HEADING_WEIGHT
    return _Entry(Hit(reference, heading, text, is_note), counts)
