# Words shared by the window, the command line and print. Keys that end in a name of the record's
# vocabulary are built from it in code: common-side-*, common-presence-* and so on.

common-program = Kronika
common-yes = yes
common-no = no
common-none = none
common-unknown = not given
common-today = today
common-no-proof = no proof
common-no-subject = no subject
common-untitled = untitled

common-side-us = us
common-side-client = client
common-side-third-party = third party
common-side-both = both
common-side-nobody = nobody

common-presence-present = present
common-presence-excused = apologies sent
common-presence-absent = absent

common-outcome-decision = decision
common-outcome-information = information
common-outcome-action = action item

common-rule-meetings = meetings
common-rule-answer-times = answer times
common-rule-channels = channels
common-rule-documents = documents
common-rule-changes = changes
common-rule-acceptance = acceptance
common-rule-escalation = escalation
common-rule-boundaries = boundaries
common-rule-payment = payment
common-rule-other = other

common-status-open = not started
common-status-started = in progress
common-status-waiting = waiting
common-status-done = done

common-meeting-draft = draft
common-meeting-sealed = sealed
common-meeting-sent = sent
common-meeting-confirmed = confirmed
common-meeting-objected = objected to
common-meeting-accepted-by-silence = accepted by silence

common-snapshot-taken = taken
common-snapshot-sent = sent
common-snapshot-accepted = accepted
common-snapshot-refused = refused
common-snapshot-accepted-by-silence = accepted by silence
common-snapshot-superseded = superseded

common-act-seal = sealed
common-act-send = sent
common-act-confirm = confirmed
common-act-object = objected to
common-act-accept = accepted
common-act-refuse = refused
common-act-annex = annex added
common-act-agree = agreed
common-act-end = ended
common-act-remove = removed from the schedule
common-act-prove = proof given later
common-act-take-back = an earlier entry taken back
common-act-answer-by = day of the answer set
common-act-no-answer = no answer needed
common-act-holding-reply = answered for the time being
common-act-answered = answered elsewhere
common-act-await-answer = waits for an answer again

common-import-new = new
common-import-held = already held
common-import-unreadable = unreadable

common-direction-in = incoming
common-direction-out = outgoing

common-message-letter = message
common-message-invitation = invitation
common-message-auto-reply = automatic reply
common-message-delivery-report = delivery report
common-message-read-receipt = read receipt
common-message-appointment = appointment
common-message-contact = contact
common-message-task = task
common-message-note = note

common-protection-smime-signed = signed (S/MIME)
common-protection-smime-encrypted = encrypted (S/MIME)
common-protection-pgp-signed = signed (PGP)
common-protection-pgp-encrypted = encrypted (PGP)

common-warning-no-date = The message has no readable date
common-warning-date-without-zone = The date names no time zone, UTC was taken
common-warning-no-headers = No readable headers were found
common-warning-doubled-header = Sender, subject or date appears more than once, the first was taken
common-warning-guessed-charset = No character encoding was declared, it was worked out from the content
common-warning-unknown-charset = The declared character encoding is unknown, another was taken
common-warning-damaged-text = Part of the text does not fit the declared character encoding
common-warning-damaged-encoding = Part of the content could not be decoded
common-warning-broken-multipart = The message is cut off or the boundaries of its parts are missing
common-warning-too-deep = Parts nested too deeply were left out
common-warning-too-many-parts = The message has too many parts, the rest were left out
common-warning-odd-date = The date is written in an irregular form, its most likely meaning was taken
common-warning-odd-id = The message’s identifier is not in its proper form
common-warning-odd-header = The headers are not in their proper form, their most likely meaning was taken
common-warning-odd-parts = It is not clear which parts are text and which are attachments, other programs may show them differently
common-warning-unknown-encoding = The declared transfer encoding is unknown or not allowed there, the content was taken as it stands
common-warning-changed-body = The body is not the one that was signed for the sender’s server, it was changed on its way or later
common-warning-foreign-signature = The message is signed, but for another domain than its sender’s
common-warning-odd-journey = The servers that carried or signed the message noted other days than its date, or days apart from one another
common-warning-odd-report = The report on delivery is not in its proper form or contradicts itself
common-warning-no-recipient = The message names nobody to whom it was sent
common-warning-no-text = The message has no words, only pictures, searching does not find what they say
common-warning-lone-alternative = Only one form of the text is there although several are announced
common-warning-unparsed = The message could not be taken apart, its source is shown

common-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
common-working-days = { $count ->
    [one] { $count } working day
   *[other] { $count } working days
}
common-answered-of = { $answered } of { $asked } answered
common-answer-median = half of all within { $days }
common-answer-more-than = half of all take longer than { $days }
common-due-rule = rule in force
common-due-agreed = agreed time
common-due-by-hand = set by hand
common-due-promise = promised
common-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
common-entries = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
common-times = { $count ->
    [one] once
   *[other] { $count } times
}
common-files = { $count ->
    [one] { $count } file
   *[other] { $count } files
}

# Pieces of a document's text
common-part-page = page { $label }
common-part-slide = slide { $label }
common-part-sheet = sheet { $label }
common-part-day = { $label }
common-part-whole = text

