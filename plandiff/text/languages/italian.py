"""Italian: months and weekdays after CLDR, and the words of numbers, time, references, negation and duty."""

from __future__ import annotations

from plandiff.text.languages.language_record import make
from plandiff.text.numbers.spelled_numbers import number_words

LANGUAGE = make(
    "it",
    "Italian",
    months=("gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre"),
    short_months="gen genn|feb febbr|mar|apr|mag|giu|lug|ago|set sett|ott|nov|dic",
    weekdays=("lunedì|martedì|mercoledì|giovedì|venerdì|sabato sabati|domenica domeniche"),
    readings="""
        seconds: secondi
        minute: minuto
        minutes: minuti
        hour: ora
        hours: ore
        day: giorno
        days: giorni
        week: settimana
        weeks: settimane
        month: mese
        months: mesi
        trimesters: trimestre trimestri
        semesters: semestre semestri
        year: anno
        years: anni
        decade: decennio decenni
        century: secolo secoli
        postworking: lavorativo lavorativi feriale feriali
        postcalendar: solari consecutivi naturali
        of: di del dello della dell
        by: entro
        until: fino
        to: al a
        from: dal dall
        after: dopo
        before: prima
        latest: entro_e_non_oltre non_oltre al_più_tardi
        between: tra fra
        and: e ed
        and_a_half: e_mezzo e_mezza
        or: o od oppure
        within: termine
        in: in nel nell
        end_of: fine
        start_of: inizio
        atclock: alle alle_ore le_ore
        from_atclock: dalle_ore
        noon: mezzogiorno
        midnight: mezzanotte
        article: articolo articoli art artt
        paragraph: paragrafo paragrafi comma commi
        point: punto punti
        clause: clausola clausole
        section: sezione sezioni
        chapter: capitolo capitoli
        annex: allegato allegati
        protocol: protocollo protocolli
        part: parte parti
        no: n n° nº numero
        per: per
        %: per_cento
        metres: metro metri
        km: chilometro chilometri
        hectares: ettaro ettari
        tonnes: tonnellata tonnellate
        kg: chilogrammo chilogrammi
        litres: litro litri
        euros: euro
        dollars: dollaro dollari
        degrees: grado gradi
        cents: centesimo centesimi
    """,
    numbers=number_words(
        cardinals="""
            0: zero
            0.5: mezzo mezza
            1: un uno una
            2: due
            3: tre tré
            4: quattro
            5: cinque
            6: sei
            7: sette
            8: otto
            9: nove
            10: dieci
            11: undici
            12: dodici dozzina
            13: tredici
            14: quattordici
            15: quindici
            16: sedici
            17: diciassette
            18: diciotto
            19: diciannove
            20: venti
            21: ventuno ventun
            28: ventotto
            30: trenta
            31: trentuno trentun
            38: trentotto
            40: quaranta
            41: quarantuno quarantun
            48: quarantotto
            50: cinquanta
            51: cinquantuno cinquantun
            58: cinquantotto
            60: sessanta
            61: sessantuno sessantun
            68: sessantotto
            70: settanta
            71: settantuno settantun
            78: settantotto
            80: ottanta
            81: ottantuno ottantun
            88: ottantotto
            90: novanta
            91: novantuno novantun
            98: novantotto
            100: cento
            180: centottanta
            1000: mille
        """,
        scales="""
            1000: mila
            1000000: milione milioni mln
            1000000000: miliardo miliardi mld
            1000000000000: bilione bilioni
        """,
        ordinals="""
            1: prim
            2: =seconda =seconde
            3: terz
            4: quart
            5: quint
            6: sest
            7: settim
            8: ottav
            9: non
            10: decim
            11: undicesim
            12: dodicesim
            13: tredicesim
            14: quattordicesim
            15: quindicesim
            16: sedicesim
            17: diciassettesim
            18: diciottesim
            19: diciannovesim
            20: ventesim
            21: ventunesim
            25: venticinquesim
            30: trentesim
        """,
        shares="""
            2: metà
            3: terzo terzi
            4: quarto quarti
            5: quinto quinti
            6: sesti
            8: ottavi
            10: decimi
        """,
        ordinal_endings="o a i e",
        halves="metà",
        pieces="parte parti",
        of="di del dello della dell dei degli delle d",
    ),
    stop_words=(
        "il lo la i gli le l un uno una e ed o od di del dello della dei degli delle dell a al allo alla ai agli alle "
        "all da dal dallo dalla dai dagli dalle dall in nel nello nella nei negli nelle nell su sul sullo sulla sui "
        "sugli sulle con per tra fra che chi cui come dove quando se non né si ci vi ne lui lei loro suo sua suoi sue "
        "è sono essere stato stata stati state era erano sarà saranno ha hanno abbia questo questa questi queste "
        "quello quella quelli quelle anche più ma perché ogni tutto tutta tutti tutte qualsiasi tale tali"
    ),
    negations="non senza nessun nessuno nessuna mai né vietato vietata vietati vietate",
    strong="deve devono dovrà dovranno obbligato obbligata obbligati obbligate",
    weak="può possono potrà potranno",
)
