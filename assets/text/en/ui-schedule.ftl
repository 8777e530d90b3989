# Words of the schedule. Keys begin with ui-schedule-.

# Toolbar
ui-schedule-look-table = Table
ui-schedule-look-both = Table and chart
ui-schedule-look-chart = Chart
ui-schedule-reference = Reference: { $snapshot }
ui-schedule-reference-none = No reference
ui-schedule-reference-accepted = The last one accepted
ui-schedule-snapshot-called = snapshot { $number }, { $state } { $date }
ui-schedule-side = Side: { $side }
ui-schedule-side-all = all
ui-schedule-side-every = Tasks of all sides
ui-schedule-side-only-us = Only ours
ui-schedule-side-only-client = Only the client’s
ui-schedule-side-only-third-party = Only third parties’
ui-schedule-show-removed = Show removed
ui-schedule-find = Find a task or a person
ui-schedule-closer = Closer
ui-schedule-wider = Wider
ui-schedule-go-today = Show today
ui-schedule-go-all = Show the whole schedule
ui-schedule-grade-day = Day
ui-schedule-grade-week = Week
ui-schedule-grade-month = Month
ui-schedule-grade-quarter = Quarter
ui-schedule-grade-year = Year
ui-schedule-snapshots = Snapshots and their state
ui-schedule-details = Task details

# Table
ui-schedule-column-number = No
ui-schedule-column-task = Task
ui-schedule-column-title = Title
ui-schedule-column-side = Side
ui-schedule-column-owner = Owner
ui-schedule-column-start = Start
ui-schedule-column-due = Due
ui-schedule-column-delta = Δ
ui-schedule-column-delta-long = Against reference
ui-schedule-column-state = State
ui-schedule-overdue = overdue
ui-schedule-removed-on = removed { $date }
ui-schedule-new-row = new
ui-schedule-milestone = milestone
ui-schedule-against = { $count ->
     [one] { $days } working day against the reference
    *[other] { $days } working days against the reference
}
ui-schedule-days = { $count ->
     [one] { $days } working day
    *[other] { $days } working days
}
ui-schedule-owner-offer = ↓ writes { $name }
ui-schedule-title-missing = A task needs a title
ui-schedule-backwards = The due date is before the start
ui-schedule-saved = Change recorded

# Chart
ui-schedule-chart = Schedule chart
ui-schedule-bar = Bar of { $task }
ui-schedule-that-day = that day
ui-schedule-legend-us = on our side
ui-schedule-legend-client = on the side of { $client }
ui-schedule-legend-third-party = on a third party’s side
ui-schedule-legend-both = on both sides
ui-schedule-legend-reference = reference

# New tasks
ui-schedule-new = New task
ui-schedule-new-hint = New task @Smith 12.5
ui-schedule-new-which-day = which day?
ui-schedule-new-loose = a date? Write @ before it
ui-schedule-new-unclear = This day is not understood. Write 12.5, 1.5 – 12.5 or 1.5 8d, for example
ui-schedule-new-unknown = { $who }, not among the people
ui-schedule-new-under = in { $number }
ui-schedule-added = Task added

# Rows from a spreadsheet
ui-schedule-paste = Paste from Excel…
    .also = schedule tasks spreadsheet rows
