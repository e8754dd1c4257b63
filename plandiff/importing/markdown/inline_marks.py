"""The marks of Markdown inside a line: emphasis, escapes, links, notes, and the tags of HTML."""

from __future__ import annotations

import re

from plandiff.importing.source.working_text import Working

# What is markup inside a line; the groups say what of it stays.
_INLINE = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|\[\^(?P<note>[^\[\]\s]{1,60})\]"
    r"|(?<=\S)\^\[(?P<inline>[^\[\]\n]{1,2000}(?:\[[^\[\]\n]{0,300}\][^\[\]\n]{0,2000}){0,5})\]"
    r"|\{:[^{}\n]{0,300}\}"
    r"|!?\[(?P<link>[^\[\]\n]{1,300})\](?:\((?P<target>[^()\n]{0,500})\)|[ \t]?\((?:https?://|mailto:)[^()\s]{1,500}\))"
    r"|!?\[(?P<shown>[^\[\]\n]{1,300})\](?:[ \t]?\[(?P<label>[^\[\]\n]{0,200})\])?(?!\{)"
    r"|\[(?P<span>[^\[\]\n]{1,300})\]\{[^{}\n]{0,600}\}"
    r"|(?P<bold>\*\*|__)(?=\S)(?P<strong>[^*_\n]{1,400}?)(?<=\S)(?P=bold)"
    r"|(?<![\w*])(?P<thin>\*)(?=[^\s*])(?P<emphasis>[^*\n]{1,400}?)(?<=[^\s*])\*(?![\w*])"
    r"|(?<![\w_])(?P<thin_too>_)(?=[^\s_])(?P<emphasis_too>[^_\n]{1,400}?)(?<=[^\s_])_(?![\w_])"
    r"|\{\+\+|\+\+\}|\{==|==\}|~~\}"
    r"|</?(?:a|b|i|u|em|strong|span|sup|sub|br|p|div|font|center|mark|ins|del|s|strike|small|table|thead|tbody|tfoot|tr"
    r"|(?P<cell>t[dh])|ul|ol|li|dl|dt|dd|h[1-6r]|section|article|details|summary|blockquote|img)\b[^<>\n]{0,300}>"
    r"|(?P<hard>\\)(?=\r?\n|$)"
)
_STAYS = ("escaped", "link", "shown", "span", "strong", "emphasis", "emphasis_too")


class Inline:
    """Keeps what is text in pieces of a Markdown source.

    `labels` are those of its link definitions, in lower case, `footnotes` those of its footnotes; `notes` become the
    ranges of the source that are notes inside a line, and no part of it.
    """

    def __init__(self, working: Working, labels: frozenset[str], footnotes: frozenset[str]) -> None:
        self._working = working
        self._labels = labels
        self._footnotes = footnotes
        self.notes: list[tuple[int, int]] = []

    def keep(self, start: int, end: int) -> None:
        """Keep what is text between two places of the source."""
        working = self._working
        reached = position = start
        while position < end and (match := _INLINE.search(working.source, position, end)):
            if match["note"] is not None and match["note"] in self._footnotes:
                working.keep(reached, match.start())
                working.dropped.append((match.start(), match.end(), "note-reference"))
                reached = position = match.end()
                continue
            if match["note"] is not None or (match["shown"] is not None and not self._is_link(match)):
                position = match.start() + 1  # a bracket of the text
                continue
            working.keep(reached, match.start())
            self._inside(match)
            reached = position = match.end()
        working.keep(reached, end)

    def _inside(self, match: re.Match[str]) -> None:
        """Keep what stays of a mark."""
        if match["inline"] is not None:
            self.notes.append(match.span("inline"))
        if match["cell"] is not None and self._working.length:
            self._working.add(" ")
        name = next((name for name in _STAYS if match[name] is not None), "")
        if not name:
            return
        begun = self._working.length
        if name == "escaped":
            self._working.keep(match.start(name), match.end(name))
        else:
            self.keep(match.start(name), match.end(name))
        if name == "strong":
            self._working.bold.append((begun, self._working.length))

    def _is_link(self, match: re.Match[str]) -> bool:
        """Whether brackets name a link that is defined elsewhere: [words][label], [label][] or [label]."""
        return (match["label"] or match["shown"]).lower() in self._labels
