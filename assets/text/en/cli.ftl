# Words of the command line. Keys begin with cli-. Names of commands, options and JSON fields are
# those of the program and stay as they are.

# Help
cli-about = The journal of a project’s cooperation with a client, kept as evidence
cli-about-new = Create a new journal
cli-about-demo = Create a journal with an invented example
cli-about-client = The clients in a journal
cli-about-client-add = Add a client and print its id
cli-about-client-list = List the clients
cli-about-import = Take in messages, mailboxes, folders and other files; ends with a balance sheet
cli-about-add = Add records from JSON on standard input, all or none, and print their ids
cli-about-change = Change a record by one JSON object on standard input: its fields, or a step such as seal, send, correct or retract
cli-about-list = List a client’s records of one kind, of today or as known on a past day
cli-about-show = Show one record, its original bytes or an attachment
cli-about-history = Show every entry about a record: who, when and what changed
cli-about-search = Search everything; the beginnings of words are enough, with or without diacritics
cli-about-thread = Show a conversation: who answered whom, the messages not held among them
cli-about-missing = List what the correspondence refers to and the journal does not hold, and who has it
cli-about-waiting = Who waits for whose answer, by when, and how long each side takes
cli-arg-waiting-since = Only messages sent since this day
cli-waiting-us = Waiting for us
cli-waiting-them = Waiting for them
cli-arg-waiting-limit = At most this many rows of each list, 200 where nothing is said
cli-waiting-shown = The first { $shown } of { $count } are shown; --limit shows more
cli-about-export = Export a client’s correspondence as originals with an index, as a mailbox or as pages
cli-about-snapshot = Freeze the schedule as a numbered snapshot
cli-about-print = Print a schedule, minutes, rules or the list of messages as PDF
cli-about-verify = Check every entry, file, fingerprint and signature of the record
cli-about-rebuild = Make everything derived again from the entries
cli-about-stats = Show how much the journal holds
cli-about-help = Show the help of a command
cli-heading-usage = Usage
cli-heading-commands = Commands
cli-heading-arguments = Arguments
cli-heading-options = Options

# Names of values in help
cli-name-file = FILE
cli-name-command = COMMAND
cli-name-name = NAME
cli-name-email = ADDRESS
cli-name-client = CLIENT
cli-name-path = PATH
cli-name-kind = KIND
cli-name-id = ID
cli-name-text = TEXT
cli-name-day = DAY
cli-name-moment = MOMENT
cli-name-number = NUMBER
cli-name-sum = SUM
cli-name-code = CODE
cli-name-query = WORDS
cli-name-folder = FOLDER
cli-name-what = PAGES
cli-name-pdf = PDF
cli-name-lang = pl|en|ro

# Arguments in help
cli-arg-file = The journal’s file
cli-arg-id = The id of a record, 16 letters and digits
cli-arg-kind = One of { $names }
cli-arg-client = The client by name, short name or id
cli-arg-client-only = Only what belongs to this client
cli-arg-author-name = Your first and last name
cli-arg-author-email = Your mail address
cli-arg-client-name = The client’s full name, as in the contract
cli-arg-short = A short name for lists
cli-arg-reference = Your reference of the contract
cli-arg-start = The first day of the cooperation
cli-arg-answer-days = The agreed time for an answer, in working days
cli-arg-contact-days = The longest agreed gap between two contacts, in days
cli-arg-currency = The currency of the price, such as PLN
cli-arg-price = The agreed price, such as 86400.00
cli-arg-paths = A message (.eml), a mailbox (.mbox), a folder of them, or any other file
cli-arg-as-known-on = The state known at the end of a day (2026-05-12) or at a moment (2026-05-12T09:30:00Z)
cli-arg-raw = The original bytes to standard output
cli-arg-attachment = The content of this attachment of a message, counted from 1
cli-arg-attachment-to = Save the attachment as this new file
cli-arg-query = Words to look for; each is matched by its beginning
cli-arg-limit = At most this many results, 50 where nothing is said
cli-arg-export-to = The folder or file to be made
cli-arg-from = From this day on
cli-arg-until = Until this day, inclusive
cli-arg-person = Only with this person: name, mail address or id
cli-arg-thread = Only the thread that begins with this message
cli-arg-selection = Only this record; may be given more than once
cli-arg-snapshot-name = The name of the snapshot
cli-arg-note = Why it is taken
cli-arg-what = One of schedule, minutes, rules, messages
cli-arg-print-id = The meeting whose minutes are printed, or a snapshot of the schedule
cli-arg-print-lang = The language of the pages
cli-arg-print-to = The PDF to be written; one that is there is replaced
cli-arg-print-snapshot = The snapshot of the schedule with this number
cli-arg-print-against = Number of the snapshot, or the day as known on which it is compared with; the snapshot last accepted before it where none is named
cli-arg-print-phase = Only this phase, by its id or its number in the outline
cli-arg-print-from = Only what lies on this day or later
cli-arg-print-until = Only what lies on this day or earlier
cli-arg-print-changes = Whether the list of changes since the reference is printed (yes, no); it is where nothing is said
cli-arg-print-paper = a4, a3 or letter
cli-arg-print-landscape = The paper lies
cli-arg-print-portrait = The paper stands
cli-arg-print-fit = width: all of the time on the width of one page, as it is where no scale is given
cli-arg-print-scale = Millimetres to a week, 2 to 60, on as many pages as it takes
cli-arg-print-pdfa = 2b, or 3b with the data inside as CSV and JSON
cli-name-paper = PAPER
cli-name-fit = WHAT
cli-name-pdfa = LEVEL
cli-name-changes = YES
cli-usage-schedule-only = A part, a scale and changes are chosen of a schedule only, a period also of messages
cli-arg-help-of = The command, such as list or client add
cli-arg-json = Answer with one JSON document
cli-arg-lang = The language of the words on the terminal
cli-arg-help = Show this help
cli-arg-version = Show the version

