# Words of the schedule. Keys begin with ui-schedule-.

# Toolbar
ui-schedule-look-table = Tabela
ui-schedule-look-both = Tabela i wykres
ui-schedule-look-chart = Wykres
ui-schedule-reference = Odniesienie: { $snapshot }
ui-schedule-reference-none = Bez odniesienia
ui-schedule-reference-accepted = Ostatnia zaakceptowana
ui-schedule-snapshot-called = migawka { $number }, { $state } { $date }
ui-schedule-side = Strona: { $side }
ui-schedule-side-all = wszystkie
ui-schedule-side-every = Zadania wszystkich stron
ui-schedule-side-only-us = Tylko nasze
ui-schedule-side-only-client = Tylko klienta
ui-schedule-side-only-third-party = Tylko stron trzecich
ui-schedule-show-removed = Pokaż usunięte
ui-schedule-find = Znajdź zadanie lub osobę
ui-schedule-closer = Przybliż
ui-schedule-wider = Oddal
ui-schedule-go-today = Pokaż dziś
ui-schedule-go-all = Pokaż cały harmonogram
ui-schedule-grade-day = Dzień
ui-schedule-grade-week = Tydzień
ui-schedule-grade-month = Miesiąc
ui-schedule-grade-quarter = Kwartał
ui-schedule-grade-year = Rok
ui-schedule-snapshots = Migawki i ich stan
ui-schedule-details = Szczegóły zadania

# Table
ui-schedule-column-number = Nr
ui-schedule-column-task = Zadanie
ui-schedule-column-title = Nazwa
ui-schedule-column-side = Strona
ui-schedule-column-owner = Odpowiedzialny
ui-schedule-column-start = Początek
ui-schedule-column-due = Termin
ui-schedule-column-delta = Δ
ui-schedule-column-delta-long = Wobec odniesienia
ui-schedule-column-state = Stan
ui-schedule-overdue = po terminie
ui-schedule-removed-on = usunięte { $date }
ui-schedule-new-row = nowe
ui-schedule-milestone = kamień milowy
ui-schedule-against = { $count ->
     [one] { $days } dzień rob. wobec odniesienia
     [few] { $days } dni rob. wobec odniesienia
     [many] { $days } dni rob. wobec odniesienia
    *[other] { $days } dnia rob. wobec odniesienia
}
ui-schedule-days = { $count ->
     [one] { $days } dzień rob.
     [few] { $days } dni rob.
     [many] { $days } dni rob.
    *[other] { $days } dnia rob.
}
ui-schedule-owner-offer = ↓ wpisze { $name }
ui-schedule-title-missing = Zadanie potrzebuje nazwy
ui-schedule-backwards = Termin jest przed początkiem
ui-schedule-saved = Zmiana zapisana

# Chart
ui-schedule-chart = Wykres harmonogramu
ui-schedule-bar = Pasek zadania { $task }
ui-schedule-that-day = ten dzień
ui-schedule-legend-us = po naszej stronie
ui-schedule-legend-client = po stronie { $client }
ui-schedule-legend-third-party = po stronie trzeciej
ui-schedule-legend-both = po obu stronach
ui-schedule-legend-reference = odniesienie

# New tasks
ui-schedule-new = Nowe zadanie
ui-schedule-new-hint = Nowe zadanie @Nowak 12.5
ui-schedule-new-which-day = który dzień?
ui-schedule-new-loose = termin? Wpisz przed nim @
ui-schedule-new-unclear = Nie rozumiemy tej daty. Napisz na przykład 12.5, 1.5 – 12.5 albo 1.5 8d
ui-schedule-new-unknown = { $who }, spoza listy osób
ui-schedule-new-under = w { $number }
ui-schedule-added = Zadanie dodane

# Rows from a spreadsheet
ui-schedule-paste = Wklej z Excela…
    .also = harmonogram zadania arkusz wiersze
