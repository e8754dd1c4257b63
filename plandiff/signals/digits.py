"""The signal `digits`: digits or a number word that changed where no other signal names the change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from plandiff.model.comparison import Signal
from plandiff.signals import deadline, figure, name, party, place, reference
from plandiff.signals.amounts.changed_amounts import NAMING, unequal_figures
from plandiff.signals.shared.passage_pair import Pair, pair_up, unmatched
from plandiff.text.analysis import Analysis
from plandiff.text.languages import READ_WITHOUT, has_table
from plandiff.text.numbers.literals import SERIES, Join, may_be_joined_otherwise, number_joins
from plandiff.text.numbers.number_forms import read_ordinal, read_tens_ordinal
from plandiff.text.numbers.reading import NUMBER_WORDS
from plandiff.text.quantities import Fact, indexes_of
from plandiff.text.references import is_roman
from plandiff.text.word_cutting import Word, low_at

ID = "digits"
TITLE = "Digits changed"
EXPLANATION = (
    "Digits of any script, or a number word, changed where no other signal names the change: a model, a file number, "
    "an ordinal; or the same numbers are joined otherwise, as a range, a list or a choice, or stand "
    "behind another sign (<, >). Changed digits are never mere wording, unless their values are equal."
)
FIRES: tuple[tuple[str, str], ...] = (
    ("The tender ends in week S-6.", "The tender ends in week S-7."),
    ("The third hearing is public.", "The fourth hearing is public."),
    ("Chapters 3 to 7 are open.", "Chapters 3 and 7 are open."),
    ("All third parties get a copy.", "All hundred parties get a copy."),
    ("Write to 6 Mill Street, Mora N1 9ZZ.", "Write to 8 Mill Street, Mora N1 9ZZ."),
)
QUIET: tuple[tuple[str, str], ...] = (
    ("Chapters 3 to 7 are open.", "Chapters 3-7 are open."),
    ("The third session is public.", "The 3rd session is public."),
    ("Boats are certified under ISO 27001.", "Boats are certified under ISO27001."),
    ("Paint has 800 \u00b5g/ft2 of lead.", "Paint has 800\u00b5g/ft\u00b2 of lead."),
    ("The ferry B12 sails, then the ferry C7.", "The ferry C7 sails, then the ferry B12."),
)
_WORD = "word"
_RAISED = str.maketrans("\u00b9\u00b2\u00b3", "123")
# The signals that name digits, each with the kind of facts that it compares.
_NAMED = {"figure": figure, "deadline": deadline, "reference": reference, "party": party, "place": place}


def find(pair: Pair) -> Iterator[Signal]:
    """The digits and number words of a pair that changed and that no other signal names."""
    tabled = all(map(has_table, pair.languages))
    others = {kind: module for kind, module in _NAMED.items() if tabled or kind in READ_WITHOUT}
    lost, gained = unmatched(
        _unread(pair.before, pair.changed[0], others), _unread(pair.after, pair.changed[1], others)
    )
    for analysis, found, figures in zip((pair.before, pair.after), (lost, gained), unequal_figures(pair), strict=True):
        found.extend(_inside(analysis, [fact for fact in figures if fact.mark == NAMING]))
    couples = pair_up(pair, lost, gained, lambda first, second: float(first.mark == second.mark))
    couples = [couple for couple in couples if not _has_same_digits(couple)]
    if pair.in_english:  # elsewhere the word for one, which it stands for, may be an article
        couples = [couple for couple in couples if not _is_lone_word(couple)]
    if not couples:
        lost, gained = _dropped(pair)
        named = (lost or gained) and any(True for module in (*others.values(), name) for _ in module.find(pair))
        couples = [] if named else pair_up(pair, lost, gained, lambda _first, _second: 0.0)
    for before, after in couples:
        yield Signal(ID, pair.write(before, after), rests=(indexes_of(before), indexes_of(after)))
    for first, second in _joined_otherwise(pair):
        yield Signal(ID, {"before": first, "after": second})


def _has_same_digits(couple: tuple[Fact | None, Fact | None]) -> bool:
    """Whether only the letters of a code changed, of which the words tell: S-6 to R-6."""
    keys = [fact.key for fact in couple if fact is not None]
    digits = {"".join(filter(str.isdecimal, key)) for key in keys}
    return len(keys) > 1 and len(digits) == 1 and all(key[0].isalpha() and not key.isalpha() for key in keys)


def _joined_otherwise(pair: Pair) -> Iterator[tuple[str | None, str | None]]:
    """The bonds of the same numbers that are of another kind, as they are written: a range that became a list."""
    if not may_be_joined_otherwise(pair.before_text, pair.after_text):
        return
    before, after = _by_numbers(pair.before_text), _by_numbers(pair.after_text)
    for numbers in dict.fromkeys((*before, *after)):
        first, second = before.get(numbers, ()), after.get(numbers, ())
        kinds = {join.kind for join in first}, {join.kind for join in second}
        same = kinds[0] & kinds[1] or (SERIES in kinds[0] | kinds[1] and "range" not in kinds[0] | kinds[1])
        sign_alone = len(numbers) == 1 and numbers[0] in pair.before_text and numbers[0] in pair.after_text
        # The signal `alternative` tells of the words.
        told = all(joins and not _CONJUNCTIONS.isdisjoint(joins[0].text.split()) for joins in (first, second))
        if not same and not told and ((first and second) or sign_alone):
            yield (first[0].text if first else None, second[0].text if second else None)


_CONJUNCTIONS = frozenset(("and", "or"))


def _by_numbers(text: str) -> dict[tuple[str, ...], list[Join]]:
    found: dict[tuple[str, ...], list[Join]] = {}
    for join in number_joins(text):
        found.setdefault(join.of, []).append(join)
    return found


def _is_lone_word(couple: tuple[Fact | None, Fact | None]) -> bool:
    """Whether a number word has no counterpart; as a word that came or went it counts anyway."""
    return any(fact is None for fact in couple) and any(fact is not None and fact.mark == _WORD for fact in couple)


def _dropped(pair: Pair) -> tuple[list[Fact], list[Fact]]:
    """The digits of figures and spans of time that differ, which their signals may have judged to be equal.

    And those of addresses, for which the signals of their names speak where these differ.
    """
    figures = unequal_figures(pair)
    spans = unmatched(pair.before.of("deadline", "address"), pair.after.of("deadline", "address"))
    return unmatched(_inside(pair.before, [*figures[0], *spans[0]]), _inside(pair.after, [*figures[1], *spans[1]]))


def _inside(analysis: Analysis, facts: Sequence[Fact]) -> list[Fact]:
    told = _telling(analysis, {at for fact in facts for at in indexes_of(fact)})
    return [Fact(ID, _number(analysis.words, at)[0], at, at + 1) for at, kind in told if kind == ID]


def _unread(analysis: Analysis, changed: Iterable[int], others: Iterable[str]) -> list[Fact]:
    """Of the words that changed those with digits outside what other signals tell, and number words in no fact."""
    told = _telling(analysis, changed)
    if not told:
        return []
    read = analysis.taken(*others, "label", "address")
    known = read if all(kind == ID for _, kind in told) else analysis.taken()
    found = list[Fact]()
    for at, kind in told:
        if at not in (read if kind == ID else known) and not (found and at < found[-1].until):
            number, until = _number(analysis.words, at)
            found.append(Fact(ID, number, at, until, mark="" if kind == ID else _WORD))
    return found


def _telling(analysis: Analysis, places: Iterable[int]) -> list[tuple[int, str]]:
    """The places among some of the words that say a number, with what `_tells` says of them."""
    words = analysis.words
    return [(at, kind) for at in sorted(places) if (kind := _tells(words[at].text, words[at].low))]


@lru_cache(maxsize=8192)
def _tells(text: str, low: str) -> str:
    """Whether a word says a number in letters, whatever language it is in, or has digits or is a Roman numeral."""
    if low in NUMBER_WORDS or (low[0].isdecimal() and text.isalpha() and low != text):
        return _WORD
    if len(low) > 1 and is_roman(text, low):
        return ID
    if low.isascii():
        return ID if not low.isalpha() and any(map(str.isdigit, low)) else ""
    return ID if any(map(str.isnumeric, text)) else ""


def _number(words: Sequence[Word], at: int) -> tuple[str, int]:
    """What is equal in equal numbers, and the index behind: the place of an ordinal, else the word as it is read."""
    low = words[at].low
    of_tens = read_tens_ordinal(low, (low_at(words, at + 1), low_at(words, at + 2)))
    if of_tens is not None:
        return f"{of_tens[0]}.", at + of_tens[1]
    ordinal = read_ordinal(low)
    if ordinal is not None:
        return f"{ordinal}.", at + 1
    return low.translate(_RAISED) if low[0].isalpha() else low, at + 1  # ft², but not 10²
