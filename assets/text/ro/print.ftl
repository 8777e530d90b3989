# Words of printed pages. Keys begin with print-.

print-failure = Paginile nu au putut fi pregătite pentru tipărire
    .meaning = Tot ce este înregistrat în jurnal a rămas neatins
    .advice = Încercați din nou, iar dacă se repetă, trimiteți-ne raportul de eroare

print-document-title = { $title }, { $client }
print-contract = contract { $reference }
print-as-known-on = Situația cunoscută la { $moment }
print-fingerprint = Amprenta înregistrării
print-fingerprint-printed = Amprenta registrului la tipărire
print-past = Așa cum se știa la { $moment }, tipărit { $printed }
print-page-of = pagina { $page } din { $pages }
print-missing-letters = Semnul � înlocuiește o literă care lipsește din font
print-binder-past = Așa cum se știa la { $moment }, dintr-un registru a cărui ultimă înregistrare este din { $last }
print-binder-fingerprint = Amprenta întregului registru
print-binder-volume = volumul { $number } din { $count }
print-binder-guide = Fiecare element începe pe o pagină nouă și indică SHA-256 al originalului. Originalele, octet cu octet, se află în acest fișier ca atașamente; le afișează programul de citit PDF
print-binder-contents = Cuprins
print-binder-head-number = Nr.
print-binder-head-date = Data
print-binder-head-from = De la
print-binder-head-subject = Subiect
print-binder-head-page = Pagina
print-binder-file-name = Fișier
print-binder-file-type = Tip
print-binder-file-size = Mărime
print-binder-file-sha = SHA-256
print-binder-files = { $count ->
    [one] { $count } atașament
    [few] { $count } atașamente
   *[other] { $count } de atașamente
}
print-binder-cut = Textul este mai lung; se află în întregime în original
print-binder-sha = SHA-256
print-binder-inside = Originalul în acest fișier
print-binder-original = Originalul elementului { $number }
print-binder-absent = Menționate, dar neavute
print-binder-absent-why = Ce
print-binder-absent-what = Ce se știe
print-binder-absent-told = De unde se știe
print-binder-absent-holders = Cine îl are
print-no-proof = fără dovadă

print-side-us = Noi
print-side-client = Client
print-side-third-party = Terț
print-side-both = Ambele
print-side-nobody = Nimeni

print-schedule-title = Grafic
print-schedule-empty = Graficul nu conține încă nicio activitate
print-schedule-empty-part = Nicio activitate nu se încadrează în partea tipărită
print-head-number = Nr
print-head-task = Activitate
print-head-side = Parte
print-head-owner = Responsabil
print-head-start = De la
print-head-due = Până la
print-head-change = Decalaj
print-head-was = Era
print-head-now = Este
print-head-cause-side = Din partea
print-head-cause = Cauză
print-head-source = Sursă
print-shift-new = nouă
print-shift-removed = eliminată
print-removed-title = { $title } (eliminată)
print-removed-on = eliminată { $date }
print-change-note = Decalaj: zile lucrătoare față de instantaneul { $number }
print-change-note-day = Decalaj: zile lucrătoare față de situația din { $date }

