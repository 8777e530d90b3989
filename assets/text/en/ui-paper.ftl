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
ui-paper-export-folder = Folder with originals
ui-paper-export-pdf = PDF book
ui-paper-export-pages = PDF for each item
ui-paper-export-mbox = Mailbox (.mbox)
ui-paper-export-xlsx = Index as a workbook (.xlsx)
ui-paper-export-folder-what = A folder with the originals, one .mbox, an index and checksums, which anyone can check without this program
ui-paper-export-pdf-what = A book with contents and page numbers, each original inside it as an attachment; a thick one comes in volumes
ui-paper-export-pages-what = A folder with a PDF for each item, its original inside, and an index with checksums
ui-paper-export-mbox-what = Messages alone, for a mail program; documents and notes are not in it
ui-paper-export-xlsx-what = The list alone, with filters, without the originals
ui-paper-format = Form
ui-paper-scope = How much
ui-paper-scope-everything = Everything
ui-paper-scope-conversation = The open conversation
ui-paper-scope-message = The open message
ui-paper-query = Only what a search finds
ui-paper-query-hint = Everything, or as in search: from:ewa has:attachment
ui-paper-left-out = { $count ->
    [one] { $count } item has no place in a mailbox
   *[other] { $count } items have no place in a mailbox
}
ui-paper-everyone = Everyone’s
ui-paper-whose = Whose
ui-paper-withdrawn-too = Give away what was taken back as well
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
ui-paper-against = Compared with
ui-paper-last-accepted = The snapshot accepted before
ui-paper-tasks = Whose tasks
ui-paper-all-tasks = All tasks
ui-paper-phase = Which phase
ui-paper-all-phases = All phases
ui-paper-scale = Scale
ui-paper-fit = All of the time on the page’s width
ui-paper-week = { $count } mm a week
ui-paper-changes = With the list of changes
ui-paper-data = With the data inside (PDF/A-3)
ui-paper-mark = Team’s mark on the pages
ui-paper-mark-taken = The mark is on the pages from now on
ui-paper-mark-dropped = Pages have no mark from now on
ui-paper-laying-out = Laying out the pages
ui-paper-to-printer = Print…
ui-paper-printer = Printer
ui-paper-printers-asked = Asking the system for its printers
ui-paper-no-printers = This system has no printer. Add one in its settings, or save the PDF
ui-paper-copies = Copies
ui-paper-copies-wrong = Give a number from 1 to { $count }
ui-paper-which-pages = Pages
ui-paper-every-page = All, or as 1-3, 5
ui-paper-pages-wrong = There are pages 1 to { $count }. Write for example 1-3, 5
ui-paper-send = Print
ui-paper-send-wrong = The printer, the copies or the pages are not settled yet
ui-paper-sent = The printer has the pages ({ $name })
ui-paper-work = Kronika
