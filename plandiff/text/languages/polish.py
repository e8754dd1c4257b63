"""Polish: months and weekdays after CLDR, and the words of numbers, time, references, negation and duty."""

from __future__ import annotations

from plandiff.text.languages.language_record import make
from plandiff.text.numbers.spelled_numbers import number_words

LANGUAGE = make(
    "pl",
    "Polish",
    months=(
        "styczeń stycznia styczniu styczniem|luty lutego lutym|marzec marca marcu marcem|"
        "kwiecień kwietnia kwietniu kwietniem|maj maja maju majem|czerwiec czerwca czerwcu czerwcem|"
        "lipiec lipca lipcu lipcem|sierpień sierpnia sierpniu sierpniem|wrzesień września wrześniu wrześniem|"
        "październik października październiku październikiem|listopad listopada listopadzie listopadem|"
        "grudzień grudnia grudniu grudniem"
    ),
    short_months="sty|lut|mar|kwi|maj|cze|lip|sie|wrz|paź|lis|gru",
    weekdays=(
        "poniedziałek poniedziałku poniedziałki poniedziałkach|wtorek wtorku wtorki wtorkach|środa środę środy "
        "środą środach|czwartek czwartku czwartki czwartkach|piątek piątku piątki piątkach|sobota sobotę soboty "
        "sobotą sobotach|niedziela niedzielę niedzieli niedzielą niedziele niedzielach"
    ),
    readings="""
        second: sekunda sekundę
        seconds: sekundy sekund
        minute: minuta minutę
        minutes: minuty minut
        hour: godzina godzinę godzinny godzinnego
        hours: godziny godzin
        day: dzień dnia dniowy dniowego dniu doba dobę dobowy
        days: dni dób doby
        week: tydzień tygodnia tygodniowy tygodniowego
        weeks: tygodnie tygodni
        month: miesiąc miesiąca miesięczny miesięcznego
        months: miesiące miesięcy
        trimesters: kwartał kwartału kwartały kwartałów
        semesters: półrocze półrocza
        year: rok roku roczny rocznego
        anno: r
        years: lata lat
        decade: dekada dekady
        century: wiek wieku
        working: roboczy roboczego
        postworking: roboczych robocze
        calendar: kalendarzowy pełnych kolejnych
        postcalendar: kalendarzowych kalendarzowe
        by: do
        until: do_dnia_włącznie
        from: od począwszy_od
        after: po
        before: przed
        latest: nie_później najpóźniej
        earliest: nie_wcześniej najwcześniej
        between: między pomiędzy
        and: i oraz a
        and_a_half: i_pół
        or: lub albo
        within: ciągu terminie
        in: w we
        end_of: koniec końca końcem końcu
        start_of: początek początku
        at: o
        atclock: o_godz o_godz_. o_godzinie godz_. godz
        noon: południe południa
        midnight: północ północy
        article: artykuł artykułu artykule artykuły artykułów art
        paragraph: ustęp ustępu ustępie ust akapit akapitu
        section: § sekcja sekcji
        point: punkt punktu punkcie punkty punktów pkt
        clause: litera litery lit podpunkt podpunktu
        chapter: rozdział rozdziału rozdziale
        annex: załącznik załącznika załączniku załączniki
        protocol: protokół protokołu protokole
        part: część części
        no: nr numer
        per: na_
        %: procent procenta procenty proc
        metres: metr metra metry metrów
        km: kilometr kilometra kilometry kilometrów
        hectares: hektar hektara hektary hektarów
        tonnes: tona tony ton
        kg: kilogram kilograma kilogramy kilogramów
        litres: litr litra litry litrów
        euros: euro
        dollars: dolar dolara dolary dolarów
        pln: złoty złotego złote złotych zł
        degrees: stopień stopnia stopnie stopni
        groszy: grosz grosze groszy
    """,
    numbers=number_words(
        cardinals="""
            0: zero zera
            0.5: pół
            1: jeden jedna jedno jednego jednej jednym jedną jednemu
            1.5: półtora półtorej
            2: dwa dwie dwóch dwu dwoma dwom dwiema dwoje dwojga
            3: trzy trzech trzem trzema troje trojga
            4: cztery czterech czterem czterema czworo czworga
            5: pięć pięciu pięcioma pięcioro
            6: sześć sześciu sześcioma
            7: siedem siedmiu siedmioma
            8: osiem ośmiu ośmioma
            9: dziewięć dziewięciu dziewięcioma
            10: dziesięć dziesięciu dziesięcioma
            11: jedenaście jedenastu
            12: dwanaście dwunastu tuzin
            13: trzynaście trzynastu
            14: czternaście czternastu
            15: piętnaście piętnastu
            16: szesnaście szesnastu
            17: siedemnaście siedemnastu
            18: osiemnaście osiemnastu
            19: dziewiętnaście dziewiętnastu
            20: dwadzieścia dwudziestu dwudziesto
            30: trzydzieści trzydziestu trzydziesto
            40: czterdzieści czterdziestu czterdziesto
            50: pięćdziesiąt pięćdziesięciu
            60: sześćdziesiąt sześćdziesięciu
            70: siedemdziesiąt siedemdziesięciu
            80: osiemdziesiąt osiemdziesięciu
            90: dziewięćdziesiąt dziewięćdziesięciu
            100: sto stu
            200: dwieście dwustu
            300: trzysta trzystu
            400: czterysta czterystu
            500: pięćset pięciuset
            600: sześćset sześciuset
            700: siedemset siedmiuset
            800: osiemset ośmiuset
            900: dziewięćset dziewięciuset
            1000: tysiąc tysiąca tysiącem
            1000000: milion
            1000000000: miliard
            1000000000000: bilion
        """,
        scales="""
            1000: tysiące tysięcy tysiącami tysiącom tysiącach tys
            1000000: miliona milionów miliony milionami milionom milionem milionach mln
            1000000000: miliarda miliardów miliardy miliardami miliardom miliardem miliardach mld
            1000000000000: biliona bilionów biliony bilionami bln
        """,
        ordinals="""
            1: pierwsz
            2: =drugi =drugiego =drugiemu =drugim =druga =drugiej =drugą =drugie
            3: =trzeci =trzeciego =trzeciemu =trzecim =trzecia =trzeciej =trzecią =trzecie
            4: czwart
            5: piąt
            6: szóst
            7: siódm
            8: ósm
            9: dziewiąt
            10: dziesiąt
            11: jedenast
            12: dwunast
            13: trzynast
            14: czternast
            15: piętnast
            16: szesnast
            17: siedemnast
            18: osiemnast
            19: dziewiętnast
            20: dwudziest
            30: trzydziest
        """,
        shares="""
            2: połowa połowy połowę połowie połową
            3: trzecia trzecie trzecich trzecią
            4: ćwierć czwarta czwarte czwartą
            5: piąta piąte piątą piątych
            10: dziesiąta dziesiąte dziesiątą dziesiątych
        """,
        glued="year: letni letniego letnia letniej letnią",
        ordinal_endings="y ego emu ym a ej ą e",
        halves="połowa połowy połowę połowie połową ćwierć",
    ),
    stop_words=(
        "i oraz lub albo a ale że jak to ten ta te tego tej tych tym w we na z ze do od dla o po pod nad przy za przez "
        "przed między bez nie ni jego jej ich który która które którego której których którymi będzie będą był była "
        "było były jest są być także tylko jeżeli jeśli gdy gdzie tam tu tak się by aby już jeszcze wszystkie wszystko "
        "wszystkich każdy każda każdej każdego swoje swoich swój swoją siebie nim nimi nią oni on ona ono"
    ),
    negations="nie ni bez żaden żadna żadne żadnego żadnej żadnych zabrania zabronione zakazuje zakazane brak",
    strong="musi muszą powinien powinna powinno powinny obowiązany obowiązana obowiązani zobowiązuje zobowiązują",
    weak="może mogą można wolno",
)
