# The kinds of records: one, many, and a number of them.

kind-client = klient
    .many = klienci
    .count = { $count ->
        [one] { $count } klient
        [few] { $count } klienci
        [many] { $count } klientów
       *[other] { $count } klienta
    }

kind-person = osoba
    .many = osoby
    .count = { $count ->
        [one] { $count } osoba
        [few] { $count } osoby
        [many] { $count } osób
       *[other] { $count } osoby
    }

kind-meeting = spotkanie
    .many = spotkania
    .count = { $count ->
        [one] { $count } spotkanie
        [few] { $count } spotkania
        [many] { $count } spotkań
       *[other] { $count } spotkania
    }

kind-rule = zasada współpracy
    .many = zasady współpracy
    .count = { $count ->
        [one] { $count } zasada
        [few] { $count } zasady
        [many] { $count } zasad
       *[other] { $count } zasady
    }

kind-task = zadanie
    .many = zadania
    .count = { $count ->
        [one] { $count } zadanie
        [few] { $count } zadania
        [many] { $count } zadań
       *[other] { $count } zadania
    }

kind-snapshot = migawka harmonogramu
    .many = migawki harmonogramu
    .count = { $count ->
        [one] { $count } migawka
        [few] { $count } migawki
        [many] { $count } migawek
       *[other] { $count } migawki
    }

kind-decision = decyzja
    .many = decyzje
    .count = { $count ->
        [one] { $count } decyzja
        [few] { $count } decyzje
        [many] { $count } decyzji
       *[other] { $count } decyzji
    }

kind-message = wiadomość
    .many = wiadomości
    .count = { $count ->
        [one] { $count } wiadomość
        [few] { $count } wiadomości
        [many] { $count } wiadomości
       *[other] { $count } wiadomości
    }

kind-document = dokument
    .many = dokumenty
    .count = { $count ->
        [one] { $count } dokument
        [few] { $count } dokumenty
        [many] { $count } dokumentów
       *[other] { $count } dokumentu
    }

kind-phone-note = notatka z rozmowy telefonicznej
    .many = notatki z rozmów telefonicznych
    .count = { $count ->
        [one] { $count } notatka z rozmowy
        [few] { $count } notatki z rozmów
        [many] { $count } notatek z rozmów
       *[other] { $count } notatki z rozmowy
    }

kind-letter = pismo
    .many = pisma
    .count = { $count ->
        [one] { $count } pismo
        [few] { $count } pisma
        [many] { $count } pism
       *[other] { $count } pisma
    }

kind-chat = rozmowa na czacie
    .many = rozmowy na czacie
    .count = { $count ->
        [one] { $count } rozmowa na czacie
        [few] { $count } rozmowy na czacie
        [many] { $count } rozmów na czacie
       *[other] { $count } rozmowy na czacie
    }

kind-private-note = notatka prywatna
    .many = notatki prywatne
    .count = { $count ->
        [one] { $count } notatka prywatna
        [few] { $count } notatki prywatne
        [many] { $count } notatek prywatnych
       *[other] { $count } notatki prywatnej
    }

kind-import = przyjęcie plików
    .many = przyjęcia plików
    .count = { $count ->
        [one] { $count } przyjęcie plików
        [few] { $count } przyjęcia plików
        [many] { $count } przyjęć plików
       *[other] { $count } przyjęcia plików
    }
