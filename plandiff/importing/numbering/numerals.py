"""The numerals of markers and lists: Roman, Greek and Chinese ones, letters by their place, and number words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from string import ascii_lowercase

from plandiff.importing.source.working_text import Hint

_ROMAN = re.compile(r"(c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})")
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_ONE_NUMERALS = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
_TEN_NUMERALS = ("", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc")
# Greek numerals have a letter for 6 that the alphabet lacks.
_GREEK = "αβγδεζηθικλμνξοπρστυφχψω"
_GREEK_NUMERALS = dict(zip("αβγδε", range(1, 6), strict=True)) | dict(zip(("στ", "ϛ"), (6, 6), strict=True))
_GREEK_NUMERALS |= dict(zip("ζηθ", range(7, 10), strict=True)) | dict(zip("ικλμνξοπ", range(10, 90, 10), strict=True))
# Russian and Ukrainian lists leave out different letters; a sequence may have gaps.
_CYRILLIC = "абвгґдеєжзиіїйклмнопрстуфхцчшщюя"
_CHINESE = dict(zip("零〇一二两兩三四五六七八九", (0, 0, 1, 2, 2, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
_CHINESE_UNITS = {"十": 10, "百": 100, "千": 1000}


def roman(text: str) -> int | None:
    """The value of a Roman numeral up to 399, in one case; None for anything else."""
    lower = text.lower()
    if not lower or (text != lower and text != text.upper()) or not _ROMAN.fullmatch(lower):
        return None
    total = 0
    for letter, following in zip(lower, [*lower[1:], ""], strict=True):
        value = _VALUES[letter]
        total += -value if value < _VALUES.get(following, 0) else value
    return total


def roman_of(number: int) -> str:
    """The Roman numeral of a number from 1 to 399, in small letters; the number itself for any other."""
    if not 0 < number < 400:
        return str(number)
    tens, ones = divmod(number % 100, 10)
    return "c" * (number // 100) + _TEN_NUMERALS[tens] + _ONE_NUMERALS[ones]


def letter(text: str) -> int | None:
    """The place of a letter (c is 3) or of a doubled one (aa is 27); None for anything else."""
    lower = text.lower()
    if not lower.isascii() or not lower.isalpha() or len(set(lower)) != 1 or len(lower) > 2:
        return None
    return ord(lower[0]) - ord("a") + 1 + 26 * (len(lower) - 1)


def letters(number: int, alphabet: str = ascii_lowercase) -> str:
    """The letter or letters of a place: 3 is c, 27 is aa, 53 is aaa."""
    return alphabet[(number - 1) % len(alphabet)] * ((number - 1) // len(alphabet) + 1)


def cyrillic(text: str) -> int | None:
    """The place of a Cyrillic letter, of all that Russian and Ukrainian have; None for anything else."""
    place = _CYRILLIC.find(text.lower()) if len(text) == 1 else -1
    return place + 1 if place >= 0 else None


def greek(text: str) -> tuple[int | None, int | None]:
    """What Greek letters stand for: their place in the alphabet, and their value as a numeral (στ is 6, ια is 11)."""
    lower = text.lower()
    place = _GREEK.find(lower) + 1 if len(lower) == 1 else 0
    value = _GREEK_NUMERALS.get(lower)
    if value is None and len(lower) > 1:
        tens, ones = _GREEK_NUMERALS.get(lower[0], 0), _GREEK_NUMERALS.get(lower[1:], 0)
        value = tens + ones if tens >= 10 and 0 < ones < 10 else None
    return place or None, value


def chinese(text: str) -> int | None:
    """The value of a Chinese numeral up to 9,999 (`二十三`, `一〇二`) or of digits; None for anything else."""
    if text.isdecimal():
        return int(text)
    if not any(letter in _CHINESE_UNITS for letter in text):
        digits = [_CHINESE.get(letter, -1) for letter in text]
        return int("".join(map(str, digits))) if digits and min(digits) >= 0 and len(digits) <= 4 else None
    total, digit = 0, -1
    for letter in text:
        if letter in _CHINESE:
            digit = _CHINESE[letter]
        elif letter in _CHINESE_UNITS:
            total += _CHINESE_UNITS[letter] * (1 if digit < 0 else digit)
            digit = -1
        else:
            return None
    return total + max(digit, 0)


# Forms of 1, 2, 3 ... in order, a blank between numbers; `/` parts the forms of one, `|` its endings from its stem.
_FORMS = (
    # English
    "one/first two/second three/third four/fourth five/fifth six/sixth seven/seventh eight/eighth nine/ninth "
    "ten/tenth eleven/eleventh twelve/twelfth thirteen/thirteenth fourteen/fourteenth fifteen/fifteenth "
    "sixteen/sixteenth seventeen/seventeenth eighteen/eighteenth nineteen/nineteenth",
    # German
    "eins/erst|e,er,es,en,ens zwei/zweit|e,er,es,en,ens drei/dritt|e,er,es,en,ens vier/viert|e,er,es,en,ens "
    "fünf/fünft|e,er,es,en,ens sechs/sechst|e,er,es,en,ens sieben/siebt|e,er,es,en,ens/siebent|e,er,es,en "
    "acht|,e,er,es,en,ens neun/neunt|e,er,es,en,ens zehn/zehnt|e,er,es,en,ens elf/elft|e,er,es,en "
    "zwölf/zwölft|e,er,es,en dreizehnt|e,er,es,en vierzehnt|e,er,es,en fünfzehnt|e,er,es,en sechzehnt|e,er,es,en "
    "siebzehnt|e,er,es,en achtzehnt|e,er,es,en neunzehnt|e,er,es,en zwanzigst|e,er,es,en",
    # French
    "premier/première/premièrement/un deux/deuxième|,ment/second|,e trois/troisième|,ment quatre/quatrième|,ment "
    "cinq/cinquième|,ment six/sixième|,ment sept/septième|,ment huit/huitième|,ment neuf/neuvième|,ment "
    "dix/dixième|,ment onze/onzième douze/douzième treize/treizième quatorze/quatorzième quinze/quinzième "
    "seize/seizième dix-sept/dix-septième dix-huit/dix-huitième dix-neuf/dix-neuvième vingt/vingtième",
    # Spanish; "once" is an English word
    "primer|,o,a/uno segund|o,a/dos tercer|,o,a/tres cuart|o,a/cuatro quint|o,a/cinco sext|o,a/seis "
    "séptim|o,a/siete octav|o,a/ocho noven|o,a/nueve décim|o,a/diez undécim|o,a/decimoprimer|o,a "
    "duodécim|o,a/decimosegund|o,a/doce decimotercer|o,a/trece decimocuart|o,a/catorce decimoquint|o,a/quince "
    "decimosext|o,a decimoséptim|o,a decimoctav|o,a decimonoven|o,a vigésim|o,a/veinte",
    # Italian
    "prim|o,a/uno second|o,a/due terz|o,a/tre quart|o,a/quattro quint|o,a/cinque sest|o,a/sei settim|o,a/sette "
    "ottav|o,a/otto non|o,a/nove decim|o,a/dieci undicesim|o,a/undici dodicesim|o,a/dodici tredicesim|o,a "
    "quattordicesim|o,a quindicesim|o,a sedicesim|o,a diciassettesim|o,a diciottesim|o,a diciannovesim|o,a "
    "ventesim|o,a",
    # Ukrainian
    "перш|ий,а,е/по-перше друг|ий,а,е/по-друге трет|ій,я,є/по-третє четверт|ий,а,е/по-четверте "
    "п'ят|ий,а,е/по-п'яте шост|ий,а,е/по-шосте сьом|ий,а,е/по-сьоме восьм|ий,а,е дев'ят|ий,а,е десят|ий,а,е "
    "одинадцят|ий,а,е дванадцят|ий,а,е тринадцят|ий,а,е чотирнадцят|ий,а,е п'ятнадцят|ий,а,е шістнадцят|ий,а,е "
    "сімнадцят|ий,а,е вісімнадцят|ий,а,е дев'ятнадцят|ий,а,е двадцят|ий,а,е,ь",
    # Russian
    "перв|ый,ая,ое/во-первых втор|ой,ая,ое/во-вторых трет|ий,ья,ье/в-третьих "
    "четверт|ый,ая,ое/четвёрт|ый,ая,ое/в-четвертых/в-четвёртых пят|ый,ая,ое/в-пятых шест|ой,ая,ое/в-шестых "
    "седьм|ой,ая,ое/в-седьмых восьм|ой,ая,ое девят|ый,ая,ое десят|ый,ая,ое одиннадцат|ый,ая,ое двенадцат|ый,ая,ое "
    "тринадцат|ый,ая,ое четырнадцат|ый,ая,ое пятнадцат|ый,ая,ое шестнадцат|ый,ая,ое семнадцат|ый,ая,ое "
    "восемнадцат|ый,ая,ое девятнадцат|ый,ая,ое двадцат|ый,ая,ое,ь",
)
# 20, 30 ... 90.
_TENS = (
    "twenty/twentieth thirty/thirtieth forty/fortieth fifty/fiftieth sixty/sixtieth seventy/seventieth "
    "eighty/eightieth ninety/ninetieth",
    "vingt trente/trentième quarante/quarantième cinquante/cinquantième soixante/soixantième",
    "vigésim|o,a trigésim|o,a cuadragésim|o,a quincuagésim|o,a sexagésim|o,a septuagésim|o,a octogésim|o,a "
    "nonagésim|o,a",
    "двадцят|ий,а,е,ь тридцят|ий,а,е,ь",
    "двадцат|ый,ая,ое,ь тридцат|ый,ая,ое,ь",
)
_APOSTROPHES = dict.fromkeys((0x2019, 0x02BC), "'")


def number_word(text: str) -> int | None:
    """The number that a word says, or two joined by a space or hyphen (twenty-one); None where it is no number word."""
    lower = text.lower().translate(_APOSTROPHES)
    found = _NUMBERS.get(lower)
    if found is not None:
        return found
    first, _, second = lower.replace(" ", "-").rpartition("-")
    first = first.removesuffix("-et")
    tens, ones = _NUMBERS.get(first, 0), _NUMBERS.get(second, 0)
    return tens + ones if tens and tens % 10 == 0 and 0 < ones < 10 else None


def _expanded(forms: str) -> list[list[str]]:
    found = []
    for number in forms.split():
        words = []
        for form in number.split("/"):
            stem, _, endings = form.partition("|")
            words += [stem + ending for ending in endings.split(",")]
        found.append(words)
    return found


def _numbers() -> dict[str, int]:
    table: dict[str, int] = {}
    for forms in _FORMS:
        for number, words in enumerate(_expanded(forms), 1):
            table.update((word, number) for word in words if word not in table)
    for forms in _TENS:
        for number, words in enumerate(_expanded(forms), 2):
            table.update((word, 10 * number) for word in words)
    return table | {"unième": 1}


_NUMBERS = _numbers()
# In English, for one who writes them: of 1 to 19, and of 20, 30 ... 90, the cardinal and the ordinal.
ONES_IN_WORDS, TENS_IN_WORDS = _expanded(_FORMS[0]), _expanded(_TENS[0])


# The number of an item in the first cell of a row, which then begins with it.
NUMBER_IN_CELL = r"[(\[]?(?:\d[\w.]{0,9}|[a-zA-Z]{1,5})[.):\]]{1,2}"
_STYLES = frozenset("1aAiI")
_MOST_NUMBER = 9999


@dataclass(slots=True)
class OpenList:
    """An open list: its style (`bullet`, or 1 a A i I), the number of its last item, and how many it has had.

    `step` is -1 where the numbers go down.
    """

    style: str
    number: int = 0
    step: int = 1
    count: int = 0

    def item(self, value: str) -> Hint:
        """What is known of the next item, whose tag may give it another number."""
        self.number = _number(value, self.number + self.step)
        self.count += 1
        place = self.number if self.step > 0 else self.count
        return Hint(gap=True, item=self.style, number=place, name=_name(self.style, self.number))


def numbered_list(attributes: Mapping[str, str], items: int) -> OpenList:
    """The list that an `<ol>` with these attributes opens; `items` is how many it has itself."""
    style = attributes.get("type", "1")
    style = style if style in _STYLES else "1"
    if "reversed" not in attributes:
        return OpenList(style, _number(attributes.get("start", ""), 1) - 1)
    return OpenList(style, _number(attributes.get("start", ""), items) + 1, -1)


def _name(style: str, number: int) -> str:
    """The number of an item as a browser shows it."""
    if style in {"a", "A"} and number > 0:
        return letters(number) if style == "a" else letters(number).upper()
    if style in {"i", "I"}:
        return roman_of(number) if style == "i" else roman_of(number).upper()
    return "" if style == "bullet" else str(number)


def _number(text: str, otherwise: int) -> int:
    bare = text.strip()
    fits = bare.isascii() and bare.isdigit() and len(bare) <= 4
    return int(bare) if fits else max(min(otherwise, _MOST_NUMBER), 0)
