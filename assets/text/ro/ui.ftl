# Words of the window. Keys begin with ui-.

ui-section-timeline = Cronologie
ui-section-schedule = Grafic
    .also = activități diagramă Gantt plan
ui-section-correspondence = Corespondență
    .also = mesaje poștă e-mail

# Commands: a verb and its object.
ui-command-new = Jurnal nou…
    .also = creează
ui-command-open = Deschide…
    .also = jurnal
ui-command-demo = Vezi jurnalul demonstrativ
ui-command-open-this = Deschide acest jurnal
ui-command-close = Închide jurnalul
ui-command-yourself = Datele dumneavoastră…
    .also = setări nume firmă siglă
ui-command-add-client = Adaugă un client
    .also = client nou
ui-command-save-client = Adaugă clientul
ui-command-show-client = Arată acest client
ui-command-import = Preia fișiere…
    .also = import adaugă poștă e-mail mesaje documente
ui-command-import-folder = Preia un dosar…
    .also = import adaugă poștă e-mail mesaje documente
ui-command-import-these = Preia aceste fișiere
ui-command-go-to-correspondence = Mergi la corespondență
ui-command-open-message = Citește acest mesaj
ui-command-source = Sursa mesajului
ui-command-text = Textul mesajului
ui-command-save-attachment = Salvează…
ui-command-snapshot = Creează un instantaneu…
    .also = grafic referință
ui-command-take-snapshot = Fă instantaneul
ui-command-save-pdf = Salvează PDF…
ui-command-take-plan = Activități dintr-un fișier…
    .also = import grafic Excel CSV MS Project
ui-command-give-plan = Exportul graficului…
    .also = activități Excel CSV MS Project calendar ICS
ui-command-save-plan = Alege un fișier…
ui-command-compare = Compară graficul…
    .also = modificări diferențe instantaneu versiune de bază
ui-command-rebuild = Refă din intrări
ui-dialog-plans = Grafice
ui-work-plan = Se scrie graficul
ui-work-rebuild = Se reface ceea ce se vede
ui-command-take-logo = Alege o imagine…
ui-command-drop-logo = Fără siglă
ui-dialog-logo = Sigla de pe paginile tipărite
ui-dialog-pictures = Imagini
ui-command-open-pdf = Deschide PDF
ui-command-open-file = Deschide
ui-command-verify = Verifică registrul
    .also = verificare semnături dovezi
ui-command-search = Căutare și comenzi
ui-command-go-to = Mergi la această înregistrare
ui-command-help = Scurtături de la tastatură
ui-command-next-pane = Zona următoare a ferestrei
ui-command-back = Închide ce este deasupra
ui-command-return = Înapoi, la locul anterior
ui-command-onward = Înainte, la locul următor
ui-command-stop = Oprește
ui-command-dismiss = Ascunde
ui-command-zoom-in = Mărește
ui-command-zoom-out = Micșorează
ui-command-zoom-reset = Mărime reală
    .also = mărire 100 %

ui-theme-system = Ca în sistem
ui-theme-light = Luminoasă
ui-theme-dark = Întunecată
ui-language-pl = Polski
ui-language-en = English
ui-language-ro = Română
ui-menu-theme = Temă
ui-menu-language = Limbă

ui-toast-show = Arată
ui-cancel = Renunță
ui-close = Închide

# First start
ui-start-heading = Jurnalul colaborării cu clientul
ui-start-lead = Înțelegeri, termene și corespondență într-un singur fișier pe acest calculator. Fără server, fără cont, fără rețea
ui-start-private = Nimic nu părăsește acest calculator
ui-start-who = Cine sunteți
ui-start-who-why = Numele dumneavoastră va sta lângă fiecare înregistrare
ui-start-name = Prenume și nume
ui-start-name-needed = Scrieți întâi numele dumneavoastră, cu el se semnează un jurnal nou
ui-start-role = Rol
ui-start-company = Firmă
ui-start-email = Adresă de e-mail
ui-yourself-title = Datele dumneavoastră
ui-yourself-what = Cu numele se semnează jurnalele începute de acum înainte; firma apare pe paginile tipărite
ui-yourself-signed = În acest jurnal înregistrările dumneavoastră sunt semnate { $name }
ui-yourself-save = Salvează
ui-yourself-saved = Datele dumneavoastră sunt salvate
ui-start-begin = Cu ce începem
ui-start-demo-what = Opt luni dintr-un proiect inventat, se poate apăsa pe orice
ui-start-new-what = Creează un fișier gol și adaugă primul client
ui-start-open-what = Un jurnal pe care îl aveți deja, de exemplu de la un coleg
ui-start-recent = Recente
ui-start-file-name = Proiecte
ui-start-demo-file-name = Kronika – jurnal demonstrativ

