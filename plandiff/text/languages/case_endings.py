"""Words of Slavic languages without the endings of their cases."""

from __future__ import annotations

import re
from typing import Final

# Endings of nouns and adjectives, and the s of a plural or genitive; three letters of the word stay.
_ENDINGS: Final = re.compile(
    r"(?<=\w{3})(?:"
    r"ами|ями|ого|ему|ому|ими|ыми|ів|їв|ов|ев|ах|ях|им|ым|их|їх|ых|ам|ям|ом|ем|єм|ою|ею|єю|ий|ій|ый|ой|ая|яя|"
    r"[аеиіїйоуюяьыэєё]|ami|ach|ego|emu|owi|em|ie|[aeiouyąęs])$"
)
# Consonants that cases exchange: Арктика, в Арктиці.
_EXCHANGED: Final = {"к": "ц", "г": "з", "х": "с"}


def without_case(low: str) -> str:
    """A word in lower case without a case ending, where enough of it is left; exchanged consonants are one."""
    stem = _ENDINGS.sub("", low)
    return stem[:-1] + _EXCHANGED.get(stem[-1], stem[-1]) if stem else stem
