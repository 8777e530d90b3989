# Words of the window. Keys begin with ui-.

ui-section-timeline = Timeline
ui-section-schedule = Schedule
    .also = tasks Gantt plan
ui-section-correspondence = Correspondence
    .also = messages mail

# Commands: a verb and its object.
ui-command-new = New journal…
    .also = create
ui-command-open = Open…
    .also = journal
ui-command-demo = Look at the demo journal
ui-command-open-this = Open this journal
ui-command-close = Close the journal
ui-command-yourself = Your details…
    .also = settings name company mark logo
ui-command-add-client = Add a client
    .also = new client
ui-command-save-client = Add client
ui-command-show-client = Show this client
ui-command-import = Take in files…
    .also = import add mail messages documents
ui-command-import-folder = Take in a folder…
    .also = import add mail messages documents
ui-command-import-these = Take in these files
ui-command-go-to-correspondence = Go to correspondence
ui-command-open-message = Read this message
ui-command-source = Message source
ui-command-text = Message text
ui-command-save-attachment = Save…
ui-command-snapshot = Take a snapshot…
    .also = baseline schedule
ui-command-take-snapshot = Take the snapshot
ui-command-save-pdf = Save PDF…
ui-command-take-plan = Tasks from a file…
    .also = import schedule Excel CSV MS Project
ui-command-give-plan = Export the schedule…
    .also = tasks Excel CSV MS Project calendar ICS
ui-command-save-plan = Choose a file…
ui-command-compare = Compare the schedule…
    .also = changes differences snapshot baseline
ui-command-rebuild = Make it anew from the entries
ui-dialog-plans = Schedules
ui-work-plan = Writing the schedule
ui-work-rebuild = Making what is shown anew
ui-command-take-logo = Choose a picture…
ui-command-drop-logo = Without
ui-dialog-logo = Mark on printed pages
ui-dialog-pictures = Pictures
ui-command-open-pdf = Open PDF
ui-command-open-file = Open
ui-command-verify = Check the record
    .also = verify signatures evidence
ui-command-search = Search and commands
ui-command-go-to = Go to this record
ui-command-help = Keyboard shortcuts
ui-command-next-pane = Next pane
ui-command-back = Close what is on top
ui-command-return = Back, to the previous place
ui-command-onward = Forward, to the next place
ui-command-stop = Stop
ui-command-dismiss = Dismiss
ui-command-zoom-in = Zoom in
ui-command-zoom-out = Zoom out
ui-command-zoom-reset = Actual size
    .also = zoom 100 %

ui-theme-system = As the system
ui-theme-light = Light
ui-theme-dark = Dark
ui-language-pl = Polski
ui-language-en = English
ui-language-ro = Română
ui-menu-theme = Theme
ui-menu-language = Language

ui-toast-show = Show
ui-cancel = Cancel
ui-close = Close

# First start
ui-start-heading = A journal of working with a client
ui-start-lead = What was agreed, deadlines and correspondence in one file on this computer. No server, no account, no network
ui-start-private = Nothing leaves this computer
ui-start-who = Who you are
ui-start-who-why = Your name will stand beside every entry you make
ui-start-name = First and last name
ui-start-name-needed = Write your name first, a new journal is signed with it
ui-start-role = Role
ui-start-company = Company
ui-start-email = E-mail address
ui-yourself-title = Your details
ui-yourself-what = The name is signed to journals begun from now on; the company stands on printed pages
ui-yourself-signed = In this journal your entries are signed { $name }
ui-yourself-save = Save
ui-yourself-saved = Your details are saved
ui-start-begin = Where to begin
ui-start-demo-what = Eight months of an invented project, everything can be clicked
ui-start-new-what = Make an empty file and add the first client
ui-start-open-what = A journal you already have, for example from a colleague
ui-start-recent = Recent
ui-start-file-name = Projects
ui-start-demo-file-name = Kronika demo journal

# Sidebar
ui-journal-menu = Journal { $name }, menu
ui-find = Search, commands
ui-clients = Clients
ui-client-name = Name of the client
ui-client-name-hint = The client’s name, as in the contract
ui-record-unchecked = Record not checked
ui-record-holds = Record intact
ui-record-faults = { $count ->
    [one] { $count } fault
   *[other] { $count } faults
}
ui-record-hint = Reads every entry and original again and compares their fingerprints

# Correspondence
ui-this-week = This week
ui-last-week = Last week
ui-no-date = no date
ui-mail-undated = no date, taken in { $day }
ui-no-text = This message has no text
ui-reading-none = Choose a message to read it
ui-thread = { $count ->
    [one] Thread of { $count } message
   *[other] Thread of { $count } messages
}
ui-from = From
ui-to = To
ui-cc = Cc
ui-attachments = Attachments
ui-save-named = Save { $name }…
ui-show-more = Show more
ui-source-what = The message as it came, before decoding

# Timeline
ui-retracted = retracted

# Schedule
ui-overdue = overdue
ui-snapshots = Snapshots
ui-snapshot-title = { $number }. { $name }
ui-snapshot-new = New schedule snapshot
ui-snapshot-what = The schedule is frozen as it stands; a snapshot never changes
ui-snapshot-name = Name of the snapshot
ui-snapshot-name-hint = For example: after the steering committee
ui-snapshot-name-needed = Name the snapshot first
ui-snapshot-taken = Snapshot taken