# Sidebar
ui-journal-menu = Jurnalul { $name }, meniu
ui-find = Caută, comenzi
ui-clients = Clienți
ui-client-name = Denumirea clientului
ui-client-name-hint = Numele clientului, ca în contract
ui-record-unchecked = Registru neverificat
ui-record-holds = Registru intact
ui-record-faults = { $count ->
    [one] { $count } neregulă
    [few] { $count } nereguli
   *[other] { $count } de nereguli
}
ui-record-hint = Citește din nou fiecare înregistrare și fiecare original și le compară amprentele

# Correspondence
ui-this-week = Săptămâna aceasta
ui-last-week = Săptămâna trecută
ui-no-date = fără dată
ui-mail-undated = fără dată, preluat { $day }
ui-no-text = Acest mesaj nu are text
ui-reading-none = Alegeți un mesaj pentru a-l citi
ui-thread = { $count ->
    [one] Fir de discuție: { $count } mesaj
    [few] Fir de discuție: { $count } mesaje
   *[other] Fir de discuție: { $count } de mesaje
}
ui-from = De la
ui-to = Către
ui-cc = Cc
ui-attachments = Atașamente
ui-save-named = Salvează { $name }…
ui-show-more = Arată mai mult
ui-source-what = Mesajul așa cum a sosit, înainte de decodare

# Timeline
ui-retracted = retras

# Schedule
ui-overdue = termen depășit
ui-snapshots = Instantanee
ui-snapshot-title = { $number }. { $name }
ui-snapshot-new = Instantaneu nou al graficului
ui-snapshot-what = Păstrează graficul așa cum este acum; un instantaneu nu se schimbă niciodată
ui-snapshot-name = Numele instantaneului
ui-snapshot-name-hint = De exemplu: după comitetul de coordonare
ui-snapshot-name-needed = Dați întâi un nume instantaneului
ui-snapshot-taken = Instantaneu creat

# Balance sheet
ui-balance-name = Bilanțul preluării
ui-balance-title = Bilanțul se potrivește
ui-balance-stopped = Oprit înainte de sfârșit, ce s-a preluat rămâne păstrat
ui-balance-off = Bilanțul nu se potrivește
ui-balance-kept = Originalele sunt păstrate octet cu octet
ui-balance-read = { $count ->
    [one] citit
    [few] citite
   *[other] citite
}
ui-balance-new = { $count ->
    [one] nou
    [few] noi
   *[other] noi
}
ui-balance-held = { $count ->
   *[other] deja în jurnal
}
ui-balance-unreadable = { $count ->
    [one] necitibil
    [few] necitibile
   *[other] necitibile
}
ui-balance-held-here = Același conținut a apărut mai devreme în această preluare
ui-balance-held-since = În jurnal din { $moment }
ui-balance-strangers = { $count ->
    [one] { $count } adresă din corespondență nu aparține încă niciunei persoane înregistrate
    [few] { $count } adrese din corespondență nu aparțin încă niciunei persoane înregistrate
   *[other] { $count } de adrese din corespondență nu aparțin încă niciunei persoane înregistrate
}
ui-balance-people = Vezi persoanele
ui-balance-unreadable-title = Necitibile
ui-balance-new-title = Noi
ui-reason-unknown = fără motiv indicat

