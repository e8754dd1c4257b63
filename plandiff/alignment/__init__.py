"""Who answers whom: alignment of the points and clauses of two plans, and the reasons for it."""

from plandiff.alignment.align import align
from plandiff.alignment.settings import AlignmentSettings

__all__ = ["AlignmentSettings", "align"]
