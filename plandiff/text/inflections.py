"""Taking the inflection off a word, and bringing it to one spelling."""

from __future__ import annotations

from functools import lru_cache

_IRREGULAR = dict(
    pair.split(":")
    for pair in (
        "is:be are:be was:be were:be been:be being:be am:be has:have had:have having:have does:do did:do done:do "
        "began:begin begun:begin beginning:begin bought:buy brought:bring built:build chosen:choose chose:choose "
        "came:come coming:come drawn:draw drew:draw dealt:deal fell:fall fallen:fall fought:fight found:find "
        "given:give "
        "gave:give went:go gone:go grew:grow grown:grow heard:hear held:hold kept:keep knew:know known:know laid:lay "
        "led:lead left:leave lent:lend lost:lose made:make making:make met:meet paid:pay ran:run running:run said:say "
        "saw:see seen:see sought:seek sold:sell sent:send shown:show shut:shut spent:spend spoke:speak spoken:speak "
        "stood:stand took:take taken:take taking:take taught:teach thought:think told:tell undertook:undertake "
        "undertaken:undertake understood:understand withdrew:withdraw withdrawn:withdraw withheld:withhold won:win "
        "wore:wear worn:wear written:write wrote:write writing:write forbade:forbid forbidden:forbid "
        "overseen:oversee oversaw:oversee borne:bear bore:bear broke:break broken:break caught:catch driven:drive "
        "arisen:arise arose:arise bound:bind fed:feed forgone:forgo got:get gotten:get hidden:hide rose:rise "
        "risen:rise "
        "stolen:steal swore:swear sworn:swear thrown:throw threw:throw upheld:uphold children:child men:man "
        "women:woman "
        "people:person persons:person feet:foot teeth:tooth lives:life wives:wife halves:half selves:self leaves:leave "
        "premises:premises species:species series:series data:data criteria:criterion bases:basis analyses:analysis "
        "lit:light torn:tear tore:tear bent:bend bitten:bite bit:bite bled:bleed blew:blow blown:blow bred:breed "
        "clung:cling crept:creep dug:dig drank:drink drunk:drink dreamt:dream eaten:eat ate:eat fled:flee "
        "flew:fly flown:fly flung:fling forgave:forgive forgiven:forgive froze:freeze frozen:freeze hung:hang "
        "hurt:hurt knelt:kneel leant:lean prepaid:prepay lain:lie meant:mean proven:prove rang:ring rung:ring "
        "rode:ride ridden:ride sank:sink sunk:sink sat:sit shaken:shake shook:shake shone:shine shot:shoot "
        "shrank:shrink shrunk:shrink slept:sleep slid:slide spun:spin split:split sprang:spring sprung:spring "
        "spread:spread stuck:stick stung:sting struck:strike swam:swim swum:swim swept:sweep swung:swing "
        "wept:weep woke:wake woken:wake wrung:wring forgot:forget forgotten:forget foresaw:foresee "
        "foreseen:foresee slain:slay slew:slay sown:sow mown:mow sewn:sew shown:show spilt:spill spoilt:spoil "
        "trod:tread trodden:tread "
        "fewer:few less:less lying:lie dying:die dies:die tied:tie ties:tie "
        "goes:go news:news means:means always:always this:this its:its his:his thus:thus plus:plus bus:bus gas:gas "
        "yes:yes "
        "us:us during:during nothing:nothing anything:anything something:something king:king ring:ring thing:thing "
        "need:need feed:feed seed:seed speed:speed exceed:exceed proceed:proceed succeed:succeed indeed:indeed "
        "hundred:hundred embed:embed spring:spring string:string wing:wing sing:sing evening:evening morning:morning"
    ).split()
)
# British and American spellings that no rule below brings together.
_SPELLINGS = dict(
    pair.split(":")
    for pair in (
        "centre:center metre:meter kilometre:kilometer litre:liter theatre:theater fibre:fiber calibre:caliber "
        "licence:license defence:defense offence:offense pretence:pretense practise:practice programme:program "
        "cheque:check grey:gray judgement:judgment acknowledgement:acknowledgment enrol:enroll fulfil:fulfill "
        "instalment:installment skilful:skillful catalogue:catalog dialogue:dialog analogue:analog ageing:aging "
        "tyre:tire plough:plow sceptical:skeptical storey:story manoeuvre:maneuver aluminium:aluminum "
        "whilst:while amongst:among towards:toward afterwards:afterward tonne:tonne learnt:learned "
        "email:email mould:mold moulded:molded aeroplane:airplane kerb:curb paediatric:pediatric "
        "anaesthetic:anesthetic anaesthesia:anesthesia foetus:fetus haemorrhage:hemorrhage labour:labor "
        "oestrogen:estrogen diarrhoea:diarrhea gynaecology:gynecology archaeological:archeological "
        "enquiry:inquiry enquire:inquire despatch:dispatch artefact:artifact sulphur:sulfur"
    ).split()
)
_OUR = frozenset(
    "hour four our tour pour your sour flour detour contour glamour source course court hours tours courts".split()
)
_VOWELS = frozenset("aeiouy")