# Balance sheet
ui-balance-name = Import balance
ui-balance-title = The balance adds up
ui-balance-stopped = Stopped before the end, what was taken in is kept
ui-balance-off = The balance does not add up
ui-balance-kept = Originals are kept byte for byte
ui-balance-read = { $count ->
   *[other] read
}
ui-balance-new = { $count ->
   *[other] new
}
ui-balance-held = { $count ->
   *[other] already held
}
ui-balance-unreadable = { $count ->
   *[other] unreadable
}
ui-balance-held-here = The same was met earlier in this import
ui-balance-held-since = Held since { $moment }
ui-balance-strangers = { $count ->
    [one] { $count } address in the correspondence belongs to nobody recorded yet
   *[other] { $count } addresses in the correspondence belong to nobody recorded yet
}
ui-balance-people = Look at the people
ui-balance-unreadable-title = Unreadable
ui-balance-new-title = New
ui-reason-unknown = no reason given

# Empty places
ui-empty-clients = This journal has no clients yet
ui-empty-correspondence = Drop messages, a folder or a PDF here
ui-empty-timeline = Everything that happens with this client will stand here by day, starting with the first message
ui-empty-schedule = This client’s schedule has no tasks yet
ui-empty-snapshots = No snapshot has been taken yet

# Search
ui-search-none = Nothing found

# Long work
ui-work-import = Taking in files
ui-work-verify = Checking the record
ui-work-print = Making the PDF
ui-work-save = Saving the file
ui-work-of = { $done } of { $total }
ui-work-stopping = Stopping, what was taken in is kept
ui-work-busy = Wait until the work under way ends

ui-saved = Saved { $file }
ui-import-needs-client = Choose or add a client first, the files will be filed there
ui-drop = Drop to file under { $client }
ui-help-title = Keyboard shortcuts
ui-help-do = Finding and recording
ui-help-go = Moving around
ui-help-window = Journal and window
ui-key-escape = Esc

# System dialogs
ui-dialog-new = New journal
ui-dialog-open = Open a journal
ui-dialog-import = Take in files
ui-dialog-import-folder = Take in a folder
ui-dialog-save-pdf = Save PDF
ui-dialog-save-attachment = Save attachment
ui-dialog-journals = Kronika journals
ui-dialog-pdf = PDF documents
ui-dialog-files = Files

ui-error-no-window = The window could not be opened
    .meaning = Neither way of drawing works on this computer; journals are untouched
    .advice = Update the graphics driver, or use the command line, kronika --help
ui-error-open = No program took this file
    .meaning = The file is saved
    .advice = Open it from its folder
# Screens and what is done on them
ui-section-today = Today
ui-section-overview = Overview
ui-section-meetings = Meetings
ui-section-rules = Rules
ui-section-decisions = Decisions
ui-section-people = People
    .also = contacts addresses holidays free days agreed
ui-section-record = Record and evidence
    .also = history fingerprint
ui-command-last-client = Last client
ui-command-new-here = New entry on this screen
ui-command-find = Find on this screen
ui-command-known-on = As known on…
    .also = past day history
ui-command-now = Back to today
ui-command-record = Record
ui-command-undo = Undo
ui-command-print = Print…
    .also = PDF preview minutes rules schedule messages
ui-command-export = Export the file…
    .also = export correspondence messages mailbox mbox PDF book workbook Excel
ui-new-meeting = New meeting
ui-new-rule = New rule
ui-new-task = New task
ui-new-decision = New decision
ui-new-person = New person
ui-new-letter = New letter
ui-new-chat = New chat
ui-new-private-note = New private note
ui-new-phone-note = Note of a call
    .also = new phone call
ui-past-read-only = You are looking at a past day. Go back to today to record anything
ui-past-bar = As known on { $date }. Read only
ui-known-on-today = As known: today
ui-known-on-day = As known on { $date }
ui-known-on-label = Show the file as it was known on
ui-known-on-what = You will see only what had been recorded by the end of that day
ui-known-on-show = Show that day
ui-undo-reason = Taken back right after it was recorded
ui-undone = Taken back: “{ $what }”. Both entries stay in the record
ui-undo-final = “{ $what }” cannot be taken back. It stays in the record; a new entry puts a mistake right
ui-undo-none = There is nothing to take back
ui-command-export-to = Choose where to export to
ui-work-export = Exporting the correspondence
ui-dialog-export = Where to make the exported folder
ui-error-export-damaged = The folder was made, but without the originals that are damaged: { $count }
    .meaning = The index in the folder names each of them
    .advice = Check the record and look for an intact copy of the journal
