"""Text from a file is data in every format: it never becomes an escape, markup, a script or a command."""

from __future__ import annotations

import json
import re

import pytest

from plandiff import api
from plandiff.rendering.formats import COMPARISON
from plandiff.rendering.page.markdown_text import code, link_target, markdown
from tests.golden import FOLDER, report

HIDDEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069]")


@pytest.mark.parametrize("format_name", COMPARISON.texts)
def test_no_hidden_character_leaves_the_tool(format_name: str) -> None:
    # A CSV report ends its lines in CR LF, as RFC 4180 has it.
    printed = report("hostile-text", format_name).replace("\r\n", "\n")
    assert not HIDDEN.search(printed)


def test_json_gives_the_text_back_as_it_was() -> None:
    changes = json.loads(report("hostile-text", "json"))["changes"]
    before = api.load_plan(FOLDER / "hostile-text" / "before.yaml").content
    assert "".join(span["before"] for span in changes[0]["spans"]) == before.points[0].text


def test_terminal_shows_markup_letter_by_letter() -> None:
    printed = report("hostile-text", "terminal")
    for shown in (
        "[bold]markup[/bold]",
        "]click[/link]",
        ":smile:",
        "\\x1b",
        "\\u202e",
    ):
        assert shown in printed


def test_no_line_of_a_report_begins_with_what_a_file_says() -> None:
    for format_name in ("terminal", "markdown"):
        lines = report("hostile-text", format_name).splitlines()
        assert not [line for line in lines if line.startswith(("::", "##[", "1. not", "```"))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a | b", r"a \| b"),
        (r"a \| b", r"a \\\| b"),
        ("<script>", "&lt;script&gt;"),
        ("*bold* _it_ `code`", r"\*bold\* \_it\_ \`code\`"),
        ("[x](https://a.example)", r"\[x\](https&#58;//a.example)"),
        ("# heading\n- list", "&#35; heading<br>&#45; list"),
        ("1. number", "&#49;. number"),
        ("@someone, #12, $x$, :smile:", r"&#64;someone, &#35;12, \$x\$, &#58;smile:"),
        ("\x1b[31m", "\\\\x1b\\[31m"),
    ],
)
def test_markdown(text: str, expected: str) -> None:
    assert markdown(text) == expected


@pytest.mark.parametrize(("text", "expected"), [("a", "`a`"), ("a`b", "``a`b``"), ("`a", "`` `a ``")])
def test_code_span(text: str, expected: str) -> None:
    assert code(text) == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://a.example/b_(c)", "https://a.example/b_%28c%29"),
        ("javascript:alert(1)", ""),
        ("https://a.example/ b", ""),
        ("https://a.example/\u202e", ""),
    ],
)
def test_only_web_addresses_become_links(url: str, expected: str) -> None:
    assert link_target(url) == expected
