# Words of people. Keys begin with ui-people-.

ui-people-title = Osoby
ui-people-empty = Nie ma jeszcze nikogo, kto uczestniczy w tej współpracy
ui-people-all = Wszystkie osoby
ui-people-name = Imię i nazwisko
ui-people-role = Rola
ui-people-addresses = Adresy e-mail
ui-people-phones = Telefony
ui-people-authority-now = Umocowanie dziś
ui-people-side-us = Po naszej stronie
ui-people-side-client = Po stronie klienta
ui-people-side-third-party = Strony trzecie
ui-people-from = od { $day }
ui-people-until = do { $day }
ui-people-always = bez dat
ui-people-in-force = obowiązuje
ui-people-left-on = Ostatni dzień we współpracy: { $day }
ui-people-roles = Role
ui-people-no-role = Nie zapisano żadnej roli
ui-people-authority = Umocowanie
ui-people-no-authority = Nie zapisano, co ta osoba może zamawiać ani odbierać

# Forms
ui-people-company = Firma
ui-people-side = Strona
ui-people-one-a-line = Każdy w osobnym wierszu
ui-people-scope = Co może zamawiać lub odbierać
ui-people-document = Dokument, z którego to wynika
ui-people-first = Pierwszy dzień
ui-people-last = Ostatni dzień
ui-people-role-add = Dodaj rolę
ui-people-role-remove = Usuń rolę { $number }
ui-people-authority-add = Dodaj umocowanie
ui-people-authority-remove = Usuń umocowanie { $number }
ui-people-name-needed = Najpierw wpisz imię i nazwisko
ui-people-dates-wrong = Popraw role i umocowania: nazwa i daty w kolejności
ui-people-new-title = Nowa osoba
ui-people-new-what = Po adresie e-mail rozpoznajemy ją w korespondencji
ui-people-new = Zapisz osobę
ui-people-new-saved = Osoba zapisana
ui-people-edit-open = Zmień…
ui-people-edit-title = Zmiana danych osoby
ui-people-edit-what = Gdy rola albo umocowanie się kończy, podaj ostatni dzień zamiast usuwać
ui-people-edit = Zapisz zmiany
ui-people-edit-saved = Zmiany zapisane
ui-people-correct-title = Sprostowanie danych osoby
ui-people-left-open = Zakończ udział…
ui-people-left-title = Koniec udziału we współpracy
ui-people-left-what = Osoba zostaje w historii; po tym dniu nie ma umocowania
ui-people-left = Zapisz koniec udziału
ui-people-left-saved = Koniec udziału zapisany

# The client as a whole
ui-people-client = Klient
ui-people-client-name = Pełna nazwa
ui-people-short = Krótka nazwa
ui-people-reference = Znak umowy
ui-people-start = Początek współpracy
ui-people-ended = Koniec współpracy
ui-people-answer = Uzgodniony czas odpowiedzi
ui-people-contact = Najdłuższa przerwa w kontakcie
ui-people-answer-days = Czas odpowiedzi, dni rob.
ui-people-contact-days = Najdłuższa przerwa w kontakcie, dni
ui-people-price = Cena
ui-people-other-sums = { $count ->
    [one] W tej walucie będą czytane także koszty { $count } decyzji: sprostuj ją tylko wtedy, gdy wpisano ją błędnie
    [few] W tej walucie będą czytane także koszty { $count } decyzji: sprostuj ją tylko wtedy, gdy wpisano ją błędnie
   *[many] W tej walucie będą czytane także koszty { $count } decyzji: sprostuj ją tylko wtedy, gdy wpisano ją błędnie
}
ui-people-currency = Waluta, na przykład PLN
ui-people-client-name-needed = Najpierw wpisz nazwę klienta
ui-people-days-wrong = Podaj liczbę dni, na przykład 3
ui-people-price-currency = Cena podaje inną walutę niż pole obok
ui-people-price-wrong = Podaj kwotę, na przykład 420 000
ui-people-client-edit-open = Zmień uzgodnienia…
ui-people-client-title = Uzgodnienia z klientem
ui-people-client-what = Z tych liczb wynika, co jest po terminie i kiedy kontakt jest za rzadki
ui-people-client-correct-title = Sprostowanie danych klienta
ui-people-client-save = Zapisz uzgodnienia
ui-people-client-saved = Uzgodnienia zapisane

# Kiedy każda strona odpoczywa
ui-people-holidays-us = Nasze święta państwowe
ui-people-holidays-client = Święta państwowe klienta
ui-people-holidays-third-party = Święta państwowe stron trzecich
ui-people-holidays-none = bez świąt
ui-people-country-pl = Polska
ui-people-country-ro = Rumunia
ui-people-free = Dodatkowe dni wolne
ui-people-free-add = Dodaj dni wolne
ui-people-free-remove = Usuń dni wolne { $number }
ui-people-free-whose = Czyje
ui-people-free-everyone = wszystkich
ui-people-free-why = Powód
ui-people-free-backwards = Ostatni dzień jest przed pierwszym
ui-people-free-wrong = Podaj pierwszy dzień każdej przerwy i ostatni nie wcześniejszy niż on

# Met in the correspondence
ui-people-met = Spotkani w korespondencji
ui-people-met-what = Piszą w sprawach tego klienta, a nie ma ich jeszcze wśród osób. Stronę odgadujemy po domenie adresu – sprawdź ją przed zapisaniem
ui-people-met-letters = { $count ->
    [one] { $count } wiadomość, ostatnia { $day }
    [few] { $count } wiadomości, ostatnia { $day }
   *[many] { $count } wiadomości, ostatnia { $day }
}
ui-people-met-side = Strona osoby { $name }
ui-people-met-side-open = Strona nieznana
ui-people-met-side-needed = Wybierz stronę każdej zaznaczonej osoby
ui-people-met-edit = Uzupełnij przed zapisaniem…
ui-people-met-edit-of = Uzupełnij przed zapisaniem: { $name }
ui-people-met-more = { $count ->
    [one] Pokaż jeszcze { $count } osobę
    [few] Pokaż jeszcze { $count } osoby
   *[many] Pokaż jeszcze { $count } osób
}
ui-people-met-rest = { $count ->
    [one] Jeszcze { $count } osoba, spotykana rzadziej, pojawi się tu, gdy zapiszesz część powyższych
    [few] Jeszcze { $count } osoby, spotykane rzadziej, pojawią się tu, gdy zapiszesz część powyższych
   *[many] Jeszcze { $count } osób, spotykanych rzadziej, pojawi się tu, gdy zapiszesz część powyższych
}
ui-people-met-none = Zaznacz, kogo zapisać
ui-people-met-save = { $count ->
    [0] Zapisz zaznaczone osoby
    [one] Zapisz { $count } osobę
    [few] Zapisz { $count } osoby
   *[many] Zapisz { $count } osób
}
ui-people-met-saved = Osoby zapisane
ui-people-met-so = W korespondencji
ui-people-met-take = Weź adres { $address }
