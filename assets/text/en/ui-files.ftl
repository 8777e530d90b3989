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
ui-files-watch = Watch a folder…
    .also = import automatically
ui-files-unwatch = Stop watching the folder
ui-files-show-sheet = Show the balance
ui-files-dialog-watch = Which folder to watch
ui-files-watching = What is put into { $folder } is filed under { $client }
ui-files-watching-no-more = The folder is watched no longer
ui-files-watched-already = This folder is watched for { $client } already
ui-files-filed = { $count ->
    [one] Filed { $count } file under { $client }
   *[other] Filed { $count } files under { $client }
}
ui-files-filed-unreadable = { $count ->
    [one] Filed { $count } file under { $client }, unreadable in it { $unreadable }
   *[other] Filed { $count } files under { $client }, unreadable in them { $unreadable }
}
ui-files-review-title = Whose are these files
ui-files-review-intro = Some of them speak of another client. Say whose each is, with a digit or a click; nothing is filed before
ui-files-review-undecided = not decided
ui-files-review-nobody = nobody known is named in it
ui-files-review-several = speaks of several clients
ui-files-review-thread = continues a conversation on file
ui-files-review-choose = Choose { $client }
ui-files-review-file = File what is decided ({ $count })
ui-files-review-leave = Leave them unfiled
ui-files-review-left = { $count ->
    [one] { $count } file was not filed and lies where it was
   *[other] { $count } files were not filed and lie where they were
}
ui-files-take-back-open = Take this import back…
ui-files-take-back-title = Taking the import back
ui-files-take-back-what = Everything it took in for the first time stays visible, struck through, with the reason, and counts for nothing until it is put back in force. What was held before stays as it is
ui-files-take-back = Take the import back
ui-files-take-back-saved = Import taken back
