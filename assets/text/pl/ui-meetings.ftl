# Words of meetings and minutes. Keys begin with ui-meetings-.

# The list
ui-meetings-empty = Tu będą spotkania z tym klientem: porządek, obecność i ustalenia, z których powstają protokoły
ui-meetings-all = Wszystkie spotkania
ui-meetings-find = Znajdź spotkanie
ui-meetings-find-hint = Znajdź w spotkaniach
ui-meetings-none-found = Żadne spotkanie tego nie zawiera
ui-meetings-number = Nr
ui-meetings-date = Data
ui-meetings-title = Temat
ui-meetings-open = Punkty otwarte
ui-meetings-open-count = { $count ->
    [one] { $count } otwarty
    [few] { $count } otwarte
    [many] { $count } otwartych
   *[other] { $count } otwartych
}
ui-meetings-heading = Spotkanie { $number }: { $title }

# A new meeting
ui-meetings-title-hint = Na przykład: przegląd tygodniowy
ui-meetings-title-needed = Najpierw wpisz temat spotkania
ui-meetings-day = Dzień
ui-meetings-from = Od
ui-meetings-until = Do
ui-meetings-time-wrong = Napisz na przykład 9:30
ui-meetings-place = Miejsce albo link
ui-meetings-place-hint = Sala, adres albo https://…
ui-meetings-link = Link do spotkania
ui-meetings-who-comes = Kto bierze udział
ui-meetings-nobody-known = W teczce nie ma jeszcze osób; uczestników dopiszesz w protokole
ui-meetings-come-back = { $count ->
    [one] Z poprzedniego spotkania wraca { $count } punkt
    [few] Z poprzedniego spotkania wracają { $count } punkty
    [many] Z poprzedniego spotkania wraca { $count } punktów
   *[other] Z poprzedniego spotkania wraca { $count } punktu
}
ui-meetings-carried = { $count ->
    [one] przenoszony { $count } raz
    [few] przenoszony { $count } razy
    [many] przenoszony { $count } razy
   *[other] przenoszony { $count } raza
}
ui-meetings-agenda = Porządek
ui-meetings-agenda-hint = Jeden punkt w wierszu
ui-meetings-as-last = Porządek jak ostatnio
ui-meetings-make = Załóż spotkanie
ui-meetings-made = Spotkanie założone

# Minutes while they are typed
ui-meetings-attendance = Obecność
ui-meetings-present = na spotkaniu
ui-meetings-excused = uspr. nieobecność
ui-meetings-absent = nieobecność
ui-meetings-presence-hint = Spacja albo kliknięcie zmienia obecność, Delete usuwa z listy
ui-meetings-take-off = Usuń z listy
ui-meetings-add-person = Dodaj osobę
ui-meetings-add-point = Dodaj punkt
ui-meetings-add-line = Dodaj ustalenie: { $point }
ui-meetings-point = Punkt porządku
ui-meetings-point-hint = O czym rozmawiamy
ui-meetings-point-open = otwarty
ui-meetings-point-closed = zamknięty
ui-meetings-close-point = Zamknij punkt: { $point }
ui-meetings-reopen-point = Zostaw otwarty: { $point }
ui-meetings-no-lines = Brak ustaleń. Zacznij pisać albo naciśnij Tab
ui-meetings-line = { $kind }, { $point }
ui-meetings-kind = Rodzaj ustalenia: { $kind }
ui-meetings-decision = Decyzja
ui-meetings-information = Informacja
ui-meetings-action = Zadanie
ui-meetings-decided-by = decyzja: { $who }
ui-meetings-hint-line = Pisz; @nazwisko i termin robią z wiersza zadanie
ui-meetings-hint-action = Co, @kto i kiedy: @Nowak piątek
ui-meetings-which = która to osoba?
ui-meetings-nobody = bez osoby
ui-meetings-names = Osoby
# Caps and words, parted by bars.
ui-meetings-keys = Enter: następny wiersz | Tab: następny punkt | Ctrl 1: decyzja | Ctrl 2: informacja | Ctrl 3: zadanie | Alt ↑↓: przesuń | Ctrl Enter: otwarty, zamknięty | Ctrl S: zapisz
# Words before a date that go with it.
ui-meetings-before-date = do na w we przed najpóźniej termin
ui-meetings-draft = Szkic
ui-meetings-draft-recorded = Szkic, zapisany w dzienniku
ui-meetings-kept = Szkic, zachowany { $time }
ui-meetings-not-kept = Niezapisane, próbujemy
ui-meetings-save = Zapisz
ui-meetings-saved = Protokół zapisany
ui-meetings-sealed = Protokół zaplombowany
ui-meetings-task-mended = Poprawione w szkicu protokołu spotkania { $number }
ui-meetings-task-dropped = Skreślone w szkicu protokołu spotkania { $number }
ui-meetings-all-saved = Wszystko jest już zapisane

