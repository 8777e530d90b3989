# Words of printed pages. Keys begin with print-.

print-failure = Nie udało się złożyć stron do druku
    .meaning = Wszystko, co zapisano w dzienniku, jest nienaruszone
    .advice = Spróbuj jeszcze raz, a jeśli to się powtórzy, prześlij nam opis błędu

print-document-title = { $title }, { $client }
print-contract = umowa { $reference }
print-as-known-on = Stan wiedzy na { $moment }
print-fingerprint = Odcisk zapisu
print-fingerprint-printed = Odcisk zapisu w chwili wydruku
print-past = Stan wiedzy na { $moment }, wydrukowano { $printed }
print-page-of = strona { $page } z { $pages }
print-missing-letters = Znak � zastępuje literę, której nie ma w kroju pisma
print-binder-past = Stan wiedzy na { $moment }, z dziennika, którego ostatni wpis jest z { $last }
print-binder-fingerprint = Odcisk całego zapisu
print-binder-volume = tom { $number } z { $count }
print-binder-guide = Każda pozycja zaczyna się na nowej stronie i podaje SHA-256 swojego oryginału. Same oryginały, bajt w bajt, są w tym pliku jako załączniki; pokaże je program do czytania PDF
print-binder-contents = Spis treści
print-binder-head-number = Nr
print-binder-head-date = Data
print-binder-head-from = Od
print-binder-head-subject = Temat
print-binder-head-page = Strona
print-binder-file-name = Plik
print-binder-file-type = Typ
print-binder-file-size = Rozmiar
print-binder-file-sha = SHA-256
print-binder-files = { $count ->
    [one] { $count } załącznik
    [few] { $count } załączniki
    [many] { $count } załączników
   *[other] { $count } załącznika
}
print-binder-cut = Tekst jest dłuższy; w całości jest w oryginale
print-binder-sha = SHA-256
print-binder-inside = Oryginał w tym pliku
print-binder-original = Oryginał pozycji { $number }
print-binder-absent = Przywołane, a nieposiadane
print-binder-absent-why = Co
print-binder-absent-what = Ile wiadomo
print-binder-absent-told = Skąd wiadomo
print-binder-absent-holders = Kto to ma
print-no-proof = bez dowodu

print-side-us = My
print-side-client = Klient
print-side-third-party = Trzecia
print-side-both = Obie
print-side-nobody = Niczyja

print-schedule-title = Harmonogram
print-schedule-empty = W harmonogramie nie ma jeszcze żadnego zadania
print-schedule-empty-part = W tym zakresie nie ma żadnego zadania
print-head-number = Nr
print-head-task = Zadanie
print-head-side = Strona
print-head-owner = Odpowiedzialny
print-head-start = Od
print-head-due = Do
print-head-change = Zmiana
print-head-was = Było
print-head-now = Jest
print-head-cause-side = Po stronie
print-head-cause = Przyczyna
print-head-source = Źródło
print-shift-new = nowe
print-shift-removed = usunięte
print-removed-title = { $title } (usunięte)
print-removed-on = usunięte { $date }
print-change-note = Zmiana: dni robocze wobec migawki { $number }
print-change-note-day = Zmiana: dni robocze wobec stanu na { $date }

print-fact-snapshot = Migawka
print-fact-state = Stan
print-fact-reference = Odniesienie
print-fact-finish = Koniec prac
print-fact-part = Zakres wydruku
print-part-us = tylko po naszej stronie
print-part-client = tylko po stronie klienta
print-part-third-party = tylko po stronie trzeciej
print-part-both = tylko po obu stronach
print-part-nobody = tylko po niczyjej stronie
print-part-owner = odpowiedzialny: { $name }
print-part-phase = etap: { $name }
print-part-left-out = { $count ->
    [one] pominięto { $count } zadanie
    [few] pominięto { $count } zadania
    [many] pominięto { $count } zadań
   *[other] pominięto { $count } zadania
}
print-strip = Część { $number } z { $count }: { $from } – { $until }
print-data-csv = Zadania tego harmonogramu jako tabela
print-data-json = Zadania tego harmonogramu jako JSON
print-no-snapshot = bez migawki, harmonogram bieżący
print-snapshot-number = migawka { $number }
print-reference-state = migawka { $number }, { $state }
print-reference-day = harmonogram według stanu na { $date }
print-snapshot-taken = zrobiona, jeszcze niewysłana
print-snapshot-taken-on = zrobiona { $date }, jeszcze niewysłana
print-snapshot-sent = wysłana
print-snapshot-sent-on = wysłana { $date }
print-snapshot-accepted = zaakceptowana
print-snapshot-accepted-on = zaakceptowana { $date }
print-snapshot-refused = odrzucona
print-snapshot-refused-on = odrzucona { $date }
print-snapshot-accepted-by-silence = zaakceptowana milcząco
print-snapshot-accepted-by-silence-on = zaakceptowana milcząco { $date }
print-snapshot-superseded = zastąpiona nowszą
print-snapshot-superseded-on = zastąpiona nowszą { $date }
print-objections-until = uwagi do { $date }
print-days-later = { $count ->
    [one] { $count } dzień roboczy później
    [few] { $count } dni robocze później
    [many] { $count } dni roboczych później
   *[other] { $count } dnia roboczego później
}
print-days-earlier = { $count ->
    [one] { $count } dzień roboczy wcześniej
    [few] { $count } dni robocze wcześniej
    [many] { $count } dni roboczych wcześniej
   *[other] { $count } dnia roboczego wcześniej
}