# Empty places
ui-empty-clients = Acest jurnal nu are încă niciun client
ui-empty-correspondence = Trageți aici mesaje, un dosar sau un PDF
ui-empty-timeline = Aici va sta, zi de zi, tot ce se întâmplă cu acest client, de la primul mesaj
ui-empty-schedule = Graficul acestui client nu are încă activități
ui-empty-snapshots = Nu s-a făcut încă niciun instantaneu

# Search
ui-search-none = Nu s-a găsit nimic

# Long work
ui-work-import = Se preiau fișierele
ui-work-verify = Se verifică registrul
ui-work-print = Se pregătește PDF-ul
ui-work-save = Se salvează fișierul
ui-work-of = { $done } din { $total }
ui-work-stopping = Se oprește, ce s-a preluat rămâne
ui-work-busy = Așteaptă să se termine lucrul în curs

ui-saved = S-a salvat { $file }
ui-import-needs-client = Alegeți sau adăugați întâi un client, în dosarul lui vor ajunge fișierele
ui-drop = Dă drumul ca să ajungă în dosarul { $client }
ui-help-title = Scurtături de la tastatură
ui-help-do = Căutare și înregistrare
ui-help-go = Navigare
ui-help-window = Jurnalul și fereastra
ui-key-escape = Esc

# System dialogs
ui-dialog-new = Jurnal nou
ui-dialog-open = Deschiderea unui jurnal
ui-dialog-import = Preluarea fișierelor
ui-dialog-import-folder = Preluarea unui dosar
ui-dialog-save-pdf = Salvarea PDF-ului
ui-dialog-save-attachment = Salvarea atașamentului
ui-dialog-journals = Jurnale Kronika
ui-dialog-pdf = Documente PDF
ui-dialog-files = Fișiere

ui-error-no-window = Fereastra nu a putut fi deschisă
    .meaning = Pe acest calculator nu funcționează niciunul dintre modurile de desenare; jurnalele au rămas neatinse
    .advice = Actualizează driverul plăcii grafice sau folosește linia de comandă, kronika --help
ui-error-open = Niciun program nu a deschis acest fișier
    .meaning = Fișierul este salvat
    .advice = Deschide-l din dosarul lui
# Screens and what is done on them
ui-section-today = Astăzi
ui-section-overview = Privire de ansamblu
ui-section-meetings = Ședințe
ui-section-rules = Reguli
ui-section-decisions = Decizii
ui-section-people = Persoane
    .also = contacte adrese sărbători zile libere
ui-section-record = Registru și dovezi
    .also = istoric amprentă
ui-command-last-client = Clientul anterior
ui-command-new-here = Înregistrare nouă pe acest ecran
ui-command-find = Caută pe acest ecran
ui-command-known-on = Ce se știa la data de…
    .also = zi trecută istoric
ui-command-now = Înapoi la ziua de azi
ui-command-record = Înregistrează
ui-command-undo = Anulează ultima acțiune
ui-command-print = Tipărește…
    .also = tipărire PDF previzualizare proces-verbal reguli grafic mesaje
ui-command-export = Exportă dosarul…
    .also = export corespondență mesaje cutie poștală mbox PDF carte Excel
ui-new-meeting = Ședință nouă
ui-new-rule = Regulă nouă
ui-new-task = Activitate nouă
ui-new-decision = Decizie nouă
ui-new-person = Persoană nouă
ui-new-letter = Scrisoare nouă
ui-new-chat = Conversație nouă pe chat
ui-new-private-note = Notă privată nouă
ui-new-phone-note = Notă despre un apel
    .also = nou telefon
