"""The values of named figures, and the amounts of a text, read as their document writes numbers and dates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from plandiff.model.named_values import NamedValues
from plandiff.text.dates import DATE_STARTS, DateOrder, date_order, read_date
from plandiff.text.languages import ENGLISH, TABLES, language, primary
from plandiff.text.languages.language_detection import language_or_script
from plandiff.text.numbers.literals import decimal_of
from plandiff.text.numbers.reading import read_number
from plandiff.text.quantities import DISAGREES, QUANTITY_STARTS, Fact, read_quantity, same_amount
from plandiff.text.references import LABELS, read_reference
from plandiff.text.units_of_measure import CURRENCY_SIGNS, is_currency
from plandiff.text.word_cutting import Word, low_at, words

if TYPE_CHECKING:
    from plandiff.model.plan import Plan


class Notation(NamedValues):
    """How a document writes numbers and dates: the marks before decimals, its language (ISO 639-1), day or month first.

    The marks are None where they are not known.
    """

    decimal: str | None = "."
    language: str = ENGLISH
    order: DateOrder = DateOrder.UNKNOWN


def notation_of(texts: Iterable[str], tag: str) -> Notation:
    """The notation of a document from its texts and its language (a BCP 47 tag; where it is blank, its words tell)."""
    kept = list(texts)
    tag = tag or language_or_script("\n".join(kept))
    return Notation(decimal_of(kept, tag), primary(tag) or ENGLISH, date_order(kept, tag))


def plan_notation(plan: Plan) -> Notation:
    """How a plan writes numbers and dates, in the language that it says or its words tell."""
    return notation_of((point.body for point in plan.points), plan.language)


@lru_cache(maxsize=4096)
def read_term(written: str, notation: Notation = Notation(), unit: str = "") -> Fact | None:  # noqa: B008 - frozen
    """The date, figure or span of time that a named figure is, or None where it is another text.

    A bare number counts in the `unit` of the vocabulary, where that is one that is known.
    """
    cut = _read_words(written, notation)
    whole = _whole(cut, notation.order)
    given = words(unit)
    if len(given) == 1 and given[0].low in CURRENCY_SIGNS and (whole is None or not is_currency(whole.unit)):
        priced = _whole([*given, *cut], notation.order)  # 5m are millions of a currency
        return priced or whole
    if whole is None or whole.unit or whole.value is None or not unit:
        return whole
    measured = _whole([*cut, *given], notation.order)
    return measured if measured is not None and measured.value is not None else whole


def _whole(cut: Sequence[Word], order: DateOrder) -> Fact | None:
    fact = (read_date(cut, 0, order) or read_quantity(cut, 0)) if cut else None
    return fact if fact is not None and fact.until == len(cut) else None


def same_term(
    first: str, second: str, notations: tuple[Notation, Notation] = (Notation(), Notation()), unit: str = ""
) -> bool:
    """Whether two values of one term are equal: EUR 5m and 5000000, 50% and 50, 1 May 2031 and 2031-05-01.

    A number without a unit is in the unit of the other. Texts are equal but for case and blanks.
    """
    one, other = read_term(first, notations[0], unit), read_term(second, notations[1], unit)
    if one is None or other is None:
        return one is other and " ".join(first.casefold().split()) == " ".join(second.casefold().split())
    if one.key == other.key or same_amount(one, other):
        return True
    bare, whole = (one, other) if not one.unit else (other, one)
    return not bare.unit and bare.value is not None and bare.value in term_numbers(whole)


def term_numbers(fact: Fact) -> tuple[Decimal, ...]:
    """The numbers by which a term may give a figure: 0.5 as 50 per cent, 60 months as 5 years, 14 days as 2 weeks."""
    if fact.value is None:
        return ()
    # a metre may be a million: 5m
    per = {"share": "0.01", "months": "12", "days": "7", "cent": "100", "metres": "0.000001"}.get(fact.unit)
    return (fact.value, fact.value / Decimal(per)) if per else (fact.value,)


def days_of(fact: Fact) -> tuple[tuple[int, ...], tuple[int, ...]] | None:
    """The first and the last day that a date with a year may be, as year, month and day; None where it is no such date.

    A whole year or month ends with its last day, whichever that is.
    """
    found = re.fullmatch(r"date ([0-9]{4})-([0-9]{2})?-([0-9]{2})?", fact.key)
    if found is None:
        return None
    year, month, day = (int(part) if part else 0 for part in found.groups())
    return (year, month or 1, day or 1), (year, month or 12, day or 31)


# With what one can begin that is none of digits; a number begins a quantity too.
_AMOUNT_STARTS = DATE_STARTS | QUANTITY_STARTS


def amounts_in(text: str, notation: Notation) -> tuple[frozenset[Decimal], tuple[Fact, ...]]:
    """The bare numbers of a text, with or without units, and its figures, spans of time and dates."""
    cut = _read_words(text, notation)
    places = [index for index, word in enumerate(cut) if word.low in _AMOUNT_STARTS or word.low[0].isdecimal()]
    facts = (read_date(cut, index, notation.order) for index in places)
    amounts = (read_quantity(cut, index) for index in places)
    numbers = (read_number(cut, index) for index in places)
    values = frozenset(number.value for number in numbers if number is not None)
    return values, tuple(fact for fact in (*facts, *amounts) if fact is not None)


def given_twice(text: str, notation: Notation) -> list[str]:
    """The figures of a text that are given twice with two values, as they are written: sixty (61) days."""
    cut = _read_words(text, notation)
    found, index = [], 0
    while index < len(cut):
        fact = read_reference(cut, index) or read_date(cut, index, notation.order) or read_quantity(cut, index)
        if fact is not None and fact.mark == DISAGREES and low_at(cut, index - 1) not in LABELS:
            found.append(text[cut[index].start : cut[fact.until - 1].end])
        index = fact.until if fact is not None else index + 1
    return found


def _read_words(text: str, notation: Notation) -> Sequence[Word]:
    """The words of a text as the readers know them."""
    cut = words(text, notation.decimal)
    if notation.language not in TABLES:
        return cut
    from plandiff.text.languages.reader import without_names

    return without_names(cut, language(notation.language))
