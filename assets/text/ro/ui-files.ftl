# Fișiere pe drum spre dosar: bilanțuri și dosare urmărite.

ui-files-save-pdf = Salvează ca PDF…
ui-files-save-csv = Salvează ca CSV…
ui-files-dialog-csv = Salvează bilanțul ca tabel
ui-files-dialog-table = Tabele (CSV)
ui-files-work-table = Se salvează tabelul
ui-files-held-title = Deja deținute
ui-files-opened-title = Arhive și cutii poștale deschise
ui-files-inside = { $count ->
    [one] { $count } element în interior
    [few] { $count } elemente în interior
   *[other] { $count } de elemente în interior
}
ui-files-found-in = Găsit în
ui-files-found-more = { $count ->
    [one] și încă { $count } loc
    [few] și încă { $count } locuri
   *[other] și încă { $count } de locuri
}
