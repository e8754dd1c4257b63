"""Which words of a language other than English are one word with two endings."""

from __future__ import annotations

from plandiff.text.patterns import pattern

_REFLEXIVE = pattern(r"(?<=[^\W\d_a-z]{4})(?:ся|сь)$")


def inflects(first: str, second: str) -> bool:
    """Whether two words differ in their endings only: three letters at most, of words with a longer beginning.

    The reflexive ending of a verb in Cyrillic, which makes it passive, does not count.
    """
    first, second = (_REFLEXIVE.sub("", word) for word in (first, second))
    shared = next(
        (at for at, (one, other) in enumerate(zip(first, second, strict=False)) if one != other),
        min(len(first), len(second)),
    )
    return shared >= 4 and max(len(first), len(second)) - shared <= 3
