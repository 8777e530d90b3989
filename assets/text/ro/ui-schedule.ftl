# Words of the schedule. Keys begin with ui-schedule-.

# Toolbar
ui-schedule-look-table = Tabel
ui-schedule-look-both = Tabel și diagramă
ui-schedule-look-chart = Diagramă
ui-schedule-reference = Referință: { $snapshot }
ui-schedule-reference-none = Fără referință
ui-schedule-reference-accepted = Ultimul acceptat
ui-schedule-snapshot-called = instantaneul { $number }, { $state } { $date }
ui-schedule-side = Parte: { $side }
ui-schedule-side-all = toate
ui-schedule-side-every = Activitățile tuturor părților
ui-schedule-side-only-us = Doar ale noastre
ui-schedule-side-only-client = Doar ale clientului
ui-schedule-side-only-third-party = Doar ale terților
ui-schedule-show-removed = Arată eliminate
ui-schedule-find = Caută o activitate sau o persoană
ui-schedule-closer = Mai aproape
ui-schedule-wider = Mai departe
ui-schedule-go-today = Arată ziua de azi
ui-schedule-go-all = Arată tot graficul
ui-schedule-grade-day = Zi
ui-schedule-grade-week = Săptămână
ui-schedule-grade-month = Lună
ui-schedule-grade-quarter = Trimestru
ui-schedule-grade-year = An
ui-schedule-snapshots = Instantanee și starea lor
ui-schedule-details = Detaliile activității

# Table
ui-schedule-column-number = Nr
ui-schedule-column-task = Activitate
ui-schedule-column-title = Denumire
ui-schedule-column-side = Parte
ui-schedule-column-owner = Responsabil
ui-schedule-column-start = Început
ui-schedule-column-due = Termen
ui-schedule-column-delta = Δ
ui-schedule-column-delta-long = Față de referință
ui-schedule-column-state = Stare
ui-schedule-overdue = depășit
ui-schedule-removed-on = eliminat { $date }
ui-schedule-new-row = nouă
ui-schedule-milestone = jalon
ui-schedule-against = { $count ->
     [one] { $days } zi lucrătoare față de referință
     [few] { $days } zile lucrătoare față de referință
    *[other] { $days } de zile lucrătoare față de referință
}
ui-schedule-days = { $count ->
     [one] { $days } zi lucr.
     [few] { $days } zile lucr.
    *[other] { $days } zile lucr.
}
ui-schedule-owner-offer = ↓ scrie { $name }
ui-schedule-title-missing = Activitatea are nevoie de o denumire
ui-schedule-backwards = Termenul este înaintea începutului
ui-schedule-saved = Modificarea a fost înregistrată

# Chart
ui-schedule-chart = Diagrama graficului
ui-schedule-bar = Bara activității { $task }
ui-schedule-that-day = acea zi
ui-schedule-legend-us = de partea noastră
ui-schedule-legend-client = de partea { $client }
ui-schedule-legend-third-party = de partea unui terț
ui-schedule-legend-both = de ambele părți
ui-schedule-legend-reference = referință

# New tasks
ui-schedule-new = Activitate nouă
ui-schedule-new-hint = Activitate nouă @Popescu 12.5
ui-schedule-new-which-day = ce zi?
ui-schedule-new-loose = un termen? Scrieți @ înaintea lui
ui-schedule-new-unclear = Nu înțelegem această dată. Scrieți, de exemplu, 12.5, 1.5 – 12.5 sau 1.5 8d
ui-schedule-new-unknown = { $who }, nu este printre persoane
ui-schedule-new-under = în { $number }
ui-schedule-added = Activitate adăugată

# Rows from a spreadsheet
ui-schedule-paste = Lipește din Excel…
    .also = grafic activități foaie rânduri
