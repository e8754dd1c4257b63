"""What is front matter, and what is text between two rules."""

from __future__ import annotations

import pytest

from plandiff.importing.front_matter import front_matter_end

# A source, and what of it is front matter.
CASES = [
    ("---\ntitle: Rules\n---\nText", "---\ntitle: Rules\n---\n"),
    ("---\r\ntitle: Rules\r\n...\r\nText", "---\r\ntitle: Rules\r\n...\r\n"),
    ("---\n# of the site\nlist:\n- a\n  b: c\n\n---", "---\n# of the site\nlist:\n- a\n  b: c\n\n---"),
    ('+++\n[page]\n"title" = "Rules"\n+++\nText', '+++\n[page]\n"title" = "Rules"\n+++\n'),
    ("---\ntitle: Rules\n--- abstract\nText", "---\ntitle: Rules\n"),
    ("---\nThe toll is due: at once.\n---\n", ""),
    ("---\n- The toll is due.\n---\n", ""),
    ("---\n# Tolls\n\n- The toll is due.\n---\n", ""),
    ("---\ntitle: Rules\nThe toll is due.\n---\n", ""),
    ("---\ntitle: Rules\n", ""),
    ("---\n---\n", ""),
    ("Text\n---\ntitle: Rules\n---\n", ""),
    ("---\na: 1\n" + 400 * "- : x\n" + "Text", ""),
]


@pytest.mark.parametrize(("source", "front"), CASES)
def test_front_matter_is_keys_and_values(source: str, front: str) -> None:
    assert source[: front_matter_end(source, 0)] == front
