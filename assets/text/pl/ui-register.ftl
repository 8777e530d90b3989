# Words the registers of rules, decisions and people share. Keys begin with ui-register-.

ui-register-cited-by = Powołują się na to
ui-register-cited = { $count ->
    [one] przywołana { $count } raz
    [few] przywołana { $count } razy
    [many] przywołana { $count } razy
   *[other] przywołana { $count } raza
}
ui-register-recorded = zapis z { $day }, { $who }
ui-register-history = Historia zapisu
ui-register-made = Zapisano
ui-register-changed = Zmieniono
ui-register-corrected = Sprostowano
ui-register-retracted = Wycofano
ui-register-retracted-why = Wycofano jako zapisane omyłkowo: { $reason }
ui-register-before-after = { $field }: { $before } → { $after }

ui-register-draft = szkic
ui-register-source = Źródło
ui-register-reason = Przyczyna
ui-register-last-day = Ostatni dzień
ui-register-reason-needed = Najpierw napisz przyczynę, zostaje w historii
ui-register-day-needed = Najpierw podaj dzień
ui-register-day-wrong = Popraw datę, której nie rozumiemy

ui-register-correct-open = Sprostuj…
ui-register-correct = Zapisz sprostowanie
ui-register-correct-what = Sprostowanie naprawia pomyłkę w zapisie; poprzednia treść zostaje w historii
ui-register-correct-saved = Sprostowanie zapisane
ui-register-retract-open = Wycofaj…
ui-register-retract-title = Wycofanie zapisu
ui-register-retract-what = Zapis omyłkowy zostaje widoczny, przekreślony, z przyczyną wycofania
ui-register-retract = Wycofaj zapis
ui-register-retract-saved = Zapis wycofany

# Names of fields, in history and in what is wrong with them
ui-register-field-title = tytuł
ui-register-field-words = treść
ui-register-field-kind = rodzaj
ui-register-field-proposed_by = propozycja
ui-register-field-agreed_by = zgoda
ui-register-field-agreed_on = dzień uzgodnienia
ui-register-field-in_force_from = obowiązuje od
ui-register-field-source = źródło
ui-register-field-question = pytanie
ui-register-field-options = warianty
ui-register-field-chosen = wybrany wariant
ui-register-field-chosen_by = kto wybrał
ui-register-field-decided_on = dzień wyboru
ui-register-field-replaces = zmienia decyzję
ui-register-field-note = uwagi
ui-register-field-name = nazwa
ui-register-field-side = strona
ui-register-field-company = firma
ui-register-field-roles = role
ui-register-field-addresses = adresy e-mail
ui-register-field-phones = telefony
ui-register-field-authority = umocowanie
ui-register-field-left = ostatni dzień
ui-register-field-short = krótka nazwa
ui-register-field-reference = znak umowy
ui-register-field-start = początek współpracy
ui-register-field-answer_days = czas odpowiedzi
ui-register-field-contact_days = przerwa w kontakcie
ui-register-field-currency = waluta
ui-register-field-price = cena
ui-register-field-ended = koniec współpracy
ui-register-field-reason = przyczyna
ui-register-field-by = kto
ui-register-field-on = dzień
