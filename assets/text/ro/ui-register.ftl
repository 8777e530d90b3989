# Words the registers of rules, decisions and people share. Keys begin with ui-register-.

ui-register-cited = { $count ->
    [one] citată o dată
    [few] citată de { $count } ori
   *[other] citată de { $count } de ori
}
ui-register-recorded = înregistrat { $day }, { $who }
ui-register-retracted-why = Retras: { $reason }

ui-register-draft = ciornă
ui-register-source = Sursa
ui-register-reason = Motivul
ui-register-last-day = Ultima zi
ui-register-reason-needed = Scrieți întâi motivul, el rămâne în istoric
ui-register-day-needed = Indicați întâi ziua
ui-register-day-wrong = Corectați data care nu a fost înțeleasă

ui-register-correct-open = Corectează…
ui-register-correct = Salvează corectura
ui-register-correct-what = Corectura îndreaptă o greșeală de înregistrare; conținutul anterior rămâne în istoric
ui-register-correct-saved = Corectură salvată
ui-register-retract-open = Retrage…
ui-register-retract-title = Retragerea înregistrării
ui-register-retract-what = O înregistrare făcută din greșeală rămâne vizibilă, tăiată, împreună cu motivul. Nu mai contează până când este repusă în vigoare
ui-register-retract = Retrage înregistrarea
ui-register-retract-saved = Înregistrare retrasă

