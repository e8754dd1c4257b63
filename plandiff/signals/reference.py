"""The signal `reference`: a reference to another point or document that changed otherwise than by renumbering.

What the definition decides: the number counts, not how it is put together (point (a) of Article 4, Article 4(a)); the
title of an act or document is a reference (the Data Act), and "this Agreement" and "these Terms" are one, the document
itself. "Subject to paragraph 2" is both a reference and a condition: what is referred to, and that it conditions.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise

from plandiff.model.comparison import Signal
from plandiff.signals.shared import Shared
from plandiff.signals.shared.differences import differences
from plandiff.signals.shared.passage_pair import Pair, beyond, pair_up
from plandiff.text.analysis import Analysis
from plandiff.text.cited_names import SMALL, cited_around, is_cited
from plandiff.text.names import is_misspelt
from plandiff.text.patterns import pattern
from plandiff.text.quantities import Fact, indexes_of, is_range_mark
from plandiff.text.references import LABELS, LISTING, is_point_of_number
from plandiff.text.word_cutting import FILE_ENDINGS, low_at

ID = "reference"
TITLE = "Reference changed"
EXPLANATION = (
    "A reference to another point, article, annex or document changed, appeared or vanished; the title of an act or "
    "agreement is one, and so are the provisions of a code and the number of a version. Article 4(2) is paragraph 2 of "
    "Article 4. Where the point referred to was only renumbered between the two plans, nothing changed."
)
FIRES: tuple[tuple[str, str], ...] = (
    ("Costs are shared under Article 5.", "Costs are shared under Article 7."),
    ("It binds all, subject to subsection (4).", "It binds all, subject to subsections (4), (5) and (6)."),
    ("Disputes go to the panel under Section 12.", "Disputes go to the panel."),
    ("Records are kept under the Harbour Act.", "Records are kept under the Fisheries Act."),
    ("Fees are as listed in the Annex.", "Fees are as listed."),
)
QUIET: tuple[tuple[str, str], ...] = (
    ("Ask for the Source Code.", "Ask for it."),
    ("THE RULES OF THE LUND CODE BIND ALL BOATS.", "THE RULES OF THE LUND CODE BIND ALL OF THE BOATS."),
    ("Costs are shared under Art. 5.", "Costs are shared in accordance with Article 5."),
    ("Fees follow paragraph 2 of Article 4.", "Fees follow Article 4(2)."),
    ("Articles 5, 6 and 7 apply.", "Articles 5 to 7 apply."),
)
BESIDE: Shared = (
    ("The seller pays.", "The seller pays, subject to paragraph 4.", frozenset((ID, "condition-added"))),
    ("The seller pays 5 euros under Article 2.", "The seller pays 6 euros under Article 3.", frozenset((ID, "figure"))),
)
# Labels under which the points of one text may be cited; the others name other documents.
_POINTS = frozenset("article section paragraph clause point rule item provision principle commitment".split())
_GOVERNING = frozenset("with under of".split())
_LONGEST, _DIGITS = 100, 4  # points of a range that are told one by one, and digits of a number of a point
_LETTER = pattern("[a-z]|[ivx]{1,4}|[0-9]{1,2}")


def find(pair: Pair) -> Iterator[Signal]:
    """The references that changed, after following the renumbering of the points they name."""
    depths = [[fact.mark.count(".") for fact in side.of(ID)] for side in (pair.before, pair.after)]
    whole = depths[0] == depths[1]  # so that none is put together otherwise: Rule 4.2 and Rule 2.4
    held = _nested(pair.before) | _nested(pair.after)
    before, after = _atoms(pair.before, {}, whole, held), _atoms(pair.after, {}, whole, held)
    lost, gained = _cited(pair, 0), _cited(pair, 1)
    if [key for key, _ in before] != [key for key, _ in after]:
        renumbered = _atoms(pair.before, pair.context.renumbered, whole, held)
        followed, led = _beyond(renumbered, after), _beyond(after, renumbered)
        lost += [one for one in _beyond(before, after) if one in followed and not _stands(pair.before, one, pair.after)]
        gained += [one for one in _beyond(after, before) if one in led and not _stands(pair.after, one, pair.before)]
    for first, second in pair_up(pair, lost, gained, _likeness):
        if _is_own(pair, first, second):
            continue
        words = {
            "before": _written(pair.before, first) if first else None,
            "after": _written(pair.after, second) if second else None,
        }
        yield Signal(ID, words, rests=(indexes_of(first), indexes_of(second)))


def _is_own(pair: Pair, first: Fact | None, second: Fact | None) -> bool:
    """Whether a document's word for itself, come or gone alone, refers to nothing new: the buyer under this Agreement,
    which nothing leads to as to what is cited."""
    return any(
        fact is not None and other is None and fact.mark == "this" and not is_cited(analysis.words, fact.at)
        for fact, other, analysis in ((first, second, pair.before), (second, first, pair.after))
    )


def _cited(pair: Pair, side: int) -> list[Fact]:
    """The documents without number and title, and the pages, that one text cites in words without a counterpart."""
    analysis = (pair.before, pair.after)[side]
    known = analysis.taken("reference")
    missing = differences(pair).missing[side] - known if pair.in_english else frozenset()
    pages = {range(_address_start(analysis, at), at + 1) for at in missing if _is_page(analysis.words[at].low)}
    spans = pages.union([span for at in missing if (span := cited_around(analysis.words, at)) is not None])
    return [
        Fact("reference", "title cited", span.start, span.stop, mark="cited")
        for span in sorted(spans, key=lambda span: (span.start, span.stop))
        if known.isdisjoint(span)
    ]


def _address_start(analysis: Analysis, at: int) -> int:
    """Where the address begins that ends with a word: with its scheme, https://, if it has one."""
    scheme = [low_at(analysis.words, at - step) for step in (3, 2, 1)] == [":", "/", "/"]
    return at - 4 if scheme and at > 3 else at


