"""French: months and weekdays after CLDR, and the words of numbers, time, references, negation and duty."""

from __future__ import annotations

from plandiff.text.languages.language_record import make
from plandiff.text.numbers.spelled_numbers import number_words

LANGUAGE = make(
    "fr",
    "French",
    months="janvier|février fevrier|mars|avril|mai|juin|juillet|août aout|septembre|octobre|novembre|décembre decembre",
    short_months="janv|févr fév|mars|avr|mai|juin|juil juill|août|sept|oct|nov|déc",
    weekdays=(
        "lundi lundis|mardi mardis|mercredi mercredis|jeudi jeudis|vendredi vendredis|samedi samedis|dimanche dimanches"
    ),
    readings="""
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
        and_a_half: et_demi et_demie
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
        metres: mètre mètres
        km: kilomètre kilomètres
        hectares: hectare hectares
        tonnes: tonne tonnes
        kg: kilogramme kilogrammes
        litres: litre litres
        euros: euro euros
        dollars: dollar dollars
        degrees: degré degrés
        cents: centime centimes
    """,
    numbers=number_words(
        cardinals="""
            0: zéro
            0.5: demi demie
            1: un une
            2: deux
            3: trois
            4: quatre
            5: cinq
            6: six
            7: sept
            8: huit
            9: neuf
            10: dix
            11: onze
            12: douze douzaine
            13: treize
            14: quatorze
            15: quinze
            16: seize
            17: dix-sept
            18: dix-huit
            19: dix-neuf
            20: vingt vingts
            30: trente
            40: quarante
            50: cinquante
            60: soixante
            70: septante
            80: huitante octante
            90: nonante
            100: cent cents
            1000: mille
        """,
        scales="""
            1000: mille millier milliers
            1000000: million millions
            1000000000: milliard milliards md mds mrd
            1000000000000: billion billions
        """,
        ordinals="""
            1: =premier =première =premiers =premières =unième
            2: deuxième =second =seconde
            3: troisième
            4: quatrième
            5: cinquième
            6: sixième
            7: septième
            8: huitième
            9: neuvième
            10: dixième
            11: onzième
            12: douzième
            13: treizième
            14: quatorzième
            15: quinzième
            16: seizième
            17: dix-septième
            18: dix-huitième
            19: dix-neuvième
            20: vingtième
            30: trentième
            40: quarantième
            50: cinquantième
            60: soixantième
            100: centième
        """,
        shares="""
            2: moitié
            3: tiers
            4: quart quarts
            5: cinquièmes
            6: sixièmes
            8: huitièmes
            10: dixièmes
        """,
        ordinal_endings="+ s",
        joins="et",
        halves="moitié",
        of="de du des d",
        scores=True,
    ),
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
