"""Nothing hidden gets out: what steers or misleads becomes escapes and all else stays, in runs of their direction."""

from __future__ import annotations

import sys
import unicodedata

import pytest

from plandiff.text.display import END_ISOLATE, ISOLATE, isolated, visible

CASES = {
    "": "",
    "The lake stays full.\nSo does the harbour.": "The lake stays full.\nSo does the harbour.",
    "Île, Київ, 北京, ฝรั่ง, 👍, 10\u00a0%": "Île, Київ, 北京, ฝรั่ง, 👍, 10\u00a0%",
    "\x1b[31mred\x1b[0m": "\\x1b[31mred\\x1b[0m",
    "\x1b]0;title\x07": "\\x1b]0;title\\x07",
    "a\rb\x08c\x7f\x9b2J\0\t": "a\\x0db\\x08c\\x7f\\x9b2J\\x00\\x09",
    "before \u202eretfa\u202c": "before \\u202eretfa\\u202c",
    "zero\u200bwidth\u2060\ufeff": "zero\\u200bwidth\\u2060\\ufeff",
    "soft\u00adhyphen": "soft\\xadhyphen",
    "می\u200cروند": "می\u200cروند",
    "क्\u200dष, ന്\u200d م\u200d.": "क्\u200dष, ന്\u200d م\u200d.",
    "👩\u200d⚖\ufe0f, ❤\ufe0f\u200d🔥, 1\ufe0f\u20e3": "👩\u200d⚖\ufe0f, ❤\ufe0f\u200d🔥, 1\ufe0f\u20e3",
    "pay\u200cment pay\u200dment": "pay\\u200cment pay\\u200dment",
    "می\u200c\u200cروند م\u200c م\u200dx": "می\\u200c\\u200cروند م\\u200c م\\u200dx",
    "❤\ufe0f\ufe0f a\ufe0f 1\ufe0f": "❤\\ufe0f\\ufe0f a\\ufe0f 1\\ufe0f",
    "می\u202eروند\u200b": "می\\u202eروند\\u200b",
    "tag\U000e0041s": "tag\\U000e0041s",
    "half \ud800": "half \\ud800",
    "not a character \uffff": "not a character \\uffff",
    "[bold]x[/bold] | `x` <b>": "[bold]x[/bold] | `x` <b>",
}


@pytest.mark.parametrize("text", CASES, ids=ascii)
def test_visible(text: str) -> None:
    assert visible(text) == CASES[text]
    assert visible(visible(text)) == visible(text)


def test_no_control_or_format_character_of_unicode_gets_through() -> None:
    hidden = {"Cc", "Cf", "Cs", "Zl", "Zp"}
    # Marks of Arabic, Syriac, Kaithi and of hieroglyphs, which have a shape of their own.
    shaped = set("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd")
    shaped |= {chr(code) for code in range(0x13430, 0x13440)}
    characters = (chr(code) for code in range(sys.maxunicode + 1))
    due = [one for one in characters if unicodedata.category(one) in hidden and one not in shaped and one != "\n"]
    assert len(due) > 2000
    assert [f"U+{ord(one):04X}" for one in due if visible(one) == one] == []


LINES = {
    "plain words": "plain words",
    "between <תל אביב> and <חיפה>": "two names in an English sentence are two runs",
    "<يلتزم NATO بوقف إطلاق النار (48) NATO.>": "a Latin name in an Arabic sentence belongs to it",
    "figure: ٦٠ to 90": "digits alone turn nothing",
    "6  <הפסקת אש>": "a label stays where it is",
    "<א>": "one letter",
    "words: <כָּתַבָ> dropped": "a vowel sign stays upon the last letter",
}


@pytest.mark.parametrize(("line", "says"), LINES.items())
def test_isolated(line: str, says: str) -> None:
    """Angle brackets show where the isolates are wanted."""
    plain = line.replace("<", "").replace(">", "")
    assert isolated(plain) == line.replace("<", ISOLATE).replace(">", END_ISOLATE), says
