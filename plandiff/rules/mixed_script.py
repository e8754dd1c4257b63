"""Rule mixed-script: a word is written in one alphabet."""

from __future__ import annotations

import re

from plandiff.model.family import Family
from plandiff.model.problem import quote
from plandiff.rules.shared.findings import Findings, plan_file
from plandiff.rules.shared.texts import texts
from plandiff.text.display import escape

WARNING = True
TITLE = "No word mixes Latin letters with Cyrillic or Greek ones"
EXPLANATION = (
    "A Cyrillic letter in a Latin word looks like its Latin twin and is another one (Unicode TR 39, confusables), so "
    "the word is not found by a search and does not equal the same word elsewhere."
)
HINT = "retype the word"
FAILING = plan_file('id: "4", text: "Upl\\u0430nd opens the lake."')
PASSING = plan_file('id: "4", text: "Upland opens the lake."')

_LATIN, _OTHER = "A-Za-z\u00c0-\u024f", "\u0370-\u03ff\u0400-\u052f"
_MIXED = re.compile(rf"\w*(?:[{_LATIN}][{_OTHER}]|[{_OTHER}][{_LATIN}])\w*")
_FOREIGN = re.compile(f"[{_OTHER}]")


def findings(family: Family) -> Findings:
    """A finding for each value with such a word, naming the first."""
    for text in texts(family):
        if text.text.isascii() or not _FOREIGN.search(text.text):
            continue
        for word in re.findall(r"\w+", text.text):
            if _MIXED.fullmatch(word):
                letter = _FOREIGN.search(word)
                assert letter is not None  # a mixed word has one
                message = f"the word {quote(word)} mixes alphabets: {escape(letter.group())} is not a Latin letter"
                yield text.finding(message)
                break
