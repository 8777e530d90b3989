# Words of the command line. Keys begin with cli-. Names of commands, options and JSON fields are
# those of the program and stay as they are.

# Help
cli-about = Jurnalul colaborării cu clientul într-un proiect, ținut ca dovadă
cli-about-new = Creează un jurnal nou
cli-about-demo = Creează un jurnal cu un exemplu inventat
cli-about-client = Clienții din jurnal
cli-about-client-add = Adaugă un client și afișează identificatorul lui
cli-about-client-list = Listează clienții
cli-about-import = Preia mesaje, cutii poștale, dosare și alte fișiere; la sfârșit prezintă bilanțul
cli-about-add = Adaugă înregistrări din JSON de la intrarea standard, toate sau niciuna, și le afișează identificatorii
cli-about-change = Modifică o înregistrare printr-un obiect JSON de la intrarea standard: câmpurile ei sau un pas precum seal, send, correct ori retract
cli-about-list = Listează înregistrările unui client de un anumit fel, la zi sau așa cum erau cunoscute la o dată
cli-about-show = Arată o înregistrare, octeții ei originali sau un atașament
cli-about-history = Arată fiecare intrare despre o înregistrare: cine, când și ce s-a schimbat
cli-about-search = Caută în tot jurnalul; sunt de ajuns începuturile cuvintelor, cu sau fără diacritice
cli-about-thread = Arată o conversație: cine a răspuns cui, inclusiv mesajele care lipsesc din jurnal
cli-about-missing = Listează la ce face referire corespondența și jurnalul nu conține, precum și cine îl are
cli-about-waiting = Cine așteaptă răspunsul cui, până când și cât durează fiecărei părți
cli-arg-waiting-since = Numai mesajele de la această zi
cli-waiting-us = Ne așteaptă pe noi
cli-waiting-them = Îi așteptăm pe ei
cli-arg-waiting-limit = Cel mult atâtea rânduri din fiecare listă, implicit 200
cli-waiting-shown = Se arată primele { $shown } din { $count }; --limit arată mai multe
cli-about-export = Exportă corespondența unui client: originale cu index, cutie poștală sau pagini
cli-about-snapshot = Îngheață graficul într-un instantaneu numerotat
cli-about-print = Tipărește în PDF graficul, procesul-verbal, regulile sau lista mesajelor
cli-about-verify = Verifică fiecare intrare, fișier, amprentă și semnătură din jurnal
cli-about-rebuild = Reface din intrări tot ce este derivat
cli-about-stats = Arată cât conține jurnalul
cli-about-help = Arată ajutorul unei comenzi
cli-heading-usage = Utilizare
cli-heading-commands = Comenzi
cli-heading-arguments = Argumente
cli-heading-options = Opțiuni

# Names of values in help
cli-name-file = FIȘIER
cli-name-command = COMANDĂ
cli-name-name = NUME
cli-name-email = ADRESĂ
cli-name-client = CLIENT
cli-name-path = CALE
cli-name-kind = FEL
cli-name-id = ID
cli-name-text = TEXT
cli-name-day = ZI
cli-name-moment = MOMENT
cli-name-number = NUMĂR
cli-name-sum = SUMĂ
cli-name-code = COD
cli-name-query = CUVINTE
cli-name-folder = DOSAR
cli-name-what = PAGINI
cli-name-pdf = PDF
cli-name-lang = pl|en|ro

