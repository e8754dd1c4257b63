"""What a report says about the languages of its texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plandiff.comparing.passage_languages import in_different_languages, languages_told, names_not_compared
from plandiff.model.comparison import Comparison, Side
from plandiff.rendering.words.roles import Roles
from plandiff.rendering.words.wording import join_words
from plandiff.text.languages import ENGLISH, has_table, name_of
from plandiff.text.languages.language_detection import UNDETERMINED

_WITH_TABLE = "figures, dates, references, parties, negations and words of duty"


def language_notices(comparison: Comparison) -> Iterator[str]:
    """Which languages the sides are in, where one is not English, and what is read in them."""
    before, after = comparison.before, comparison.after
    several = sorted({code for side in (before, after) for code in languages_told(side)})
    others = [side for side in (before, after) if side.language not in ("", ENGLISH)]
    if in_different_languages(before, after):
        facts = _facts(before, after)
        if Roles.of(comparison).of_translation:
            first, second = (before, after) if after.plan.translation_of == before.plan.id else (after, before)
            yield (
                f"{second.plan.id} ({_some(second)}) is declared a translation of {first.plan.id} ({_some(first)}): "
                f"{facts} are compared, the wording is not."
            )
        else:
            yield (
                f"Languages: {before.plan.id} is in {_some(before)}, {after.plan.id} in {_some(after)}: the wording "
                f"cannot be compared, only {facts}."
            )
        tables = has_table(before.language) and has_table(after.language)
        if tables and (unknown := names_not_compared(before, after, comparison.vocabulary)):
            yield f"Not compared, as the vocabulary has no name for it in the other language: {', '.join(unknown)}."
        return
    if len(several) > 1 and any(len(languages_told(side)) > 1 for side in (before, after)):
        names = ", ".join(sorted(map(name_of, several)))
        yield f"Languages: {names} (told from their words). {_read_in(several)}"
        return
    if others:
        told = " and ".join(f"{side.plan.id} is in {named(side)}" for side in others)
        same = len({(side.language, side.language_told) for side in others}) == 1 and len(others) == 2
        yield f"Language: {named(before) if same else told}.{_read(others[0].language)}"


def named(side: Side) -> str:
    """The language of a side by its name, and that its words tell it where they do; blank where it is not known."""
    told = side.language_told and side.language and side.language not in UNDETERMINED.values()
    return name_of(side.language) + (" (told from its words)" if told else "")


def _some(side: Side) -> str:
    return named(side) or name_of(UNDETERMINED["latin"])


def _facts(before: Side, after: Side) -> str:
    if has_table(before.language) and has_table(after.language):
        return "figures, dates, references and names"
    return "figures and dates in digits"


def _read_in(codes: Sequence[str]) -> str:
    """What signals are read for in several languages of one text."""
    partly = [name_of(code) for code in codes if code != ENGLISH and has_table(code)]
    figures = [name_of(code) for code in codes if not has_table(code)]
    said = [f"In {join_words(partly)} signals are read for {_WITH_TABLE}."] if partly else []
    said += [f"In {join_words(figures)} signals are read for figures only."] if figures else []
    return " ".join(said)


def _read(code: str) -> str:
    """What signals are read for in a language, as a sentence with a blank before it; none of what is read in full."""
    if code == ENGLISH:
        return ""
    if not has_table(code):
        return " Signals are read for figures only in this language."
    return f" Signals are read for {_WITH_TABLE} in this language."
