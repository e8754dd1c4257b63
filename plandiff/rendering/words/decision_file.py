"""What stands in every file of decisions, whoever writes it: its first lines, and how changes are called."""

from __future__ import annotations

from plandiff.model.alignment import Ends
from plandiff.model.comparison import Side

HEAD = """\
# What readers made of changes, by fingerprint. plandiff finds this file beside the texts, or with --decisions;
# `plandiff decide` writes it anew, without other comments than this one.
"""
_LONGEST_TITLE = 120  # characters


def title_of(ends: Ends, before: Side, after: Side) -> str:
    """What a change is called for readers of the file: the titles of its points after, else of those before."""
    for side, names in ((after, ends[1]), (before, ends[0])):
        titles = dict.fromkeys(" ".join(side.points[name].title.split()) for name in names)
        if any(titles):
            return " / ".join(filter(None, titles))[:_LONGEST_TITLE].rstrip()
    return ""