ui-schedule-take-title = Tasks from a file
ui-schedule-take-reads = Reading the file
ui-schedule-take-sheet = Sheet
ui-schedule-take-columns = What each column is
ui-schedule-take-left = Left out
ui-schedule-take-tasks = Tasks found: { $count }
ui-schedule-take-remarks = What to know of it: { $count }
ui-schedule-take-line = line { $line }
ui-schedule-take-after = after { $rows }
ui-schedule-take-mend = Mend the marked lines where they come from, or choose other columns
ui-schedule-take-empty = There is no new task here
ui-schedule-take-held = { $count ->
    [one] { $count } is in the schedule already
   *[other] { $count } are in the schedule already
}
ui-schedule-taken = The tasks are in the schedule
ui-schedule-give-title = Export the schedule
ui-schedule-give-format = Format
ui-schedule-format-xlsx = Excel (XLSX)
ui-schedule-format-csv = Table as text (CSV)
ui-schedule-format-ics = Calendar of due dates (iCalendar)
ui-schedule-format-mspdi = Microsoft Project (XML)
ui-schedule-format-what-xlsx = Real dates, filters, the sides in colour
ui-schedule-format-what-csv = For any spreadsheet and for scripts
ui-schedule-format-what-ics = A second export updates the first
ui-schedule-format-what-mspdi = With links, milestones and the reference as baseline
ui-schedule-paste-title = Tasks from a spreadsheet
ui-schedule-paste-what = Columns in this order: task, side or person, start, due date
ui-schedule-paste-rows = Pasted rows
ui-schedule-paste-take = { $count ->
     [one] Add { $count } task
    *[other] Add { $count } tasks
}
ui-schedule-paste-bad = { $count ->
     [one] { $count } row needs mending
    *[other] { $count } rows need mending
}
ui-schedule-paste-empty = Paste rows first
ui-schedule-paste-mend = Mend the rows named first
ui-schedule-paste-no-title = Row { $line } has no task title{ $text }
ui-schedule-paste-no-date = Row { $line }: “{ $text }” is not a date, write for example 12.5
ui-schedule-paste-backwards = Row { $line } ends before it begins{ $text }
ui-schedule-paste-columns = Row { $line } has { $text } columns, more than five
ui-schedule-pasted = Tasks added

# The cause of a moved date
ui-schedule-moved-title = Date moved
ui-schedule-moved-several = { $count ->
     [one] { $count } task moves
    *[other] { $count } tasks move together and share the cause
}
ui-schedule-no-date = no date
ui-schedule-cause = Why the date changed
ui-schedule-cause-side = On whose side
ui-schedule-cause-source = Source
ui-schedule-cause-save = Record the cause
ui-schedule-cause-undo = Undo the move
ui-schedule-cause-words-missing = Say briefly why the date changed
ui-schedule-cause-side-missing = Say on whose side the cause lies
ui-schedule-cause-source-missing = Name a source or choose “No proof”
ui-schedule-moved = Move recorded with its cause

# One task
ui-schedule-choose-task = Choose a task to see its details
ui-schedule-percent = Progress
ui-schedule-percent-done = { $count }%
ui-schedule-percent-wrong = Give a number from 0 to 100
ui-schedule-done-on = Done on
ui-schedule-parent = Belongs to
ui-schedule-no-parent = nothing, stands alone
ui-schedule-note = Note
ui-schedule-field-title = Task title
ui-schedule-field-milestone = Milestone
ui-schedule-from-meeting = From a meeting
ui-schedule-change = Change…
ui-schedule-change-title = Change a task
ui-schedule-change-save = Record the changes
ui-schedule-correct = Correct…
ui-schedule-correct-title = Correct a mistaken record
ui-schedule-correct-reason = What was recorded wrongly
ui-schedule-correct-save = Record the correction
ui-schedule-corrected = Correction recorded
ui-schedule-remove = Remove from the schedule…
ui-schedule-remove-title = Remove from the schedule
ui-schedule-remove-what = The task stays as a trace and can always be shown
ui-schedule-remove-save = Remove from the schedule
ui-schedule-removed = Task removed, its trace stays
ui-schedule-removed-already = The task is already removed from the schedule
ui-schedule-retract = Retract…
ui-schedule-retract-what = A task added by mistake leaves the schedule. It stays on the timeline, struck through, with the reason, until it is put back in force. A task that is no longer to be done is removed instead
ui-schedule-reason = Reason
ui-schedule-reason-missing = Give the reason
ui-schedule-menu-details = Details
ui-schedule-menu-edit = Edit the cell
ui-schedule-menu-under = New task inside this one
ui-schedule-menu-done = Mark as done
ui-schedule-menu-not-done = Mark as not done
ui-schedule-menu-milestone = Make it a milestone
ui-schedule-menu-no-milestone = Make it an ordinary task
ui-schedule-menu-remove = Remove from the schedule…