# What was not understood
cli-usage-missing = Missing { $arg }
cli-usage-no-command = A command is missing
cli-usage-unknown-command = There is no command { $value }
cli-usage-unknown-option = There is no option { $arg }
cli-usage-too-many = There is no place for { $value }
cli-usage-no-value = A value is missing after { $arg }
cli-usage-wrong-value = The value { $value } does not fit { $arg }
cli-usage-conflict = { $arg } cannot be used together with { $other }
cli-usage-twice = { $arg } can be given only once
cli-usage-not-text = An argument is not readable text
cli-usage-other = The command was not understood
cli-usage-help = See { $command } --help
cli-usage-near = Perhaps { $near } was meant
cli-usage-allowed = Give one of { $names }
cli-usage-author = The name or the mail address is not right. Give your name with --name and your address with --email
cli-usage-minutes-id = Minutes belong to a meeting. Give its id with --id
cli-usage-no-id = These pages are printed whole. Leave out --id
cli-usage-bytes-json = Bytes cannot be answered as JSON. Leave out --json, or save the attachment with --to
cli-expected-day = Give a day such as 2026-05-12
cli-expected-moment = Give a day such as 2026-05-12 or a moment such as 2026-05-12T09:30:00Z
cli-expected-number = Give a whole number such as 20
cli-expected-sum = Give a sum such as 86400.00

# What went wrong
cli-error-output = The answer could not be written to standard output
    .advice = Send the output to a file or to another place
cli-error-input = Standard input could not be read
    .advice = Give the JSON through a pipe or from a file; nothing was saved
cli-error-too-long = Standard input is longer than 64 MB
    .advice = Add the records in several steps; nothing was saved
cli-error-not-an-object = Standard input is neither a JSON object nor a list of objects
    .advice = Give the fields in braces; nothing was saved
cli-error-not-one-object = Standard input is not a JSON object
    .advice = Give the changed fields in braces; nothing was changed
cli-error-two-steps = { $first } and { $second } are two steps
    .advice = Take them one after the other; nothing was changed
cli-error-no-cause = A change of a due date needs the field { $field }
    .advice = Give cause, side and source; where nothing proves it, give no-proof as the source
cli-error-unknown-person = The client’s file knows nobody called { $name }
    .advice = Check the name in the list of people

