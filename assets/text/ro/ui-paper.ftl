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