ui-schedule-take-title = Activități dintr-un fișier
ui-schedule-take-reads = Se citește fișierul
ui-schedule-take-sheet = Foaie
ui-schedule-take-columns = Ce este fiecare coloană
ui-schedule-take-left = Omisă
ui-schedule-take-tasks = Activități găsite: { $count }
ui-schedule-take-remarks = Observații: { $count }
ui-schedule-take-line = rândul { $line }
ui-schedule-take-after = după { $rows }
ui-schedule-take-mend = Corectați rândurile marcate la sursă sau alegeți alte coloane
ui-schedule-take-empty = Aici nu există nicio activitate nouă
ui-schedule-take-held = { $count ->
    [one] { $count } este deja în grafic
    [few] { $count } sunt deja în grafic
   *[other] { $count } sunt deja în grafic
}
ui-schedule-taken = Activitățile sunt în grafic
ui-schedule-give-title = Exportul graficului
ui-schedule-give-format = Format
ui-schedule-format-xlsx = Excel (XLSX)
ui-schedule-format-csv = Tabel ca text (CSV)
ui-schedule-format-ics = Calendar de termene (iCalendar)
ui-schedule-format-mspdi = Microsoft Project (XML)
ui-schedule-format-what-xlsx = Date reale, filtre, părțile în culori
ui-schedule-format-what-csv = Pentru orice foaie de calcul și pentru scripturi
ui-schedule-format-what-ics = Al doilea export îl actualizează pe primul
ui-schedule-format-what-mspdi = Cu legături, jaloane și referința ca plan de bază
ui-schedule-paste-title = Activități din foaia de calcul
ui-schedule-paste-what = Coloanele în ordine: activitate, parte sau persoană, început, termen
ui-schedule-paste-rows = Rândurile lipite
ui-schedule-paste-take = { $count ->
     [one] Adaugă { $count } activitate
     [few] Adaugă { $count } activități
    *[other] Adaugă { $count } de activități
}
ui-schedule-paste-bad = { $count ->
     [one] { $count } rând trebuie corectat
     [few] { $count } rânduri trebuie corectate
    *[other] { $count } de rânduri trebuie corectate
}
ui-schedule-paste-empty = Lipiți mai întâi rândurile
ui-schedule-paste-mend = Corectați mai întâi rândurile indicate
ui-schedule-paste-no-title = Rândul { $line } nu are denumirea activității{ $text }
ui-schedule-paste-no-date = Rândul { $line }: „{ $text }” nu este o dată, scrieți de exemplu 12.5
ui-schedule-paste-backwards = Rândul { $line } se termină înainte de a începe{ $text }
ui-schedule-paste-columns = Rândul { $line } are { $text } coloane, mai mult de cinci
ui-schedule-pasted = Activități adăugate

# The cause of a moved date
ui-schedule-moved-title = Termen mutat
ui-schedule-moved-several = { $count ->
     [one] { $count } activitate se mută
     [few] { $count } activități se mută împreună, cauza este comună
    *[other] { $count } de activități se mută împreună, cauza este comună
}
ui-schedule-no-date = fără dată
ui-schedule-cause = De ce s-a schimbat termenul
ui-schedule-cause-side = De partea cui a fost cauza
ui-schedule-cause-source = Sursa
ui-schedule-cause-save = Salvează cauza
ui-schedule-cause-undo = Anulează mutarea
ui-schedule-cause-words-missing = Scrieți pe scurt de ce s-a schimbat termenul
ui-schedule-cause-side-missing = Indicați de partea cui este cauza
ui-schedule-cause-source-missing = Indicați o sursă sau alegeți „Fără dovadă”
ui-schedule-moved = Mutarea a fost salvată cu cauza ei

