"""Writes the roots of the synonyms: `python -m tests.regenerate_synonyms`.

That is plandiff/text/synonym_roots.txt, which a run reads in place of synonyms.txt: the same groups, each word
reduced to its root.
"""

from __future__ import annotations

from pathlib import Path

from plandiff.text import synonyms
from plandiff.text.lemmas import root

SOURCE = Path(synonyms.__file__).with_name("synonyms.txt")
ROOTS = SOURCE.with_name("synonym_roots.txt")


def generated() -> str:
    """The file as it should be."""
    groups = [line for line in SOURCE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return "".join(f"{' '.join(keys(group))}\n" for group in groups)


def keys(group: str) -> list[str]:
    """The words of a group as they are looked up: roots, and compounds as they are."""
    return [word if "_" in word else root(word) for word in group.replace("-", "").split()]


if __name__ == "__main__":
    ROOTS.write_text(generated(), encoding="utf-8", newline="\n")
