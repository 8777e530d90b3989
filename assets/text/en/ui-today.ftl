# Words of the home screen. Keys begin with ui-today-.

ui-today-owed = On our side
ui-today-owed-none = Nothing is on our side until the end of next week
ui-today-overdue = Overdue
ui-today-today = Today
ui-today-this-week = This week
ui-today-next-week = Next week
ui-today-unagreed = No day agreed to answer by
ui-today-awaited = Waiting on others
ui-today-awaited-none = We are waiting for nobody
ui-today-since = since { $date }
ui-today-answer = Answer: { $subject }
ui-today-no-answer = No answer: { $subject }
ui-today-promised-answer = Promised answer: { $subject }
ui-today-snapshot = Remarks on snapshot { $number }
ui-today-objections = Remarks on minutes: { $title }
ui-today-more-messages = { $count ->
    [one] And { $count } more unanswered message
   *[other] And { $count } more unanswered messages
}
ui-today-rest = and { $count } more
ui-today-contact = Days since last two-way contact
ui-today-agreed = / agreed { $days }
ui-today-not-agreed = / none agreed
ui-today-never = none yet
ui-today-longer = longer than agreed
ui-today-minutes = Minutes to write and to send
ui-today-write = Write minutes…
ui-today-send = Send…
ui-today-week = Dates this week
ui-today-calm = Nothing is waiting. The next date is { $date }
ui-today-calm-for-good = Nothing is waiting and no further dates are set
ui-today-failed = The file of { $client } could not be read. { $reason }
ui-today-only-now = Today shows only what is waiting now
