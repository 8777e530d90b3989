# Words of the command line. Keys begin with cli-. Names of commands, options and JSON fields are
# those of the program and stay as they are.

# Help
cli-about = Dziennik współpracy z klientem w projekcie, prowadzony jako dowód
cli-about-new = Tworzy nowy dziennik
cli-about-demo = Tworzy dziennik ze zmyślonym przykładem
cli-about-client = Klienci w dzienniku
cli-about-client-add = Dodaje klienta i wypisuje jego identyfikator
cli-about-client-list = Wypisuje klientów
cli-about-import = Wczytuje wiadomości, skrzynki, foldery i inne pliki; na końcu podaje bilans
cli-about-add = Dodaje zapisy z JSON-a ze standardowego wejścia, wszystkie albo żaden, i wypisuje ich identyfikatory
cli-about-change = Zmienia zapis jednym obiektem JSON ze standardowego wejścia: jego pola albo krok taki jak seal, send, correct czy retract
cli-about-list = Wypisuje zapisy klienta jednego rodzaju, dzisiejsze albo według stanu wiedzy na dany dzień
cli-about-show = Pokazuje jeden zapis, jego oryginalne bajty albo załącznik
cli-about-history = Pokazuje każdy wpis o zapisie: kto, kiedy i co zmienił
cli-about-search = Przeszukuje wszystko; wystarczą początki słów, z polskimi znakami lub bez nich
cli-about-thread = Pokazuje rozmowę: kto komu odpowiedział, także wiadomości, których w dzienniku nie ma
cli-about-missing = Wypisuje, do czego odnosi się korespondencja, a czego w dzienniku nie ma, i kto to ma
cli-about-waiting = Kto czeka na czyją odpowiedź, do kiedy i ile każda strona odpowiada
cli-arg-waiting-since = Tylko wiadomości od tego dnia
cli-waiting-us = Czekają na nas
cli-waiting-them = Czekamy na nich
cli-arg-waiting-limit = Najwyżej tyle wierszy każdej listy, domyślnie 200
cli-waiting-shown = Pokazano pierwsze { $shown } z { $count }; więcej pokaże --limit
cli-about-export = Eksport korespondencji klienta: oryginały z indeksem, skrzynka pocztowa albo strony
cli-about-snapshot = Zamraża harmonogram w numerowanej migawce
cli-about-print = Drukuje do PDF harmonogram, protokół, zasady albo spis wiadomości
cli-about-verify = Sprawdza każdy wpis, plik, odcisk i podpis w dzienniku
cli-about-rebuild = Odtwarza z wpisów wszystko, co pochodne
cli-about-stats = Pokazuje, ile zawiera dziennik
cli-about-help = Pokazuje pomoc do polecenia
cli-heading-usage = Użycie
cli-heading-commands = Polecenia
cli-heading-arguments = Argumenty
cli-heading-options = Opcje

# Names of values in help
cli-name-file = PLIK
cli-name-command = POLECENIE
cli-name-name = NAZWA
cli-name-email = ADRES
cli-name-client = KLIENT
cli-name-path = ŚCIEŻKA
cli-name-kind = RODZAJ
cli-name-id = ID
cli-name-text = TEKST
cli-name-day = DZIEŃ
cli-name-moment = CHWILA
cli-name-number = LICZBA
cli-name-sum = KWOTA
cli-name-code = KOD
cli-name-query = SŁOWA
cli-name-folder = FOLDER
cli-name-what = STRONY
cli-name-pdf = PDF
cli-name-lang = pl|en|ro

