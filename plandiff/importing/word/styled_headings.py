"""Which paragraphs styled as headings are headings: some templates style every numbered clause as one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from plandiff.importing.word.content import Paragraph, State

_LOWEST = 6
_LONG = 150  # characters from which a paragraph is no heading
_RUNS_ON = (".", ";", ":", ",")


class Headings:
    """The heading levels of one document in one state.

    A level most of whose paragraphs run on as sentences do numbers the clauses and heads nothing. Below the one
    paragraph that has the style of a title, headings stand one level lower than they say.
    """

    def __init__(self, paragraphs: Iterable[Paragraph], state: State) -> None:
        self._state = state
        styled: Counter[int] = Counter()
        running: Counter[int] = Counter()
        titles = 0
        for paragraph in paragraphs:
            properties = paragraph.properties(state)
            text = paragraph.text.strip()
            if not text or paragraph.skip:
                continue
            titles += properties.title
            styled[properties.heading] += 1
            running[properties.heading] += len(text) > _LONG or (text.endswith(_RUNS_ON) and " " in text)
        self._titled = titles == 1
        self._heads = frozenset(level for level in styled if level and running[level] * 2 <= styled[level])

    def level(self, paragraph: Paragraph) -> int:
        """The heading level of a paragraph from 1 to 6, 0 where it heads nothing."""
        properties = paragraph.properties(self._state)
        if properties.title and self._titled:
            return 1
        if properties.heading not in self._heads:
            return 0
        return min(properties.heading + self._titled, _LOWEST)
