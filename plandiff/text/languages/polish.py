"""Polish: months and weekdays after CLDR, and the words of numbers, time, references, negation and duty."""

from __future__ import annotations

from plandiff.text.languages.language import make

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
        "poniedziałek poniedziałku poniedziałku poniedziałki|wtorek wtorku wtorki|środa środę środy środą|"
        "czwartek czwartku czwartki|piątek piątku piątki|sobota sobotę soboty sobotą|"
        "niedziela niedzielę niedzieli niedzielą"
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
        and: i oraz
        or: lub albo
        within: ciągu terminie
        in: w we
        end_of: koniec końca końcem końcu
        start_of: początek początku
        at: o
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
        thousand: tysiąc tysiąca tysiące tysięcy tys
        million: milion miliona miliony milionów mln
        billion: miliard miliarda miliardy miliardów mld
        trillion: bilion biliona biliony bilionów bln
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
        zero: zero
        one: jeden jedna jedno jednego jednej jednym
        two: dwa dwie dwóch dwu
        three: trzy trzech
        four: cztery czterech
        five: pięć pięciu
        six: sześć sześciu
        seven: siedem siedmiu
        eight: osiem ośmiu
        nine: dziewięć dziewięciu
        ten: dziesięć dziesięciu
        eleven: jedenaście jedenastu
        twelve: dwanaście dwunastu
        thirteen: trzynaście trzynastu
        fourteen: czternaście czternastu
        fifteen: piętnaście piętnastu
        sixteen: szesnaście szesnastu
        seventeen: siedemnaście siedemnastu
        eighteen: osiemnaście osiemnastu
        nineteen: dziewiętnaście dziewiętnastu
        twenty: dwadzieścia dwudziestu
        thirty: trzydzieści trzydziestu
        forty: czterdzieści czterdziestu
        fifty: pięćdziesiąt pięćdziesięciu
        sixty: sześćdziesiąt sześćdziesięciu
        seventy: siedemdziesiąt siedemdziesięciu
        eighty: osiemdziesiąt osiemdziesięciu
        ninety: dziewięćdziesiąt dziewięćdziesięciu
        100: sto stu
        200: dwieście dwustu
        300: trzysta trzystu
        400: czterysta czterystu
        500: pięćset pięciuset
        600: sześćset sześciuset
        700: siedemset siedmiuset
        800: osiemset ośmiuset
        900: dziewięćset dziewięciuset
        half: połowa połowy połowę
        first: pierwszy pierwszego
        second: drugi drugiego
        third: trzeci trzeciego
    """,
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