# Answers
cli-created = Created { $file }
cli-balance = Read { $read } = new { $new } + already held { $held } + unreadable { $unreadable }
cli-cancelled = The import was stopped before its end
cli-notes = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
cli-exported = Exported to { $folder } ({ $counts })
cli-arg-export-format = folder (the usual), mbox, pdf or xlsx
cli-arg-export-each = With pdf: a file for each item, into a folder
cli-arg-withdrawn = What was taken back as well
cli-arg-export-query = Only what this search finds
cli-usage-each = --each goes with --format pdf
cli-exported-rendered = { $count ->
    [one] { $count } Outlook message is in it as a rendition of its original
   *[other] { $count } Outlook messages are in it as renditions of their originals
}
cli-exported-left-out = { $count ->
    [one] { $count } item is not in it: a mailbox holds only messages
   *[other] { $count } items are not in it: a mailbox holds only messages
}
cli-exported-missing = { $count ->
    [one] { $count } thing referred to and not held is listed
   *[other] { $count } things referred to and not held are listed
}
cli-exported-damaged = { $count ->
    [one] { $count } original is not held whole any more
   *[other] { $count } originals are not held whole any more
}
cli-snapshot-taken = Snapshot { $number } taken ({ $id })
cli-printed = { $count ->
    [one] Wrote { $count } page to { $file }
   *[other] Wrote { $count } pages to { $file }
}
cli-attachment-saved = Saved { $name } ({ $size }) as { $file }
cli-verified = Everything holds, { $entries }, { $size } checked
cli-not-verified = { $count ->
    [one] { $count } thing does not hold, { $entries }, { $size } checked
   *[other] { $count } things do not hold, { $entries }, { $size } checked
}
cli-rebuilt = Rebuilt from { $entries }
cli-progress = { $done } done
cli-progress-of = { $done } of { $total }
cli-empty = Nothing found
cli-retracted = { $title } (retracted)
cli-overdue = overdue
cli-rule-in-force = in force
cli-rule-not-in-force = not in force yet
cli-rule-ended = ended
cli-event-made = recorded
cli-event-change = changed
cli-event-correct = corrected
cli-event-taken-back = { $act }, taken back later
cli-event-retract = retracted

# Labels of fields and columns
cli-field-address = address
cli-field-addresses = addresses
cli-field-after = after
cli-field-agreed_by = agreed by
cli-field-agreed_on = agreed on
cli-field-answer_days = answer time, working days
cli-field-at = when
cli-field-attachment = attachment
cli-field-attachments = attachments
cli-field-attendance = attendance
cli-field-author = author
cli-field-authority = authority
cli-field-began = began
cli-field-blobs = files held
cli-field-by = by
cli-field-cancelled = stopped before its end
cli-field-carried = times carried over
cli-field-carried_from = carried over from
cli-field-cause = cause
cli-field-cause_side = on the side of
cli-field-cc = copy to
cli-field-chosen = chosen
cli-field-chosen_by = chosen by
cli-field-cited_by = cited by
cli-field-client = client
cli-field-company = company
cli-field-contact_days = longest gap between contacts, days
cli-field-context = words around
cli-field-page = page
cli-field-cost = effect on the price
cli-field-currency = currency
cli-field-missing = missing
cli-field-not_held = named, not held
cli-field-told-by = told by
cli-field-holders = who has it
cli-field-date = date
cli-field-days = effect on the finish, working days
cli-field-decided_on = decided on
cli-field-detail = detail
cli-field-direction = direction
cli-field-document = document
cli-field-done_on = done on
cli-field-due = due
cli-field-ended = ended
cli-field-ends = ends
cli-field-entries = entries
cli-field-fault = fault
cli-field-file_bytes = file size
cli-field-finish = finish
cli-field-from = from
cli-field-held = already held
cli-field-id = id
cli-field-in_force_from = in force from
cli-field-items = items
cli-field-kept_bytes = kept as
cli-field-kind = kind
cli-field-left = left on
cli-field-link = link
cli-field-log = log
cli-field-meeting = meeting
cli-field-message = message
cli-field-milestone = milestone
cli-field-minutes = minutes
cli-field-name = name
cli-field-new = new
cli-field-note = note
cli-field-number = no
cli-field-on = on
cli-field-open = open
cli-field-options = options
cli-field-order = order
cli-field-original_bytes = originals
cli-field-outcomes = outcomes
cli-field-owner = owner
cli-field-parent = part of
cli-field-path = path
cli-field-percent = percent done
cli-field-person = person
cli-field-phones = phones
cli-field-place = place
cli-field-points = agenda
cli-field-presence = presence
cli-field-price = price
cli-field-proposed_by = proposed by
cli-field-question = question
cli-field-read = read
cli-field-reason = reason
cli-field-recorded = recorded
cli-field-reference = reference
cli-field-replaces = replaces
cli-field-retracted = retracted
cli-field-role = role
cli-field-roles = roles
cli-field-root = fingerprint
cli-field-rows = fingerprint of the rows
cli-field-scope = scope
cli-field-sender = from
cli-field-sha256 = SHA-256
cli-field-short = short name
cli-field-side = side
cli-field-size = size
cli-field-source = source
cli-field-start = start
cli-field-starts = starts
cli-field-state = state
cli-field-status = status
cli-field-subject = subject
cli-field-task = task
cli-field-tasks = tasks
cli-field-text = text
cli-field-title = title
cli-field-to = to
cli-field-unreadable = unreadable
cli-field-until = until
cli-field-since = since
cli-field-basis = from
cli-field-working-days = working days
cli-field-warning = note on reading
cli-field-where = where
cli-field-who = who
cli-field-with = with
cli-field-words = words
cli-arg-sheet = The balance sheet is saved here too, as a table (.csv) or as pages (.pdf)
cli-usage-import-id = Name the import whose balance sheet is printed with --id
cli-table-saved = Saved { $file }
cli-field-found_in = Found in
cli-field-opened = Opened

