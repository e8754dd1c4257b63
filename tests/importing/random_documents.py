"""Documents put together at random from the pieces that real ones have, the same ones for the same seed."""

from __future__ import annotations

import random

_WORDS = (
    "Upland Lowland the lake will keep ferry council within 30 days [half / a third] agrees shall (a) (ii) 3. May 1.5 "
    "§ 3 cross- cease- re- lease harbour; and or, not: “quoted” \u2013 — non\u2011stop "
    "1\u202f000 \u00a0 \u00ad \u200b [1] […] "
    "Article 4 the Annex ÜBER озеро 湖 e\u0301 & < > &amp; &nbsp; ** * _it_ ` # \\ \\[ ] [ | ~ ''' [[a|b]] "
    "<ref>x</ref> http://x.example/a_b ~~gone~~ ~~ {--cut--} {++put++} {~~old~>new~~} {>>why<<} [x]{.deletion} [^1] "
    "[x][1] <del> </del> {{cite|x}} {{nowrap|y}} {{ }}"
).split(" ")
_MARKERS = (
    "{n}. ",
    "{n}) ",
    "({n}) ",
    "{n}.1 ",
    "{n}.{n}.2 ",
    "Article {n}\n",
    "Article {n}. ",
    "Section {n} ",
    "§ {n} ",
    "Point {n}: ",
    "({a}) ",
    "{a}) ",
    "{a}. ",
    "{r}. ",
    "({r}) ",
    "- ",
    "* ",
    "• ",
    "Option {n}: ",
    "Annex {A}\n\n",
    "CHAPTER {R}\n",
    "# ",
    "## {n}. ",
    "{n}\n",
    "\u200b{n}. ",
    "Стаття {n}. ",
    "[",
    "    ",
    "\t",
    "First, ",
    "Article One\n",
    "> ",
    "No. {n} ",
    "== {A} ==\n",
    "** ",
    "*# ",
    "::",
    "- {a}) ",
    ">> ",
)
_BREAKS = (
    "\n",
    "\n",
    "\n",
    "\n\n",
    "\n\n",
    "\r\n",
    "\r",
    "\f",
    "\n\n\n",
    "\u2028",
    "\x85",
    "\v",
    "\n---\n",
    "\n=====\n",
    "\n- 3 -\n",
    "\nPage 2 of 9\n",
    "\nhead of page\n\f",
    "\n12\n",
    "\n* * *\n",
    "\nContents ..... 4\n",
    "\n[^1]: A note.\n",
    "\nAccord   Page 2 of 9\n",
    "\n" + "".join(f"{line}   of the lake and\n" for line in range(1, 8)),
    "\nContents\n1. Boats\n2. Nets\n3. Lamps\n\n1. Boats\nx\n2. Nets\ny\n3. Lamps\n",
    "\nyear.1\n\n1 See above.\n",
    " fund\u00b9 \n\n\u00b9 See above.\n\f",
    " bank (1), \n\n(1) See above.\n",
    "\nNotes\n[1] See above.\n",
    "\n[1]: http://x.example\n",
    "\n| a | b |\n|---|:-:|\n| 1 | |\n",
    "\n{{Quote|\n",
    "\n}}\n",
)
_TAGS = (
    "<p>",
    "</p>",
    "<ol>",
    "<ol type=a start=3>",
    "</ol>",
    "<ul>",
    "</ul>",
    "<li>",
    "<li value=7>",
    "<b>",
    "</b>",
    "<br>",
    "<h2>",
    "</h2>",
    "<td>",
    "<tr>",
    "<script>",
    "</script>",
    "<!-- ",
    " -->",
    "<aside>",
    "</aside>",
    "<header>",
    "</footer>",
    "<footer>",
    "<main>",
    "<ol reversed>",
    "<nav>",
    "</nav>",
    "<pre>",
    "</pre>",
    '<a href="x>y">',
    "<",
    ">",
    "<!x>",
    "<title>",
    "</title>",
    '<p class="',
    "<del>",
    "</del>",
    "<s>",
    "</s>",
    '<span style="text-decoration:line-through">',
    "</span>",
    "<sup>1</sup>",
    "<svg>",
    "&#65;",
    "&#0;",
    "&bogus;",
    "&lt",
    "&ampx ",
)


def document(seed: int, tags: bool = False) -> str:
    """A document of up to some hundred lines; with `tags`, of HTML in any state."""
    dice = random.Random(seed)
    pieces: list[str] = []
    number = 0
    regular = dice.random() < 0.5
    kinds = dice.sample(_MARKERS, 3)
    for _ in range(dice.randint(1, 60)):
        if dice.random() < 0.6:
            number = number + 1 if dice.random() < 0.9 else dice.randint(0, 12)
            letter = "abcdefghijklm"[number % 13]
            roman = ("i", "ii", "iii", "iv", "v", "vi")[number % 6]
            marker = dice.choice(kinds if regular else _MARKERS)
            pieces.append(marker.format(n=number, a=letter, A=letter.upper(), r=roman, R=roman.upper()))
        for _ in range(dice.randint(0, 14)):
            pieces += [dice.choice(_WORDS), " " * dice.choice((1, 1, 1, 1, 3))]
            if tags and dice.random() < 0.3:
                pieces.append(dice.choice(_TAGS))
        pieces.append(dice.choice(_BREAKS[:7] if dice.random() < 0.8 else _BREAKS))
    return "".join(pieces)
