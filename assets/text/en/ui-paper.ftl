# Words of print and export. Keys begin with ui-paper-.

ui-paper-minutes = Minutes
ui-paper-print = Print
ui-paper-what = What to print
ui-paper-from = From
ui-paper-until = Until
ui-paper-as-it-stands = The schedule as it stands
ui-paper-which-schedule = Which schedule
ui-paper-no-meetings = This client has no meetings yet
ui-paper-not-ready = It is not settled yet what to print
ui-paper-open = Open to print
ui-paper-page = Page { $number } of { $count }
ui-paper-export = Export the correspondence
ui-paper-export-what = A folder with the originals, one .mbox, an index and checksums, which anyone can check without this program
ui-paper-everyone = Everyone’s
ui-paper-whose = Whose
ui-paper-private-stay = Private notes are never exported
ui-paper-choose-folder = Choose a folder…
ui-paper-folder = { $client } – correspondence { $date }
ui-paper-pages = { $count ->
    [one] { $count } page
   *[other] { $count } pages
}
ui-paper-exported = { $count ->
    [one] { $count } file
   *[other] { $count } files
} written to { $folder }

ui-paper-size = Paper
ui-paper-size-a4 = A4
ui-paper-size-a3 = A3
ui-paper-size-us-letter = US Letter
ui-paper-way = Orientation
ui-paper-lies-best = As it reads best
ui-paper-upright = Portrait
ui-paper-lying = Landscape
