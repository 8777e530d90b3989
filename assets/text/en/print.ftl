# Words of printed pages. Keys begin with print-.

print-failure = The pages could not be made
    .meaning = Everything recorded in the journal is intact
    .advice = Try again, and if it happens again, send us the error report

print-document-title = { $title }, { $client }
print-contract = contract { $reference }
print-as-known-on = As known on { $moment }
print-fingerprint = Fingerprint of the record
print-fingerprint-printed = Fingerprint of the record when printed
print-past = As known on { $moment }, printed { $printed }
print-page-of = page { $page } of { $pages }
print-missing-letters = The sign � stands for a letter the font does not have
print-binder-past = As known on { $moment }, from a record whose last entry is of { $last }
print-binder-fingerprint = Fingerprint of the whole record
print-binder-volume = volume { $number } of { $count }
print-binder-guide = Each item stands on pages of its own and names the SHA-256 of its original. The originals themselves, byte for byte, are inside this file as attachments; a program that shows PDF lists them
print-binder-contents = Contents
print-binder-head-number = No
print-binder-head-date = Date
print-binder-head-from = From
print-binder-head-subject = Subject
print-binder-head-page = Page
print-binder-file-name = File
print-binder-file-type = Type
print-binder-file-size = Size
print-binder-file-sha = SHA-256
print-binder-files = { $count ->
    [one] { $count } attachment
   *[other] { $count } attachments
}
print-binder-cut = The text is longer; all of it stands in the original
print-binder-sha = SHA-256
print-binder-inside = Original in this file
print-binder-original = Original of item { $number }
print-binder-absent = Referred to and not held
print-binder-absent-why = What
print-binder-absent-what = As far as known
print-binder-absent-told = Known from
print-binder-absent-holders = Who has it
print-no-proof = no proof

print-side-us = Us
print-side-client = Client
print-side-third-party = Third party
print-side-both = Both
print-side-nobody = Nobody

print-schedule-title = Schedule
print-schedule-empty = There is no task in the schedule yet
print-schedule-empty-part = No task lies within what is printed
print-head-number = No
print-head-task = Task
print-head-side = Side
print-head-owner = Owner
print-head-start = From
print-head-due = Due
print-head-change = Change
print-head-was = Was
print-head-now = Now
print-head-cause-side = On the side of
print-head-cause = Cause
print-head-source = Source
print-shift-new = new
print-shift-removed = removed
print-removed-title = { $title } (removed)
print-removed-on = removed { $date }
print-change-note = Change: working days against snapshot { $number }
print-change-note-day = Change: working days against { $date }

print-fact-snapshot = Snapshot
print-fact-state = State
print-fact-reference = Reference
print-fact-finish = End of work
print-fact-part = Part
print-part-us = our side only
print-part-client = the client’s side only
print-part-third-party = third parties only
print-part-both = both sides’ tasks only
print-part-nobody = nobody’s tasks only
print-part-owner = responsible: { $name }
print-part-phase = phase: { $name }
print-part-left-out = { $count ->
    [one] { $count } task left out
   *[other] { $count } tasks left out
}
print-strip = Part { $number } of { $count }: { $from } – { $until }
print-data-csv = The tasks of this schedule as a table
print-data-json = The tasks of this schedule as JSON
print-no-snapshot = no snapshot, schedule as it stands
print-snapshot-number = snapshot { $number }
print-reference-state = snapshot { $number }, { $state }
print-reference-day = schedule as known on { $date }
print-snapshot-taken = taken, not sent yet
print-snapshot-taken-on = taken { $date }, not sent yet
print-snapshot-sent = sent
print-snapshot-sent-on = sent { $date }
print-snapshot-accepted = accepted
print-snapshot-accepted-on = accepted { $date }
print-snapshot-refused = refused
print-snapshot-refused-on = refused { $date }
print-snapshot-accepted-by-silence = accepted by silence
print-snapshot-accepted-by-silence-on = accepted by silence { $date }
print-snapshot-superseded = superseded
print-snapshot-superseded-on = superseded { $date }
print-objections-until = objections until { $date }
print-days-later = { $count ->
    [one] { $count } working day later
   *[other] { $count } working days later
}
print-days-earlier = { $count ->
    [one] { $count } working day earlier
   *[other] { $count } working days earlier
}

print-legend-us = on our side ({ $name })
print-legend-client = on the client’s side ({ $name })
print-legend-third-party = on a third party’s side
print-legend-both = on both sides
print-legend-nobody = on nobody’s side
print-legend-reference = dates of snapshot { $number }
print-legend-reference-day = dates as known on { $date }
print-legend-done = done
print-legend-milestone = milestone
print-chart = Bars from { $from } to { $until }
print-bar-percent = { $percent }% done
print-bar-done = done { $date }
print-bar-reference = in snapshot { $number }: { $dates }
print-bar-reference-day = as known on { $date }: { $dates }

print-changes = Changes of dates
print-changes-since = Changes since snapshot { $number }
print-changes-since-day = Changes since { $date }
print-no-changes = Nothing has changed since snapshot { $number }
print-no-changes-day = Nothing has changed since { $date }
print-no-changes-part = What is printed has not changed since snapshot { $number }
print-no-changes-part-day = What is printed has not changed since { $date }

