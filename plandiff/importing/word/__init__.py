"""Documents of word processors as a source: .docx and .odt, with their tracked changes."""

from __future__ import annotations

from plandiff.importing.word.content import State
from plandiff.importing.word.read_word import import_word, read_content

__all__ = ["State", "import_word", "read_content"]
