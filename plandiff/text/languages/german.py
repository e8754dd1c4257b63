"""German: months and weekdays after CLDR, and the words of numbers, time, references, negation and duty."""

from __future__ import annotations

from plandiff.text.languages.language import make

LANGUAGE = make(
    "de",
    "German",
    months=(
        "januar januars jänner jänners|februar februars feber|märz|april aprils|mai|juni|juli|august augusts|"
        "september septembers|oktober oktobers|november novembers|dezember dezembers"
    ),
    short_months="jan|feb|mär mrz|apr|mai|jun|jul|aug|sep sept|okt|nov|dez",
    weekdays=(
        "montag montags|dienstag dienstags|mittwoch mittwochs|donnerstag donnerstags|freitag freitags|"
        "samstag samstags sonnabend sonnabends|sonntag sonntags"
    ),
    readings="""
        second: sekunde
        seconds: sekunden
        minute: minute
        minutes: minuten minütige minütigen
        hour: stunde stündige stündigen stündiger
        hours: stunden
        day: tag tages tägige tägigen tägiger tägig
        days: tage tagen kalendertage kalendertagen
        week: woche wöchige wöchigen wöchiger
        weeks: wochen
        month: monat monats monates monatige monatigen monatiger
        months: monate monaten
        trimesters: quartal quartals quartale quartalen
        semesters: halbjahr halbjahres halbjahre
        year: jahr jahres jährige jährigen jähriger
        years: jahre jahren
        decade: jahrzehnt jahrzehnte jahrzehnten
        century: jahrhundert jahrhunderte
        workday: werktag arbeitstag bankarbeitstag geschäftstag
        workdays: werktage werktagen arbeitstage arbeitstagen bankarbeitstage bankarbeitstagen
        calendar: volle vollen aufeinanderfolgende aufeinanderfolgenden
        by: bis bis_zum
        from: vom ab seit
        after: nach
        before: vor
        latest: spätestens
        earliest: frühestens
        between: zwischen
        and: und
        or: oder
        within: binnen innerhalb
        in: im in
        end_of: ende
        start_of: anfang beginn
        at: um
        o'clock: uhr
        noon: mittag mittags
        midnight: mitternacht
        article: artikel artikels artikeln art
        section: § §§ abschnitt abschnitts abschnitte
        paragraph: absatz absatzes absätze abs
        point: nummer nr punkt ziffer ziff
        clause: klausel klauseln
        chapter: kapitel kapitels
        annex: anhang anhangs anlage anlagen
        protocol: protokoll protokolls
        part: teil teils
        per: pro je
        %: prozent v.h
        100: hundert einhundert
        200: zweihundert
        300: dreihundert
        500: fünfhundert
        thousand: tausend eintausend
        million: million millionen mio
        billion: milliarde milliarden mrd
        trillion: billion billionen
        metres: meter metern
        km: kilometer kilometern
        hectares: hektar
        tonnes: tonne tonnen
        kg: kilogramm
        litres: liter litern
        euros: euro
        dollars: dollar
        degrees: grad
        zero: null
        one: ein eine einen einem einer eines eins
        two: zwei
        three: drei
        four: vier
        five: fünf
        six: sechs
        seven: sieben
        eight: acht
        nine: neun
        ten: zehn
        eleven: elf
        twelve: zwölf
        thirteen: dreizehn
        fourteen: vierzehn
        fifteen: fünfzehn
        sixteen: sechzehn
        seventeen: siebzehn
        eighteen: achtzehn
        nineteen: neunzehn
        twenty: zwanzig
        24: vierundzwanzig
        25: fünfundzwanzig
        thirty: dreißig dreissig
        forty: vierzig
        45: fünfundvierzig
        48: achtundvierzig
        fifty: fünfzig
        sixty: sechzig
        seventy: siebzig
        72: zweiundsiebzig
        eighty: achtzig
        ninety: neunzig
        half: hälfte halbe halben halb
        first: erste ersten erster
        second: zweite zweiten
        third: dritte dritten
    """,
    stop_words=(
        "der die das den dem des ein eine einen einem einer eines und oder aber auch als an am auf aus bei beim bis da "
        "damit dass daß dann durch für gegen hat haben ihr ihre ihrer ihres ihm ihn im in ins ist sind war waren wird "
        "werden worden sein seine seiner seines sich sie er es mit nach nicht noch nur ob ohne sofern so soweit sowie "
        "über um unter vom von vor während was wenn wer wie zu zum zur zwischen dieser diese dieses diesem diesen "
        "welche welcher welches alle aller allen jede jeder jedes jedem hier dort"
    ),
    negations="nicht kein keine keinen keinem keiner keines nie niemals ohne weder verboten untersagt",
    strong="muss müssen hat_zu haben_zu verpflichtet verpflichten soll sollen muß",
    weak="kann können darf dürfen",
)
