# Words of the record and its evidence. Keys begin with ui-record-.

ui-record-whole = Zapis jest zgodny
ui-record-broken = { $count ->
    [one] { $count } usterka w zapisie
    [few] { $count } usterki w zapisie
    [many] { $count } usterek w zapisie
   *[other] { $count } usterki w zapisie
}
ui-record-glanced = Wpisy zgodne
ui-record-glanced-what = Wpisy, podpisy i to, co widać na ekranach, porównano przy otwarciu dziennika. Sprawdzenie odczyta też każdy plik
ui-record-check-what = Sprawdzenie odczyta ponownie każdy wpis i plik i porówna ich skróty z podpisanymi
ui-record-check-now = Sprawdź teraz
ui-record-checked = Sprawdzono wszystko { $date } o { $time }, w { $took }
ui-record-unchanged = Żaden wpis ani plik nie zmienił się od zapisania
ui-record-rest-whole = Wszystko poza wymienionym niżej jest zgodne
ui-record-entries = { $count ->
    [one] wpis
    [few] wpisy
    [many] wpisów
   *[other] wpisu
}
ui-record-entries-whole = { $count ->
    [one] wpis, skróty zgodne
    [few] wpisy, skróty zgodne
    [many] wpisów, skróty zgodne
   *[other] wpisu, skróty zgodne
}
ui-record-files = { $count ->
    [one] plik lub wiadomość, { $size }
    [few] pliki i wiadomości, { $size }
    [many] plików i wiadomości, { $size }
   *[other] pliku i wiadomości, { $size }
}
ui-record-logs = { $count ->
    [one] rejestr
    [few] rejestry
    [many] rejestrów
   *[other] rejestru
}
ui-record-fault-count = { $count ->
    [one] usterka
    [few] usterki
    [many] usterek
   *[other] usterki
}
ui-record-points-count = { $count ->
    [one] podpisany punkt kontrolny
    [few] podpisane punkty kontrolne
    [many] podpisanych punktów kontrolnych
   *[other] podpisanego punktu kontrolnego
}
ui-record-fingerprint = Odcisk zapisu
ui-record-copy = Kopiuj odcisk
ui-record-copied = Skopiowano

ui-record-open = Pokaż
ui-record-history = Historia
ui-record-copy-fault = Kopiuj opis
ui-record-more-faults = { $count ->
    [one] I jeszcze { $count } usterka
    [few] I jeszcze { $count } usterki
    [many] I jeszcze { $count } usterek
   *[other] I jeszcze { $count } usterki
}
ui-record-about = { $kind } { $number }, { $title }
ui-record-about-bare = { $kind }, { $title }
ui-record-entry = wpis { $number }
ui-record-entry-intact = Wpis o nim jest nienaruszony, a plik zostaje widoczny jako niezgodny
ui-record-others-intact = Pozostałe wpisy i pliki sprawdzono, są zgodne
ui-record-copy-message = Nienaruszony egzemplarz może być w kopii zapasowej dziennika, u nadawcy albo u odbiorcy
ui-record-copy-document = Nienaruszony egzemplarz może być w kopii zapasowej dziennika albo tam, skąd plik przyjęto
ui-record-copy-journal = Nienaruszony egzemplarz może być w kopii zapasowej dziennika
ui-record-shown-as = Na ekranach nazywa się „{ $title }”
ui-record-shown-differs = To, co widać na ekranach i wydrukach, różni się od tego, co mówią wpisy. Same wpisy są takie, jak je podpisano
ui-record-rebuild-what = Coś innego niż Kronika zmieniło to, co widać. Z zapisu nic nie zginęło: można to odtworzyć z wpisów

ui-record-logs-title = Rejestry
ui-record-logs-now = Sprawdzenie, rejestry i punkty kontrolne są pokazane na dziś
ui-record-log = Rejestr
ui-record-person = Osoba
ui-record-entries-head = Wpisów
ui-record-root = Odcisk
ui-record-last = Ostatni wpis
ui-record-points = Punkty kontrolne
ui-record-points-line = { $count ->
    [one] { $count } punkt kontrolny, ostatni obejmuje wpisy do { $number }
    [few] { $count } punkty kontrolne, ostatni obejmuje wpisy do { $number }
    [many] { $count } punktów kontrolnych, ostatni obejmuje wpisy do { $number }
   *[other] { $count } punktu kontrolnego, ostatni obejmuje wpisy do { $number }
}

ui-record-entries-title = Wpisy o tym kliencie
ui-record-number = Nr
ui-record-when = Kiedy
ui-record-what = Co zrobiono
ui-record-record = Czego dotyczy
ui-record-made = zapisano
ui-record-changed = zmieniono: { $fields }
ui-record-corrected = sprostowano: { $fields }
ui-record-retracted = wycofano
ui-record-restored = przywrócono
ui-record-began = rozpoczęto rejestr

ui-record-means = Co to znaczy
ui-record-means-hash = Każdy wpis ma skrót, a wszystkie skróty składają się na jeden odcisk. Zmiana choćby jednej litery w przeszłości dałaby inny odcisk
ui-record-means-print = Odcisk drukujemy w stopce każdego dokumentu. Kto ma taki dokument, może sam sprawdzić, że zapis do tego miejsca jest ten sam
ui-record-means-not = Czego to nie znaczy
ui-record-means-shows = Zapis ujawnia naruszenie, ale mu nie zapobiega. Po ostatnim odcisku, który ma ktoś poza nami, dowodem jest tylko ten komputer
ui-record-print = Odcisk z wydruku
ui-record-print-hint = Cały albo 8 pierwszych cyfr
ui-record-print-find = Porównaj
ui-record-print-wrong = Odcisk ma tylko cyfry od 0 do 9 i litery od a do f. Wpisz co najmniej 8 pierwszych
ui-record-print-show = Pokaż