# What to know of how a document was read
common-paper-disagrees = The name says another type than the content shows
common-paper-double-ending = The name ends twice and the last ending runs as a program
common-paper-cut = Longer than is read: the rest is not searched
common-paper-locked = Opens with a password only
common-paper-damaged = Cut off or damaged: what could be read was
common-paper-no-text = Holds no text that can be searched, as a scan does
common-paper-unknown-letters = Some letters of its fonts are not known
common-paper-guessed-charset = Its character set is not named in it and was guessed
common-paper-other-type = Text of this type is not searched
common-paper-failed = Text could not be taken
common-link-fs = finish to start
common-link-ss = start to start
common-link-ff = finish to finish
common-link-sf = start to finish

common-country-pl = Poland
common-country-ro = Romania

common-part-us = us
common-part-client = client
common-part-third-party = third party
common-part-nobody = nobody
common-part-concurrent = concurrent
common-part-no-proof = no proof

common-differs-moved = moved
common-differs-added = added
common-differs-removed = removed
common-differs-done = done
common-differs-changed = changed

common-feast-new-year = New Year
common-feast-second-of-january = Second day of the New Year
common-feast-epiphany = Epiphany
common-feast-saint-john = Saint John the Baptist
common-feast-union = Union of the Principalities
common-feast-good-friday = Good Friday
common-feast-easter = Easter Sunday
common-feast-easter-monday = Easter Monday
common-feast-labour = Labour Day
common-feast-constitution = Constitution Day
common-feast-pentecost = Pentecost
common-feast-whit-monday = Whit Monday
common-feast-corpus-christi = Corpus Christi
common-feast-children = Children’s Day
common-feast-rebirth = Rebirth of Poland
common-feast-assumption = Assumption of Mary
common-feast-all-saints = All Saints’ Day
common-feast-independence = Independence Day
common-feast-centenary = Centenary of independence
common-feast-saint-andrew = Saint Andrew
common-feast-national-day = National Day
common-feast-christmas-eve = Christmas Eve
common-feast-christmas = Christmas Day
common-feast-second-of-christmas = Second day of Christmas

common-missing-named = message referred to
common-missing-repeated = message quoted
common-missing-attachment = attachment
common-missing-numbers = numbers left out
common-missing-chat-file = file named in a chat

common-request-greeting = Hello,
common-request-named = our file lacks a message that other messages answer or refer to. Please send it to us as a file (.eml or .msg)
common-request-repeated = our file lacks a message that is quoted in another one. Please send it to us as a file (.eml or .msg)
common-request-attachment = the message below speaks of an attachment, but came without one. Please send it to us
common-request-numbers = in the numbering of your letters we lack the ones below. Please send them to us or confirm that there were none
common-request-chat-file = a chat between us names the file below, and we do not have it. Please send it to us
common-request-from = From
common-request-sent = Sent
common-request-subject = Subject
common-request-numbered = Numbers
common-request-file = File
common-request-id = Message-ID
common-request-thanks = Thank you

common-delivery-failed = not delivered
common-delivery-delayed = delayed
common-delivery-delivered = delivered
common-delivery-relayed = passed on
common-delivery-expanded = passed on to a list
common-delivery-displayed = displayed
common-delivery-deleted = deleted
common-delivery-dispatched = passed on
common-delivery-processed = processed
common-delivery-denied = receipt refused
common-meeting-method-request = invitation
common-meeting-method-cancel = cancelled
common-meeting-method-reply = answer
common-meeting-method-counter = another time proposed
common-meeting-method-publish = published
common-meeting-method-add = dates added
common-meeting-method-refresh = details asked for
common-meeting-method-declinecounter = proposal declined
common-meeting-status-confirmed = confirmed
common-meeting-status-tentative = tentative
common-meeting-status-cancelled = cancelled
common-meeting-answer-accepted = accepted
common-meeting-answer-declined = declined
common-meeting-answer-tentative = tentative
common-meeting-answer-needs-action = no answer yet
common-meeting-answer-delegated = delegated

# What cards, tasks and journal entries of Outlook say.
common-fact-name = Name
common-fact-company = Company
common-fact-job-title = Job title
common-fact-department = Department
common-fact-email = E-mail
common-fact-phone = Phone
common-fact-mobile = Mobile phone
common-fact-fax = Fax
common-fact-postal-address = Address
common-fact-web = Web page
common-fact-birthday = Birthday
common-fact-member = Member
common-fact-starts = Starts
common-fact-ends = Ends
common-fact-due = Due
common-fact-done = Completed
common-fact-state = Status
common-fact-progress = Progress
common-fact-owner = Owner
common-fact-percent = { $share }%
common-task-state-not-started = not started
common-task-state-started = in progress
common-task-state-done = completed
common-task-state-waiting = waiting for someone else
common-task-state-deferred = deferred

common-stays-withdrawn = { $count ->
    [one] { $count } item that was taken back stays
   *[other] { $count } items that were taken back stay
}
common-stays-undated = { $count ->
    [one] { $count } message without a date is outside the period
   *[other] { $count } messages without a date are outside the period
}
common-plan-left-out = Tasks this format has no place for: { $count }
common-plan-without-needs = It has no place for what tasks wait for from others: { $count }
common-fingerprint-record = The record as it stood after entry { $number } ({ $who }, { $when }). Everything up to there is the same today
common-fingerprint-entry = Entry { $number } ({ $who }, { $when }), the same today: { $about }
common-fingerprint-file = A file held, the same today: { $about }
common-fingerprint-file-changed = A file held that has been changed: { $about }
common-fingerprint-none = Nothing in this journal has this fingerprint. If its digits are right, it is of another journal, or what it was taken of has been changed since
common-fingerprint-of-none = belongs to no single record
common-fingerprint-about = { $kind } “{ $title }”
