# What the user should know of where the journal lies.

warning-synced-folder = Dziennik leży w folderze synchronizowanym przez { $service }
    .meaning = Kopiowanie pliku w trakcie pracy może go uszkodzić albo zostawić dwie różne kopie
    .advice = Przenieś go do folderu lokalnego, a w synchronizowanym trzymaj kopie zapasowe