ui-schedule-take-title = Zadania z pliku
ui-schedule-take-reads = Odczytywanie pliku
ui-schedule-take-sheet = Arkusz
ui-schedule-take-columns = Czym jest każda kolumna
ui-schedule-take-left = Pominięta
ui-schedule-take-tasks = Znalezione zadania: { $count }
ui-schedule-take-remarks = Uwagi: { $count }
ui-schedule-take-line = wiersz { $line }
ui-schedule-take-after = po { $rows }
ui-schedule-take-mend = Popraw zaznaczone wiersze u źródła albo wybierz inne kolumny
ui-schedule-take-empty = Nie ma tu nowych zadań
ui-schedule-take-held = { $count ->
    [one] { $count } już jest w harmonogramie
    [few] { $count } już są w harmonogramie
    [many] { $count } już jest w harmonogramie
   *[other] { $count } już jest w harmonogramie
}
ui-schedule-taken = Zadania są w harmonogramie
ui-schedule-give-title = Eksport harmonogramu
ui-schedule-give-format = Format
ui-schedule-format-xlsx = Excel (XLSX)
ui-schedule-format-csv = Tabela jako tekst (CSV)
ui-schedule-format-ics = Kalendarz terminów (iCalendar)
ui-schedule-format-mspdi = Microsoft Project (XML)
ui-schedule-format-what-xlsx = Prawdziwe daty, filtry, strony w kolorach
ui-schedule-format-what-csv = Dla każdego arkusza i dla skryptów
ui-schedule-format-what-ics = Drugi eksport aktualizuje pierwszy
ui-schedule-format-what-mspdi = Z powiązaniami, kamieniami milowymi i odniesieniem jako planem bazowym
ui-schedule-paste-title = Zadania z arkusza
ui-schedule-paste-what = Kolumny po kolei: zadanie, strona albo osoba, początek, termin
ui-schedule-paste-rows = Wklejone wiersze
ui-schedule-paste-take = { $count ->
     [one] Dodaj { $count } zadanie
     [few] Dodaj { $count } zadania
     [many] Dodaj { $count } zadań
    *[other] Dodaj { $count } zadania
}
ui-schedule-paste-bad = { $count ->
     [one] { $count } wiersz wymaga poprawy
     [few] { $count } wiersze wymagają poprawy
     [many] { $count } wierszy wymaga poprawy
    *[other] { $count } wiersza wymaga poprawy
}
ui-schedule-paste-empty = Najpierw wklej wiersze
ui-schedule-paste-mend = Najpierw popraw wskazane wiersze
ui-schedule-paste-no-title = Wiersz { $line } nie ma nazwy zadania{ $text }
ui-schedule-paste-no-date = Wiersz { $line }: „{ $text }” to nie data, napisz na przykład 12.5
ui-schedule-paste-backwards = Wiersz { $line } kończy się przed początkiem{ $text }
ui-schedule-paste-columns = Wiersz { $line } ma { $text } kolumn, więcej niż pięć
ui-schedule-pasted = Zadania dodane

# The cause of a moved date
ui-schedule-moved-title = Przesunięto termin
ui-schedule-moved-several = { $count ->
     [one] { $count } zadanie przesuwa się razem
     [few] { $count } zadania przesuwają się razem, przyczyna jest wspólna
     [many] { $count } zadań przesuwa się razem, przyczyna jest wspólna
    *[other] { $count } zadania przesuwa się razem
}
ui-schedule-no-date = bez daty
ui-schedule-cause = Dlaczego termin się zmienił
ui-schedule-cause-side = Po czyjej stronie
ui-schedule-cause-source = Źródło
ui-schedule-cause-save = Zapisz przyczynę
ui-schedule-cause-undo = Cofnij przesunięcie
ui-schedule-cause-words-missing = Napisz krótko, dlaczego termin się zmienił
ui-schedule-cause-side-missing = Wskaż, po czyjej stronie leży przyczyna
ui-schedule-cause-source-missing = Wskaż źródło albo wybierz „Bez dowodu”
ui-schedule-moved = Przesunięcie zapisane z przyczyną

