"""Which amounts (figures, spans, dates, terms) and bounds differ between two passages: the entry of this folder."""

from plandiff.signals.amounts.bounds import BOUNDS, bounded, only_once, said_otherwise, turned_bounds
from plandiff.signals.amounts.changed_amounts import changed_deadlines, changed_figures

__all__ = ["BOUNDS", "bounded", "changed_deadlines", "changed_figures", "only_once", "said_otherwise", "turned_bounds"]
