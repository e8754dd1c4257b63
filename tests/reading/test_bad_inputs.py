"""What the reader takes (y_) and what it refuses (n_), and for what reason and where, with either YAML parser."""

from __future__ import annotations

import pytest
import yaml

from plandiff.model.problem import InputError
from plandiff.reading import nodes, read_plan

HEAD = "id: lake-12\ntitle: Lake accord\n"
POINTS = "points:\n  - id: '4'\n    text: The lake stays full.\n"


def with_line(line: str) -> bytes:
    """A good plan with a line of its own in line 3."""
    return f"{HEAD}{line}\n{POINTS}".encode()


def with_text(value: str) -> bytes:
    """A good plan whose only point has this as the YAML of its text, in line 5 from column 11."""
    return f"{HEAD}points:\n  - id: '4'\n    text: {value}\n".encode()


def with_point(lines: str) -> bytes:
    """A plan with this instead of its point, from line 4."""
    return f"{HEAD}points:\n{lines}\n".encode()


ACCEPTED: dict[str, tuple[bytes, str]] = {
    "y_plain": (with_text("The lake stays full."), "The lake stays full."),
    "y_bom": (b"\xef\xbb\xbf" + with_text("full"), "full"),
    "y_crlf": (with_text("'a\n\n      b'").replace(b"\n", b"\r\n"), "a\nb"),
    "y_document_start": (b"---\n" + with_text("full"), "full"),
    "y_document_end": (with_text("full") + b"...\n", "full"),
    "y_yaml_directive": (b"%YAML 1.1\n---\n" + with_text("full"), "full"),
    "y_no_line_end_at_the_end": (with_text("full").rstrip(b"\n"), "full"),
    "y_many_blank_lines": (b"\n" * 3000 + with_text("full"), "full"),
    "y_norway": (with_text("no"), "no"),
    "y_yes": (with_text("yes"), "yes"),
    "y_true": (with_text("true"), "true"),
    "y_base_60": (with_text("12:30"), "12:30"),
    "y_trailing_zero": (with_text("1.10"), "1.10"),
    "y_octal": (with_text("0777"), "0777"),
    "y_hexadecimal": (with_text("0x1F"), "0x1F"),
    "y_date": (with_text("2025-11-20"), "2025-11-20"),
    "y_date_that_is_none_as_text": (with_text("2020-13-45"), "2020-13-45"),
    "y_not_a_number": (with_text(".nan"), ".nan"),
    "y_infinity": (with_text("-.inf"), "-.inf"),
    "y_merge_sign_as_text": (with_text("<<"), "<<"),
    "y_equals_sign": (with_text("="), "="),
    "y_enormous_integer": (with_text("9" * 5000), "9" * 5000),
    "y_quoted_null": (with_text("'null'"), "null"),
    "y_quoted_tilde": (with_text('"~"'), "~"),
    "y_hash_in_quotes": (with_text("'a # b'"), "a # b"),
    "y_markup": (with_text("'[bold]x[/] <script> | `x` ::error::'"), "[bold]x[/] <script> | `x` ::error::"),
    "y_folded": (with_text(">-\n      a\n      b"), "a b"),
    "y_literal": (with_text("|\n      a\n      b"), "a\nb\n"),
    "y_letters_of_the_world": (with_text("Île, Ørsted, Київ, 北京, 👍"), "Île, Ørsted, Київ, 北京, 👍"),
    "y_escaped_escape_is_read_and_left_to_the_checks": (with_text('"\\e[2J"'), "\x1b[2J"),
    "y_escaped_nul_is_read_and_left_to_the_checks": (with_text('"a\\0b"'), "a\0b"),
    "y_raw_bidi_is_read_and_left_to_the_checks": (with_text("a\u202eb"), "a\u202eb"),
    "y_raw_zero_width_is_read_and_left_to_the_checks": (with_text("a\u200bb"), "a\u200bb"),
    "y_flow": (b"{id: lake-12, title: x, points: [{id: 4, text: full}]}", "full"),
    "y_json": (b'{"id": "lake-12", "title": "x", "points": [{"id": "4", "text": "full"}]}', "full"),
}

