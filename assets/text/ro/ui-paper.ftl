# Words of print and export. Keys begin with ui-paper-.

ui-paper-minutes = Proces-verbal
ui-paper-print = Tipărire
ui-paper-what = Ce se tipărește
ui-paper-from = De la
ui-paper-until = Până la
ui-paper-as-it-stands = Graficul la zi
ui-paper-which-schedule = Graficul
ui-paper-no-meetings = Acest client nu are încă ședințe
ui-paper-not-ready = Încă nu este stabilit ce se tipărește
ui-paper-open = Deschide pentru tipărire
ui-paper-page = Pagina { $number } din { $count }
ui-paper-export = Exportă corespondența
ui-paper-export-folder = Dosar cu originale
ui-paper-export-pdf = Carte PDF
ui-paper-export-pages = PDF pentru fiecare element
ui-paper-export-mbox = Cutie poștală (.mbox)
ui-paper-export-xlsx = Index ca registru de calcul (.xlsx)
ui-paper-export-folder-what = Un dosar cu originalele, un fișier .mbox, un index și sume de control, care pot fi verificate fără acest program
ui-paper-export-pdf-what = O carte cu cuprins și numere de pagină, fiecare original fiind în ea ca atașament; una groasă apare în volume
ui-paper-export-pages-what = Un dosar cu câte un PDF pentru fiecare element, cu originalul în el, și un index cu sume de control
ui-paper-export-mbox-what = Numai mesajele, pentru un program de e-mail; fără documente și note
ui-paper-export-xlsx-what = Numai lista, cu filtre, fără originale
ui-paper-format = Forma
ui-paper-scope = Cât
ui-paper-scope-everything = Tot
ui-paper-scope-conversation = Firul deschis
ui-paper-scope-message = Mesajul deschis
ui-paper-query = Numai ce găsește o căutare
ui-paper-query-hint = Tot sau ca în căutare: de:ewa are:atașament
ui-paper-left-out = { $count ->
    [one] { $count } element nu încape într-o cutie poștală
    [few] { $count } elemente nu încap într-o cutie poștală
   *[other] { $count } de elemente nu încap într-o cutie poștală
}
ui-paper-everyone = A tuturor
ui-paper-whose = A cui
ui-paper-withdrawn-too = Predă și elementele retrase
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
ui-paper-lies-best = Automată
ui-paper-upright = Vertical
ui-paper-lying = Orizontal
ui-paper-against = Comparat cu
ui-paper-last-accepted = Instantaneul acceptat anterior
ui-paper-tasks = Activități
ui-paper-all-tasks = Toate activitățile
ui-paper-phase = Etapa
ui-paper-all-phases = Toate etapele
ui-paper-scale = Scară
ui-paper-fit = Toată perioada pe lățimea paginii
ui-paper-week = { $count } mm pe săptămână
ui-paper-changes = Cu lista modificărilor
ui-paper-data = Cu datele încorporate (PDF/A-3)
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
