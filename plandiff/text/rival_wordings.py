"""Whether two wordings in brackets beside each other answer one question, so that one of them is to stand."""

from __future__ import annotations

import re

from plandiff.text.patterns import pattern

_DUTY = pattern(
    r"(?:shall|should|may|will|must|can|could|would|ought to|is to|are to|has to|have to|needs? to|agrees? to|"
    r"undertakes? to|(?:is|are) (?:encouraged|invited|urged|requested|required|expected|committed) to)\b",
    re.IGNORECASE,
)
_WORD = pattern(r"[^\W_]+(?:[-'\u2019.,][^\W_]+)*")
_FEW = pattern(r"[a-z][a-z-]+(?: [\w'\u2019-]+){0,2}")  # a few words that begin small
_NAMED = pattern(r"[^\W\d_][^\W\d_]+")  # one word, a name or not
_DETERMINED = pattern(r"(?:the|a|an|its|their|this|these|all|each|any|such)\b")
_DESCRIBES = pattern(r"(?:ful|less|al|ive|ous|able|ible|ary)\Z")  # how most adjectives of drafts end
# What is rather added than put in the place of its neighbour: an adverb, what a preposition or a conjunction begins.
_ADDED = pattern(
    r"(?:\w+ly|as|at|by|for|from|if|in|of|on|to|under|where|with|within|through|including|and|or|but|unless|when|that|"
    r"which|also|further|not)\b"
)
_JOINED = pattern(r"(?:and|or|as well as)\s")


def touching_are_rivals(first: str, second: str) -> bool:
    """Whether wordings in brackets with nothing between them are rivals, as is the custom: `[end][address]`.

    What a comma begins is added to what has none (`[export][, and import]`), and so is what a conjunction begins.
    """
    return not _JOINED.match(second) and (second[:1] not in ",;" or first[:1] in ",;")


def parted_are_rivals(first: str, second: str, *, asked: bool = False) -> bool:
    """The same with a blank between them: two verbs of duty, two years or shares, words that are mostly the same.

    `asked` says that both name who asked for them, which is how rivals are told apart.
    """
    duties = bool(_DUTY.match(first)), bool(_DUTY.match(second))
    if any(duties) or _same_but_for_figures(first, second):
        return all(duties) or not any(duties)
    if asked or _ADDED.match(second):
        return not _ADDED.match(second)
    if first[0].isupper() and second[0].isupper() and _NAMED.fullmatch(first) and _NAMED.fullmatch(second):
        return True
    if _FEW.fullmatch(first) and _FEW.fullmatch(second):
        described = [(bool(_DESCRIBES.search(one)), bool(_DETERMINED.match(one))) for one in (first, second)]
        return described[0] == described[1]
    return _say_mostly_the_same(first, second)


def _say_mostly_the_same(first: str, second: str) -> bool:
    words = [set(_WORD.findall(one.lower())) for one in (first, second)]
    if words[0] and words[1] and (words[0] < words[1] or words[1] < words[0]):
        return True
    return 2 * len(words[0] & words[1]) >= max(map(len, words)) > 1 and first[0] not in ",;"


def _same_but_for_figures(first: str, second: str) -> bool:
    bare = [re.sub(r"\d+(?:[.,]\d+)*", "0", one) for one in (first, second)]
    return bare[0] == bare[1] != first