# One task
ui-schedule-choose-task = Alegeți o activitate pentru a-i vedea detaliile
ui-schedule-percent = Realizare
ui-schedule-percent-done = { $count }%
ui-schedule-percent-wrong = Introduceți un număr de la 0 la 100
ui-schedule-done-on = Realizat la
ui-schedule-parent = Aparține de
ui-schedule-no-parent = nimic, stă separat
ui-schedule-note = Observații
ui-schedule-field-title = Denumirea activității
ui-schedule-field-milestone = Jalon
ui-schedule-from-meeting = Din ședință
ui-schedule-change = Modifică…
ui-schedule-change-title = Modificarea activității
ui-schedule-change-save = Salvează modificările
ui-schedule-correct = Rectifică…
ui-schedule-correct-title = Rectificarea unei înregistrări greșite
ui-schedule-correct-reason = Ce a fost înregistrat greșit
ui-schedule-correct-save = Salvează rectificarea
ui-schedule-corrected = Rectificarea a fost salvată
ui-schedule-remove = Elimină din grafic…
ui-schedule-remove-title = Eliminarea din grafic
ui-schedule-remove-what = Activitatea rămâne ca urmă și poate fi arătată oricând
ui-schedule-remove-save = Elimină din grafic
ui-schedule-removed = Activitate eliminată, urma rămâne
ui-schedule-removed-already = Activitatea este deja eliminată din grafic
ui-schedule-retract = Retrage…
ui-schedule-retract-what = O activitate adăugată din greșeală dispare din grafic. Rămâne pe cronologie, tăiată, împreună cu motivul, până când este repusă în vigoare. O activitate care nu mai trebuie făcută se elimină din grafic
ui-schedule-reason = Motivul
ui-schedule-reason-missing = Precizați motivul
ui-schedule-menu-details = Detalii
ui-schedule-menu-edit = Editează celula
ui-schedule-menu-under = Activitate nouă în aceasta
ui-schedule-menu-done = Marchează ca realizat
ui-schedule-menu-not-done = Marchează ca nerealizat
ui-schedule-menu-milestone = Transformă în jalon
ui-schedule-menu-no-milestone = Transformă în activitate obișnuită
ui-schedule-menu-remove = Elimină din grafic…

# Snapshots
ui-schedule-snapshot-note = De ce a fost făcut
ui-schedule-mark-sent = Trimis…
ui-schedule-mark-accepted = Acceptat…
ui-schedule-mark-refused = Refuzat…
ui-schedule-compare = Compară
ui-schedule-behind = Ca referință
ui-schedule-sent-title = Trimiterea instantaneului
ui-schedule-by-message = Prin mesaj
ui-schedule-handed = Predat personal
ui-schedule-sent-message = Mesajul prin care a fost trimis
ui-schedule-sent-until = Lipsa răspunsului până în această zi înseamnă acceptare
ui-schedule-sent-on = Trimis la { $date }
ui-schedule-handed-on = Predat personal la { $date }
ui-schedule-silence-until = Lipsa obiecțiilor până la { $date } înseamnă acceptare
ui-schedule-silence-since = Nimeni nu a obiectat până la { $date }
ui-schedule-silence-nothing = Tăcerea nu acceptă nimic: nicio regulă nu stabilește un termen pentru obiecții
ui-schedule-answer-came = Un mesaj din { $date } îi răspunde; înregistrați ce spune
ui-schedule-refused-late = Respins abia la { $date }, după termenul pentru obiecții
ui-schedule-was-accepted = Acceptat la { $date }
ui-schedule-was-accepted-by-silence = Acceptat tacit la { $date }
ui-schedule-agreed = Dacă rămâne necompletat: { $date }, potrivit regulii „{ $rule }”
ui-schedule-agreed-nothing = Dacă rămâne necompletat, lipsa răspunsului nu înseamnă acceptare: nicio regulă în vigoare în acea zi nu prevede un termen
ui-schedule-sent-save = Salvează trimiterea
ui-schedule-sent-saved = Trimiterea a fost salvată
ui-schedule-accepted-title = Acceptarea instantaneului
ui-schedule-accepted-save = Salvează acceptarea
ui-schedule-accepted-saved = Acceptarea a fost salvată
ui-schedule-refused-title = Refuzul instantaneului
ui-schedule-refused-reason = De ce a fost refuzat
ui-schedule-refused-save = Salvează refuzul
ui-schedule-refused-saved = Refuzul a fost salvat
ui-schedule-answer-by = Cine a răspuns
ui-schedule-answer-on = La data
ui-schedule-message-missing = Indicați mesajul sau alegeți „Predat personal”

