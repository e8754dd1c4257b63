"""Taking the inflection off a word, and bringing words that are derived from each other to one root."""

from __future__ import annotations

from functools import lru_cache


def _pairs(text: str) -> dict[str, str]:
    """A table that is written as word:word."""
    listed = text.replace(":", " ").split()
    return dict(zip(listed[::2], listed[1::2], strict=True))


_IRREGULAR = _pairs(
    "is:be are:be was:be were:be been:be being:be am:be has:have had:have does:do did:do done:do began:begin "
    "begun:begin bought:buy brought:bring built:build chosen:choose chose:choose came:come drawn:draw drew:draw "
    "dealt:deal fell:fall fallen:fall fought:fight found:find given:give gave:give went:go gone:go grew:grow "
    "grown:grow heard:hear held:hold kept:keep knew:know known:know laid:lay led:lead left:leave lent:lend lost:lose "
    "made:make met:meet paid:pay ran:run said:say saw:see seen:see sought:seek sold:sell sent:send shown:show "
    "spent:spend spoke:speak spoken:speak stood:stand took:take taken:take taught:teach thought:think told:tell "
    "undertook:undertake undertaken:undertake understood:understand withdrew:withdraw withdrawn:withdraw "
    "withheld:withhold won:win wore:wear worn:wear written:write wrote:write forbade:forbid forbidden:forbid "
    "overseen:oversee oversaw:oversee borne:bear bore:bear broke:break broken:break caught:catch driven:drive "
    "arisen:arise arose:arise bound:bind fed:feed forgone:forgo got:get gotten:get hidden:hide rose:rise risen:rise "
    "stolen:steal swore:swear sworn:swear thrown:throw threw:throw upheld:uphold children:child men:man women:woman "
    "people:person feet:foot lives:life wives:wife halves:half premises:premises species:species series:series "
    "criteria:criterion bases:basis lit:light fled:flee flown:fly forgave:forgive forgiven:forgive froze:freeze "
    "frozen:freeze prepaid:prepay meant:mean proven:prove sank:sink sunk:sink struck:strike forgot:forget "
    "forgotten:forget foresaw:foresee foreseen:foresee fewer:few urged:urge urging:urge lying:lie dying:die goes:go "
    "news:news means:means always:always during:during nothing:nothing anything:anything something:something "
    "need:need feed:feed seed:seed speed:speed exceed:exceed proceed:proceed succeed:succeed indeed:indeed "
    "hundred:hundred embed:embed evening:evening morning:morning"
)
# British and American spellings that no rule below brings together.
_SPELLINGS = _pairs(
    "centre:center metre:meter kilometre:kilometer litre:liter theatre:theater fibre:fiber calibre:caliber "
    "licence:license defence:defense offence:offense pretence:pretense practise:practice programme:program "
    "cheque:check grey:gray judgement:judgment acknowledgement:acknowledgment "
    "instalment:installment skilful:skillful catalogue:catalog dialogue:dialog analogue:analog ageing:aging "
    "tyre:tire plough:plow sceptical:skeptical storey:story manoeuvre:maneuver aluminium:aluminum whilst:while "
    "amongst:among towards:toward afterwards:afterward learnt:learned mould:mold moulded:molded aeroplane:airplane "
    "kerb:curb paediatric:pediatric anaesthetic:anesthetic anaesthesia:anesthesia foetus:fetus "
    "haemorrhage:hemorrhage oestrogen:estrogen diarrhoea:diarrhea gynaecology:gynecology "
    "archaeological:archeological enquiry:inquiry enquire:inquire despatch:dispatch artefact:artifact "
    "sulphur:sulfur adviser:advisor convener:convenor"
)
_VOWELS = frozenset("aeiouy")
# What may stand behind -is- and -ys- where others have a z, and behind -our where others have -or.
_BEHIND_IS = frozenset("e ed er es ing ation ations".split())
_BEHIND_OUR = frozenset(("", *"s ed ing able ably aging hood hoods".split()))
# What stands before -ise in words that have no -ize.
_NOT_IZE = frozenset(
    "exerc prom adv superv rev prem prec compr surpr enterpr disgu likew otherw expert franch merchand comprom pra exc "
    "telev improv advert dev cru bru appra lia parad conc desp dem treat appr chast".split()
)


def spell(word: str) -> str:
    """A lower-case word in one spelling: -ize, -yze, -or, and a short table (center, license, program ...)."""
    if word in _SPELLINGS:
        return _SPELLINGS[word]
    if word[-1:] == "s" and word[:-1] in _SPELLINGS:
        return _SPELLINGS[word[:-1]] + "s"
    at = max(word.rfind("is"), word.rfind("ys"))
    if at > 2 and word[at + 2 :] in _BEHIND_IS and word[:at] not in _NOT_IZE:
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


# The roots of the words that the rules below do not reach.
_DERIVED = _pairs(
    "service:serv decision:decid collision:collid provision:provision division:divid conclusion:conclud "
    "exclusion:exclud inclusion:includ intrusion:intrud erosion:erod explosion:explod destruction:destroy "
    "acquisition:acquir inquiry:inquir requisition:requir repetition:repeat succession:succe sale:sell "
    "advice:advis choice:choos proof:prov belief:believ relief:reliev loss:lose delivery:deliver recovery:recover "
    "discovery:discover entry:enter expiry:expir injury:injur gift:give failure:fail closure:clos "
    "disclosure:disclos seizure:seiz departure:depart exposure:expos death:die growth:grow flight:fly storage:stor "
    "usage:use passage:pass receipt:receiv prohibition:prohibit analysis:analyz retention:retain "
    "maintenance:maintain detention:detain abstention:abstain sustenance:sustain application:apply "
    "multiplication:multiply publication:publish resolution:resolv solution:solv dissolution:dissolv "
    "evolution:evolv absorption:absorb subscription:subscrib prescription:prescrib description:describ "
    "inscription:inscrib consumption:consum assumption:assum resumption:resum redemption:redeem response:respond "
    "defense:defend intention:intend attention:attend denial:deny trial:try department:department "
    "apartment:apartment document:document instrument:instrument element:element government:government "
    "parliament:parliament implement:implement supplement:supplement complement:complement comment:comment "
    "station:station million:million religion:religion opinion:opinion pension:pension version:version "
    "mission:mission commission:commission session:session section:section question:question condition:condition "
    "position:position portion:portion fraction:fraction function:function mention:mention convention:convention "
    "federation:federation association:association corporation:corporation organization:organization "
    "foundation:foundation quality:quality quantity:quantity authority:authority university:university "
    "community:community regional:region personal:person professional:profession additional:addition "
    "addition:addition family:family early:early assembly:assembly daily:daily evidence:evidence sentence:sentence "
    "absence:absence presence:presence balance:balance financial:financ emergency:emergency currency:currency "
    "science:science audience:audience advance:advance distance:distance substance:substance instance:instance "
    "chance:chance business:business witness:witness signature:sign signatory:sign height:high length:long "
    "width:wide depth:deep strength:strong weight:weigh safety:safe freedom:free truth:true"
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
    "ification:ify:2 ization:iz:3 bility:bl:2 mission:mit:2 nsion:nd:3 duction:duc:2 ation::4 ition::4 ion::4 ment::3 "
    "ance::4 anc::4 ence::4 enc::4 ancy::4 ency::4 ness::3 nes::3 ity::4 val:v:4 wal:w:4 sal:s:4 ically:ic:3 ally:al:2 "
    "ily:y:3 ly::3 at::4"
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
