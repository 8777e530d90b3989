# Words shared by the window, the command line and print. Keys that end in a name of the record's
# vocabulary are built from it in code: common-side-*, common-presence-* and so on.

common-program = Kronika
common-yes = da
common-no = nu
common-none = niciunul
common-unknown = neprecizat
common-today = azi
common-no-proof = fără dovadă
common-no-subject = fără subiect
common-untitled = fără titlu

common-side-us = noi
common-side-client = client
common-side-third-party = terț
common-side-both = ambele părți
common-side-nobody = nimeni

common-presence-present = la ședință
common-presence-excused = absență motivată
common-presence-absent = absență

common-outcome-decision = decizie
common-outcome-information = informare
common-outcome-action = sarcină

common-rule-meetings = ședințe
common-rule-answer-times = termene de răspuns
common-rule-channels = canale
common-rule-documents = documente
common-rule-changes = modificări
common-rule-acceptance = recepție
common-rule-escalation = escaladare
common-rule-boundaries = limite
common-rule-payment = plată
common-rule-other = altele

common-status-open = neîncepută
common-status-started = în lucru
common-status-waiting = în așteptare
common-status-done = finalizată

common-meeting-draft = ciornă
common-meeting-sealed = sigilat
common-meeting-sent = trimis
common-meeting-confirmed = confirmat
common-meeting-objected = cu observații
common-meeting-accepted-by-silence = acceptare tacită

common-snapshot-taken = creat
common-snapshot-sent = trimis
common-snapshot-accepted = acceptat
common-snapshot-refused = refuzat
common-snapshot-accepted-by-silence = acceptare tacită
common-snapshot-superseded = înlocuit de unul mai nou

common-act-seal = sigilat
common-act-send = trimis
common-act-confirm = confirmat
common-act-object = s-au formulat observații
common-act-accept = acceptat
common-act-refuse = refuzat
common-act-annex = s-a adăugat o anexă
common-act-agree = convenit
common-act-end = încheiat
common-act-remove = eliminat din grafic
common-act-prove = dovadă adăugată ulterior
common-act-take-back = o înregistrare anterioară a fost retrasă
common-act-answer-by = s-a stabilit termenul de răspuns
common-act-no-answer = nu necesită răspuns
common-act-holding-reply = s-a răspuns provizoriu
common-act-answered = s-a răspuns pe altă cale
common-act-await-answer = așteaptă din nou răspuns

common-import-new = noi
common-import-held = deja în jurnal
common-import-unreadable = necitite

common-direction-in = primit
common-direction-out = trimis

common-message-letter = mesaj
common-message-invitation = invitație
common-message-auto-reply = răspuns automat
common-message-delivery-report = raport de livrare
common-message-read-receipt = confirmare de citire
common-message-appointment = programare
common-message-contact = contact
common-message-task = sarcină
common-message-note = notă

common-protection-smime-signed = semnat (S/MIME)
common-protection-smime-encrypted = criptat (S/MIME)
common-protection-pgp-signed = semnat (PGP)
common-protection-pgp-encrypted = criptat (PGP)

common-warning-no-date = Mesajul nu are o dată care poate fi citită
common-warning-date-without-zone = Data nu precizează fusul orar, s-a considerat UTC
common-warning-no-headers = Nu s-au găsit anteturi care pot fi citite
common-warning-doubled-header = Expeditorul, subiectul sau data apar de mai multe ori, s-a luat prima valoare
common-warning-guessed-charset = Codificarea caracterelor nu este declarată, a fost dedusă din conținut
common-warning-unknown-charset = Codificarea declarată a caracterelor este necunoscută, s-a folosit alta
common-warning-damaged-text = O parte din text nu corespunde codificării declarate
common-warning-damaged-encoding = O parte din conținut nu a putut fi decodificată
common-warning-broken-multipart = Mesajul este întrerupt sau lipsesc delimitările părților sale
common-warning-too-deep = Părțile imbricate prea adânc au fost omise
common-warning-too-many-parts = Mesajul are prea multe părți, celelalte au fost omise
common-warning-odd-date = Data este scrisă într-o formă neobișnuită, s-a luat sensul cel mai probabil
common-warning-odd-id = Identificatorul mesajului nu are forma corectă
common-warning-odd-header = Anteturile nu au forma corectă, s-a luat sensul lor cel mai probabil
common-warning-odd-parts = Nu este clar care părți sunt text și care sunt atașamente, alte programe le pot afișa diferit
common-warning-unknown-encoding = Codificarea declarată a conținutului este necunoscută sau nepermisă acolo, conținutul a fost luat ca atare
common-warning-changed-body = Conținutul nu este cel semnat de serverul expeditorului, a fost modificat pe drum sau ulterior
common-warning-foreign-signature = Mesajul este semnat, dar în numele altui domeniu decât cel al expeditorului
common-warning-odd-journey = Serverele care au transmis sau au semnat mesajul au notat alte zile decât data lui sau zile îndepărtate între ele
common-warning-odd-report = Raportul de livrare nu are forma corectă sau se contrazice
common-warning-no-recipient = Mesajul nu numește pe nimeni căruia i-a fost trimis
common-warning-no-text = Mesajul nu are cuvinte, doar imagini, căutarea nu găsește ce scrie în ele
common-warning-lone-alternative = Există o singură formă a textului, deși sunt anunțate mai multe
common-warning-unparsed = Mesajul nu a putut fi descompus, se afișează sursa lui

