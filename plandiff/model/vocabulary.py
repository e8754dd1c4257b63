"""The vocabulary of a family of texts: topics, terms, parties and places, as data."""

from __future__ import annotations

from plandiff.model.declaration import declare
from plandiff.model.named_values import Choice
from plandiff.model.record import record


class TermKind(Choice):
    """What sort of value a term has."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    DURATION = "duration"
    DATE = "date"
    TEXT = "text"
    FLAG = "flag"


@record(frozen=True, kw_only=True)
class Topic:
    """What a point can be about."""

    id: str = declare("The topic's slug.", form="id")
    label: str = declare("What it is called in a heading.", empty=False)


@record(frozen=True, kw_only=True)
class Term:
    """A named figure that points can fix."""

    id: str = declare("The key under `terms:`.", form="id")
    label: str = declare("What it is called in a table.", empty=False)
    unit: str = declare("Its unit: persons, USD, percent, days ...", default="")
    kind: TermKind = declare("What sort of value it has.")


@record(frozen=True, kw_only=True)
class Name:
    """A party or a place and the other names it goes by."""

    name: str = declare("The name that plans use.", empty=False)
    aliases: tuple[str, ...] = declare("Other names, adjectives and abbreviations.", default=())
    names_in: dict[str, str] = declare(
        "Its names in other languages: a language code, and the names in it with semicolons between them; what is "
        "written small (adjectives) is found in small letters too.",
        default={},
    )

    def names_of(self, language: str) -> tuple[str, ...]:
        """The names in another language; none where the vocabulary gives none."""
        written = (name.strip() for name in self.names_in.get(language, "").split(";"))
        return tuple(name for name in written if name)


@record(frozen=True, kw_only=True)
class OtherText:
    """A text or package that claims speak of but that no plan file encodes."""

    id: str = declare("The id that claims use.", form="file-id")
    label: str = declare("What it is.", empty=False)


@record(frozen=True, kw_only=True)
class Vocabulary:
    """The words of one family of texts: the content of vocabulary.yaml."""

    topics: tuple[Topic, ...] = declare("The topics, in the order that tables use.", default=())
    terms: tuple[Term, ...] = declare("The named figures.", default=())
    parties: tuple[Name, ...] = declare("Those who act or are bound.", default=())
    places: tuple[Name, ...] = declare("Territories, towns, plants, seas.", default=())
    other_texts: tuple[OtherText, ...] = declare("Texts that claims speak of and no plan file encodes.", default=())

    def topic_label(self, topic: str) -> str:
        """The label of a topic, or the slug itself where the vocabulary does not have it."""
        return next((entry.label for entry in self.topics if entry.id == topic), topic)
