# Words shared by the window, the command line and print. Keys that end in a name of the record's
# vocabulary are built from it in code: common-side-*, common-presence-* and so on.

common-program = Kronika
common-yes = tak
common-no = nie
common-none = brak
common-unknown = nie podano
common-today = dziś
common-no-proof = bez dowodu
common-no-subject = bez tematu
common-untitled = bez tytułu

common-side-us = my
common-side-client = klient
common-side-third-party = strona trzecia
common-side-both = obie strony
common-side-nobody = nikt

common-presence-present = na spotkaniu
common-presence-excused = nieobecność usprawiedliwiona
common-presence-absent = nieobecność

common-outcome-decision = decyzja
common-outcome-information = informacja
common-outcome-action = zadanie

common-rule-meetings = spotkania
common-rule-answer-times = czas odpowiedzi
common-rule-channels = kanały
common-rule-documents = dokumenty
common-rule-changes = zmiany
common-rule-acceptance = odbiór
common-rule-escalation = eskalacja
common-rule-boundaries = granice
common-rule-payment = płatność
common-rule-other = inne

common-status-open = nierozpoczęte
common-status-started = w toku
common-status-waiting = oczekuje
common-status-done = wykonane

common-meeting-draft = szkic
common-meeting-sealed = zaplombowany
common-meeting-sent = wysłany
common-meeting-confirmed = potwierdzony
common-meeting-objected = z uwagami
common-meeting-accepted-by-silence = milcząca akceptacja

common-snapshot-taken = zrobiona
common-snapshot-sent = wysłana
common-snapshot-accepted = zaakceptowana
common-snapshot-refused = odrzucona
common-snapshot-accepted-by-silence = milcząca akceptacja
common-snapshot-superseded = zastąpiona nowszą

common-act-seal = zaplombowano
common-act-send = wysłano
common-act-confirm = potwierdzono
common-act-object = zgłoszono uwagi
common-act-accept = zaakceptowano
common-act-refuse = odrzucono
common-act-annex = dodano aneks
common-act-agree = uzgodniono
common-act-end = zakończono
common-act-remove = usunięto z harmonogramu
common-act-prove = dodano dowód
common-act-take-back = wycofano wcześniejszy wpis
common-act-answer-by = ustalono termin odpowiedzi
common-act-no-answer = odpowiedź niepotrzebna
common-act-holding-reply = odpowiedziano wstępnie
common-act-answered = odpowiedziano inną drogą
common-act-await-answer = znów czeka na odpowiedź

common-import-new = nowe
common-import-held = już w dzienniku
common-import-unreadable = nieodczytane

common-direction-in = przychodząca
common-direction-out = wychodząca

common-message-letter = wiadomość
common-message-invitation = zaproszenie
common-message-auto-reply = odpowiedź automatyczna
common-message-delivery-report = raport o doręczeniu
common-message-read-receipt = potwierdzenie przeczytania
common-message-appointment = termin w kalendarzu
common-message-contact = kontakt
common-message-task = zadanie
common-message-note = notatka

common-protection-smime-signed = podpisana (S/MIME)
common-protection-smime-encrypted = zaszyfrowana (S/MIME)
common-protection-pgp-signed = podpisana (PGP)
common-protection-pgp-encrypted = zaszyfrowana (PGP)

common-warning-no-date = Wiadomość nie ma czytelnej daty
common-warning-date-without-zone = Data nie podaje strefy czasowej, przyjęto UTC
common-warning-no-headers = Nie znaleziono czytelnych nagłówków
common-warning-doubled-header = Nadawca, temat lub data występują więcej niż raz, przyjęto pierwsze
common-warning-guessed-charset = Nie podano kodowania znaków, ustalono je z treści
common-warning-unknown-charset = Podane kodowanie znaków jest nieznane, przyjęto inne
common-warning-damaged-text = Część tekstu nie pasuje do podanego kodowania znaków
common-warning-damaged-encoding = Części treści nie dało się zdekodować
common-warning-broken-multipart = Wiadomość jest urwana albo brakuje granic jej części
common-warning-too-deep = Części zagnieżdżone zbyt głęboko pominięto
common-warning-too-many-parts = Wiadomość ma zbyt wiele części, dalsze pominięto
common-warning-odd-date = Data jest zapisana nietypowo, przyjęto jej najbardziej prawdopodobne znaczenie
common-warning-odd-id = Identyfikator wiadomości nie ma właściwej postaci
common-warning-odd-header = Nagłówki nie mają właściwej postaci, przyjęto ich najbardziej prawdopodobne znaczenie
common-warning-odd-parts = Nie jest jasne, które części są tekstem, a które załącznikami, inne programy mogą pokazać je inaczej
common-warning-unknown-encoding = Podany sposób kodowania treści jest nieznany albo niedozwolony w tym miejscu, treść przyjęto bez zmian
common-warning-changed-body = Treść nie jest tą, którą podpisał serwer nadawcy, zmieniono ją po drodze albo później
common-warning-foreign-signature = Wiadomość jest podpisana, ale w imieniu innej domeny niż domena nadawcy
common-warning-odd-journey = Serwery, które przekazywały lub podpisały wiadomość, zapisały inne dni niż jej data albo dni od siebie odległe
common-warning-odd-report = Raport o doręczeniu nie ma właściwej postaci albo sam sobie przeczy
common-warning-no-recipient = Wiadomość nie wymienia nikogo, do kogo została wysłana
common-warning-no-text = Wiadomość nie ma słów, tylko obrazy, wyszukiwanie nie znajdzie ich treści
common-warning-lone-alternative = Jest tylko jedna postać tekstu, choć zapowiedziano ich kilka
common-warning-unparsed = Wiadomości nie dało się rozłożyć na części, pokazujemy jej źródło

