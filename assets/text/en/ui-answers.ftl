# Words of what is recorded of a message's answer. Keys begin with ui-answers-.

ui-answers-open = Answer…
ui-answers-title = What becomes of its answer
ui-answers-what = What is recorded
ui-answers-answer-by = An answer is due by a day
ui-answers-no-answer = No answer is needed
ui-answers-holding-reply = Answered for the time being, with a day promised
ui-answers-answered = Answered elsewhere: in another thread, by telephone
ui-answers-await-answer = It waits again, as by itself
ui-answers-await-theirs = We await an answer
ui-answers-day = Day
ui-answers-reason = Why
ui-answers-needed = A day is needed, or the reason why no answer is
ui-answers-record = Record
ui-answers-saved = Recorded
ui-answers-stays = It is an entry of the record; another one takes it back
ui-answers-name = Answer
ui-answers-passed = { $passed } of { $all } working days have passed
ui-answers-promised = This reply promises an answer for { $date }: “{ $words }”
ui-answers-promise-record = Record it as a promise to answer
