"""Taking the inflection off a word, and bringing words that are derived from each other to one root."""

from __future__ import annotations

from functools import lru_cache


def _pairs(text: str) -> dict[str, str]:
    """A table that is written as word:word."""
    listed = text.replace(":", " ").split()
    return dict(zip(listed[::2], listed[1::2], strict=True))


_IRREGULAR = _pairs(
    "is:be are:be was:be were:be been:be being:be am:be has:have had:have does:do did:do done:do brought:bring "
    "built:build chosen:choose came:come drawn:draw dealt:deal fell:fall fallen:fall found:find given:give gave:give "
    "went:go gone:go grown:grow heard:hear held:hold kept:keep known:know laid:lay led:lead left:leave lost:lose "
    "made:make met:meet paid:pay said:say seen:see sought:seek sold:sell sent:send shown:show spent:spend took:take "
    "taken:take told:tell undertook:undertake undertaken:undertake understood:understand withdrew:withdraw "
    "withdrawn:withdraw withheld:withhold won:win written:write forbidden:forbid broken:break driven:drive bound:bind "
    "got:get hidden:hide upheld:uphold children:child men:man women:woman people:person species:species series:series "
    "bases:basis frozen:freeze meant:mean proven:prove lying:lie goes:go news:news means:means during:during "
    "need:need feed:feed seed:seed speed:speed exceed:exceed proceed:proceed succeed:succeed evening:evening"
)
# British and American spellings that no rule below brings together.
_SPELLINGS = _pairs(
    "centre:center metre:meter kilometre:kilometer litre:liter licence:license defence:defense offence:offense "
    "pretence:pretense practise:practice programme:program cheque:check grey:gray judgement:judgment "
    "acknowledgement:acknowledgment catalogue:catalog dialogue:dialog whilst:while amongst:among towards:toward "
    "adviser:advisor"
)
_VOWELS = frozenset("aeiouy")
# What may stand behind -is- and -ys- where others have a z, and behind -our where others have -or.
_BEHIND_IS = frozenset("e ed er es ing ation ations".split())
_BEHIND_OUR = frozenset(("", *"s ed ing able ably aging hood hoods".split()))


def spell(word: str) -> str:
    """A lower-case word in one spelling: -ize, -yze, -or, and a short table (center, license, program ...)."""
    if word in _SPELLINGS:
        return _SPELLINGS[word]
    if word[-1:] == "s" and word[:-1] in _SPELLINGS:
        return _SPELLINGS[word[:-1]] + "s"
    at = max(word.rfind("is"), word.rfind("ys"))
    if at > 2 and word[at + 2 :] in _BEHIND_IS:
        return f"{word[: at + 1]}z{word[at + 2 :]}"
    at = word.rfind("our")
    return f"{word[:at]}or{word[at + 3 :]}" if at > 1 and word[at + 3 :] in _BEHIND_OUR else word


@lru_cache(maxsize=8192)
def inflected(word: str) -> str:
    """The key that all inflected forms of a lower-case word share: pay for pays, paying, paid; not a dictionary form.

    Step 1 of Porter's algorithm (An algorithm for suffix stripping, 1980), with a table of irregular forms before it
    and every final e and double consonant taken off after it, so that no dictionary is needed.
    """
    word = spell(word)
    known = _IRREGULAR.get(word)
    if known is not None:
        return trim(spell(known))
    return trim(_strip_inflection(word))


_NO_ADVERBS = frozenset(
    "supply apply reply comply rely imply multiply fly ally only early family assembly july".split()
)


def is_adverb(low: str) -> bool:
    """Whether a lower-case word looks like an adverb of manner (promptly), which stands between other words."""
    return low.endswith("ly") and low not in _NO_ADVERBS


def _strip_inflection(word: str) -> str:
    if len(word) < 4 or word[-1] not in "sdg":
        return word
    if word.endswith(("ies", "ied")):
        return word[:-3] + "y" if len(word) > 4 else word[:-1]
    if word.endswith(("sses", "xes", "ches", "shes", "zzes")):
        word = word[:-2]
    elif word[-1] == "s" and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
        if word in _IRREGULAR:
            return _IRREGULAR[word]
    if not word.endswith(("ing", "ed")):
        return word
    base = word[:-3] if word[-1] == "g" else word[:-2]
    if len(base) < 2 or _VOWELS.isdisjoint(base):
        return word
    return base + "e" if _lacks_e(base) else base


def _lacks_e(base: str) -> bool:
    """Whether a short verb lost its e with its ending: mov, us, fre; but not bett, add, pay."""
    if len(base) != 3:
        return len(base) < 3
    return base[-1] == "e" or (base[-1] not in "wxyaiou" and base[-2] in _VOWELS and base[0] not in _VOWELS)


def trim(word: str) -> str:
    """A key without a double consonant or an e at its end, which inflection takes off and puts on."""
    if word[-1:] not in ("e", word[-2:-1]):  # as most words
        return word
    if len(word) > 3 and word[-1] not in "aeious":
        word = word[:-1]
    return word[:-1] if len(word) > 4 and word.endswith("e") else word


# The roots of words that the rules below do not reach, or take for others: a sentence is not sent.
_DERIVED = _pairs(
    "decision:decid succession:succe delivery:deliver failure:fail publication:publish resolution:resolv "
    "department:department apartment:apartment government:government comment:comment station:station million:million "
    "version:version mission:mission portion:portion association:association corporation:corporation "
    "organization:organization foundation:foundation authority:authority university:university community:community "
    "early:early sentence:sentence"
)


@lru_cache(maxsize=8192)
def root(word: str) -> str:
    """The key that a word and what is derived from it share: notif for notify, notifies, notification.

    Looser than `inflected`: it also takes off the common endings of nouns of action and of adverbs. Endings that make
    another actor (-er, -or, -ee) stay, for an employer is not an employee.
    """
    known = _DERIVED.get(spell(word))
    if known is None:
        base = inflected(word)
        known = _DERIVED.get(base) or _DERIVED.get(base + "e") or _strip_derivation(base)
    return known[:-1] + "i" if known.endswith("y") and len(known) > 3 else known


# Endings, what stands instead, and how many letters must be left; in the order in which they are tried. What can be
# redeemed is not redeemed: -able stays.
_ENDINGS: dict[str, list[tuple[str, str, int]]] = {}
for _row in (
    "ification:ify:2 ization:iz:3 bility:bl:2 duction:duc:2 ation::4 ition::4 ion::4 ment::3 anc::4 enc::4 ity::4 "
    "val:v:4 wal:w:4 sal:s:4 ically:ic:3 ally:al:2 ly::3 at::4"
).split():
    _ending, _instead, _least = _row.split(":")
    _ENDINGS.setdefault(_ending[-1], []).append((_ending, _instead, int(_least)))


def _strip_derivation(base: str) -> str:
    for ending, instead, least in _ENDINGS.get(base[-1:], ()):
        if base.endswith(ending) and len(base) - len(ending) >= least and not base.endswith("ply"):
            stripped = trim(base[: -len(ending)] + instead)
            known = _DERIVED.get(stripped) or _DERIVED.get(stripped + "e") if ending[-2:] == "ly" else None
            return known or stripped
    return base