# Arguments in help
cli-arg-file = Plik dziennika
cli-arg-id = Identyfikator zapisu, 16 liter i cyfr
cli-arg-kind = Jeden z rodzajów { $names }
cli-arg-client = Klient: nazwa, nazwa skrócona albo identyfikator
cli-arg-client-only = Tylko to, co należy do tego klienta
cli-arg-author-name = Twoje imię i nazwisko
cli-arg-author-email = Twój adres e-mail
cli-arg-client-name = Pełna nazwa klienta, jak w umowie
cli-arg-short = Nazwa skrócona do list
cli-arg-reference = Twój znak umowy
cli-arg-start = Pierwszy dzień współpracy
cli-arg-answer-days = Uzgodniony czas odpowiedzi w dniach roboczych
cli-arg-contact-days = Najdłuższa uzgodniona przerwa między kontaktami w dniach
cli-arg-currency = Waluta ceny, na przykład PLN
cli-arg-price = Uzgodniona cena, na przykład 86400.00
cli-arg-paths = Wiadomość (.eml), skrzynka (.mbox), folder z nimi albo dowolny inny plik
cli-arg-as-known-on = Stan wiedzy na koniec dnia (2026-05-12) albo na daną chwilę (2026-05-12T09:30:00Z)
cli-arg-raw = Oryginalne bajty na standardowe wyjście
cli-arg-attachment = Treść załącznika wiadomości o tym numerze, liczonym od 1
cli-arg-attachment-to = Zapisuje załącznik jako ten nowy plik
cli-arg-query = Szukane słowa; każde pasuje swoim początkiem
cli-arg-limit = Najwyżej tyle wyników, domyślnie 50
cli-arg-export-to = Folder lub plik, który powstanie
cli-arg-from = Od tego dnia
cli-arg-until = Do tego dnia włącznie
cli-arg-person = Tylko z tą osobą: nazwisko, adres e-mail albo identyfikator
cli-arg-thread = Tylko wątek zaczynający się tą wiadomością
cli-arg-selection = Tylko ten zapis; można podać więcej niż raz
cli-arg-snapshot-name = Nazwa migawki
cli-arg-note = Po co jest robiona
cli-arg-what = Jedno z: schedule, minutes, rules, messages
cli-arg-print-id = Spotkanie, którego protokół jest drukowany, albo migawka harmonogramu
cli-arg-print-lang = Język stron
cli-arg-print-to = Plik PDF do zapisania; istniejący zostanie zastąpiony
cli-arg-print-snapshot = Migawka harmonogramu o tym numerze
cli-arg-print-against = Numer migawki odniesienia albo dzień, według którego stanu porównać; gdy nic nie podano, ostatnia zaakceptowana przed nią
cli-arg-print-phase = Tylko ten etap, podany identyfikatorem albo numerem w konspekcie
cli-arg-print-from = Tylko to, co wypada tego dnia lub później
cli-arg-print-until = Tylko to, co wypada tego dnia lub wcześniej
cli-arg-print-changes = Czy drukować listę zmian wobec odniesienia (yes, no); domyślnie tak
cli-arg-print-paper = a4, a3 albo letter
cli-arg-print-landscape = Papier poziomo
cli-arg-print-portrait = Papier pionowo
cli-arg-print-fit = width: cały czas na szerokości jednej strony; tak jest, gdy nie podano skali
cli-arg-print-scale = Milimetrów na tydzień, od 2 do 60, na tylu stronach, ile trzeba
cli-arg-print-pdfa = 2b albo 3b z danymi w środku jako CSV i JSON
cli-name-paper = PAPIER
cli-name-fit = CO
cli-name-pdfa = POZIOM
cli-name-changes = YES
cli-usage-schedule-only = Zakres, skalę i zmiany wybiera się tylko dla harmonogramu, okres także dla wiadomości
cli-arg-help-of = Polecenie, na przykład list albo client add
cli-arg-json = Odpowiada jednym dokumentem JSON
cli-arg-lang = Język słów w terminalu
cli-arg-help = Pokazuje tę pomoc
cli-arg-version = Pokazuje wersję

