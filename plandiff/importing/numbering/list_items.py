"""The numbers of the items of lists: of HTML lists as a browser shows them, and those in a cell of their own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from plandiff.importing.numbering.numerals import letters, roman_of
from plandiff.importing.source.working_text import Hint

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
