"""Spanish: months and weekdays after CLDR, and the words of numbers, time, references, negation and duty."""

from __future__ import annotations

from plandiff.text.languages.language import make

LANGUAGE = make(
    "es",
    "Spanish",
    months=("enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre setiembre|octubre|noviembre|diciembre"),
    short_months="ene|feb febr|mar|abr|may|jun|jul|ago|sep sept set|oct|nov|dic",
    weekdays="lunes|martes|miércoles|jueves|viernes|sábado sábados|domingo domingos",
    readings="""
        second: segundo
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
        or: o u
        within: plazo dentro
        in: en
        end_of: fin finales fines final
        start_of: comienzo principio principios
        at: las
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
        thousand: mil miles
        million: millón millones
        billion: mil_millones
        trillion: billón billones
        metres: metro metros
        km: kilómetro kilómetros
        hectares: hectárea hectáreas
        tonnes: tonelada toneladas
        kg: kilogramo kilogramos
        litres: litro litros
        euros: euro euros
        dollars: dólar dólares
        degrees: grado grados
        zero: cero
        one: un uno una
        two: dos
        three: tres
        four: cuatro
        five: cinco
        six: seis
        seven: siete
        eight: ocho
        nine: nueve
        ten: diez
        eleven: once
        twelve: doce
        thirteen: trece
        fourteen: catorce
        fifteen: quince
        sixteen: dieciséis
        seventeen: diecisiete
        eighteen: dieciocho
        nineteen: diecinueve
        twenty: veinte
        24: veinticuatro
        25: veinticinco
        thirty: treinta
        forty: cuarenta
        fifty: cincuenta
        sixty: sesenta
        seventy: setenta
        eighty: ochenta
        ninety: noventa
        100: cien ciento
        200: doscientos doscientas
        300: trescientos trescientas
        500: quinientos quinientas
        half: mitad medio media
        first: primero primer primera
        second: segunda
        third: tercero tercer tercera
    """,
    stop_words=(
        "el la los las lo un una unos unas y e o u de del al a ante bajo con contra desde durante en entre hacia hasta "
        "para por según sin sobre tras que quien quienes cual cuales cuyo cuya como cuando donde si no ni su sus se le "
        "les me es son ser sido está están fue fueron será serán ha han haya este esta estos estas ese esa esos esas "
        "esto eso también más pero porque todo toda todos todas cada dicho dicha dichos dichas"
    ),
    negations="no sin ningún ninguna ninguno nunca jamás ni prohibido prohibida prohíbe",
    strong="debe deben deberá deberán obligado obligada obligados obligadas",
    weak="puede pueden podrá podrán",
)
