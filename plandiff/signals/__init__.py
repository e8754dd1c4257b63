"""Change signals: the table of all of them, and the function that finds them in a pair of passages."""

from __future__ import annotations

from plandiff.model.comparison import Signal
from plandiff.signals import (
    alternative,
    condition_change,
    deadline,
    digits,
    duty_change,
    figure,
    name,
    negation,
    party,
    place,
    reference,
    scope_change,
    sentence,
)
from plandiff.signals.shared import SignalKind, declared
from plandiff.signals.shared.claims import FACTS, is_rewritten, unclaimed
from plandiff.signals.shared.grading import graded
from plandiff.signals.shared.passage_pair import Context, Pair, Passage
from plandiff.text.normalise import normalise
from plandiff.text.patterns import pattern

__all__ = ["LONGEST", "SIGNALS", "Context", "Pair", "Passage", "SignalKind", "find_signals", "signals_of"]


# Characters: about 5,000 words, which take some two seconds at worst; a point of a plan has some hundred.
LONGEST = 30_000

_DECLARED = (
    *(sentence, figure, deadline, reference, party, place, name, *duty_change.KINDS, negation),
    *(*condition_change.KINDS, *scope_change.KINDS, alternative, digits),
)
# The order in which signals are reported, and in which they claim the words that they rest on.
SIGNALS: dict[str, SignalKind] = {one.ID: one for one in map(declared, _DECLARED)}


def find_signals(before: Passage, after: Passage, context: Context | None = None) -> tuple[Signal, ...]:
    """The reasons why the change between passages matters, as `signals_of` gives them."""
    return signals_of(Pair(before, after, context))


def signals_of(pair: Pair) -> tuple[Signal, ...]:
    """The reasons why the change between the passages of a pair matters, in the order of the table.

    None where a text lacks. Texts that differ in typography only have the signals of their terms and no other; so have
    texts of more than LONGEST characters, since matching facts takes time that grows with the square of the length.
    """
    if not _comparable(pair):
        return ()
    if max(len(pair.before_text), len(pair.after_text)) > LONGEST:
        pair = Pair(Passage("", pair.before_terms), Passage("", pair.after_terms), pair.context)
    if not pair.in_english:
        from plandiff.signals.languages.foreign_passages import signals_in

        return tuple(graded(pair, tuple(signals_in(pair, SIGNALS))))
    kinds = [SIGNALS[one] for one in SIGNALS if one in FACTS] if is_rewritten(pair) else list(SIGNALS.values())
    if pair.before_text.casefold() == pair.after_text.casefold():  # capitals hide a "not" from the reader of names
        kinds = [kind for kind in kinds if kind.ID in FACTS]
    if _differs_in_blanks(pair):
        kinds = [kind for kind in kinds if kind.ID not in _NAMES]
    found = (signal for kind in kinds for signal in kind.find(pair))
    return tuple(graded(pair, tuple(unclaimed(pair, found))))


def _comparable(pair: Pair) -> bool:
    if not (pair.before_text.strip() or pair.before_terms) or not (pair.after_text.strip() or pair.after_terms):
        return False
    return not pair.same_text or dict(pair.before_terms) != dict(pair.after_terms)


def _differs_in_blanks(pair: Pair) -> bool:
    """Whether texts differ in nothing but blanks between letters, which were forgotten or are of a break of lines.

    No name came or went then: the Boardwill meet, World- Wide. A word may have: no table, notable.
    """
    before, after = pair.before_text, pair.after_text
    if normalise(before).replace(" ", "") != normalise(after).replace(" ", ""):  # as nearly all
        return False
    return _BLANKS.sub("", before) == _BLANKS.sub("", after)


_BLANKS = pattern(r"(?<![0-9])\s+(?![0-9])")
_NAMES = frozenset(("reference", "party", "place", "name"))