# One task
ui-schedule-choose-task = Wybierz zadanie, aby zobaczyć szczegóły
ui-schedule-percent = Wykonanie
ui-schedule-percent-done = { $count } %
ui-schedule-percent-wrong = Podaj liczbę od 0 do 100
ui-schedule-done-on = Wykonano dnia
ui-schedule-parent = Należy do
ui-schedule-no-parent = niczego, stoi osobno
ui-schedule-note = Uwagi
ui-schedule-field-title = Nazwa zadania
ui-schedule-field-milestone = Kamień milowy
ui-schedule-from-meeting = Ze spotkania
ui-schedule-change = Zmień…
ui-schedule-change-title = Zmiana zadania
ui-schedule-change-save = Zapisz zmiany
ui-schedule-correct = Sprostuj…
ui-schedule-correct-title = Sprostowanie błędnego zapisu
ui-schedule-correct-reason = Co było zapisane błędnie
ui-schedule-correct-save = Zapisz sprostowanie
ui-schedule-corrected = Sprostowanie zapisane
ui-schedule-remove = Usuń z harmonogramu…
ui-schedule-remove-title = Usunięcie z harmonogramu
ui-schedule-remove-what = Zadanie zostaje jako ślad i zawsze można je pokazać
ui-schedule-remove-save = Usuń z harmonogramu
ui-schedule-removed = Zadanie usunięte, ślad został
ui-schedule-removed-already = Zadanie jest już usunięte z harmonogramu
ui-schedule-retract = Wycofaj…
ui-schedule-retract-what = Zadanie dodane omyłkowo znika z harmonogramu. Zostaje na osi czasu, przekreślone, z przyczyną, dopóki ktoś go nie przywróci. Zadanie, którego już nie trzeba wykonać, usuwa się z harmonogramu
ui-schedule-reason = Powód
ui-schedule-reason-missing = Podaj powód
ui-schedule-menu-details = Szczegóły
ui-schedule-menu-edit = Edytuj komórkę
ui-schedule-menu-under = Nowe zadanie w tym zadaniu
ui-schedule-menu-done = Oznacz jako wykonane
ui-schedule-menu-not-done = Oznacz jako niewykonane
ui-schedule-menu-milestone = Uczyń kamieniem milowym
ui-schedule-menu-no-milestone = Uczyń zwykłym zadaniem
ui-schedule-menu-remove = Usuń z harmonogramu…

# Snapshots
ui-schedule-snapshot-note = Po co ją zrobiono
ui-schedule-mark-sent = Wysłana…
ui-schedule-mark-accepted = Zaakceptowana…
ui-schedule-mark-refused = Odrzucona…
ui-schedule-compare = Porównaj
ui-schedule-behind = Jako odniesienie
ui-schedule-sent-title = Wysłanie migawki
ui-schedule-by-message = Wiadomością
ui-schedule-handed = Do rąk
ui-schedule-sent-message = Wiadomość, którą wysłano
ui-schedule-sent-until = Brak odpowiedzi do tego dnia oznacza akceptację
ui-schedule-sent-on = Wysłano { $date }
ui-schedule-handed-on = Przekazano do rąk { $date }
ui-schedule-silence-until = Brak uwag do { $date } oznacza akceptację
ui-schedule-silence-since = Nikt nie zgłosił uwag do { $date }
ui-schedule-silence-nothing = Milczenie niczego nie akceptuje: żadna zasada nie wyznacza terminu uwag
ui-schedule-answer-came = Odpowiada na nią wiadomość z { $date }; zapisz, co w niej jest
ui-schedule-refused-late = Odrzucono dopiero { $date }, po terminie uwag
ui-schedule-was-accepted = Zaakceptowana { $date }
ui-schedule-was-accepted-by-silence = Milcząca akceptacja { $date }
ui-schedule-agreed = Puste pole oznacza { $date } według zasady „{ $rule }”
ui-schedule-agreed-nothing = Puste pole: milczenie niczego nie zaakceptuje, bo tego dnia żadna zasada nie wyznacza liczby dni
ui-schedule-sent-save = Zapisz wysłanie
ui-schedule-sent-saved = Wysłanie zapisane
ui-schedule-accepted-title = Akceptacja migawki
ui-schedule-accepted-save = Zapisz akceptację
ui-schedule-accepted-saved = Akceptacja zapisana
ui-schedule-refused-title = Odrzucenie migawki
ui-schedule-refused-reason = Dlaczego odrzucono
ui-schedule-refused-save = Zapisz odrzucenie
ui-schedule-refused-saved = Odrzucenie zapisane
ui-schedule-answer-by = Kto odpowiedział
ui-schedule-answer-on = Dnia
ui-schedule-message-missing = Wskaż wiadomość albo wybierz „Do rąk”

