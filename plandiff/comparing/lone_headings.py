"""Headings that only one of two passages has: their words are counted, and read only where they tell a fact."""

from __future__ import annotations

from plandiff.comparing.link_text import LinkPart
from plandiff.signals import Context, Pair, Passage
from plandiff.text.normalise import normalise

_FACTS = ("figure", "deadline", "party", "place")


def lone_headings(before: LinkPart, after: LinkPart, context: Context) -> tuple[str, str]:
    """The heading of either side that the other has not, neither as a heading nor in its text; blanks where none.

    It repeats in short what the text below it says. So a heading with a figure, a date or a known name is none of
    these, as it may say more, and is read with its text; the capitals of all others name nothing. For passages of which
    one has a heading.
    """
    if not (before.text.strip() and after.text.strip()):
        return "", ""
    title, text = (before.title, after.text) if before.title else (after.title, before.text)
    if normalise(title).casefold() in normalise(text).casefold() or _tells_fact(title, context):
        return "", ""
    return (title, "") if before.title else ("", title)


def _tells_fact(title: str, context: Context) -> bool:
    if any(map(str.isdecimal, title)):
        return True
    pair = Pair(Passage(title), Passage(""), context)
    return any(fact.mark not in ("capitals", "this") for fact in pair.before.of(*_FACTS))
