"""What the two sides of a comparison are to each other, versions or an original and its translation, in words."""

from __future__ import annotations

from plandiff.model.comparison import Comparison
from plandiff.model.kinds import ChangeKind, Weight
from plandiff.model.named_values import NamedValues
from plandiff.rendering.words import wording


class Roles(NamedValues):
    """The names of both sides, as headings have them."""

    before: str = "before"
    after: str = "after"

    @classmethod
    def of(cls, comparison: Comparison) -> Roles:
        """The roles of a comparison: a plan that says that it translates the other is the translation."""
        before, after = comparison.before.plan, comparison.after.plan
        if after.translation_of == before.id:
            return cls("original", "translation")
        return cls("translation", "original") if before.translation_of == after.id else cls()

    @property
    def of_translation(self) -> bool:
        """Whether one side is declared a translation of the other, so that nothing went from one to the other."""
        return "translation" in self

    def where(self, *, after: bool) -> str:
        """One side as an adverb: `before`, `in the original`."""
        return f"in the {self[after]}" if self.of_translation else self[after]

    def kind_words(self, kind: ChangeKind, *, moved: bool = False) -> str:
        """A kind in words, with the move where there is one."""
        if self.of_translation and kind is ChangeKind.TRANSLATED:
            return "moved in the translation" if moved else "translated"
        if kind in (ChangeKind.ADDED, ChangeKind.REMOVED):
            only = f"only {self.where(after=kind is ChangeKind.ADDED)}"
            return only if self.of_translation else wording.KIND_WORDS[kind]
        words = wording.KIND_WORDS[kind]
        if not moved:
            return words
        return "moved" if kind is ChangeKind.UNCHANGED else f"moved and {words}"

    def weight_words(self, weight: Weight, *, translated: bool) -> str:
        """A weight in words; `translated` says that what cannot be weighed is in another language."""
        if self.of_translation and weight is Weight.UNKNOWN and translated:
            return "nothing that is read differs"
        if self.of_translation and weight is Weight.SUBSTANTIVE:
            return "differs"
        return wording.weight_words(weight, translated=translated)


VERSIONS = Roles()
