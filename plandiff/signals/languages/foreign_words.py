"""Which words of content two passages in one language other than English do not share."""

from __future__ import annotations

import re
from collections import Counter

from plandiff.signals.changed_words import Wording
from plandiff.signals.passage_pair import Pair

_REFLEXIVE = re.compile(r"(?<=[^\W\d_a-z]{4})(?:ся|сь)$")


def compare_words(pair: Pair) -> Wording:
    """The words of content of two passages in one language that have no counterpart, stop words and endings aside."""
    lost, gained = (list(side.content) for side in (pair.before, pair.after))
    keys = Counter(item.key for item in lost), Counter(item.key for item in gained)
    lost = [item for item in lost if item.key not in keys[1]]
    gained = [item for item in gained if item.key not in keys[0]]
    for first in list(lost):
        twin = next((second for second in gained if _inflects(first.key, second.key)), None)
        if twin is not None:
            lost.remove(first)
            gained.remove(twin)
    return Wording(tuple(item.text for item in lost), tuple(item.text for item in gained), False, False)


def _inflects(first: str, second: str) -> bool:
    """Whether two words differ in their endings only: three letters at most, of words with a longer beginning.

    The reflexive ending of a verb in Cyrillic, which makes it passive, does not count.
    """
    first, second = (_REFLEXIVE.sub("", word) for word in (first, second))
    shared = next(
        (at for at, (one, other) in enumerate(zip(first, second, strict=False)) if one != other),
        min(len(first), len(second)),
    )
    return shared >= 4 and max(len(first), len(second)) - shared <= 3
