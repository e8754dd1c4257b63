"""Errors of red lines that would make versions seem silent on them: they stop the judging of versions."""

from __future__ import annotations

from plandiff.model.family import Family
from plandiff.model.problem import Document, InputError
from plandiff.model.red_line import RedLineFile
from plandiff.model.vocabulary import Vocabulary
from plandiff.rules import duplicate_id, line_target, line_undecidable
from plandiff.rules.shared.findings import as_document, finished, found_by, rule_modules, with_proposals

_ON_LINES = rule_modules(duplicate_id, line_target, line_undecidable)
_TARGET = "line-target"
_DECIDING = ("id", "topic", "figure", "party_bound")  # keys whose wrong name makes every version seem silent


def refuse_undecidable(lines: Document[RedLineFile], vocabulary: Vocabulary | None) -> None:
    """Raise InputError, with the problems that validation finds, where lines could not be told from silence.

    That is where a topic, term or party bound is not in the vocabulary, or a test can never decide. Whether the points
    that lines name exist, the versions that are read have to tell.
    """
    found = found_by(_ON_LINES, Family(red_lines=(lines,), vocabulary=as_document(vocabulary)))
    wrong = {
        problem: finding
        for problem, finding in found.items()
        if problem.file == lines.file and (problem.rule != _TARGET or finding.path[2] in _DECIDING)
    }
    if wrong:
        raise InputError(*finished(with_proposals(wrong), [lines]))