def spell(word: str) -> str:
    """A lower-case word in one spelling: -ize, -yze, -or, and a short table (center, license, program ...)."""
    known = _SPELLINGS.get(word)
    if known is not None:
        return known
    if len(word) < 5:
        return word
    if word[-1] == "s" and word[:-1] in _SPELLINGS:
        return _SPELLINGS[word[:-1]] + "s"
    return _spell_ending(word) if "is" in word or "our" in word or "ys" in word else word


def _spell_ending(word: str) -> str:
    for british, american in (("is", "iz"), ("ys", "yz")):
        if british not in word:
            continue
        for ending in ("e", "ed", "es", "ing", "er", "ation", "ations"):
            if word.endswith(british + ending) and len(word) > len(ending) + 4 and word not in _NOT_IZE:
                return word[: -len(british + ending)] + american + ending
    if "our" in word[2:] and word not in _OUR:
        for ending in ("our", "ours", "oured", "ouring", "ourable", "ourably", "ouraging", "ourhood", "ourhoods"):
            if word.endswith(ending):
                return word[: -len(ending)] + ending.replace("our", "or", 1)
    return word


_NOT_IZE = frozenset(
    "exercise exercised exercises exercising exercisation raise raised raises raising promise promised promises "
    "promising advise advised advises advising adviser rise rises rising arise arises arising supervise supervised "
    "supervises supervising revise revised revises revising premise premises precise comprise comprised comprises "
    "comprising surprise enterprise enterprises disguise likewise otherwise expertise franchise franchised franchises "
    "merchandise compromise compromised compromises compromising noise noises praise praised excise televised "
    "televise improvise advertise advertised advertises advertising devise devised devises devising promised "
    "raiser wise cruise cruises bruise appraise appraised appraises liaise liaises liaised paradise concise raised "
    "despise demise".split()
)


@lru_cache(maxsize=8192)
def inflected(word: str) -> str:
    """The key that all inflected forms of a lower-case word share: pay for pays, paying, paid; not a dictionary form.

    Step 1 of Porter's algorithm (An algorithm for suffix stripping, 1980), with a table of irregular forms before it
    and every final e and double consonant taken off after it, so that no dictionary is needed.
    """
    word = spell(word)
    known = _IRREGULAR.get(word) or _with_prefix(word)
    if known is not None:
        return trim(spell(known))
    return trim(_strip_inflection(word))


_PREFIXES = ("re", "over", "under", "mis", "fore")
# Irregular forms that are no verb, or part of another word (resent, relying).
_NO_VERBS = frozenset("sent lying dying lives leaves bases us is are was were be been means less met bit".split())


def _with_prefix(word: str) -> str | None:
    """The form of a verb with a prefix whose simple verb is irregular: repay for repaid, mislead for misled."""
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) > len(prefix) + 2:
            simple = word[len(prefix) :]
            known = _IRREGULAR.get(simple)
            if known is not None and known != simple and simple not in _NO_VERBS:
                return prefix + known
    return None


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
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeious":
        word = word[:-1]
    if len(word) > 4 and word.endswith("e"):
        word = word[:-1]
    if len(word) > 4 and word[-1] == word[-2] and word[-1] == "l":
        word = word[:-1]
    return word