# What was not understood
cli-usage-missing = Brakuje { $arg }
cli-usage-no-command = Brakuje polecenia
cli-usage-unknown-command = Nie ma polecenia { $value }
cli-usage-unknown-option = Nie ma opcji { $arg }
cli-usage-too-many = Nie ma miejsca na { $value }
cli-usage-no-value = Brakuje wartości po { $arg }
cli-usage-wrong-value = Wartość { $value } nie pasuje do { $arg }
cli-usage-conflict = Nie można użyć { $arg } razem z { $other }
cli-usage-twice = { $arg } można podać tylko raz
cli-usage-not-text = Argument nie jest czytelnym tekstem
cli-usage-other = Polecenie jest niezrozumiałe
cli-usage-help = Zobacz { $command } --help
cli-usage-near = Być może chodziło o { $near }
cli-usage-allowed = Podaj jedno z: { $names }
cli-usage-author = Imię i nazwisko albo adres e-mail są nieprawidłowe. Podaj imię i nazwisko w --name, a adres w --email
cli-usage-minutes-id = Protokół należy do spotkania. Podaj jego identyfikator w --id
cli-usage-no-id = Te strony drukuje się w całości. Pomiń --id
cli-usage-bytes-json = Bajtów nie da się podać jako JSON. Pomiń --json albo zapisz załącznik opcją --to
cli-expected-day = Podaj dzień w postaci 2026-05-12
cli-expected-moment = Podaj dzień w postaci 2026-05-12 albo chwilę w postaci 2026-05-12T09:30:00Z
cli-expected-number = Podaj liczbę całkowitą, na przykład 20
cli-expected-sum = Podaj kwotę, na przykład 86400.00

# What went wrong
cli-error-output = Nie udało się zapisać odpowiedzi na standardowe wyjście
    .advice = Skieruj wyjście do pliku albo w inne miejsce
cli-error-input = Nie udało się odczytać standardowego wejścia
    .advice = Podaj JSON przez potok albo z pliku; niczego nie zapisano
cli-error-too-long = Standardowe wejście jest dłuższe niż 64 MB
    .advice = Dodaj zapisy w kilku krokach; niczego nie zapisano
cli-error-not-an-object = Na standardowym wejściu nie ma obiektu JSON ani listy obiektów
    .advice = Podaj pola w nawiasach klamrowych; niczego nie zapisano
cli-error-not-one-object = Na standardowym wejściu nie ma obiektu JSON
    .advice = Podaj zmieniane pola w nawiasach klamrowych; niczego nie zmieniono
cli-error-two-steps = { $first } i { $second } to dwa kroki
    .advice = Wykonaj je jeden po drugim; niczego nie zmieniono
cli-error-no-cause = Zmiana terminu wymaga pola { $field }
    .advice = Podaj cause, side i source; jeśli nic tego nie dowodzi, jako source podaj no-proof
cli-error-unknown-person = W teczce klienta nie ma osoby { $name }
    .advice = Sprawdź nazwisko na liście osób

