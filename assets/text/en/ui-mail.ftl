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
