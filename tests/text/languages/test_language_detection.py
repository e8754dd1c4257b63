"""Telling the language of short and long texts."""

from __future__ import annotations

import pytest

from plandiff.text.languages.language_detection import language_or_script, script_of_language

TOLD = {
    "Upland shall repair the dam before the flood.": "en",
    "Der Pächter muss die Hütte nach dem Winter räumen.": "de",
    "Le pêcheur ne peut pas entrer dans le port sans permis.": "fr",
    "El inquilino no podrá subarrendar la casa sin permiso del dueño.": "es",
    "Il comune concede la sala alla società per un anno.": "it",
    "Gmina nie pobiera opłat za wodę od mieszkańców.": "pl",
    "Въезд грузовых машин в парк не допускается.": "ru",
    "Станція переходить під нагляд агентства.": "uk",
    "Страните ще изпратят на комисията доклад за това.": "bg",
    "Озеро делят поровну.": "und-Cyrl",
    "Tàu thuyền không được vào cảng trong đêm.": "vi",
    "湖水水位不得低于3米。": "zh",
    "会議は東京で開かれる。": "ja",
    "കപ്പല്‍ തുറമുഖത്ത് നില്‍ക്കും.": "ml",
    "ទូកចូលកំពង់ផែនៅពេលព្រឹក។": "km",
    "הצדדים ישחררו 50 אסירים": "he",
    "Mora, Easthaven": "",
    "Para pihak sepakat menghentikan tembakan dalam waktu satu hari, menarik semua pasukan dari garis depan, dan "
    "membuka jalan raya untuk bantuan": "und-Latn",
}


@pytest.mark.parametrize(("text", "expected"), TOLD.items())
def test_language_or_script(text: str, expected: str) -> None:
    """A language where words or letters tell it, else the script; nothing for a few names."""
    assert language_or_script(text) == expected


def test_script_of_language() -> None:
    """Latin unless another is known."""
    scripts = {"uk": "cyrillic", "und-Cyrl": "cyrillic", "fa": "arabic", "ja": "kana", "el": "greek", "pl": "latin"}
    assert {code: script_of_language(code) for code in scripts} == scripts
