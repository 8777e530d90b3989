# Words of the window. Keys begin with ui-.

ui-section-timeline = Oś czasu
ui-section-schedule = Harmonogram
    .also = zadania wykres Gantta plan
ui-section-correspondence = Korespondencja
    .also = wiadomości poczta maile

# Commands: a verb and its object.
ui-command-new = Nowy dziennik…
    .also = załóż utwórz
ui-command-open = Otwórz…
    .also = dziennik
ui-command-demo = Obejrzyj dziennik pokazowy
ui-command-open-this = Otwórz ten dziennik
ui-command-close = Zamknij dziennik
ui-command-yourself = Twoje dane…
    .also = ustawienia imię nazwisko firma znak logo
ui-command-add-client = Dodaj klienta
    .also = nowy klient
ui-command-save-client = Dodaj klienta
ui-command-show-client = Pokaż tego klienta
ui-command-import = Przyjmij pliki…
    .also = import importuj dodaj wczytaj poczta wiadomości dokumenty
ui-command-import-folder = Przyjmij folder…
    .also = import importuj dodaj wczytaj poczta wiadomości dokumenty
ui-command-import-these = Przyjmij te pliki
ui-command-go-to-correspondence = Przejdź do korespondencji
ui-command-open-message = Przeczytaj tę wiadomość
ui-command-source = Źródło wiadomości
ui-command-text = Treść wiadomości
ui-command-save-attachment = Zapisz…
ui-command-snapshot = Zrób migawkę…
    .also = harmonogram wersja bazowa
ui-command-take-snapshot = Zrób migawkę
ui-command-save-pdf = Zapisz PDF…
ui-command-take-plan = Zadania z pliku…
    .also = import harmonogram Excel CSV MS Project
ui-command-give-plan = Eksportuj harmonogram…
    .also = zadania Excel CSV MS Project kalendarz ICS
ui-command-save-plan = Wybierz plik…
ui-command-compare = Porównaj harmonogram…
    .also = zmiany różnice migawka wersja bazowa
ui-command-rebuild = Odtwórz z wpisów
ui-dialog-plans = Harmonogramy
ui-work-plan = Zapisywanie harmonogramu
ui-work-rebuild = Odtwarzanie tego, co widać
ui-command-take-logo = Wybierz obraz…
ui-command-drop-logo = Bez znaku
ui-dialog-logo = Znak na wydruku
ui-dialog-pictures = Obrazy
ui-command-open-pdf = Otwórz PDF
ui-command-open-file = Otwórz
ui-command-verify = Sprawdź zapis
    .also = weryfikacja podpisy dowody
ui-command-search = Szukanie i polecenia
ui-command-go-to = Przejdź do tego wpisu
ui-command-help = Skróty klawiszowe
ui-command-next-pane = Następny obszar okna
ui-command-back = Zamknij to, co na wierzchu
ui-command-return = Wstecz, do poprzedniego miejsca
ui-command-onward = Naprzód, do następnego miejsca
ui-command-stop = Przerwij
ui-command-dismiss = Ukryj
ui-command-zoom-in = Powiększ
ui-command-zoom-out = Pomniejsz
ui-command-zoom-reset = Rozmiar rzeczywisty
    .also = powiększenie 100 %

ui-theme-system = Jak w systemie
ui-theme-light = Jasny
ui-theme-dark = Ciemny
ui-language-pl = Polski
ui-language-en = English
ui-language-ro = Română
ui-menu-theme = Motyw
ui-menu-language = Język

ui-toast-show = Pokaż
ui-cancel = Anuluj
ui-close = Zamknij

