"""The aligners that others use: by number, greedy by a string ratio, one to one by tf-idf."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable
from difflib import SequenceMatcher
from itertools import pairwise

from rapidfuzz import fuzz

from plandiff.alignment.align import align
from plandiff.alignment.pairing import assign
from plandiff.model.plan import Plan
from plandiff.text.normalise import content_words

Links = set[tuple[str, str]]
Aligner = Callable[[Plan, Plan], Links]


def plandiff(before: Plan, after: Plan) -> Links:
    """What this project does."""
    return {(b, a) for link in align(before, after).links for b in link.before for a in link.after}


def same_number(before: Plan, after: Plan) -> Links:
    """Points with the same id answer each other; else those at the same place."""
    return {(b.id, a.id) for b, a in zip(before.points, after.points, strict=False)}


def _greedy(before: Plan, after: Plan, ratio: Callable[[str, str], float], least: float) -> Links:
    scored = sorted(
        (
            (-ratio(b.text, a.text), row, column)
            for row, b in enumerate(before.points)
            for column, a in enumerate(after.points)
        )
    )
    rows: set[int] = set()
    columns: set[int] = set()
    links: Links = set()
    for score, row, column in scored:
        if -score < least:
            break
        if row not in rows and column not in columns:
            rows.add(row)
            columns.add(column)
            links.add((before.points[row].id, after.points[column].id))
    return links


def greedy_difflib(before: Plan, after: Plan) -> Links:
    """The highest difflib ratio of words first, from .4."""
    return _greedy(before, after, lambda b, a: SequenceMatcher(None, b.split(), a.split(), autojunk=False).ratio(), 0.4)


def greedy_token_set(before: Plan, after: Plan) -> Links:
    """The highest token_set_ratio first, from .6."""
    return _greedy(before, after, lambda b, a: fuzz.token_set_ratio(b, a) / 100, 0.6)


def tfidf_assignment(before: Plan, after: Plan) -> Links:
    """The optimal one-to-one assignment on the cosine of tf-idf vectors of words and word pairs, from .1."""
    vectors = [[Counter(_grams(p.text)) for p in plan.points] for plan in (before, after)]
    documents = Counter(gram for side in vectors for vector in side for gram in vector)
    size = sum(len(side) for side in vectors)
    weighted = [[_weigh(vector, documents, size) for vector in side] for side in vectors]
    index: dict[str, list[tuple[int, float]]] = {}
    for column, vector in enumerate(weighted[1]):
        for gram, weight in vector.items():
            index.setdefault(gram, []).append((column, weight))
    edges: dict[tuple[int, int], float] = {}
    for row, vector in enumerate(weighted[0]):
        scores: dict[int, float] = {}
        for gram, weight in vector.items():
            for column, other in index.get(gram, ()):
                scores[column] = scores.get(column, 0.0) + weight * other
        edges.update(((row, column), score) for column, score in scores.items() if score > 0.1)
    return {(before.points[row].id, after.points[column].id) for row, column in assign(edges).items()}


def _grams(text: str) -> list[str]:
    words = list(content_words(text))
    return words + [" ".join(pair) for pair in pairwise(words)]


def _weigh(vector: Counter[str], documents: Counter[str], size: int) -> dict[str, float]:
    weighted = {g: count * (math.log((1 + size) / (1 + documents[g])) + 1) for g, count in vector.items()}
    length = math.sqrt(sum(weight * weight for weight in weighted.values())) or 1.0
    return {gram: weight / length for gram, weight in weighted.items()}


# Name -> the aligner and the largest plan that it is tried on: those that compare every pair take minutes beyond.
ALIGNERS: dict[str, tuple[Aligner, int]] = {
    "plandiff": (plandiff, 10_000),
    "same place": (same_number, 10_000),
    "greedy difflib": (greedy_difflib, 100),
    "greedy token_set": (greedy_token_set, 1000),
    "tf-idf, one to one": (tfidf_assignment, 300),
}
