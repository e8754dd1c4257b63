"""Invented plans and their revisions, with the links known by construction."""

from __future__ import annotations

import random
from dataclasses import dataclass

from plandiff.model.plan import Plan, Point

# What a made-up sentence is put together from. Nouns are followed by a number, so that plans have words of their own.
_WHO = (
    "Upland Lowland the|harbour|board the|school|council the|ferry|office each|maker every|village the|survey".split()
)
_DUTY = "shall may must|not will agrees|to is|free|to undertakes|to".split()
_DOES = "publish repair open close measure finance inspect lend replace announce lease guard share insure move".split()
_WHAT = "lock gauge bus library ferry sluice map drawing meal net dam pool archive bridge lamp garden canal".split()
_WHEN = "within|{n}|days before|the|{n}th|of|the|month twice|a|year in|the|dry|season until|{n}|o'clock".split()
_WHY = "at|its|own|expense with|the|consent|of|both|sides unless|the|water|is|high as|the|annex|says by|lot".split()


@dataclass(frozen=True, slots=True)
class Level:
    """How heavy a revision is: shares from 0 to 1."""

    dropped: float  # of the words
    replaced: float  # of the words
    split: float  # of the points
    merged: float  # of the points
    removed: float  # of the points
    added: float  # of the points
    moved: float  # of the points


LEVELS = {
    "light": Level(0.03, 0.03, 0.03, 0.03, 0.05, 0.05, 0.05),
    "heavy": Level(0.15, 0.15, 0.15, 0.1, 0.1, 0.1, 0.2),
    "rewritten": Level(0.25, 0.35, 0.1, 0.05, 0.1, 0.15, 0.2),
}


def revision(size: int, level: Level, seed: int) -> tuple[Plan, Plan, set[tuple[str, str]]]:
    """A plan of that many points, its revision, and the links between them; all numbers change."""
    rng = random.Random(f"{size} {level} {seed}")
    points = [(f"Matter {i}", [_sentence(rng, size) for _ in range(rng.randint(3, 6))]) for i in range(size)]
    after = [(title, [(text, {i}) for text in texts]) for i, (title, texts) in enumerate(points)]
    after = [point for point in after if rng.random() >= level.removed]
    for place in range(len(after) - 1, 0, -1):
        if rng.random() < level.merged:
            after[place - 1 : place + 1] = [(after[place - 1][0], after[place - 1][1] + after[place][1])]
        elif rng.random() < level.split and len(after[place][1]) > 3:
            cut = len(after[place][1]) // 2
            after[place : place + 1] = [(after[place][0], after[place][1][:cut]), ("", after[place][1][cut:])]
    for _ in range(round(size * level.added)):
        new: list[tuple[str, set[int]]] = [(_sentence(rng, size), set()) for _ in range(rng.randint(3, 6))]
        after.insert(rng.randrange(len(after) + 1), ("", new))
    for _ in range(round(len(after) * level.moved)):
        after.insert(rng.randrange(len(after)), after.pop(rng.randrange(len(after))))
    links = {(str(b + 1), str(a + 1001)) for a, (_, texts) in enumerate(after) for _, origin in texts for b in origin}
    return (
        Plan(
            id="before",
            title="Before",
            points=tuple(Point(id=str(i + 1), title=t, text=" ".join(s)) for i, (t, s) in enumerate(points)),
        ),
        Plan(
            id="after",
            title="After",
            points=tuple(
                Point(id=str(i + 1001), title=t, text=" ".join(_reword(rng, s, level, size) for s, _ in texts))
                for i, (t, texts) in enumerate(after)
            ),
        ),
        links,
    )


def _sentence(rng: random.Random, size: int) -> str:
    words = [*rng.choice(_WHO).split("|"), *rng.choice(_DUTY).split("|"), rng.choice(_DOES)]
    words += ["the", _noun(rng, size), "and", "the", _noun(rng, size)]
    words += " ".join(rng.sample(_WHEN, 1)).format(n=rng.randint(2, 90)).split("|") + rng.choice(_WHY).split("|")
    return " ".join(words).capitalize() + "."


def _noun(rng: random.Random, size: int) -> str:
    return f"{rng.choice(_WHAT)}-{int(size * rng.random() ** 2)}"


def _reword(rng: random.Random, sentence: str, level: Level, size: int) -> str:
    kept: list[str] = []
    for word in sentence.split():
        chance = rng.random()
        if chance < level.dropped:
            continue
        kept.append(_noun(rng, size) if chance < level.dropped + level.replaced else word)
    return " ".join(kept) or sentence