# First start
ui-start-heading = Dziennik współpracy z klientem
ui-start-lead = Ustalenia, terminy i korespondencja w jednym pliku na tym komputerze. Bez serwera, bez konta, bez sieci
ui-start-private = Nic stąd nie wychodzi poza ten komputer
ui-start-who = Kim jesteś
ui-start-who-why = Twoje nazwisko będzie przy każdym wpisie, który zrobisz
ui-start-name = Imię i nazwisko
ui-start-name-needed = Najpierw wpisz imię i nazwisko, podpisuje się nimi nowy dziennik
ui-start-role = Rola
ui-start-company = Firma
ui-start-email = Adres e-mail
ui-yourself-title = Twoje dane
ui-yourself-what = Imieniem i nazwiskiem są podpisywane dzienniki zakładane od teraz; firma jest na wydrukach
ui-yourself-signed = W tym dzienniku Twoje wpisy są podpisane { $name }
ui-yourself-save = Zapisz
ui-yourself-saved = Twoje dane są zapisane
ui-start-begin = Od czego zaczynamy
ui-start-demo-what = Osiem miesięcy zmyślonego wdrożenia, można wszystko klikać
ui-start-new-what = Utwórz pusty plik i dodaj pierwszego klienta
ui-start-open-what = Dziennik, który już masz, na przykład od kolegi
ui-start-recent = Ostatnie
ui-start-file-name = Wdrożenia
ui-start-demo-file-name = Kronika – dziennik pokazowy

# Sidebar
ui-journal-menu = Dziennik { $name }, menu
ui-find = Szukaj, polecenia
ui-clients = Klienci
ui-client-name = Nazwa klienta
ui-client-name-hint = Nazwa klienta, jak w umowie
ui-record-unchecked = Zapis niesprawdzony
ui-record-holds = Zapis zgodny
ui-record-faults = { $count ->
    [one] { $count } usterka
    [few] { $count } usterki
    [many] { $count } usterek
   *[other] { $count } usterki
}
ui-record-hint = Odczytuje ponownie każdy wpis i oryginał i porównuje ich odciski

# Correspondence
ui-this-week = Ten tydzień
ui-last-week = Poprzedni tydzień
ui-no-date = bez daty
ui-mail-undated = bez daty, przyjęto { $day }
ui-no-text = Ta wiadomość nie ma tekstu
ui-reading-none = Wybierz wiadomość, aby ją przeczytać
ui-thread = { $count ->
    [one] Wątek: { $count } wiadomość
    [few] Wątek: { $count } wiadomości
    [many] Wątek: { $count } wiadomości
   *[other] Wątek: { $count } wiadomości
}
ui-from = Od
ui-to = Do
ui-cc = DW
ui-attachments = Załączniki
ui-save-named = Zapisz { $name }…
ui-show-more = Pokaż więcej
ui-source-what = Wiadomość w takiej postaci, w jakiej przyszła, przed odkodowaniem

# Timeline
ui-retracted = wycofano

# Schedule
ui-overdue = po terminie
ui-snapshots = Migawki
ui-snapshot-title = { $number }. { $name }
ui-snapshot-new = Nowa migawka harmonogramu
ui-snapshot-what = Zachowuje harmonogram taki, jaki jest teraz; migawka nigdy się nie zmienia
ui-snapshot-name = Nazwa migawki
ui-snapshot-name-hint = Na przykład: po komitecie sterującym
ui-snapshot-name-needed = Najpierw nazwij migawkę
ui-snapshot-taken = Migawka zrobiona

# Balance sheet
ui-balance-name = Bilans przyjęcia plików
ui-balance-title = Bilans się zgadza
ui-balance-stopped = Przerwano przed końcem, to, co przyjęto, zostało zachowane
ui-balance-off = Bilans się nie zgadza
ui-balance-kept = Oryginały zachowano bajt w bajt
ui-balance-read = { $count ->
   *[other] przeczytano
}
ui-balance-new = { $count ->
    [one] nowy
    [few] nowe
    [many] nowych
   *[other] nowych
}
ui-balance-held = { $count ->
   *[other] już w dzienniku
}
ui-balance-unreadable = { $count ->
    [one] nieczytelny
    [few] nieczytelne
    [many] nieczytelnych
   *[other] nieczytelnych
}
ui-balance-held-here = To samo spotkano wcześniej w tych plikach
ui-balance-held-since = W dzienniku od: { $moment }
ui-balance-strangers = { $count ->
    [one] { $count } adres w korespondencji nie należy jeszcze do żadnej zapisanej osoby
    [few] { $count } adresy w korespondencji nie należą jeszcze do żadnej zapisanej osoby
   *[many] { $count } adresów w korespondencji nie należy jeszcze do żadnej zapisanej osoby
}
ui-balance-people = Zobacz osoby
ui-balance-unreadable-title = Nieczytelne
ui-balance-new-title = Nowe
ui-reason-unknown = nie podano powodu

