"""French: months and weekdays after CLDR, and the words of numbers, time, references, negation and duty."""

from __future__ import annotations

from plandiff.text.languages.language import make

LANGUAGE = make(
    "fr",
    "French",
    months="janvier|février fevrier|mars|avril|mai|juin|juillet|août aout|septembre|octobre|novembre|décembre decembre",
    short_months="janv|févr fév|mars|avr|mai|juin|juil juill|août|sept|oct|nov|déc",
    weekdays=(
        "lundi lundis|mardi mardis|mercredi mercredis|jeudi jeudis|vendredi vendredis|samedi samedis|dimanche dimanches"
    ),
    readings="""
        second: deuxième
        minute: minute
        minutes: minutes
        hour: heure
        hours: heures
        day: jour journée
        days: jours journées
        week: semaine
        weeks: semaines
        month: mois
        trimesters: trimestre trimestres
        semesters: semestre semestres
        year: an année
        years: ans années
        decade: décennie décennies
        century: siècle siècles
        postworking: ouvrable ouvrables ouvré ouvrés
        postcalendar: calendaire calendaires francs
        of: de du d des
        by: avant d'ici
        until: jusqu'au jusqu'à au
        to: au à
        from: dès depuis à_compter_du à_partir_du
        after: après
        latest: au_plus_tard
        earliest: au_plus_tôt
        between: entre
        and: et
        or: ou
        within: dans
        in: en
        end_of: fin
        start_of: début
        at: à
        noon: midi
        midnight: minuit
        article: article articles art
        paragraph: paragraphe paragraphes alinéa alinéas
        point: point points
        clause: clause clauses
        section: section sections
        chapter: chapitre chapitres
        annex: annexe annexes
        protocol: protocole protocoles
        part: partie parties
        no: n° no numéro
        per: par
        %: pour_cent
        thousand: mille milliers millier
        million: million millions
        billion: milliard milliards
        trillion: billion billions
        metres: mètre mètres
        km: kilomètre kilomètres
        hectares: hectare hectares
        tonnes: tonne tonnes
        kg: kilogramme kilogrammes
        litres: litre litres
        euros: euro euros
        dollars: dollar dollars
        degrees: degré degrés
        zero: zéro
        one: un une
        two: deux
        three: trois
        four: quatre
        five: cinq
        six: six
        seven: sept
        eight: huit
        nine: neuf
        ten: dix
        eleven: onze
        twelve: douze
        thirteen: treize
        fourteen: quatorze
        fifteen: quinze
        sixteen: seize
        17: dix-sept
        18: dix-huit
        19: dix-neuf
        twenty: vingt
        thirty: trente
        forty: quarante
        fifty: cinquante
        sixty: soixante
        70: soixante-dix
        75: soixante-quinze
        72: soixante-douze
        80: quatre-vingts quatre-vingt
        90: quatre-vingt-dix
        100: cent
        200: deux_cents deux_cent
        300: trois_cents trois_cent
        500: cinq_cents cinq_cent
        half: moitié
        first: premier première
        third: troisième
    """,
    stop_words=(
        "le la les l un une des du de d au aux à a et ou où en dans par pour sur sous avec sans ce cet cette ces ceux "
        "celle celles celui qui que qu quoi dont lequel laquelle lesquels lesquelles il elle ils elles on se s son sa "
        "ses leur leurs nous vous est sont être été était sera seront soit ont ait avait aussi ainsi alors comme mais "
        "ne n pas plus y en c y si tout toute tous toutes même entre vers chez lors afin notamment"
    ),
    negations="ne n pas sans aucun aucune jamais ni nul nulle interdit interdite interdits interdites",
    strong="doit doivent devra devront est_tenu sont_tenus est_tenue sont_tenues s'engage s'engagent",
    weak="peut peuvent pourra pourront",
)
