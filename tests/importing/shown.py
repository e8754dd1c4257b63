"""An imported document as text: what the golden cases hold.

`python -m tests.importing.shown` writes the expected files anew; read the difference before you commit it.
"""

from __future__ import annotations

from pathlib import Path

from plandiff.importing.preview import PreviewNode, preview
from plandiff.importing.read import read_text
from plandiff.importing.result import Imported, Role
from plandiff.model.plan import Clause, Point

CASES = Path(__file__).parent / "cases"


def cases() -> list[Path]:
    """The source files of the golden cases."""
    return sorted(CASES.glob("*/source.*"))


def source(path: Path) -> str:
    """The text of a source file, line ends as they are."""
    return path.read_bytes().decode("utf-8")


def shown(imported: Imported) -> str:
    """The tree with its lines and texts, then what was skipped and guessed."""
    plan = imported.plan
    lines = [f"{imported.form}: {plan.title}", ""]
    texts: dict[str, tuple[str, tuple[str, ...]]] = {}
    for point in plan.points:
        above = (f"below the heading: {' / '.join(point.headings)}",) if point.headings else ()
        texts[point.id] = point.text, (*above, *_note(point))
        texts.update({f"{point.id}.{clause.id}": (clause.text, _note(clause)) for clause in point.clauses})
    for node in preview(imported):
        lines += _node(node, node.id, texts, "")
    lines += ["", "skipped"]
    lines += [f"  {one.line}-{one.end_line} {one.reason} ({one.characters}) {one.excerpt}" for one in imported.skipped]
    lines += ["", "guessed"]
    for guess in imported.guesses:
        arguments = ", ".join(f"{name}={value!r}" for name, value in guess.arguments.items())
        lines.append(f"  {guess.line}-{guess.end_line} {guess.id} {arguments}")
    return "\n".join(lines) + "\n"


def _note(item: Point | Clause) -> tuple[str, ...]:
    return (f"note: {item.note}",) if item.note else ()


def _node(node: PreviewNode, reference: str, texts: dict[str, tuple[str, tuple[str, ...]]], indent: str) -> list[str]:
    title = f" <{node.title}>" if node.title else ""
    kind = "" if node.kind in {"point", "clause"} else f"{node.kind} "
    lines = [f"{indent}{kind}{node.id} [{node.line}-{node.end_line}]{title}"]
    text, remarks = texts.get(reference, (node.excerpt, ()))
    lines += [f"{indent}    | {line}" for line in text.split("\n") if text]
    lines += [f"{indent}    {remark}" for remark in remarks]
    for child in node.children:
        inner = f"{reference}.{child.id}" if child.kind == "clause" else f"{reference}/{child.id}"
        lines += _node(child, inner, texts, indent + "  ")
    return lines


def characters(imported: Imported, text: str) -> tuple[int, int]:
    """How many characters that are not blank were kept and how many skipped."""
    kept = skipped = 0
    for one in imported.stretches:
        size = sum(not letter.isspace() for letter in text[one.start : one.end])
        if one.role is Role.SKIPPED:
            skipped += size
        else:
            kept += size
    return kept, skipped


def main() -> None:
    """Write the expected file of every case."""
    for path in cases():
        path.with_name("expected.txt").write_text(shown(read_text(source(path), plan_id="case")), encoding="utf-8")


if __name__ == "__main__":
    main()
