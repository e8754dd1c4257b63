"""What each change of a comparison is known by, from version to version and from report to report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from plandiff.comparing.change_kind import Item
from plandiff.comparing.link_text import LinkPart, both_sides
from plandiff.model.alignment import Ends
from plandiff.model.comparison import Change, Comparison
from plandiff.model.fingerprint import Facts, fingerprints
from plandiff.model.kinds import ChangeKind
from plandiff.text.normalise import content_words, normalise


def change_fingerprints(comparison: Comparison) -> dict[Ends, str]:
    """The fingerprint of every link of points, by the ids of its points before and after.

    A change is known by its kind and all words of both sides, typography aside; one in part by the sentences that it is
    about. So it stays while points are renumbered and other points change, and is another once a word of its own does.
    The words stand for the signals, which a later plandiff may read better; a figure that is declared beside them
    counts where they do not say it. Numbers of points, titles that are labels, sources and notes do not count, and its
    place does only where nothing else changed. Of links that say exactly the same, the second and further have their
    place among them as well.
    """
    titles = comparison.before.plan.titles_are_text and comparison.after.plan.titles_are_text
    facts = (_facts(change, comparison, titles=titles) for change in comparison.changes)
    return dict(zip((change.link.ends for change in comparison.changes), fingerprints(facts), strict=True))


def _facts(change: Change, comparison: Comparison, *, titles: bool) -> Facts:
    before, after = comparison.points_of(change.link)
    parts = both_sides(change.link, before, after, titles=titles)
    words = [_words(part, items) for part, items in zip(parts, (before, after), strict=True)]
    return {
        "kind": change.kind,
        # Which of two points that changed places counts as moved, other points decide: it is a fact of a change only
        # where nothing else changed.
        "moved": change.link.moved and change.kind is ChangeKind.UNCHANGED,
        "before": words[0],
        "after": words[1],
        "options": [part.options for part in parts],
        "figures": _figures(parts[0].terms, parts[1].terms, words),
    }


def _words(part: LinkPart, items: Sequence[Item]) -> str:
    """All words of a side; of one without any, its titles, though they be labels."""
    return normalise(part.read) or normalise(" / ".join(item.title for item in items))


def _figures(before: Mapping[str, str], after: Mapping[str, str], words: Sequence[str]) -> dict[str, list[str | None]]:
    """The declared figures that differ and do not both stand in the words of their side."""
    differing = [name for name in before.keys() | after.keys() if before.get(name) != after.get(name)]
    if not differing:
        return {}
    said = [set(content_words(side)) for side in words]
    values = {name: [before.get(name), after.get(name)] for name in differing}
    return {
        name: pair
        for name, pair in values.items()
        if any(value is not None and not said[at].issuperset(content_words(value)) for at, value in enumerate(pair))
    }
