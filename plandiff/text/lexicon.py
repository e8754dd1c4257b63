"""The phrases that carry a signal: one table of duties, negations, conditions, quantifiers, bounds and time words.

A line is `kind key: phrase | phrase`. A phrase that begins with `~` also matches its inflected forms (`~agree to` finds
"agrees to"), one without matches as it is written.
"""

from __future__ import annotations

from functools import cache

from plandiff.text.lemmas import inflected

_TABLE = """
duty 1: must | shall | will | ~undertake to | ~agree to | ~commit to | ~commit themselves to | ~commit itself to
duty 1: ~be committed to | ~pledge to | ~promise to | ~guarantee to | ~have to | ~be required to | ~be obliged to
duty 1: ~be obligated to | ~be bound to | ~be under a duty to | ~be under an obligation to | ~have a duty to
duty 1: ~have an obligation to | ~have the duty to | ~have the obligation to | ~need to | ~covenant to | ~bind itself to
duty 1: ~bind themselves to | ~be mandatory | ~be compulsory | ~be obligatory | mandatory | compulsory | obligatory
duty 1: ~engage to | ~be responsible for | ~be legally bound to | ~be legally required to | ~resolve to | ~decide to
duty 1: binding | ~be binding | ~be legally binding | legally binding
duty 5: nonbinding | ~be nonbinding | ~reserve the right to | ~be welcome to
duty 1: ~be duty bound to | ~be contractually obliged to | ~be under the obligation to | ~be to be required to
duty 2: should | ought to | ~be to | ~be supposed to | ~be recommended to | ~be advised to | ~be urged to
duty 2: ~be called upon to | ~be recommended | recommended | advisory
duty 3: ~be ready to | ~be willing to | ~be prepared to | ~intend to | ~plan to | ~aim to | ~propose to
duty 3: ~have the intention to | ~have the intention of | ~be minded to | ~declare its readiness to | ~be open to
duty 3: ~express its readiness to | ~express their readiness to | ~declare their readiness to | ~be disposed to
duty 4: ~be expected to | ~endeavour to | ~endeavor to | ~seek to | ~strive to | ~try to | ~attempt to | ~hope to
duty 4: ~make every effort to | ~make all efforts to | ~make efforts to | ~make an effort to | ~make reasonable efforts to
duty 4: ~use its best efforts to | ~use their best efforts to | ~use best efforts to | ~use best endeavours to
duty 4: ~use reasonable efforts to | ~use reasonable endeavours to | ~use all reasonable efforts to | ~do its best to
duty 4: ~use its best endeavours to | ~use their best endeavours to | ~use all reasonable endeavours to
duty 4: ~use commercially reasonable efforts to | ~use its reasonable efforts to | ~use their reasonable efforts to
duty 4: ~use every effort to | ~make its best efforts to | ~make their best efforts to | ~make best efforts to
duty 4: ~make reasonable endeavours to | ~take reasonable steps to | ~work towards | ~work toward
duty 4: ~do their best to | ~do her best to | ~do his best to | ~explore the possibility of | ~examine the possibility of
duty 4: ~consider the possibility of | ~consider whether to | ~be encouraged to | ~be invited to | ~look into
duty 4: ~be hoped to | ~explore ways to | ~explore options to | ~explore options for | ~be asked to
duty 5: may | can | could | might | ~be eligible to | ~be eligible for | ~be entitled to | ~be allowed to | ~be permitted to
duty 5: ~be authorised to | ~be authorized to | ~be free to | ~have the right to | ~have a right to | ~have the option to
duty 5: ~have the option of | ~be able to | ~have discretion to | ~be at liberty to | ~be empowered to | ~be optional
duty 5: ~be voluntary | optional | voluntary | discretionary | ~be discretionary | ~have the power to | ~choose to
duty 5: ~opt to | ~have the possibility to | ~have permission to | ~be licensed to | ~have the discretion to
duty 5: ~be in a position to | ~be permitted | ~be allowed | ~be authorised | ~be authorized | ~be entitled
duty 1: ~be required | ~be needed
duty 2: ~be requested to
duty release: need not | ~be not required to | ~be not obliged to | ~do not have to | ~do not need to
duty release: ~be under no obligation to | ~be not bound to | ~have no obligation to | ~be not obligated to
duty release: shall not be required to | shall not be obliged to | will not be required to | will not be obliged to
duty release: ~have no duty to | shall not be bound to | shall not be obligated to | ~be exempt from | ~be not mandatory
duty release: ~be not compulsory | ~be not obligatory | ~be under no duty to | may not be required to
operative 1: ~decide | ~demand | ~direct | ~instruct | ~order | ~require | ~mandate
operative 2: ~urge | ~call on | ~call upon | ~recommend | ~request | ~exhort
operative 4: ~invite | ~encourage | ~ask
operative 5: ~note | ~take note of | ~recognise | ~recognize | ~acknowledge
assurance 1: ~ensure | ~guarantee | ~assure | ~secure | ~make sure | ~see to it
assurance 4: ~promote | ~facilitate | ~foster
cond if: where possible | where feasible | where practicable | as far as possible | to the extent possible
cond if: as far as practicable | so far as possible | in so far as possible | insofar as possible | if possible
cond if: wherever possible | whenever possible | to the extent feasible | to the extent practicable
neg not: not | no | never | neither | nor | none | nobody | nothing | no longer | under no circumstances | at no time
neg not: not allowed to | not permitted to | not authorised to | not authorized to | not entitled to
neg not: not allowed | not permitted | not entitled | not empowered to | not able to | not authorised | not authorized
neg not: in no circumstances | no one | in no case | in no event | on no account | nowhere
neg ban: ~prohibit | ~forbid | ~ban | ~outlaw | prohibition | prohibitions | ~bar from | ~be barred | ~preclude
neg ban: ~disallow | unlawful | illegal | impermissible | unable | ineligible | ~debar | ~disqualify | ~prevent
neg refuse: ~refuse | ~decline to | ~reject | ~deny | ~refrain | ~abstain | refusal | rejection | ~fail | failure
neg refuse: abstention | ~desist | ~withhold | ~omit to | ~neglect to
neg cease: ~cease | cessation | ~discontinue | ~halt | ~stop
neg without: without
skip latest: no later than | not later than | at the latest | on or before | not after | no longer ago than
skip pair: not only | but also | whether or not | without prejudice to | and so on | in particular | no doubt
skip pair: not limited to | without limitation | needless to say | last but not least | as the case may be
skip pair: notwithstanding | regardless of | irrespective of | in all cases | in any case | in any event
skip pair: in full force | for the avoidance of doubt | to that end | to this end | in this respect | in that respect
skip pair: as such | of any kind | of whatever kind | any and | each and | if any | or any part
cond if: if | in the event that | in the event of | in case of | in case | in the case that | provided that | provided
cond if: when | where
cond if: providing that | providing | on condition that | on the condition that | as long as | so long as | assuming
cond if: assuming that | on the understanding that | under the condition that | only if | only when | only where
cond if: if and only if | conditional on | conditional upon | contingent on | contingent upon | subject to | subject always to
cond if: whenever | wherever | to the extent that | insofar as | in so far as | on the basis that | should the
cond if: in cases of | in cases where | in the case of | where necessary | where appropriate | if necessary | as necessary
cond if: if appropriate | as appropriate | where applicable | if applicable | where required | if required | if needed
cond if: as needed | where needed | when necessary | when appropriate | when required | as required
cond if: where justified | where relevant | if requested | on request | upon request | at the request of | if so requested
cond if: upon the request of | on the request of | depending on | dependent on | dependent upon | depending upon
cond if: on demand | on proof of | upon proof of | on presentation of | upon presentation of | against payment of
cond if: for as long as | under the conditions | only on condition that | only provided that | only to the extent that
cond if: except where permitted by | where permitted by | as permitted by | where reasonably necessary | solely if
cond if: in exchange for | in return for | exclusively if | only on | only upon | only with | only for as long as
cond unless: unless | except if | except when | except where | except in the event of | except in the case of
cond unless: unless and until | save where | save if | save when | save in | save as | save that | except that
cond unless: except | excepting | save for | other than | with the exception of | apart from | excluding | except for
cond unless: except in | except as | except with | save with | but not | barring | absent | in the absence of
cond unless: if not | except to the extent that | save to the extent that | except in case of | except in cases of
cond after: after | once | upon | following | only after | only once | as soon as | only following | only upon | pending
cond after: on receipt of | on completion of | on signature of | on ratification of | on arrival | on entry into force
cond after: on expiry of | on termination of | on delivery of | on payment of | on application | on approval of
cond after: subsequent to | not before | no sooner than | on receiving | on completing | on arrival of | on the entry
cond after: on signature | on ratification | on completion | on receipt | on delivery | on expiry | on termination
cond before: until | till | up until | until such time as | not until
cond while: while | during | in the course of | for the duration of | throughout the duration of | as part of
cond consent: with the consent of | with the prior consent of | with the prior written consent of
cond consent: with the written consent of | with the approval of | with the prior approval of | with the agreement of
cond consent: with the permission of | with the prior written approval of | with prior written consent | with prior consent
cond consent: with the written approval of | with the authorisation of | with the authorization of | with written permission
cond consent: with prior approval | with prior authorisation | with prior authorization | with written consent
cond consent: with prior written approval | with prior written permission | with prior permission
cond noconsent: without the consent of | without the prior consent of | without the prior written consent of
cond noconsent: without the written consent of | without the approval of | without the prior approval of
cond noconsent: without the agreement of | without the permission of | without the prior written approval of
cond noconsent: without prior written consent | without prior consent | without the written approval of
cond noconsent: without prior approval | without prior authorisation | without prior authorization | without consent
cond noconsent: without written consent | without permission | without authorisation | without authorization
cond noconsent: without approval | without written permission | without prior written approval | without prior permission
cond noconsent: without the written permission of | without prior written permission | without the authorisation of
circumstance time: in peacetime | in wartime | in time of peace | in times of peace | in time of war | in times of war
circumstance time: in an emergency | in emergencies | in case of emergency | in times of emergency | in times of crisis
circumstance time: in normal circumstances | under normal circumstances | in exceptional circumstances | in exceptional cases
circumstance time: in urgent cases | in cases of urgency | in special cases | in duly justified cases | in extreme cases
circumstance time: in serious cases | under exceptional circumstances | in special circumstances | in certain cases
circumstance time: in certain circumstances | in limited circumstances | in some cases | in appropriate cases
circumstance time: at night | by day | in daylight | in winter | in summer | in dry years | in wet years | on working days
circumstance time: on weekdays | at weekends | on weekends | on public holidays | on school days | in the dry season
circumstance time: in the wet season | in the flood season | in good faith | in bad weather | in fair weather
circumstance time: weather permitting | circumstances permitting | conditions permitting | funds permitting
circumstance time: by mutual consent | by mutual agreement | by common accord | by common agreement | in cases of hardship
circumstance cause: without cause | without good cause | without reason | without good reason | without just cause
circumstance cause: without justification | without valid reason | without a valid reason | for cause | for good cause
circumstance cause: for just cause | with cause | for good reason | with good cause | for serious reasons | for valid reasons
circumstance cause: for important reasons | on reasonable grounds | for compelling reasons | with good reason | for a valid reason
circumstance cause: without a good reason | without due cause | without giving reasons | without reasonable cause
circumstance cause: with reasonable cause
scope all 2: all | any | every | all of | any of | every one of | each and every | any and all
scope each 0: each | both | each of | both of | either
scope full 2: full | fully | entire | entirely | complete | completely | whole | wholly | total | totally | in full
scope full 2: unlimited | unrestricted | unconditional | unconditionally | absolute | absolutely | comprehensive
scope full 2: without exception | without restriction | without restrictions | without reservation | in its entirety
scope full 2: in their entirety | universal | universally | unreservedly | exhaustive | blanket | in whole
scope permanent 2: permanent | permanently | irrevocable | irrevocably | perpetual | in perpetuity | indefinite | indefinitely
scope permanent 2: lasting | for good | forever
scope temporary -2: temporary | temporarily | provisional | provisionally | interim | for the time being
scope only -2: only | solely | exclusively | exclusive | nothing but | no more than the | sole | merely | strictly
scope only -2: limited to | restricted to | confined to | ~be limited to | ~be restricted to | ~be confined to
scope only -2: reserved for | ~be reserved for | ~be open only to | no one but | none but
scope some -1: some | certain | several | selected | some of | specific | particular | specified | designated | certain of
scope part -1: partial | partially | partly | in part | part of | limited | restricted | a part of | to a limited extent
scope part -1: a portion of | parts of
scope most -0.5: most | most of | the majority of | a majority of | many of | many | generally | largely | mainly
scope most -0.5: primarily | principally | mostly | predominantly | typically | normally | usually | as a rule | in principle
scope few -1.5: few | a few | a limited number of | a number of | a small number of | a minority of
scope serious -1: serious | seriously | severe | severely | grave | gravely | gross | grossly
scope material -1: significant | significantly | substantial | substantially | material | materially | considerable
scope material -1: considerably | major | essential | fundamental | principal | appreciable | essentially
scope wilful -1: wilful | willful | wilfully | willfully | intentional | intentionally | deliberate | deliberately
scope wilful -1: knowingly | negligent | grossly negligent | knowing
scope direct -1: direct | directly
scope reasonable -1: reasonable | reasonably
scope minor -1: minor | trivial | slight | minimal
scope indirect 1: direct or indirect | directly or indirectly | directly and indirectly
scope including 1: including | including but not limited to | inclusive of | among others | such as | amongst others
scope including 1: including without limitation | in particular by | among other things | for example | inter alia | notably
scope including 1: or otherwise | and the like | or similar
bound min: at least | no fewer than | not fewer than | not less than | no less than | a minimum of | minimum of | minimum
bound min: the minimum of | a minimum | or more | or above | or over | or older | as a minimum | at a minimum | upwards of
bound max: at most | up to | no more than | not more than | not exceeding | a maximum of | maximum of | maximum
bound max: capped at | limited to | ~limit to | not to exceed | or fewer | or less | or under | or below | no greater than
bound max: ~not exceed | a ceiling of | as a maximum | shall not exceed | may not exceed | must not exceed | or younger
bound max: will not exceed | ~be capped at | not longer than | no longer than | no higher than | not higher than
bound max: restricted to | ~be limited to | ~be restricted to
bound over: longer than | higher than | taller than | older than | larger than | heavier than | wider than
bound under: shorter than | younger than | lower than | smaller than | lighter than
skip measure: in length | in height | in width | in depth | in weight | in number | in diameter
bound over: more than | over | exceeding | in excess of | greater than | ~exceed
bound under: less than | fewer than | under | lower than
bound about: approximately | about | roughly | around | some | almost | nearly | approx | circa | in the region of
bound exact: exactly | precisely
time immediate: immediately | forthwith | at once | without delay | instantly | with immediate effect | straight away
time immediate: right away | without any delay | immediate | instant | on the spot | straightaway
time prompt: promptly | without undue delay | swiftly | speedily | expeditiously | prompt | speedy | quickly | rapidly
time prompt: rapid | swift | without unreasonable delay | expeditious
time asap: as soon as possible | as soon as practicable | as soon as reasonably practicable | as early as possible
time asap: at the earliest opportunity | at the earliest possible date | as soon as feasible | as soon as is practicable
time asap: at the earliest possible time | as quickly as possible | at its earliest convenience | as soon as it can
time asap: at the earliest possible opportunity | soonest | as promptly as possible | as soon as they can
time timely: in a timely manner | timely | in good time | in due time | on time | punctually | in time
time reasonable: within a reasonable time | within a reasonable period | in a reasonable time | a reasonable time
time reasonable: a reasonable period | reasonable notice | within a reasonable period of time
time due: in due course | eventually | at a later date | at a later stage | later | in the future | in future | soon
time due: shortly | over time | ultimately | sooner or later | at some point | until further notice | in the near future
time due: gradually | progressively | step by step | in stages | in phases
time together: simultaneously | at the same time | concurrently | in parallel
time always: at all times | always | at any time | continuously | at any moment | round the clock | around the clock | constantly
time regular: regularly | periodically | from time to time | at regular intervals | periodic | on a regular basis
time regular: at intervals | occasionally | on an ongoing basis
time notice: at short notice | at very short notice | on short notice | without notice | without prior notice | without warning
time notice: without advance notice | without any notice | without further notice
time advance: in advance | beforehand | ahead of time
time retroactive: retroactively | retrospectively | retroactive
freq day: daily | every day | each day | per day | a day | day by day | per diem | once a day | on a daily basis | once per day
freq week: weekly | every week | each week | per week | a week | once a week | on a weekly basis | once per week
freq month: monthly | every month | each month | per month | a month | once a month | on a monthly basis | once per month
freq month: once every month | calendar monthly
freq quarter: quarterly | every quarter | each quarter | per quarter | every three months | once a quarter
freq quarter: on a quarterly basis | each calendar quarter | every 3 months | once per quarter
freq halfyear: twice a year | every six months | semiannually | half yearly | biannually | biannual | semiannual
freq halfyear: twice yearly | twice annually | every 6 months | twice per year | twice each year
freq year: annually | yearly | every year | each year | per year | a year | per annum | annual | once a year | on an annual basis
freq year: once per year | each and every year | every twelve months | every 12 months | in each year | on a yearly basis
freq hour: hourly | every hour | each hour | per hour | an hour
freq year2: every two years | every other year | biennially | biennial | every second year | every 2 years
freq week2: every two weeks | fortnightly | every fortnight | every other week | every second week | every 2 weeks
conj and: and | as well as | together with | along with | plus | and also | in addition to
conj or: or | or alternatively | or else | alternatively
conj andor: and/or
"""

# What a phrase is counted as: kind, key, level (None where it has no level), whether inflected forms match.
Entry = tuple[tuple[str, ...], str, str, bool]


@cache
def phrases() -> dict[str, tuple[Entry, ...]]:
    """Every phrase by its first word, longest first: the words, the kind, the key, and whether it was inflected."""
    table: dict[str, list[Entry]] = {}
    for line in _TABLE.strip().splitlines():
        head, rest = line.split(":", 1)
        kind, _, key = head.partition(" ")
        for written in rest.split("|"):
            phrase = written.strip()
            inflects = phrase.startswith("~")
            parts = tuple(phrase.lstrip("~").split())
            if inflects:
                parts = tuple(inflected(part) for part in parts)
            table.setdefault(parts[0], []).append((parts, kind, key, inflects))
    return {first: tuple(sorted(found, key=lambda entry: (-len(entry[0]), entry))) for first, found in table.items()}
