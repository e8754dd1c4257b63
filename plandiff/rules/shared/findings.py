"""What a rule is, its examples, and what it finds, and how that becomes problems: with places, proposals and lines."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, Protocol, TypeAlias, cast

from plandiff.model.family import Family
from plandiff.model.named_values import NamedValues
from plandiff.model.plan import Clause, Plan, Point
from plandiff.model.problem import MAX_EXCERPT, MAX_PROPOSALS, Document, NodePath, Problem, Severity, did_you_mean
from plandiff.model.record import replace
from plandiff.model.vocabulary import Vocabulary

# What examples are made of: a register with one page, a vocabulary with one entry, a plan.
REGISTER = {"seeds/register.yaml": "pages:\n  - {key: gazette-0304, outlet: Upland Gazette}\n"}


def plan_file(*points: str, keys: str = "", name: str = "lake-12", title: str = "Lake accord") -> dict[str, str]:
    """The file of a plan: `keys` are lines beside its id and title, each point is what YAML has between braces."""
    listed = "".join(f"\n  - {{{point}}}" for point in points) or " []"
    return {f"plans/{name}.yaml": f"id: {name}\ntitle: {title}\n{keys}points:{listed}\n"}


def vocabulary_file(kind: str, entry: str) -> dict[str, str]:
    """The file of a vocabulary with one entry of a kind, which is what YAML has between braces."""
    return {"plans/vocabulary.yaml": f"{kind}:\n  - {{{entry}}}\n"}


class Finding(NamedValues):
    """One thing that a rule found in a document, at the value (or, with `at_key`, the key) under `path`.

    Where `meant` is a word that is not among the `known` ones, the hint proposes the nearest of them.
    """

    document: Document[Any]
    path: NodePath
    message: str
    subject: str
    hint: str = ""  # empty: the hint of the rule
    at_key: bool = False
    meant: str = ""
    known: Collection[str] = ()


Findings: TypeAlias = Iterator[Finding]


class ItemPlace(NamedValues):
    """A point or a clause of a plan: its document, its path, its reference, and itself."""

    document: Document[Plan]
    path: NodePath
    reference: str
    point: Point
    clause: Clause | None = None

    @property
    def item(self) -> Point | Clause:
        """The clause, or the point where it is none."""
        return self.clause or self.point

    def finding(self, key: NodePath, message: str, hint: str = "") -> Finding:
        """A finding at the value under `key` of this point or clause."""
        return Finding(self.document, (*self.path, *key), message, self.reference, hint)

    def unknown(
        self, key: NodePath, message: str, meant: str, known: Collection[str], *, at_key: bool = False
    ) -> Finding:
        """A finding at a value of this point or clause that names nothing: `meant` is not among the `known` words."""
        path = (*self.path, *key)
        return Finding(self.document, path, message, self.reference, at_key=at_key, meant=meant, known=known)


_place = ItemPlace._make  # each rule makes as many as there are points and clauses


def points(family: Family) -> Iterator[ItemPlace]:
    """Every point of every plan."""
    for document in family.plans:
        for index, point in enumerate(document.content.points):
            yield _place((document, ("points", index), f"{document.content.id}#{point.id}", point, None))


def points_and_clauses(family: Family) -> Iterator[ItemPlace]:
    """Every point of every plan, each followed by its clauses."""
    for place in points(family):
        yield place
        for index, clause in enumerate(place.point.clauses):
            path = (*place.path, "clauses", index)
            yield _place((place.document, path, f"{place.reference}.{clause.id}", place.point, clause))


def as_document(vocabulary: Vocabulary | None) -> Document[Vocabulary] | None:
    """A vocabulary as that of a family, for rules that look words up in it and find nothing wrong with itself."""
    return None if vocabulary is None else Document(file="", content=vocabulary, sha256="")


def documents(family: Family) -> Iterator[Document[Any]]:
    """Every file of the family."""
    yield from family.plans
    yield from family.seeds
    yield from (ruled.document for ruled in family.rulings)
    yield from family.decisions
    yield from family.red_lines
    yield from (document for document in (family.register, family.vocabulary) if document)


class RuleModule(Protocol):
    """What the file of a rule holds: constants, and a generator of findings.

    Besides, WARNING and STRICT_ONLY where they are true: what breaks the rule is no error, and it runs with --strict.
    """

    __name__: str
    TITLE: str
    EXPLANATION: str
    HINT: str
    FAILING: dict[str, str]
    PASSING: dict[str, str]

    def findings(self, family: Family) -> Findings:
        """What breaks the rule in a family of texts."""


def rule_modules(*modules: object) -> tuple[RuleModule, ...]:
    """Some files of rules as what they are: of a module it is not known what it holds."""
    return cast("tuple[RuleModule, ...]", modules)


def rule_id(module: RuleModule) -> str:
    """The id of a rule, which is the name of its file."""
    return module.__name__.rpartition(".")[2].replace("_", "-")


def severity_of(module: RuleModule) -> Severity:
    """How much it matters that a rule is broken."""
    return Severity.WARNING if getattr(module, "WARNING", False) else Severity.ERROR


def found_by(modules: Iterable[RuleModule], family: Family) -> dict[Problem, Finding]:
    """What rules find in a family, as problems, each with the finding that it is made of."""
    return {_problem(module, finding): finding for module in modules for finding in module.findings(family)}


def with_proposals(found: Mapping[Problem, Finding]) -> list[Problem]:
    """The problems in order, the first of them with the word that was meant; looking for it takes long."""
    problems = []
    proposals = 0
    for problem in sorted(found, key=lambda problem: problem.sort_key):
        finding = found[problem]
        if finding.meant and proposals < MAX_PROPOSALS:
            proposals += 1
            problems.append(replace(problem, hint=did_you_mean(finding.meant, finding.known, problem.hint)))
        else:
            problems.append(problem)
    return problems


def finished(problems: Iterable[Problem], documents: Iterable[Document[Any]]) -> list[Problem]:
    """The problems in order, each with the line of its document that it begins on."""
    lines = {document.file: document.text.split("\n") for document in documents}
    found = []
    for problem in sorted(problems, key=lambda problem: problem.sort_key):
        here = lines[problem.file]
        excerpt = here[problem.line - 1].rstrip("\r") if 0 < problem.line <= len(here) else ""
        found.append(replace(problem, excerpt=excerpt if len(excerpt) <= MAX_EXCERPT else ""))
    return found


def _problem(module: RuleModule, finding: Finding) -> Problem:
    document: Document[Any] = finding.document
    position = (document.key_position if finding.at_key else document.position)(*finding.path)
    hint = finding.hint or module.HINT
    return Problem(
        rule_id(module), severity_of(module), document.file, position, finding.message, hint, finding.subject
    )
