"""The units of measure and money and the words for spans of time, each with what it is counted in."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from plandiff.model.named_values import NamedValues
from plandiff.text.word_cutting import Word, low_at

_D = Decimal
# What days are counted in where not every day counts.
DAY_KINDS = {"working": "working-days", "business": "working-days", "banking": "working-days", "school": "school-days"}
# What years are counted in that begin on a day of their own.
YEAR_KINDS = frozenset("financial fiscal tax academic school marketing taxable".split())
# The same behind the days, as other languages have it: dix jours ouvrables. Calendar days are days.
DAY_KINDS_BEHIND = {"postworking": "working-days", "postcalendar": "days"}
# Words between a number and its unit that do not change it; those that say something else are counted by themselves.
COUNTED_FILLERS = frozenset("consecutive successive clear further additional more extra calendar prior".split())
FILLERS = COUNTED_FILLERS | frozenset("full whole complete".split())


def _units(text: str) -> dict[str, tuple[str, Decimal]]:
    """What each word of a table is counted in, and how much of that: `base: size words, size words; base: ...`."""
    found = {}
    for entry in text.strip().replace("\n", ";").split(";"):
        base, _, entries = entry.partition(":")
        for word in entries.replace(",", "").split():
            if word[0] in ".0123456789":
                size, _, parts = word.partition("/")
                unit = base.strip(), _D(size) / _D(parts) if parts else _D(size)
            else:
                found[word] = unit
    return found


# What a span is counted in, and how much of that: a week is seven days.
DURATIONS = _units(
    """
days: 1 day days calendarday, 7 week weeks, 14 fortnight fortnights
days: 1/24 hour hours h hrs, 1/1440 minute minutes min, 1/86400 second seconds
months: 1 month months, 3 quarter quarters trimester trimesters, 6 semester semesters, 12 year years
months: 120 decade decades, 1200 century centuries
working-days: 1 workday workdays workingday businessday; nights: 1 night nights; seasons: 1 season seasons
"""
)
# Units of measure and money; those of two words are joined.
UNITS = _units(
    """
