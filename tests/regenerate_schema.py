"""Writes what is generated from the declarations of the model: `python -m tests.regenerate_schema`.

That is plandiff/schema/*.schema.json, and in the README files of plans/ and seeds/ what stands between
`<!-- reference: plan -->` (or seed, register, vocabulary) and `<!-- end reference -->`.
"""

from __future__ import annotations

import re
from pathlib import Path

from tests.reading.schema import KINDS, reference_table, schema_text

ROOT = Path(__file__).parent.parent
SCHEMAS = ROOT / "plandiff" / "schema"
READMES = (ROOT / "plans" / "README.md", ROOT / "seeds" / "README.md")
_BLOCK = re.compile(r"(?<=<!-- reference: )(?P<kind>[a-z-]+)( -->\n).*?(?=<!-- end reference -->)", re.DOTALL)


def generated() -> dict[Path, str]:
    """Every generated file, and every README with its generated blocks, as it should be."""
    files = {SCHEMAS / f"{kind}.schema.json": schema_text(kind) for kind in KINDS}
    for path in READMES:
        if path.exists():
            files[path] = with_tables(path.read_text(encoding="utf-8"))
    return files


def with_tables(text: str) -> str:
    """A README with its reference tables brought up to date."""
    return _BLOCK.sub(lambda match: f"{match['kind']} -->\n\n{reference_table(match['kind'])}\n", text)


if __name__ == "__main__":
    for path, text in generated().items():
        path.write_text(text, encoding="utf-8", newline="\n")
