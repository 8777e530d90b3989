# Words of the record and its evidence. Keys begin with ui-record-.

ui-record-whole = The record is consistent
ui-record-broken = { $count ->
    [one] { $count } fault in the record
   *[other] { $count } faults in the record
}
ui-record-glanced = Entries intact
ui-record-glanced-what = Entries, signatures and screens were compared when the journal opened. The check reads every file too
ui-record-check-what = The check reads every entry and file again and compares their hashes with the signed ones
ui-record-check-now = Check now
ui-record-checked = Everything was checked { $date } at { $time }, in { $took }
ui-record-unchanged = No entry and no file has changed since it was recorded
ui-record-rest-whole = All but what is named below is consistent
ui-record-entries = { $count ->
    [one] entry
   *[other] entries
}
ui-record-entries-whole = { $count ->
    [one] entry, hashes agree
   *[other] entries, hashes agree
}
ui-record-files = { $count ->
    [one] file or message, { $size }
   *[other] files and messages, { $size }
}
ui-record-logs = { $count ->
    [one] log
   *[other] logs
}
ui-record-fault-count = { $count ->
    [one] fault
   *[other] faults
}
ui-record-points-count = { $count ->
    [one] signed checkpoint
   *[other] signed checkpoints
}
ui-record-fingerprint = Fingerprint of the record
ui-record-copy = Copy fingerprint
ui-record-copied = Copied

ui-record-open = Show
ui-record-history = History
ui-record-copy-fault = Copy description
ui-record-more-faults = { $count ->
    [one] And { $count } more fault
   *[other] And { $count } more faults
}
ui-record-about = { $kind } { $number }, { $title }
ui-record-about-bare = { $kind }, { $title }
ui-record-entry = entry { $number }
ui-record-entry-intact = The entry about it is intact, and the file stays visible as inconsistent
ui-record-others-intact = The other entries and files were checked and are consistent
ui-record-copy-message = An intact copy may be in a backup of the journal, with the sender or with a recipient
ui-record-copy-document = An intact copy may be in a backup of the journal or where the file was taken from
ui-record-copy-journal = An intact copy may be in a backup of the journal
ui-record-shown-as = On screens it is called “{ $title }”
ui-record-shown-differs = What screens and pages show of it is not what its entries say. The entries themselves are as they were signed
ui-record-rebuild-what = Something else than Kronika changed what is shown. Nothing recorded is lost: it can be made anew from the entries

ui-record-logs-title = Logs
ui-record-logs-now = The check, logs and checkpoints are shown as they are today
ui-record-log = Log
ui-record-person = Person
ui-record-entries-head = Entries
ui-record-root = Fingerprint
ui-record-last = Last entry
ui-record-points = Checkpoints
ui-record-points-line = { $count ->
    [one] { $count } checkpoint, it covers the entries up to { $number }
   *[other] { $count } checkpoints, the last one covers the entries up to { $number }
}

ui-record-entries-title = Entries about this client
ui-record-number = No.
ui-record-when = When
ui-record-what = What was done
ui-record-record = Record
ui-record-made = recorded
ui-record-changed = changed: { $fields }
ui-record-corrected = corrected: { $fields }
ui-record-retracted = taken back
ui-record-restored = put back in force
ui-record-began = log begun

ui-record-means = What it means
ui-record-means-hash = Every entry has a hash, and all hashes make up one fingerprint. A change of a single letter in the past would give another fingerprint
ui-record-means-print = The fingerprint is printed at the foot of every document. Whoever holds such a document can check that the record up to that place is the same
ui-record-means-not = What it does not mean
ui-record-means-shows = The record shows tampering but does not prevent it. After the last fingerprint somebody else holds, this computer is the only evidence
ui-record-print = Fingerprint from a printed page
ui-record-print-hint = All of it or the first 8 digits
ui-record-print-find = Compare
ui-record-print-wrong = A fingerprint has only digits from 0 to 9 and letters from a to f. Type at least the first 8
ui-record-print-show = Show
