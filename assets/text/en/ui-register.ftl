# Words the registers of rules, decisions and people share. Keys begin with ui-register-.

ui-register-cited = { $count ->
    [one] cited { $count } time
   *[other] cited { $count } times
}
ui-register-recorded = recorded { $day }, { $who }
ui-register-retracted-why = Taken back: { $reason }

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
ui-register-retract-what = A record made by mistake stays visible, struck through, with the reason. It counts for nothing until it is put back in force
ui-register-retract = Take the record back
ui-register-retract-saved = Record taken back

