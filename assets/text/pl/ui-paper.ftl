# Words of print and export. Keys begin with ui-paper-.

ui-paper-minutes = Protokół
ui-paper-print = Drukuj
ui-paper-what = Co drukujemy
ui-paper-from = Od dnia
ui-paper-until = Do dnia
ui-paper-as-it-stands = Harmonogram bieżący
ui-paper-which-schedule = Który harmonogram
ui-paper-no-meetings = Ten klient nie ma jeszcze spotkań
ui-paper-not-ready = Jeszcze nie wiadomo, co wydrukować
ui-paper-open = Otwórz, aby wydrukować
ui-paper-page = Strona { $number } z { $count }
ui-paper-export = Wydaj korespondencję
ui-paper-export-folder = Folder z oryginałami
ui-paper-export-pdf = Księga PDF
ui-paper-export-pages = PDF dla każdej pozycji
ui-paper-export-mbox = Skrzynka pocztowa (.mbox)
ui-paper-export-xlsx = Indeks jako skoroszyt (.xlsx)
ui-paper-export-folder-what = Folder z oryginałami, jednym plikiem .mbox, indeksem i sumami kontrolnymi; każdy sprawdzi go bez tego programu
ui-paper-export-pdf-what = Księga ze spisem treści i numerami stron, a w niej każdy oryginał jako załącznik; gruba powstaje w tomach
ui-paper-export-pages-what = Folder z plikiem PDF dla każdej pozycji, z oryginałem w środku, oraz indeks z sumami kontrolnymi
ui-paper-export-mbox-what = Same wiadomości dla programu pocztowego; bez dokumentów i notatek
ui-paper-export-xlsx-what = Sam spis z filtrami, bez oryginałów
ui-paper-format = Postać
ui-paper-scope = Ile
ui-paper-scope-everything = Wszystko
ui-paper-scope-conversation = Otwarty wątek
ui-paper-scope-message = Otwarta wiadomość
ui-paper-query = Tylko to, co znajdzie wyszukiwanie
ui-paper-query-hint = Wszystko albo jak w wyszukiwaniu: od:ewa ma:załącznik
ui-paper-left-out = { $count ->
    [one] { $count } pozycja nie mieści się w skrzynce
    [few] { $count } pozycje nie mieszczą się w skrzynce
    [many] { $count } pozycji nie mieści się w skrzynce
   *[other] { $count } pozycji nie mieści się w skrzynce
}
ui-paper-everyone = Wszystkich
ui-paper-whose = Czyją
ui-paper-withdrawn-too = Wydaj także pozycje wycofane
ui-paper-private-stay = Notatki prywatne nigdy nie są wydawane
ui-paper-choose-folder = Wybierz folder…
ui-paper-folder = { $client } – korespondencja { $date }
ui-paper-pages = { $count ->
    [one] { $count } strona
    [few] { $count } strony
   *[other] { $count } stron
}
ui-paper-exported = Wydano { $count ->
    [one] { $count } plik
    [few] { $count } pliki
   *[other] { $count } plików
} do folderu { $folder }

ui-paper-size = Papier
ui-paper-size-a4 = A4
ui-paper-size-a3 = A3
ui-paper-size-us-letter = Letter (USA)
ui-paper-way = Ułożenie
ui-paper-lies-best = Jak najlepiej się czyta
ui-paper-upright = Pionowo
ui-paper-lying = Poziomo
ui-paper-against = Porównanie z
ui-paper-last-accepted = Wcześniej zaakceptowana migawka
ui-paper-tasks = Czyje zadania
ui-paper-all-tasks = Wszystkie zadania
ui-paper-phase = Który etap
ui-paper-all-phases = Wszystkie etapy
ui-paper-scale = Skala
ui-paper-fit = Cały czas na szerokości strony
ui-paper-week = { $count } mm na tydzień
ui-paper-changes = Z listą zmian
ui-paper-data = Z danymi w środku (PDF/A-3)
ui-paper-mark = Znak firmy na stronach
ui-paper-mark-taken = Znak będzie odtąd na stronach
ui-paper-mark-dropped = Strony będą odtąd bez znaku
ui-paper-laying-out = Składanie stron
ui-paper-to-printer = Drukuj…
ui-paper-printer = Drukarka
ui-paper-printers-asked = Pytamy system o drukarki
ui-paper-no-printers = W tym systemie nie ma drukarki. Dodaj ją w ustawieniach systemu albo zapisz PDF
ui-paper-copies = Kopie
ui-paper-copies-wrong = Podaj liczbę od 1 do { $count }
ui-paper-which-pages = Strony
ui-paper-every-page = Wszystkie albo np. 1-3, 5
ui-paper-pages-wrong = Są strony od 1 do { $count }. Napisz na przykład 1-3, 5
ui-paper-send = Drukuj
ui-paper-send-wrong = Nie wiadomo jeszcze, na której drukarce, ile kopii lub które strony
ui-paper-sent = Drukarka przyjęła strony ({ $name })
ui-paper-work = Kronika
