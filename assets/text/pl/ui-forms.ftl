# Words of forms and fields. Keys begin with ui-forms-.
ui-forms-date-wrong = Nie rozumiemy tej daty. Napisz na przykład 12.5
ui-forms-month = Pokaż miesiąc (Alt + strzałka w dół)
ui-forms-month-of = Pokaż miesiąc, { $field }
ui-forms-month-before = Poprzedni miesiąc
ui-forms-month-next = Następny miesiąc
ui-forms-side-us = My
ui-forms-side-client = Klient
ui-forms-side-third-party = Trzecia
ui-forms-side-both = Obie
ui-forms-side-nobody = Nikt
ui-forms-source-hint = Szukaj wiadomości, dokumentu, spotkania
ui-forms-source-hint-message = Szukaj wiadomości
ui-forms-source-open = Wskaż pozycję z listy albo wyczyść pole: samo wpisane słowo nie jest źródłem
ui-forms-source-other = Wskaż inne źródło
ui-forms-source-clear = Wskaż inne źródło zamiast { $name }
ui-forms-source-unknown = źródło nieznane tego dnia
ui-forms-no-source = brak źródła