common-days = { $count ->
    [one] { $count } zi
    [few] { $count } zile
   *[other] { $count } de zile
}
common-working-days = { $count ->
    [one] { $count } zi lucr.
    [few] { $count } zile lucr.
   *[other] { $count } de zile lucr.
}
common-answered-of = S-a răspuns la { $answered } din { $asked }
common-answer-median = la jumătate din toate în { $days }
common-answer-more-than = jumătate din toate așteaptă mai mult de { $days }
common-due-rule = regulă în vigoare
common-due-agreed = timp convenit
common-due-by-hand = stabilit manual
common-due-promise = promis
common-minutes = { $count ->
    [one] { $count } minut
    [few] { $count } minute
   *[other] { $count } de minute
}
common-entries = { $count ->
    [one] { $count } înregistrare
    [few] { $count } înregistrări
   *[other] { $count } de înregistrări
}
common-times = { $count ->
    [one] o dată
    [few] de { $count } ori
   *[other] de { $count } de ori
}
common-files = { $count ->
    [one] { $count } fișier
    [few] { $count } fișiere
   *[other] { $count } de fișiere
}

# Pieces of a document's text
common-part-page = pagina { $label }
common-part-slide = diapozitivul { $label }
common-part-sheet = foaia { $label }
common-part-day = { $label }
common-part-whole = text

# What to know of how a document was read
common-paper-disagrees = Numele indică alt tip decât conținutul
common-paper-double-ending = Numele are două extensii, iar ultima pornește un program
common-paper-cut = Prea lung: restul nu este căutat
common-paper-locked = Se deschide numai cu parolă
common-paper-damaged = Întrerupt sau deteriorat: s-a citit ce s-a putut
common-paper-no-text = Nu conține text de căutat, ca o scanare
common-paper-unknown-letters = Unele litere din fonturile sale nu pot fi recunoscute
common-paper-guessed-charset = Setul de caractere nu este precizat și a fost ghicit
common-paper-other-type = Textul fișierelor de acest tip nu este căutat
common-paper-failed = Textul nu a putut fi extras
common-link-fs = sfârșit–început
common-link-ss = început–început
common-link-ff = sfârșit–sfârșit
common-link-sf = început–sfârșit

common-country-pl = Polonia
common-country-ro = România

common-part-us = noi
common-part-client = client
common-part-third-party = terț
common-part-nobody = nimeni
common-part-concurrent = concomitent
common-part-no-proof = fără dovadă

common-differs-moved = mutate
common-differs-added = adăugate
common-differs-removed = eliminate
common-differs-done = finalizate
common-differs-changed = modificate

common-feast-new-year = Anul Nou
common-feast-second-of-january = A doua zi de Anul Nou
common-feast-epiphany = Boboteaza
common-feast-saint-john = Sfântul Ioan Botezătorul
common-feast-union = Ziua Unirii Principatelor Române
common-feast-good-friday = Vinerea Mare
common-feast-easter = Paștele
common-feast-easter-monday = A doua zi de Paște
common-feast-labour = Ziua Muncii
common-feast-constitution = Ziua Constituției
common-feast-pentecost = Rusaliile
common-feast-whit-monday = A doua zi de Rusalii
common-feast-corpus-christi = Joia Verde
common-feast-children = Ziua Copilului
common-feast-rebirth = Renașterea Poloniei
common-feast-assumption = Adormirea Maicii Domnului
common-feast-all-saints = Ziua Tuturor Sfinților
common-feast-independence = Ziua Independenței
common-feast-centenary = Centenarul independenței
common-feast-saint-andrew = Sfântul Andrei
common-feast-national-day = Ziua Națională
common-feast-christmas-eve = Ajunul Crăciunului
common-feast-christmas = Crăciunul
common-feast-second-of-christmas = A doua zi de Crăciun