# Answers
cli-created = Utworzono { $file }
cli-balance = Przeczytane { $read } = nowe { $new } + już posiadane { $held } + nieczytelne { $unreadable }
cli-cancelled = Przyjmowanie plików przerwano przed końcem
cli-notes = { $count ->
    [one] { $count } notatka
    [few] { $count } notatki
    [many] { $count } notatek
   *[other] { $count } notatki
}
cli-exported = Wyeksportowano do { $folder } ({ $counts })
cli-arg-export-format = folder (domyślnie), mbox, pdf albo xlsx
cli-arg-export-each = Z pdf: osobny plik dla każdej pozycji, w folderze
cli-arg-withdrawn = Także to, co zostało wycofane
cli-arg-export-query = Tylko to, co znajdzie to wyszukiwanie
cli-usage-each = --each łączy się z --format pdf
cli-exported-rendered = { $count ->
    [one] { $count } wiadomość Outlooka jest odtworzona z oryginału
    [few] { $count } wiadomości Outlooka są odtworzone z oryginałów
    [many] { $count } wiadomości Outlooka jest odtworzonych z oryginałów
   *[other] { $count } wiadomości Outlooka jest odtworzone z oryginału
}
cli-exported-left-out = { $count ->
    [one] Nie ma w nim { $count } pozycji: skrzynka mieści tylko wiadomości
    [few] Nie ma w nim { $count } pozycji: skrzynka mieści tylko wiadomości
    [many] Nie ma w nim { $count } pozycji: skrzynka mieści tylko wiadomości
   *[other] Nie ma w nim { $count } pozycji: skrzynka mieści tylko wiadomości
}
cli-exported-missing = { $count ->
    [one] Wykazano { $count } rzecz przywołaną, a nieposiadaną
    [few] Wykazano { $count } rzeczy przywołane, a nieposiadane
    [many] Wykazano { $count } rzeczy przywołanych, a nieposiadanych
   *[other] Wykazano { $count } rzeczy przywołanej, a nieposiadanej
}
cli-exported-damaged = { $count ->
    [one] { $count } oryginału nie ma już w całości
    [few] { $count } oryginałów nie ma już w całości
    [many] { $count } oryginałów nie ma już w całości
   *[other] { $count } oryginału nie ma już w całości
}
cli-snapshot-taken = Zrobiono migawkę { $number } ({ $id })
cli-printed = { $count ->
    [one] Zapisano { $count } stronę w { $file }
    [few] Zapisano { $count } strony w { $file }
    [many] Zapisano { $count } stron w { $file }
   *[other] Zapisano { $count } strony w { $file }
}
cli-attachment-saved = Zapisano { $name } ({ $size }) jako { $file }
cli-verified = Wszystko się zgadza, sprawdzono { $entries }, { $size }
cli-not-verified = { $count ->
    [one] Nie zgadza się { $count } rzecz, sprawdzono { $entries }, { $size }
    [few] Nie zgadzają się { $count } rzeczy, sprawdzono { $entries }, { $size }
    [many] Nie zgadza się { $count } rzeczy, sprawdzono { $entries }, { $size }
   *[other] Nie zgadza się { $count } rzeczy, sprawdzono { $entries }, { $size }
}
cli-rebuilt = Odtworzono, { $entries }
cli-progress = gotowe { $done }
cli-progress-of = { $done } z { $total }
cli-empty = Nic nie znaleziono
cli-retracted = { $title } (wycofane)
cli-overdue = po terminie
cli-rule-in-force = obowiązuje
cli-rule-not-in-force = jeszcze nie obowiązuje
cli-rule-ended = zakończona
cli-event-made = zapisano
cli-event-change = zmieniono
cli-event-correct = sprostowano
cli-event-taken-back = { $act }, wpis wycofany później
cli-event-retract = wycofano

