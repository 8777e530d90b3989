# Fișiere pe drum spre dosar: bilanțuri și dosare urmărite.

ui-files-save-pdf = Salvează ca PDF…
ui-files-save-csv = Salvează ca CSV…
ui-files-dialog-csv = Salvează bilanțul ca tabel
ui-files-dialog-table = Tabele (CSV)
ui-files-work-table = Se salvează tabelul
ui-files-held-title = Deja în jurnal
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
ui-files-watch = Urmărește un dosar…
    .also = import automat
ui-files-unwatch = Nu mai urmări dosarul
ui-files-show-sheet = Arată bilanțul
ui-files-dialog-watch = Ce dosar să fie urmărit
ui-files-watching = Ce se pune în { $folder } se îndosariază la { $client }
ui-files-watching-no-more = Dosarul nu mai este urmărit
ui-files-watched-already = Acest dosar este deja urmărit pentru { $client }
ui-files-filed = { $count ->
    [one] S-a îndosariat { $count } fișier la { $client }
    [few] S-au îndosariat { $count } fișiere la { $client }
   *[other] S-au îndosariat { $count } de fișiere la { $client }
}
ui-files-filed-unreadable = { $count ->
    [one] S-a îndosariat { $count } fișier la { $client }, necitibile { $unreadable }
    [few] S-au îndosariat { $count } fișiere la { $client }, necitibile { $unreadable }
   *[other] S-au îndosariat { $count } de fișiere la { $client }, necitibile { $unreadable }
}
ui-files-review-title = Ale cui sunt aceste fișiere
ui-files-review-intro = Unele se referă la alt client. Arătați cu o cifră sau cu un clic al cui este fiecare; până atunci nu se îndosariază nimic
ui-files-review-undecided = nehotărât
ui-files-review-nobody = nu este numit nimeni cunoscut
ui-files-review-several = se referă la mai mulți clienți
ui-files-review-thread = continuă o conversație din dosar
ui-files-review-choose = Alege { $client }
ui-files-review-file = Îndosariază cele hotărâte ({ $count })
ui-files-review-leave = Nu le îndosaria
ui-files-review-left = { $count ->
    [one] { $count } fișier nu a fost îndosariat și a rămas la locul lui
    [few] { $count } fișiere nu au fost îndosariate și au rămas la locul lor
   *[other] { $count } de fișiere nu au fost îndosariate și au rămas la locul lor
}
ui-files-take-back-open = Retrage această preluare…
ui-files-take-back-title = Retragerea preluării
ui-files-take-back-what = Tot ce s-a preluat atunci pentru prima dată rămâne vizibil, tăiat, împreună cu motivul, și nu mai contează până când este repus în vigoare. Ce exista dinainte rămâne neschimbat
ui-files-take-back = Retrage preluarea
ui-files-take-back-saved = Preluare retrasă
