"""How far a library reaches, in words."""

from __future__ import annotations

from plandiff.model.seed import Reach


def reach_words(reach: Reach) -> str:
    """The day up to which versions are there, up to which later ones were looked up, and what a missing one means."""
    later = f"; what came later was looked up to {reach.events_until}" if reach.events_until else ""
    return f"The versions here reach to {reach.texts_until}{later}. That a later version is missing means nothing."
