# Words of what is recorded of a message's answer. Keys begin with ui-answers-.

ui-answers-open = Answer clock…
ui-answers-title = Answer clock
ui-answers-what = What to record
ui-answers-answer-by = An answer is due on a day
ui-answers-no-answer = No answer needed
ui-answers-holding-reply = Holding reply sent, answer promised for a day
ui-answers-answered = Answered elsewhere: another thread, telephone
ui-answers-await-answer = Waits again, counted as if nothing had been recorded
ui-answers-await-theirs = We await an answer
ui-answers-day = Day
ui-answers-reason = Why
ui-answers-needed = Give a day, or the reason why no answer is needed
ui-answers-record = Record
ui-answers-saved = Recorded
ui-answers-stays = It stays in the record; a later entry can take it back
ui-answers-name = Answer
ui-answers-passed = { $passed } of { $all } working days have passed
ui-answers-promised = This reply promises an answer for { $date }: “{ $words }”
ui-answers-promise-record = Record it as a promise to answer
ui-answers-told = What was recorded of the answer