cli-unread-documents = { $count ->
    [one] { $count } document is not searched: the journal is open elsewhere
   *[other] { $count } documents are not searched: the journal is open elsewhere
}
cli-about-slippage = Tell how far the finish has slipped since a snapshot, and by whose doing
cli-about-compare = Tell what differs between two states of the schedule
cli-arg-slippage-task = The task, milestone or phase; the whole schedule where none is named
cli-arg-against = Number of the snapshot; the last one accepted where none is named
cli-arg-compare-from = The first state: number of a snapshot, a day (2026-05-12) or now
cli-arg-compare-to = The second state: number of a snapshot, a day (2026-05-12) or now
cli-name-state = STATE
cli-usage-state = A state is the number of a snapshot, a day such as 2026-05-12, or now
cli-usage-against = --against takes the number of a snapshot or a day: 4 or 2026-05-12
cli-slippage = Against snapshot { $number }, finish { $from } → { $to }, { $days }

cli-field-client_holidays = public holidays of the client
cli-field-difference = difference
cli-field-day = day
cli-field-before = before
cli-field-duration = working days of work
cli-field-entry = entry
cli-field-estimate_hours = estimate, hours
cli-field-fields = fields
cli-field-fixed = dates are fixed
cli-field-free_days = other days off
cli-field-lag = lag, working days
cli-field-links = follows
cli-field-needed_from = waits for
cli-field-not_before = not before
cli-field-our_holidays = our public holidays
cli-field-third_party_holidays = public holidays of third parties
cli-field-what = what
cli-not-held = (not held)
cli-about-watch = File what is put into a folder
cli-arg-watched = The folder; what was filed goes into its subfolder “filed”
cli-arg-once = File what is there, then end
cli-watch-filed = { $name } filed, new { $new }, already held { $held }, unreadable { $unreadable }
cli-field-message_kind = what it is
cli-field-protection = protection
cli-field-delivery = report
cli-about-task = Schedules in other programs’ formats
cli-about-task-import = Take in tasks from a table, a calendar or a plan of Microsoft Project
cli-about-task-export = Write the schedule as a table, a calendar or a plan of Microsoft Project
cli-name-format = FORMAT
cli-name-side = SIDE
cli-arg-plan-format = xlsx, csv, ics or mspdi
cli-arg-plan-from = The file to take tasks from
cli-arg-plan-to = The file to write
cli-arg-plan-side = Only tasks of this side (us, client, third)
cli-arg-plan-person = Only tasks of this owner
cli-name-column = COLUMN=HEAD
cli-arg-plan-sheet = The sheet of a workbook; the first one where none is named
cli-arg-plan-column = What a column is, such as due=Deadline or title=B; may be repeated
cli-arg-plan-preview = Tell what would be taken in, and take nothing
cli-usage-column = Give --column as due=HEAD, with id, number, title, side, owner, start, due, duration, status, percent, done-on, milestone, links or note before the sign
cli-plan-taken = Read { $read }, new { $new }, held already { $held }
cli-about-folders = Lists the folders of an Outlook file (.pst) and how many messages each has
cli-arg-store = Outlook file (.pst)
cli-arg-pst-folder = Of Outlook files, only this folder and those below it; may be given more than once
cli-about-fingerprint = Tell what a fingerprint from a printed page, from minutes or from an index is that of
cli-name-digits = DIGITS
cli-arg-digits = The fingerprint or at least its first 8 digits; spaces do not matter, in quotation marks
cli-expected-digits = Give 8 to 64 digits from 0 to 9 and letters from a to f, in quotation marks where there are spaces
