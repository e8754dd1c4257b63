"""Telling the language of a text by its script and its commonest words."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from plandiff.text.normalise import fold_typography
from plandiff.text.patterns import pattern

# Characters of a text that are looked at.
_SAMPLE: Final = 20_000
# What the words of a language must count together, and by how much they must outdo those of the next.
_LEAST, _LEAD = 1.5, 1.5
# Words in Latin letters from which on a text that has fewer English ones than this share is in no language we know.
_ENOUGH, _HARDLY = 12, 0.05
# Texts whose language nothing tells, by their script, as BCP 47 tags.
UNDETERMINED: Final = {"cyrillic": "und-Cyrl", "latin": "und-Latn"}
_WORDS = pattern(r"[^\W\d_]+")
# A text in ASCII is cut at its other characters for a third of what the pattern takes.
_BLANKED = bytes(code if chr(code).isalpha() else 32 for code in range(256))
# The scripts that are told apart, and the language that is by far the commonest in each.
_SCRIPTS: Final = {
    **{"greek": "el", "armenian": "hy", "hebrew": "he", "devanagari": "hi", "thai": "th", "georgian": "ka"},
    **{"hangul": "ko", "cjk": "zh", "kana": "ja", "arabic": "ar", "cyrillic": UNDETERMINED["cyrillic"]},
    **{"bengali": "bn", "gujarati": "gu", "gurmukhi": "pa", "kannada": "kn", "malayalam": "ml", "sinhala": "si"},
    **{"tamil": "ta", "telugu": "te", "khmer": "km", "lao": "lo", "myanmar": "my", "ethiopic": "am"},
}
_ENGLISH: Final = frozenset(
    "the of and to shall in a for be is that by any on or with as this will not are from must may its "
    "which all at".split()
)
_ENGLISH_ALONE: Final = _ENGLISH - {"a"}  # many languages have that
_LATIN: Final = {
    "cs": "a v na se je s z že do o k ve by pro od jako nebo po podle který která které není jsou musí může být",
    "da": "og i at det er en til af på for med den de som ikke der et skal kan eller fra inden ved hvis",
    "de": (
        "der die das und den von zu mit ist im des nicht ein eine einem einer eines auf für dem sich oder werden wird "
        "nach bei durch bis vom zum zur über jahr jahren tage tagen zwei drei sind innerhalb muss darf kann artikel "
        "zwischen alle jeder monate monaten beträgt gilt nur"
    ),
    "es": (
        "de la el en y a los que del las se por con no una un su para al es o lo como plazo deberá artículo días años "
        "entre sobre partes parte será dos"
    ),
    "fi": "ja on ei se että joka sen oli tai ovat jos kun mutta hän niin kuin vuonna mukaan päivän kuluessa",
    "fr": (
        "de la le et les des en un une du dans est que pour par au qui sur ne pas il ce sont aux ou avec son délai "
        "jours l d à article être toute"
    ),
    "hu": "a az és hogy nem is egy meg ez volt de van ha csak vagy kell mint között napon belül szerint",
    "it": (
        "di e il la che in a per un del è della le con i si dei da non una al alla entro giorni sono dal gli delle nel "
        "articolo parti o anni lo tra fra ogni più mesi deve devono può euro ore al dei"
    ),
    "nl": "de van het een en in te dat is op voor met zijn die niet aan er om door binnen dagen moet worden bij of",
    "no": "og i det er en til av på for med den de som ikke et skal kan eller fra innen ved hvis",
    "pl": (
        "i w na z do nie się o że jest od po przez jak dla oraz lub który która które ze za przed w ciągu dni strony "
        "terminie artykuł będzie są być może"
    ),
    "pt": "de a o e que do da em um para com não uma os no se na por as dos ao é prazo dias são deve ou nas partes",
    "ro": "de și în la a cu pe din care nu să este un o pentru prin sau termen zile sunt ale al trebuie părțile",
    "sv": "och i att det är en till av på för med den de som inte ett skall ska kan eller från inom vid om",
    "vi": "và của các là trong không được có cho những một với theo bên ngày này phải từ về tại",
    "tr": "ve bir bu için ile de da olarak olan daha gün içinde tarafından veya her ancak en kadar",
}
_CYRILLIC: Final = {
    "be": "і ў не на што з да у як гэта яго ці для па бакі дзён паміж быць",
    "bg": "и на в за от се да не с по са до е на като които или при през дни срок страните ще",
    "ru": (
        "и в не на с по что к от о из у за для это как до или все так его при стороны в течение дней года быть должны "
        "между если не быть который"
    ),
    "sr": "и у је на да се за од са су који не то као или по рок дана стране између ће бити",
    "uk": (
        "і та в у на не з що до за для про від це як або його при сторони протягом днів року бути повинні між якщо із "
        "які який"
    ),
}
# The alphabets of the languages in Cyrillic: a text with many other letters is in none of them.
_ALPHABETS: Final = {
    "be": "абвгдеёжзійклмнопрстуўфхцчшыьэюя",
    "bg": "абвгдежзийклмнопрстуфхцчшщъьюя",
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "sr": "абвгдђежзијклљмнњопрстћуфхцчџш",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
}
_OTHER_LETTERS: Final = 0.02
# Letters that hardly another of these languages has.
_LETTERS: Final = {
    **{"be": "ўі", "bg": "ъ", "cs": "ěřů", "de": "ßäöü", "es": "ñ¿¡", "fr": "çœêëûàè", "hu": "őű", "pl": "łąęśźżć"},
    **{"pt": "ãõ", "ro": "țșăţş", "ru": "ыэё", "sr": "ћђџљњј", "sv": "åäö", "da": "æøå", "no": "æøå", "tr": "ğış"},
    **{"uk": "іїєґ", "it": "ìò", "vi": "đơưạảấầậếềệộợụ"},
}


@lru_cache(maxsize=512)
def language_of(text: str) -> str:
    """The language of a text as an ISO 639-1 code; blank where its words do not tell, as in a few names or figures.

    A script that one language is known by tells it alone; the languages of Latin and Cyrillic are told by the share of
    their commonest words (Grefenstette, Comparing two language identification schemes, 1995) and by their letters.
    """
    sample = text[:_SAMPLE]
    script = script_of(sample)
    if script not in ("latin", "cyrillic"):
        return _of_script(script, sample)
    words = _words_of(sample)
    if script == "latin":
        return "en" if _is_english(words) else _by_words(words, {**_LATIN, "en": " ".join(_ENGLISH)})
    letters = Counter(letter for letter in sample.lower() if _script(letter) == "cyrillic")
    possible = {code: known for code, known in _CYRILLIC.items() if _is_spelt(letters, _ALPHABETS[code])}
    return next(iter(possible)) if len(possible) == 1 else _by_words(words, possible)


def language_or_script(text: str) -> str:
    """The language of a text, else a BCP 47 tag of its script (und-Cyrl); blank for too little text in Latin letters.

    A text in Latin letters whose words are neither those of English nor of another known language is und-Latn.
    """
    found = language_of(text)
    script = script_of(text)
    if found or script != "latin":
        return found or UNDETERMINED.get(script, "")
    words = _words_of(text[:_SAMPLE])
    english = sum(map(_ENGLISH.__contains__, words))
    return UNDETERMINED["latin"] if len(words) >= _ENOUGH and english < _HARDLY * len(words) else ""


def _words_of(text: str) -> list[str]:
    low = fold_typography(text).replace("\u0130", "\u0131").lower()
    return low.encode().translate(_BLANKED).decode().split() if low.isascii() else _WORDS.findall(low)


def _is_spelt(letters: Counter[str], alphabet: str) -> bool:
    """Whether hardly a letter of a text is missing in an alphabet."""
    return sum(number for letter, number in letters.items() if letter not in alphabet) <= (
        _OTHER_LETTERS * letters.total()
    )


def script_of(text: str) -> str:
    """The script of most letters, blank where there is none; one that we do not know counts as Latin."""
    if text.isascii():
        return "latin"
    counts = Counter(map(_script, filter(str.isalpha, text)))
    if counts["kana"]:  # a Japanese text has Han letters too
        counts["kana"] += counts.pop("cjk", 0)
    return max(sorted(counts), key=counts.__getitem__, default="")


@lru_cache(maxsize=4096)
def _script(letter: str) -> str:
    """The script that the name of a letter begins with (Unicode): of hangul syllable ga, hangul."""
    name = unicodedata.name(letter, "").partition(" ")[0].lower()
    return "kana" if name in ("hiragana", "katakana") else name if name in _SCRIPTS else "latin"


def script_of_language(code: str) -> str:
    """The script that a language is mostly written in: Latin unless another is known."""
    if code in (*_CYRILLIC, "mk"):
        return "cyrillic"
    return "arabic" if code in ("fa", "ur") else next((name for name, one in _SCRIPTS.items() if one == code), "latin")


def _of_script(script: str, text: str) -> str:
    if script == "arabic" and re.search("[\u067e\u0686\u06af\u06cc]", text):
        return "ur" if re.search("[\u0679\u0688\u0691\u06d2]", text) else "fa"
    return _SCRIPTS.get(script, "")


def _is_english(words: Sequence[str]) -> bool:
    """Whether the commonest words of English make up a good part of a text."""
    count = sum(map(_ENGLISH_ALONE.__contains__, words))
    return count >= 2 and count >= 0.2 * len(words)


def _by_words(listed: Iterable[str], tables: dict[str, str]) -> str:
    """The language whose words a text has most of, each counting the less the more languages have it."""
    words = Counter(listed)
    sets = {code: frozenset(table.split()) for code, table in tables.items()}
    owners = Counter(word for known in sets.values() for word in known)
    letters = frozenset("".join(words))
    scores = {
        code: sum(min(words[word], 20) / owners[word] for word in known & words.keys())
        + sum(letter in letters for letter in _LETTERS.get(code, ""))
        for code, known in sets.items()
    }
    first, second, *_ = *sorted(scores, key=lambda code: (-scores[code], code)), "", ""
    return first if scores.get(first, 0.0) >= max(_LEAST, _LEAD * scores.get(second, 0.0)) else ""
