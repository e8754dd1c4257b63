"""Spanish: months and weekdays after CLDR, and the words of numbers, time, references, negation and duty."""

from __future__ import annotations

from plandiff.text.languages.language_record import make
from plandiff.text.numbers.spelled_numbers import number_words

LANGUAGE = make(
    "es",
    "Spanish",
    months=("enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre setiembre|octubre|noviembre|diciembre"),
    short_months="ene|feb febr|mar|abr|may|jun|jul|ago|sep sept set|oct|nov|dic",
    weekdays="lunes|martes|miércoles|jueves|viernes|sábado sábados|domingo domingos",
    readings="""
        seconds: segundos
        minute: minuto
        minutes: minutos
        hour: hora
        hours: horas
        day: día
        days: días
        week: semana
        weeks: semanas
        month: mes
        months: meses
        trimesters: trimestre trimestres
        semesters: semestre semestres
        year: año
        years: años
        decade: década décadas decenio decenios
        century: siglo siglos
        postworking: hábil hábiles laborable laborables
        postcalendar: naturales corridos calendario consecutivos
        of: de del
        by: antes_del antes_de
        until: hasta hasta_el
        to: al a
        from: desde desde_el a_partir_del
        after: después tras
        before: antes
        latest: a_más_tardar
        between: entre
        and: y e
        and_a_half: y_medio y_media
        or: o u
        within: plazo dentro
        in: en
        end_of: fin finales fines final
        start_of: comienzo principio principios
        at: las
        atclock: a_las
        noon: mediodía
        midnight: medianoche
        article: artículo artículos art
        paragraph: párrafo párrafos apartado apartados
        point: punto puntos
        clause: cláusula cláusulas inciso incisos
        section: sección secciones
        chapter: capítulo capítulos
        annex: anexo anexos
        protocol: protocolo protocolos
        part: parte partes
        no: n° nº núm número
        per: por
        %: por_ciento
        metres: metro metros
        km: kilómetro kilómetros
        hectares: hectárea hectáreas
        tonnes: tonelada toneladas
        kg: kilogramo kilogramos
        litres: litro litros
        euros: euro euros
        dollars: dólar dólares
        degrees: grado grados
        cents: céntimo céntimos
    """,
    numbers=number_words(
        cardinals="""
            0: cero
            0.5: medio media
            1: un uno una
            2: dos
            3: tres
            4: cuatro
            5: cinco
            6: seis
            7: siete
            8: ocho
            9: nueve
            10: diez
            11: once
            12: doce docena
            13: trece
            14: catorce
            15: quince
            16: dieciséis
            17: diecisiete
            18: dieciocho
            19: diecinueve
            20: veinte veinti
            21: veintiún veintiuno veintiuna
            22: veintidós
            23: veintitrés
            26: veintiséis
            30: treinta
            40: cuarenta
            50: cincuenta
            60: sesenta
            70: setenta
            80: ochenta
            90: noventa
            100: cien ciento
            200: doscientos doscientas
            300: trescientos trescientas
            400: cuatrocientos cuatrocientas
            500: quinientos quinientas
            600: seiscientos seiscientas
            700: setecientos setecientas
            800: ochocientos ochocientas
            900: novecientos novecientas
            1000: mil
        """,
        scales="""
            1000: miles
            1000000: millón millones
            1000000000: millardo millardos
            1000000000000: billón billones
        """,
        ordinals="""
            1: =primer primer
            2: segund
            3: =tercer tercer
            4: cuart
            5: quint
            6: sext
            7: séptim
            8: octav
            9: noven
            10: décim
            11: undécim decimoprimer
            12: duodécim
            13: decimotercer
            14: decimocuart
            15: decimoquint
            20: vigésim
            30: trigésim
        """,
        shares="""
            2: mitad
            3: tercio tercios
            4: cuarto cuartos
            5: quinto quintos
            6: sextos
            8: octavos
            10: décimos
        """,
        ordinal_endings="o a os as",
        joins="y",
        halves="mitad",
        of="de del",
        pieces="parte partes",
    ),
    stop_words=(
        "el la los las lo un una unos unas y e o u de del al a ante bajo con contra desde durante en entre hacia hasta "
        "para por según sin sobre tras que quien quienes cual cuales cuyo cuya como cuando donde si no ni su sus se le "
        "les me es son ser sido está están fue fueron será serán ha han haya este esta estos estas ese esa esos esas "
        "esto eso también más pero porque dentro todo toda todos todas cada dicho dicha dichos dichas"
    ),
    negations="no sin ningún ninguna ninguno nunca jamás ni prohibido prohibida prohíbe",
    strong="debe deben deberá deberán obligado obligada obligados obligadas",
    weak="puede pueden podrá podrán",
)