# Empty places
ui-empty-clients = W tym dzienniku nie ma jeszcze klientów
ui-empty-correspondence = Upuść tu wiadomości, folder albo PDF
ui-empty-timeline = Tu dzień po dniu stanie wszystko, co dzieje się z tym klientem, od pierwszej wiadomości
ui-empty-schedule = W harmonogramie tego klienta nie ma jeszcze zadań
ui-empty-snapshots = Nie zrobiono jeszcze żadnej migawki

# Search
ui-search-none = Nic nie znaleziono

# Long work
ui-work-import = Przyjmowanie plików
ui-work-verify = Sprawdzanie zapisu
ui-work-print = Przygotowanie PDF
ui-work-save = Zapisywanie pliku
ui-work-of = { $done } z { $total }
ui-work-stopping = Przerywanie, to, co przyjęto, zostaje
ui-work-busy = Poczekaj na koniec pracy, która trwa

ui-saved = Zapisano { $file }
ui-import-needs-client = Najpierw wybierz albo dodaj klienta, do jego teczki trafią pliki
ui-drop = Upuść, aby przyjąć do teczki { $client }
ui-help-title = Skróty klawiszowe
ui-help-do = Wyszukiwanie i zapisywanie
ui-help-go = Poruszanie się
ui-help-window = Dziennik i okno
ui-key-escape = Esc

# System dialogs
ui-dialog-new = Nowy dziennik
ui-dialog-open = Otwieranie dziennika
ui-dialog-import = Przyjmowanie plików
ui-dialog-import-folder = Przyjmowanie folderu
ui-dialog-save-pdf = Zapisywanie PDF
ui-dialog-save-attachment = Zapisywanie załącznika
ui-dialog-journals = Dzienniki Kroniki
ui-dialog-pdf = Dokumenty PDF
ui-dialog-files = Pliki

ui-error-no-window = Nie udało się otworzyć okna
    .meaning = Na tym komputerze nie działa żaden ze sposobów rysowania; dzienniki pozostały bez zmian
    .advice = Zaktualizuj sterownik karty graficznej albo użyj wiersza poleceń, kronika --help
ui-error-open = Żaden program nie otworzył tego pliku
    .meaning = Plik jest zapisany
    .advice = Otwórz go z jego folderu
# Screens and what is done on them
ui-section-today = Dziś
ui-section-overview = Przegląd
ui-section-meetings = Spotkania
ui-section-rules = Zasady
ui-section-decisions = Decyzje
ui-section-people = Osoby
    .also = kontakty adresy święta dni wolne uzgodnienia
ui-section-record = Zapis i dowody
    .also = historia odcisk
ui-command-last-client = Poprzedni klient
ui-command-new-here = Nowy wpis na tym ekranie
ui-command-find = Szukaj na tym ekranie
ui-command-known-on = Stan wiedzy na dzień…
    .also = dawny dzień historia
ui-command-now = Wróć do dziś
ui-command-record = Zapisz
ui-command-undo = Cofnij
ui-command-print = Drukuj…
    .also = wydruk PDF podgląd protokół zasady harmonogram wiadomości
ui-command-export = Wydaj teczkę…
    .also = eksport eksportuj korespondencja wiadomości skrzynka mbox PDF księga skoroszyt Excel
ui-new-meeting = Nowe spotkanie
ui-new-rule = Nowa zasada
ui-new-task = Nowe zadanie
ui-new-decision = Nowa decyzja
ui-new-person = Nowa osoba
ui-new-letter = Nowy list
ui-new-chat = Nowa rozmowa na czacie
ui-new-private-note = Nowa notatka prywatna
ui-new-phone-note = Notatka z rozmowy
    .also = nowa telefon
