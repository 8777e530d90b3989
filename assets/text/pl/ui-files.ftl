# Pliki w drodze do teczki: bilanse i obserwowane foldery.

ui-files-save-pdf = Zapisz jako PDF…
ui-files-save-csv = Zapisz jako CSV…
ui-files-dialog-csv = Zapisz bilans jako tabelę
ui-files-dialog-table = Tabele (CSV)
ui-files-work-table = Zapisywanie tabeli
ui-files-held-title = Już w dzienniku
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
ui-files-watch = Obserwuj folder…
    .also = import automatycznie
ui-files-unwatch = Przestań obserwować folder
ui-files-show-sheet = Pokaż bilans
ui-files-dialog-watch = Który folder obserwować
ui-files-watching = To, co trafi do { $folder }, zostanie włączone do teczki { $client }
ui-files-watching-no-more = Folder nie jest już obserwowany
ui-files-watched-already = Ten folder jest już obserwowany dla klienta { $client }
ui-files-filed = { $count ->
    [one] Włączono { $count } plik do teczki { $client }
    [few] Włączono { $count } pliki do teczki { $client }
    [many] Włączono { $count } plików do teczki { $client }
   *[other] Włączono { $count } pliku do teczki { $client }
}
ui-files-filed-unreadable = { $count ->
    [one] Włączono { $count } plik do teczki { $client }, w tym nieczytelnych pozycji { $unreadable }
    [few] Włączono { $count } pliki do teczki { $client }, w tym nieczytelnych pozycji { $unreadable }
    [many] Włączono { $count } plików do teczki { $client }, w tym nieczytelnych pozycji { $unreadable }
   *[other] Włączono { $count } pliku do teczki { $client }, w tym nieczytelnych pozycji { $unreadable }
}
ui-files-review-title = Czyje są te pliki
ui-files-review-intro = Niektóre z nich dotyczą innego klienta. Wskaż cyfrą lub kliknięciem, do czyjej teczki trafi każdy; do tego czasu nic nie zostanie włączone
ui-files-review-undecided = nie wskazano
ui-files-review-nobody = nie wymieniono w nim nikogo znanego
ui-files-review-several = dotyczy kilku klientów
ui-files-review-thread = ciąg dalszy wątku z teczki
ui-files-review-choose = Wybierz: { $client }
ui-files-review-file = Włącz wskazane ({ $count })
ui-files-review-leave = Nie włączaj
ui-files-review-left = { $count ->
    [one] { $count } pliku nie włączono, leży tam, gdzie leżał
    [few] { $count } plików nie włączono, leżą tam, gdzie leżały
    [many] { $count } plików nie włączono, leżą tam, gdzie leżały
   *[other] { $count } pliku nie włączono, leży tam, gdzie leżał
}
ui-files-take-back-open = Wycofaj to przyjęcie…
ui-files-take-back-title = Wycofanie przyjęcia
ui-files-take-back-what = Wszystko, co przyjęto wtedy po raz pierwszy, zostaje widoczne, przekreślone, z przyczyną wycofania, i nie liczy się, dopóki ktoś tego nie przywróci. To, co było wcześniej, zostaje bez zmian
ui-files-take-back = Wycofaj przyjęcie
ui-files-take-back-saved = Przyjęcie wycofane
