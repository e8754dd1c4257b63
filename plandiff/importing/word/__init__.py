"""Documents of word processors as a source: .docx and .odt, with their tracked changes."""

from __future__ import annotations

from plandiff.importing.word.both_texts import BothTexts, import_both
from plandiff.importing.word.content import State
from plandiff.importing.word.read_word import import_word, read_content

__all__ = ["BothTexts", "State", "import_both", "import_word", "read_content"]
