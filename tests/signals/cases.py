"""The labelled pairs: what each change is, judged before the tool was run on it.

They were written in rounds, and each round was scored once before anything was changed for it. F1 of the signals and
share of weights right at that first run, which is what to expect of texts that nobody has tuned for:

    climate data labour lease licence procurement school sport treaty trial: .95 and .94 (tuned half), .97 and .95
    accord company everyday museum rivers: .85 and .86      arms care mixed-2 trade: .86 and .87
    mixed-3: .84 and .92      mixed-4: .85 and .84      mixed-5: .91 and .88      mixed-6: .95 and .95
    mixed-7: .80 and .79      mixed-8: .84 and .82      mixed-9: .93 and .90      mixed-10: .79 and .86
    mixed-11: .83 and .87    mixed-12: .89 and .84    mixed-13: .88 and .89

recast was written by those who tuned, to find where recast sentences go wrong, and so measures nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from plandiff.model.kinds import Weight
from plandiff.model.vocabulary import Name, Vocabulary

FOLDER = Path(__file__).parent / "pairs"

# A small vocabulary, as a user would write one: most names in the pairs are not in it.
VOCABULARY = Vocabulary(
    parties=(
        Name(name="Upland", aliases=("Uplandic",)),
        Name(name="Lowland", aliases=("Lowlandic", "LL")),
        Name(name="Midland"),
        Name(name="Harbour Board", aliases=("the Board of the Harbour",)),
        Name(name="Ministry of Works"),
    ),
    places=(
        Name(name="Lake Mora", aliases=("the lake",)),
        Name(name="Easthaven", aliases=("Easthaven Port",)),
        Name(name="Northby"),
    ),
)


@dataclass(frozen=True)
class Case:
    """One pair: the texts, the signals that must fire, those that may, and the weight; any other signal is false."""

    field: str
    number: int
    before: str
    after: str
    wanted: frozenset[str]
    tolerated: frozenset[str]
    weight: Weight

    @property
    def held_out(self) -> bool:
        """Whether the pair was kept aside while the engine was tuned (every second one)."""
        return self.number % 2 == 1

    @property
    def name(self) -> str:
        """The field and the number, by which a test names the pair."""
        return f"{self.field}-{self.number + 1}"


@cache
def cases() -> tuple[Case, ...]:
    """All pairs of the folder, by field and in their order there."""
    return tuple(
        _case(path.stem, number, block)
        for path in sorted(FOLDER.glob("*.txt"))
        for number, block in enumerate(_blocks(path.read_text(encoding="utf-8")))
    )


def _blocks(text: str) -> list[list[str]]:
    return [
        [line for line in block.splitlines() if not line.startswith("#")]
        for block in text.split("\n\n")
        if any(line.startswith("<") for line in block.splitlines())
    ]


def _case(field: str, number: int, block: list[str]) -> Case:
    """Three lines: `< before`, `> after`, `= wanted ~ tolerated | weight`."""
    lines = {line[0]: line[1:].strip() for line in block if line}
    judged, _, weight = lines["="].partition("|")
    wanted, _, tolerated = judged.partition("~")
    signals = frozenset(wanted.replace(",", " ").split())
    default = Weight.SUBSTANTIVE if signals else Weight.WORDING
    return Case(
        field,
        number,
        lines["<"],
        lines[">"],
        signals,
        frozenset(tolerated.replace(",", " ").split()),
        Weight(weight.strip()) if weight.strip() else default,
    )