# The address of a page or the name of a file; a bare domain is a name, and a mailbox nothing that is read.
_PAGE = pattern("www[.].*|[^@]+[.][^@]*/[^@]*|[^@]+[.](?:" + "|".join(FILE_ENDINGS) + ")")


def _is_page(low: str) -> bool:
    return "." in low and _PAGE.fullmatch(low) is not None


def _likeness(one: Fact, other: Fact) -> float:
    """How likely one reference gave way to another; a document's word for itself is never for a number."""
    if (one.mark == "this") != (other.mark == "this"):
        return -1.0
    return float(one.key.split()[0] == other.key.split()[0])


def _written(analysis: Analysis, fact: Fact) -> str:
    """A reference as it is written, with the label that it shares with the one before it: Articles 71A and 71B."""
    name, _, number = fact.key.partition(" ")
    bare = number == fact.mark and name != "point" and analysis.words[fact.at].low[0].isdecimal()
    before = low_at(analysis.words, fact.at - 1) == "this" or (bare and is_point_of_number(analysis.words, fact.at - 1))
    label = f"{name.capitalize() if name in LABELS or name == 'act' else name.upper()} " if bare else ""
    return f"{label}{analysis.written(fact.at - before, fact.until)}"


def _renumbered(fact: Fact, renumbered: Mapping[str, str]) -> Fact:
    label, (point, _, clause) = fact.key.split()[0], fact.mark.partition(".")
    if label not in _POINTS or not (fact.mark in renumbered or (clause and point in renumbered)):
        return fact
    after = renumbered.get(fact.mark) or f"{renumbered[point]}.{clause}"
    return fact._replace(key=f"{label} {after}", mark=after)


def _nested(analysis: Analysis) -> frozenset[str]:
    """The numbers of points within others that stand apart, as those who put them together have them: 7 of 4 is 4.7."""
    words, found = analysis.words, set[str]()
    for first, last in pairwise(analysis.of(ID)):
        joint = low_at(words, first.until)
        if joint in ("of", ",") and words[last.at].low in LABELS:
            inner, outer = (first, last) if joint == "of" else (last, first)
            found.add(f"{outer.mark}.{inner.mark}" if "." not in outer.mark else "")
    return frozenset(found)


def _atoms(
    analysis: Analysis, renumbered: Mapping[str, str], whole: bool = False, parted: Collection[str] = ()
) -> list[tuple[str, Fact]]:
    """The numbers and letters that references are made of, each with its reference, and the titles of documents.

    Points (a) and (b) of Article 4(2), and Article 4(2), points (a) and (b), have the same, unless taken as wholes;
    `parted` are the numbers with a full stop within that either text says by their parts.
    """
    found: list[tuple[str, Fact]] = []
    previous: tuple[Fact, Fact] | None = None
    for fact in analysis.of("reference"):
        followed = _renumbered(fact, renumbered)
        if followed.key.split()[0] in _POINTS:
            if previous is not None:
                found += _between(analysis, previous, (fact, followed))
            parts = [followed.key.partition(" ")[2]] if whole else _parts(analysis, fact, followed.mark)
            parts = followed.mark.split(".") if followed.mark in parted else parts
            found += [(part, fact) for part in parts]
        else:
            found.append((followed.key, fact))
        previous = fact, followed
    return [*found, *_bare_letters(analysis)]


