"""Which words of drafting English say the same: groups of synonyms and the words that carry no content."""

from __future__ import annotations

from functools import cache, lru_cache

from plandiff.text.lemmas import inflected, root

# One group a line; a word may stand in several, and two words count as the same when they share one. A phrase is
# joined by underscores and its first word may be inflected (carried out). General drafting English, no field's jargon.
_GROUPS = """
begin commence start initiate launch open kick_off inaugurate outset
end terminate conclude finish cease stop halt discontinue bring_to_an_end put_an_end_to come_to_an_end wind_up close
end expire lapse run_out
complete finish conclude finalize
buy purchase acquire procure
sell vend dispose_of
vessel ship boat craft
car vehicle automobile motor_car
obtain get acquire secure gain procure receive
receive get collect accept
receive be_paid be_given be_granted be_awarded be_provided_with
give provide supply furnish grant make_available hand_over deliver offer afford present extend
give grant award confer accord issue
deliver hand_over surrender transfer convey turn_over pass_on transmit
send transmit dispatch forward submit deliver convey mail post
submit lodge file present hand_in put_forward send deposit tender
return go_back go_home give_back hand_back restore send_back bring_back
restore reinstate re-establish reestablish reintroduce
repay reimburse refund pay_back compensate
compensate indemnify make_good reimburse compensation damages redress reparation
pay remit settle disburse payment remuneration
wage salary pay remuneration earnings
fee charge price cost tariff
expense cost expenditure outlay charge
finance fund bankroll pay_for bear_the_cost_of bear_the_costs_of cover_the_cost_of cover_the_costs_of meet_the_cost_of
bear carry shoulder meet cover assume defray pay
money funds sum amount funding
amount sum quantity volume
help assist aid support assistance lend_assistance
support back endorse favor
uphold maintain preserve sustain
keep maintain retain preserve hold store conserve
keep_up maintain continue
protect safeguard shield guard defend preserve secure
monitor supervise oversee watch observe follow survey track oversight scrutinize
inspect examine check review audit scrutinize verify control
verify check confirm ascertain validate establish
review reconsider re-examine reexamine revisit reassess evaluate assess
assess evaluate appraise gauge judge estimate rate
analyze examine study investigate
investigate inquire look_into examine probe research explore
consider examine take_into_account take_account_of have_regard_to bear_in_mind weigh reflect_on deliberate
discuss debate deliberate talk consult confer
negotiate talk bargain hold_talks hold_negotiations negotiation talks discussion conversation dialog
consult confer seek_the_views_of seek_the_opinion_of seek_advice_from ask
meet convene assemble gather come_together hold_a_meeting get_together
meet satisfy fulfill comply_with fulfil
meeting session sitting assembly gathering conference
convene call summon
notify inform tell advise alert give_notice give_notification apprise let_know notice communicate
report inform communicate notify account
announce declare proclaim publish make_public state
publish disclose make_public release issue post
disclose reveal divulge make_known share communicate release
show demonstrate display exhibit prove indicate
show present produce
prove demonstrate establish evidence proof
state declare specify say indicate set_out lay_down mention stipulate
specify define stipulate set_out lay_down determine prescribe detail
determine decide establish fix set settle resolve
decide determine resolve make_a_decision take_a_decision rule reach_a_decision
decision ruling resolution determination judgment verdict finding
choose select pick elect opt designate
appoint designate name nominate assign select
elect choose vote
replace substitute swap exchange supersede take_the_place_of
change alter modify amend vary adjust revise adapt variation modification amendment
improve enhance better upgrade strengthen ameliorate
strengthen reinforce bolster enhance consolidate fortify boost
weaken undermine impair erode
increase raise rise grow augment boost step_up go_up scale_up expand
reduce decrease lower cut diminish lessen decline curtail cut_back bring_down scale_back scale_down shrink drop
limit restrict cap confine curb constrain
expand extend enlarge broaden widen
extend prolong lengthen renew
renew extend roll_over
suspend pause interrupt put_on_hold halt stay freeze
delay postpone defer put_off adjourn hold_back
cancel annul revoke rescind call_off void withdraw repeal nullify
repeal abolish revoke abrogate scrap do_away_with
remove delete erase take_away eliminate strike take_out
eliminate eradicate abolish get_rid_of end remove
destroy demolish eliminate scrap dismantle wreck
dismantle take_down demolish disassemble
build construct erect put_up
repair fix mend restore make_good
create establish set_up found form institute constitute put_in_place
set_up establish install organize
apply implement enforce execute put_into_effect carry_out give_effect_to put_into_practice use
implement carry_out execute perform fulfill realize put_into_practice discharge conduct
enforce apply execute implement
perform carry_out execute do discharge conduct undertake fulfill
conduct carry_out hold run perform undertake organize
operate run manage work
manage administer run direct control handle
use employ utilize make_use_of apply deploy
comply_with abide_by observe respect adhere_to conform_to follow obey act_in_accordance_with comply honor keep_to
comply observe respect adhere conform abide follow honor obey
breach violate infringe contravene break violation infringement contravention break_the_law transgress
breach default non-compliance noncompliance
allow permit let authorize enable give_permission
permit license authorization permission
authorize approve permit allow empower license
approve consent agree accept endorse sanction authorize ratify confirm
agree consent accept concur reach_agreement come_to_an_agreement
consent permission approval agreement authorization assent
agreement contract accord deal pact treaty arrangement
accord treaty convention agreement pact
ask request solicit seek call_for apply_for demand
require demand call_for need necessitate
need require necessary
necessary required needed essential needful requisite indispensable
get_ready prepare
prepare draft draw_up compile make write
write draft compose
sign execute initial put_his_signature_to put_their_signature_to
signed executed
take_part participate join engage be_involved attend
participant attendee entrant
attend visit be_present_at
leave depart quit exit vacate go_away
leave resign quit step_down
dismiss fire lay_off terminate sack discharge remove
hire employ recruit engage take_on appoint
rent lease let hire
rent rental
lease tenancy tenancy_agreement rental_agreement lease_agreement
landlord lessor
tenant lessee renter leaseholder
sublet sublease
premises property building
house dwelling home residence
flat apartment
land terrain ground
employee worker staff staff_member personnel member_of_staff workforce
employer company
worker laborer workman
job employment work position post
buyer purchaser customer
seller vendor supplier
client customer
contractor supplier provider
supplier provider vendor
bidder tenderer offeror
bid tender offer
contract agreement
author writer creator
copy reproduce duplicate replicate
copy duplicate replica
distribute circulate disseminate hand_out share spread
divide split apportion share
share divide split
software program code
school academy
pupil student schoolchild learner
teacher instructor schoolteacher
parent guardian
child minor youngster kid
headteacher principal head_teacher headmaster school_head
doctor physician medical_practitioner
patient trial_participant
trial study test experiment
drug medicine medication medicinal_product pharmaceutical
illness disease sickness ailment
injury harm wound
player athlete sportsperson competitor
match game fixture
club team side
referee umpire official match_official
competition contest tournament championship
penalty sanction punishment fine
fine monetary_penalty
punish penalize sanction discipline
member affiliate
chair chairperson chairman chairwoman president
committee panel
board council
court tribunal
judge magistrate
arbitrator arbiter
lawyer attorney solicitor counsel legal_counsel advocate
police law_enforcement
army military armed_forces troops forces soldiers
soldier troop serviceman
weapon arms arm armament
war conflict hostilities fighting
peaceful amicable friendly
prisoner detainee captive
hostage captive
release free liberate set_free let_go discharge
arrest detain apprehend hold
refugee displaced_person
citizen national
people inhabitant resident population
resident inhabitant
country state nation
state government
government authorities administration cabinet
authority body agency
border frontier boundary
area zone region territory district
place location site spot
site place location
town municipality city
street road
village settlement
sea ocean
river waterway stream
island isle
harbor port
withdraw pull_out pull_back remove retreat leave take_back
enter go_into access come_into
access entry admission
approach come_near
cross traverse pass
travel journey trip move
transport carry ship convey haul move transportation carriage
transfer move relocate shift
store keep stock warehouse house
place put position locate deposit lay
station deploy base post
install fit mount put_in
separate distinct apart different individual
join connect link unite combine
combine merge amalgamate unite
cooperate collaborate work_together work_jointly collaboration cooperation teamwork
coordinate harmonize align
jointly together collectively in_common joint common shared in_concert
mutual reciprocal
individually separately independently each
continue go_on carry_on proceed keep_on resume
resume restart recommence reopen
follow ensue succeed
happen occur hold take_place arise come_about come_to_pass
event incident occurrence happening
arise occur emerge result
cause bring_about give_rise_to lead_to result_in produce bring
prevent avoid avert stop hinder block
avoid prevent shun
obstruct impede hinder hamper interfere block
encourage promote foster stimulate
promote advance further foster
facilitate ease make_easier simplify
attempt try endeavor seek strive effort
aim goal objective purpose target end
plan intend scheme program
project scheme program undertaking
policy strategy
measure step action
step action measure
method manner way means procedure mode fashion
procedure process
rule regulation provision norm
law legislation statute act
provision clause stipulation term
condition term requirement
requirement obligation demand
duty obligation responsibility commitment
responsible accountable answerable liable in_charge
liable responsible
liability responsibility
right entitlement
entitled eligible
privilege right
claim demand
complaint grievance objection
complain object protest
dispute disagreement conflict controversy difference quarrel
disagreement dispute difference
settle resolve solve
appeal challenge contest
objection opposition
oppose object resist
answer reply respond response
question query inquiry
information data details particulars
data information
record log register document note
record keep_a_record_of keep_records_of
list register roll inventory
document paper record file
documentation documents papers
report account statement
form template
letter note message
invoice bill
book volume
text wording
draft version
translation version
translate render
notice notification advance_warning
warning alert caution
warn alert caution
threat danger menace
danger hazard risk peril
dangerous hazardous unsafe perilous
safe secure
safety security
harm damage injure hurt injury detriment loss
damage harm impairment
destroyed ruined
accident mishap
fire blaze
emergency crisis
secret confidential classified
confidential secret private
private personal
public open
publicly openly
visible apparent
clear plain evident obvious
clearly plainly explicitly expressly
explicit express
written in_writing
writing written
oral verbal
orally verbally
correct right accurate proper
accurate correct exact precise
error mistake inaccuracy fault
defect fault flaw deficiency
correct rectify fix remedy put_right
remedy cure rectify fix put_right
true genuine real
false untrue incorrect
important significant major key
main principal chief primary key
new fresh additional
additional further extra more supplementary added
extra additional
other another further
remaining outstanding residual left
previous prior former earlier preceding past
prior previous advance earlier beforehand
subsequent later following next succeeding
next following coming forthcoming
current present existing
existing present current
now currently presently at_present
today now
recent latest
final last ultimate definitive
last final
initial first original opening
first initial
original initial
same identical equal
equal equivalent same
equally evenly
fair equitable just
fairly equitably
similar like comparable
different other distinct
suitable appropriate adequate proper fitting
adequate sufficient enough appropriate
sufficient enough adequate
appropriate proper relevant competent suitable fitting
relevant applicable pertinent concerned appropriate respective
competent qualified
qualified trained skilled certified
experience expertise
skill ability
ability capacity capability
able capable
big large great sizeable
large big
small little minor
long lengthy
short brief
high elevated
low reduced
quick fast rapid swift speedy
quickly rapidly swiftly fast
slow gradual
easy simple
difficult hard
lead leash
accompany travel_with go_with escort
prisoner inmate detainee convict
free no_charge no_fee at_no_extra_charge at_no_extra_cost at_no_additional_cost at_no_additional_charge free_of_charge at_no_cost without_charge at_no_charge gratis for_free without_payment free_of_cost cost-free
freely without_hindrance unhindered unimpeded
empty vacant unoccupied
vacant unoccupied
full-time fulltime
open-ended openended indefinite
valid effective in_force
effective in_effect operative
enter_into_force take_effect become_effective come_into_force come_into_effect enter_into_effect enter_force become_operative
remain stay continue
stay remain
wait await
live reside dwell inhabit
own possess hold
owner proprietor holder possessor
ownership title property
belong appertain
include contain comprise cover encompass embrace incorporate
consist comprise compose be_made_up
comprise include
contain hold include
add append attach include
attach annex append enclose
exclude omit leave_out
mention refer cite
refer send submit
relate concern pertain
concern affect relate_to
affect influence impact
effect impact consequence result
result outcome consequence
consequence result
reason ground cause justification
explain clarify give_reasons state_reasons
justify warrant substantiate
recommend advise suggest propose
suggest propose put_forward
propose suggest put_forward
proposal suggestion
recommendation advice proposal
opinion view
view opinion
believe think consider
know be_aware
aware conscious informed
recognize acknowledge accept
acknowledge recognize admit confirm
confirm affirm corroborate reaffirm
reaffirm confirm restate
affirm reiterate
welcome greet appreciate
thank express_gratitude
note observe take_note_of
regret deplore
condemn denounce
hope expect
expect anticipate foresee
foresee envisage anticipate
guarantee ensure warrant assure secure make_sure see_to_it safeguard
ensure guarantee make_sure assure secure
warranty guarantee
insurance cover
insure cover
deposit security
loan credit advance
borrow loan
lend loan
debt liability
interest return
profit gain benefit earnings
benefit advantage
advantage benefit
disadvantage drawback detriment
tax levy duty
levy impose charge
impose levy inflict
budget financial_plan
account ledger
bank financial_institution
company firm enterprise business corporation undertaking
business enterprise trade
trade commerce
market sell
product item goods merchandise article
goods merchandise wares products commodities
equipment gear apparatus
machine device appliance
device apparatus appliance instrument
tool implement instrument
material substance
waste refuse garbage rubbish trash
rubbish garbage trash litter waste
clean tidy
cleaning cleansing
dirty polluted
pollute contaminate
pollution contamination
emission discharge release
environment surroundings
climate weather
greenhouse_gas ghg
energy power
electricity power
fuel energy
water-level waterlevel
flood inundation
forest woodland
tree timber
animal beast livestock
livestock cattle animals
crop harvest
food provisions foodstuff nourishment
meal food
eat consume
drink consume
consume use_up
smoke light_up
noise sound
noisy loud
quiet silent
holiday vacation leave
leave absence time_off
absence non-attendance nonattendance
overtime extra_hours
shift turn
break rest pause
rest break
period time term duration span
duration length period
deadline time_limit cut-off_date closing_date due_date
date day
moment instant
start_date commencement_date
expiry end lapse expiration
beginning start commencement opening
schedule timetable calendar
plan schedule
agenda program
phase stage
stage phase
level degree extent
extent scope degree
share proportion part percentage portion
part portion section
portion part share
rate level
number count quantity
total sum overall
average mean
calculate compute work_out determine
count reckon
measure gauge
standard norm criterion benchmark
criterion standard
target goal objective
achieve reach attain accomplish
reach attain arrive_at achieve
success achievement
fail be_unsuccessful
failure default omission
lack absence shortage
shortage deficit scarcity
surplus excess
reserve set_aside earmark stock
allocate assign distribute earmark allot apportion
assign allocate transfer
task assignment job duty
role function part
function role duty
serve act
act behave
behavior conduct
treat handle process
process handle treat
handle deal_with process
deal_with address handle tackle treat
address tackle deal_with
undergo submit_to go_through
train instruct educate teach
training instruction education
educate teach
learn study
examination exam test
exam test
test check examine
certificate certification attestation
certify attest
attest witness
witness observer
observer monitor
expert specialist
specialist expert
staff team
team crew
group body class
body organ organization
organization body institution
institution establishment
office bureau
representative delegate agent envoy spokesperson
delegate representative
delegation mission
envoy emissary ambassador
mediator intermediary conciliator
mediate intercede
secretary registrar
secretariat bureau
treasurer bursar
manager director
director head
leader head
official officer
officer official
user customer
visitor guest
guest visitor
neighbor adjoining
neighboring adjacent bordering
adjacent adjoining neighboring
near close_to in_the_vicinity_of
outside out_of beyond
inside within
beyond outside past
above over
below under beneath
worldwide globally global
global worldwide
international cross-border crossborder
foreign overseas
abroad overseas
domestic national internal
internal domestic
external outside
mandatory compulsory obligatory required
voluntary optional
automatically by_itself
automatic self-acting
manual by_hand
electronic digital online by_email
electronically online digitally by_email by_electronic_means
website site web_page
internet web
computer machine
delete erase remove wipe destroy
encrypt encode
anonymous unnamed
consentingly willingly
gender sex
equality parity
discrimination unequal_treatment
minority minorities
culture cultural
religious faith-based
language tongue
speak talk
listen hear
hear give_a_hearing_to
see view
inspection check examination visit control
visit call
search look_for
find discover locate
discover find detect
detect discover spot
mine explosive
clear remove
disarm disarmament
ceasefire truce armistice
peace peaceful_relations
relation relationship tie
friendship amity
sovereignty independence
independent autonomous
independence autonomy
freedom liberty
democratic representative
election poll vote
vote ballot
ballot vote
majority most
unanimous by_consensus with_one_voice unanimously
quorum minimum_attendance
veto block
propose move
motion proposal
second back
sit serve
term mandate period_of_office
mandate term
vacancy opening
candidate applicant nominee
applicant candidate
application request
qualify be_eligible
admit accept
admission acceptance
join enter accede
accede join
accession entry
withdrawal exit
expel exclude remove
expulsion exclusion
suspension ban
ban exclusion
void invalid null null_and_void
waive forgo relinquish renounce give_up
renounce give_up relinquish abandon
abandon give_up
surrender give_up
tolerate accept allow
endanger jeopardize imperil put_at_risk threaten
threaten menace
attack assault
defend protect
fight combat
combat fight tackle
shoot fire
kill slay
die decease pass_away
dead deceased
injured wounded hurt
sick ill unwell
health well-being wellbeing
healthy fit
nurse carer
care treatment
hospital clinic medical_facility
dose dosage
sample specimen
blood plasma
side_effect adverse_effect adverse_reaction undesirable_effect
adverse harmful negative
harmful damaging detrimental injurious
beneficial advantageous favorable
respect honor
show_respect respect
honest truthful
honesty integrity
diligent careful
carefully diligently with_care
care diligence
reasonable sensible
attempted tried
at_least as_a_minimum
on_behalf_of for in_the_name_of
by_means_of through using with via by_way_of
via through
because since as due_to owing_to on_account_of because_of on_grounds_of
therefore accordingly consequently thus hence so
however nevertheless nonetheless but yet although though
pursuant_to under in_accordance_with according_to in_conformity_with in_line_with in_compliance_with as_provided_for_in as_provided_in as_set_out_in as_laid_down_in consistent_with in_keeping_with on_the_basis_of by_virtue_of in_terms_of under_the_terms_of under_the_provisions_of as_specified_in as_prescribed_by
concerning regarding about relating_to in_relation_to with_regard_to with_respect_to in_respect_of as_regards pertaining_to in_connection_with on connected_with
before prior_to ahead_of in_advance_of earlier_than preceding
in_order_to so_as_to for_the_purpose_of with_a_view_to for_purposes_of with_the_aim_of with_the_purpose_of
between among amid
against versus
despite notwithstanding regardless_of irrespective_of in_spite_of whatever
instead_of in_place_of rather_than in_lieu_of
like such_as
person individual human_being
everyone everybody
someone anyone
who which that
third_party other_person outsider
spouse husband wife partner
family household
elderly old aged
adult grown-up
young youthful
gift present donation
donate give contribute
contribute give pay
contribution payment donation
volunteer helper
stakeholder interested_party
interested concerned
collect gather pick_up recover
gather collect
take remove
bring take carry
put_on wear
wear dress
dress attire clothing
uniform outfit
photograph picture photo image
image picture
film record video
camera video_device
phone telephone mobile_phone mobile cellphone
call telephone phone
mail post
email electronic_mail
address location
name title
title heading
number_plate license_plate
key access_code
lock secure
door gate
gate entrance
entrance entry access
exit way_out
window pane
roof ceiling
wall fence
garden yard
parking parking_space
park leave
drive steer
driver motorist
passenger traveler
flight air_travel
plane aircraft airplane
train railway
bus coach
bicycle bike
pedestrian walker
trail path
path footpath trail
seat place
ticket admission_ticket
seize confiscate impound
confiscate seize
hand_in surrender
lift remove raise
lift elevator
shut close
secure fasten
fasten attach
invest put_money_in
phase_out eliminate_gradually
pledge commitment promise
commitment undertaking pledge
undertaking commitment
promise undertaking
declare state
statement declaration
declaration statement
proclaim declare
trigger activate
activate switch_on turn_on
deactivate switch_off turn_off disable
bind commit
abolish scrap
revise update
update revise
ongoing continuing continuous
constant continuous
continuous uninterrupted
steady stable
stable steady
prolonged extended
sustainable durable
durable lasting
lasting durable
robust strong
strong robust firm
firm strict
strict stringent rigorous
credible reliable
reliable dependable trustworthy
transparent open
effective efficient
effectively efficiently
full complete
"""