print-fact-snapshot = Instantaneu
print-fact-state = Stare
print-fact-reference = Referință
print-fact-finish = Încheierea lucrărilor
print-fact-part = Partea tipărită
print-part-us = numai de partea noastră
print-part-client = numai de partea clientului
print-part-third-party = numai de partea terților
print-part-both = numai de ambele părți
print-part-nobody = numai de partea nimănui
print-part-owner = responsabil: { $name }
print-part-phase = etapa: { $name }
print-part-left-out = { $count ->
    [one] { $count } activitate omisă
    [few] { $count } activități omise
   *[other] { $count } de activități omise
}
print-strip = Partea { $number } din { $count }: { $from } – { $until }
print-data-csv = Activitățile acestui grafic ca tabel
print-data-json = Activitățile acestui grafic ca JSON
print-no-snapshot = fără instantaneu, graficul curent
print-snapshot-number = instantaneul { $number }
print-reference-state = instantaneul { $number }, { $state }
print-reference-day = graficul cunoscut la { $date }
print-snapshot-taken = creat, încă netrimis
print-snapshot-taken-on = creat la { $date }, încă netrimis
print-snapshot-sent = trimis
print-snapshot-sent-on = trimis la { $date }
print-snapshot-accepted = acceptat
print-snapshot-accepted-on = acceptat la { $date }
print-snapshot-refused = refuzat
print-snapshot-refused-on = refuzat la { $date }
print-snapshot-accepted-by-silence = acceptat tacit
print-snapshot-accepted-by-silence-on = acceptat tacit la { $date }
print-snapshot-superseded = înlocuit de unul mai nou
print-snapshot-superseded-on = înlocuit de unul mai nou la { $date }
print-objections-until = observații până la { $date }
print-days-later = { $count ->
    [one] cu { $count } zi lucrătoare mai târziu
    [few] cu { $count } zile lucrătoare mai târziu
   *[other] cu { $count } de zile lucrătoare mai târziu
}
print-days-earlier = { $count ->
    [one] cu { $count } zi lucrătoare mai devreme
    [few] cu { $count } zile lucrătoare mai devreme
   *[other] cu { $count } de zile lucrătoare mai devreme
}

print-legend-us = de partea noastră ({ $name })
print-legend-client = de partea clientului ({ $name })
print-legend-third-party = de partea unui terț
print-legend-both = de ambele părți
print-legend-nobody = de partea nimănui
print-legend-reference = termenul din instantaneul { $number }
print-legend-reference-day = termenul cunoscut la { $date }
print-legend-done = realizat
print-legend-milestone = jalon
print-chart = Bare de la { $from } până la { $until }
print-bar-percent = realizat { $percent } %
print-bar-done = realizat la { $date }
print-bar-reference = în instantaneul { $number }: { $dates }
print-bar-reference-day = situația din { $date }: { $dates }

print-changes = Modificări ale termenelor
print-changes-since = Modificări față de instantaneul { $number }
print-changes-since-day = Modificări față de { $date }
print-no-changes = Nimic nu s-a modificat față de instantaneul { $number }
print-no-changes-day = Nimic nu s-a modificat față de { $date }
print-no-changes-part = În partea tipărită nu s-a schimbat nimic față de instantaneul { $number }
print-no-changes-part-day = În partea tipărită nu s-a schimbat nimic față de { $date }

print-minutes-title = Proces-verbal de ședință
print-minutes-numbered = Proces-verbal al ședinței { $number }
print-minutes-untitled = Ședință
print-minutes-when = Data
print-minutes-place = Locul
print-minutes-state = Starea procesului-verbal
print-minutes-span = { $date }, { $from }–{ $until }
print-minutes-at = { $date }, { $from }
print-minutes-draft = ciornă
print-minutes-draft-on = ciornă din { $date }
print-minutes-sealed = sigilat
print-minutes-sealed-on = sigilat la { $date }
print-minutes-sent = trimis
print-minutes-sent-on = trimis la { $date }
print-minutes-confirmed = confirmat
print-minutes-confirmed-on = confirmat la { $date }
print-minutes-objected = cu observații
print-minutes-objected-on = cu observații primite la { $date }
print-minutes-accepted-by-silence = acceptat tacit
print-minutes-accepted-by-silence-on = acceptat tacit la { $date }
print-minutes-draft-note = Ciornă, textul se mai poate schimba
print-attendance = Participanți
print-presence-present = Prezenți
print-presence-excused = Absenți motivat
print-presence-absent = Absenți
print-no-side = Parte neprecizată
print-agenda = Ordinea de zi și hotărârile
print-agenda-empty = Nu a fost consemnat niciun punct
print-point-open = deschis, trece la ședința următoare
print-point-no-outcome = fără hotărâri
print-point-carried = { $count ->
    [one] reportat o dată
    [few] reportat de { $count } ori
   *[other] reportat de { $count } de ori
}
print-outcome-decision = Decizie
print-outcome-information = Informare
print-outcome-action = Sarcină
print-outcome-due = până la { $date }
print-annexes = Anexe
print-annex = Anexa { $number }
print-annex-on = adăugată la { $date }
print-annex-by = la cererea: { $who }
print-annexes-note = Anexele au fost adăugate după sigilare, textul de sub ele rămâne neschimbat
print-original = Textul sigilat