# Arguments in help
cli-arg-file = Fișierul jurnalului
cli-arg-id = Identificatorul unei înregistrări, 16 litere și cifre
cli-arg-kind = Unul dintre { $names }
cli-arg-client = Clientul: numele, numele scurt sau identificatorul
cli-arg-client-only = Numai ce ține de acest client
cli-arg-author-name = Prenumele și numele dumneavoastră
cli-arg-author-email = Adresa dumneavoastră de e-mail
cli-arg-client-name = Denumirea completă a clientului, ca în contract
cli-arg-short = Un nume scurt pentru liste
cli-arg-reference = Referința dumneavoastră pentru contract
cli-arg-start = Prima zi a colaborării
cli-arg-answer-days = Termenul de răspuns convenit, în zile lucrătoare
cli-arg-contact-days = Cel mai lung interval convenit între două contacte, în zile
cli-arg-currency = Moneda prețului, de exemplu RON
cli-arg-price = Prețul convenit, de exemplu 86400.00
cli-arg-paths = Un mesaj (.eml), o cutie poștală (.mbox), un dosar cu acestea sau orice alt fișier
cli-arg-as-known-on = Starea cunoscută la sfârșitul unei zile (2026-05-12) sau la un moment (2026-05-12T09:30:00Z)
cli-arg-raw = Octeții originali la ieșirea standard
cli-arg-attachment = Conținutul atașamentului cu acest număr al unui mesaj, numărând de la 1
cli-arg-attachment-to = Salvează atașamentul în acest fișier nou
cli-arg-query = Cuvintele căutate; fiecare se potrivește după început
cli-arg-limit = Cel mult atâtea rezultate, implicit 50
cli-arg-export-to = Dosarul sau fișierul care va fi creat
cli-arg-from = Începând cu această zi
cli-arg-until = Până în această zi inclusiv
cli-arg-person = Numai cu această persoană: nume, adresă de e-mail sau identificator
cli-arg-thread = Numai conversația care începe cu acest mesaj
cli-arg-selection = Numai această înregistrare; se poate repeta
cli-arg-snapshot-name = Numele instantaneului
cli-arg-note = De ce se face
cli-arg-what = Una dintre schedule, minutes, rules, messages
cli-arg-print-id = Ședința al cărei proces-verbal se tipărește sau un instantaneu al graficului
cli-arg-print-lang = Limba paginilor
cli-arg-print-to = Fișierul PDF de scris; dacă există, este înlocuit
cli-arg-print-snapshot = Instantaneul graficului cu acest număr
cli-arg-print-against = Numărul instantaneului de referință sau ziua a cărei situație se compară; dacă lipsește, ultimul acceptat înaintea lui
cli-arg-print-phase = Numai această etapă, prin identificator sau numărul din structură
cli-arg-print-from = Numai ce cade în această zi sau mai târziu
cli-arg-print-until = Numai ce cade în această zi sau mai devreme
cli-arg-print-changes = Dacă se tipărește lista modificărilor față de referință (yes, no); implicit da
cli-arg-print-paper = a4, a3 sau letter
cli-arg-print-landscape = Orientare orizontală (landscape)
cli-arg-print-portrait = Orientare verticală (portrait)
cli-arg-print-fit = width: tot timpul pe lățimea unei pagini, ca atunci când nu se dă nicio scară
cli-arg-print-scale = Milimetri pe săptămână, de la 2 la 60, pe câte pagini este nevoie
cli-arg-print-pdfa = 2b sau 3b, cu datele în interior ca CSV și JSON
cli-name-paper = HÂRTIE
cli-name-fit = CE
cli-name-pdfa = NIVEL
cli-name-changes = YES
cli-usage-schedule-only = O parte, o scară și modificările se aleg numai pentru grafic, o perioadă și pentru mesaje
cli-arg-help-of = Comanda, de exemplu list sau client add
cli-arg-json = Răspunde cu un singur document JSON
cli-arg-lang = Limba cuvintelor din terminal
cli-arg-help = Arată acest ajutor
cli-arg-version = Arată versiunea

# What was not understood
cli-usage-missing = Lipsește { $arg }
cli-usage-no-command = Lipsește comanda
cli-usage-unknown-command = Nu există comanda { $value }
cli-usage-unknown-option = Nu există opțiunea { $arg }
cli-usage-too-many = Nu este loc pentru { $value }
cli-usage-no-value = Lipsește valoarea după { $arg }
cli-usage-wrong-value = Valoarea { $value } nu se potrivește cu { $arg }
cli-usage-conflict = { $arg } nu se poate folosi împreună cu { $other }
cli-usage-twice = { $arg } se poate da o singură dată
cli-usage-not-text = Un argument nu este text lizibil
cli-usage-other = Comanda nu a fost înțeleasă
cli-usage-help = Vedeți { $command } --help
cli-usage-near = Poate ați vrut { $near }
cli-usage-allowed = Dați una dintre { $names }
cli-usage-author = Numele sau adresa de e-mail nu este corectă. Dați numele cu --name și adresa cu --email
cli-usage-minutes-id = Procesul-verbal ține de o ședință. Dați identificatorul ei cu --id
cli-usage-no-id = Aceste pagini se tipăresc în întregime. Omiteți --id
cli-usage-bytes-json = Octeții nu pot fi dați ca JSON. Omiteți --json sau salvați atașamentul cu --to
cli-expected-day = Dați o zi precum 2026-05-12
cli-expected-moment = Dați o zi precum 2026-05-12 sau un moment precum 2026-05-12T09:30:00Z
cli-expected-number = Dați un număr întreg precum 20
cli-expected-sum = Dați o sumă precum 86400.00