common-days = { $count ->
    [one] { $count } dzień
    [few] { $count } dni
    [many] { $count } dni
   *[other] { $count } dnia
}
common-working-days = { $count ->
    [one] { $count } dzień rob.
    [few] { $count } dni rob.
    [many] { $count } dni rob.
   *[other] { $count } dnia rob.
}
common-answered-of = Odpowiedziano na { $answered } z { $asked }
common-answer-median = na połowę ze wszystkich w ciągu { $days }
common-answer-more-than = połowa ze wszystkich czeka dłużej niż { $days }
common-due-rule = zasada współpracy
common-due-agreed = uzgodniony czas
common-due-by-hand = ustalony ręcznie
common-due-promise = obiecany
common-minutes = { $count ->
    [one] { $count } minuta
    [few] { $count } minuty
    [many] { $count } minut
   *[other] { $count } minuty
}
common-entries = { $count ->
    [one] { $count } wpis
    [few] { $count } wpisy
    [many] { $count } wpisów
   *[other] { $count } wpisu
}
common-times = { $count ->
    [one] { $count } raz
    [few] { $count } razy
    [many] { $count } razy
   *[other] { $count } raza
}
common-files = { $count ->
    [one] { $count } plik
    [few] { $count } pliki
    [many] { $count } plików
   *[other] { $count } pliku
}

# Pieces of a document's text
common-part-page = strona { $label }
common-part-slide = slajd { $label }
common-part-sheet = arkusz { $label }
common-part-day = { $label }
common-part-whole = tekst

# What to know of how a document was read
common-paper-disagrees = Nazwa wskazuje inny typ niż zawartość
common-paper-double-ending = Nazwa ma dwa rozszerzenia, a ostatnie uruchamia program
common-paper-cut = Zbyt długi: dalszy ciąg nie jest przeszukiwany
common-paper-locked = Otwiera się tylko z hasłem
common-paper-damaged = Urwany albo uszkodzony: odczytano, co się dało
common-paper-no-text = Nie zawiera tekstu do przeszukania, jak skan
common-paper-unknown-letters = Części liter z jego czcionek nie da się rozpoznać
common-paper-guessed-charset = Kodowanie znaków nie jest w nim podane, zostało odgadnięte
common-paper-other-type = Tekst plików tego typu nie jest przeszukiwany
common-paper-failed = Nie udało się pobrać tekstu
common-link-fs = koniec–początek
common-link-ss = początek–początek
common-link-ff = koniec–koniec
common-link-sf = początek–koniec

common-country-pl = Polska
common-country-ro = Rumunia

common-part-us = my
common-part-client = klient
common-part-third-party = strona trzecia
common-part-nobody = nikt
common-part-concurrent = równolegle
common-part-no-proof = bez dowodu

common-differs-moved = przesunięte
common-differs-added = dodane
common-differs-removed = usunięte
common-differs-done = wykonane
common-differs-changed = zmienione

common-feast-new-year = Nowy Rok
common-feast-second-of-january = Drugi dzień Nowego Roku
common-feast-epiphany = Święto Trzech Króli
common-feast-saint-john = Świętego Jana Chrzciciela
common-feast-union = Dzień Zjednoczenia Księstw
common-feast-good-friday = Wielki Piątek
common-feast-easter = Wielkanoc
common-feast-easter-monday = Poniedziałek Wielkanocny
common-feast-labour = Święto Pracy
common-feast-constitution = Święto Konstytucji 3 Maja
common-feast-pentecost = Zesłanie Ducha Świętego
common-feast-whit-monday = Drugi dzień Zielonych Świątek
common-feast-corpus-christi = Boże Ciało
common-feast-children = Dzień Dziecka
common-feast-rebirth = Święto Odrodzenia Polski
common-feast-assumption = Wniebowzięcie Najświętszej Maryi Panny
common-feast-all-saints = Wszystkich Świętych
common-feast-independence = Święto Niepodległości
common-feast-centenary = Stulecie odzyskania niepodległości
common-feast-saint-andrew = Świętego Andrzeja
common-feast-national-day = Święto Narodowe
common-feast-christmas-eve = Wigilia Bożego Narodzenia
common-feast-christmas = Boże Narodzenie
common-feast-second-of-christmas = Drugi dzień Bożego Narodzenia

