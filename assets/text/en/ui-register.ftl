# Words the registers of rules, decisions and people share. Keys begin with ui-register-.

ui-register-cited-by = Rests on this
ui-register-cited = { $count ->
    [one] cited { $count } time
   *[other] cited { $count } times
}
ui-register-recorded = recorded { $day }, { $who }
ui-register-history = History of the record
ui-register-made = Recorded
ui-register-changed = Changed
ui-register-corrected = Corrected
ui-register-retracted = Taken back
ui-register-retracted-why = Taken back as recorded by mistake: { $reason }
ui-register-before-after = { $field }: { $before } → { $after }

ui-register-draft = draft
ui-register-source = Source
ui-register-reason = Reason
ui-register-last-day = Last day
ui-register-reason-needed = Write the reason first, it stays in the history
ui-register-day-needed = Give the day first
ui-register-day-wrong = Mend the date that was not understood

ui-register-correct-open = Correct…
ui-register-correct = Save the correction
ui-register-correct-what = A correction mends a mistake of recording; what was there before stays in the history
ui-register-correct-saved = Correction saved
ui-register-retract-open = Take back…
ui-register-retract-title = Taking the record back
ui-register-retract-what = A record made by mistake stays visible, struck through, with the reason
ui-register-retract = Take the record back
ui-register-retract-saved = Record taken back

# Names of fields, in history and in what is wrong with them
ui-register-field-title = title
ui-register-field-words = wording
ui-register-field-kind = kind
ui-register-field-proposed_by = proposed by
ui-register-field-agreed_by = agreed by
ui-register-field-agreed_on = agreed on
ui-register-field-in_force_from = in force from
ui-register-field-source = source
ui-register-field-question = question
ui-register-field-options = options
ui-register-field-chosen = option chosen
ui-register-field-chosen_by = chosen by
ui-register-field-decided_on = day of the choice
ui-register-field-replaces = changes the decision
ui-register-field-note = remarks
ui-register-field-name = name
ui-register-field-side = side
ui-register-field-company = company
ui-register-field-roles = roles
ui-register-field-addresses = e-mail addresses
ui-register-field-phones = telephones
ui-register-field-authority = authority
ui-register-field-left = last day
ui-register-field-short = short name
ui-register-field-reference = contract reference
ui-register-field-start = start of the cooperation
ui-register-field-answer_days = answer time
ui-register-field-contact_days = contact gap
ui-register-field-currency = currency
ui-register-field-price = price
ui-register-field-ended = end of the cooperation
ui-register-field-reason = reason
ui-register-field-by = who
ui-register-field-on = day
