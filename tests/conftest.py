"""What tests of several rooms share: when the collector runs, and alignments that are made once."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from importlib import import_module

import pytest

from plandiff.alignment.align import align
from plandiff.alignment.rulings import Moves
from plandiff.alignment.similarity import Progress
from plandiff.alignment.thresholds import DEFAULTS, AlignmentSettings
from plandiff.model.alignment import Alignment
from plandiff.model.plan import Plan
from plandiff.model.ruling import AppliedRuling

# The program runs without the collector. Here it would walk all tests again and again, as there are so many.
ALLOCATIONS_BETWEEN_COLLECTIONS = 100_000


def pytest_collection_finish() -> None:
    """Take what was collected for permanent: tests and modules stay to the end, and hold nothing to be freed."""
    gc.freeze()
    gc.set_threshold(ALLOCATIONS_BETWEEN_COLLECTIONS)


@pytest.fixture(scope="session")
def remembered() -> Callable[..., Alignment]:
    """`align`, which gives the alignment again where it is asked once more for equal plans."""
    made: dict[tuple[str, str], list[tuple[object, Alignment]]] = {}

    def remember(
        before: Plan,
        after: Plan,
        settings: AlignmentSettings = DEFAULTS,
        *,
        moves: Moves = (),
        decided: Sequence[AppliedRuling] = (),
        progress: Progress | None = None,
    ) -> Alignment:
        asked = (before, after, settings, moves, decided)
        known = made.setdefault((before.id, after.id), [])
        found = next((alignment for one, alignment in known if one == asked), None)
        if found is None or progress is not None:
            found = align(before, after, settings, moves=moves, decided=decided, progress=progress)
            known.append((asked, found))
        return found

    return remember


@pytest.fixture
def _aligned_once(remembered: Callable[..., Alignment], monkeypatch: pytest.MonkeyPatch) -> None:
    """For tests of what is said of links, many times of the same plans: these are aligned once for all of them."""
    for name in ("plandiff.comparing.compare", "plandiff.threads.pairwise_links"):
        monkeypatch.setattr(import_module(name), "align", remembered)
