# What went wrong: what happened, what it means (.meaning), what to do (.advice). The path of a file
# (file) is put last by the program and is not part of the words. Where a value is not known, .bare
# says what happened without it.

error-not-a-journal = This file is not a Kronika journal
    .meaning = The file was left as it was
    .advice = Choose a file that ends in .kronika or create a new journal

error-newer-journal = This journal was written by a newer version of Kronika
    .meaning = This version could not read all of it, so it does not open it; the file was left as it was
    .advice = Install the newer version of Kronika and open the file again

error-damaged-journal = The journal file is damaged
    .meaning = Part of the record cannot be read; the program changed nothing in the file
    .advice = Look for an intact copy, for example in a backup or with a colleague

error-read-only = This file is read-only
    .meaning = The journal can be read, but nothing can be saved in it
    .advice = Remove the write protection or copy the file elsewhere and open the copy

error-busy = This journal is already open, held by { $holder }
    .bare = This journal is already open in another window
    .meaning = Only one window can write at a time; nothing was changed
    .advice = Close the other window and open the journal again

error-no-file = There is no such file
    .meaning = Nothing was opened or created
    .advice = Check the name and the folder; a network or external drive may be disconnected

error-file-exists = A file of this name already exists
    .meaning = It was left as it was
    .advice = Choose another name or open the existing file

error-disk-full = The disk is full
    .meaning = The last step was not saved; everything saved before is intact
    .advice = Free some space on the disk and repeat the step

error-no-access = The system does not allow access to this file
    .meaning = Nothing was read or changed
    .advice = Check the permissions of the file and its folder or choose another place

error-disk = The disk reported an error while reading or writing
    .meaning = The last step may not have been saved; what was saved before is unchanged
    .advice = Check that the disk is connected and sound, then repeat the step

error-field = The field { $field } has a wrong value ({ $fault })
    .meaning = Nothing was saved
    .advice = Correct this field and try again

error-fault-missing = The field { $field } is missing
    .meaning = Nothing was saved
    .advice = Add this field and try again

error-fault-unknown = There is no field { $field }
    .meaning = Nothing was saved
    .advice = Use one of the fields { $names }

error-fault-not-text = The field { $field } is not text
    .meaning = Nothing was saved
    .advice = Give text in quotation marks

error-fault-empty = The field { $field } is empty
    .meaning = Nothing was saved
    .advice = Write something or leave the field out

error-fault-not-number = The field { $field } is not a whole number within its range
    .meaning = Nothing was saved
    .advice = Give a number without quotation marks or a fraction

error-fault-not-bool = The field { $field } is neither true nor false
    .meaning = Nothing was saved
    .advice = Give true or false without quotation marks

error-fault-not-list = The field { $field } is not a list
    .meaning = Nothing was saved
    .advice = Give a list in square brackets

error-fault-not-map = The field { $field } is not an object with named fields
    .bare = The JSON given is not an object with named fields
    .meaning = Nothing was saved
    .advice = Give an object in braces

error-fault-not-date = The field { $field } is not a date
    .meaning = Nothing was saved
    .advice = Give a date such as 2026-05-12

error-fault-not-time = The field { $field } is not a moment with its time zone
    .meaning = Nothing was saved
    .advice = Give a moment such as 2026-05-12T09:30:00Z

error-fault-not-an-id = The field { $field } is not the id of a record
    .meaning = Nothing was saved
    .advice = Give the id of 16 characters from a list or a history

error-fault-not-one-of = The field { $field } has a value that is not on its list
    .meaning = Nothing was saved
    .advice = Give one of { $names }

error-fault-fixed = The field { $field } cannot be changed this way
    .meaning = Nothing was saved
    .advice = If the record is wrong, correct it and give the reason

error-fault-contradicts = The field { $field } does not agree with the field { $names }
    .meaning = Nothing was saved
    .advice = Correct one of them and try again

error-json = This text cannot be read as JSON ({ $place })
    .meaning = Nothing was saved
    .advice = Correct it at that place and try again

error-unknown-id = The journal holds no record { $id }
    .meaning = Nothing was changed
    .advice = Check the id in a list or in the results of a search

error-unknown-client = The journal has no client { $name }
    .meaning = Nothing was changed
    .advice = Check the name in the list of clients or add the client

error-ambiguous-client = The name { $name } fits more than one client
    .meaning = Nothing was changed
    .advice = Give the full name of the client

error-wrong-kind = This record is of another kind than the step needs
    .meaning = Nothing was changed
    .advice = Choose a record of the right kind

