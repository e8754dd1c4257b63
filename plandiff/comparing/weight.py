"""How much a change weighs: none, wording, substantive or unknown, and what that rests on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from plandiff.model.comparison import Signal
from plandiff.model.kinds import Weight
from plandiff.signals import Pair
from plandiff.signals.changed_words import Wording, compare_wording
from plandiff.signals.languages.foreign_words import compare_words
from plandiff.text.normalise import fold_typography

# What the weight of texts in different languages rests on besides their signals.
OTHER_LANGUAGE = "other-language"


_TOLD = 4  # words of either side


class Judgement(NamedTuple):
    """The weight of a change, the ids of what it rests on, and the heaviest words of content that went or came."""

    weight: Weight
    rests_on: tuple[str, ...]
    lost: tuple[str, ...] = ()
    gained: tuple[str, ...] = ()


def weigh(pair: Pair, signals: Sequence[Signal]) -> Judgement:
    """The weight of the change between the passages of a pair, and what it rests on.

    The ids are those of the signals that fired, in their order and each once, then `words-lost` and `words-gained` for
    content without a counterpart; `identical` or `typography` for weight none; `order`, `synonyms`, `form`
    (articles, inflection, passive, punctuation) or `recast` (recast throughout, so that one or two words without a
    counterpart are taken to be said otherwise) for wording; `no-text` where a side has none; `other-language` where
    the sides are in different languages, so that the signals say all that can be said.
    """
    if not pair.before_text.strip() or not pair.after_text.strip():
        return Judgement(Weight.SUBSTANTIVE, _ids(signals)) if signals else Judgement(Weight.UNKNOWN, ("no-text",))
    if pair.same_text:
        if signals:
            return Judgement(Weight.SUBSTANTIVE, _ids(signals))
        return Judgement(Weight.NONE, ("identical",) if pair.before_text == pair.after_text else ("typography",))
    if pair.across_languages:
        return Judgement(Weight.SUBSTANTIVE if signals else Weight.UNKNOWN, (*_ids(signals), OTHER_LANGUAGE))
    wording = compare_wording(pair) if pair.in_english else compare_words(pair)
    grounds = _ids(signals) + _content(wording)
    if grounds:
        return Judgement(Weight.SUBSTANTIVE, grounds, heaviest(wording.lost), heaviest(wording.gained))
    return Judgement(Weight.WORDING, _form(wording, pair.before_text, pair.after_text))


def weigh_one_sided(pair: Pair) -> Judgement:
    """The judgement on words outside of clauses where the other side has its text in its clauses only."""
    lost, gained = (heaviest([item.text for item in side.content]) for side in (pair.before, pair.after))
    return Judgement(Weight.SUBSTANTIVE, ("words-lost",) if pair.before_text else ("words-gained",), lost, gained)


def heaviest(words: Sequence[str]) -> tuple[str, ...]:
    """The few of some words that tell most, in their order: figures and names first, then the longest."""
    once = list({word.casefold(): word for word in reversed(words)}.values())[::-1]
    once = [word for word in once if len(word) > 1 or word.isdigit()] or once  # a letter is mostly a label
    ranked = sorted(
        range(len(once)), key=lambda place: (once[place].islower(), -len(once[place]), once[place].casefold())
    )
    return tuple(once[place] for place in sorted(ranked[:_TOLD]))


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