# Why it is refused, and where the first problem stands.
REFUSED: dict[str, tuple[bytes, str, int, int]] = {
    # syntax
    "n_tab_indents": (with_point("\t- id: 1"), "syntax", 4, 1),
    "n_open_double_quote": (with_text('"full'), "syntax", 5, 11),
    "n_open_single_quote": (with_text("'full"), "syntax", 5, 11),
    "n_open_bracket": (with_line("sources: [a, b"), "syntax", 4, 7),
    "n_open_brace": (with_line("note: {a: b"), "syntax", 4, 7),
    "n_extra_bracket": (with_line("sources: [a]]"), "syntax", 3, 13),
    "n_at_sign": (with_text("@full"), "syntax", 5, 11),
    "n_backtick": (with_text("`full`"), "syntax", 5, 11),
    "n_percent_sign": (with_text("%full"), "syntax", 5, 11),
    "n_two_colons": (with_text("lake: full"), "syntax", 5, 15),
    "n_wrong_indentation": (with_line(" note: x"), "syntax", 3, 6),
    "n_dedented_item": (with_point("  - id: 1\n    text: x\n - id: 2"), "syntax", 6, 2),
    "n_key_without_colon": (with_line("note"), "syntax", 3, 1),
    "n_text_after_quotes": (with_text("'full' lake"), "syntax", 5, 18),
    "n_unknown_escape": (with_text('"a \\q b"'), "syntax", 5, 14),
    "n_half_a_character": (with_text('"\\ud800"'), "syntax", 5, 0),
    "n_escape_beyond_unicode": (with_text('"\\U00110000"'), "syntax", 5, 0),
    "n_escape_far_beyond_unicode": (with_text('"\\UFFFFFFFF"'), "syntax", 5, 0),
    "n_conflict_markers": (with_line("<<<<<<< HEAD\nnote: x\n=======\nnote: y\n>>>>>>> other"), "syntax", 3, 1),
    "n_wrong_line_is_right_after_5000_comments": (b"# x\n" * 5000 + with_text("@"), "syntax", 5005, 11),
    "n_wrong_line_is_right_after_crlf": (with_text("@").replace(b"\n", b"\r\n"), "syntax", 5, 11),
    "n_wrong_line_is_right_after_bom": (b"\xef\xbb\xbf" + with_text("@"), "syntax", 5, 11),
    "n_unknown_directive_version": (b"%YAML 9.9\n---\n" + with_text("x"), "syntax", 1, 1),
    # encoding
    "n_latin_1": (with_text("Île").decode().encode("latin-1"), "encoding", 5, 11),
    "n_cut_utf_8": (with_text("Île")[:-4], "encoding", 5, 11),
    "n_overlong_utf_8": (with_text("@").replace(b"@", b"\xc0\xaf"), "encoding", 5, 11),
    "n_encoded_surrogate": (with_text("@").replace(b"@", b"\xed\xa0\x80"), "encoding", 5, 11),
    "n_utf_16": (with_text("x").decode().encode("utf-16"), "encoding", 1, 1),
    "n_utf_16_without_bom": (with_text("x").decode().encode("utf-16-le"), "encoding", 1, 1),
    "n_utf_32": (with_text("x").decode().encode("utf-32"), "encoding", 1, 1),
    "n_gzip": (b"\x1f\x8b\x08\0\0\0\0\0", "encoding", 1, 1),
    "n_png": (b"\x89PNG\r\n\x1a\n\0\0", "encoding", 1, 1),
    "n_pdf": (b"%PDF-1.7\n%\xe2\xe3", "encoding", 1, 1),
    # raw control characters
    "n_nul": (with_text("a\0b"), "raw-control", 5, 12),
    "n_escape": (with_text("a\x1bb"), "raw-control", 5, 12),
    "n_bell": (with_text("a\ab"), "raw-control", 5, 12),
    "n_delete": (with_text("a\x7fb"), "raw-control", 5, 12),
    "n_c1": (with_text("a\x9bb"), "raw-control", 5, 12),
    "n_next_line": (with_text("a\x85b"), "raw-control", 5, 12),
    "n_line_separator": (with_text("a\u2028b"), "raw-control", 5, 12),
    "n_bom_in_the_middle": (with_text("a\ufeffb"), "raw-control", 5, 12),
    "n_noncharacter": (with_text("a\ufffeb"), "raw-control", 5, 12),
    "n_carriage_return": (with_text("a\rb"), "raw-control", 5, 12),
    "n_form_feed": (with_text("a\fb"), "raw-control", 5, 12),
    # features of YAML
    "n_alias": (with_line("note: &a x\nlanguage: *a"), "yaml-feature", 3, 7),
    "n_undefined_alias": (with_line("note: *nowhere"), "yaml-feature", 3, 7),
    "n_anchor": (with_text("&a full"), "yaml-feature", 5, 11),
    "n_merge_key_for_what_is_missing": ((HEAD + "<<: {points: []}\n").encode(), "yaml-feature", 3, 1),
    "n_merge_key": (with_line("<<: {note: x}"), "yaml-feature", 3, 1),
    "n_python_tag": (with_text("!!python/object/apply:os.system [ls]"), "yaml-feature", 5, 11),
    "n_include_tag": (with_text("!include /etc/passwd"), "yaml-feature", 5, 11),
    "n_environment_tag": (with_text("!ENV ${HOME}"), "yaml-feature", 5, 11),
    "n_binary_tag": (with_text("!!binary aGk="), "yaml-feature", 5, 11),
    "n_set_tag": (with_text("!!set {a, b}"), "yaml-feature", 5, 11),
    "n_string_tag": (with_text("!!str 5"), "yaml-feature", 5, 11),
    "n_bare_tag": (with_text("! 5"), "yaml-feature", 5, 11),
    "n_two_documents": (with_text("x") + b"---\n" + with_text("y"), "yaml-feature", 6, 1),
    "n_self_holding_list": (b"&a [*a]\n", "yaml-feature", 1, 1),
    # keys
    "n_duplicate_key": (with_line("title: x"), "duplicate-key", 3, 1),
    "n_duplicate_key_once_quoted": (with_line('"title": x'), "duplicate-key", 3, 1),
    "n_duplicate_key_in_a_point": (with_point("  - id: 1\n    text: x\n    text: y"), "duplicate-key", 6, 5),
    "n_duplicate_term": (with_point("  - {id: 1, text: x, terms: {a: 1, a: 1}}"), "duplicate-key", 4, 36),
    "n_unknown_key": (with_line("titel: x"), "unknown-key", 3, 1),
    "n_unknown_key_in_a_point": (with_point("  - id: 1\n    text: x\n    txt: y"), "unknown-key", 6, 5),
    "n_unknown_key_in_a_clause": (with_point("  - {id: 1, clauses: [{id: a, text: x, by: y}]}"), "unknown-key", 4, 40),
    "n_list_as_key": (with_line("? [a]\n: b"), "wrong-type", 3, 3),
    "n_number_key": (with_line("1: b"), "unknown-key", 3, 1),
    # missing
    "n_empty": (b"", "wrong-type", 1, 1),
    "n_only_a_comment": (b"# nothing yet\n", "wrong-type", 1, 1),
    "n_only_a_bom": (b"\xef\xbb\xbf", "wrong-type", 1, 1),
    "n_null": (b"null\n", "wrong-type", 1, 1),
    "n_empty_mapping": (b"{}\n", "missing-key", 1, 1),
    "n_list": (b"- id: x\n", "wrong-type", 1, 1),
    "n_prose": (b"The lake stays full.\n", "wrong-type", 1, 1),
    "n_no_id": (f"title: x\n{POINTS}".encode(), "missing-key", 1, 1),
    "n_no_title": (f"id: x\n{POINTS}".encode(), "missing-key", 1, 1),
    "n_no_points": (HEAD.encode(), "missing-key", 1, 1),
    "n_null_points": (f"{HEAD}points:\n".encode(), "missing-key", 3, 8),
    "n_null_title": (f"id: x\ntitle: ~\n{POINTS}".encode(), "missing-key", 2, 8),
    "n_point_without_id": (with_point("  - text: x"), "missing-key", 4, 5),
    "n_point_that_says_nothing": (with_point("  - id: 1\n    title: x"), "missing-key", 4, 5),
    "n_option_without_text": (with_point("  - {id: 1, options: [{by: Upland}]}"), "missing-key", 4, 24),
    "n_term_without_value": (with_point("  - {id: 1, text: x, terms: {a: , b: 1}}"), "missing-key", 4, 30),
    # types
    "n_points_are_a_mapping": (with_point("  '4':\n    text: x"), "wrong-type", 4, 3),
    "n_points_are_a_text": (f"{HEAD}points: all\n".encode(), "wrong-type", 3, 9),
    "n_point_is_a_text": (with_point("  - The lake stays full."), "wrong-type", 4, 5),
    "n_point_is_null": (with_point("  -"), "wrong-type", 4, 4),
    "n_text_is_a_list": (with_text("[a, b]"), "wrong-type", 5, 11),
    "n_text_is_a_mapping": (with_text("{a: b}"), "wrong-type", 5, 12),
    "n_sources_are_a_text": (with_line("sources: gazette-0304"), "wrong-type", 3, 10),
    "n_sources_hold_a_list": (with_line("sources: [[a]]"), "wrong-type", 3, 11),
    "n_sources_hold_null": (with_line("sources: [a, ~]"), "wrong-type", 3, 14),
    "n_terms_are_a_list": (with_point("  - {id: 1, text: x, terms: [a]}"), "wrong-type", 4, 29),
    # values
    "n_id_in_capitals": (f"id: Lake\ntitle: x\n{POINTS}".encode(), "bad-value", 1, 5),
    "n_id_is_a_path": (f"id: ../../x\ntitle: x\n{POINTS}".encode(), "bad-value", 1, 5),
    "n_id_ends_in_a_line_feed": (f"id: |\n  lake\ntitle: x\n{POINTS}".encode(), "bad-value", 1, 5),
    "n_blank_title": (f"id: x\ntitle: ' '\n{POINTS}".encode(), "bad-value", 2, 8),
    "n_point_id_with_a_blank": (with_point("  - {id: 1 a, text: x}"), "bad-value", 4, 10),
    "n_date_without_zeros": (with_line("date: 2031-3-4"), "bad-value", 3, 7),
    "n_date_that_is_none": (with_line("date: 2025-02-30"), "bad-value", 3, 7),
    "n_29_february_of_a_common_year": (with_line("date: 2100-02-29"), "bad-value", 3, 7),
    "n_month_13": (with_line("date: 2031-13-01"), "bad-value", 3, 7),
    "n_year_0": (with_line("date: 0000-01-01"), "bad-value", 3, 7),
    "n_digits_of_another_script": (with_line("date: ٢٠٣١-٠٣-٠٤"), "bad-value", 3, 7),
    "n_evidence_misspelt": (with_point("  - {id: 1, text: x, evidence: onrecord}"), "bad-value", 4, 32),
    "n_fate_in_capitals": (with_point("  - {id: 1, fate: Removed}"), "bad-value", 4, 19),
    "n_text_status_unknown": (with_line("text: secret"), "bad-value", 3, 7),
    "n_negative_count": (with_line("declared_points: -3"), "bad-value", 3, 18),
    "n_enormous_count": (with_line(f"declared_points: {'9' * 5000}"), "bad-value", 3, 18),
    "n_source_with_a_blank": (with_line("sources: [the gazette]"), "bad-value", 3, 11),
    "n_follows_a_whole_plan": (with_point("  - {id: 1, text: x, follows: [lake-10]}"), "bad-value", 4, 32),
}

