"""Italian: months and weekdays after CLDR, and the words of numbers, time, references, negation and duty."""

from __future__ import annotations

from plandiff.text.languages.language import make

LANGUAGE = make(
    "it",
    "Italian",
    months=("gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre"),
    short_months="gen genn|feb febbr|mar|apr|mag|giu|lug|ago|set sett|ott|nov|dic",
    weekdays=("lunedì|martedì|mercoledì|giovedì|venerdì|sabato sabati|domenica domeniche"),
    readings="""
        second: secondo
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
        or: o od oppure
        within: termine
        in: in nel nell
        end_of: fine
        start_of: inizio
        at: alle
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
        thousand: mille mila
        million: milione milioni
        billion: miliardo miliardi
        metres: metro metri
        km: chilometro chilometri
        hectares: ettaro ettari
        tonnes: tonnellata tonnellate
        kg: chilogrammo chilogrammi
        litres: litro litri
        euros: euro
        dollars: dollaro dollari
        degrees: grado gradi
        zero: zero
        one: un uno una
        two: due
        three: tre
        four: quattro
        five: cinque
        six: sei
        seven: sette
        eight: otto
        nine: nove
        ten: dieci
        eleven: undici
        twelve: dodici
        thirteen: tredici
        fourteen: quattordici
        fifteen: quindici
        sixteen: sedici
        seventeen: diciassette
        eighteen: diciotto
        nineteen: diciannove
        twenty: venti
        24: ventiquattro
        25: venticinque
        thirty: trenta
        forty: quaranta
        45: quarantacinque
        48: quarantotto
        fifty: cinquanta
        sixty: sessanta
        seventy: settanta
        72: settantadue
        eighty: ottanta
        ninety: novanta
        100: cento
        200: duecento
        300: trecento
        500: cinquecento
        half: metà mezzo mezza
        first: primo
        third: terzo terza
    """,
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