error-wrong-act = The step { $act } does not apply to records of the kind { $kind }
    .meaning = Nothing was changed
    .advice = Choose a record of the right kind or another step

error-act-stays = This entry cannot be taken back
    .meaning = Nothing was changed
    .advice = Put it right with another entry, such as an annex

error-sealed = The minutes are sealed and their text cannot be changed
    .meaning = The minutes were left as they were
    .advice = Add an annex; it is shown above the original text

error-sealed-already = The minutes are sealed already
    .meaning = The minutes were left as they were
    .advice = If something needs correcting, add an annex

error-not-sealed = The minutes are not sealed yet
    .meaning = Nothing was changed
    .advice = Seal the minutes first

error-not-sent = This document has not been sent yet
    .meaning = The other side’s answer can be recorded only after sending; nothing was changed
    .advice = Record the sending first

error-ended-already = This record has ended already
    .meaning = Nothing was changed
    .advice = If the day it ended is wrong, correct the record and give the reason

error-retracted = This record was retracted
    .meaning = It stays visible with the reason, but it cannot be changed
    .advice = Put it back in force first, or make a new record with the right content

error-not-retracted = This record was not taken back
    .meaning = It counts, so there is nothing to put back in force
    .advice = Look at its history

error-answer-before = The message was sent on { $date }, after this day
    .meaning = An answer cannot be due before what it answers
    .advice = Give a day on or after it

error-sent-before = What is to be sent was made on { $date }
    .meaning = It cannot have been sent before that day, nor by a message that is older
    .advice = Give that day or a later one, and the message that took it along

error-rule-ends-before = The rule is in force from { $date }
    .meaning = Its last day cannot lie before its first
    .advice = Give that day or a later one; a rule that never held is taken back instead

error-currency-stays = Costs are recorded in { $currency }
    .meaning = In another currency the same figures would say other sums
    .advice = Where the currency was recorded wrongly, correct it with the reason

error-rule-before = The version it replaces is in force from { $date }
    .meaning = A new version cannot bind from an earlier day
    .advice = Give that day or a later one, or correct the day of the earlier version

error-note-empty = There are no words yet
    .meaning = Nothing was recorded
    .advice = Write what was said or agreed

error-no-cause = A change of a due date needs its cause, side and source
    .meaning = The date was left as it was
    .advice = Give the fields cause, side and source; where nothing proves it, give no-proof as the source

error-internal = The program met an error that was not foreseen
    .meaning = The step was not completed; what was saved before is in the file
    .advice = Open the journal again and verify the record; if the error returns, send its description to the makers of the program

error-key-missing = The key that signs entries is missing on this computer
    .meaning = Nothing new can be saved without it; earlier entries are intact
    .advice = Restore the program’s data folder from a backup and open the journal again

error-read-back = What was written did not read back the same
    .meaning = The write was undone and nothing changed in the file
    .advice = Repeat the step; if the error returns, check the disk and move the journal to another one

error-locked-passphrase = This journal is protected by a passphrase
    .meaning = Its content cannot be read without it; the file was left as it was
    .advice = Enter the passphrase set for this journal

error-blob-damaged = The original { $id } is not whole in the journal
    .meaning = Its bytes differ from what was recorded, so they are not shown as the original
    .advice = Check the record and look for an intact copy of the journal

error-changed-while-read = A file changed while it was being read
    .meaning = Nothing was recorded
    .advice = Wait until it is no longer being written and take it in again

error-client-exists = There is already a client called { $name }
    .meaning = Nothing was recorded
    .advice = Use the existing client or give another name

error-empty-schedule = The schedule has no tasks yet
    .meaning = There is nothing to freeze in a snapshot
    .advice = Add the first task

error-frozen = Records of the kind { $kind } do not change
    .meaning = What was taken in or frozen stays as it was
    .advice = Retract it with a reason or record something new

error-key-damaged = The key that signs your entries cannot be read
    .meaning = The journal is intact; only recording on this computer is not possible
    .advice = Restore the key file from a backup, or move it away to begin a new log

error-no-attachment = Message { $id } has no attachment { $number }
    .meaning = Nothing was saved
    .advice = Look at the list of its attachments

error-no-home = This system names no folder for a program's own data
    .meaning = The key and the settings have no place to be kept
    .advice = Set the home folder of your account

error-no-name = A journal needs the name of its author
    .meaning = Your name stands beside each entry you make
    .advice = Give your first and last name

error-no-original = Record { $id } was not taken in from a file
    .meaning = It has no original bytes
    .advice = Ask for its text instead

error-not-a-message = Record { $id } is not a message
    .meaning = Only messages have headers and attachments
    .advice = Choose a message from the correspondence

