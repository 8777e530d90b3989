### Wybór folderów plików Outlooka

ui-mail-folders-title = Które foldery włączyć
ui-mail-folders-intro = Plik Outlooka zawiera kilka folderów. Włączone zostaną tylko zaznaczone, a bilans je wymieni
ui-mail-folders-take = Włącz { $count ->
    [one] { $count } wiadomość
    [few] { $count } wiadomości
    [many] { $count } wiadomości
   *[other] { $count } wiadomości
}
ui-mail-folders-none = Nie zaznaczono żadnego folderu
ui-mail-folders-clear = Odznacz wszystkie
ui-mail-folders-all = Zaznacz wszystkie
ui-mail-folders-leave = Nie włączaj

### Nagłówki i cytaty

ui-mail-headers = Wszystkie nagłówki
ui-mail-headers-less = Ukryj nagłówki
ui-mail-checked = Co serwery stwierdziły, sprawdzając nadawcę, tak jak to zapisały
ui-mail-quote = Kopiuj jako cytat

### Wyszukiwanie

ui-mail-search-count = { $count ->
    [one] Znaleziono { $count } zapis
    [few] Znaleziono { $count } zapisy
    [many] Znaleziono { $count } zapisów
   *[other] Znaleziono { $count } zapisu
}
ui-mail-search-first = { $count ->
    [one] Widać pierwszy { $count } zapis
    [few] Widać pierwsze { $count } zapisy
    [many] Widać pierwszych { $count } zapisów
   *[other] Widać pierwsze { $count } zapisu
}
ui-mail-search-keep = Zachowaj to wyszukiwanie
ui-mail-search-form = inna forma słowa
ui-mail-search-forget = Nie zachowuj

### Szukanie w wiadomości

ui-mail-within = Znajdź w wiadomości
ui-mail-within-before = Poprzednie miejsce
ui-mail-within-after = Następne miejsce
ui-mail-within-none = Nie ma takich słów w tej wiadomości
ui-mail-within-looks = Trwa szukanie…
ui-mail-within-count = { $place } z { $count }
ui-mail-within-many = { $place } z pierwszych { $count }

### Wersje wiadomości

ui-mail-compare-less = Ukryj różnice
ui-mail-version-this = Wersja pokazana tutaj
ui-mail-version-other = Druga wersja
ui-mail-version-none = nic
ui-mail-version-same-text = Treść jest w obu taka sama
ui-mail-version-rest = { $count ->
    [one] jeszcze { $count } wiersz
    [few] jeszcze { $count } wiersze
    [many] jeszcze { $count } wierszy
   *[other] jeszcze { $count } wiersza
}
ui-mail-version-date = Data
ui-mail-version-from = Od
ui-mail-version-to = Do
ui-mail-version-cc = DW
ui-mail-version-bcc = UDW
ui-mail-version-reply-to = Odpowiedzi do
ui-mail-version-subject = Temat
ui-mail-version-message-id = Numer wiadomości
ui-mail-version-attachments = Załączniki
ui-mail-version-sha256 = Odciski załączników

# An attachment that is a program
ui-mail-program = program
ui-mail-program-tip = { $name } to program: może zrobić na tym komputerze wszystko