ui-past-read-only = Przeglądasz miniony dzień. Wróć do dziś, żeby coś zapisać
ui-past-bar = Stan wiedzy: { $date }. Tylko do odczytu
ui-known-on-today = Stan wiedzy: dziś
ui-known-on-day = Stan wiedzy: { $date }
ui-known-on-label = Pokaż teczkę taką, jaką znaliśmy w dniu
ui-known-on-what = Zobaczysz tylko to, co było zapisane do końca tego dnia
ui-known-on-show = Pokaż ten dzień
ui-undo-reason = Cofnięte zaraz po zapisaniu
ui-undone = Cofnięte: „{ $what }”. Oba wpisy zostają w zapisie
ui-undo-final = Nie da się cofnąć: „{ $what }”. To zostaje w zapisie, a pomyłkę prostuje nowy wpis
ui-undo-none = Nie ma czego cofnąć
ui-command-export-to = Wybierz folder dla wydania
ui-work-export = Wydawanie korespondencji
ui-dialog-export = Gdzie utworzyć folder wydania
ui-error-export-damaged = Folder powstał, ale bez oryginałów, których zapis jest uszkodzony: { $count }
    .meaning = Spis w folderze wymienia każdy z nich z nazwy
    .advice = Sprawdź zapis i poszukaj całej kopii dziennika
ui-known-on-needed = Wpisz dzień przed dzisiejszym
ui-past-empty = Tego dnia teczka była pusta
ui-command-save-attachments = Zapisz wszystkie…
ui-command-open-attachment = Otwórz załącznik
ui-command-run-attachment = Otwórz mimo to
ui-dialog-save-attachments = W którym folderze zapisać załączniki
ui-open-named = Otwórz { $name }
ui-run-title = Ten załącznik może uruchomić program
ui-run-what = { $name } to nie dokument. Po otwarciu może działać na tym komputerze z Twoimi prawami
ui-run-advice = Otwórz go tylko wtedy, gdy spodziewasz się go od tego nadawcy
ui-cited-by = Przywołują tę wiadomość
ui-cited-by-none = Nic się na nią jeszcze nie powołuje
ui-source = Źródło
ui-source-file = Oryginał
ui-source-taken = Przyjęto
ui-source-by = Przez
ui-source-entry = Wpis
ui-source-hash = Skrót
ui-copy-hash = Skopiuj cały skrót SHA-256
ui-quoted-lines = { $count ->
    [one] Tekst cytowany, { $count } wiersz
    [few] Tekst cytowany, { $count } wiersze
   *[other] Tekst cytowany, { $count } wierszy
}
ui-mail-all = Wszystko
ui-mail-waiting = Do odpowiedzi
ui-mail-find = Szukaj w korespondencji
ui-mail-none-waits = Z ostatnich trzech miesięcy nic nie czeka na odpowiedź
ui-mail-none-found = Żadna wiadomość nie zawiera tych słów
ui-mail-answer-until = odpowiedź do { $date }
ui-mail-answer-since = czeka od { $date }
ui-mail-awaits-until = czekamy do { $date }
ui-mail-awaits-since = czekamy od { $date }
ui-mail-late = { $count ->
    [one] { $count } dzień rob. po terminie
   *[other] { $count } dni rob. po terminie
}
ui-read-only = Ten dziennik jest otwarty tylko do odczytu

# Columns of a list
ui-sorted-up = rosnąco
ui-sorted-down = malejąco
ui-sort-hint = Naciśnij, aby posortować; Shift i strzałka zmienia szerokość
ui-mail-column-sender = Nadawca
ui-mail-column-subject = Temat
ui-mail-column-date = Data

# What can be done with a row
ui-deeds-open = Otwórz
ui-deeds-copy = Kopiuj
ui-deeds-copy-reference = Kopiuj odwołanie
ui-deeds-cite = Przywołaj jako źródło
ui-deeds-print = Drukuj…
ui-deeds-copy-file = Kopiuj plik
ui-deeds-save-file = Zapisz plik…
ui-deeds-history = Historia wpisu
ui-deeds-take-back = Wycofaj…
ui-deeds-restore = Przywróć…
ui-deeds-restore-title = Przywrócenie zapisu
ui-deeds-restore-what = Zapis znowu się liczy. W historii zostaje i wycofanie, i przywrócenie
ui-deeds-restore-do = Przywróć zapis
ui-deeds-restore-saved = Zapis przywrócony
ui-deeds-rests = { $count ->
    [one] Opiera się na nim { $count } zapis, który zostanie bez tego dowodu
    [few] Opierają się na nim { $count } zapisy, które zostaną bez tego dowodu
   *[many] Opiera się na nim { $count } zapisów, które zostaną bez tego dowodu
}
ui-deeds-stands = { $count ->
    [one] Na niej opiera się milcząca akceptacja { $count } migawki; przestanie obowiązywać
    [few] Na niej opiera się milcząca akceptacja { $count } migawek; przestanie obowiązywać
   *[many] Na niej opiera się milcząca akceptacja { $count } migawek; przestanie obowiązywać
}
ui-deeds-names = { $count ->
    [one] Tę osobę wymienia { $count } zapis i zachowa jej nazwisko
    [few] Tę osobę wymieniają { $count } zapisy i zachowają jej nazwisko
   *[many] Tę osobę wymienia { $count } zapisów i zachowa jej nazwisko
}
ui-deeds-copied = Skopiowane
ui-deeds-cited = Gotowe do przywołania, w polu Źródło stoi na pierwszym miejscu
ui-deeds-file-copied = Skopiowano plik { $file }, można go wkleić do folderu albo listu

