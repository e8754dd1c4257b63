"""Rule unknown-topic: with a vocabulary, the topic of a point is one of its topics."""

from __future__ import annotations

from plandiff.model.family import Family
from plandiff.rules.shared.findings import Findings, plan_file, points, vocabulary_file

TITLE = "The topic of a point is in the vocabulary"
EXPLANATION = (
    "Points of different plans are brought together by their topic; a misspelt one stands alone. Without a "
    "vocabulary.yaml beside the plans, topics are free."
)
HINT = "add the topic to vocabulary.yaml or use one that is there"
_VOCABULARY = vocabulary_file("topics", "id: water-level, label: Water level")
FAILING = _VOCABULARY | plan_file('id: "4", topic: water-levels, text: The lake stays full.')
PASSING = _VOCABULARY | plan_file('id: "4", topic: water-level, text: The lake stays full.')


def findings(family: Family) -> Findings:
    """A finding at each topic of a point that the vocabulary does not have."""
    if family.vocabulary is None:
        return
    known = {topic.id for topic in family.vocabulary.content.topics}
    for place in points(family):
        topic = place.point.topic
        if topic and topic not in known:
            yield place.unknown(("topic",), f"the vocabulary has no topic {topic}", topic, known)
