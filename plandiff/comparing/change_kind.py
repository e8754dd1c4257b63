"""What happened to a link: unchanged, changed, added ..., or the fate that a version without public text gives."""

from __future__ import annotations

from collections.abc import Sequence

from plandiff.model.kinds import ChangeKind
from plandiff.model.plan import Clause, Fate, Point

Item = Point | Clause


def change_kind(
    before: Sequence[Item], after: Sequence[Item], *, before_public: bool, after_public: bool, same_text: bool
) -> ChangeKind:
    """The kind of one link.

    `before_public` and `after_public` say whether the text of either plan is public: what a version without public
    text does not mention is undisclosed, never removed or added. `same_text` is the verdict on the wording.
    """
    if not before:
        return _one_sided(after, ChangeKind.ADDED, public=before_public)
    if not after:
        return _one_sided(before, ChangeKind.REMOVED, public=after_public)
    struck_before, struck_after = _struck(before), _struck(after)
    if struck_before and struck_after:
        return ChangeKind.UNCHANGED
    if struck_before:
        return ChangeKind.ADDED
    fate = next((item.fate for item in after if item.fate is not None), None)
    worded_before, worded_after = is_worded(before), is_worded(after)
    if fate is Fate.CHANGED and worded_before and worded_after:
        fate = None  # it is said of the text that the version revises; here both texts speak for themselves
    if fate is not None or not worded_after:
        return ChangeKind(fate or Fate.UNDISCLOSED)
    if not worded_before:
        return ChangeKind.UNDISCLOSED
    return _by_shape(len(before), len(after), same_text=same_text)


def is_worded(items: Sequence[Item]) -> bool:
    """Whether some wording is known; of a public text that is so even where nothing stands below a number."""
    return any(item.body or item.fate is None for item in items)


def _one_sided(items: Sequence[Item], kind: ChangeKind, *, public: bool) -> ChangeKind:
    """A point that nothing answers. One that is itself struck stands in neither text."""
    if _struck(items):
        return ChangeKind.UNCHANGED
    return kind if public else ChangeKind.UNDISCLOSED


def _struck(items: Sequence[Item]) -> bool:
    return all(item.fate is Fate.REMOVED for item in items)


def _by_shape(before: int, after: int, *, same_text: bool) -> ChangeKind:
    if before < after:
        return ChangeKind.SPLIT
    if before > after:
        return ChangeKind.MERGED
    return ChangeKind.UNCHANGED if same_text else ChangeKind.CHANGED
