"""How much a change weighs: none, wording, substantive or unknown, and what that rests on."""

from __future__ import annotations

from collections.abc import Sequence

from plandiff.model.comparison import Signal
from plandiff.model.kinds import Weight
from plandiff.signals import Pair
from plandiff.signals.changed_words import Wording, compare_wording
from plandiff.signals.languages.wording import compare_words
from plandiff.text.normalise import fold_typography

# What the weight of texts in different languages rests on besides their signals.
OTHER_LANGUAGE = "other-language"


def weigh(pair: Pair, signals: Sequence[Signal]) -> tuple[Weight, tuple[str, ...]]:
    """The weight of the change between the passages of a pair, and the ids of what it rests on.

    The ids are those of the signals that fired, in their order and each once, then `words-lost` and `words-gained` for
    content without a counterpart; `identical` or `typography` for weight none; `order`, `synonyms`, `form`
    (articles, inflection, passive, punctuation) or `recast` (recast throughout, so that one or two words without a
    counterpart are taken to be said otherwise) for wording; `no-text` where a side has none; `other-language` where
    the sides are in different languages, so that the signals say all that can be said.
    """
    if not pair.before_text.strip() or not pair.after_text.strip():
        return (Weight.SUBSTANTIVE, _ids(signals)) if signals else (Weight.UNKNOWN, ("no-text",))
    if pair.same_text:
        if signals:
            return Weight.SUBSTANTIVE, _ids(signals)
        return Weight.NONE, ("identical",) if pair.before_text == pair.after_text else ("typography",)
    if pair.across_languages:
        return Weight.SUBSTANTIVE if signals else Weight.UNKNOWN, (*_ids(signals), OTHER_LANGUAGE)
    wording = compare_wording(pair) if pair.in_english else compare_words(pair)
    grounds = _ids(signals) + _content(wording)
    if grounds:
        return Weight.SUBSTANTIVE, grounds
    return Weight.WORDING, _form(wording, pair.before_text, pair.after_text)


def _ids(signals: Sequence[Signal]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(signal.id for signal in signals))


def _content(wording: Wording) -> tuple[str, ...]:
    lost = ("words-lost",) if wording.lost else ()
    return lost + (("words-gained",) if wording.gained else ())


def _form(wording: Wording, before: str, after: str) -> tuple[str, ...]:
    if sorted(fold_typography(before).lower().split()) == sorted(fold_typography(after).lower().split()):
        return ("order",)
    if wording.residue:
        return ("recast",)
    return ("synonyms",) if wording.synonyms else ("form",)
