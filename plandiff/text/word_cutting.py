"""Cutting a text into the words that signals compare, each with its place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from plandiff.text.inflections import inflected, root
from plandiff.text.memo import Memo
from plandiff.text.normalise import UNSPACED_WORD, fold_typography, with_letters_for_marks
from plandiff.text.numbers.literals import (
    LITERAL,
    RARE,
    RARE_LITERAL,
    UNSPACED,
    UNSPACED_LETTERS,
    in_english,
    number_in,
)
from plandiff.text.numbers.number_forms import (
    HAN_DIGITS,
    HAN_NUMERAL,
    fraction_text,
    han_number,
    is_vulgar_fraction,
    ordinal_word,
    with_fraction,
)
from plandiff.text.patterns import LetterRanges, any_of, pattern
from plandiff.text.sentences import sentences

# Units that may stand right behind a number; one letter may also be that of a reference, and stays with it.
_GLUED = frozenset(
    (
        "am pm bn mn mm mio mln mrd mld tn trn bcm mcm tcm "
        "km km2 km3 km² km³ m2 m3 m² m³ cm cm2 cm3 ft2 ft² kms kmh kph mph "
        "mi ft sqm ha kg kgs mg µg μg ml kw kwh mw mwh gw gwh tw twh wh mb gb tb kb hz khz mhz ghz kv pa kpa mpa db "
        "hr hrs min mins sec pct percent eur usd gbp chf jpy cny pln rub uah inr nok sek dkk "
        "км кг га млн млрд тис тыс грн руб"  # noqa: RUF001 -- Cyrillic letters are meant
    ).split()
)
_CODE = "(?:US|USD|EUR|GBP|CHF|JPY|CNY|PLN|RUB|UAH|INR|NOK|SEK|DKK)"


HYPHENS = frozenset("-\u2010\u2011")
_HYPHEN, _APOSTROPHE = any_of("".join(HYPHENS)), any_of("'\u2019")
# The name of a model or a file: capitals and a number with a hyphen between.
_MODEL = rf"[A-Z\u0400-\u042f]{{1,5}}{_HYPHEN}\d+(?:[.]\d+)*[A-Za-z]?(?!\w)"
_LONG_SENTENCE, _AROUND = 6, 20  # words; looking at more takes time that grows with the square of a sentence


# Before a hyphen these begin a figure or a span of time (two-week, mid-2030, Monday-Friday), not a compound word.
_APART = frozenset(
    "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy "
    "eighty ninety half third quarter mid monday tuesday wednesday thursday friday saturday sunday january february "
    "march april may june july august september october november december".split()
)
# What a row counts by, of which a hyphen takes those between: Chapters I-V, points a-c.
_OF_ROW = pattern("[a-z]|[ivxl]{1,5}")
# The files of text that others cite by name.
FILE_ENDINGS = ("md", "txt", "pdf", "html", "htm", "rst", "yaml", "yml", "json")
# What names a page, behind http or https, a mailbox or a file, whatever words it is made of.
_ADDRESS = (
    r"(?:(?<=://)|(?=www[.]))[^\s()<>\[\]{}\"]*[\w/]|(?<![\w.+-])[\w.+-]+@\w[\w-]*(?:[.][\w-]+)+|"
    rf"(?<![\w./-])(?!//)[\w./-]*\w[.](?:{'|'.join(FILE_ENDINGS)})(?!\w)|"
)
# One of these stands in each.
_ADDRESSED = ("://", "www.", "@", *(f".{ending}" for ending in FILE_ENDINGS))


def _pieces(letter: str, literal: str, others: str = "") -> str:
    """What a text is cut into: a currency before a number, words, numbers with what is glued to them, marks."""
    joined = rf"{letter}(?:{letter}|\d)*(?:_+(?:{letter}|\d)+)+"  # an identifier: no_reply_expected denies nothing
    word = rf"{_MODEL}|{joined}|{letter}+(?:{_APOSTROPHE}{letter}+)*(?:\d+(?:\.\d+)*{letter}*)*"
    return (
        rf"{_CODE}(?=\d)|{word}"
        rf"|{literal}(?:{letter}(?:{letter}|\d)*)?{others}|[^\w\s]"
    )


@cache
def _piece(rare: bool, address: bool) -> re.Pattern[str]:
    """Pieces of a text with or without rare blanks and marks, or letters of a script without blanks, each of which is a
    word; with or without addresses."""
    rarely = _pieces(rf"[^\W\d_{UNSPACED}]", RARE_LITERAL, rf"|{HAN_NUMERAL}|{UNSPACED_WORD}") if rare else ""
    return re.compile(_ADDRESS * address + (rarely or _pieces(r"[^\W\d_]", LITERAL)))


_RARE = LetterRanges(RARE)
_DIGIT = pattern(r"\d")
# Up to the next word: none goes on beyond blanks, but for a number whose groups of digits they set apart.
STRETCH = pattern(r"\S+(?:(?<=\d)\s(?=\d)\S+)*\s*")
# A mark of decimals with no number, word or sentence before it.
_POINT = pattern(r"(?<![\w.)\]])[.]\Z")
_CONTRACTIONS = {
    "won't": ("will", "not"),
    "can't": ("can", "not"),
    "shan't": ("shall", "not"),
    "cannot": ("can", "not"),
    **{
        f"{verb}nt": (verb, "not")
        for verb in ("is", "are", "was", "were", "do", "does", "did", "has", "have", "should")
    },
}
_TAILS = {"'ll": "will", "'re": "be", "'ve": "have", "'d": "would", "'m": "be"}
# A word without its place: as written, in lower case, without inflection and derivation, whether it is made of letters,
# and whether it begins with a capital letter.
Form = tuple[str, str, str, str, bool, bool]
Span = tuple[int, int]


class Word:
    """A word, figure or mark: what it is, where it begins and ends, and the number of its sentence."""

    # No tuple with names, for these are asked for more often than all else, and answer in a third of the time.
    __slots__ = ("capital", "end", "is_word", "low", "root", "sentence", "start", "stem", "text")

    def __init__(self, form: Form, start: int, end: int, sentence: int) -> None:
        """Take a form to a place."""
        self.text, self.low, self.stem, self.root, self.is_word, self.capital = form
        self.start, self.end, self.sentence = start, end, sentence

    @property
    def form(self) -> Form:
        """The word without its place."""
        return self.text, self.low, self.stem, self.root, self.is_word, self.capital


def words(text: str, decimal: str | None = ".") -> list[Word]:
    """The words of a text in order: contractions undone, possessive endings off, hyphened compounds made one.

    Numbers in digits are one word each, in lower case as English writes them; `decimal` holds the marks that the text
    sets before decimals, None where they are not known.
    """
    found: list[Word] = []
    offset, cut = 0, _cut(decimal)
    for number, sentence in enumerate(sentences(text)):
        at = offset if sentence[0].strip() else offset + len(sentence) - len(sentence.lstrip())
        for stretch in STRETCH.findall(sentence):
            for form, start, end in cut[stretch]:
                found.append(Word(form, at + start, at + end, number))
            at += len(stretch)
        offset += len(sentence)
    return found


def low_at(cut: Sequence[Word], index: int) -> str:
    """The word at an index in lower case, or a blank beyond either end."""
    if index < 0:
        return ""
    try:  # asked for nearly every word, and hardly ever beyond the end
        return cut[index].low
    except IndexError:
        return ""


def spelt(text: str) -> list[tuple[str, str]]:
    """The words of a text as they are written and in lower case, without all else that `words` reads of them."""
    pieces, lows = text.split(), text.lower().split()
    if text.isascii() and "".join(pieces).isalpha() and _CONTRACTIONS.keys().isdisjoint(lows):  # as nearly all names
        return list(zip(pieces, lows, strict=True))
    return [(word.text, word.low) for word in words(text)]


# 7, b, ix, and digits and letters in turn as rule books have them: 3d1a.
_NUMBERED = pattern("[0-9]{1,3}|[a-z]|[ivxl]{1,5}|[0-9]{1,2}[a-z](?:[0-9]{1,2}[a-z]?)?")

_HEADS = frozenset("option article section § chapter part step rule phase principle annex appendix schedule".split())
# What a sentence of its own begins with behind them; other words are what they are of: Annex I Parties.
_OPENERS = frozenset(
    "that the a an this these each every any all no both where when if it its in on at to for from by with without "
    "subject unless".split()
)
_HEADED = pattern("[0-9]{1,3}(?:[.][0-9]+)*[a-z]?|[a-z]|[ivxl]{1,5}")


def label_end(cut: Sequence[Word], text: str) -> int:
    """The index after the number that a list or an outline gives a text: 7., (a), ix. or 2.4 before a capital; else 0.

    "Option 1:", "Article IV.", "Article 4 That" and "Article 4" on a line of its own are such as well; `cut` is the
    text in words. A text of nothing but a number has none.
    """
    low, second, third, *_ = (*(word.low for word in cut[:3]), "", "", "")
    if (low, third) == ("(", ")") and len(cut) > 3:
        return 3 if len(second) <= 4 else 0
    if low in _HEADS and _HEADED.fullmatch(second) and len(cut) > 3:
        ends = "\n" in text[cut[1].end : cut[2].start] or third in _OPENERS
        return 3 if third in (":", ".", "-") else 2 * (cut[2].capital and ends)
    dotted = "." in low[1:] and re.fullmatch("[0-9]+(?:[.][0-9]+)+", low) is not None
    stop = 1 + (second in (".", ")") or (dotted and second == ":"))
    numbered = stop == 2 and _NUMBERED.fullmatch(low) is not None
    opens = cut[stop : stop + 1] and (cut[stop].capital or cut[stop].low in ('"', "("))
    return stop if opens and (dotted or numbered) else 0


def apart(cut: Sequence[Word], label: int) -> Sequence[Word]:
    """The words of a text, its label as a sentence of its own."""
    return [*(Word(word.form, word.start, word.end, -1) for word in cut[:label]), *cut[label:]] if label else cut


@cache
def _cut(decimal: str | None) -> Memo[str, list[tuple[Form, int, int]]]:
    """The words of what stands between blanks, by that: most stretches come again and again."""
    return Memo(lambda stretch: _words_in(stretch, decimal))


def _words_in(stretch: str, decimal: str | None) -> list[tuple[Form, int, int]]:
    """The words of what stands between blanks, each with where it stands."""
    found = []
    for first, end in _spans(stretch):
        start, piece = first, stretch[first:end]
        numeral = piece[0] in HAN_DIGITS and re.compile(HAN_NUMERAL).match(stretch, start)
        for form in (_han(piece),) if numeral else _forms(piece, decimal):
            if form[1]:
                found.append((form, start, end))
            start = end  # a second word is not written out
    return found


def _spans(stretch: str) -> list[Span]:
    """Where the words of a stretch stand: a unit apart from the number that it is glued to, compounds as one."""
    word = stretch.rstrip()
    end = len(word)
    if word.isascii():  # most are a word of letters, or one with a mark behind it
        if word.isalpha():
            return [(0, end)]
        if word[-1] in ",.;:" and word[:-1].isalpha():
            return [(0, end - 1), (end - 1, end)]
    pieces = _piece(_RARE.any_in(stretch), any(mark in stretch for mark in _ADDRESSED))
    found = [match.span() for match in pieces.finditer(with_letters_for_marks(stretch))]
    if not HYPHENS.isdisjoint(stretch):
        found = _compounds(stretch, found)
    if _DIGIT.search(stretch):
        _part_units(stretch, found)
    return found


def _compounds(stretch: str, pieces: Sequence[Span]) -> list[Span]:
    """The pieces, words with hyphens between made one but behind a word that begins a figure."""
    found: list[Span] = []
    for at, (start, end) in enumerate(pieces):
        if at > 1 and _goes_on(stretch, pieces[at - 2], pieces[at - 1], (start, end)):
            found[-2:] = [(found[-2][0], end)]
        else:
            found.append((start, end))
    return found


def _goes_on(stretch: str, before: Span, hyphen: Span, after: Span) -> bool:
    """Whether a compound word goes on behind a piece and the mark after it."""
    start, end = after
    if stretch[hyphen[0]] not in HYPHENS or (before[1], hyphen[1]) != (hyphen[0], start):
        return False
    letters = (stretch[before[0]], stretch[start])
    if not all(letter.isalpha() and letter not in UNSPACED_LETTERS for letter in letters):
        return False
    first, second = stretch[before[0] : before[1]].lower(), stretch[start:end].lower()
    return first not in _APART and not (_OF_ROW.fullmatch(first) and _OF_ROW.fullmatch(second))


def _part_units(stretch: str, spans: list[Span]) -> None:
    """Part numbers from units glued to them (5km), and join them with a mark of decimals that nothing precedes (.5)."""
    numbers = [index for index, (start, _) in enumerate(spans) if stretch[start].isdecimal()]
    for index in reversed(numbers):  # what is put in moves only what is done
        start, end = spans[index]
        number = number_in(stretch).match(stretch, start, end)
        if stretch[:start].endswith(".") and _POINT.search(stretch, 0, start):
            first, start = index - 1, start - 1
        else:
            first = index
        if number is not None and stretch[number.end() : end].lower() in _GLUED:
            spans[first : index + 1] = [(start, number.end()), (number.end(), end)]
        else:
            spans[first : index + 1] = [(start, end)]


@lru_cache(maxsize=8192)
def _forms(piece: str, decimal: str | None) -> tuple[Form, ...]:
    """The words that a piece stands for (don't: do, not), each with all that does not depend on its place."""
    if piece[0].isdecimal() or (piece[0] == "." and len(piece) > 1):
        return (_number(piece, decimal),)
    if not piece.isascii() and is_vulgar_fraction(piece):
        low = fraction_text(piece)
        return ((piece, low, low, low, False, False),)
    first, *others = _undone(piece)
    return (_form(piece, first), *[_form(low, low) for low in others])


def _number(piece: str, decimal: str | None) -> Form:
    """A number, or what begins with one: 3rd is the word third, 37signals and 71b are words of their own."""
    written = f"0{piece}" if piece[0] == "." else piece
    literal = None if written.isdecimal() else number_in(written).match(written)
    end = literal.end() if literal else len(written) * written.isdecimal()
    tail = written[end:].lower()
    if tail in ("rd", "rds", "th", "ths") and "/" in written[:end]:  # 2/3rds
        tail = ""
    low = in_english(written[:end], decimal) + tail
    if tail and not tail.isascii() and is_vulgar_fraction(tail):  # 2½
        low, tail = with_fraction(low.removesuffix(tail), tail), ""
    known = ordinal_word(low) if tail else low
    return piece, low, known, known, bool(tail), tail.isalpha() and (len(tail) > 4 or written[end:].istitle())


def _han(piece: str) -> Form:
    low = han_number(piece)
    return piece, low, low, low, low == piece, False


def _form(text: str, low: str) -> Form:
    stem, base = (inflected(low), root(low)) if low.isalpha() else (low, low)
    return text, low, stem, base, low[:1].isalpha(), text[:1].isupper()


def _undone(piece: str) -> tuple[str, ...]:
    """The one or two words of a piece in lower case; the first may be empty."""
    low = piece.lower() if piece.isascii() else fold_typography(piece.lower())
    if "-" in low and len(low) > 1:
        low = low.replace("-", "")
    if low in _CONTRACTIONS:
        return _CONTRACTIONS[low]
    if "'" in low and len(low) > 1:
        if low.endswith("n't"):
            return low[:-3], "not"
        if low.endswith("'s"):
            return (low[:-2],)
        for tail, full in _TAILS.items():
            if low.endswith(tail):
                return low[: -len(tail)], full
    return (low,)


def is_in_capitals(cut: Sequence[Word], index: int) -> bool:
    """Whether a sentence is in capitals around a word, which tell no names then; one of few words may be a name."""
    if not cut[index].text.isupper():
        return False
    sentence = cut[index].sentence
    beside = cut[index - 1 if index else 0 : index + 2]
    if any(word.is_word and word.sentence == sentence and not word.text.isupper() for word in beside):
        return False  # mostly
    around = cut[max(0, index - _AROUND) : index + _AROUND + 1]
    said = [word for word in around if word.is_word and word.sentence == sentence]
    return len(said) >= _LONG_SENTENCE and all(word.text.isupper() for word in said)