# Comparison
ui-schedule-now = Acum
ui-schedule-compare-from = Compară
ui-schedule-compare-to = cu
ui-schedule-compare-chart = Arată pe diagramă
ui-schedule-compare-table = Afișează ca tabel
ui-schedule-compare-close = Închide comparația
ui-schedule-compare-same = Nimic nu s-a schimbat de la instantaneul { $number }
ui-schedule-finish = Sfârșitul graficului
ui-schedule-finish-same = { $title } fără schimbarea termenului
ui-schedule-finish-later = { $title } cu { $count ->
     [one] { $count } zi lucrătoare mai târziu
     [few] { $count } zile lucrătoare mai târziu
    *[other] { $count } de zile lucrătoare mai târziu
}
ui-schedule-finish-earlier = { $title } cu { $count ->
     [one] { $count } zi lucrătoare mai devreme
     [few] { $count } zile lucrătoare mai devreme
    *[other] { $count } de zile lucrătoare mai devreme
}
ui-schedule-all-differences = Toate { $count }
ui-schedule-count-moved = Mutate { $count }
ui-schedule-count-added = Adăugate { $count }
ui-schedule-count-removed = Eliminate { $count }
ui-schedule-count-done = Finalizate { $count }
ui-schedule-count-changed = Modificate { $count }
ui-schedule-kind-moved = Mutată
ui-schedule-kind-added = Adăugată
ui-schedule-kind-removed = Eliminată
ui-schedule-kind-done = Finalizată
ui-schedule-kind-changed = Modificată
ui-schedule-column-kind = Tip
ui-schedule-column-was = Era
ui-schedule-column-now = Este
ui-schedule-column-days = Zile
ui-schedule-column-cause = Cauză
ui-schedule-column-source = Sursă

# Keys of the screen
ui-schedule-key-edit = Editează celula
    .keys = F2
ui-schedule-key-move = Mută activitatea cu o zi, cu Shift cu o săptămână
    .keys = ← →
ui-schedule-key-end = Mută sfârșitul, cu Shift începutul
    .keys = Ctrl ← →
ui-schedule-key-fold = Pe o etapă: restrânge-o și extinde-o
    .keys = ← →
ui-schedule-key-mark = Marchează pentru mutare împreună
    .keys = Spațiu
ui-schedule-key-indent = Indentează o activitate nouă, cu Shift înapoi
    .keys = Tab
ui-schedule-key-details = Detaliile activității
    .keys = Alt Enter
ui-schedule-key-zoom = Apropie și îndepărtează diagrama
    .keys = + −
ui-schedule-key-paste = Lipește activități din foaia de calcul
    .keys = Ctrl V

ui-schedule-split = Împărțirea dintre tabel și diagramă
ui-schedule-slippage = Decalaj
    .also = grafic întârziere întârzieri
ui-schedule-slippage-none = Nu există o referință. Alegeți un instantaneu mai sus sau înregistrați acceptarea unuia
ui-schedule-slippage-whole = Întregul grafic
ui-schedule-slippage-task = Activitatea aleasă
ui-schedule-slippage-days = { $days } z
ui-schedule-turns = În sarcina cui a fost
ui-schedule-turns-nobody = al nimănui
ui-schedule-critical = Drumul critic
    .also = grafic cel mai lung
ui-schedule-float = { $count ->
    [one] Rezervă { $days } zi lucrătoare
    [few] Rezervă { $days } zile lucrătoare
   *[other] Rezervă { $days } de zile lucrătoare
}
ui-schedule-follow-title = Ce urmează de aici
ui-schedule-follow-what = Aceste activități urmează după cea mutată. Nimic nu se mută până nu acceptați
ui-schedule-follow-save = Mută activitățile alese
ui-schedule-follow-leave = Lasă neschimbate
ui-schedule-follow-none = Alegeți cel puțin o activitate
ui-schedule-follow-done = Activitățile următoare au fost mutate
ui-schedule-links = Urmează după
ui-schedule-links-hint = 2.1; 3 SS+2
ui-schedule-links-wrong = Numerele altor activități, la nevoie cu FS, SS, FF sau SF și zile