print-minutes-title = Minutes of the meeting
print-minutes-numbered = Minutes of meeting { $number }
print-minutes-untitled = Meeting
print-minutes-when = Date
print-minutes-place = Place
print-minutes-state = State of the minutes
print-minutes-span = { $date }, { $from }–{ $until }
print-minutes-at = { $date }, { $from }
print-minutes-draft = draft
print-minutes-draft-on = draft of { $date }
print-minutes-sealed = sealed
print-minutes-sealed-on = sealed { $date }
print-minutes-sent = sent
print-minutes-sent-on = sent { $date }
print-minutes-confirmed = confirmed
print-minutes-confirmed-on = confirmed { $date }
print-minutes-objected = objected to
print-minutes-objected-on = objected to on { $date }
print-minutes-accepted-by-silence = accepted by silence
print-minutes-accepted-by-silence-on = accepted by silence { $date }
print-minutes-draft-note = A draft, its words may still change
print-attendance = Attendance
print-presence-present = Present
print-presence-excused = Apologies
print-presence-absent = Absent
print-no-side = Side not given
print-agenda = Agenda and outcomes
print-agenda-empty = No point was written down
print-point-open = open, goes to the next meeting
print-point-no-outcome = no outcome
print-point-carried = { $count ->
    [one] carried over { $count } time
   *[other] carried over { $count } times
}
print-outcome-decision = Decision
print-outcome-information = Information
print-outcome-action = Action item
print-outcome-due = by { $date }
print-annexes = Annexes
print-annex = Annex { $number }
print-annex-on = added { $date }
print-annex-by = asked for by { $who }
print-annexes-note = Annexes were added after sealing, the minutes below them stay as they were
print-original = Minutes as sealed

print-rules-title = Rules of cooperation
print-rules-empty = No rule has been recorded yet
print-rules-count = { $count ->
    [one] { $count } rule in force
   *[other] { $count } rules in force
}
print-rules-ahead = { $count ->
    [one] { $count } rule in force from a later day
   *[other] { $count } rules in force from a later day
}
print-rules-proposed = { $count ->
    [one] { $count } rule proposed
   *[other] { $count } rules proposed
}
print-rules-ended = { $count ->
    [one] { $count } rule ended
   *[other] { $count } rules ended
}
print-rules-kind-meetings = Meetings
print-rules-kind-answer-times = Answer times
print-rules-kind-channels = Channels
print-rules-kind-documents = Documents
print-rules-kind-changes = Changes
print-rules-kind-acceptance = Acceptance
print-rules-kind-escalation = Escalation
print-rules-kind-boundaries = Boundaries
print-rules-kind-payment = Payment
print-rules-kind-other = Other
print-rule-version = version { $number }
print-rule-from = In force from
print-rule-proposed = Proposed by
print-rule-agreed = Agreed by
print-rule-agreed-on = agreed { $date }
print-rule-source = Source
print-rule-nobody = not recorded
print-rule-agreed-unnamed = agreed, with whom is not recorded
print-rule-no-date = not given
print-rule-ended = Ended, was in force until { $date }

print-messages-title = Correspondence
print-messages-empty = There is no message in this period
print-messages-count = { $count ->
    [one] { $count } message
   *[other] { $count } messages
}
print-messages-between = { $from } to { $until }
print-messages-since = from { $from }
print-messages-until = until { $until }
print-messages-all = all correspondence
print-messages-order = Each row has the first 16 digits of the original’s SHA-256
print-messages-period = Period
print-messages-total = Count
print-messages-split = incoming { $in }, outgoing { $out }
print-head-date = Date
print-head-direction = Direction
print-head-from = From
print-head-to = To
print-head-subject = Subject
print-head-files = Files
print-head-sha = SHA-256
print-direction-in = incoming
print-direction-out = outgoing
print-no-date = no date
print-no-subject = no subject

# The balance sheet of an import, on paper and as a table.
print-sheet-title = Import balance { $number }
print-sheet-source = Taken in
print-sheet-began = Begun
print-sheet-ended = Recorded
print-sheet-equation = { $read } read = { $new } new + { $held } already held + { $unreadable } unreadable
print-sheet-cancelled = Stopped before its end. What stands here was done and is kept
print-sheet-head-path = Where it was met
print-sheet-head-note = What it is
print-sheet-head-sha = SHA-256
print-sheet-head-status = Outcome
print-sheet-head-kind = Kind
print-sheet-head-reason = Reason
print-sheet-head-id = Record
print-sheet-group-unreadable = Unreadable ({ $count })
print-sheet-group-opened = Opened archives and mailboxes, kept by what was inside ({ $count })
print-sheet-group-new = New ({ $count })
print-sheet-group-held = Already held ({ $count })
print-sheet-more = { $count ->
    [one] { $count } more, named in the table (CSV)
   *[other] { $count } more, named in the table (CSV)
}
print-sheet-status-opened = opened
print-sheet-inside = { $count ->
    [one] { $count } item inside
   *[other] { $count } items inside
}
