"""Whether words that a line wants, or does not want, are in a text: what must_contain and must_not_contain share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from plandiff.model.named_values import NamedValues
from plandiff.model.red_line import DecidingWords, Verdict, Wanted
from plandiff.red_lines.shared.line_tests import OTHER_LANGUAGE, SILENT, LineDecision, all_of
from plandiff.red_lines.shared.passage import ScopePassage
from plandiff.red_lines.shared.phrases import Occurrence, Sense, find, phrase_of
from plandiff.red_lines.shared.scope import Scope

_ORDER = (Sense.SAID, Sense.CONDITION, Sense.UNSURE, Sense.DENIED)


def decided(
    wanted: Wanted | None, scope: Scope, passages: tuple[ScopePassage, ...], *, there: Verdict, missing: Verdict
) -> LineDecision:
    """The verdict `there` where the words are said or the commitment has a point, `missing` where not or denied.

    In a condition words are said where a text must have them; whether it may, a reader has to judge.
    """
    if wanted is None or wanted.thread:
        shown = all_of(passages)
        return LineDecision(there, "has-point", shown) if shown else without(wanted, scope, missing)
    if not scope.reader.in_english:
        return OTHER_LANGUAGE
    found, must = search(wanted, scope, passages), there is Verdict.HOLDS
    if found.sense is Sense.SAID or (must and found.sense is Sense.CONDITION):
        return LineDecision(there, "says", found.words)
    if found.sense in (Sense.CONDITION, Sense.UNSURE):
        reason = "in-condition" if found.sense is Sense.CONDITION else "negated-somehow"
        return LineDecision(Verdict.NOT_KNOWN, reason, found.words)
    if found.sense is Sense.DENIED:
        return LineDecision(missing, "denies", found.words, rests_on_absence=True)
    apart = bool(wanted.all) and not found.missing
    shown = (found.words if apart or must else ()) or (() if scope.is_whole else all_of(passages))
    return LineDecision(
        missing, "not-together" if apart else "does-not-say", shown, found.missing, rests_on_absence=True
    )


class Search(NamedValues):
    """How the wanted words are said, None where they are not there; where, and which of them are missing."""

    sense: Sense | None
    words: tuple[DecidingWords, ...]
    missing: tuple[str, ...] = ()


def search(wanted: Wanted, scope: Scope, passages: tuple[ScopePassage, ...]) -> Search:
    """Look for the words of a line in some passages: of `any` the best said, of `all` the worst said.

    All of `all` have to stand in one sentence; in several of one passage they are unsure, and apart they are not there.
    """
    found = {written: _occurrences(written, scope, passages) for written in wanted.any or wanted.all}
    missing = tuple(written for written, those in found.items() if not those)
    every = [one for those in found.values() for one in those]
    if wanted.any:
        sense = min((one.sense for one in every), key=_ORDER.index, default=None)
        return Search(sense, _quotes(one for one in every if one.sense is sense), missing)
    if missing:
        return Search(None, _quotes(map(_best, filter(None, found.values()))), missing)
    for key in (_by_sentence, _by_passage):
        places = set.intersection(*({key(one) for one in those} for those in found.values()))
        shared = [[one for one in those if key(one) in places] for those in found.values()]
        if places:
            best = [_best(those) for those in shared]
            sense = max((one.sense for one in best), key=_ORDER.index)
            if key is _by_passage and sense is not Sense.DENIED:
                sense = Sense.UNSURE
            return Search(sense, _quotes(best))
    return Search(None, _quotes(map(_best, found.values())))


def without(wanted: Wanted | None, scope: Scope, missing: Verdict) -> LineDecision:
    """The verdict where a version struck what it had, or lacks a commitment that it would have from what it revises."""
    if scope.struck or (wanted is not None and wanted.thread and scope.should_have_it):
        return LineDecision(missing, "has-no-point", rests_on_absence=True)
    return SILENT


def _occurrences(written: str, scope: Scope, passages: tuple[ScopePassage, ...]) -> list[Occurrence]:
    phrase = phrase_of(written, scope.reader)
    return [one for passage in passages for one in find(phrase, passage, scope.reader)]


def _best(found: Sequence[Occurrence]) -> Occurrence:
    """The occurrence that says a phrase most plainly."""
    return min(found, key=lambda one: _ORDER.index(one.sense))


def _by_sentence(found: Occurrence) -> tuple[str, str, int]:
    return found.passage.reference, found.passage.text, found.number


def _by_passage(found: Occurrence) -> tuple[str, str]:
    return found.passage.reference, found.passage.text


def _quotes(found: Iterable[Occurrence]) -> tuple[DecidingWords, ...]:
    return tuple(dict.fromkeys(one.passage.quoted(one.sentence) for one in found))
