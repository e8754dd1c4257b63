"""Who answers whom: alignment of the points and clauses of two plans, and the reasons for it."""

from plandiff.alignment.align import align
from plandiff.alignment.explanation import candidates, explain
from plandiff.alignment.settings import AlignmentSettings
from plandiff.alignment.trace import trace

__all__ = ["AlignmentSettings", "align", "candidates", "explain", "trace"]