# What is pasted while nothing is typed
ui-paste-message = Wklejona wiadomość
ui-paste-image = Wklejony obraz
ui-paste-source = wklejone ze schowka
ui-paste-words = W schowku są słowa, nie plik ani wiadomość
ui-paste-note = Zapisz jako notatkę

ui-error-clipboard = Nie udało się skopiować
    .meaning = System nie oddał schowka
    .advice = Spróbuj jeszcze raz albo zapisz plik

ui-thread-missing = wiadomość, której nie ma w dzienniku
ui-meeting-what = Spotkanie
ui-meeting-state = Stan
ui-meeting-when = Kiedy
ui-meeting-repeats = Powtarza się
ui-meeting-where = Gdzie
ui-meeting-organizer = Organizator
ui-meeting-who = Uczestnicy
ui-mail-other-version = Jest też inna wersja: { $hash }
ui-mail-compare = Porównaj
ui-mail-same-words = Różnią się tylko bajty, wszystko, co z nich odczytano, jest takie samo
ui-missing = Braki
ui-missing-none = Nie brakuje niczego, do czego odnosi się korespondencja
ui-missing-told-by = Skąd o tym wiadomo
ui-missing-holders = Kto to ma
ui-missing-request = Tekst prośby
ui-missing-copy = Kopiuj prośbę
ui-mail-versions = { $count ->
    [one] { $count } wersja
    [few] { $count } wersje
   *[many] { $count } wersji
}
ui-mail-same-lines = { $count ->
    [one] { $count } wiersz taki sam
    [few] { $count } wiersze takie same
   *[many] { $count } wierszy takich samych
}

# Documents and attachments shown in the window
ui-viewer-back = Wróć tam, skąd otwarto
ui-viewer-view = Pokaż tutaj
ui-viewer-open = Otwórz w programie
ui-viewer-larger = Powiększ
ui-viewer-smaller = Pomniejsz
ui-viewer-reading = Odczytywanie…

ui-inside = Wiadomość w załączniku
ui-back = Wstecz
ui-opening-title = Otwieranie dziennika
ui-opening-wait = Chwilę to potrwa
ui-opening-what = Program jest nowszy niż ten, w którym dziennik był ostatnio otwarty. Układa na nowo to, co wynika z wpisów; same wpisy zostają, jak były
ui-opening-done = { $done } z { $total } wpisów
ui-command-print-compared = Drukuj porównanie…
ui-path-what = W tym systemie nie ma okna wyboru plików. Wpisz pełną ścieżkę
ui-path-label = Ścieżka
ui-path-take = Dalej
ui-path-taken = Pod tą nazwą już coś jest. Wybierz inną
ui-path-no-folder = Nie ma takiego folderu. Sprawdź ścieżkę
ui-path-missing = Pod tą ścieżką nic nie ma

ui-story-mark = Dziennik pokazowy
ui-story-day = Pokaz, { $date }
ui-story-why = Ta opowieść kończy się { $date }. Terminy liczymy tu na ten dzień, a Twoje wpisy dostają prawdziwą datę i godzinę
ui-command-add-yourself = Dodaj siebie
ui-client-holidays = Dni robocze liczymy z polskimi świętami. Inne ustawisz w uzgodnieniach z klientem