# What went wrong
cli-error-output = Răspunsul nu a putut fi scris la ieșirea standard
    .advice = Direcționați ieșirea către un fișier sau în alt loc
cli-error-input = Intrarea standard nu a putut fi citită
    .advice = Dați JSON-ul printr-o conductă sau dintr-un fișier; nu s-a salvat nimic
cli-error-too-long = Intrarea standard depășește 64 MB
    .advice = Adăugați înregistrările în mai mulți pași; nu s-a salvat nimic
cli-error-not-an-object = La intrarea standard nu este nici un obiect JSON, nici o listă de obiecte
    .advice = Dați câmpurile între acolade; nu s-a salvat nimic
cli-error-not-one-object = La intrarea standard nu este un obiect JSON
    .advice = Dați câmpurile modificate între acolade; nu s-a modificat nimic
cli-error-two-steps = { $first } și { $second } sunt doi pași
    .advice = Faceți-i unul după altul; nu s-a modificat nimic
cli-error-no-cause = Modificarea unui termen cere câmpul { $field }
    .advice = Dați cause, side și source; dacă nu există dovadă, dați no-proof ca source
cli-error-unknown-person = Dosarul clientului nu cunoaște pe nimeni cu numele { $name }
    .advice = Verificați numele în lista de persoane

# Answers
cli-created = S-a creat { $file }
cli-balance = Citite { $read } = noi { $new } + deținute deja { $held } + necitibile { $unreadable }
cli-cancelled = Importul a fost oprit înainte de sfârșit
cli-notes = { $count ->
    [one] { $count } notă
    [few] { $count } note
   *[other] { $count } de note
}
cli-exported = S-a exportat în { $folder } ({ $counts })
cli-arg-export-format = folder (implicit), mbox, pdf sau xlsx
cli-arg-export-each = Cu pdf: câte un fișier pentru fiecare element, într-un dosar
cli-arg-withdrawn = Și ceea ce a fost retras
cli-arg-export-query = Numai ce găsește această căutare
cli-usage-each = --each se folosește cu --format pdf
cli-exported-rendered = { $count ->
    [one] { $count } mesaj Outlook este redat după original
    [few] { $count } mesaje Outlook sunt redate după originale
   *[other] { $count } de mesaje Outlook sunt redate după originale
}
cli-exported-left-out = { $count ->
    [one] { $count } element nu este inclus: o cutie poștală conține numai mesaje
    [few] { $count } elemente nu sunt incluse: o cutie poștală conține numai mesaje
   *[other] { $count } de elemente nu sunt incluse: o cutie poștală conține numai mesaje
}
cli-exported-missing = { $count ->
    [one] Este menționat { $count } lucru care lipsește
    [few] Sunt menționate { $count } lucruri care lipsesc
   *[other] Sunt menționate { $count } de lucruri care lipsesc
}
cli-exported-damaged = { $count ->
    [one] { $count } original nu mai este păstrat întreg
    [few] { $count } originale nu mai sunt păstrate întregi
   *[other] { $count } de originale nu mai sunt păstrate întregi
}
cli-snapshot-taken = S-a creat instantaneul { $number } ({ $id })
cli-printed = { $count ->
    [one] S-a scris { $count } pagină în { $file }
    [few] S-au scris { $count } pagini în { $file }
   *[other] S-au scris { $count } de pagini în { $file }
}
cli-attachment-saved = S-a salvat { $name } ({ $size }) ca { $file }
cli-verified = Totul corespunde, s-au verificat { $entries }, { $size }
cli-not-verified = { $count ->
    [one] { $count } lucru nu corespunde, s-au verificat { $entries }, { $size }
    [few] { $count } lucruri nu corespund, s-au verificat { $entries }, { $size }
   *[other] { $count } de lucruri nu corespund, s-au verificat { $entries }, { $size }
}
cli-rebuilt = S-a refăcut, { $entries }
cli-progress = { $done } gata
cli-progress-of = { $done } din { $total }
cli-empty = Nu s-a găsit nimic
cli-retracted = { $title } (retras)
cli-overdue = depășit
cli-rule-in-force = în vigoare
cli-rule-not-in-force = încă nu este în vigoare
cli-rule-ended = încetată
cli-event-made = înregistrat
cli-event-change = modificat
cli-event-correct = corectat
cli-event-taken-back = { $act }, înregistrare retrasă ulterior
cli-event-retract = retras

