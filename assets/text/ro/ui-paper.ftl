# Words of print and export. Keys begin with ui-paper-.

ui-paper-minutes = Proces-verbal
ui-paper-print = Tipărire
ui-paper-what = Ce se tipărește
ui-paper-from = De la
ui-paper-until = Până la
ui-paper-as-it-stands = Graficul la zi
ui-paper-which-schedule = Care grafic
ui-paper-no-meetings = Acest client nu are încă ședințe
ui-paper-not-ready = Încă nu este stabilit ce se tipărește
ui-paper-open = Deschide pentru tipărire
ui-paper-page = Pagina { $number } din { $count }
ui-paper-export = Exportă corespondența
ui-paper-export-what = Un dosar cu originalele, un fișier .mbox, un index și sume de control, pe care oricine îl poate verifica fără acest program
ui-paper-everyone = A tuturor
ui-paper-whose = A cui
ui-paper-private-stay = Notele private nu se exportă niciodată
ui-paper-choose-folder = Alege dosarul…
ui-paper-folder = { $client } – corespondență { $date }
ui-paper-pages = { $count ->
    [one] { $count } pagină
    [few] { $count } pagini
   *[other] { $count } de pagini
}
ui-paper-exported = { $count ->
    [one] S-a scris { $count } fișier
    [few] S-au scris { $count } fișiere
   *[other] S-au scris { $count } de fișiere
} în dosarul { $folder }

ui-paper-size = Hârtie
ui-paper-size-a4 = A4
ui-paper-size-a3 = A3
ui-paper-size-us-letter = Letter (SUA)
ui-paper-way = Orientare
ui-paper-lies-best = Cum se citește cel mai bine
ui-paper-upright = Vertical
ui-paper-lying = Orizontal
ui-paper-against = Comparat cu
ui-paper-last-accepted = Ultimul instantaneu acceptat anterior
ui-paper-tasks = Sarcinile cui
ui-paper-all-tasks = Toate sarcinile
ui-paper-phase = Care etapă
ui-paper-all-phases = Toate etapele
ui-paper-scale = Scară
ui-paper-fit = Tot timpul pe lățimea paginii
ui-paper-week = { $count } mm pe săptămână
ui-paper-changes = Cu lista modificărilor
ui-paper-data = Cu datele în interior (PDF/A-3)
ui-paper-mark = Sigla echipei pe pagini
ui-paper-mark-taken = Sigla apare de acum pe pagini
ui-paper-mark-dropped = Paginile sunt de acum fără siglă
ui-paper-laying-out = Se paginează
ui-paper-to-printer = Tipărire…
ui-paper-printer = Imprimantă
ui-paper-printers-asked = Se caută imprimantele sistemului
ui-paper-no-printers = Acest sistem nu are nicio imprimantă. Adăugați una în setările sistemului sau salvați PDF-ul
ui-paper-copies = Exemplare
ui-paper-copies-wrong = Indicați un număr de la 1 la { $count }
ui-paper-which-pages = Pagini
ui-paper-every-page = Toate sau, de exemplu, 1-3, 5
ui-paper-pages-wrong = Există paginile 1–{ $count }. Scrieți de exemplu 1-3, 5
ui-paper-send = Tipărire
ui-paper-send-wrong = Imprimanta, exemplarele sau paginile nu sunt încă stabilite
ui-paper-sent = Imprimanta a preluat paginile ({ $name })
ui-paper-work = Kronika
