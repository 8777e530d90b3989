# Words of meetings and minutes. Keys begin with ui-meetings-.

# The list
ui-meetings-empty = Meetings with this client will be here: agenda, attendance and the outcomes that make the minutes
ui-meetings-all = All meetings
ui-meetings-find = Find a meeting
ui-meetings-find-hint = Find in meetings
ui-meetings-none-found = No meeting contains this
ui-meetings-number = No.
ui-meetings-date = Date
ui-meetings-title = Subject
ui-meetings-open = Open points
ui-meetings-open-count = { $count ->
    [one] { $count } open
   *[other] { $count } open
}
ui-meetings-heading = Meeting { $number }: { $title }

# A new meeting
ui-meetings-title-hint = For example: weekly review
ui-meetings-title-needed = First type the subject of the meeting
ui-meetings-day = Day
ui-meetings-from = From
ui-meetings-until = Until
ui-meetings-time-wrong = Type for example 9:30
ui-meetings-place = Place or link
ui-meetings-place-hint = Room, address or https://…
ui-meetings-link = Meeting link
ui-meetings-who-comes = Who takes part
ui-meetings-nobody-known = There are no people in the file yet; you can add attendees in the minutes
ui-meetings-come-back = { $count ->
    [one] { $count } point comes back from the last meeting
   *[other] { $count } points come back from the last meeting
}
ui-meetings-carried = { $count ->
    [one] carried over once
   *[other] carried over { $count } times
}
ui-meetings-agenda = Agenda
ui-meetings-agenda-hint = One point a line
ui-meetings-as-last = Same agenda as last time
ui-meetings-make = Create meeting
ui-meetings-made = Meeting created

# Minutes while they are typed
ui-meetings-attendance = Attendance
ui-meetings-present = present
ui-meetings-excused = excused
ui-meetings-absent = absent
ui-meetings-presence-hint = Space or a click changes the attendance, Delete takes the person off the list
ui-meetings-take-off = Take off the list
ui-meetings-add-person = Add a person
ui-meetings-add-point = Add a point
ui-meetings-add-line = Add an outcome: { $point }
ui-meetings-point = Agenda point
ui-meetings-point-hint = What is to be discussed
ui-meetings-point-open = open
ui-meetings-point-closed = closed
ui-meetings-close-point = Close the point: { $point }
ui-meetings-reopen-point = Leave open: { $point }
ui-meetings-no-lines = No outcomes yet. Start typing or press Tab
ui-meetings-line = { $kind }, { $point }
ui-meetings-kind = Kind of outcome: { $kind }
ui-meetings-decision = Decision
ui-meetings-information = Information
ui-meetings-action = Action item
ui-meetings-decided-by = decided by { $who }
ui-meetings-hint-line = Type; @name and a date make it an action item
ui-meetings-hint-action = What, @who and when: @Nowak Friday
ui-meetings-which = which person?
ui-meetings-nobody = nobody named
ui-meetings-names = People
# Caps and words, parted by bars.
ui-meetings-keys = Enter: next line | Tab: next point | Ctrl 1: decision | Ctrl 2: information | Ctrl 3: action item | Alt ↑↓: move | Ctrl Enter: open, closed | Ctrl S: save
# Words before a date that go with it.
ui-meetings-before-date = by on until before due for
ui-meetings-draft = Draft
ui-meetings-draft-recorded = Draft, saved in the journal
ui-meetings-kept = Draft, kept at { $time }
ui-meetings-not-kept = Not saved, trying again
ui-meetings-save = Save
ui-meetings-saved = Minutes saved
ui-meetings-sealed = Minutes sealed
ui-meetings-task-mended = Mended in the draft minutes of meeting { $number }
ui-meetings-task-dropped = Taken out of the draft minutes of meeting { $number }
ui-meetings-all-saved = Everything is saved already

# Minutes after they were sealed
ui-meetings-state = State of the minutes
ui-meetings-entry = entry { $number }
ui-meetings-step-sealed = Sealed
ui-meetings-step-sent = Sent
ui-meetings-step-objected = Objections
ui-meetings-step-confirmed = Confirmed
ui-meetings-step-annex = Correction
ui-meetings-step-to-send = To be sent
ui-meetings-step-window = Objection window
ui-meetings-step-answer = Confirmed or accepted by silence
ui-meetings-step-silence = Accepted by silence
ui-meetings-until-day = until { $date }
ui-meetings-after-day = after { $date }
ui-meetings-silent-since = no objections until { $date }
ui-meetings-no-window = no objection window was given
ui-meetings-attendance-none = Attendance was not recorded
ui-meetings-annex = Annex { $number } to the minutes
ui-meetings-annex-short = annex { $number }
ui-meetings-asked-by = asked for by { $who }
ui-meetings-annex-lead = Outcome { $number } now reads:{" "}
ui-meetings-changed-by = changed by annex { $number }
ui-meetings-goes-on = Open point, comes back at the next meeting
ui-meetings-no-outcome = No outcomes
ui-meetings-no-points = No points were recorded
ui-meetings-fingerprint = Fingerprint of the entry
ui-meetings-copy-fingerprint = Copy the fingerprint