error-nothing-changes = No field was given to change
    .meaning = Nothing was recorded
    .advice = Name at least one field with its new value

error-opened-to-read = The journal was opened to read only
    .meaning = Nothing was recorded
    .advice = Open it for writing

error-differs-at-opening = Something in this journal is not as it was recorded
    .meaning = Entries, signatures and what screens show were compared at opening, and not all of them agree
    .advice = Before you rely on it, see in Record and evidence what is concerned

error-record-differs = The log { $log } is not as it was signed
    .meaning = Entries were changed, cut off or put in from outside; recording on top would cover that up, so the program does not
    .advice = Check the record, keep this file as it is, and go on with an intact copy

error-folder-not-empty = This folder is not empty
    .meaning = Nothing was written and what is in it was left as it was
    .advice = Choose an empty folder or give a new name

error-cancelled = The step was cancelled
    .meaning = Nothing unfinished was left behind
    .advice = Start it again when you want it done

error-derived = A record kept for quick reading cannot be read
    .meaning = The entries it was made from are untouched; only what is derived from them is damaged
    .advice = Run kronika rebuild on the file, which makes it again from the entries

error-misread-search = “{ $typed }” says nothing that can be searched for
    .meaning = Nothing was searched, because the rest alone would find something else
    .advice = Write a day as 2026-05-12 or 12.05.2026, a month as 2026-05; has: takes attachment, side: takes us, client or third

error-no-reader = Documents cannot be read: { $file } does not start
    .meaning = Everything recorded is safe; text inside documents is not searched and their pages are not shown
    .advice = Start the program again; if it was updated while running, that is enough

error-loop = These tasks would follow one another in a loop: { $tasks }
    .meaning = None of them could ever begin. Nothing was recorded
    .advice = Leave out one of the links

error-no-reference = The client has not accepted any snapshot yet
    .meaning = There is nothing to hold the schedule against
    .advice = Name a snapshot, or record that one was accepted

error-not-in-reference = The snapshot does not have this task with a date
    .meaning = It cannot be told how far it has slipped
    .advice = Choose a later snapshot or another task

error-no-finish-now = This task has no date now, or was removed
    .meaning = It cannot be told how far it has slipped
    .advice = Choose another task, or give it a date

error-unknown-phase = There is no phase { $name } in this schedule
    .meaning = A phase is named by its id or its number in the outline, such as 2.1
    .advice = Look the number up in the schedule

error-print-elsewhere = This system prints from the program that opens the PDF
    .meaning = Its printers cannot be reached from here
    .advice = Open the pages and print them there

error-printer = The printer did not take the pages
    .meaning = Nothing was printed, nothing was changed
    .advice = See whether the printer is on and reachable, then print again

error-print-stopped = Laying out was stopped
    .meaning = No page was made, nothing was changed
    .advice = Print again whenever you like

error-logo-type = The mark on printed pages must be a PNG or JPEG
    .meaning = A mark is a small PNG or JPEG, up to 2 MB and 6000 pixels a side
    .advice = Save the picture as PNG in that size and choose it again

error-logo-large = The picture is too large for a mark
    .meaning = A mark is a small PNG or JPEG, up to 2 MB and 6000 pixels a side
    .advice = Save the picture as PNG in that size and choose it again

error-logo-damaged = The picture cannot be opened
    .meaning = A mark is a small PNG or JPEG, up to 2 MB and 6000 pixels a side
    .advice = Save the picture as PNG in that size and choose it again

error-unknown-column = No column is called { $name }
    .meaning = The columns of the table are { $names }
    .advice = Name a column by its head or its letter

error-unknown-snapshot = There is no snapshot { $number }
    .meaning = Snapshots are numbered from 1, client by client
    .advice = Look the number up in the list of snapshots

error-encrypted = The message is encrypted
    .meaning = Only whoever has the key can read it
    .advice = Save the attachment and open it in the mail program that has the key

error-plan-barred = Some rows of the file cannot be taken in
    .meaning = Nothing was recorded
    .advice = Mend the rows named here and take the file in again

error-store = This Outlook file cannot be opened
    .meaning = It is damaged, of an unknown version, or cannot be read; nothing was taken in
    .advice = Taken in without a choice of folders it is kept whole; a repair with Outlook’s own tool may help

error-store-offline = This is the offline copy of an account (.ost)
    .meaning = Such a copy is kept whole and not opened
    .advice = Export the account’s messages from Outlook as a .pst file

error-no-store-folder = No folder is called { $name }
    .meaning = Nothing was taken in
    .advice = kronika folders lists the folders of an Outlook file
