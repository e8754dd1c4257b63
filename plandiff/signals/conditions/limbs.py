"""The limbs of conditions that came or went while the rest stayed: provided that A is done (and B is not)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from plandiff.signals._pair import Pair, has_meaning
from plandiff.signals.conditions.reading import Condition
from plandiff.text.analysis import Analysis
from plandiff.text.synonyms import SUPPORTS

_AUXILIARIES = frozenset(("be", "have", "hav", "do", "not"))


def moved_limbs(pair: Pair, couples: Sequence[tuple[Condition, Condition]]) -> tuple[list[range], list[range]]:
    """The limbs that only one side of a couple of conditions has, before and after, each as indexes of words."""
    lost = [limb for first, _ in couples for limb in _new_limbs(pair.before, first, pair.after_keys)]
    gained = [limb for _, second in couples for limb in _new_limbs(pair.after, second, pair.before_keys)]
    return (lost, gained) if not (lost and gained) else ([], [])


def _new_limbs(analysis: Analysis, one: Condition, keys: frozenset[str]) -> list[range]:
    """The clauses after "and" in a condition of whose words of content the other text has half at most."""
    words = analysis.words
    joints = [at for at in range(one.at, one.until) if words[at].low == "and"]
    found = []
    for at, end in pairwise([*joints, one.until]):
        inside = [item.key for item in analysis.content if at < item.at < end and item.key not in SUPPORTS]
        clause = at + 1 < end and words[at + 1].stem in _AUXILIARIES
        if clause and inside and 2 * sum(has_meaning(key, keys) for key in inside) <= len(inside):
            found.append(range(at + 1, end))
    return found