# Snapshots
ui-schedule-snapshot-note = Why it was taken
ui-schedule-mark-sent = Sent…
ui-schedule-mark-accepted = Accepted…
ui-schedule-mark-refused = Refused…
ui-schedule-compare = Compare
ui-schedule-behind = As reference
ui-schedule-sent-title = Snapshot sent
ui-schedule-by-message = By a message
ui-schedule-handed = Handed over
ui-schedule-sent-message = The message that sent it
ui-schedule-sent-until = No answer by this day means acceptance
ui-schedule-sent-on = Sent { $date }
ui-schedule-handed-on = Handed over { $date }
ui-schedule-silence-until = No objection by { $date } means acceptance
ui-schedule-silence-since = Nobody objected by { $date }
ui-schedule-silence-nothing = Silence accepts nothing: no rule sets a time for objections
ui-schedule-answer-came = A message of { $date } answers it; record what it says
ui-schedule-refused-late = Refused only { $date }, after the last day
ui-schedule-was-accepted = Was accepted { $date }
ui-schedule-was-accepted-by-silence = Was accepted by silence { $date }
ui-schedule-agreed = Left empty, it is { $date } by the rule “{ $rule }”
ui-schedule-agreed-nothing = Left empty, silence accepts nothing: no rule in force that day sets a number of days
ui-schedule-sent-save = Record the sending
ui-schedule-sent-saved = Sending recorded
ui-schedule-accepted-title = Snapshot accepted
ui-schedule-accepted-save = Record the acceptance
ui-schedule-accepted-saved = Acceptance recorded
ui-schedule-refused-title = Snapshot refused
ui-schedule-refused-reason = Why it was refused
ui-schedule-refused-save = Record the refusal
ui-schedule-refused-saved = Refusal recorded
ui-schedule-answer-by = Who answered
ui-schedule-answer-on = On
ui-schedule-message-missing = Name the message or choose “Handed over”

# Comparison
ui-schedule-now = Now
ui-schedule-compare-from = Compare
ui-schedule-compare-to = with
ui-schedule-compare-chart = Show on the chart
ui-schedule-compare-table = Show as a table
ui-schedule-compare-close = Close the comparison
ui-schedule-compare-same = Nothing has changed since snapshot { $number }
ui-schedule-finish = End of the schedule
ui-schedule-finish-same = { $title } on the same date
ui-schedule-finish-later = { $title } { $count ->
     [one] { $count } working day later
    *[other] { $count } working days later
}
ui-schedule-finish-earlier = { $title } { $count ->
     [one] { $count } working day earlier
    *[other] { $count } working days earlier
}
ui-schedule-all-differences = All { $count }
ui-schedule-count-moved = Moved { $count }
ui-schedule-count-added = Added { $count }
ui-schedule-count-removed = Removed { $count }
ui-schedule-count-done = Done { $count }
ui-schedule-count-changed = Changed { $count }
ui-schedule-kind-moved = Moved
ui-schedule-kind-added = Added
ui-schedule-kind-removed = Removed
ui-schedule-kind-done = Done
ui-schedule-kind-changed = Changed
ui-schedule-column-kind = Kind
ui-schedule-column-was = Was
ui-schedule-column-now = Is
ui-schedule-column-days = Days
ui-schedule-column-cause = Cause
ui-schedule-column-source = Source

# Keys of the screen
ui-schedule-key-edit = Edit the cell
    .keys = F2
ui-schedule-key-move = Move a task by a day, with Shift by a week
    .keys = ← →
ui-schedule-key-end = Move the end, with Shift the beginning
    .keys = Ctrl ← →
ui-schedule-key-fold = On a phase: fold and unfold it
    .keys = ← →
ui-schedule-key-mark = Mark to move together
    .keys = Space
ui-schedule-key-indent = Indent a new task, with Shift outdent
    .keys = Tab
ui-schedule-key-details = Task details
    .keys = Alt Enter
ui-schedule-key-zoom = Look closer and wider
    .keys = + −
ui-schedule-key-paste = Paste tasks from a spreadsheet
    .keys = Ctrl V

ui-schedule-split = Split between table and chart
ui-schedule-slippage = Slippage
    .also = schedule delay who
