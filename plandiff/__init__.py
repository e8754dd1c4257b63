"""Compare versions of a negotiated text, clause by clause, with the evidence for each."""

from plandiff.version import __version__

__all__ = ["__version__"]
