"""The signal `reference`: a reference to another point that changed otherwise than by renumbering."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plandiff.model.comparison import Signal
from plandiff.signals.passage_pair import Pair, pair_up, unmatched
from plandiff.text.analysis import Analysis
from plandiff.text.quantities import Fact

ID = "reference"
TITLE = "Reference changed"
EXPLANATION = (
    "A reference to another point, article, annex or instrument changed, appeared or vanished. Article 4(2) is "
    "paragraph "
    "2 of Article 4. Where the point referred to was only renumbered between the two plans, nothing changed."
)
FIRES: tuple[tuple[str, str], ...] = (
    ("Costs are shared under Article 5.", "Costs are shared under Article 7."),
    ("The dam opens in accordance with Annex II.", "The dam opens in accordance with Annex III."),
    ("Disputes go to the panel under Section 12.", "Disputes go to the panel."),
)
QUIET: tuple[tuple[str, str], ...] = (
    ("Costs are shared under Art. 5.", "Costs are shared in accordance with Article 5."),
    ("Fees follow paragraph 2 of Article 4.", "Fees follow Article 4(2)."),
)
# Labels under which the points of one text may be cited; the others name other documents.
_POINTS = frozenset("article section paragraph clause point rule item provision principle commitment".split())


def find(pair: Pair) -> Iterator[Signal]:
    """The references that changed, after following the renumbering of the points they name."""
    before = [_renumbered(fact, pair.context.renumbered) for fact in _references(pair.before)]
    lost, gained = unmatched(before, _references(pair.after), _place)
    lost_as_written, gained_as_written = unmatched(_references(pair.before), _references(pair.after), _place)
    written = {fact.at for fact in lost_as_written}
    gained = [fact for fact in gained if fact in gained_as_written]
    lost = [fact for fact in lost if fact.at in written]
    for first, second in pair_up(
        pair, lost, gained, lambda one, other: float(one.key.split()[0] == other.key.split()[0])
    ):
        yield Signal(
            ID,
            {
                "before": _written(pair.before, first) if first else None,
                "after": _written(pair.after, second) if second else None,
            },
        )


def _written(analysis: Analysis, fact: Fact) -> str:
    """A reference as it is written, with the label that it shares with the one before it: Articles 71A and 71B."""
    written = analysis.write(fact)
    label = next((one for one in reversed(analysis.of("reference")) if one.at < fact.at), None)
    shared = label is not None and label.until >= fact.at - 1 and label.key.split()[0] == fact.key.split()[0]
    return f"{fact.key.split()[0].capitalize()} {written}" if shared and written[0].isdecimal() else written


def _place(fact: Fact) -> str:
    """What a reference names: its number, with the label where that names another document."""
    label = fact.key.split()[0]
    return fact.mark if label in _POINTS else fact.key


def _renumbered(fact: Fact, renumbered: Mapping[str, str]) -> Fact:
    label = fact.key.split()[0]
    after = renumbered.get(fact.mark) if label in _POINTS else None
    if after is None and label in _POINTS and "." in fact.mark:
        point, _, clause = fact.mark.partition(".")
        after = f"{renumbered[point]}.{clause}" if point in renumbered else None
    return fact._replace(key=f"{label} {after}", mark=after) if after is not None else fact


def _references(analysis: Analysis) -> list[Fact]:
    """The references of a text; a part of a point (paragraph 2 of Article 4; Article 4, paragraph 2) is one with it."""
    found: list[Fact] = []
    for fact in analysis.of("reference"):
        previous = found[-1] if found else None
        label = fact.key.split()[0]
        if previous is not None and label in _POINTS:
            between = [word.low for word in analysis.words[previous.until : fact.at]]
            part = previous.key.split()[0] in ("paragraph", "point", "clause", "item")
            if (
                between in (["of"], ["in"], ["of", "the"])
                and part
                and label in ("article", "section", "clause", "rule")
            ):
                found[-1] = previous._replace(
                    until=fact.until, key=f"{label} {fact.mark}", mark=f"{fact.mark}.{previous.mark}"
                )
                continue
            if (
                between in ([","], [])
                and label in ("paragraph", "point")
                and previous.key.split()[0] in ("article", "section", "clause")
            ):
                found[-1] = previous._replace(until=fact.until, mark=f"{previous.mark}.{fact.mark}")
                continue
        found.append(fact)
    return found