ui-schedule-slippage-none = There is no reference. Choose a snapshot above, or record that one was accepted
ui-schedule-slippage-whole = Whole schedule
ui-schedule-slippage-task = Chosen task
ui-schedule-slippage-days = { $days } d
ui-schedule-turns = Whose turn it was
ui-schedule-turns-nobody = nobody’s
ui-schedule-critical = Critical path
    .also = schedule longest
ui-schedule-float = { $count ->
    [one] Float { $days } working day
   *[other] Float { $days } working days
}
ui-schedule-follow-title = What follows
ui-schedule-follow-what = These tasks follow the one you moved. Nothing moves until you accept it
ui-schedule-follow-save = Move the chosen
ui-schedule-follow-leave = Leave as they are
ui-schedule-follow-none = Choose at least one task
ui-schedule-follow-done = Followers moved
ui-schedule-links = Follows
ui-schedule-links-hint = 2.1; 3 SS+2
ui-schedule-links-wrong = Numbers of other tasks, with FS, SS, FF or SF and days where needed

ui-schedule-compare-day = As known on a day…
ui-schedule-known-on = As known on { $date }
ui-schedule-compare-same-day = Nothing has changed since that day

# Links between tasks
ui-schedule-tie-end = Draw a link from the end of { $task }
ui-schedule-tie-start = Draw a link from the start of { $task }
ui-schedule-tie-hint = Let go over the start or the end of another bar
ui-schedule-link-fs = { $to } begins when { $from } is finished
ui-schedule-link-ss = { $to } begins when { $from } begins
ui-schedule-link-ff = { $to } is finished when { $from } is finished
ui-schedule-link-sf = { $to } is finished when { $from } begins
ui-schedule-link-title = Link the chosen tasks
ui-schedule-link-more = { $count ->
     [one] and { $count } link more
    *[other] and { $count } links more
}
ui-schedule-link-kind = Kind of link
ui-schedule-link-kind-fs = Finish to start (FS)
ui-schedule-link-kind-ss = Start to start (SS)
ui-schedule-link-kind-ff = Finish to finish (FF)
ui-schedule-link-kind-sf = Start to finish (SF)
ui-schedule-link-lag = Lag, working days
ui-schedule-link-lag-wrong = Give whole working days, for example 2 or −1
ui-schedule-link-save = Record the links
ui-schedule-link-turn = Reverse the order
ui-schedule-linked = Links recorded
ui-schedule-menu-link = Link the chosen tasks…
ui-schedule-key-link = Link the marked tasks, or change what a task follows
    .keys = L
ui-schedule-key-today = Show today
    .keys = T
ui-schedule-key-all = Show the whole schedule
    .keys = W

# Days off
ui-schedule-day-off = { $what }: { $sides }
ui-schedule-day-free = Agreed day off

# What holds a task
ui-schedule-duration = Working days
ui-schedule-duration-days = { $count }
ui-schedule-estimate = Estimate, hours
ui-schedule-hours = { $count ->
     [one] { $count } hour
    *[other] { $count } hours
}
ui-schedule-not-before = Not before
ui-schedule-constraint = Constraint
ui-schedule-fixed = Dates fixed, whatever it follows
ui-schedule-count-wrong = Give a whole number, for example 5
ui-schedule-needs = Waits for
ui-schedule-needs-add = Add what it waits for
ui-schedule-needed = { $what } ({ $from })
ui-schedule-need-side = { $number }: on which side
ui-schedule-need-who = { $number }: from whom
ui-schedule-need-what = { $number }: what is needed
ui-schedule-need-drop = Take away need { $number }
ui-schedule-need-whom = from whom
ui-schedule-need-for = what is needed
ui-schedule-need-open = Say what is needed

# Proof given later
ui-schedule-proof-title = Proof of a change
ui-schedule-proof-what = Recorded as an entry of its own; that there was none at first stays in the history
ui-schedule-proof-missing = Choose what proves it
ui-schedule-proof-save = Record the proof
ui-schedule-proven = Proof recorded
ui-schedule-slippage-zero = The finish has not moved against the reference
ui-schedule-slippage-links = The tasks' own dates end on { $date }. Counted here is what their links ask
ui-schedule-turns-none = In these days the finish hung on no open task
ui-schedule-cause-asked = Its links and limits ask for these dates. Leave it, and what was agreed stays