# Labels of fields and columns
cli-field-address = adres
cli-field-addresses = adresy
cli-field-after = po
cli-field-agreed_by = uzgodnili
cli-field-agreed_on = uzgodniono dnia
cli-field-answer_days = czas odpowiedzi, dni robocze
cli-field-at = kiedy
cli-field-attachment = załącznik
cli-field-attachments = załączniki
cli-field-attendance = obecność
cli-field-author = autor
cli-field-authority = umocowanie
cli-field-began = początek
cli-field-blobs = przechowywane pliki
cli-field-by = kto
cli-field-cancelled = przerwano
cli-field-carried = ile razy przeniesiono
cli-field-carried_from = przeniesiono z
cli-field-cause = przyczyna
cli-field-cause_side = po stronie
cli-field-cc = do wiadomości
cli-field-chosen = wybrano
cli-field-chosen_by = kto wybrał
cli-field-cited_by = powołują się na to
cli-field-client = klient
cli-field-company = firma
cli-field-contact_days = najdłuższa przerwa w kontakcie, dni
cli-field-context = fragment
cli-field-page = strona
cli-field-cost = wpływ na cenę
cli-field-currency = waluta
cli-field-missing = czego brakuje
cli-field-not_held = wymienione, brak
cli-field-told-by = skąd wiadomo
cli-field-holders = kto ma
cli-field-date = data
cli-field-days = wpływ na termin, dni robocze
cli-field-decided_on = dzień decyzji
cli-field-detail = szczegóły
cli-field-direction = kierunek
cli-field-document = dokument
cli-field-done_on = wykonano dnia
cli-field-due = termin
cli-field-ended = koniec współpracy
cli-field-ends = koniec
cli-field-entries = wpisy
cli-field-fault = usterka
cli-field-file_bytes = rozmiar pliku
cli-field-finish = zakończenie
cli-field-from = od
cli-field-held = już posiadane
cli-field-id = id
cli-field-in_force_from = obowiązuje od
cli-field-items = pozycje
cli-field-kept_bytes = zajmują
cli-field-kind = rodzaj
cli-field-left = odejście
cli-field-link = link
cli-field-log = rejestr
cli-field-meeting = spotkanie
cli-field-message = wiadomość
cli-field-milestone = kamień milowy
cli-field-minutes = minuty
cli-field-name = nazwa
cli-field-new = nowe
cli-field-note = uwaga
cli-field-number = nr
cli-field-on = dnia
cli-field-open = otwarty
cli-field-options = warianty
cli-field-order = kolejność
cli-field-original_bytes = oryginały
cli-field-outcomes = ustalenia
cli-field-owner = odpowiedzialny
cli-field-parent = należy do
cli-field-path = ścieżka
cli-field-percent = procent wykonania
cli-field-person = osoba
cli-field-phones = telefony
cli-field-place = miejsce
cli-field-points = porządek spotkania
cli-field-presence = obecność
cli-field-price = cena
cli-field-proposed_by = kto zaproponował
cli-field-question = pytanie
cli-field-read = przeczytane
cli-field-reason = powód
cli-field-recorded = zapisano
cli-field-reference = znak
cli-field-replaces = zastępuje
cli-field-retracted = wycofano
cli-field-role = rola
cli-field-roles = role
cli-field-root = odcisk
cli-field-rows = odcisk wierszy
cli-field-scope = zakres
cli-field-sender = od
cli-field-sha256 = SHA-256
cli-field-short = nazwa skrócona
cli-field-side = strona
cli-field-size = rozmiar
cli-field-source = źródło
cli-field-start = początek
cli-field-starts = początek
cli-field-state = stan
cli-field-status = stan
cli-field-subject = temat
cli-field-task = zadanie
cli-field-tasks = zadania
cli-field-text = treść
cli-field-title = tytuł
cli-field-to = do
cli-field-unreadable = nieczytelne
cli-field-until = do dnia
cli-field-since = od
cli-field-basis = skąd
cli-field-working-days = dni robocze
cli-field-warning = uwaga o odczycie
cli-field-where = gdzie
cli-field-who = kto
cli-field-with = z kim
cli-field-words = treść
cli-arg-sheet = Tu zapisuje się też bilans, jako tabelę (.csv) lub strony (.pdf)
cli-usage-import-id = Podaj przez --id, który bilans przyjęcia plików ma być wydrukowany
cli-table-saved = Zapisano { $file }
cli-field-found_in = Znaleziono w
cli-field-opened = Otwarte