# Words that carry no content of their own: articles, pronouns, prepositions, auxiliaries, drafting fillers, and the
# light verbs of phrases such as "carry out an inspection" (Jespersen, A Modern English Grammar, part VI, 1942).
_LIGHT = frozenset(
    "a an the this that these those such said it its it's they their them he his him she her we our us you your i my "
    "one ones self itself themselves himself herself oneself who whom whose which what there here where when how why as so than then too also "
    "be have do make take give carry perform conduct effect place get put let become seem appear remain keep hold go come would "
    "of in on at by for with to into onto from upon about over under through via per between among within during "
    "and or but yet nor if else whether while because since although though however therefore thus hence accordingly "
    "age aged old hereby herein hereof hereunder hereto hereinafter thereof therein thereto thereby thereafter therefrom thereunder whereby wherein whereof "
    "aforementioned aforesaid abovementioned foregoing respective respectively relevant involving involved anyone everyone someone anybody everybody somebody applicable concerned question case cases purpose "
    "other another own same well even just very quite rather still already again indeed namely that's way manner respect "
    "out up down off away back forth on order due regard view means basis fact "
    "not no any some all each every both either neither only "
    "accordance according pursuant concerning regarding relating relation connection behalf account terms term "
    "shall will must may can could might should "
    "hand set force aim line throughout across itself part parts party person persons people parties side sides etc "
    "provision provisions time being whole thing matter matters level "
    "duly hereafter there fully mutually located situated accordingly itself".split()
)
# Verbs that are light beside a noun of action (receive assistance, reach agreement), so that alone they lose nothing.
SEMI_LIGHT = frozenset(
    "receiv provid grant offer lend render enjoy exercis undergo bring exert express reach arriv obtain exist apply us".split()
)
# Light words that a change of meaning may hang on, so that they count when they replace one another.
_PARTICLES = frozenset("outside beyond above below against inside".split())