# Labels of fields and columns
cli-field-address = adresă
cli-field-addresses = adrese
cli-field-after = după
cli-field-agreed_by = convenit de
cli-field-agreed_on = convenit la
cli-field-answer_days = termen de răspuns, zile lucrătoare
cli-field-at = când
cli-field-attachment = atașament
cli-field-attachments = atașamente
cli-field-attendance = prezență
cli-field-author = autor
cli-field-authority = împuternicire
cli-field-began = început
cli-field-blobs = fișiere păstrate
cli-field-by = cine
cli-field-cancelled = oprit înainte de sfârșit
cli-field-carried = de câte ori a fost reportat
cli-field-carried_from = reportat din
cli-field-cause = cauză
cli-field-cause_side = de partea
cli-field-cc = copie către
cli-field-chosen = ales
cli-field-chosen_by = ales de
cli-field-cited_by = citat de
cli-field-client = client
cli-field-company = firmă
cli-field-contact_days = interval maxim între contacte, zile
cli-field-context = fragment
cli-field-page = pagina
cli-field-cost = efect asupra prețului
cli-field-currency = monedă
cli-field-missing = ce lipsește
cli-field-not_held = numite, lipsesc
cli-field-told-by = de unde se știe
cli-field-holders = cine are
cli-field-date = data
cli-field-days = efect asupra termenului, zile lucrătoare
cli-field-decided_on = decis la
cli-field-detail = detalii
cli-field-direction = direcție
cli-field-document = document
cli-field-done_on = finalizat la
cli-field-due = termen
cli-field-ended = încheiat la
cli-field-ends = sfârșit
cli-field-entries = intrări
cli-field-fault = defect
cli-field-file_bytes = mărimea fișierului
cli-field-finish = încheiere
cli-field-from = de la
cli-field-held = deținute deja
cli-field-id = id
cli-field-in_force_from = în vigoare din
cli-field-items = poziții
cli-field-kept_bytes = ocupă
cli-field-kind = fel
cli-field-left = plecat la
cli-field-link = link
cli-field-log = registru
cli-field-meeting = ședință
cli-field-message = mesaj
cli-field-milestone = jalon
cli-field-minutes = minute
cli-field-name = nume
cli-field-new = noi
cli-field-note = notă
cli-field-number = nr
cli-field-on = la data
cli-field-open = deschis
cli-field-options = variante
cli-field-order = ordine
cli-field-original_bytes = originale
cli-field-outcomes = rezultate
cli-field-owner = responsabil
cli-field-parent = parte din
cli-field-path = cale
cli-field-percent = procent realizat
cli-field-person = persoană
cli-field-phones = telefoane
cli-field-place = loc
cli-field-points = ordinea de zi
cli-field-presence = prezență
cli-field-price = preț
cli-field-proposed_by = propus de
cli-field-question = întrebare
cli-field-read = citite
cli-field-reason = motiv
cli-field-recorded = înregistrat
cli-field-reference = referință
cli-field-replaces = înlocuiește
cli-field-retracted = retras
cli-field-role = rol
cli-field-roles = roluri
cli-field-root = amprentă
cli-field-rows = amprenta rândurilor
cli-field-scope = domeniu
cli-field-sender = de la
cli-field-sha256 = SHA-256
cli-field-short = nume scurt
cli-field-side = parte
cli-field-size = mărime
cli-field-source = sursă
cli-field-start = început
cli-field-starts = început
cli-field-state = stare
cli-field-status = stare
cli-field-subject = subiect
cli-field-task = activitate
cli-field-tasks = activități
cli-field-text = text
cli-field-title = titlu
cli-field-to = către
cli-field-unreadable = necitibile
cli-field-until = până la
cli-field-since = din
cli-field-basis = sursa
cli-field-working-days = zile lucrătoare
cli-field-warning = observație la citire
cli-field-where = unde
cli-field-who = cine
cli-field-with = cu cine
cli-field-words = text
cli-arg-sheet = Bilanțul se salvează și aici, ca tabel (.csv) sau ca pagini (.pdf)
cli-usage-import-id = Numiți importul al cărui bilanț se tipărește cu --id
cli-table-saved = Salvat { $file }
cli-field-found_in = Găsit în
cli-field-opened = Deschise