cli-unread-documents = { $count ->
    [one] Nie przeszukano { $count } dokumentu: dziennik jest otwarty gdzie indziej
   *[other] Nie przeszukano { $count } dokumentów: dziennik jest otwarty gdzie indziej
}
cli-about-slippage = Podaje, o ile przesunął się koniec względem migawki i po czyjej stronie leży przyczyna
cli-about-compare = Podaje, czym różnią się dwa stany harmonogramu
cli-arg-slippage-task = Zadanie, kamień milowy albo faza; bez tej opcji cały harmonogram
cli-arg-against = Numer migawki; bez tej opcji ostatnia zaakceptowana
cli-arg-compare-from = Pierwszy stan: numer migawki, dzień (2026-05-12) albo now
cli-arg-compare-to = Drugi stan: numer migawki, dzień (2026-05-12) albo now
cli-name-state = STAN
cli-usage-state = Stan to numer migawki, dzień, na przykład 2026-05-12, albo now
cli-usage-against = --against przyjmuje numer migawki albo dzień: 4 lub 2026-05-12
cli-slippage = Względem migawki { $number }, koniec { $from } → { $to }, { $days }

cli-field-client_holidays = święta państwowe klienta
cli-field-difference = różnica
cli-field-day = dzień
cli-field-before = przed
cli-field-duration = dni robocze pracy
cli-field-entry = wpis
cli-field-estimate_hours = szacunek w godzinach
cli-field-fields = pola
cli-field-fixed = terminy stałe
cli-field-free_days = inne dni wolne
cli-field-lag = zwłoka w dniach roboczych
cli-field-links = następuje po
cli-field-needed_from = czeka na
cli-field-not_before = nie wcześniej niż
cli-field-our_holidays = nasze święta państwowe
cli-field-third_party_holidays = święta państwowe stron trzecich
cli-field-what = co
cli-not-held = (brak w dzienniku)
cli-about-watch = Włączaj do teczki to, co trafi do folderu
cli-arg-watched = Folder; to, co włączono, trafia do jego podfolderu „filed”
cli-arg-once = Włącz to, co tam jest, i zakończ
cli-watch-filed = { $name } włączono, nowe { $new }, już posiadane { $held }, nieczytelne { $unreadable }
cli-field-message_kind = czym jest
cli-field-protection = zabezpieczenie
cli-field-delivery = raport
cli-about-task = Harmonogramy w formatach innych programów
cli-about-task-import = Wczytuje zadania z tabeli, kalendarza albo planu Microsoft Project
cli-about-task-export = Zapisuje harmonogram jako tabelę, kalendarz albo plan Microsoft Project
cli-name-format = FORMAT
cli-name-side = STRONA
cli-arg-plan-format = xlsx, csv, ics albo mspdi
cli-arg-plan-from = Plik, z którego są wczytywane zadania
cli-arg-plan-to = Plik do zapisania
cli-arg-plan-side = Tylko zadania tej strony (us, client, third)
cli-arg-plan-person = Tylko zadania tej osoby
cli-name-column = KOLUMNA=NAGŁÓWEK
cli-arg-plan-sheet = Arkusz skoroszytu; pierwszy, gdy żadnego nie podano
cli-arg-plan-column = Czym jest kolumna, np. due=Termin albo title=B; można powtórzyć
cli-arg-plan-preview = Powiedz, co zostałoby przyjęte, i niczego nie przyjmuj
cli-usage-column = Podaj --column jako due=NAGŁÓWEK; przed znakiem równości id, number, title, side, owner, start, due, duration, status, percent, done-on, milestone, links albo note
cli-plan-taken = Odczytano { $read }, nowych { $new }, już było { $held }
cli-about-folders = Wypisuje foldery pliku Outlooka (.pst) i liczbę wiadomości w każdym
cli-arg-store = Plik Outlooka (.pst)
cli-arg-pst-folder = Z plików Outlooka tylko ten folder i te pod nim; można podać kilka razy
cli-about-fingerprint = Powiedz, czego dotyczy odcisk z wydruku, protokołu albo indeksu
cli-name-digits = ODCISK
cli-arg-digits = Odcisk albo co najmniej 8 pierwszych cyfr; odstępy nie mają znaczenia, w cudzysłowie
cli-expected-digits = Podaj od 8 do 64 cyfr od 0 do 9 i liter od a do f, w cudzysłowie, jeśli są odstępy