# What can be done with minutes
ui-meetings-seal = Seal minutes…
ui-meetings-send = Send minutes…
ui-meetings-confirm = Record confirmation…
ui-meetings-object = Record objections…
ui-meetings-add-annex = Add annex…
ui-meetings-retract = Retract meeting…

ui-meetings-seal-title = Sealing the minutes
ui-meetings-seal-what = Once sealed, the minutes no longer change; later corrections are numbered annexes. Action items go into the schedule, open points come back at the next meeting
ui-meetings-seal-do = Seal minutes
ui-meetings-count-decisions = { $count ->
    [one] { $count } decision
   *[other] { $count } decisions
}
ui-meetings-count-information = { $count ->
    [one] { $count } piece of information
   *[other] { $count } pieces of information
}
ui-meetings-count-actions = { $count ->
    [one] { $count } action item
   *[other] { $count } action items
}
ui-meetings-note-open = { $count ->
    [one] { $count } open point goes to the next meeting
   *[other] { $count } open points go to the next meeting
}
ui-meetings-note-no-due = { $count ->
    [one] { $count } action item without a due date
   *[other] { $count } action items without a due date
}
ui-meetings-note-no-owner = { $count ->
    [one] { $count } action item without an owner
   *[other] { $count } action items without an owner
}
ui-meetings-note-ahead = The meeting begins only on { $moment }
ui-meetings-note-strangers = Not among this client’s people: { $names }. The action item is recorded without a side

ui-meetings-send-title = Sending the minutes
ui-meetings-send-what = Copy the text into a message and attach the PDF. Once sent, name the message that sent the minutes
ui-meetings-letter = Text of the message
ui-meetings-copy = Copy text
ui-meetings-sent-on = Sent on
ui-meetings-window-until = Objections until
ui-meetings-window-rule = { $days }, as rule R-{ $number } says
ui-meetings-window-usual = { $days }, as no rule says otherwise
ui-meetings-sent-by = Proof that it was sent or handed over
ui-meetings-send-do = Record sending
ui-meetings-sent = Sending recorded

ui-meetings-confirm-title = Confirmation of the minutes
ui-meetings-confirm-what = Who confirmed the minutes, when, and where that is written
ui-meetings-confirm-do = Record confirmation
ui-meetings-confirmed = Confirmation recorded
ui-meetings-object-title = Objections to the minutes
ui-meetings-object-what = The minutes stay as they are. Where objections are accepted, add an annex afterwards
ui-meetings-object-do = Record objections
ui-meetings-objected = Objections recorded
ui-meetings-by = Who
ui-meetings-on = When
ui-meetings-note = Note
ui-meetings-objection = What the objections are about
ui-meetings-source = Source

ui-meetings-annex-title = Annex to the minutes
ui-meetings-annex-what = The annex gets a number and stands above the minutes, which stay as they are
ui-meetings-annex-outcome = Outcome it changes
ui-meetings-annex-none = None, it adds to the minutes
ui-meetings-annex-words = Words of the annex
ui-meetings-annex-by = Asked for by
ui-meetings-annex-do = Add annex
ui-meetings-annexed = Annex added


ui-meetings-need-day = Give the day
ui-meetings-need-sender = Name the message or choose no proof
ui-meetings-need-who = Give who said so
ui-meetings-need-objection = Write what the objections are about
ui-meetings-need-source = Name the source or choose no proof
ui-meetings-need-words = Write the words of the annex

# The message
ui-meetings-letter-hello = Hello,
ui-meetings-letter-lead = here are the minutes of meeting { $number }: { $title }
ui-meetings-letter-window = Please send any objections by { $date }. If we hear of none, we take it that the minutes say truly what was settled
ui-meetings-letter-window-rule = Please send any objections by { $date }. Under rule { $number } agreed between us, the minutes count as accepted if there are none by then
ui-meetings-letter-bye = Kind regards

# History

# Beginnings of words by which a rule about objections to minutes is recognised, and numbers in words
# from one on, their forms parted by a slash.
ui-meetings-stems-minutes = minutes
ui-meetings-stems-objections = objection comment
ui-meetings-stems-days = day
ui-meetings-stems-working = working business
ui-meetings-numbers = one two three four five six seven eight nine ten eleven twelve thirteen fourteen

# Action items of earlier meetings
ui-meetings-earlier = Action items of earlier meetings
ui-meetings-earlier-what = they come back until they are done
ui-meetings-done = Done: { $task }
ui-meetings-done-on = done { $date }
ui-meetings-done-said = Action item done
ui-meetings-save-first = Save first, what is saved is printed
ui-meetings-decide = Record it in the register of decisions…
ui-meetings-decide-short = Into the register…
