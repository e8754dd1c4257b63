"""The signal `name`: a capitalised name that is no known actor was added, dropped or replaced.

What the definition decides: who is a known actor is a `party`, though other names stand beside it; a place of the
vocabulary or one that says what it is (Lake Mora) is a place; the title of a document is a reference. What is left, a
product, a defined term, a town, or an actor that no vocabulary and no definition has, is but a name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plandiff.model.comparison import Signal
from plandiff.signals.roles.changed_names import moved_names
from plandiff.signals.shared.differences import differences
from plandiff.signals.shared.passage_pair import Pair
from plandiff.text.actors import is_actor
from plandiff.text.analysis import Analysis
from plandiff.text.word_cutting import Word

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
    ("You may pay with a Gold Card.", "You may pay with a Silver Card."),
    ("You close your Personal Account.", "You close your Business Account."),
    ("Pay with the Ticket or the Gold Ticket.", "Pay with cash or the Gold Ticket."),
    ("Party X cedes the dam to Party Y.", "Party Y cedes the dam to Party X."),
)
QUIET: tuple[tuple[str, str], ...] = (
    ("Guards stand in Midport and Easthaven.", "Guards stand in Easthaven and Midport."),
    ("The Premises are clean.", "The premises are clean."),
    ("It is copied from the Tide Log.", "It is copied from the Tide Logs."),
    ("Use of Boats: Boats are washed.", "Boats are washed."),
    ("The Lund Lodgewill open.", "The Lund Lodge will open."),
    ("Write to Andre Lund.", "Write to Andr\u00e9 Lund."),
    ("The TreasComm keeps the Boat Repair Fund.", "The Treasury Committee keeps the BRF."),
    ("Keys on the FEKL are free.", "Keys on the Fee Exempt Key List are free."),
)
_LONGEST = 5  # words of a defined term; a heading may have more


def find(pair: Pair) -> Iterator[Signal]:
    """The changes of names: the words before and after, and added, dropped or replaced."""
    moves = moved_names(pair, ID)
    yield from moves
    told = {at for move in moves for at in move.rests[0]}
    for term in _exchanged_terms(pair, differences(pair).missing):
        if told.isdisjoint(term.rests[0]):
            yield term


def _exchanged_terms(pair: Pair, unanswered: Sequence[frozenset[int]]) -> Iterator[Signal]:
    """The runs of capitals inside of sentences that gave way to others in their place, once each: Service, Product."""
    after = {one.start: one for one in _terms(pair.after, unanswered[1])}
    seen = set()
    for first in _terms(pair.before, unanswered[0]):
        second = after.get(pair.kept.get(first.start - 1, -2) + 1)
        if second is None:
            continue
        words = pair.before.written(first.start, first.stop), pair.after.written(second.start, second.stop)
        if words not in seen:
            seen.add(words)
            arguments = {"before": words[0], "after": words[1], "change": "replaced"}
            yield Signal(ID, arguments, rests=(tuple(first), tuple(second)))


def _terms(analysis: Analysis, missing: frozenset[int]) -> Iterator[range]:
    """The runs of a few capitalised words inside of a sentence that no fact has taken, with one that is missing."""
    words, until = analysis.words, 1
    begun = sorted(place for place in missing if place and _goes_on(words, place))
    taken = analysis.taken() if begun else frozenset()
    for place in begun:
        if place < until or place in taken:
            continue
        at, until = place, place + 1
        while at > 1 and at - 1 not in taken and _goes_on(words, at - 1):
            at -= 1
        while until < len(words) and until not in taken and _goes_on(words, until):
            until += 1
        run = range(at, until)
        own = any(one in missing and not is_actor(words[one].stem, words[one].low) for one in run)
        if own and len(run) <= _LONGEST and words[at - 1].low[0].isalpha():
            yield run


def _goes_on(words: Sequence[Word], at: int) -> bool:
    return words[at].capital and words[at].sentence == words[at - 1].sentence and words[at].low.isalpha()