print-legend-us = po naszej stronie ({ $name })
print-legend-client = po stronie klienta ({ $name })
print-legend-third-party = po stronie trzeciej
print-legend-both = po obu stronach
print-legend-nobody = po niczyjej stronie
print-legend-reference = termin z migawki { $number }
print-legend-reference-day = termin według stanu na { $date }
print-legend-done = wykonano
print-legend-milestone = kamień milowy
print-chart = Paski od { $from } do { $until }
print-bar-percent = wykonano { $percent }%
print-bar-done = wykonano { $date }
print-bar-reference = w migawce { $number }: { $dates }
print-bar-reference-day = według stanu na { $date }: { $dates }

print-changes = Zmiany terminów
print-changes-since = Zmiany wobec migawki { $number }
print-changes-since-day = Zmiany od { $date }
print-no-changes = Nic się nie zmieniło wobec migawki { $number }
print-no-changes-day = Od { $date } nic się nie zmieniło
print-no-changes-part = W tym zakresie nic się nie zmieniło od migawki { $number }
print-no-changes-part-day = W tym zakresie nic się nie zmieniło od { $date }

print-minutes-title = Protokół ze spotkania
print-minutes-numbered = Protokół ze spotkania { $number }
print-minutes-untitled = Spotkanie
print-minutes-when = Termin
print-minutes-place = Miejsce
print-minutes-state = Stan protokołu
print-minutes-span = { $date }, { $from }–{ $until }
print-minutes-at = { $date }, { $from }
print-minutes-draft = szkic
print-minutes-draft-on = szkic z { $date }
print-minutes-sealed = zaplombowany
print-minutes-sealed-on = zaplombowany { $date }
print-minutes-sent = wysłany
print-minutes-sent-on = wysłany { $date }
print-minutes-confirmed = potwierdzony
print-minutes-confirmed-on = potwierdzony { $date }
print-minutes-objected = zgłoszono uwagi
print-minutes-objected-on = zgłoszono uwagi { $date }
print-minutes-accepted-by-silence = zaakceptowany milcząco
print-minutes-accepted-by-silence-on = zaakceptowany milcząco { $date }
print-minutes-draft-note = Szkic, treść może się jeszcze zmienić
print-attendance = Uczestnicy
print-presence-present = Obecni
print-presence-excused = Nieobecni usprawiedliwieni
print-presence-absent = Nieobecni
print-no-side = Strona niepodana
print-agenda = Porządek spotkania i ustalenia
print-agenda-empty = Nie zapisano żadnego punktu
print-point-open = otwarty, przechodzi na następne spotkanie
print-point-no-outcome = bez ustaleń
print-point-carried = { $count ->
    [one] przeniesiony { $count } raz
    [few] przeniesiony { $count } razy
    [many] przeniesiony { $count } razy
   *[other] przeniesiony { $count } raza
}
print-outcome-decision = Decyzja
print-outcome-information = Informacja
print-outcome-action = Zadanie
print-outcome-due = do { $date }
print-annexes = Aneksy
print-annex = Aneks { $number }
print-annex-on = dodany { $date }
print-annex-by = na wniosek: { $who }
print-annexes-note = Aneksy dodano po zaplombowaniu, treść protokołu pod nimi pozostaje bez zmian
print-original = Treść zaplombowana

