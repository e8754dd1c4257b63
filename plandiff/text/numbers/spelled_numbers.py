"""Reading the number words of languages other than English, from the tables that declare them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from functools import lru_cache

from plandiff.model.named_values import NamedValues
from plandiff.text.numbers.number_forms import forms_of


class NumeralKind(Enum):
    """What a form of the table is in a number."""

    CARDINAL = "cardinal"
    SCALE = "scale"  # of thousand or more, only after another number
    ORDINAL = "ordinal"
    JOIN = "join"
    SPAN = "span"  # a word for a span of time that number words are glued to


class NumeralPart(NamedValues):
    """One form of the table within a number."""

    kind: NumeralKind
    value: Decimal
    span: str = ""


@dataclass(frozen=True, eq=False)
class NumberWords:
    """The number words of one language.

    `parts` maps their forms, in lower case without hyphens, to what they are; `shares` those that follow a count to
    the parts of a whole (two thirds: 3), of which `halves` stand without a count too; `of` are the words of which one
    follows a single share, where its form has another meaning as well (un tiers); `ones_first` says that ones stand
    before tens (fünfundzwanzig), `scores` that four twenties are eighty; `pieces` make a share of a count and an
    ordinal (una cuarta parte).
    """

    parts: Mapping[str, NumeralPart] = field(default_factory=dict)
    shares: Mapping[str, int] = field(default_factory=dict)
    halves: frozenset[str] = frozenset()
    of: frozenset[str] = frozenset()
    pieces: frozenset[str] = frozenset()
    ones_first: bool = False
    scores: bool = False


_LONGEST = 16  # words
_SCALE_WORDS = {3: "thousand", 6: "million", 9: "billion", 12: "trillion"}
_HUNDRED, _THOUSAND = 100, 1000


def number_words(tables: Mapping[str, str]) -> NumberWords:
    """The number words of a language from tables in text, by their names.

    Entries are parted by commas, each a number and its forms. Scales follow another number only. An ordinal is written
    as its beginning, to which each of the `ordinal_endings` is put (+ is none), or whole behind "=". In `glued` words
    for spans of time that stand in a number word only follow an English word. `ways` has `ones_first` and `scores`.
    """
    names = "glued", "ordinals", "scales", "cardinals", "shares"
    glued, ordinals, scales, cardinals, shares = (forms_of(tables[name].replace("-", "")) for name in names)
    endings = tables["ordinal_endings"].split()
    whole = [(form, value) for stem, value in ordinals for form in _inflected(stem, endings)]
    parts = spans_of(dict(glued))
    for kind, forms in ((NumeralKind.ORDINAL, whole), (NumeralKind.SCALE, scales), (NumeralKind.CARDINAL, cardinals)):
        parts |= {form: NumeralPart(kind, Decimal(value)) for form, value in forms}
    parts |= {join: NumeralPart(NumeralKind.JOIN, Decimal(0)) for join in tables["joins"].split()}
    counted = {form: int(value) for form, value in shares}
    alone, behind, named, ways = (frozenset(tables[key].split()) for key in ("halves", "of", "pieces", "ways"))
    return NumberWords(parts, counted, alone, behind, named, "ones_first" in ways, "scores" in ways)


def spans_of(spans: Mapping[str, str]) -> dict[str, NumeralPart]:
    """The parts for words for spans of time, which the mapping has with the English ones."""
    return {form: NumeralPart(NumeralKind.SPAN, Decimal(0), span) for form, span in spans.items()}


def _inflected(stem: str, endings: Sequence[str]) -> list[str]:
    return [stem[1:]] if stem.startswith("=") else [stem + ending.strip("+") for ending in endings]


def read_number_words(forms: Sequence[str], index: int, table: NumberWords) -> tuple[str, int] | None:
    """The number that begins at an index, as the readers of English know it, and the index after it, or None.

    `forms` are the words in lower case without hyphens. Cardinals come in digits (2,500,000), but for "one"; ordinals
    as 25th, shares as 2/3, a scale that stands behind digits as its English word; a word for a span of time that is
    glued to a number follows behind an underscore (30_day).
    """
    if forms[index] in table.halves:
        return f"1/{table.shares[forms[index]]}", index + 1
    best, run = None, list[NumeralPart]()
    for place in range(index, min(index + _LONGEST, len(forms))):
        share = _share(run, forms, place, table) if run else None
        if share is not None:
            return share
        parts = _parts(table, forms[place])
        lone = parts[0].kind if parts and len(parts) == 1 else None
        if parts is None or lone is NumeralKind.SPAN or (lone is NumeralKind.JOIN and (table.ones_first or not run)):
            break
        run += parts
        written = _written(run, table)
        if written is not None and not _is_lone_half(run, forms[place + 1 : place + 2], table):
            best = written, place + 1
        elif written is None and lone is not NumeralKind.JOIN:
            break
    return best


def _is_lone_half(run: Sequence[NumeralPart], following: Sequence[str], table: NumberWords) -> bool:
    """Whether a word for a half means something else (medio ambiente), without a scale or span behind it."""
    if run[-1].kind is not NumeralKind.CARDINAL or run[-1].value >= 1 or run[-1].value == 0:
        return False
    joined = len(run) > 1 and run[-2].kind is NumeralKind.JOIN
    kinds = [table.parts[form].kind for form in following if form in table.parts]
    return not joined and not {NumeralKind.SCALE, NumeralKind.SPAN, NumeralKind.CARDINAL}.intersection(kinds)


def _share(run: Sequence[NumeralPart], forms: Sequence[str], place: int, table: NumberWords) -> tuple[str, int] | None:
    """A count with the parts of a whole behind it (two thirds), and the index after them."""
    whole = table.shares.get(forms[place])
    if forms[place + 1 : place + 2] and forms[place + 1] in table.pieces:
        ordinal = table.parts.get(forms[place])
        if ordinal is not None and ordinal.kind is NumeralKind.ORDINAL and (count := _value(run, table)):
            return (f"{count}/{ordinal.value}", place + 2) if count < ordinal.value else None
    count = _value(run, table) if whole else None
    if count is None or whole is None or not 1 <= count < whole:
        return None
    following = forms[place + 1].partition("'")[0] if place + 1 < len(forms) else ""
    if count == 1 and table.of and following not in table.of:
        return None
    return f"{count}/{whole}", place + 1


def _written(run: Sequence[NumeralPart], table: NumberWords) -> str | None:
    """A run of parts as the readers of English know it, None where it is not one number."""
    if len(run) == 1 and run[0].kind is NumeralKind.SCALE:
        return _SCALE_WORDS[run[0].value.adjusted()]
    kinds, span = [part.kind for part in run], run[-1].span
    if kinds[0] in (NumeralKind.SCALE, NumeralKind.SPAN) or NumeralKind.SPAN in kinds[:-1] or not _one_ordinal(kinds):
        return None
    value = _value(run[:-1] if span else run, table)
    if value is None:
        return None
    if kinds[-1] is NumeralKind.ORDINAL:
        return f"{value}th"
    plain = f"{int(value) if value == value.to_integral_value() else value:,}"
    if 1800 < value < 2200 and value % 50:  # a year rather than a count
        plain = plain.replace(",", "")
    return f"{plain}_{span}" if span else ("one" if plain == "1" else plain)


def _one_ordinal(kinds: Sequence[NumeralKind]) -> bool:
    """Whether ordinals stand at the end only, where tens and ones may both be such (dwudziestego piątego)."""
    return NumeralKind.ORDINAL not in kinds[:-2] and (
        kinds[-2:-1] != [NumeralKind.ORDINAL] or kinds[-1] is NumeralKind.ORDINAL
    )


class _Sum:
    """A number in words as far as it is read: whole groups, each up to a scale, and the group that is open."""

    def __init__(self, table: NumberWords) -> None:
        self.table = table
        self.total, self.group, self.last = Decimal(0), Decimal(0), Decimal("Infinity")
        self.joined = False

    def add(self, value: Decimal) -> bool:
        """Take the next part, if it can follow those before it."""
        joined, self.joined = self.joined, False
        if value >= _THOUSAND:
            return not joined and self._scale(value)
        rest = self.group % _HUNDRED
        if 0 < value < 1 and joined:  # due milioni e mezzo
            return self._half(value)
        if 0 < value < 1:  # half a million, a half million
            fits, self.group = self.group in (0, 1), Decimal(0)
        elif joined:
            fits = self._joins(rest, value)
        elif value >= _HUNDRED:
            if value == _HUNDRED and 1 <= self.group < 10:
                self.group *= _HUNDRED
                return True
            fits = self.group == 0
        elif value == 20 and rest == 4 and self.table.scores:
            self.group += 76
            return True
        elif value >= 10:
            fits = rest == 0 or (value < 20 and rest in (60, 80) and self.table.scores)
        else:
            fits = self.group == 0 or rest == 0 or (rest >= 20 and rest % 10 == 0 and not self.table.ones_first)
        self.group += value if fits else 0
        return fits

    def _half(self, value: Decimal) -> bool:
        if self.group:
            self.group += value
        else:
            self.total += value * self.last
        return self.total.is_finite()

    def _joins(self, rest: Decimal, value: Decimal) -> bool:
        if self.table.ones_first:
            return 1 <= rest < 10 and value >= 20
        return rest >= 20 and rest % 10 == 0 and (value < 10 or value == 11)

    def _scale(self, value: Decimal) -> bool:
        if value < self.last:
            self.total += (self.group or 1) * value
        elif self.last == _THOUSAND and value > self.last:  # mil millones
            self.total = (self.total + self.group) * value
        else:
            return False
        self.group, self.last = Decimal(0), value
        return True


def _value(run: Sequence[NumeralPart], table: NumberWords) -> Decimal | None:
    """The value of a run of parts, or None where they do not make one number."""
    found = _Sum(table)
    for part in run:
        if part.kind is NumeralKind.JOIN:
            found.joined = True
        elif not found.add(part.value) or (part.value == 0 and len(run) > 1):
            return None
    return found.total + found.group if run and not found.joined else None


@lru_cache(maxsize=8192)
def _parts(table: NumberWords, form: str) -> tuple[NumeralPart, ...] | None:
    """The parts that a word is made of (vierundzwanzig: vier, und, zwanzig), the longest first, or None."""
    if form in table.parts:
        return (table.parts[form],)
    if "'" in form and form.rpartition("'")[2] in table.parts:  # d'un
        return (table.parts[form.rpartition("'")[2]],)
    return _split(table, form) if 5 <= len(form) <= 60 else None


def _split(table: NumberWords, form: str) -> tuple[NumeralPart, ...] | None:
    """The parts that a word is glued together from, which make one number, or None."""
    found: list[tuple[int, tuple[NumeralPart, ...]]] = [(0, ())]
    seen = set()
    while found:
        at, parts = found.pop()
        if at == len(form):
            if _written(parts, table) is not None and parts[0].kind is not NumeralKind.JOIN:
                return parts
            continue
        if at in seen or len(parts) > _LONGEST:
            continue
        seen.add(at)
        ends = (end for end in range(at + 2, len(form) + 1) if form[at:end] in table.parts)
        found += [(end, (*parts, table.parts[form[at:end]])) for end in ends]  # the longest last, tried first
    return None
