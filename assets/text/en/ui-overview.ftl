# Words of a client's overview. Keys begin with ui-overview-.

ui-overview-promised = Promised and not kept
ui-overview-kept-all = None of our promises is overdue
ui-overview-kept = This year we kept { $kept } of { $all } promises on the day
ui-overview-all-promises = All promises
ui-overview-more = and { $count } more
ui-overview-days-ago = { $count ->
    [one] { $count } working day ago
   *[other] { $count } working days ago
}
ui-overview-from-meeting = meeting { $number }, { $date }
ui-overview-recorded = recorded { $date }
ui-overview-answer-agreed = past the time for an answer
ui-overview-answer-promised = the day promised in a holding reply
ui-overview-messages-wait = { $count ->
    [one] { $count } message has waited for an answer longer than agreed
   *[other] { $count } messages have waited for an answer longer than agreed
}
ui-overview-longest = longest: { $subject }
ui-overview-was-kept = Kept…
ui-overview-new-date = New date…
ui-overview-was-answered = Answered…
ui-overview-answered-title = Answered elsewhere
ui-overview-answer-date = A new day promised for the answer
ui-overview-kept-title = Promise kept
ui-overview-kept-on = On
ui-overview-kept-saved = Recorded that the promise was kept
ui-overview-date-title = New date
ui-overview-date-new = Date
ui-overview-date-needed = Type the date first
ui-overview-date-saved = The new date and its cause are recorded
ui-overview-cause = Cause
ui-overview-cause-side = On whose side the cause lies
ui-overview-source = Source
ui-overview-save = Save

ui-overview-in-short = In short
ui-overview-no-matter = Nothing
ui-overview-finish = End of schedule
ui-overview-finish-links = By its links not before { $date }
ui-overview-finish-none = No task has a date yet
ui-overview-finish-later = { $count ->
    [one] +{ $count } working day against snapshot { $number }
   *[other] +{ $count } working days against snapshot { $number }
}
ui-overview-finish-earlier = { $count ->
    [one] −{ $count } working day against snapshot { $number }
   *[other] −{ $count } working days against snapshot { $number }
}
ui-overview-finish-same = Unchanged against snapshot { $number }
ui-overview-snapshot = Snapshot { $number }
ui-overview-snapshot-none = Schedule snapshot
ui-overview-snapshot-take = No snapshot has been taken yet
ui-overview-snapshot-waits = Open until { $date }
ui-overview-snapshot-taken-on = Taken { $date }, not sent yet
ui-overview-snapshot-sent-on = Sent { $date }
ui-overview-snapshot-accepted-on = Accepted by the client { $date }
ui-overview-snapshot-refused-on = Refused by the client { $date }
ui-overview-snapshot-accepted-by-silence-on = Sent { $date }, no remarks came in time
ui-overview-awaited = On others’ side
ui-overview-matters = { $count ->
    [one] { $count } matter
   *[other] { $count } matters
}
ui-overview-oldest = Oldest: { $title }, since { $date }
ui-overview-undecided = Client’s decisions
ui-overview-undecided-none = No question is open
ui-overview-choices = { $count } to be made
ui-overview-contact = Two-way contact
ui-overview-contact-days = { $count ->
    [one] { $count } day ago
   *[other] { $count } days ago
}
ui-overview-contact-agreed = { $count ->
    [one] Agreed gap: up to { $count } day
   *[other] Agreed gap: up to { $count } days
}
ui-overview-contact-free = No longest gap was agreed

ui-overview-rules = Rules in force
ui-overview-rules-none = No rule is in force yet
ui-overview-rule = R-{ $number }
ui-overview-from = from { $date }
ui-overview-changed = changed { $date }
ui-overview-all = All
ui-overview-dates = Next dates
ui-overview-dates-none = No date within a year

ui-overview-rhythm = Rhythm of contact
ui-overview-rhythm-span = half a year, by week
ui-overview-rhythm-none = No message in the last half-year
ui-overview-messages = Messages and calls
ui-overview-both-ways = two-way contact
ui-overview-words = Words a week
ui-overview-words-last = { $theirs } theirs, { $ours } ours
ui-overview-words-when = last week
ui-overview-answer-time = Time of our answer
ui-overview-answer-within = agreed { $count }
ui-overview-answer-free = none agreed
ui-overview-their-time = Time of the client's answer
ui-overview-answer-half = Half of the messages were answered within this time; those without an answer are counted in
ui-overview-answer-over = more than { $days }
ui-overview-answer-open = { $open } of { $asked } without an answer
ui-overview-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
ui-overview-week-of = Week of { $date }
ui-overview-week-messages = sent { $sent }, received { $received }
ui-overview-steps = Begin with
ui-overview-step-yourself = The minutes, tasks and promises of our side then have a person
ui-overview-step-people = The people of the client: by their addresses we see who writes
ui-overview-step-rules = What was agreed: answer times, channels, acceptance, with who agreed and from when
ui-overview-step-schedule = Tasks and deadlines of both sides, typed line by line or pasted from Excel
ui-overview-step-meeting = Agenda, minutes while it runs, and what came of it
ui-overview-step-mail = Or drop messages, mailboxes and folders on this window at any time