common-missing-named = mesaj la care se face referire
common-missing-repeated = mesaj citat
common-missing-attachment = atașament
common-missing-numbers = numere lipsă
common-missing-chat-file = fișier numit într-o conversație

common-request-greeting = Bună ziua,
common-request-named = din dosarul nostru lipsește un mesaj la care fac referire alte mesaje. Vă rugăm să ni-l trimiteți ca fișier (.eml sau .msg)
common-request-repeated = din dosarul nostru lipsește un mesaj citat în alt mesaj. Vă rugăm să ni-l trimiteți ca fișier (.eml sau .msg)
common-request-attachment = în mesajul de mai jos este menționat un atașament, însă mesajul a sosit fără el. Vă rugăm să ni-l trimiteți
common-request-numbers = din numerotarea adreselor dumneavoastră ne lipsesc cele de mai jos. Vă rugăm să ni le trimiteți sau să confirmați că nu au existat
common-request-chat-file = într-o conversație dintre noi este numit fișierul de mai jos, pe care nu îl avem. Vă rugăm să ni-l trimiteți
common-request-from = De la
common-request-sent = Trimis
common-request-subject = Subiect
common-request-numbered = Numere
common-request-file = Fișier
common-request-id = Message-ID
common-request-thanks = Vă mulțumim

common-delivery-failed = nelivrat
common-delivery-delayed = întârziat
common-delivery-delivered = livrat
common-delivery-relayed = transmis mai departe
common-delivery-expanded = transmis unei liste
common-delivery-displayed = afișat
common-delivery-deleted = șters
common-delivery-dispatched = transmis mai departe
common-delivery-processed = prelucrat
common-delivery-denied = confirmare refuzată
common-meeting-method-request = invitație
common-meeting-method-cancel = anulată
common-meeting-method-reply = răspuns
common-meeting-method-counter = altă dată propusă
common-meeting-method-publish = publicată
common-meeting-method-add = date adăugate
common-meeting-method-refresh = detalii cerute
common-meeting-method-declinecounter = propunere respinsă
common-meeting-status-confirmed = confirmată
common-meeting-status-tentative = provizorie
common-meeting-status-cancelled = anulată
common-meeting-answer-accepted = acceptat
common-meeting-answer-declined = refuzat
common-meeting-answer-tentative = nesigur
common-meeting-answer-needs-action = fără răspuns
common-meeting-answer-delegated = delegat

# What cards, tasks and journal entries of Outlook say.
common-fact-name = Nume
common-fact-company = Companie
common-fact-job-title = Funcție
common-fact-department = Departament
common-fact-email = E-mail
common-fact-phone = Telefon
common-fact-mobile = Telefon mobil
common-fact-fax = Fax
common-fact-postal-address = Adresă
common-fact-web = Pagină web
common-fact-birthday = Data nașterii
common-fact-member = Membru al listei
common-fact-starts = Început
common-fact-ends = Sfârșit
common-fact-due = Termen
common-fact-done = Finalizată
common-fact-state = Stare
common-fact-progress = Progres
common-fact-owner = Proprietar
common-fact-percent = { $share } %
common-task-state-not-started = neîncepută
common-task-state-started = în curs
common-task-state-done = finalizată
common-task-state-waiting = în așteptarea altcuiva
common-task-state-deferred = amânată

common-stays-withdrawn = { $count ->
    [one] { $count } element retras nu a fost predat
    [few] { $count } elemente retrase nu au fost predate
   *[other] { $count } de elemente retrase nu au fost predate
}
common-stays-undated = { $count ->
    [one] { $count } mesaj fără dată nu aparține perioadei
    [few] { $count } mesaje fără dată nu aparțin perioadei
   *[other] { $count } de mesaje fără dată nu aparțin perioadei
}
common-plan-left-out = Activități care nu încap în acest format: { $count }
common-plan-without-needs = Formatul nu are loc pentru ceea ce activitățile așteaptă de la alții: { $count }
common-fingerprint-record = Registrul așa cum era după înregistrarea { $number } ({ $who }, { $when }). Tot ce este până acolo este la fel și astăzi
common-fingerprint-entry = Înregistrarea { $number } ({ $who }, { $when }), la fel și astăzi: { $about }
common-fingerprint-file = Un fișier păstrat, la fel și astăzi: { $about }
common-fingerprint-file-changed = Un fișier păstrat care a fost modificat: { $about }
common-fingerprint-none = Nimic din acest jurnal nu are această amprentă. Dacă cifrele sunt corecte, ea este din alt jurnal sau lucrul din care a fost luată s-a schimbat între timp
common-fingerprint-of-none = nu aparține unei singure înregistrări
common-fingerprint-about = { $kind } „{ $title }”
