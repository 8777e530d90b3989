# Words of rules of cooperation. Keys begin with ui-rules-.

ui-rules-number = R-{ $number }
ui-rules-in-force-on = In force on
ui-rules-kind = Kind
ui-rules-every-kind = Every kind
ui-rules-counts = { $count } in force
ui-rules-counts-ahead = { $count } to come
ui-rules-counts-proposed = { $count } proposed
ui-rules-counts-ended = { $count } ended
ui-rules-none-in-force = No rule of this kind is in force on { $day }
ui-rules-none-of-kind = There is no rule of this kind yet

# How a rule stands
ui-rules-version = version { $number }
ui-rules-version-short = v. { $number }
ui-rules-version-from = version { $number }, from { $day }
ui-rules-in-force = in force
ui-rules-previous = previous
ui-rules-ahead = to come
ui-rules-proposed = proposed
ui-rules-ended = ended
ui-rules-retracted = taken back
ui-rules-ended-short = ended { $day }
ui-rules-from-short = from { $day }
ui-rules-from = from { $day }
ui-rules-no-day = no first day
ui-rules-ended-on = Was in force until { $day }
ui-rules-ends-on = In force until { $day }
ui-rules-ends-why = In force until { $day }: { $reason }
ui-rules-ended-why = Was in force until { $day }: { $reason }
ui-rules-versions = { $count ->
    [one] { $count } version
   *[other] { $count } versions
}
ui-rules-versions-since = { $count ->
    [one] { $count } version since { $day }
   *[other] { $count } versions since { $day }
}
ui-rules-versions-title = Versions of the rule
ui-rules-beside = Side by side
ui-rules-one-text = One text
ui-rules-comparing = Comparing
ui-rules-compared-first = The first version compared
ui-rules-compared-second = The second version compared
ui-rules-proposed-by = Proposed by
ui-rules-agreed-by = Agreed by

# Forms
ui-rules-title = Title
ui-rules-words = Wording, word for word as agreed
ui-rules-several = Several people, with commas between
ui-rules-agreed-on = Agreed on
ui-rules-in-force-from = In force from
ui-rules-words-needed = Write the rule's wording first
ui-rules-from-needed = It is agreed, so say from when it is in force
ui-rules-same-as-before = Change the wording or the first day; a mistake of recording is corrected instead
ui-rules-by-needed = Say first who agreed
ui-rules-new-title = New rule
ui-rules-new-what = Until someone of the other side agrees, it is a proposal
ui-rules-new = Save the rule
ui-rules-new-saved = Rule saved
ui-rules-amend-open = Amend…
ui-rules-amend-title = Amendment of the rule
ui-rules-amend-what = A new version is made; the one before it stays, in force until the day before the new one begins
ui-rules-amend = Save the new version
ui-rules-amend-saved = New version of the rule saved
ui-rules-correct-title = Correction of the rule
ui-rules-agree-open = Record the consent…
ui-rules-agree-title = Consent to the rule
ui-rules-agree-what = The rule is in force from the day given, in the words of its newest version
ui-rules-agree = Save the consent
ui-rules-agree-saved = Consent saved
ui-rules-end-open = End…
ui-rules-end-title = End of the rule
ui-rules-end-what = The rule is no longer in force after the day given; it stays in the register with its whole history
ui-rules-end = End the rule
ui-rules-end-saved = Rule ended

# The first rules
ui-rules-empty = Begin with three: meetings, answer time, who orders changes
ui-rules-begin-with = Begin with words that others found good, or write your own
ui-rules-take = Use this wording…
ui-rules-take-named = Use the wording: { $title }…
ui-rules-first-meetings = Regular meeting every two weeks
    .words = We meet every two weeks, on Tuesday at 10:00, for an hour at most. The supplier sends the minutes within two working days, and remarks on them are made within five working days. The longest gap without contact is 14 days
ui-rules-first-answers = Answer within three working days
    .words = Both sides answer every enquiry within three working days of receiving it. A holding reply names a new date and does not replace the answer. Urgent matters are reported by telephone and answered the same day
ui-rules-first-changes = Changes are ordered by one named person
    .words = Changes of scope, date or price are ordered only by the person named on the client's side, in writing by e-mail. Before the order the supplier gives an assessment of the effect on time and cost. A request by anyone else is an enquiry, not an order

ui-rules-column-number = No
ui-rules-column-rule = Rule
ui-rules-column-state = State

# How long a rule gives for an answer
ui-rules-days = Working days for an answer
ui-rules-days-short = Answer
ui-rules-days-silence = { $count ->
     [one] within { $count } working day; after that silence is acceptance
    *[other] within { $count } working days; after that silence is acceptance
}
ui-rules-days-answer = { $count ->
     [one] within { $count } working day
    *[other] within { $count } working days
}
