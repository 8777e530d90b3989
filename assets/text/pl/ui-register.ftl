# Words the registers of rules, decisions and people share. Keys begin with ui-register-.

ui-register-cited = { $count ->
    [one] przywołana { $count } raz
    [few] przywołana { $count } razy
    [many] przywołana { $count } razy
   *[other] przywołana { $count } raza
}
ui-register-recorded = zapis z { $day }, { $who }
ui-register-retracted-why = Wycofano: { $reason }

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
ui-register-retract-what = Zapis omyłkowy zostaje widoczny, przekreślony, z przyczyną wycofania. Nie liczy się, dopóki ktoś go nie przywróci
ui-register-retract = Wycofaj zapis
ui-register-retract-saved = Zapis wycofany

