"""What is compared where plans are not in English: other words of mere grammar, or facts instead of words."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

from plandiff.alignment.units import Unit
from plandiff.model.plan import Plan
from plandiff.text.languages import ENGLISH, primary
from plandiff.text.languages.language_detection import language_of
from plandiff.text.stems import FUNCTION_WORDS

Pair = tuple[int, int]

_NO_NAMES: tuple[tuple[str, str, tuple[str, ...]], ...] = ()
# What a pair scores that only its number, or only its place among those left over, speaks for.
SAME_NUMBER, SAME_PLACE = 0.6, 0.3


def language_of_plan(plan: Plan) -> str:
    """The language of a plan as an ISO 639-1 code: what the file says, else what its words tell, else blank."""
    if plan.language:
        return primary(plan.language)
    return language_of("\n".join(part for point in plan.points for part in (point.title, point.body) if part))


class Languages(NamedTuple):
    """The languages of the two sides of an alignment, blank where they are not known."""

    before: str = ENGLISH
    after: str = ENGLISH

    @classmethod
    def of(cls, before: Plan, after: Plan) -> Languages:
        """The languages of two plans."""
        return cls(language_of_plan(before), language_of_plan(after))

    @property
    def differ(self) -> bool:
        """Whether both are known and are not the same, so that words cannot be compared."""
        return bool(self.before and self.after) and self.before != self.after

    @property
    def function_words(self) -> Collection[str]:
        """The words of mere grammar of both sides."""
        if self.before in (ENGLISH, "") or self.differ:
            return FUNCTION_WORDS
        from plandiff.text.languages import language

        return language(self.before).stop_words

    def units(self, before: Sequence[Unit], after: Sequence[Unit]) -> tuple[Sequence[Unit], Sequence[Unit]]:
        """The units of both sides as they can be compared: in different languages, by their facts."""
        if not self.differ:
            return before, after
        return [_facts(unit, self.before) for unit in before], [_facts(unit, self.after) for unit in after]


IN_ENGLISH = Languages()


def _facts(unit: Unit, code: str) -> Unit:
    """A unit with its number, figures, dates, references and the consonants of its names for a body."""
    from plandiff.text.languages import language
    from plandiff.text.languages.foreign_names import foreign_names, skeleton
    from plandiff.text.languages.reader import read
    from plandiff.text.word_cutting import words

    if not unit.key:
        return unit
    analysis = read(words(unit.body), unit.body, language(code), foreign_names(_NO_NAMES))
    facts = [f"{fact.kind}{fact.key}" for fact in analysis.facts]
    names = [
        skeleton(item.text)
        for item in analysis.content
        if item.text[:1].isupper() and (item.at == 0 or analysis.words[item.at - 1].low != ".")
    ]
    parts = [f"{_NUMBER}{unit.id}", *facts, *(f"name{name}" for name in names if len(name) > 2)]
    return unit._replace(body=" ".join(re.sub(r"\W", "", part.lower()) + "x" for part in parts))


_NUMBER = "number"


def pairs_by_place(
    before: Sequence[Unit], after: Sequence[Unit], taken_before: Collection[int], taken_after: Collection[int]
) -> dict[Pair, float]:
    """Pairs of what facts left over, by the same number or else the place among them, with their scores."""
    rows = [row for row in range(len(before)) if row not in taken_before and before[row].key]
    columns = [column for column in range(len(after)) if column not in taken_after and after[column].key]
    numbers = {after[column].id: column for column in columns}
    found = {(row, numbers[before[row].id]): SAME_NUMBER for row in rows if before[row].id in numbers}
    rows = [row for row in rows if before[row].id not in numbers]
    columns = [column for column in columns if (after[column].id not in {before[row].id for row, _ in found})]
    least, most = sorted((len(rows), len(columns)))
    for place in range(least):  # in order, spread evenly over the longer list
        far = place * most // least
        found[rows[far if len(rows) == most else place], columns[far if len(columns) == most else place]] = SAME_PLACE
    return found
