"""German: months and weekdays after CLDR, and the words of numbers, time, references, negation and duty."""

from __future__ import annotations

from plandiff.text.languages.language_record import make
from plandiff.text.numbers.spelled_numbers import number_words

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
        hours: stunden std
        day: tag tages tägige tägigen tägiger tägig tägigem
        days: tage tagen kalendertage kalendertagen
        week: woche wöchige wöchigen wöchiger wöchig
        weeks: wochen
        month: monat monats monates monatige monatigen monatiger monatig
        months: monate monaten
        trimesters: quartal quartals quartale quartalen
        trimester: vierteljahr vierteljahres
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
        end_of_year: jahresende
        end_of_month: monatsende
        start_of: anfang beginn
        atclock: um
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
        %: prozent v_._h_. v_._h
        the: dem den
        metres: meter metern
        km: kilometer kilometern
        hectares: hektar
        tonnes: tonne tonnen
        kg: kilogramm
        litres: liter litern
        euros: euro
        dollars: dollar
        degrees: grad
        cents: cent cents
    """,
    numbers=number_words(
        cardinals="""
            0: null
            0.5: halb halbe halben halber halbes halbem
            1: ein eine einen einem einer eines eins
            1.5: anderthalb eineinhalb
            2: zwei zwo zweier
            2.5: zweieinhalb
            3: drei dreier
            4: vier
            5: fünf
            6: sechs
            7: sieben
            8: acht
            9: neun
            10: zehn
            11: elf
            12: zwölf dutzend
            13: dreizehn
            14: vierzehn
            15: fünfzehn
            16: sechzehn
            17: siebzehn
            18: achtzehn
            19: neunzehn
            20: zwanzig
            30: dreißig dreissig
            40: vierzig
            50: fünfzig
            60: sechzig
            70: siebzig
            80: achtzig
            90: neunzig
            100: hundert
            1000: tausend
        """,
        scales="""
            1000: tsd
            1000000: million millionen mio
            1000000000: milliarde milliarden mrd
            1000000000000: billion billionen
        """,
        ordinals="""
            1: erst
            2: zweit
            3: dritt
            4: viert
            5: fünft
            6: sechst
            7: siebt siebent
            8: acht
            9: neunt
            10: zehnt
            11: elft
            12: zwölft
            13: dreizehnt
            14: vierzehnt
            15: fünfzehnt
            16: sechzehnt
            17: siebzehnt
            18: achtzehnt
            19: neunzehnt
            20: zwanzigst
            30: dreißigst dreissigst
            40: vierzigst
            50: fünfzigst
            60: sechzigst
            70: siebzigst
            80: achtzigst
            90: neunzigst
            100: hundertst
        """,
        shares="""
            2: hälfte
            3: drittel dritteln
            4: viertel vierteln
            5: fünftel fünfteln
            6: sechstel
            8: achtel
            10: zehntel
        """,
        ordinal_endings="e en er es em",
        joins="und",
        halves="hälfte",
        ones_first=True,
    ),
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