common-missing-named = wiadomość, do której odnoszą się inne
common-missing-repeated = wiadomość cytowana
common-missing-attachment = załącznik
common-missing-numbers = pominięte numery
common-missing-chat-file = plik wymieniony w czacie

common-request-greeting = Dzień dobry,
common-request-named = w naszych aktach brakuje wiadomości, do której odnoszą się inne wiadomości. Proszę o przesłanie jej jako pliku (.eml lub .msg)
common-request-repeated = w naszych aktach brakuje wiadomości zacytowanej w innej. Proszę o przesłanie jej jako pliku (.eml lub .msg)
common-request-attachment = w poniższej wiadomości mowa o załączniku, ale przyszła ona bez niego. Proszę o jego przesłanie
common-request-numbers = w numeracji Państwa pism brakuje nam poniższych. Proszę o ich przesłanie albo potwierdzenie, że takich pism nie było
common-request-chat-file = w naszym czacie wymieniono poniższy plik, którego nie mamy. Proszę o jego przesłanie
common-request-from = Od
common-request-sent = Wysłano
common-request-subject = Temat
common-request-numbered = Numery
common-request-file = Plik
common-request-id = Message-ID
common-request-thanks = Z góry dziękuję

common-delivery-failed = niedoręczona
common-delivery-delayed = opóźniona
common-delivery-delivered = doręczona
common-delivery-relayed = przekazana dalej
common-delivery-expanded = przekazana na listę
common-delivery-displayed = wyświetlona
common-delivery-deleted = usunięta
common-delivery-dispatched = przekazana dalej
common-delivery-processed = przetworzona
common-delivery-denied = odmowa potwierdzenia
common-meeting-method-request = zaproszenie
common-meeting-method-cancel = odwołane
common-meeting-method-reply = odpowiedź
common-meeting-method-counter = propozycja innego terminu
common-meeting-method-publish = opublikowane
common-meeting-method-add = dodane terminy
common-meeting-method-refresh = prośba o szczegóły
common-meeting-method-declinecounter = propozycja odrzucona
common-meeting-status-confirmed = potwierdzone
common-meeting-status-tentative = wstępne
common-meeting-status-cancelled = odwołane
common-meeting-answer-accepted = udział potwierdzony
common-meeting-answer-declined = odmowa
common-meeting-answer-tentative = udział niepewny
common-meeting-answer-needs-action = brak odpowiedzi
common-meeting-answer-delegated = w zastępstwie

# What cards, tasks and journal entries of Outlook say.
common-fact-name = Imię i nazwisko
common-fact-company = Firma
common-fact-job-title = Stanowisko
common-fact-department = Dział
common-fact-email = E-mail
common-fact-phone = Telefon
common-fact-mobile = Telefon komórkowy
common-fact-fax = Faks
common-fact-postal-address = Adres
common-fact-web = Strona internetowa
common-fact-birthday = Data urodzenia
common-fact-member = Członek listy
common-fact-starts = Początek
common-fact-ends = Koniec
common-fact-due = Termin
common-fact-done = Ukończono
common-fact-state = Stan
common-fact-progress = Postęp
common-fact-owner = Właściciel
common-fact-percent = { $share }%
common-task-state-not-started = nierozpoczęte
common-task-state-started = w toku
common-task-state-done = ukończone
common-task-state-waiting = oczekuje na kogoś innego
common-task-state-deferred = odłożone

common-stays-withdrawn = { $count ->
    [one] { $count } wycofana pozycja nie została wydana
    [few] { $count } wycofane pozycje nie zostały wydane
    [many] { $count } wycofanych pozycji nie zostało wydanych
   *[other] { $count } wycofanej pozycji nie wydano
}
common-stays-undated = { $count ->
    [one] { $count } wiadomość bez daty nie należy do tego okresu
    [few] { $count } wiadomości bez daty nie należą do tego okresu
    [many] { $count } wiadomości bez daty nie należy do tego okresu
   *[other] { $count } wiadomości bez daty nie należy do tego okresu
}
common-plan-left-out = Nie zmieściły się w tym formacie zadania: { $count }
common-plan-without-needs = Format nie ma miejsca na to, czego zadania potrzebują od innych: { $count }
common-fingerprint-record = Zapis w stanie po wpisie { $number } ({ $who }, { $when }). Wszystko do tego miejsca jest dziś takie samo
common-fingerprint-entry = Wpis { $number } ({ $who }, { $when }), dziś taki sam: { $about }
common-fingerprint-file = Przechowywany plik, dziś taki sam: { $about }
common-fingerprint-file-changed = Przechowywany plik, który został zmieniony: { $about }
common-fingerprint-none = Nic w tym dzienniku nie ma takiego odcisku. Jeśli cyfry się zgadzają, pochodzi z innego dziennika albo to, z czego go zdjęto, zmieniono później
common-fingerprint-of-none = nie należy do jednego wpisu
common-fingerprint-about = { $kind } „{ $title }”