print-rules-title = Zasady współpracy
print-rules-empty = Nie zapisano jeszcze żadnej zasady
print-rules-count = { $count ->
    [one] { $count } zasada obowiązuje
    [few] { $count } zasady obowiązują
    [many] { $count } zasad obowiązuje
   *[other] { $count } zasady obowiązuje
}
print-rules-ahead = { $count ->
    [one] { $count } zasada zacznie obowiązywać później
    [few] { $count } zasady zaczną obowiązywać później
    [many] { $count } zasad zacznie obowiązywać później
   *[other] { $count } zasady zacznie obowiązywać później
}
print-rules-proposed = { $count ->
    [one] { $count } zasada proponowana
    [few] { $count } zasady proponowane
    [many] { $count } zasad proponowanych
   *[other] { $count } zasady proponowanej
}
print-rules-ended = { $count ->
    [one] { $count } zasada zakończona
    [few] { $count } zasady zakończone
    [many] { $count } zasad zakończonych
   *[other] { $count } zasady zakończonej
}
print-rules-kind-meetings = Spotkania
print-rules-kind-answer-times = Czas odpowiedzi
print-rules-kind-channels = Kanały porozumiewania się
print-rules-kind-documents = Dokumenty
print-rules-kind-changes = Zmiany
print-rules-kind-acceptance = Odbiory
print-rules-kind-escalation = Eskalacja
print-rules-kind-boundaries = Granice
print-rules-kind-payment = Płatności
print-rules-kind-other = Inne
print-rule-version = wersja { $number }
print-rule-from = Obowiązuje od
print-rule-proposed = Zaproponowali
print-rule-agreed = Uzgodnili
print-rule-agreed-on = uzgodniono { $date }
print-rule-source = Źródło
print-rule-nobody = nie zapisano
print-rule-agreed-unnamed = uzgodniono, nie zapisano z kim
print-rule-no-date = nie podano
print-rule-ended = Zakończona, obowiązywała do { $date }

print-messages-title = Korespondencja
print-messages-empty = W tym okresie nie ma żadnej wiadomości
print-messages-count = { $count ->
    [one] { $count } wiadomość
    [few] { $count } wiadomości
    [many] { $count } wiadomości
   *[other] { $count } wiadomości
}
print-messages-between = od { $from } do { $until }
print-messages-since = od { $from }
print-messages-until = do { $until }
print-messages-all = cała korespondencja
print-messages-order = W każdym wierszu skrót SHA-256 oryginału, pierwszych 16 cyfr
print-messages-period = Okres
print-messages-total = Liczba
print-messages-split = przychodzące { $in }, wychodzące { $out }
print-head-date = Data
print-head-direction = Kierunek
print-head-from = Nadawca
print-head-to = Odbiorcy
print-head-subject = Temat
print-head-files = Pliki
print-head-sha = SHA-256
print-direction-in = przychodząca
print-direction-out = wychodząca
print-no-date = bez daty
print-no-subject = bez tematu

# Bilans przyjęcia plików, na papierze i jako tabela.
print-sheet-title = Bilans przyjęcia plików nr { $number }
print-sheet-source = Źródło
print-sheet-began = Początek
print-sheet-ended = Zapisano
print-sheet-equation = { $read } przeczytanych = { $new } nowych + { $held } już w dzienniku + { $unreadable } nieczytelnych
print-sheet-cancelled = Przerwano przed końcem. To, co tu wymieniono, wykonano i zachowano
print-sheet-head-path = Miejsce
print-sheet-head-note = Opis
print-sheet-head-sha = SHA-256
print-sheet-head-status = Wynik
print-sheet-head-kind = Rodzaj
print-sheet-head-reason = Przyczyna
print-sheet-head-id = Zapis
print-sheet-group-unreadable = Nieczytelne ({ $count })
print-sheet-group-opened = Otwarte archiwa i skrzynki, zachowano zawartość ({ $count })
print-sheet-group-new = Nowe ({ $count })
print-sheet-group-held = Już w dzienniku ({ $count })
print-sheet-more = { $count ->
    [one] i jeszcze { $count }, wymieniona w tabeli (CSV)
    [few] i jeszcze { $count }, wymienione w tabeli (CSV)
    [many] i jeszcze { $count }, wymienionych w tabeli (CSV)
   *[other] i jeszcze { $count }, wymienione w tabeli (CSV)
}
print-sheet-status-opened = otwarty
print-sheet-inside = { $count ->
    [one] { $count } pozycja w środku
    [few] { $count } pozycje w środku
    [many] { $count } pozycji w środku
   *[other] { $count } pozycji w środku
}