# Minutes after they were sealed
ui-meetings-state = Stan protokołu
ui-meetings-entry = wpis { $number }
ui-meetings-step-sealed = Zaplombowany
ui-meetings-step-sent = Wysłany
ui-meetings-step-objected = Uwagi
ui-meetings-step-confirmed = Potwierdzony
ui-meetings-step-annex = Sprostowanie
ui-meetings-step-to-send = Do wysłania
ui-meetings-step-window = Termin na uwagi
ui-meetings-step-answer = Potwierdzony albo milcząca akceptacja
ui-meetings-step-silence = Milcząca akceptacja
ui-meetings-until-day = do { $date }
ui-meetings-after-day = po { $date }
ui-meetings-silent-since = nie było uwag do { $date }
ui-meetings-no-window = nie podano terminu na uwagi
ui-meetings-attendance-none = Nie zapisano obecności
ui-meetings-annex = Aneks { $number } do protokołu
ui-meetings-annex-short = aneks { $number }
ui-meetings-asked-by = na wniosek: { $who }
ui-meetings-annex-lead = Ustalenie { $number } otrzymuje brzmienie:{" "}
ui-meetings-changed-by = zmienione aneksem { $number }
ui-meetings-goes-on = Punkt otwarty, wraca na następnym spotkaniu
ui-meetings-no-outcome = Bez ustaleń
ui-meetings-no-points = Nie zapisano żadnych punktów
ui-meetings-fingerprint = Odcisk wpisu
ui-meetings-copy-fingerprint = Kopiuj odcisk

# What can be done with minutes
ui-meetings-seal = Zaplombuj protokół…
ui-meetings-send = Wyślij protokół…
ui-meetings-confirm = Zapisz potwierdzenie…
ui-meetings-object = Zapisz uwagi…
ui-meetings-add-annex = Dodaj aneks…
ui-meetings-retract = Wycofaj spotkanie…

ui-meetings-seal-title = Zaplombowanie protokołu
ui-meetings-seal-what = Po zaplombowaniu treść protokołu już się nie zmieni, późniejsze sprostowania to numerowane aneksy. Zadania trafią do harmonogramu, punkty otwarte wrócą na następnym spotkaniu
ui-meetings-seal-do = Zaplombuj protokół
ui-meetings-count-decisions = { $count ->
    [one] { $count } decyzja
    [few] { $count } decyzje
    [many] { $count } decyzji
   *[other] { $count } decyzji
}
ui-meetings-count-information = { $count ->
    [one] { $count } informacja
    [few] { $count } informacje
    [many] { $count } informacji
   *[other] { $count } informacji
}
ui-meetings-count-actions = { $count ->
    [one] { $count } zadanie
    [few] { $count } zadania
    [many] { $count } zadań
   *[other] { $count } zadania
}
ui-meetings-note-open = { $count ->
    [one] { $count } punkt otwarty przejdzie na następne spotkanie
    [few] { $count } punkty otwarte przejdą na następne spotkanie
    [many] { $count } punktów otwartych przejdzie na następne spotkanie
   *[other] { $count } punktu otwartego przejdzie na następne spotkanie
}
ui-meetings-note-no-due = { $count ->
    [one] { $count } zadanie bez terminu
    [few] { $count } zadania bez terminu
    [many] { $count } zadań bez terminu
   *[other] { $count } zadania bez terminu
}
ui-meetings-note-no-owner = { $count ->
    [one] { $count } zadanie bez osoby odpowiedzialnej
    [few] { $count } zadania bez osoby odpowiedzialnej
    [many] { $count } zadań bez osoby odpowiedzialnej
   *[other] { $count } zadania bez osoby odpowiedzialnej
}
ui-meetings-note-ahead = Spotkanie zaczyna się dopiero: { $moment }
ui-meetings-note-strangers = Nie ma wśród osób u tego klienta: { $names }. Zadanie zapisze się bez strony