LOADERS = {"c": getattr(yaml, "CSafeLoader", yaml.SafeLoader), "python": yaml.SafeLoader}


@pytest.fixture(params=LOADERS)
def _parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nodes, "_Loader", LOADERS[request.param])


@pytest.mark.usefixtures("_parser")
@pytest.mark.parametrize("name", ACCEPTED)
def test_accepted(name: str) -> None:
    data, text = ACCEPTED[name]
    assert read_plan(data).content.points[0].text == text


@pytest.mark.parametrize("name", REFUSED)
def test_refused(name: str) -> None:
    data, rule, line, column = REFUSED[name]
    with pytest.raises(InputError) as caught:
        read_plan(data, file="lake-12.yaml")
    first = caught.value.problems[0]
    found = (first.rule, first.line, first.column if column else 0)
    assert found == (rule, line, column), first.message
    assert all(problem.message and problem.hint for problem in caught.value.problems)


@pytest.mark.parametrize("name", REFUSED)
def test_refused_for_the_same_reason_without_the_c_parser(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nodes, "_Loader", yaml.SafeLoader)
    data, rule, line, _ = REFUSED[name]
    with pytest.raises(InputError) as caught:
        read_plan(data)
    assert rule in {problem.rule for problem in caught.value.problems}
    assert min(abs(problem.line - line) for problem in caught.value.problems) <= 1
