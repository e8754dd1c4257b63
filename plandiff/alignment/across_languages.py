"""What is compared where plans are not in English: other words of mere grammar, or facts instead of words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence

from plandiff.alignment.direct_pairs import SAME_NUMBER, in_order
from plandiff.alignment.units import Pair, Unit
from plandiff.model.named_values import NamedValues
from plandiff.model.plan import Plan
from plandiff.text.languages import ENGLISH, primary
from plandiff.text.languages.language_detection import language_or_script, script_of_language
from plandiff.text.normalise import content_words
from plandiff.text.stems import FUNCTION_WORDS

_NO_NAMES: tuple[tuple[str, str, tuple[str, ...]], ...] = ()


def languages_of_plans(before: Plan, after: Plan) -> tuple[str, str]:
    """The languages of two plans as codes: what the files say, else what words or letters tell, else blank.

    Where two are told that differ, although many words are in both, they are versions of one text that is in several
    languages, and are taken to be in one of them.
    """
    if before.language and after.language:
        return primary(before.language), primary(after.language)
    texts = _whole(before), _whole(after)
    first, second = (
        primary(plan.language) if plan.language else language_or_script(text)
        for plan, text in zip((before, after), texts, strict=True)
    )
    if first != second and shared_words(*texts) > _ONE_TEXT:
        first = second = min(code for code in (first, second) if code)
    return first, second


def _whole(plan: Plan) -> str:
    return "\n".join(part for point in plan.points for part in (point.title, point.body) if part)


# The share of their words that no text has in common with its translation.
_ONE_TEXT = 0.4


def shared_words(before: str, after: str) -> float:
    """The share of the words of the longer of two texts that are in the other too; figures are none."""
    first, second = ({word for word in content_words(text) if not word[0].isdecimal()} for text in (before, after))
    return len(first & second) / max(len(first), len(second), 1)


def differ(before: str, after: str) -> bool:
    """Whether two languages are known and are not the same; of too short a text its script is."""
    if before and after:
        return before != after
    return script_of_language(before) != script_of_language(after)


class Languages(NamedValues):
    """The languages of the two sides of an alignment, blank where they are not known."""

    before: str = ENGLISH
    after: str = ENGLISH

    @classmethod
    def of(cls, before: Plan, after: Plan) -> Languages:
        """The languages of two plans."""
        return cls(*languages_of_plans(before, after))

    @property
    def differ(self) -> bool:
        """Whether both are known and are not the same, so that words cannot be compared."""
        return differ(self.before, self.after)

    @property
    def function_words(self) -> Collection[str]:
        """The words of mere grammar of both sides."""
        code = self.before or self.after  # of a side with few words it is not known
        if code in (ENGLISH, "") or self.differ:
            return FUNCTION_WORDS
        from plandiff.text.languages import language

        return language(code).stop_words

    def units(self, before: Sequence[Unit], after: Sequence[Unit]) -> tuple[Sequence[Unit], Sequence[Unit]]:
        """The units of both sides as they can be compared: in different languages, by what is the same in any.

        Their bodies become their facts, the names and words of one origin that both sides have, and their number, where
        the facts do not speak against it. Each fact stands twice, so that the pair that it makes with itself weighs as
        well: a fact outweighs a number.
        """
        if not self.differ:
            return before, after
        read = [_Known.of(unit, self.before) for unit in before], [_Known.of(unit, self.after) for unit in after]
        common = _in_both([known.words for known in read[0]], [known.words for known in read[1]])
        numbered = _numbers_agree(
            [(unit.id, known.facts) for unit, known in zip(before, read[0], strict=True)],
            [(unit.id, known.facts) for unit, known in zip(after, read[1], strict=True)],
        )
        return (
            [known.unit(unit, common, numbered=numbered) for unit, known in zip(before, read[0], strict=True)],
            [known.unit(unit, common, numbered=numbered) for unit, known in zip(after, read[1], strict=True)],
        )


IN_ENGLISH = Languages()


class _Known(NamedValues):
    """What a unit says that is the same in any language: facts, and names and words by their sound."""

    facts: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()

    @classmethod
    def of(cls, unit: Unit, code: str) -> _Known:
        if not unit.key:
            return cls()
        from plandiff.text.languages import language
        from plandiff.text.languages.foreign_names import cognate, foreign_names, skeleton
        from plandiff.text.languages.reader import read
        from plandiff.text.word_cutting import words

        analysis = read(words(unit.body), unit.body, language(code), foreign_names(_NO_NAMES))
        said = analysis.content_words()
        sounds = [f"word{cognate(one)}" for one in said if cognate(one)]
        sounds += [f"name{skeleton(one)}" for one in said if one[:1].isupper()]
        numbers = [number for word in analysis.words if (number := _number(word.low))]
        facts = [f"{fact.kind}{fact.key}" for fact in analysis.facts] or numbers
        return cls(tuple(map(_token, facts)), frozenset(map(_token, [*sounds, *numbers])))

    def unit(self, unit: Unit, common: Collection[str], *, numbered: bool) -> Unit:
        parts = [word for fact in self.facts for word in (fact, fact)]
        parts += sorted(word for word in self.words if word in common)
        return unit._replace(body=" ".join([*parts, *([_token(f"number{unit.id}")] if numbered and unit.key else [])]))


def _number(low: str) -> str:
    """A word of digits as a number without its marks; blank for other words."""
    return re.sub("[^0-9]", "", low) if low[:1].isdecimal() and low.isascii() else ""


def _token(part: str) -> str:
    """A part as one word, which no reader takes for a number or an ending."""
    return re.sub(r"\W", "", part.lower()) + "x"


def _in_both(before: Sequence[Collection[str]], after: Sequence[Collection[str]]) -> frozenset[str]:
    """The names and words that both sides have, and not in most of their units."""
    counts = [Counter(word for unit in side for word in unit) for side in (before, after)]
    most = max(1, min(len(before), len(after)) // 2)
    return frozenset(word for word in counts[0].keys() & counts[1].keys() if max(c[word] for c in counts) <= most)


def _numbers_agree(before: Sequence[tuple[str, Sequence[str]]], after: Sequence[tuple[str, Sequence[str]]]) -> bool:
    """Whether no fewer facts that stand once on either side stand under the same number than under different ones."""
    places = []
    for side in (before, after):
        counts = Counter(fact for _, facts in side for fact in set(facts))
        places.append({fact: name for name, facts in side for fact in facts if counts[fact] == 1})
    shared = places[0].keys() & places[1].keys()
    same = sum(places[0][fact] == places[1][fact] for fact in shared)
    return 2 * same >= len(shared)


def pairs_by_place(
    before: Sequence[Unit],
    after: Sequence[Unit],
    pairs: Collection[Pair],
    closed: tuple[Collection[int], Collection[int]],
) -> dict[Pair, float]:
    """Pairs of what facts left over, by the same number or else by the place among the `pairs`, with their scores.

    `closed` are the units (before, after) that have their answer or are known to have none.
    """
    rows = [row for row in range(len(before)) if row not in closed[0] and before[row].key]
    columns = [column for column in range(len(after)) if column not in closed[1] and after[column].key]
    numbers = {_numbered(after[column]): column for column in columns}
    found = {(row, numbers[name]): SAME_NUMBER for row in rows if (name := _numbered(before[row])) in numbers and name}
    taken = {row for row, _ in found}, {column for _, column in found}
    left = [row for row in rows if row not in taken[0]], [column for column in columns if column not in taken[1]]
    sizes = [{at: _size(units, at) for at in side} for units, side in ((before, left[0]), (after, left[1]))]
    return found | in_order(sizes[0], sizes[1], [*pairs, *found])


def _size(units: Sequence[Unit], at: int) -> float:
    """The length of a unit in thousandths of its text: one language needs more letters than another."""
    return 1000 * len(units[at].key) / max(1, sum(len(unit.key) for unit in units))


def _numbered(unit: Unit) -> str:
    """The id of a unit where its number is among what is compared, else blank."""
    return unit.id if unit.body.endswith(_token(f"number{unit.id}")) else ""
