# Words of print and export. Keys begin with ui-paper-.

ui-paper-minutes = Protokół
ui-paper-print = Drukuj
ui-paper-what = Co drukujemy
ui-paper-from = Od dnia
ui-paper-until = Do dnia
ui-paper-as-it-stands = Harmonogram na dziś
ui-paper-which-schedule = Który harmonogram
ui-paper-no-meetings = Ten klient nie ma jeszcze spotkań
ui-paper-not-ready = Jeszcze nie wiadomo, co wydrukować
ui-paper-open = Otwórz, aby wydrukować
ui-paper-page = Strona { $number } z { $count }
ui-paper-export = Wydaj korespondencję
ui-paper-export-what = Powstanie folder z oryginałami, jedną skrzynką .mbox, spisem i sumami kontrolnymi, który każdy może sprawdzić bez tego programu
ui-paper-everyone = Wszystkich
ui-paper-whose = Czyją
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
