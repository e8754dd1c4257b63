"""A number longer than any that means something ends nothing: it is compared as it is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from plandiff.__main__ import run

LONG = "9" * 5000
FORMS = {
    "digits": LONG,
    "groups": "9" + ",999" * 2000,
    "blanks": "9" + " 999" * 2000,
    "decimals": f"1.{LONG}",
    "money": f"${LONG}bn",
    "glued": f"{LONG}m",
    "share": f"{LONG}/{LONG}",
    "ordinal": f"{LONG}th",
    "ratio": f"{LONG}:{LONG}",
    "day": f"{LONG} May {LONG}",
    "article": f"Article {LONG}({LONG})",
    "clock": f"at {LONG}:{LONG} pm",
    "words": "two hundred " + "million " * 3000,
    "more words": "nine hundred and " * 3000,
    "arabic": "\u0669" * 5000,
    "chinese": "\u4e09\u5343\u4e07" * 2000,
    "twice": f"{LONG} (sixty) boats",
}
PLAN = "id: {}\ntitle: T\npoints:\n- id: '1'\n  text: The quota of fish is {} in all.\n  terms: {{quota: '{}'}}\n"


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("format_name", ["terminal", "json"])
def test_a_long_number_is_compared_as_written(
    form: str, format_name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before, after = tmp_path / "before.yaml", tmp_path / "after.yaml"
    before.write_text(PLAN.format("before", FORMS[form], LONG), encoding="utf-8")
    after.write_text(PLAN.format("after", "1" + FORMS[form], LONG[:-1]), encoding="utf-8")
    assert run(["compare", str(before), str(after), "--format", format_name, "--fail-on", "substantive"]) == 1
    assert run(["compare", str(before), str(before), "--format", format_name, "--fail-on", "wording"]) == 0
    assert "internal error" not in capsys.readouterr().err


def test_every_command_bears_a_long_term(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before, after = tmp_path / "before.yaml", tmp_path / "after.yaml"
    before.write_text(PLAN.format("before", LONG, LONG), encoding="utf-8")
    after.write_text(PLAN.format("after", LONG[:-1], LONG[:-1]), encoding="utf-8")
    for command in ("figures", "matrix", "trace", "map", "family"):
        assert run([command, str(before), str(after)]) in (0, 2), command
    assert run(["validate", str(before), str(after)]) in (0, 1)
    assert "internal error" not in capsys.readouterr().err
