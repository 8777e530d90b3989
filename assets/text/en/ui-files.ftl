# Files on their way in: balance sheets and watched folders.

ui-files-save-pdf = Save as PDF…
ui-files-save-csv = Save as CSV…
ui-files-dialog-csv = Save the balance as a table
ui-files-dialog-table = Tables (CSV)
ui-files-work-table = Saving the table
ui-files-held-title = Already held
ui-files-opened-title = Opened archives and mailboxes
ui-files-inside = { $count ->
    [one] { $count } item inside
   *[other] { $count } items inside
}
ui-files-found-in = Found in
ui-files-found-more = { $count ->
    [one] and { $count } place more
   *[other] and { $count } places more
}
