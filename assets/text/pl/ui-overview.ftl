# Words of a client's overview. Keys begin with ui-overview-.

ui-overview-promised = Obiecaliśmy i nie dotrzymaliśmy
ui-overview-kept-all = Żadna nasza obietnica nie jest po terminie
ui-overview-kept = W tym roku dotrzymaliśmy w terminie { $kept } z { $all } obietnic
ui-overview-all-promises = Wszystkie obietnice
ui-overview-more = i jeszcze { $count }
ui-overview-days-ago = { $count ->
    [one] { $count } dzień rob. temu
    [few] { $count } dni rob. temu
    [many] { $count } dni rob. temu
   *[other] { $count } dnia rob. temu
}
ui-overview-from-meeting = spotkanie { $number }, { $date }
ui-overview-recorded = zapisano { $date }
ui-overview-answer-agreed = po czasie na odpowiedź
ui-overview-answer-promised = dzień obiecany w odpowiedzi wstępnej
ui-overview-messages-wait = { $count ->
    [one] { $count } wiadomość czeka na odpowiedź dłużej, niż uzgodniono
    [few] { $count } wiadomości czekają na odpowiedź dłużej, niż uzgodniono
    [many] { $count } wiadomości czeka na odpowiedź dłużej, niż uzgodniono
   *[other] { $count } wiadomości czeka na odpowiedź dłużej, niż uzgodniono
}
ui-overview-longest = najdłużej: { $subject }
ui-overview-was-kept = Dotrzymana…
ui-overview-new-date = Nowy termin…
ui-overview-was-answered = Odpowiedziano…
ui-overview-answered-title = Odpowiedziano inaczej
ui-overview-answer-date = Nowy obiecany dzień odpowiedzi
ui-overview-kept-title = Obietnica dotrzymana
ui-overview-kept-on = Dnia
ui-overview-kept-saved = Zapisano, że obietnica jest dotrzymana
ui-overview-date-title = Nowy termin
ui-overview-date-new = Termin
ui-overview-date-needed = Najpierw wpisz datę
ui-overview-date-saved = Zapisano nowy termin i jego przyczynę
ui-overview-cause = Przyczyna
ui-overview-cause-side = Po czyjej stronie jest przyczyna
ui-overview-source = Źródło
ui-overview-save = Zapisz

ui-overview-in-short = W skrócie
ui-overview-no-matter = Nic
ui-overview-finish = Koniec harmonogramu
ui-overview-finish-links = Z powiązań wynika { $date }
ui-overview-finish-none = Żadne zadanie nie ma jeszcze terminu
ui-overview-finish-later = { $count ->
    [one] +{ $count } dzień rob. wobec migawki { $number }
    [few] +{ $count } dni rob. wobec migawki { $number }
    [many] +{ $count } dni rob. wobec migawki { $number }
   *[other] +{ $count } dnia rob. wobec migawki { $number }
}
ui-overview-finish-earlier = { $count ->
    [one] −{ $count } dzień rob. wobec migawki { $number }
    [few] −{ $count } dni rob. wobec migawki { $number }
    [many] −{ $count } dni rob. wobec migawki { $number }
   *[other] −{ $count } dnia rob. wobec migawki { $number }
}
ui-overview-finish-same = Bez zmian wobec migawki { $number }
ui-overview-snapshot = Migawka { $number }
ui-overview-snapshot-none = Migawka harmonogramu
ui-overview-snapshot-take = Nie zrobiono jeszcze żadnej migawki
ui-overview-snapshot-waits = Czeka do { $date }
ui-overview-snapshot-taken-on = Zrobiona { $date }, jeszcze niewysłana
ui-overview-snapshot-sent-on = Wysłana { $date }
ui-overview-snapshot-accepted-on = Klient przyjął ją { $date }
ui-overview-snapshot-refused-on = Klient odrzucił ją { $date }
ui-overview-snapshot-accepted-by-silence-on = Wysłana { $date }, w terminie nie było uwag
ui-overview-awaited = Po stronie innych
ui-overview-matters = { $count ->
    [one] { $count } sprawa
    [few] { $count } sprawy
    [many] { $count } spraw
   *[other] { $count } sprawy
}
ui-overview-oldest = Najstarsza: { $title }, od { $date }
ui-overview-undecided = Decyzje klienta
ui-overview-undecided-none = Nie ma pytań bez odpowiedzi
ui-overview-choices = { $count } do podjęcia
ui-overview-contact = Kontakt w obie strony
ui-overview-contact-days = { $count ->
    [one] { $count } dzień temu
    [few] { $count } dni temu
    [many] { $count } dni temu
   *[other] { $count } dnia temu
}
ui-overview-contact-agreed = { $count ->
    [one] Uzgodniono przerwę do { $count } dnia
    [few] Uzgodniono przerwę do { $count } dni
    [many] Uzgodniono przerwę do { $count } dni
   *[other] Uzgodniono przerwę do { $count } dnia
}
ui-overview-contact-free = Najdłuższej przerwy nie uzgodniono

ui-overview-rules = Obowiązujące zasady
ui-overview-rules-none = Żadna zasada jeszcze nie obowiązuje
ui-overview-rule = Z-{ $number }
ui-overview-from = od { $date }
ui-overview-changed = zmieniona { $date }
ui-overview-all = Wszystkie
ui-overview-dates = Najbliższe terminy
ui-overview-dates-none = W ciągu roku nie ma żadnego terminu

ui-overview-rhythm = Rytm kontaktu
ui-overview-rhythm-span = pół roku, tygodniami
ui-overview-rhythm-none = W ostatnim półroczu nie ma żadnej wiadomości
ui-overview-messages = Wiadomości i rozmowy
ui-overview-both-ways = kontakt w obie strony
ui-overview-words = Słowa w tygodniu
ui-overview-words-last = { $theirs } od nich, { $ours } od nas
ui-overview-words-when = poprzedni tydzień
ui-overview-answer-time = Czas naszej odpowiedzi
ui-overview-answer-within = uzgodniono { $count }
ui-overview-answer-free = nie uzgodniono
ui-overview-their-time = Czas odpowiedzi klienta
ui-overview-answer-half = Na połowę wiadomości odpowiedziano w tym czasie albo krócej; te bez odpowiedzi są wliczone
ui-overview-answer-over = ponad { $days }
ui-overview-answer-open = bez odpowiedzi { $open } z { $asked }
ui-overview-hours = { $count ->
    [one] { $count } godzina
    [few] { $count } godziny
    [many] { $count } godzin
   *[other] { $count } godziny
}
ui-overview-week-of = Tydzień od { $date }
ui-overview-week-messages = wysłane { $sent }, otrzymane { $received }
ui-overview-steps = Na początek
ui-overview-step-yourself = Wtedy ustalenia, zadania i obietnice po naszej stronie mają swoją osobę
ui-overview-step-people = Osoby po stronie klienta: po adresach widać, kto pisze
ui-overview-step-rules = Co uzgodniono: czas odpowiedzi, kanały, odbiory, z kim i od kiedy
ui-overview-step-schedule = Zadania i terminy obu stron, wpisywane wiersz po wierszu albo wklejone z Excela
ui-overview-step-meeting = Porządek, protokół pisany w trakcie i to, co z niego wynika
ui-overview-step-mail = Albo upuść wiadomości, skrzynki i foldery na to okno w dowolnej chwili