ui-known-on-needed = Write a day before today
ui-past-empty = The file was empty on that day
ui-command-save-attachments = Save all…
ui-command-open-attachment = Open the attachment
ui-command-run-attachment = Open it anyway
ui-dialog-save-attachments = Where to save the attachments
ui-open-named = Open { $name }
ui-run-title = This attachment can run a program
ui-run-what = { $name } is not a document. Once opened it can act on this computer with your rights
ui-run-advice = Open it only if you expected it from this sender
ui-cited-by = What cites this message
ui-cited-by-none = Nothing rests on it yet
ui-source = Source
ui-source-file = Original
ui-source-taken = Taken in
ui-source-by = By
ui-source-entry = Entry
ui-source-hash = SHA-256
ui-copy-hash = Copy the whole SHA-256
ui-quoted-lines = { $count ->
    [one] Quoted text, { $count } line
   *[other] Quoted text, { $count } lines
}
ui-mail-all = All
ui-mail-waiting = To answer
ui-mail-find = Find in correspondence
ui-mail-none-waits = Nothing of the last three months waits for an answer
ui-mail-none-found = No message has these words
ui-mail-answer-until = answer by { $date }
ui-mail-answer-since = waiting since { $date }
ui-mail-awaits-until = we wait until { $date }
ui-mail-awaits-since = we wait since { $date }
ui-mail-late = { $count ->
    [one] { $count } working day late
   *[other] { $count } working days late
}
ui-read-only = This journal is open to be read only

# Columns of a list
ui-sorted-up = ascending
ui-sorted-down = descending
ui-sort-hint = Press to sort; Shift and an arrow change the width
ui-mail-column-sender = Sender
ui-mail-column-subject = Subject
ui-mail-column-date = Date

# What can be done with a row
ui-deeds-open = Open
ui-deeds-copy = Copy
ui-deeds-copy-reference = Copy the reference
ui-deeds-cite = Cite as a source
ui-deeds-print = Print…
ui-deeds-copy-file = Copy the file
ui-deeds-save-file = Save the file…
ui-deeds-history = History of the entry
ui-deeds-take-back = Take back…
ui-deeds-restore = Put back in force…
ui-deeds-restore-title = Putting the record back in force
ui-deeds-restore-what = The record counts again. That it was taken back and put back in force stays in its history
ui-deeds-restore-do = Put back in force
ui-deeds-restore-saved = Record back in force
ui-deeds-rests = { $count ->
    [one] { $count } record rests on it and will stand without this proof
   *[other] { $count } records rest on it and will stand without this proof
}
ui-deeds-stands = { $count ->
    [one] Silence accepts { $count } schedule snapshot by this rule; that will no longer hold
   *[other] Silence accepts { $count } schedule snapshots by this rule; that will no longer hold
}
ui-deeds-names = { $count ->
    [one] { $count } record names this person and keeps the name
   *[other] { $count } records name this person and keep the name
}
ui-deeds-copied = Copied
ui-deeds-cited = Ready to be cited, it stands first in the source field
ui-deeds-file-copied = File { $file } copied, it can be pasted into a folder or a letter

# What is pasted while nothing is typed
ui-paste-message = Pasted message
ui-paste-image = Pasted picture
ui-paste-source = pasted from the clipboard
ui-paste-words = The clipboard holds words, not a file or a message
ui-paste-note = Save as a note

ui-error-clipboard = It could not be copied
    .meaning = The system did not give the clipboard
    .advice = Try again, or save the file

ui-thread-missing = a message that is not held
ui-meeting-what = Meeting
ui-meeting-state = State
ui-meeting-when = When
ui-meeting-repeats = Repeats
ui-meeting-where = Where
ui-meeting-organizer = Called by
ui-meeting-who = Who
ui-mail-other-version = Held in another version too: { $hash }
ui-mail-compare = Compare
ui-mail-same-words = Only the bytes differ, all that is read from them is the same
ui-missing = Missing
ui-missing-none = Nothing is referred to that is not held
ui-missing-told-by = How it is known
ui-missing-holders = Who has it
ui-missing-request = Words to ask for it
ui-missing-copy = Copy the request
ui-mail-versions = { $count ->
    [one] { $count } version
   *[other] { $count } versions
}
ui-mail-same-lines = { $count ->
    [one] { $count } line the same
   *[other] { $count } lines the same
}

# Documents and attachments shown in the window
ui-viewer-back = Back to where it was opened
ui-viewer-view = View here
ui-viewer-open = Open in its program
ui-viewer-larger = Larger
ui-viewer-smaller = Smaller
ui-viewer-reading = Reading…

ui-inside = Message in an attachment
ui-back = Back
ui-opening-title = Opening the journal
ui-opening-wait = This takes a moment
ui-opening-what = The program is newer than the one that opened this journal last. What follows from its entries is put in order anew; the entries stay as they were
ui-opening-done = { $done } of { $total } entries
ui-command-print-compared = Print the comparison…
ui-path-what = This desktop has no window to choose files in. Type the full path
ui-path-label = Path
ui-path-take = Continue
ui-path-taken = There is something under this name already. Choose another name
ui-path-no-folder = There is no such folder. Check the path
ui-path-missing = Nothing is found under this path

ui-story-mark = Demo journal
ui-story-day = Demo, { $date }
ui-story-why = This story ends on { $date }. Dates are counted here as on that day, and what you record gets the true date and time
ui-command-add-yourself = Add yourself
ui-client-holidays = { "" }
