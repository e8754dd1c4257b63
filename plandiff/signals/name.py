"""The signal `name`: a capitalised name that is no known actor was added, dropped or replaced.

What the definition decides: who is a known actor is a `party`, though other names stand beside it; a place of the
vocabulary or one that says what it is (Lake Mora) is a place; the title of a document is a reference. What is left, a
product, a defined term, a town, or an actor that no vocabulary and no definition has, is but a name.
"""

from __future__ import annotations

from collections.abc import Iterator

from plandiff.model.comparison import Signal
from plandiff.signals.roles.changed_names import moved_names
from plandiff.signals.shared.differences import differences
from plandiff.signals.shared.passage_pair import Pair, between_kept
from plandiff.text.analysis import Analysis, Content

ID = "name"
TITLE = "Name changed"
EXPLANATION = (
    "A capitalised name was added, dropped or replaced, or names exchanged their parts, and none is known for a party "
    "or a place: a product, a defined term, a town or a state that the vocabulary does not have. Such a name is never "
    "surer than likely."
)
FIRES: tuple[tuple[str, str], ...] = (
    ("Upland shall repair the dam.", "Lowland shall repair the dam."),
    ("The talks are held in Midport.", "The talks are held in Easthaven."),
    ("The bar opens at 1730 UTC.", "The bar opens at 1730 CET."),
    ("Pay at the gate of Charleston.", "Pay at the gate of Charlestown."),
    ("You may pay with a Gold Card.", "You may pay with a Silver Card."),
)
QUIET: tuple[tuple[str, str], ...] = (
    ("Guards stand in Midport and Easthaven.", "Guards stand in Easthaven and Midport."),
    ("The Premises are clean.", "The premises are clean."),
    ("It is copied from the Tide Log.", "It is copied from the Tide Logs."),
    ("The Lund Lodgewill open.", "The Lund Lodge will open."),
)


def find(pair: Pair) -> Iterator[Signal]:
    """The changes of names: the words before and after, and added, dropped or replaced."""
    moves = [move for kind in ("party", ID) for move in moved_names(pair, kind)]
    yield from (move for move in moves if move.id == ID)
    told = {at for move in moves for at in move.rests[0]}
    for term in _exchanged_terms(pair):
        if told.isdisjoint(term.rests[0]):
            yield term


def _exchanged_terms(pair: Pair) -> Iterator[Signal]:
    """The words with a capital inside of sentences that gave way to others in their place, once each: the Services."""
    missing = differences(pair).missing
    before, after = (_terms(analysis, own) for analysis, own in zip((pair.before, pair.after), missing, strict=True))
    for first, second in between_kept(pair, before, after):
        arguments = {"before": pair.before.write(first), "after": pair.after.write(second), "change": "replaced"}
        yield Signal(ID, arguments, rests=((first.at,), (second.at,)))


def _terms(analysis: Analysis, missing: frozenset[int]) -> list[Content]:
    """The words with a capital inside of a sentence that no fact has taken and that have no counterpart."""
    words, missing = analysis.words, missing.difference((0,))
    return [
        one
        for one in analysis.content
        if one.at in missing
        and words[one.at].capital
        and words[one.at].low.isalpha()
        and words[one.at - 1].sentence == words[one.at].sentence
    ]
