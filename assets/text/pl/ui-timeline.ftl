# Words of the timeline. Keys begin with ui-timeline-.
ui-timeline-kind = Rodzaj
ui-timeline-side = Strona
ui-timeline-person = Osoba
ui-timeline-period = Okres
ui-timeline-weeks = Tygodnie
ui-timeline-messages = Wiadomości
ui-timeline-talks = Rozmowy
ui-timeline-meetings = Spotkania
ui-timeline-rules = Zasady
ui-timeline-dates = Terminy
ui-timeline-snapshots = Migawki
ui-timeline-decisions = Decyzje
ui-timeline-documents = Dokumenty
ui-timeline-people = Osoby
ui-timeline-imports = Przyjęcia plików
ui-timeline-private = Notatki prywatne
ui-timeline-everyone = Wszyscy
ui-timeline-always = Od początku
ui-timeline-month = Ostatnie 30 dni
ui-timeline-quarter = Ostatnie 3 miesiące
ui-timeline-year = Ten rok
ui-timeline-chosen = Wybrane dni…
ui-timeline-from = Od
ui-timeline-to = Do
ui-timeline-filters = Filtry
ui-timeline-filters-on = Filtry: włączone
ui-timeline-reset = Przywróć filtry
ui-timeline-none = Żaden wpis nie pasuje do filtrów
ui-timeline-show-all = Pokaż wszystko
ui-timeline-new = Nowy wpis…
ui-timeline-meeting = Spotkanie { $number }: { $title }
ui-timeline-meeting-minutes = Spotkanie { $number }, protokół
ui-timeline-minutes = { $state }, { $outcomes }
ui-timeline-rule = Zasada { $number }: { $title }
ui-timeline-rule-number = Zasada { $number }
ui-timeline-rule-version = Zasada { $number }: nowa wersja
ui-timeline-snapshot = Migawka { $number }: { $title }
ui-timeline-snapshot-number = Migawka { $number }
ui-timeline-decision = Decyzja { $number }: { $title }
ui-timeline-task = Nowe zadanie: { $title }
ui-timeline-due = termin { $date }
ui-timeline-moved = { $title }: { $before } → { $after }
ui-timeline-no-date = bez terminu
ui-timeline-source = źródło: { $kind }, { $date }
ui-timeline-act = { $record }: { $act }
ui-timeline-until = uwagi do { $date }
ui-timeline-call = Telefon: { $about }
ui-timeline-chat = Czat: { $about }
ui-timeline-letter = Pismo: { $about }
ui-timeline-outcomes = { $count ->
    [one] { $count } ustalenie
    [few] { $count } ustalenia
    [many] { $count } ustaleń
   *[other] { $count } ustalenia
}

ui-timeline-column-day = Dzień
ui-timeline-column-time = Godzina
ui-timeline-column-what = Co
ui-timeline-column-detail = Szczegół