# Comparison
ui-schedule-now = Teraz
ui-schedule-compare-from = Porównaj
ui-schedule-compare-to = z
ui-schedule-compare-chart = Pokaż na wykresie
ui-schedule-compare-table = Pokaż jako tabelę
ui-schedule-compare-close = Zamknij porównanie
ui-schedule-compare-same = Nic się nie zmieniło od migawki { $number }
ui-schedule-finish = Koniec harmonogramu
ui-schedule-finish-same = { $title } bez zmiany terminu
ui-schedule-finish-later = { $title } { $count ->
     [one] { $count } dzień roboczy później
     [few] { $count } dni robocze później
     [many] { $count } dni roboczych później
    *[other] { $count } dnia roboczego później
}
ui-schedule-finish-earlier = { $title } { $count ->
     [one] { $count } dzień roboczy wcześniej
     [few] { $count } dni robocze wcześniej
     [many] { $count } dni roboczych wcześniej
    *[other] { $count } dnia roboczego wcześniej
}
ui-schedule-all-differences = Wszystkie { $count }
ui-schedule-count-moved = Przesunięte { $count }
ui-schedule-count-added = Dodane { $count }
ui-schedule-count-removed = Usunięte { $count }
ui-schedule-count-done = Wykonane { $count }
ui-schedule-count-changed = Zmienione { $count }
ui-schedule-kind-moved = Przesunięte
ui-schedule-kind-added = Dodane
ui-schedule-kind-removed = Usunięte
ui-schedule-kind-done = Wykonane
ui-schedule-kind-changed = Zmienione
ui-schedule-column-kind = Rodzaj
ui-schedule-column-was = Było
ui-schedule-column-now = Jest
ui-schedule-column-days = Dni
ui-schedule-column-cause = Przyczyna
ui-schedule-column-source = Źródło

# Keys of the screen
ui-schedule-key-edit = Edytuj komórkę
    .keys = F2
ui-schedule-key-move = Przesuń zadanie o dzień, z Shift o tydzień
    .keys = ← →
ui-schedule-key-end = Przesuń koniec, z Shift początek
    .keys = Ctrl ← →
ui-schedule-key-fold = Na etapie: zwiń go i rozwiń
    .keys = ← →
ui-schedule-key-mark = Zaznacz, by przesunąć razem
    .keys = Spacja
ui-schedule-key-indent = Wetnij nowe zadanie, z Shift cofnij
    .keys = Tab
ui-schedule-key-details = Szczegóły zadania
    .keys = Alt Enter
ui-schedule-key-zoom = Przybliż i oddal wykres
    .keys = + −
ui-schedule-key-paste = Wklej zadania z arkusza
    .keys = Ctrl V

ui-schedule-split = Podział tabeli i wykresu
ui-schedule-slippage = Poślizg
    .also = harmonogram opóźnienie opóźnienia
ui-schedule-slippage-none = Nie ma odniesienia. Wybierz migawkę powyżej albo zapisz, że któraś została zaakceptowana
ui-schedule-slippage-whole = Cały harmonogram
ui-schedule-slippage-task = Wybrane zadanie
ui-schedule-slippage-days = { $days } d
ui-schedule-turns = Po czyjej stronie był ruch
ui-schedule-turns-nobody = po niczyjej
ui-schedule-critical = Ścieżka krytyczna
    .also = harmonogram najdłuższa
ui-schedule-float = { $count ->
    [one] Zapas { $days } dzień roboczy
    [few] Zapas { $days } dni robocze
   *[other] Zapas { $days } dni roboczych
}
ui-schedule-follow-title = Co z tego wynika
ui-schedule-follow-what = Te zadania następują po przesuniętym. Nic się nie przesunie, dopóki tego nie zatwierdzisz
ui-schedule-follow-save = Przesuń zaznaczone
ui-schedule-follow-leave = Zostaw bez zmian
ui-schedule-follow-none = Zaznacz co najmniej jedno zadanie
ui-schedule-follow-done = Przesunięto następne zadania
ui-schedule-links = Następuje po
ui-schedule-links-hint = 2.1; 3 RR+2
ui-schedule-links-wrong = Numery innych zadań, w razie potrzeby z ZR, RR, ZZ albo RZ i liczbą dni

