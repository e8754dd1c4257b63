"""Making hidden characters visible: what every text from a file passes through before anybody sees it."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from plandiff.text.patterns import LetterRanges

# C0 but the line feed, DEL and C1, and what changes the direction of the text after it (Unicode TR 36, CVE-2021-42574).
_CONTROLS = "\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff"
# The rest of Default_Ignorable_Code_Point (Unicode 15, DerivedCoreProperties.txt), and annotation marks and a blank
# that look like nothing as well.
_INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2060-\u2065\u206a-\u206f\u2800\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
# Letters that a joiner joins or parts, so that it is part of their spelling: Arabic and its kin, the scripts of India
# and those that come from them (The Unicode Standard, chapters 9 and 12 to 17; UAX 31, section 2.3).
_JOINED = (
    "\u0620-\u06ff\u0700-\u07ff\u0840-\u085f\u0870-\u0dff\u1000-\u109f\u1780-\u17b3\u17b6-\u17d3\u1820-\u18aa\u1b00-\u1bff"
    "\ua800-\ua82f\ua880-\ua8ff\ua980-\ua9df\uaa60-\uaa7f\uabc0-\uabff\ufb50-\ufdff\ufe70-\ufefc\U00010d00-\U00010d3f"
    "\U00011000-\U00011aff"
)
_PICTURE = "\u203c-\u3299\U0001f000-\U0001faff"  # what emoji sequences are made of (UTS 51)
# One joiner between such letters, or one that ends a word with a letter's joined form; one between pictures; and
# the request for colour of those that are else black. More of them in a row say nothing.
_NEEDED = (
    f"(?<=[{_JOINED}])\u200c(?=[{_JOINED}])|(?<=[{_JOINED}])\u200d(?=[{_JOINED}]|[^\\w\u200c\u200d]|$)"
    f"|(?<=[{_PICTURE}])\u200d(?=[{_PICTURE}])|(?<=[{_PICTURE}]\ufe0f)\u200d(?=[{_PICTURE}])"
    f"|(?<=[\u203c-\u3299])\ufe0f(?!\ufe0f)|(?<=[{_PICTURE}])\ufe0f(?=\u200d[{_PICTURE}])|(?<=[0-9#*])\ufe0f(?=\u20e3)"
)
# Patterns of one hidden character. What spelling needs is no such one: it is printed, and is no fault.
BUT_FOR_NEEDED = f"(?<!{_NEEDED})"
CONTROL = f"[{_CONTROLS}]"
INVISIBLE = f"[{_INVISIBLE}]{BUT_FOR_NEEDED}"
_ANY = LetterRanges(_CONTROLS + _INVISIBLE)
_PLAIN = bytes(range(0x20, 0x7F)) + b"\n"


@cache
def _hidden() -> re.Pattern[str]:
    return re.compile(f"[{_CONTROLS}{_INVISIBLE}]{BUT_FOR_NEEDED}")


def unusual(text: str) -> str:
    """What a text has beyond printable ASCII and line feeds."""
    # In bytes: looking at every letter of a long report takes three times as long.
    return text.encode("utf-8", "surrogatepass").translate(None, _PLAIN).decode("utf-8", "surrogatepass")


def with_escapes(text: str, escaped: Callable[[str], str]) -> str:
    """The text with each hidden character as `escaped` writes it."""
    if text.isascii() and text.isprintable():  # as most of the pieces that lines are made of
        return text
    if not _ANY.any_in(unusual(text)):
        return text
    return _hidden().sub(lambda match: escaped(match.group()), text)


def visible(text: str) -> str:
    r"""The text with each hidden character written as an escape: \x1b, \u202e, \U000e0041. Line feeds stay."""
    return with_escapes(text, escape)


def escape(character: str) -> str:
    r"""One character as \x1b, \u202e or \U000e0041."""
    code = ord(character)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def one_line(text: str) -> str:
    """Words from a file or a command line for one line of a message, hidden characters shown."""
    return visible(text.replace("\n", "\\n").replace("\t", " "))


# Letters that run from right to left (Unicode Bidi_Class R and AL, by blocks), and those that run the other way.
_RIGHT_TO_LEFT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_ANY_FROM_THE_RIGHT = LetterRanges(_RIGHT_TO_LEFT)
_LETTER = r"[^\W\d_]"
_FROM_THE_RIGHT = f"(?=[{_RIGHT_TO_LEFT}]){_LETTER}"
_LEFT_TO_RIGHT = f"(?![{_RIGHT_TO_LEFT}]){_LETTER}"
_SIGNS = "\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"  # of vowels, upon the letter before them
_RUN = f"{_FROM_THE_RIGHT}(?:(?:(?!{_LETTER}).)*{_FROM_THE_RIGHT})*[{_SIGNS}]*"


def right_to_left(text: str) -> list[tuple[int, int]]:
    """Where the parts of a line run from right to left.

    Where most letters of the line do, all from the first of them on is one part: a Latin name in an Arabic sentence
    belongs to it. Else each run is one by itself, from its first letter to its last: Hebrew names in an English one.
    """
    if not _ANY_FROM_THE_RIGHT.any_in(text):
        return []
    runs = [match.span() for match in re.finditer(_RUN, text)]
    if len(re.findall(_FROM_THE_RIGHT, text)) > len(re.findall(_LEFT_TO_RIGHT, text)):
        return [(runs[0][0], len(text.rstrip()))]
    return runs


# First strong isolate and pop directional isolate (UAX 9): what stands between them is laid out by itself.
ISOLATE, END_ISOLATE = "\u2068", "\u2069"


def isolated(text: str) -> str:
    """A line in which what runs from right to left is isolated, so that it does not turn the words around it."""
    for start, end in reversed(right_to_left(text)):
        text = f"{text[:start]}{ISOLATE}{text[start:end]}{END_ISOLATE}{text[end:]}"
    return text
