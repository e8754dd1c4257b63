"""Word spans: phrases and not soup, and always both texts rebuilt."""

from __future__ import annotations

import random

import pytest

from plandiff.comparing.word_diff import is_repetitive, word_spans
from plandiff.model.comparison import Span
from plandiff.model.kinds import SpanOp
from plandiff.text.tokens import tokens


def spans(before: str, after: str) -> tuple[Span, ...]:
    return word_spans(before, after)


def redline(before: str, after: str) -> str:
    """The spans as one line, for reading: [-gone-]{+come+}."""
    parts = []
    for span in spans(before, after):
        if span.op is SpanOp.EQUAL:
            parts.append(span.after)
        else:
            parts += [f"[-{span.before}-]"] if span.before else []
            parts += [f"{{+{span.after}+}}"] if span.after else []
    return "".join(parts)


CASES = {
    "a figure and a condition": (
        "The fleet is limited to 600,000 boats.",
        "The fleet is limited to 800,000 boats in the dry season.",
        "The fleet is limited to [-600,000 -]{+800,000 +}boats {+in the dry season+}.",
    ),
    "a hyphenated word and a percentage are whole": (
        "A 100-day notice and 50% of the catch.",
        "A 90-day notice and 40% of the catch.",
        "A [-100-day -]{+90-day +}notice and [-50% -]{+40% +}of the catch.",
    ),
    "an item of one word is put in, and those behind it are numbered anew": (
        "It holds (a) nets; (b) oars; and (c) ropes.",
        "It holds (a) nets; (b) lamps; (c) oars; and (d) ropes.",
        "It holds (a) nets; {+(b) lamps; +}[-(b) -]{+(c) +}oars; and [-(c) -]{+(d) +}ropes.",
    ),
    "an item is put in first": (
        "It pays 1) the rent of halls; 2) the rent of boats.",
        "It pays 1) the rent of carts; 2) the rent of halls; 3) the rent of boats.",
        "It pays {+1) the rent of carts; +}[-1) -]{+2) +}the rent of halls; [-2) -]{+3) +}the rent of boats.",
    ),
    "labels of a reference are words as others": (
        "A levy (see 3) and paragraphs (b), (c) and (d) stay.",
        "A levy (see 4) and paragraphs (b) and (d) stay.",
        "A levy (see [-3-]{+4+}) and paragraphs (b) [-, (c) -]and (d) stay.",
    ),
    "crumbs between changes are given up": (
        "Upland pays for the repair of the old wall.",
        "Lowland builds at the foot of a new dam.",
        "[-Upland pays for the repair of the old wall-]{+Lowland builds at the foot of a new dam+}.",
    ),
    "a bracket is not cut off its content": (
        "Paid to Upland (sixty per cent) now.",
        "Paid to Lowland (thirty per cent) now.",
        "Paid to [-Upland (sixty per cent) -]{+Lowland (thirty per cent) +}now.",
    ),
    "a bracket that ends far away stands out of the change": (
        "The fee (old crowns of the mint and of the lodge) is due.",
        "The toll (new crowns of the mint and of the lodge) is due.",
        "The [-fee -]{+toll +}([-old -]{+new +}crowns of the mint and of the lodge) is due.",
    ),
    "a bracket that another shape closes leaves both texts whole": (
        "The set {a, b, (c} applies.",
        "The set {a, d, (e} applies.",
        "The set {a, [-b, (c-]{+d, (e+}} applies.",
    ),
    "a deletion takes brackets whole": (
        "The mill (old) grinds (fine) flour for all.",
        "The mill (fine) flour for all.",
        "The mill [-(old) grinds -](fine) flour for all.",
    ),
    "an insertion is the sentence that it is": (
        "The committee elects a chair. The committee meets twice.",
        "The committee elects a chair. The committee keeps minutes. The committee meets twice.",
        "The committee elects a chair. {+The committee keeps minutes. +}The committee meets twice.",
    ),
    "an insertion is the item that it is, and the next has another letter": (
        "The panel hears (a) claims of members; (b) claims of guests.",
        "The panel hears (a) claims of members; (b) claims of staff; (c) claims of guests.",
        "The panel hears (a) claims of members; {+(b) claims of staff; +}[-(b) -]{+(c) +}claims of guests.",
    ),
    "an item added at the end is no new label of a short word": (
        "The ship has:\n(i) a flag;\n(ii) a horn.",
        "The ship has:\n(i) a flag;\n(ii) a horn;\n(iii) a drum.",
        "The ship has:\n(i) a flag;\n(ii) a horn{+;\n(iii) a drum+}.",
    ),
    "a longer common phrase stays": (
        "Ship the importer and measure the error rate of it for two weeks.",
        "Count the error rate of the importer every month.",
        None,
    ),
    "typography is no change": ("Upland\u2019s \u201clake\u201d", 'Upland\'s "lake"', 'Upland\'s "lake"'),
    "little in common: two blocks": (
        "Elections are held within one hundred days by every district council.",
        "No tax is raised on salt, fish or bread before the harvest of next year.",
        "[-Elections are held within one hundred days by every district council-]"
        "{+No tax is raised on salt, fish or bread before the harvest of next year+}.",
    ),
    "a negation that stands still is shown to": (
        "Upland shall not sell boats.",
        "Lowland shall not buy nets.",
        "[-Upland -]{+Lowland +}shall not [-sell boats-]{+buy nets+}.",
    ),
    "nothing before": ("", "A new point.", "{+A new point.+}"),
    "nothing after": ("An old point.", "", "[-An old point.-]"),
}