def _parts(analysis: Analysis, fact: Fact, mark: str) -> list[str]:
    """The parts of a number that may stand elsewhere; full stops within a word hold its parts together: 4.7(b)."""
    stops = max(word.low.rstrip(".").count(".") for word in analysis.words[fact.at : fact.until])
    parts = mark.split(".")
    return [".".join(parts[: stops + 1]), *parts[stops + 1 :]]


def _between(analysis: Analysis, first: tuple[Fact, Fact], last: tuple[Fact, Fact]) -> Iterator[tuple[str, Fact]]:
    """The numbers inside a range of points, as they are renumbered, each with the whole range: the 6 of 5 to 7.

    What may go from the one to the other is none: Article 5 to Article 7, from Article 5 to 7.
    """
    words, at = analysis.words, first[0].until
    numbers = first[1].mark, last[1].mark
    mark = is_range_mark(words, at) or low_at(words, at) == "through"
    joined = mark and indexes_of(last[0]) == (at + 1,) and low_at(words, first[0].at - 1) != "from"
    if joined and all(len(one) <= _DIGITS and one.isdecimal() for one in numbers):
        whole, inside = first[0]._replace(until=last[0].until), range(int(numbers[0]) + 1, int(numbers[1]))
        yield from ((str(number), whole) for number in inside[:_LONGEST])


def _bare_letters(analysis: Analysis) -> Iterator[tuple[str, Fact]]:
    """The letters in brackets that stand for points without a label: in points (a) and (b), in accordance with (c)."""
    words, places = analysis.words, analysis.where("(")
    known = analysis.taken("reference") if places else frozenset()
    ends = {fact.until for fact in analysis.of("reference")}
    for at in places:
        if at in known or low_at(words, at + 2) != ")" or not _LETTER.fullmatch(words[at + 1].low):
            continue
        before = low_at(words, at - 1)
        if before in _GOVERNING or (before in LISTING and at - 1 in ends):
            ends.add(at + 3)
            letter = words[at + 1].low
            fact = Fact("reference", f"point {letter}", at, at + 3, mark=letter)
            first = low_at(words, at - 3) if is_range_mark(words, at - 1) and low_at(words, at - 2) == ")" else ""
            if len(first) == len(letter) == 1 and first.isalpha() and first != "i":  # (i) to (v)
                yield from ((chr(inside), fact._replace(at=at - 4)) for inside in range(ord(first) + 1, ord(letter)))
            yield letter, fact


def _beyond(these: Sequence[tuple[str, Fact]], those: Sequence[tuple[str, Fact]]) -> list[Fact]:
    """The references of one text with a part that the other has not, each once."""
    more = beyond([fact for _, fact in these], [key for key, _ in these], [key for key, _ in those])
    return list(dict.fromkeys(more))


def _stands(analysis: Analysis, fact: Fact, other: Analysis) -> bool:
    """Whether the other text has a title in small letters, inside a longer one or misspelt, or says "that paragraph".

    Or a standard by its number: ISO/IEC 17025.
    """
    if fact.key.startswith("standard "):
        own, *others = (frozenset(one.key.split()) for one in (fact, *other.of("reference")))
        return any(own <= one or own >= one for one in others)
    if not fact.key.startswith("title "):
        label = analysis.words[fact.at].low
        again = any(low_at(other.words, at + 1) == label for at in other.where("that"))
        return again and any(key == fact.mark for key, _ in _atoms(other, {}))
    titles = [one for one in other.of("reference") if one.key.startswith("title ")]
    spellings = _spellings(analysis, fact)
    words = {word.low for word in analysis.words[fact.at : fact.until]} - SMALL
    return all(other.often(low) >= analysis.often(low) for low in words) or any(
        not spellings.isdisjoint(_spellings(other, one)) or is_misspelt(fact.mark, one.mark) for one in titles
    )


def _spellings(analysis: Analysis, fact: Fact) -> frozenset[str]:
    """A title without its blanks, as it is written and by its stems: Decision-Making Policy, Lund Licence."""
    words = analysis.words[fact.at : fact.until]
    return frozenset((fact.mark.replace(" ", ""), "".join(word.stem for word in words if word.low[0].isalnum())))
