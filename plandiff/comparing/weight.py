"""How much a change weighs: none, wording, unsure, substantive or unknown, and what that rests on.

What is decided: a defined term exchanged for another (the Services, the Products) is another name, hence substantive; a
loss that no signal names is unsure, with its words named; a successor's name is another name, as long as the vocabulary
does not have both; of two translations of one original every word needs a counterpart as in any other text, so that
what is only said otherwise is mostly unsure, and wording where synonyms, inflection and order prove it.
"""

from __future__ import annotations

from collections.abc import Sequence

from plandiff.model.comparison import Signal
from plandiff.model.kinds import Weight
from plandiff.model.named_values import NamedValues
from plandiff.signals import Pair
from plandiff.signals.shared.differences import differences, written
from plandiff.text.normalise import fold_typography

# What decides, on either side: the texts, the names that the vocabulary has for one party, and the weight.
EXAMPLES = (
    ("The Services are free.", "The Products are free.", (), Weight.SUBSTANTIVE),
    ("The Premises are clean.", "The premises are clean.", (), Weight.WORDING),
    ("The Harbour Committee meets.", "The Harbour Board meets.", (), Weight.SUBSTANTIVE),
    (
        "The Harbour Committee meets.",
        "The Harbour Board meets.",
        ("Harbour Board", "Harbour Committee"),
        Weight.WORDING,
    ),
    ("The withdrawal of the boats is immediate.", "The pull-out of the boats is immediate.", (), Weight.UNSURE),
    ("The lawyer is paid at once.", "Immediately, the attorney is paid.", (), Weight.WORDING),
    ("The old gate is open.", "The gate is open.", (), Weight.UNSURE),
    ("The gate is opened by the guard.", "The guard opens the gate.", (), Weight.WORDING),
)
# From lightest to heaviest; a change weighs what its heaviest part does.
ORDER = (Weight.NONE, Weight.WORDING, Weight.UNKNOWN, Weight.UNSURE, Weight.SUBSTANTIVE)
# What the weight of texts in different languages rests on besides their signals.
OTHER_LANGUAGE = "other-language"


_TOLD = 4  # words of either side
_UNCOUNTED = ("figure", "digits", "reference")  # `differences` leaves these to their signals


class Judgement(NamedValues):
    """The weight of a change, the ids of what it rests on, and the heaviest words that went or came unanswered."""

    weight: Weight
    rests_on: tuple[str, ...]
    lost: tuple[str, ...] = ()
    gained: tuple[str, ...] = ()


def weigh(pair: Pair, signals: Sequence[Signal]) -> Judgement:
    """The weight of the change between the passages of a pair, and what it rests on.

    A signal that is sure or likely makes it substantive. Failing one it is wording where every word that changed is
    proved to have a counterpart, and none stands in the place of another, and unsure where not, or where a signal is
    possible.

    The ids are those of the signals that fired, in their order and each once, then
    `words-lost` and `words-gained` for words without a counterpart; `identical` or `typography` for weight none;
    `order`, `synonyms` or `form` (articles, inflection, passive, punctuation) for wording; `no-text` where a side has
    none; `other-language` where the sides are in different languages, so that the signals say all that can be said.
    """
    if not pair.before_text.strip() or not pair.after_text.strip():
        return Judgement(Weight.SUBSTANTIVE, _ids(signals)) if signals else Judgement(Weight.UNKNOWN, ("no-text",))
    if pair.same_text:
        if signals:
            return Judgement(Weight.SUBSTANTIVE, _ids(signals))
        return Judgement(Weight.NONE, ("identical",) if pair.before_text == pair.after_text else ("typography",))
    if pair.across_languages:
        return Judgement(Weight.SUBSTANTIVE if signals else Weight.UNKNOWN, (*_ids(signals), OTHER_LANGUAGE))
    found = differences(pair)
    unanswered = (found.lost, found.gained)
    if not (signals or found.lost or found.gained):
        from plandiff.comparing.displaced_words import displaced_words

        unanswered = displaced_words(pair)
    lost, gained = written(pair.before, unanswered[0]), written(pair.after, unanswered[1])
    if lost or gained:
        lost, gained = lost + _doubted(signals, "before"), gained + _doubted(signals, "after")
    grounds = _ids(signals) + (("words-lost",) if lost else ()) + (("words-gained",) if gained else ())
    if grounds:
        weight = Weight.SUBSTANTIVE if any(signal.is_shown for signal in signals) else Weight.UNSURE
        return Judgement(weight, grounds, heaviest(lost), heaviest(gained))
    return Judgement(Weight.WORDING, _form(pair))


def weigh_one_sided(pair: Pair) -> Judgement:
    """The judgement on words outside of clauses where the other side has its text in its clauses only."""
    lost, gained = (heaviest(side.content_words()) for side in (pair.before, pair.after))
    return Judgement(Weight.SUBSTANTIVE, ("words-lost",) if pair.before_text else ("words-gained",), lost, gained)


def with_words_counted(found: Judgement, headings: tuple[str, str]) -> Judgement:
    """The judgement on two texts, unsure at least, with the words of headings before and after that were not read."""
    lost, gained = (heading.split() for heading in headings)
    grounds = found.rests_on if found.weight in (Weight.UNSURE, Weight.SUBSTANTIVE) else ()
    return Judgement(
        max(found.weight, Weight.UNSURE, key=ORDER.index),
        tuple(dict.fromkeys((*grounds, "words-lost" if lost else "words-gained"))),
        heaviest([*lost, *found.lost]),
        heaviest([*gained, *found.gained]),
    )


def heaviest(words: Sequence[str]) -> tuple[str, ...]:
    """The few of some words that tell most, in their order: figures and names first, then the longest."""
    once = list({word.casefold(): word for word in reversed(words)}.values())[::-1]
    once = [word for word in once if len(word) > 1 or word.isdigit()] or once  # a letter is mostly a label
    if len(once) <= _TOLD:
        return tuple(once)
    ranked = sorted(
        range(len(once)), key=lambda place: (once[place].islower(), -len(once[place]), once[place].casefold())
    )
    return tuple(once[place] for place in sorted(ranked[:_TOLD]))


def _doubted(signals: Sequence[Signal], side: str) -> tuple[str, ...]:
    """What signals name that are possible only, of the facts that are not counted among the words: over 65."""
    doubted = (one for one in signals if one.id in _UNCOUNTED and not one.is_shown)
    return tuple(str(one.arguments[side]) for one in doubted if one.arguments.get(side))


def _ids(signals: Sequence[Signal]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(signal.id for signal in signals))


def _form(pair: Pair) -> tuple[str, ...]:
    words = [sorted(fold_typography(text).lower().split()) for text in (pair.before_text, pair.after_text)]
    if words[0] == words[1]:
        return ("order",)
    roots = [sorted([item.key for item in side.content]) for side in (pair.before, pair.after)]
    return ("form",) if roots[0] == roots[1] else ("synonyms",)