@pytest.mark.parametrize("name", CASES)
def test_redline(name: str) -> None:
    before, after, expected = CASES[name]
    if expected is None:
        assert "error rate" in "".join(span.before for span in spans(before, after) if span.op is SpanOp.EQUAL)
    else:
        assert redline(before, after) == expected


def random_text(seed: int, vocabulary: int, length: int) -> str:
    chooser = random.Random(seed)
    words = [f"w{number}" for number in range(vocabulary)] + [",", ".", " \n", "\u00a0", "50%", "-", "'s", *"()[]{}"]
    return "".join(chooser.choice(words) + chooser.choice(["", " ", "  "]) for _ in range(length))


@pytest.mark.parametrize("seed", range(60))
def test_spans_rebuild_both_texts(seed: int) -> None:
    before = random_text(seed, 4 + seed % 20, seed * 3)
    after = random_text(seed + 1000, 4 + seed % 20, (60 - seed) * 3)
    found = spans(before, after)
    assert "".join(span.before for span in found) == before
    assert "".join(span.after for span in found) == after
    for span in found:
        assert span.op is not SpanOp.EQUAL or [one.key for one in tokens(span.before)] == [
            one.key for one in tokens(span.after)
        ]


def marked(text: str) -> list[str]:
    """The brackets of a text that have no other half in it."""
    waiting: list[str] = []
    for letter in text:
        if letter == ")" and waiting and waiting[-1] == "(":
            waiting.pop()
        elif letter in "()":
            waiting.append(letter)
    return waiting


@pytest.mark.parametrize("seed", range(60))
def test_texts_exchanged_give_the_mirrored_spans(seed: int) -> None:
    before, after = random_text(seed, 6, 40), random_text(seed + 1000, 6, 50)
    turned = {SpanOp.INSERT: SpanOp.DELETE, SpanOp.DELETE: SpanOp.INSERT}
    mirrored = tuple(Span(turned.get(span.op, span.op), span.after, span.before) for span in spans(after, before))
    assert spans(before, after) == mirrored


@pytest.mark.parametrize("seed", range(60))
def test_no_change_of_a_word_cuts_a_bracket_off_its_content(seed: int) -> None:
    """Words between brackets, some of them exchanged."""
    chooser = random.Random(seed)
    words = [chooser.choice(["red", "blue", "old (oak)", "new", "(a", "dozen of them)", "(salt)"]) for _ in range(30)]
    text = " ".join(words)
    if marked(text):
        text = f"{text} {''.join(')' for mark in marked(text) if mark == '(')}"
    other = " ".join(chooser.choice(["iron", "tin"]) if word in ("red", "blue") else word for word in text.split())
    for span in spans(text, other):
        if span.op is not SpanOp.EQUAL:
            assert marked(span.before) == marked(span.after) == [], (text, other)


@pytest.mark.parametrize("text", ["", "Upland and Lowland.", "  \n ", "a " * 200])
def test_a_text_equals_itself(text: str) -> None:
    assert all(span.op is SpanOp.EQUAL for span in spans(text, text))


def test_repetitive_text_is_not_searched_for_phrases() -> None:
    before, after = ["-", "item", ";"] * 1700, ["-", "item", "."] * 1700
    assert is_repetitive(before, after)
    found = spans(" ".join(before), " ".join(after))
    assert "".join(span.after for span in found) == " ".join(after)