ui-past-read-only = Priviți o zi din trecut. Reveniți la ziua de azi ca să înregistrați ceva
ui-past-bar = Ce se știa la { $date }. Doar citire
ui-known-on-today = Stare: astăzi
ui-known-on-day = Stare la { $date }
ui-known-on-label = Arată dosarul așa cum era cunoscut la
ui-known-on-what = Vei vedea doar ce era înregistrat până la sfârșitul acelei zile
ui-known-on-show = Arată ziua aceea
ui-undo-reason = Anulat imediat după înregistrare
ui-undone = Anulat: „{ $what }”. Ambele înregistrări rămân în registru
ui-undo-final = Nu se poate anula: „{ $what }”. Rămâne în registru; o greșeală se îndreaptă printr-o înregistrare nouă
ui-undo-none = Nu este nimic de anulat
ui-command-export-to = Alege unde se exportă
ui-work-export = Se exportă corespondența
ui-dialog-export = Unde se creează dosarul exportat
ui-error-export-damaged = Dosarul a fost creat, dar fără originalele deteriorate: { $count }
    .meaning = Indexul din dosar le numește pe fiecare
    .advice = Verifică registrul și caută o copie intactă a jurnalului
ui-known-on-needed = Scrieți o zi dinainte de azi
ui-past-empty = În ziua aceea dosarul era gol
ui-command-save-attachments = Salvează tot…
ui-command-open-attachment = Deschide atașamentul
ui-command-run-attachment = Deschide oricum
ui-dialog-save-attachments = Unde se salvează atașamentele
ui-open-named = Deschide { $name }
ui-run-title = Acest atașament poate porni un program
ui-run-what = { $name } nu este un document. Odată deschis, poate acționa pe acest calculator cu drepturile dumneavoastră
ui-run-advice = Deschide-l doar dacă îl așteptai de la acest expeditor
ui-cited-by = Citat în
ui-cited-by-none = Deocamdată nimic nu se bazează pe el
ui-source = Sursă
ui-source-file = Original
ui-source-taken = Preluat
ui-source-by = De către
ui-source-entry = Înregistrare
ui-source-hash = SHA-256
ui-copy-hash = Copiază întregul SHA-256
ui-quoted-lines = { $count ->
    [one] Text citat, { $count } rând
    [few] Text citat, { $count } rânduri
   *[other] Text citat, { $count } de rânduri
}
ui-mail-all = Toate
ui-mail-waiting = De răspuns
ui-mail-find = Caută în corespondență
ui-mail-none-waits = Nimic din ultimele trei luni nu așteaptă răspuns
ui-mail-none-found = Niciun mesaj nu conține aceste cuvinte
ui-mail-answer-until = răspuns până la { $date }
ui-mail-answer-since = așteaptă din { $date }
ui-mail-awaits-until = așteptăm până la { $date }
ui-mail-awaits-since = așteptăm din { $date }
ui-mail-late = { $count ->
    [one] { $count } zi lucr. peste termen
    [few] { $count } zile lucr. peste termen
   *[other] { $count } de zile lucr. peste termen
}
ui-read-only = Acest jurnal este deschis doar pentru citire

# Columns of a list
ui-sorted-up = crescător
ui-sorted-down = descrescător
ui-sort-hint = Apăsați pentru a sorta; Shift și o săgeată schimbă lățimea
ui-mail-column-sender = Expeditor
ui-mail-column-subject = Subiect
ui-mail-column-date = Data

# What can be done with a row
ui-deeds-open = Deschide
ui-deeds-copy = Copiază
ui-deeds-copy-reference = Copiază referința
ui-deeds-cite = Citează ca sursă
ui-deeds-print = Tipărește…
ui-deeds-copy-file = Copiază fișierul
ui-deeds-save-file = Salvează fișierul…
ui-deeds-history = Istoricul înregistrării
ui-deeds-take-back = Retrage…
ui-deeds-restore = Repune în vigoare…
ui-deeds-restore-title = Repunerea înregistrării în vigoare
ui-deeds-restore-what = Înregistrarea contează din nou. În istoric rămân atât retragerea, cât și repunerea în vigoare
ui-deeds-restore-do = Repune în vigoare
ui-deeds-restore-saved = Înregistrare repusă în vigoare
ui-deeds-rests = { $count ->
    [one] { $count } înregistrare se sprijină pe ea și va rămâne fără această dovadă
    [few] { $count } înregistrări se sprijină pe ea și vor rămâne fără această dovadă
   *[other] { $count } de înregistrări se sprijină pe ea și vor rămâne fără această dovadă
}
ui-deeds-stands = { $count ->
    [one] Pe ea se bazează acceptarea tacită a { $count } instantaneu; nu va mai fi valabilă
    [few] Pe ea se bazează acceptarea tacită a { $count } instantanee; nu va mai fi valabilă
   *[other] Pe ea se bazează acceptarea tacită a { $count } de instantanee; nu va mai fi valabilă
}
ui-deeds-names = { $count ->
    [one] { $count } înregistrare numește această persoană și îi păstrează numele
    [few] { $count } înregistrări numesc această persoană și îi păstrează numele
   *[other] { $count } de înregistrări numesc această persoană și îi păstrează numele
}
ui-deeds-copied = Copiat
ui-deeds-cited = Gata de citat, stă primul în câmpul Sursă
ui-deeds-file-copied = Fișierul { $file } a fost copiat, poate fi lipit într-un dosar sau într-o scrisoare

