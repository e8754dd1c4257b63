"""Bringing words that are derived from each other (notify, notification) to one root by which they are compared."""

from __future__ import annotations

from functools import lru_cache

from plandiff.text.inflections import inflected, spell, trim

# The roots of the words that the rules below do not reach.
_DERIVED = dict(
    pair.split(":")
    for pair in (
        "service:serv "
        "decision:decid collision:collid provision:provision division:divid conclusion:conclud exclusion:exclud "
        "inclusion:includ intrusion:intrud erosion:erod explosion:explod destruction:destroy acquisition:acquir "
        "inquiry:inquir requisition:requir definition:defin repetition:repeat possession:possess succession:succe "
        "sale:sell purchase:purchas advice:advis choice:choos proof:prov belief:believ relief:reliev loss:lose "
        "delivery:deliver recovery:recover discovery:discover entry:enter expiry:expir injury:injur gift:give "
        "failure:fail closure:clos disclosure:disclos seizure:seiz departure:depart exposure:expos "
        "death:die growth:grow flight:fly storage:stor usage:use passage:pass receipt:receiv prohibition:prohibit "
        "competition:compet analysis:analyz analyze:analyz retention:retain maintenance:maintain detention:detain "
        "abstention:abstain sustenance:sustain "
        "application:apply reply:reply supply:supply multiplication:multiply publication:publish "
        "resolution:resolv solution:solv dissolution:dissolv evolution:evolv involvement:involv absorption:absorb "
        "subscription:subscrib prescription:prescrib description:describ inscription:inscrib "
        "consumption:consum assumption:assum resumption:resum redemption:redeem exemption:exempt "
        "response:respond defense:defend expense:expens intention:intend attention:attend "
        "admission:admit arrival:arriv denial:deny trial:try department:department apartment:apartment "
        "document:document instrument:instrument element:element government:government parliament:parliament "
        "implement:implement supplement:supplement complement:complement comment:comment moment:moment "
        "station:station nation:nation ration:ration million:million region:region union:union "
        "religion:religion opinion:opinion pension:pension version:version mission:mission commission:commission "
        "session:session section:section question:question condition:condition position:position portion:portion "
        "fraction:fraction function:function mention:mention convention:convention federation:federation "
        "association:association corporation:corporation organization:organization foundation:foundation "
        "ministry:ministry party:party quality:quality quantity:quantity authority:authority university:university "
        "community:community city:city county:county country:country duty:duty property:property liberty:liberty "
        "human:human animal:animal capital:capital metal:metal goal:goal deal:deal real:real legal:legal local:local "
        "final:final total:total equal:equal mutual:mutual annual:annual oral:oral moral:moral rural:rural "
        "hospital:hospital journal:journal material:material official:official federal:federal several:several "
        "general:general national:national international:international regional:region personal:person "
        "professional:profession additional:addition addition:addition instead:instead "
        "family:family early:early reply:reply assembly:assembly ally:ally only:only supply:supply daily:daily "
        "evidence:evidence sentence:sentence absence:absence presence:presence balance:balance finance:financ "
        "vegetable:vegetabl constable:constabl timetable:timetabl reasonable:reasonabl considerable:considerabl "
        "sustainable:sustainabl renewable:renewabl responsible:responsibl responsibility:responsibl "
        "available:availabl availability:availabl notable:notabl favorable:favorabl equitable:equitabl "
        "financial:financ agency:agency emergency:emergency currency:currency science:science audience:audience "
        "advance:advance distance:distance substance:substance instance:instance chance:chance "
        "business:business witness:witness illness:ill treatment:treat treaty:treaty "
        "payment:pay repayment:repay signature:sign signatory:sign height:high length:long width:wide depth:deep "
        "strength:strong weight:weigh safety:safe safely:safe safe:safe freedom:free free:free freely:free truth:true"
    ).split()
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


# In the order in which they are tried.
_ENDINGS = (
    ("ification", "ify", 2),
    ("ization", "iz", 3),
    ("ability", "", 4),
    ("ibility", "", 4),
    ("bility", "bl", 2),
    ("abl", "", 4),
    ("ibl", "", 4),
    ("mission", "mit", 2),
    ("nsion", "nd", 3),
    ("duction", "duc", 2),
    ("ation", "", 4),
    ("ition", "", 4),
    ("ion", "", 4),
    ("ment", "", 3),
    ("ance", "", 4),
    ("anc", "", 4),
    ("ence", "", 4),
    ("enc", "", 4),
    ("ancy", "", 4),
    ("ency", "", 4),
    ("ness", "", 3),
    ("nes", "", 3),
    ("ity", "", 4),
    ("val", "v", 4),
    ("wal", "w", 4),
    ("sal", "s", 4),
    ("ically", "ic", 3),
    ("ally", "al", 2),
    ("ily", "y", 3),
    ("ly", "", 3),
    ("at", "", 4),
)


_ENDINGS_BY_LETTER = {
    letter: tuple(entry for entry in _ENDINGS if entry[0][-1] == letter)
    for letter in {ending[-1] for ending, *_ in _ENDINGS}
}


def _strip_derivation(base: str) -> str:
    for ending, instead, least in _ENDINGS_BY_LETTER.get(base[-1:], ()):
        if base.endswith(ending) and len(base) - len(ending) >= least and not base.endswith("ply"):
            stripped = trim(base[: -len(ending)] + instead)
            known = _DERIVED.get(stripped) or _DERIVED.get(stripped + "e") if ending[-2:] == "ly" else None
            return known or stripped
    return base
