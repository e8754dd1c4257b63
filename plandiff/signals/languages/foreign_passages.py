"""What can be told of a change where a passage is not in English: figures, dates, references, names, and few words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from plandiff.model.comparison import Signal
from plandiff.signals.languages.across import facts_across
from plandiff.signals.shared.passage_pair import Pair
from plandiff.text.languages import READ_WITH_TABLE, READ_WITHOUT, has_table, language
from plandiff.text.languages.foreign_names import is_named_in

if TYPE_CHECKING:
    from plandiff.signals.shared import SignalKind
    from plandiff.text.analysis import Analysis

# Those that need no words of a language but what its table has.
_IN_ONE_LANGUAGE = ("figure", "deadline", "reference", "digits")
_NAMED = ("party", "place")


def signals_in(pair: Pair, modules: Mapping[str, SignalKind]) -> Iterator[Signal]:
    """The signals of a pair of which a side is not in English, in the order of the table.

    Two passages in one language are read for what its table has; two in different ones for what is the same in any:
    figures, dates, references and names of the vocabulary.
    """
    reads = READ_WITH_TABLE if all(map(has_table, pair.languages)) else READ_WITHOUT
    for name, module in modules.items():
        if name not in reads:
            continue
        if name in _NAMED:
            yield from _names(pair, name)
        elif pair.across_languages:
            yield from facts_across(pair, name)
        elif name in _IN_ONE_LANGUAGE:
            yield from module.find(pair)
        else:
            yield from _words(pair, name)


def _names(pair: Pair, kind: str) -> Iterator[Signal]:
    """The parties or places that one passage names and the other does not, though its language can name them."""
    before, after = ({fact.key: fact for fact in side.of(kind)} for side in (pair.before, pair.after))
    lost = [name for name in before if name not in after and _can_name(pair, name, after=True)]
    gained = [name for name in after if name not in before and _can_name(pair, name, after=False)]
    if len(lost) == len(gained) == 1:
        yield Signal(kind, {"before": lost[0], "after": gained[0], "change": "replaced"})
        return
    yield from (Signal(kind, {"before": name, "after": None, "change": "dropped"}) for name in lost)
    yield from (Signal(kind, {"before": None, "after": name, "change": "added"}) for name in gained)


def _can_name(pair: Pair, name: str, *, after: bool) -> bool:
    """Whether a name would be found on a side: it was elsewhere, or the vocabulary has it in that language."""
    if not pair.across_languages or name in pair.context.in_both:
        return True
    vocabulary, code = pair.context.vocabulary, pair.languages[after]
    entry = next((one for one in (*vocabulary.parties, *vocabulary.places) if one.name == name), None)
    return entry is not None and is_named_in(entry, code)


def _words(pair: Pair, signal: str) -> Iterator[Signal]:
    """A negation more or less, or a word of duty that became one of leave, or the other way round."""
    known = language(pair.languages[0])
    if signal == "negation":
        before, after = _count(pair.before, known.negations), _count(pair.after, known.negations)
        lost, gained = before - after, after - before
        if lost.total() != gained.total():
            yield Signal("negation", {"before": _first(lost), "after": _first(gained)})
        return
    strong = [_count(side, known.strong) for side in (pair.before, pair.after)]
    weak = [_count(side, known.weak) for side in (pair.before, pair.after)]
    first, second = (strong, weak) if signal == "duty-weaker" else (weak, strong)
    went, came = first[0] - first[1], second[1] - second[0]
    if went and came and not first[1] - first[0] and not second[0] - second[1]:
        yield Signal(signal, {"before": _first(went), "after": _first(came)})


def _count(side: Analysis, forms: frozenset[str]) -> Counter[str]:
    """How often words of a set stand in a text; one that the readers took as part of a date or figure does not."""
    taken = side.taken()
    return Counter(word.root for at, word in enumerate(side.words) if word.root in forms and at not in taken)


def _first(words: Counter[str]) -> str | None:
    return min(words) if words else None