cli-unread-documents = { $count ->
    [one] { $count } document nu este căutat: jurnalul este deschis în altă parte
    [few] { $count } documente nu sunt căutate: jurnalul este deschis în altă parte
   *[other] { $count } de documente nu sunt căutate: jurnalul este deschis în altă parte
}
cli-about-slippage = Arată cu cât s-a decalat finalul față de un instantaneu și cărei părți îi revine cauza
cli-about-compare = Arată prin ce diferă două stări ale graficului
cli-arg-slippage-task = Activitatea, jalonul sau etapa; fără această opțiune, întregul grafic
cli-arg-against = Numărul instantaneului; fără această opțiune, ultimul acceptat
cli-arg-compare-from = Prima stare: numărul unui instantaneu, o zi (2026-05-12) sau now
cli-arg-compare-to = A doua stare: numărul unui instantaneu, o zi (2026-05-12) sau now
cli-name-state = STARE
cli-usage-state = O stare este numărul unui instantaneu, o zi, de exemplu 2026-05-12, sau now
cli-usage-against = --against primește numărul unui instantaneu sau o zi: 4 sau 2026-05-12
cli-slippage = Față de instantaneul { $number }, finalul { $from } → { $to }, { $days }

cli-field-client_holidays = sărbătorile legale ale clientului
cli-field-difference = diferență
cli-field-day = zi
cli-field-before = înainte
cli-field-duration = zile lucrătoare de muncă
cli-field-entry = înregistrare
cli-field-estimate_hours = estimare în ore
cli-field-fields = câmpuri
cli-field-fixed = date fixe
cli-field-free_days = alte zile libere
cli-field-lag = decalaj în zile lucrătoare
cli-field-links = urmează după
cli-field-needed_from = așteaptă
cli-field-not_before = nu înainte de
cli-field-our_holidays = sărbătorile noastre legale
cli-field-third_party_holidays = sărbătorile legale ale terților
cli-field-what = ce
cli-not-held = (lipsește din jurnal)
cli-about-watch = Îndosariază ce se pune într-un dosar
cli-arg-watched = Dosarul; ce s-a îndosariat trece în subdosarul „filed”
cli-arg-once = Îndosariază ce este acolo și încheie
cli-watch-filed = { $name } îndosariat, noi { $new }, deja deținute { $held }, necitibile { $unreadable }
cli-field-message_kind = ce este
cli-field-protection = protecție
cli-field-delivery = raport
cli-about-task = Grafice în formatele altor programe
cli-about-task-import = Preia activități dintr-un tabel, un calendar sau un plan Microsoft Project
cli-about-task-export = Scrie graficul ca tabel, calendar sau plan Microsoft Project
cli-name-format = FORMAT
cli-name-side = PARTE
cli-arg-plan-format = xlsx, csv, ics sau mspdi
cli-arg-plan-from = Fișierul din care se preiau activitățile
cli-arg-plan-to = Fișierul de scris
cli-arg-plan-side = Numai activitățile acestei părți (us, client, third)
cli-arg-plan-person = Numai activitățile acestei persoane
cli-name-column = COLOANĂ=ANTET
cli-arg-plan-sheet = Foaia registrului de calcul; prima, dacă nu este indicată niciuna
cli-arg-plan-column = Ce este o coloană, de exemplu due=Termen sau title=B; se poate repeta
cli-arg-plan-preview = Se arată ce ar fi preluat, fără a prelua nimic
cli-usage-column = Indicați --column ca due=ANTET; înaintea semnului egal: id, number, title, side, owner, start, due, duration, status, percent, done-on, milestone, links sau note
cli-plan-taken = Citite { $read }, noi { $new }, existente deja { $held }
cli-about-folders = Arată dosarele unui fișier Outlook (.pst) și câte mesaje are fiecare
cli-arg-store = Fișier Outlook (.pst)
cli-arg-pst-folder = Din fișierele Outlook, doar acest dosar și cele de sub el; se poate da de mai multe ori
cli-about-fingerprint = Spune al cui este o amprentă de pe o pagină tipărită, din procesul-verbal sau din index
cli-name-digits = AMPRENTĂ
cli-arg-digits = Amprenta sau cel puțin primele 8 cifre; spațiile nu contează, între ghilimele
cli-expected-digits = Dați între 8 și 64 de cifre de la 0 la 9 și litere de la a la f, între ghilimele dacă au spații