ui-schedule-compare-day = Cum se știa într-o zi…
ui-schedule-known-on = Cum se știa la { $date }
ui-schedule-compare-same-day = Nu s-a schimbat nimic din acea zi

# Dependențe între activități
ui-schedule-tie-end = Trage o dependență de la sfârșitul: { $task }
ui-schedule-tie-start = Trage o dependență de la începutul: { $task }
ui-schedule-tie-hint = Eliberați deasupra începutului sau sfârșitului altei bare
ui-schedule-link-fs = { $to } începe când se încheie { $from }
ui-schedule-link-ss = { $to } începe când începe { $from }
ui-schedule-link-ff = { $to } se încheie când se încheie { $from }
ui-schedule-link-sf = { $to } se încheie când începe { $from }
ui-schedule-link-title = Legarea activităților alese
ui-schedule-link-more = { $count ->
     [one] și încă o dependență
     [few] și încă { $count } dependențe
    *[other] și încă { $count } de dependențe
}
ui-schedule-link-kind = Tipul dependenței
ui-schedule-link-kind-fs = Sfârșit–început (FS)
ui-schedule-link-kind-ss = Început–început (SS)
ui-schedule-link-kind-ff = Sfârșit–sfârșit (FF)
ui-schedule-link-kind-sf = Început–sfârșit (SF)
ui-schedule-link-lag = Decalaj, zile lucrătoare
ui-schedule-link-lag-wrong = Indicați zile lucrătoare întregi, de exemplu 2 sau −1
ui-schedule-link-save = Înregistrează dependențele
ui-schedule-link-turn = Inversează ordinea
ui-schedule-linked = Dependențe înregistrate
ui-schedule-menu-link = Leagă activitățile alese…
ui-schedule-key-link = Leagă activitățile marcate sau schimbă predecesorii
    .keys = L
ui-schedule-key-today = Arată ziua de azi
    .keys = T
ui-schedule-key-all = Arată tot graficul
    .keys = W

# Zile libere
ui-schedule-day-off = { $what }: { $sides }
ui-schedule-day-free = Zi liberă convenită

# Ce leagă o activitate
ui-schedule-duration = Zile lucrătoare
ui-schedule-duration-days = { $count }
ui-schedule-estimate = Estimare, ore
ui-schedule-hours = { $count ->
     [one] { $count } oră
     [few] { $count } ore
    *[other] { $count } de ore
}
ui-schedule-not-before = Nu înainte de
ui-schedule-constraint = Restricție
ui-schedule-fixed = Date fixe, indiferent de predecesori
ui-schedule-count-wrong = Indicați un număr întreg, de exemplu 5
ui-schedule-needs = Așteaptă
ui-schedule-needs-add = Adaugă ce așteaptă
ui-schedule-needed = { $what } ({ $from })
ui-schedule-need-side = { $number }: din partea cui
ui-schedule-need-who = { $number }: de la cine
ui-schedule-need-what = { $number }: ce este necesar
ui-schedule-need-drop = Elimină necesarul { $number }
ui-schedule-need-whom = de la cine
ui-schedule-need-for = ce este necesar
ui-schedule-need-open = Indicați ce este necesar

# Dovadă adăugată ulterior
ui-schedule-proof-title = Dovada unei modificări
ui-schedule-proof-what = Se înregistrează separat; faptul că la început nu exista rămâne în istoric
ui-schedule-proof-missing = Indicați ce constituie dovada
ui-schedule-proof-save = Înregistrează dovada
ui-schedule-proven = Dovadă înregistrată
ui-schedule-slippage-zero = Sfârșitul nu s-a deplasat față de referință
ui-schedule-slippage-links = După termenele proprii, activitățile se încheie la { $date }. Aici se numără ce rezultă din legături
ui-schedule-turns-none = În aceste zile sfârșitul nu depindea de nicio activitate deschisă
ui-schedule-cause-asked = Legăturile și limitele activității cer aceste date. Dacă renunțați, rămâne ce s-a convenit