@cache
def _tables() -> tuple[dict[str, frozenset[int]], dict[str, tuple[tuple[str, ...], ...]]]:
    groups: dict[str, set[int]] = {}
    compounds: dict[str, set[tuple[str, ...]]] = {}
    for number, line in enumerate(_GROUPS.strip().splitlines()):
        for written in line.split():
            word = written.replace("-", "")
            if "_" in word:
                parts = tuple(word.split("_"))
                compounds.setdefault(inflected(parts[0]), set()).add(parts)
                groups.setdefault(word, set()).add(number)
            else:
                groups.setdefault(root(word), set()).add(number)
    ordered = {
        first: tuple(sorted(found, key=lambda parts: (-len(parts), parts))) for first, found in compounds.items()
    }
    return {key: frozenset(found) for key, found in groups.items()}, ordered


def groups_of(key: str) -> frozenset[int]:
    """The groups of synonyms that a root (or a compound joined by underscores) stands in."""
    return _tables()[0].get(key, frozenset())


def compounds_from(stem: str) -> tuple[tuple[str, ...], ...]:
    """The phrases of the table that begin with a word of this stem, longest first, as tuples of words."""
    return _tables()[1].get(stem, ())


@lru_cache(maxsize=8192)
def is_light(low: str, stem: str) -> bool:
    """Whether a word carries no content of its own."""
    return (low in _LIGHT or stem in _light_stems()) and low not in _PARTICLES


@cache
def _light_stems() -> frozenset[str]:
    return frozenset(inflected(word) for word in _LIGHT if len(word) > 1)


@lru_cache(maxsize=8192)
def same_meaning(before: str, after: str) -> bool:
    """Whether two roots are the same word, spellings of one word, or share a group of synonyms."""
    if before == after:
        return True
    groups = groups_of(before)
    return bool(groups) and not groups.isdisjoint(groups_of(after))
