# Words the registers of rules, decisions and people share. Keys begin with ui-register-.

ui-register-cited-by = Se bazează pe aceasta
ui-register-cited = { $count ->
    [one] citată o dată
    [few] citată de { $count } ori
   *[other] citată de { $count } de ori
}
ui-register-recorded = înregistrat { $day }, { $who }
ui-register-history = Istoricul înregistrării
ui-register-made = Înregistrat
ui-register-changed = Modificat
ui-register-corrected = Corectat
ui-register-retracted = Retras
ui-register-retracted-why = Retras ca înregistrat din greșeală: { $reason }
ui-register-before-after = { $field }: { $before } → { $after }

ui-register-draft = ciornă
ui-register-source = Sursa
ui-register-reason = Motivul
ui-register-last-day = Ultima zi
ui-register-reason-needed = Scrie întâi motivul, el rămâne în istoric
ui-register-day-needed = Indică întâi ziua
ui-register-day-wrong = Corectează data care nu a fost înțeleasă

ui-register-correct-open = Corectează…
ui-register-correct = Salvează corectura
ui-register-correct-what = Corectura îndreaptă o greșeală de înregistrare; conținutul anterior rămâne în istoric
ui-register-correct-saved = Corectură salvată
ui-register-retract-open = Retrage…
ui-register-retract-title = Retragerea înregistrării
ui-register-retract-what = O înregistrare făcută din greșeală rămâne vizibilă, tăiată, împreună cu motivul
ui-register-retract = Retrage înregistrarea
ui-register-retract-saved = Înregistrare retrasă

# Names of fields, in history and in what is wrong with them
ui-register-field-title = titlu
ui-register-field-words = text
ui-register-field-kind = tip
ui-register-field-proposed_by = propunere
ui-register-field-agreed_by = acord
ui-register-field-agreed_on = ziua acordului
ui-register-field-in_force_from = în vigoare din
ui-register-field-source = sursă
ui-register-field-question = întrebare
ui-register-field-options = variante
ui-register-field-chosen = varianta aleasă
ui-register-field-chosen_by = cine a ales
ui-register-field-decided_on = ziua alegerii
ui-register-field-replaces = schimbă decizia
ui-register-field-note = observații
ui-register-field-name = nume
ui-register-field-side = parte
ui-register-field-company = firmă
ui-register-field-roles = roluri
ui-register-field-addresses = adrese de e-mail
ui-register-field-phones = telefoane
ui-register-field-authority = împuternicire
ui-register-field-left = ultima zi
ui-register-field-short = nume scurt
ui-register-field-reference = numărul contractului
ui-register-field-start = începutul colaborării
ui-register-field-answer_days = timp de răspuns
ui-register-field-contact_days = pauză între contacte
ui-register-field-currency = monedă
ui-register-field-price = preț
ui-register-field-ended = sfârșitul colaborării
ui-register-field-reason = motiv
ui-register-field-by = cine
ui-register-field-on = zi