ui-meetings-send-title = Wysłanie protokołu
ui-meetings-send-what = Skopiuj treść do wiadomości i dołącz PDF. Po wysłaniu wskaż wiadomość, w której go wysłano
ui-meetings-letter = Treść wiadomości
ui-meetings-copy = Kopiuj treść
ui-meetings-sent-on = Wysłano dnia
ui-meetings-window-until = Termin na uwagi do
ui-meetings-window-rule = { $days }, zgodnie z zasadą Z-{ $number }
ui-meetings-window-usual = { $days }, bo żadna zasada nie mówi inaczej
ui-meetings-sent-by = Dowód wysłania albo przekazania
ui-meetings-send-do = Zapisz wysłanie
ui-meetings-sent = Wysłanie zapisane

ui-meetings-confirm-title = Potwierdzenie protokołu
ui-meetings-confirm-what = Kto i kiedy potwierdził protokół i gdzie to napisano
ui-meetings-confirm-do = Zapisz potwierdzenie
ui-meetings-confirmed = Potwierdzenie zapisane
ui-meetings-object-title = Uwagi do protokołu
ui-meetings-object-what = Protokół zostaje bez zmian. Jeśli uwagi są uwzględnione, dodaj potem aneks
ui-meetings-object-do = Zapisz uwagi
ui-meetings-objected = Uwagi zapisane
ui-meetings-by = Kto
ui-meetings-on = Kiedy
ui-meetings-note = Dopisek
ui-meetings-objection = Czego dotyczą uwagi
ui-meetings-source = Źródło

ui-meetings-annex-title = Aneks do protokołu
ui-meetings-annex-what = Aneks dostanie numer i stanie nad protokołem, który zostaje bez zmian
ui-meetings-annex-outcome = Które ustalenie zmienia
ui-meetings-annex-none = Żadnego, uzupełnia protokół
ui-meetings-annex-words = Treść aneksu
ui-meetings-annex-by = Na czyj wniosek
ui-meetings-annex-do = Dodaj aneks
ui-meetings-annexed = Aneks dodany


ui-meetings-need-day = Podaj dzień
ui-meetings-need-sender = Wskaż wiadomość albo wybierz bez dowodu
ui-meetings-need-who = Podaj, kto to powiedział
ui-meetings-need-objection = Napisz, czego dotyczą uwagi
ui-meetings-need-source = Wskaż źródło albo wybierz bez dowodu
ui-meetings-need-words = Napisz treść aneksu

# The message
ui-meetings-letter-hello = Dzień dobry,
ui-meetings-letter-lead = przesyłam protokół ze spotkania { $number }: { $title }
ui-meetings-letter-window = Na uwagi czekamy do: { $date }. Jeżeli ich nie będzie, przyjmiemy, że protokół wiernie oddaje ustalenia
ui-meetings-letter-window-rule = Na uwagi czekamy do: { $date }. Zgodnie z naszą zasadą nr { $number } brak uwag w tym terminie oznacza akceptację protokołu
ui-meetings-letter-bye = Z poważaniem

# History

# Beginnings of words by which a rule about objections to minutes is recognised, and numbers in words
# from one on, their forms parted by a slash.
ui-meetings-stems-minutes = protokol
ui-meetings-stems-objections = uwag zastrzez
ui-meetings-stems-days = dni dzien
ui-meetings-stems-working = robocz
ui-meetings-numbers = jeden/jednego dwa/dwóch trzy/trzech cztery/czterech pięć/pięciu sześć/sześciu siedem/siedmiu osiem/ośmiu dziewięć/dziewięciu dziesięć/dziesięciu jedenaście/jedenastu dwanaście/dwunastu trzynaście/trzynastu czternaście/czternastu

# Action items of earlier meetings
ui-meetings-earlier = Zadania z poprzednich spotkań
ui-meetings-earlier-what = wracają, aż zostaną załatwione
ui-meetings-done = Załatwione: { $task }
ui-meetings-done-on = załatwione { $date }
ui-meetings-done-said = Zadanie załatwione
ui-meetings-save-first = Najpierw zapisz, drukuje się to, co zapisane
ui-meetings-decide = Wpisz do rejestru decyzji…
ui-meetings-decide-short = Do rejestru…
