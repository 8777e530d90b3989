### Choosing folders of Outlook stores

ui-mail-folders-title = Which folders to take in
ui-mail-folders-intro = An Outlook file holds several folders. Only the ticked ones are taken in, and the balance sheet names them
ui-mail-folders-take = Take in { $count ->
    [one] { $count } message
   *[other] { $count } messages
}
ui-mail-folders-none = No folder is ticked
ui-mail-folders-clear = Untick all
ui-mail-folders-all = Tick all
ui-mail-folders-leave = Take in nothing

### Header fields and quotations

ui-mail-headers = All headers
ui-mail-headers-less = Hide headers
ui-mail-checked = What servers found when they checked the sender, as they wrote it
ui-mail-quote = Copy as quotation

### Searching

ui-mail-search-count = { $count ->
    [one] { $count } found
   *[other] { $count } found
}
ui-mail-search-first = The first { $count } are shown
ui-mail-search-keep = Keep this search
ui-mail-search-form = other form of the word
ui-mail-search-forget = Keep it no longer

### Finding in a message

ui-mail-within = Find in the message
ui-mail-within-before = Previous place
ui-mail-within-after = Next place
ui-mail-within-none = No such words in this message
ui-mail-within-looks = Looking…
ui-mail-within-count = { $place } of { $count }
ui-mail-within-many = { $place } of the first { $count }

### Versions of a message

ui-mail-compare-less = Hide what differs
ui-mail-version-this = The version shown here
ui-mail-version-other = The other version
ui-mail-version-none = nothing
ui-mail-version-same-text = The text is the same in both
ui-mail-version-rest = { $count ->
    [one] { $count } line more
   *[other] { $count } lines more
}
ui-mail-version-date = Date
ui-mail-version-from = From
ui-mail-version-to = To
ui-mail-version-cc = Cc
ui-mail-version-bcc = Bcc
ui-mail-version-reply-to = Replies to
ui-mail-version-subject = Subject
ui-mail-version-message-id = Message number
ui-mail-version-attachments = Attachments
ui-mail-version-sha256 = Fingerprints of attachments

# An attachment that is a program
ui-mail-program = a program
ui-mail-program-tip = { $name } is a program: it can do anything on this computer