# What is pasted while nothing is typed
ui-paste-message = Mesaj lipit
ui-paste-image = Imagine lipită
ui-paste-source = lipit din clipboard
ui-paste-words = În clipboard sunt cuvinte, nu un fișier sau un mesaj
ui-paste-note = Salvează ca notă

ui-error-clipboard = Nu s-a putut copia
    .meaning = Sistemul nu a dat clipboardul
    .advice = Încercați din nou sau salvați fișierul

ui-thread-missing = un mesaj care lipsește din jurnal
ui-meeting-what = Ședință
ui-meeting-state = Stare
ui-meeting-when = Când
ui-meeting-repeats = Se repetă
ui-meeting-where = Unde
ui-meeting-organizer = Organizator
ui-meeting-who = Participanți
ui-mail-other-version = Există și în altă versiune: { $hash }
ui-mail-compare = Compară
ui-mail-same-words = Diferă doar octeții, tot ce s-a citit din ei este la fel
ui-missing = Mesaje lipsă
ui-missing-none = Nu lipsește nimic la care face referire corespondența
ui-missing-told-by = De unde se știe
ui-missing-holders = Cine îl are
ui-missing-request = Textul cererii
ui-missing-copy = Copiază cererea
ui-mail-versions = { $count ->
    [one] o versiune
    [few] { $count } versiuni
   *[other] { $count } de versiuni
}
ui-mail-same-lines = { $count ->
    [one] un rând identic
    [few] { $count } rânduri identice
   *[other] { $count } de rânduri identice
}

# Documents and attachments shown in the window
ui-viewer-back = Înapoi de unde s-a deschis
ui-viewer-view = Afișați aici
ui-viewer-open = Deschide în programul său
ui-viewer-larger = Măriți
ui-viewer-smaller = Micșorați
ui-viewer-reading = Se citește…

ui-inside = Mesaj într-un atașament
ui-back = Înapoi
ui-opening-title = Deschiderea jurnalului
ui-opening-wait = Durează o clipă
ui-opening-what = Programul este mai nou decât cel care a deschis ultima dată jurnalul. Ce rezultă din înregistrări este pus din nou în ordine; înregistrările rămân cum au fost
ui-opening-done = { $done } din { $total } înregistrări
ui-command-print-compared = Tipărește comparația…
ui-path-what = Acest sistem nu are o fereastră de alegere a fișierelor. Scrieți calea completă
ui-path-label = Cale
ui-path-take = Continuă
ui-path-taken = Există deja ceva cu acest nume. Alegeți alt nume
ui-path-no-folder = Nu există un astfel de dosar. Verificați această cale
ui-path-missing = Nu se găsește nimic la această cale

ui-story-mark = Jurnal demonstrativ
ui-story-day = Demo, { $date }
ui-story-why = Povestea se încheie la { $date }. Termenele se socotesc aici pentru acea zi, iar ce înregistrați primește data și ora adevărate
ui-command-add-yourself = Adaugă-mă
ui-client-holidays = Zilele lucrătoare se numără cu sărbătorile legale din România. Altele se stabilesc la ce s-a convenit cu clientul