metres: 1000 km kms kilometre kilometres kilometer kilometers, 1 m metre metres meter meters, .9144 yard yards
metres: .01 cm centimetre centimetres centimeter centimeters, .001 mm millimetre millimetres millimeter millimeters
metres: 1852 nautical_mile nautical_miles, 1609.344 mile miles mi, .3048 foot feet ft, .0254 inch inches
hectares: 1 ha hectare hectares, .0001 m2 m² sqm, .000009290304 ft2 ft², 100 km2 km², .40468564224 acre acres
grams: 1000 kg kgs kilogram kilograms kilo kilos, 1 g gram grams gramme grammes, .001 mg milligram milligrams
grams: .000001 µg μg mcg microgram micrograms, 1000000 t tonne tonnes ton tons
grams: 1016046.9088 long_ton long_tons, 907184.74 short_ton short_tons
litres: 1000 m3 m³, 1000000000000 km3 km³ bcm, 1000000000 mcm, 1000000000000000 tcm
litres: 1 l litre litres liter liters, .001 ml millilitre millilitres milliliter milliliters
litres: 3.785411784 gallon gallons, 158.987294928 barrel barrels bbl
watts: 1 w watt watts, 1000 kw kilowatt kilowatts, 1000000 mw megawatt megawatts, 1000000000 gw gigawatt gigawatts
watts: 1000000000000 tw terawatt terawatts
watt-hours: 1 wh watthour watthours watt_hour watt_hours w_hours, 1000 kwh kilowatthour kilowatthours kilowatt_hour
watt-hours: 1000 kilowatt_hours kw_hour kw_hours, 1000000 mwh megawatthour megawatthours megawatt_hour megawatt_hours
watt-hours: 1000000 mw_hour mw_hours, 1000000000 gwh gigawatthour gigawatthours gigawatt_hour gigawatt_hours
watt-hours: 1000000000 gw_hour gw_hours, 1000000000000 twh terawatt_hour terawatt_hours tw_hour tw_hours
bytes: 1000000 mb megabyte megabytes, 1000000000 gb gigabyte gigabytes, 1000000000000 tb terabyte terabytes
hertz: 1 hz hertz, 1000 khz kilohertz, 1000000 mhz megahertz, 1000000000 ghz gigahertz
degrees: 1 degree degrees ° celsius degree_celsius degrees_celsius degree_c degrees_c °_c °_celsius
degrees: 1 degree_centigrade degrees_centigrade °_centigrade
fahrenheit: 1 fahrenheit degree_fahrenheit degrees_fahrenheit degree_f degrees_f °_f °_fahrenheit
volts: 1 v volt volts, 1000 kv kilovolt kilovolts; pascals: 1 pa pascal pascals, 1000 kpa kilopascal kilopascals
decibels: 1 decibel decibels db; knots: 1 knot knots; metres/hour: 1000 kmh kph, 1609.344 mph
points: 1 point points; times: 1 times fold
share: .01 % percent pct ٪ \uff05 per_cent, .001 ‰
percentage points: 1 percentage_points percentage_point percent_points percent_point %_points %_point
percentage points: .01 bps basis_points
euro: 1 euro euros eur €; dollar: 1 dollar dollars usd $; pound: 1 pound pounds gbp £ sterling, .01 pence penny
cent: 1 cents ¢; yen: 1 yen jpy ¥; franc: 1 franc francs chf; yuan: 1 yuan cny; peso: 1 peso pesos; won: 1 won krw ₩
rouble: 1 rouble roubles ruble rubles rub ₽, .01 kopeck kopecks; rupee: 1 rupee rupees inr ₹; tenge: 1 tenge kzt ₸
hryvnia: 1 hryvnia hryvnias hryvnya uah ₴, .01 kopiyka kopiykas; shekel: 1 shekel shekels ils ₪; lira: 1 lira liras ₺
krone: 1 krone kroner kronor krona crown crowns nok sek dkk; zloty: 1 zloty pln, .01 grosz groszy; real: 1 brl
florin: 1 florin florins; mark: 1 marks; dinar: 1 dinar dinars; rand: 1 zar; new zealand dollar: 1 nzd
canadian dollar: 1 cad canadian_dollar canadian_dollars; hong kong dollar: 1 hkd; singapore dollar: 1 sgd
australian dollar: 1 aud australian_dollar australian_dollars
"""
)


class UnitOfMeasure(NamedValues):
    """A unit of measure at a place in a list of words: what it is counted in, how much of that, and the index after."""

    base: str
    size: Decimal
    until: int


# Square metres count as hectares, cubic metres as litres.
_POWERS = {"square": 2, "sq": 2, "cubic": 3, "cu": 3}
# The words that a unit can begin with.
UNIT_STARTS = _POWERS.keys() | {name.partition("_")[0] for name in UNITS}


def unit_at(cut: Sequence[Word], index: int) -> UnitOfMeasure | None:
    """The unit of one or two words that begins at an index: kWh, kilowatt hours, square metres, long tons, °C."""
    first, second = low_at(cut, index), low_at(cut, index + 1)
    if f"{first}_{second}" in UNITS:
        return UnitOfMeasure(*UNITS[f"{first}_{second}"], index + 2)
    place = index + 1 + (second == "." and first in ("sq", "cu"))
    if first in _POWERS and low_at(cut, place) in UNITS:
        size = UNITS[low_at(cut, place)][1] ** _POWERS[first]
        squared = UnitOfMeasure("hectares", size / 10000, place + 1)
        return squared if _POWERS[first] == 2 else UnitOfMeasure("litres", size * 1000, place + 1)
    return UnitOfMeasure(*UNITS[first], index + 1) if first in UNITS else None


_SIGNS = "$ € £ ¥ ₽ ₴ ₹ ₸ ₪ ₩ ₺ usd eur gbp jpy chf cny nok sek dkk inr pln rub uah kzt ils krw cad aud brl zar"
CURRENCY_SIGNS = {sign: UNITS[sign][0] for sign in _SIGNS.split()}
# The letters before a dollar sign, as which dollars they tell it: A$5m.
_LETTERS = "us:usd u:usd a:aud au:aud c:cad ca:cad nz:nzd hk:hkd s:sgd r:brl"
DOLLARS = {letters: UNITS[code][0] for letters, _, code in (pair.partition(":") for pair in _LETTERS.split())}
# Of which currencies a hundredth is a cent.
IN_CENTS = frozenset(("euro", "franc", "dollar", "canadian dollar", "australian dollar", "rand"))


def is_currency(base: str) -> bool:
    """Whether what an amount is counted in is money, as a code (EUR) or in hundredths (cent)."""
    return base in _CURRENCIES


_CURRENCIES = frozenset(CURRENCY_SIGNS.values()) | {"cent"}


def is_of_age(cut: Sequence[Word], index: int) -> bool:
    """Whether the years that begin at an index are told of an age: the minimum age is 13 years, an age of 13 years."""
    subject = [word.low for word in cut[max(index - _SUBJECT, 0) : index]]
    return subject[-2:] == ["age", "of"] or (subject[-1:] in (["is"], ["be"]) and "age" in subject)


_SUBJECT = 8  # words of a subject with its verb
