"""Whether words that a line wants, or does not want, are in a text: what must_contain and must_not_contain share."""

from __future__ import annotations

from typing import NamedTuple

from plandiff.model.red_line import DecidingWords, Wanted
from plandiff.red_lines.passage import Passage
from plandiff.red_lines.phrases import Occurrence, Sense, find, phrase_of
from plandiff.red_lines.scope import Scope

_ORDER = (Sense.SAID, Sense.CONDITION, Sense.UNSURE, Sense.DENIED)


class Search(NamedTuple):
    """How the wanted words are said, None where they are not there; where, and which of them are missing."""

    sense: Sense | None
    words: tuple[DecidingWords, ...]
    missing: tuple[str, ...] = ()


def search(wanted: Wanted, scope: Scope, passages: tuple[Passage, ...]) -> Search:
    """Look for the words of a line in some passages: of `any` the best said, of `all` the worst said."""
    found = {written: _best(written, scope, passages) for written in wanted.any or wanted.all}
    there = [one for one in found.values() if one is not None]
    missing = tuple(written for written, one in found.items() if one is None)
    if not there or (wanted.all and missing):
        return Search(None, tuple(map(_quote, there)), missing)
    if wanted.all:
        return Search(max((one.sense for one in there), key=_ORDER.index), tuple(map(_quote, there)))
    sense = min((one.sense for one in there), key=_ORDER.index)
    shown = dict.fromkeys(_quote(one) for one in there if one.sense is sense)
    return Search(sense, tuple(shown))


def _best(written: str, scope: Scope, passages: tuple[Passage, ...]) -> Occurrence | None:
    """The occurrence that says a phrase most plainly."""
    phrase = phrase_of(written, scope.reader)
    found = (one for passage in passages for one in find(phrase, passage, scope.reader))
    return min(found, key=lambda one: _ORDER.index(one.sense), default=None)


def _quote(found: Occurrence) -> DecidingWords:
    return found.passage.quoted(found.sentence)
