"""Reading the references of a text to points, articles, annexes and instruments, and numbers that name, not count."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plandiff.text.dates import is_month, is_year
from plandiff.text.numbers.reading import SMALL_NUMBERS, is_of_call_number, is_of_version
from plandiff.text.patterns import pattern
from plandiff.text.quantities import Fact, read_quantity
from plandiff.text.synonyms import is_light
from plandiff.text.word_cutting import Word, low_at

# What stands before the number of a point, of a part or of a document, with its label where it is another.
_LABELS = (
    "article section paragraph clause point annex part chapter subchapter subpart subtitle rule regulation resolution "
    "directive protocol exhibit attachment item bylaw decision provision ballot recommendation principle title step "
    "commitment addendum table form figure rfc pep bip erc bcp version edition revision column subdivision schedule "
    "appendix appendice:appendix annexe:annex subparagraph:paragraph subclause:clause subsection:section "
    "para:paragraph art:article sec:section §:section"
)
LABELS = {
    form: label or name
    for name, _, label in (pair.partition(":") for pair in _LABELS.split())
    for form in (name, f"{name}s")
}
# The Latin adverbs that number articles put in after others.
_INSERTED = frozenset("bis ter quater quinquies sexies septies octies novies decies".split())
_LABELLED = pattern("([A-Z]{3,}|[Vv])-?([0-9]+(?:[.][0-9]+)*)")
# Series of proposals for enhancement and for improvement, each with its number in capitals only: NIP-44.
_PROPOSALS = frozenset("nip eip sip cip pip bip xep jep kep dep nep tep oep".split())
# What a text calls itself or a part of itself: this chapter, this act.
_DIVISIONS = frozenset(
    "title subtitle chapter subchapter part subpart section subsection article paragraph annex appendix schedule act "
    "regulation directive subdivision".split()
)
# Who numbers the standards that texts cite, each standard once: ISO/IEC 27001, ETSI EN 319 411-1.
_STANDARDS = frozenset("iso iec ieee etsi en itu ansi astm din nist fips ecma".split())
ORDERS = frozenset(("order", "orders"))
_UNIONS = frozenset("ec eec eu euratom ecsc jha".split())  # (EU) No 575/2013, 84/253/EEC
# What a reference may begin with besides digits.
_ABBREVIATED = {"c": "chapter", "ch": "chapter", "s": "section", "ss": "section", "r": "rule"}
REFERENCE_STARTS = LABELS.keys() | ORDERS | _DIVISIONS | _STANDARDS | _ABBREVIATED.keys() | {"no"}
_DEEP = pattern(r"[0-9]{1,2}(?:\.[0-9]{1,2}){2,}[a-z]?")
# Of a date with two digits of the year, which is no provision.
_SHORT_DATE = pattern(r"(?:0[1-9]|[12][0-9]|3[01])\.(?:0[1-9]|1[0-2])\.[0-9]{2}")
# A provision of a code with a hyphen, which no range of decimals has: FAR 52.212-4.
_CODED = pattern(r"[0-9]{2,4}\.[0-9]{2,4}-[0-9]+")
_PART = pattern("[0-9]{1,4}(?:[.][0-9]{1,3})?[a-z]{0,3}|[a-z]|([a-z])\\1|[ivxl]{1,4}")
_ROMAN = {
    tens + ones: 10 * ten + one
    for ten, tens in enumerate(("", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx"))
    for one, ones in enumerate(" i ii iii iv v vi vii viii ix".split(" "))
    if tens or ones
}
# Under which labels a lone I, V or X is a number; exhibits, items and versions are lettered as well.
_ROMAN_LETTERS = dict.fromkeys("article title chapter part section annex".split(), "ivx")
_ABBREVIATION, _SHORTEST = 5, 3  # letters at most, and those of a label that may be one as well (ст)
# Which look like nouns of several behind a number, but have it for their subject: Grade 9 sits.
VERBS = frozenset("is was has does applies binds says governs requires stays ends begins starts amends".split())
_ROW = 8  # numbers at most that one noun before them names


def read_reference(cut: Sequence[Word], index: int) -> Fact | None:
    """The reference that begins at a word (Article 4(2)(b), Annex II), or None; the key is label and number."""
    low = cut[index].low
    label = LABELS.get(low)
    if low[0].isdecimal():
        return _unlabelled(cut, index)
    if low in _DIVISIONS and low_at(cut, index - 1) == "this" and not cut[index].capital:
        return Fact("reference", f"{low} this", index, index + 1, mark="this")
    if low in ORDERS and cut[index].capital and index and cut[index - 1].capital and not _is_counted(cut, index + 1):
        label = "order"  # Executive Order 12958, but: order 12 boats
    if low in _ABBREVIATED:
        return _abbreviated(cut, index)
    if low == "no":  # No. 26 of 2012
        act = of_year(cut, *_plain(cut, behind_no(cut, index)))
        return Fact("reference", f"act {act[0]}", index, act[1], mark=act[0]) if "/" in act[0] else None
    if label is None:
        return _glued(cut, index) or _standard(cut, index)
    return numbered(cut, index, label)


def _plain(cut: Sequence[Word], index: int) -> tuple[str, int]:
    """The whole number at an index, or a blank, and the index behind it."""
    low = low_at(cut, index)
    return low if low.isdecimal() else "", index + 1


def of_year(cut: Sequence[Word], number: str, until: int) -> tuple[str, int]:
    """A number with the year of which an act has it: 12 of 2019 is 12/2019."""
    dated = number.isdecimal() and low_at(cut, until) == "of" and is_year(low_at(cut, until + 1))
    return (f"{number}/{low_at(cut, until + 1)}", until + 2) if dated else (number, until)


def _abbreviated(cut: Sequence[Word], index: int) -> Fact | None:
    """The chapter or section by a letter or two and a full stop behind the year or name of an act: 1999 c.5 s.3."""
    if low_at(cut, index + 1) != "." or not low_at(cut, index + 2)[:1].isdecimal() or cut[index].capital or not index:
        return None
    goes_on = low_at(cut, index + 3) in _ABBREVIATED  # c. 5 s. 3, which are no seconds
    if not goes_on and (is_measured(cut, index + 2) or counts_on(cut, index + 3)):
        return None
    before = cut[index - 1 - (low_at(cut, index - 1) == "," and index > 1)]
    behind_year = is_year(cut[index - 1].low) and low_at(cut, index - 2) != "in"
    circa = cut[index].low == "c" and not behind_year  # the hall seats c. 500, in 1999 c. 500 attended
    if circa or not (before.capital or before.text[0].isdecimal() or before.low == ")"):
        return None
    return numbered(cut, index, _ABBREVIATED[cut[index].low])


def numbered(cut: Sequence[Word], index: int, label: str) -> Fact | None:
    """The reference by the number behind a label."""
    place = index + 1 + (low_at(cut, index + 1) == ".")
    if low_at(cut, place) == "(" and low_at(cut, place + 1) in _UNIONS and low_at(cut, place + 2) == ")":
        place += 3
    place = behind_no(cut, place)
    letters = len(cut[index].text)  # of a word that may be an abbreviation; else a full stop behind it ends a sentence
    whole = letters > _ABBREVIATION or (letters > _SHORTEST and low_at(cut, index).removesuffix("s") == label)
    if whole and place < len(cut) and cut[place].sentence != cut[index].sentence:
        return None
    quoted = low_at(cut, place) == low_at(cut, place + 2) == '"'  # Annex "A"
    place += quoted
    if low_at(cut, place) == "(":
        number, until = "", place
    else:
        found, until = _number_of(cut, place, label, capital=cut[index].capital), place + 1 + quoted
        if found is None:
            return None
        number, until = _behind_letter(cut, place, found, until)
        if not low_at(cut, index).endswith("s"):  # articles 3-7 are several
            number, until = hyphened(cut, number, until)
    number, until = with_parts(cut, *of_year(cut, number, until))
    until += 2 * (low_at(cut, until) == "/" and low_at(cut, until + 1) in _UNIONS)
    if not number:
        return None
    return Fact("reference", f"{label} {number}", index, until, mark=number)


def _behind_letter(cut: Sequence[Word], place: int, number: str, until: int) -> tuple[str, int]:
    """A number that a letter with a full stop begins, Resolution A.12(3), article L. 12-1; others are given back."""
    numeric = low_at(cut, until) == "." and low_at(cut, until + 1)[:1].isdecimal()
    if not (numeric and low_at(cut, place).isalpha() and cut[place].end == cut[until].start):
        return number, until
    of_code = cut[until + 1].sentence == cut[place].sentence and low_at(cut, until + 2) == "-"
    if of_code or is_point_of_number(cut, until):
        number, until = f"{number}.{low_at(cut, until + 1)}", until + 2
    return number, until


def behind_no(cut: Sequence[Word], index: int) -> int:
    """The index behind what may say that a number follows: No. 12."""
    return index + 1 + (low_at(cut, index + 1) == ".") if low_at(cut, index) in ("no", "number") else index


def hyphened(cut: Sequence[Word], number: str, until: int) -> tuple[str, int]:
    """A number with those that hyphens glue to it: section 10-201, section 42-7.2-18."""
    while low_at(cut, until) == "-" and _is_glued(cut, until):
        number, until = f"{number}-{low_at(cut, until + 1)}", until + 2
    return number, until


def is_point_of_number(cut: Sequence[Word], index: int) -> bool:
    """Whether a full stop is the first sign of a number, as codes have it within a chapter: Regulation .07B."""
    begins = low_at(cut, index) == "." and low_at(cut, index + 1)[:1].isdecimal()
    return begins and cut[index].end == cut[index + 1].start


def with_parts(cut: Sequence[Word], number: str, until: int) -> tuple[str, int]:
    """A number with what was put in after it (12 bis) and the parts in brackets that follow it: 4(2)(b) is 4.2.b."""
    place = until + (low_at(cut, until) == "-" and until + 1 < len(cut) and cut[until + 1].start == cut[until].end)
    inserted = low_at(cut, place).removeprefix("_")
    if inserted in _INSERTED:
        number, until = f"{number} {inserted}", place + 1
    while low_at(cut, until) == "(" and low_at(cut, until + 2) == ")" and _PART.fullmatch(low_at(cut, until + 1)):
        number += ("." if number else "") + _part_at(cut, until + 1)
        until += 3
    return number, until


def _part_at(cut: Sequence[Word], index: int) -> str:
    """A part as keys have it: (1.1), which was put in after (1), is no (1)(1)."""
    return low_at(cut, index).replace(".", "-")


def _glued(cut: Sequence[Word], index: int) -> Fact | None:
    """A label in capitals and its number right behind it, RFC7159, NIP-44, or a version by its letter (v1)."""
    text = cut[index].text
    found = _LABELLED.fullmatch(text) if text[0].isalpha() and text[-1].isdecimal() else None
    name = found[1].lower() if found is not None else ""
    series = name if name in _PROPOSALS else LABELS.get(name)
    label = f"standard {name}" if name in _STANDARDS else "version" if name == "v" else series
    return Fact("reference", f"{label} {found[2]}", index, index + 1, mark=found[2]) if found and label else None


def _standard(cut: Sequence[Word], index: int) -> Fact | None:
    """A standard by who numbers it: ISO 9001, ISO/IEC 27001:2022, ETSI EN 319 411-1, FIPS 140-2, or None.

    The mark is its number: ISO 17025 and ISO/IEC 17025 are one.
    """
    place = index
    if cut[index].low not in _STANDARDS:
        return None
    while place < len(cut) and (cut[place].text.isupper() or (cut[place].text == "/" and place > index)):
        place += 1
    until, numbers = place, list[str]()
    while low_at(cut, until)[:1].isdecimal() or (numbers and low_at(cut, until) == "-" and _is_glued(cut, until)):
        numbers.append(low_at(cut, until))
        until += 1
    number = " ".join(low for low in numbers if low != "-")
    bodies = " ".join(word.low for word in cut[index:place] if word.is_word)
    return Fact("reference", f"standard {bodies} {number}", index, until, mark=number) if number else None


def _is_glued(cut: Sequence[Word], index: int) -> bool:
    """Whether a hyphen stands between two numbers without blanks."""
    if not low_at(cut, index + 1)[:1].isdecimal():
        return False
    return cut[index - 1].end == cut[index].start and cut[index].end == cut[index + 1].start


def _unlabelled(cut: Sequence[Word], index: int) -> Fact | None:
    """A number that can be but a reference: of three parts, with a lettered part, of a code: 3.4.1, 3.4(a), 52.21-7."""
    low, place = cut[index].low, index + 1
    if low_at(cut, index - 1) == ":" and low_at(cut, index - 2) in ("version", "revision"):
        return Fact("address", low, index, place)  # of the text itself
    if is_year(low) and low_at(cut, place) in _ABBREVIATED:
        chapter = _abbreviated(cut, place)  # 1999 c.5
        return chapter and chapter._replace(key=f"act {low} {chapter.mark}", at=index)
    lettered = low_at(cut, place) == "(" and low_at(cut, place + 1)[:1].isalpha()
    lettered = lettered and cut[index].end == cut[place].start
    deep = low.count(".") > 1 and _DEEP.fullmatch(low) is not None and _SHORT_DATE.fullmatch(low) is None
    number, until = hyphened(cut, low, place) if "." in low else (low, place)
    coded = until > place and _is_code(number) and not is_measured(cut, until - 1)
    if not (lettered or deep or coded):
        return None
    number, until = (number, until) if coded else (low, place)
    number, until = with_parts(cut, number, until)
    return Fact("reference", f"point {number}", index, until, mark=number) if deep or until > place else None


def read_further_reference(cut: Sequence[Word], index: int, previous: Fact) -> Fact | None:
    """The next of several references under one label (clauses 8 and 11), where `previous` ended one word before."""
    named = previous.key.startswith(("act ", "initials "))
    label = previous.key.rpartition(" ")[0] if named else previous.key.split()[0]
    number = _number_of(cut, index, label, capital=False)
    if number is None or is_measured(cut, index):
        return None
    number, until = _behind_letter(cut, index, number, index + 1)
    number, until = hyphened(cut, number, until) if "-" in previous.mark else (number, until)
    number, until = with_parts(cut, number, until)
    return Fact("reference", f"{label} {number}", index, until, mark=number)


def _is_code(number: str) -> bool:
    """Whether numbers with a hyphen between are of a code, no range of decimals: 52.212-4, but not 10.25-30."""
    first, _, last = number.partition("-")
    return _CODED.fullmatch(number) is not None and (len(first.partition(".")[2]) > 2 or float(first) > float(last))


def is_measured(cut: Sequence[Word], index: int) -> bool:
    """Whether a number at an index is that of an amount with a unit, a share or a scale: 30 days, 30%, 3 million."""
    counts = low_at(cut, index)[:1].isdecimal() and low_at(cut, index + 1) != "-"  # the code 40.25-1-M
    fact = read_quantity(cut, index) if counts else None
    return fact is not None and (bool(fact.unit) or fact.until > index + 1)


def _is_counted(cut: Sequence[Word], index: int) -> bool:
    """Whether a number at an index counts the noun behind it, or has a unit."""
    following = cut[index + 1] if index + 1 < len(cut) else None
    noun = following is not None and following.text.islower() and following.low.endswith("s")
    return noun or is_measured(cut, index)


def lists_on(cut: Sequence[Word], index: int, previous: Fact) -> bool:
    """Whether a number behind a comma alone may be the next of several under one label: Article 4, 5 or 6.

    The label is that of several, or a last number follows; what is counted is none.
    """
    label, first = previous.key.split()[0], cut[previous.at].low
    number, behind = hyphened(cut, low_at(cut, index), index + 1)
    if number.count("-") == previous.mark.count("-") > 0:  # § 28:7-106, 28:9-104
        return not counts_on(cut, behind) and not is_month(cut, behind, beside=True)
    if low_at(cut, index + 1) in ("", ".", ";", ")") and first in LABELS:  # Section 2.1, 2.2.
        return True
    several = first.endswith("s") or low_at(cut, previous.at - 1) == "§" if first in LABELS else label in LABELS
    ended = low_at(cut, previous.at - 1) in ("and", "or")  # Sections 5 and 6, 30 of the crew
    until = index + 1
    if ended or not several:
        until += 2 + (low_at(cut, until) == ",")
        joined = low_at(cut, until - 2) in ("and", "or") and low_at(cut, until - 1)[:1].isdecimal()
        if not (joined and (ended or first in LABELS)) or is_measured(cut, until - 1):
            return False
    following = cut[until] if until < len(cut) else None
    return following is None or not (following.text.islower() and following.low.endswith("s"))


LISTING = frozenset(("and", "or", "to", "through", "&", ","))


def read_further_part(cut: Sequence[Word], index: int, previous: Fact | None) -> Fact | None:
    """The next of several numbers in brackets after one reference, Article 3(1), (2) and (4), or None."""
    if previous is None or previous.kind != "reference" or low_at(cut, index - 1) not in LISTING:
        return None
    part, known = _part_at(cut, index + 1), previous.mark.split(".")
    if previous.until < index - 2 or low_at(cut, previous.until - 1) != ")" or low_at(cut, index + 2) != ")":
        return None
    base, until = known[:-1], index + 3
    if not part.replace("-", "").isdecimal():
        if part not in base:
            return None
        base = known[: known.index(part)]  # of subdivisions (a)(1) and (a)(3)
        part, until = with_parts(cut, "", index)
    mark = ".".join((*base, part))
    return Fact("reference", f"{previous.key.split()[0]} {mark}", index, until, mark=mark)


def _number_of(cut: Sequence[Word], index: int, label: str, *, capital: bool) -> str | None:
    """The number, the letter or the Roman numeral, as a number, that stands at an index under a label, or None."""
    if index >= len(cut):
        return None
    text, low = cut[index].text, cut[index].low
    if low in SMALL_NUMBERS and cut[index].capital:  # Article Five
        return str(SMALL_NUMBERS[low])
    letter = len(low) == 1 and low.isalpha() and (low not in "ais" or (capital and text.isupper()))
    if is_roman(text, low) and (len(low) > 1 or (letter and low in _ROMAN_LETTERS.get(label, ""))):
        return str(_ROMAN[low])
    if (capital or label == "article") and text[0].isupper() and not low.isalpha():  # Annex B-2, l'article L121-3
        letter = letter or re.fullmatch("[a-z]{1,2}[0-9]{1,4}[a-z]?", low) is not None
    return low if low[0].isdecimal() or letter else None


def is_roman(text: str, low: str) -> bool:
    """Whether a word, as written and in lower case, is a Roman numeral, up to 89, in capitals."""
    return low in _ROMAN and text.isupper()


def is_designation(cut: Sequence[Word], fact: Fact) -> bool:
    """Whether a bare number counts nothing, as far as its form tells: of a list (1), of a version, AES 128."""
    if fact.kind != "figure" or fact.unit:
        return False
    low, first = cut[fact.at].low, first_of_row(cut, fact.at)
    first -= first > 1 and low_at(cut, first - 1) == "-"  # INDEX -1
    before = cut[first - 1] if first else cut[first]
    beside = before.low, low_at(cut, fact.at + 1)
    return (
        cut[fact.at].sentence < 0
        or (low[0] == "0" and len(low) > 1 and low.isdecimal())  # account 00123
        or (beside in (("(", ")"), ("[", "]")) and len(low) < 3 and low.isdecimal())
        or is_of_call_number(cut, fact.at)
        or is_of_version(cut, fact.at)
        or (before.text.isupper() and len(before.text) > 1)
    )


def first_of_row(cut: Sequence[Word], at: int, *, listed: bool = False) -> int:
    """The index of the first of several numbers that hyphens glue (HB 22-10), or that are listed: rooms 1, 2, and 3."""
    for _ in range(_ROW):
        mark = low_at(cut, at - 1)
        joins = listed and mark in LISTING
        if not joins and mark != "-":
            return at
        place = at - 2 - (joins and low_at(cut, at - 2) == ",")
        if not low_at(cut, place)[:1].isdecimal() or not (joins or cut[place].end + 1 == cut[at].start):
            return at
        at = place
    return at


def counts_on(cut: Sequence[Word], index: int) -> bool:
    """Whether a noun of several, in small letters, stands at an index or behind a word or two."""
    for word in cut[index : index + 3]:
        if not word.text.islower() or is_light(word.low, word.stem) or word.low in VERBS:
            return False
        if word.low.endswith("s"):
            return True
    return False
