"""What a duty is, and which duties of two passages stand on different rungs: the entry of this folder."""

from plandiff.signals.duties.duty_matching import moved_duties

__all__ = ["moved_duties"]