print-rules-title = Reguli de colaborare
print-rules-empty = Nu a fost înregistrată încă nicio regulă
print-rules-count = { $count ->
    [one] { $count } regulă în vigoare
    [few] { $count } reguli în vigoare
   *[other] { $count } de reguli în vigoare
}
print-rules-ahead = { $count ->
    [one] { $count } regulă în vigoare de la o dată ulterioară
    [few] { $count } reguli în vigoare de la o dată ulterioară
   *[other] { $count } de reguli în vigoare de la o dată ulterioară
}
print-rules-proposed = { $count ->
    [one] { $count } regulă propusă
    [few] { $count } reguli propuse
   *[other] { $count } de reguli propuse
}
print-rules-ended = { $count ->
    [one] { $count } regulă încheiată
    [few] { $count } reguli încheiate
   *[other] { $count } de reguli încheiate
}
print-rules-kind-meetings = Ședințe
print-rules-kind-answer-times = Termene de răspuns
print-rules-kind-channels = Canale de comunicare
print-rules-kind-documents = Documente
print-rules-kind-changes = Modificări
print-rules-kind-acceptance = Recepții
print-rules-kind-escalation = Escaladare
print-rules-kind-boundaries = Limite
print-rules-kind-payment = Plăți
print-rules-kind-other = Altele
print-rule-version = versiunea { $number }
print-rule-from = În vigoare din
print-rule-proposed = Propusă de
print-rule-agreed = Acceptată de
print-rule-agreed-on = acceptată la { $date }
print-rule-source = Sursă
print-rule-nobody = neconsemnat
print-rule-agreed-unnamed = acceptată, nu s-a consemnat cu cine
print-rule-no-date = neprecizat
print-rule-ended = Încheiată, a fost în vigoare până la { $date }

print-messages-title = Corespondență
print-messages-empty = Nu există niciun mesaj în această perioadă
print-messages-count = { $count ->
    [one] { $count } mesaj
    [few] { $count } mesaje
   *[other] { $count } de mesaje
}
print-messages-between = { $from } – { $until }
print-messages-since = de la { $from }
print-messages-until = până la { $until }
print-messages-all = toată corespondența
print-messages-order = Fiecare rând are primele 16 cifre ale amprentei SHA-256 a originalului
print-messages-period = Perioada
print-messages-total = Număr
print-messages-split = primite { $in }, trimise { $out }
print-head-date = Data
print-head-direction = Sens
print-head-from = Expeditor
print-head-to = Destinatari
print-head-subject = Subiect
print-head-files = Fișiere
print-head-sha = SHA-256
print-direction-in = primit
print-direction-out = trimis
print-no-date = fără dată
print-no-subject = fără subiect

# Bilanțul unui import, pe hârtie și ca tabel.
print-sheet-title = Bilanțul preluării nr. { $number }
print-sheet-source = Sursa
print-sheet-began = Început
print-sheet-ended = Înregistrat
print-sheet-equation = { $read } citite = { $new } noi + { $held } deja în jurnal + { $unreadable } necitibile
print-sheet-cancelled = Oprit înainte de sfârșit. Ce este enumerat aici a fost făcut și păstrat
print-sheet-head-path = Locul
print-sheet-head-note = Descriere
print-sheet-head-sha = SHA-256
print-sheet-head-status = Rezultat
print-sheet-head-kind = Tip
print-sheet-head-reason = Motiv
print-sheet-head-id = Înregistrare
print-sheet-group-unreadable = Necitibile ({ $count })
print-sheet-group-opened = Arhive și cutii poștale deschise, cu conținutul păstrat ({ $count })
print-sheet-group-new = Noi ({ $count })
print-sheet-group-held = Deja în jurnal ({ $count })
print-sheet-more = { $count ->
    [one] încă { $count }, numit în tabel (CSV)
    [few] încă { $count }, numite în tabel (CSV)
   *[other] încă { $count }, numite în tabel (CSV)
}
print-sheet-status-opened = deschis
print-sheet-inside = { $count ->
    [one] { $count } element în interior
    [few] { $count } elemente în interior
   *[other] { $count } de elemente în interior
}