ui-schedule-compare-day = Stan wiedzy na dzień…
ui-schedule-known-on = Stan na { $date }
ui-schedule-compare-same-day = Nic się nie zmieniło od tego dnia

# Zależności zadań
ui-schedule-tie-end = Poprowadź zależność od końca: { $task }
ui-schedule-tie-start = Poprowadź zależność od początku: { $task }
ui-schedule-tie-hint = Upuść na początku albo na końcu innego paska
ui-schedule-link-fs = { $to } zaczyna się, gdy skończy się { $from }
ui-schedule-link-ss = { $to } zaczyna się, gdy zacznie się { $from }
ui-schedule-link-ff = { $to } kończy się, gdy skończy się { $from }
ui-schedule-link-sf = { $to } kończy się, gdy zacznie się { $from }
ui-schedule-link-title = Powiąż wybrane zadania
ui-schedule-link-more = { $count ->
     [one] i jeszcze { $count } zależność
     [few] i jeszcze { $count } zależności
     [many] i jeszcze { $count } zależności
    *[other] i jeszcze { $count } zależności
}
ui-schedule-link-kind = Rodzaj zależności
ui-schedule-link-kind-fs = Zakończenie–rozpoczęcie (ZR)
ui-schedule-link-kind-ss = Rozpoczęcie–rozpoczęcie (RR)
ui-schedule-link-kind-ff = Zakończenie–zakończenie (ZZ)
ui-schedule-link-kind-sf = Rozpoczęcie–zakończenie (RZ)
ui-schedule-link-lag = Zwłoka w dniach roboczych
ui-schedule-link-lag-wrong = Podaj całe dni robocze, na przykład 2 albo −1
ui-schedule-link-save = Zapisz zależności
ui-schedule-link-turn = Odwróć kolejność
ui-schedule-linked = Zapisano zależności
ui-schedule-menu-link = Powiąż wybrane zadania…
ui-schedule-key-link = Powiąż zaznaczone zadania albo zmień poprzedniki zadania
    .keys = L
ui-schedule-key-today = Pokaż dziś
    .keys = T
ui-schedule-key-all = Pokaż cały harmonogram
    .keys = W

# Dni wolne
ui-schedule-day-off = { $what }: { $sides }
ui-schedule-day-free = Uzgodniony dzień wolny

# Co wiąże zadanie
ui-schedule-duration = Dni robocze
ui-schedule-duration-days = { $count }
ui-schedule-estimate = Szacunek w godzinach
ui-schedule-hours = { $count ->
     [one] { $count } godzina
     [few] { $count } godziny
     [many] { $count } godzin
    *[other] { $count } godziny
}
ui-schedule-not-before = Nie wcześniej niż
ui-schedule-constraint = Ograniczenie
ui-schedule-fixed = Stałe daty, niezależnie od poprzedników
ui-schedule-count-wrong = Podaj liczbę całkowitą, na przykład 5
ui-schedule-needs = Czeka na
ui-schedule-needs-add = Dodaj, na co czeka
ui-schedule-needed = { $what } ({ $from })
ui-schedule-need-side = { $number }: po czyjej stronie
ui-schedule-need-who = { $number }: od kogo
ui-schedule-need-what = { $number }: co jest potrzebne
ui-schedule-need-drop = Usuń potrzebę { $number }
ui-schedule-need-whom = od kogo
ui-schedule-need-for = co jest potrzebne
ui-schedule-need-open = Napisz, co jest potrzebne

# Dowód dodany później
ui-schedule-proof-title = Dowód zmiany
ui-schedule-proof-what = Zapisze się jako osobny wpis; to, że na początku dowodu nie było, zostaje w historii
ui-schedule-proof-missing = Wskaż, co jest dowodem
ui-schedule-proof-save = Zapisz dowód
ui-schedule-proven = Dowód zapisany
ui-schedule-slippage-zero = Koniec nie przesunął się względem odniesienia
ui-schedule-slippage-links = Same terminy zadań kończą się { $date }. Tu liczy się to, co wynika z powiązań
ui-schedule-turns-none = W tych dniach koniec nie zależał od żadnego otwartego zadania
ui-schedule-cause-asked = Tych dat wymagają powiązania i ograniczenia zadania. Jeśli cofniesz, zostanie to, co uzgodniono
