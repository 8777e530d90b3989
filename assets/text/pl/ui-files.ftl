# Pliki w drodze do teczki: bilanse i obserwowane foldery.

ui-files-save-pdf = Zapisz jako PDF…
ui-files-save-csv = Zapisz jako CSV…
ui-files-dialog-csv = Zapisz bilans jako tabelę
ui-files-dialog-table = Tabele (CSV)
ui-files-work-table = Zapisywanie tabeli
ui-files-held-title = Już posiadane
ui-files-opened-title = Otwarte archiwa i skrzynki
ui-files-inside = { $count ->
    [one] { $count } pozycja w środku
    [few] { $count } pozycje w środku
    [many] { $count } pozycji w środku
   *[other] { $count } pozycji w środku
}
ui-files-found-in = Znaleziono w
ui-files-found-more = { $count ->
    [one] i { $count } miejsce więcej
    [few] i { $count } miejsca więcej
    [many] i { $count } miejsc więcej
   *[other] i { $count } miejsca więcej
}
