"""Strings and lists of words compared by rapidfuzz: edits, and words spelled alike."""

from __future__ import annotations

from collections.abc import Sequence

# Below this likeness (share of letters in common, 0 to 1) two words are not taken for one another.
SPELLED_ALIKE = 0.8
_PREFIX_LIKENESS = 0.9


def common_words(before: Sequence[str], after: Sequence[str]) -> list[tuple[int, int, int]]:
    """The words that an edit of a list into another keeps: where runs of them begin in either, and their length.

    It has the fewest insertions and deletions. For lists of any kind it is nearly linear (bit-parallel, Hyyro 2004).
    """
    from rapidfuzz.distance import Indel

    return [
        (code.src_start, code.dest_start, code.src_end - code.src_start)
        for code in Indel.opcodes(before, after)
        if code.tag == "equal"
    ]


def similar_words(word: str, vocabulary: Sequence[str]) -> dict[str, float]:
    """The words of a vocabulary that a search for `word` means, with their likeness from SPELLED_ALIKE to 1.

    The word itself, words that it begins (from four letters on), and words that are spelled much like it.
    """
    from rapidfuzz import fuzz, process

    found = process.extract(word, vocabulary, scorer=fuzz.ratio, score_cutoff=100 * SPELLED_ALIKE, limit=None)
    alike = {match: score / 100 for match, score, _ in found}
    if len(word) >= 4:
        for other in vocabulary:
            if other.startswith(word):
                alike[other] = max(alike.get(other, 0), _PREFIX_LIKENESS)
    return alike
