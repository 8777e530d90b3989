# Words of meetings and minutes. Keys begin with ui-meetings-.

# The list
ui-meetings-empty = Aici vor fi ședințele cu acest client: ordinea de zi, prezența și cele stabilite, din care se fac procesele-verbale
ui-meetings-all = Toate ședințele
ui-meetings-find = Caută o ședință
ui-meetings-find-hint = Caută în ședințe
ui-meetings-none-found = Nicio ședință nu conține acest text
ui-meetings-number = Nr.
ui-meetings-date = Data
ui-meetings-title = Subiect
ui-meetings-open = Puncte deschise
ui-meetings-open-count = { $count ->
    [one] { $count } deschis
    [few] { $count } deschise
   *[other] { $count } deschise
}
ui-meetings-heading = Ședința { $number }: { $title }

# A new meeting
ui-meetings-title-hint = De exemplu: ședință săptămânală
ui-meetings-title-needed = Mai întâi scrieți subiectul ședinței
ui-meetings-day = Ziua
ui-meetings-from = De la
ui-meetings-until = Până la
ui-meetings-time-wrong = Scrieți de exemplu 9:30
ui-meetings-place = Loc sau link
ui-meetings-place-hint = Sală, adresă sau https://…
ui-meetings-link = Linkul ședinței
ui-meetings-who-comes = Cine participă
ui-meetings-nobody-known = În dosar nu sunt încă persoane; participanții se pot adăuga în procesul-verbal
ui-meetings-come-back = { $count ->
    [one] { $count } punct revine din ședința precedentă
    [few] { $count } puncte revin din ședința precedentă
   *[other] { $count } de puncte revin din ședința precedentă
}
ui-meetings-carried = { $count ->
    [one] reportat o dată
    [few] reportat de { $count } ori
   *[other] reportat de { $count } de ori
}
ui-meetings-agenda = Ordinea de zi
ui-meetings-agenda-hint = Câte un punct pe rând
ui-meetings-as-last = Preia ordinea de zi a ședinței anterioare
ui-meetings-make = Creează ședința
ui-meetings-made = Ședință creată

# Minutes while they are typed
ui-meetings-attendance = Prezența
ui-meetings-present = la ședință
ui-meetings-excused = absență motivată
ui-meetings-absent = absență
ui-meetings-presence-hint = Spațiu sau un clic schimbă prezența, Delete scoate persoana din listă
ui-meetings-take-off = Scoate din listă
ui-meetings-add-person = Adaugă o persoană
ui-meetings-add-point = Adaugă un punct
ui-meetings-add-line = Adaugă ce s-a stabilit: { $point }
ui-meetings-point = Punct al ordinii de zi
ui-meetings-point-hint = Despre ce discutăm
ui-meetings-point-open = deschis
ui-meetings-point-closed = închis
ui-meetings-close-point = Închide punctul: { $point }
ui-meetings-reopen-point = Lasă deschis: { $point }
ui-meetings-no-lines = Nimic stabilit încă. Începeți să scrieți sau apăsați Tab
ui-meetings-line = { $kind }, { $point }
ui-meetings-kind = Felul: { $kind }
ui-meetings-decision = Decizie
ui-meetings-information = Informare
ui-meetings-action = Sarcină
ui-meetings-decided-by = decizia: { $who }
ui-meetings-hint-line = Scrieți; @nume și un termen fac din rând o sarcină
ui-meetings-hint-action = Ce, @cine și când: @Ionescu vineri
ui-meetings-which = care persoană?
ui-meetings-nobody = fără responsabil
ui-meetings-names = Persoane
# Caps and words, parted by bars.
ui-meetings-keys = Enter: rândul următor | Tab: punctul următor | Ctrl 1: decizie | Ctrl 2: informare | Ctrl 3: sarcină | Alt ↑↓: mută | Ctrl Enter: deschis, închis | Ctrl S: salvează
# Words before a date that go with it.
ui-meetings-before-date = până la pe pentru termen
ui-meetings-draft = Ciornă
ui-meetings-draft-recorded = Ciornă, salvată în jurnal
ui-meetings-kept = Ciornă, păstrată la { $time }
ui-meetings-not-kept = Nesalvat, încercăm din nou
ui-meetings-save = Salvează
ui-meetings-saved = Proces-verbal salvat
ui-meetings-sealed = Proces-verbal sigilat
ui-meetings-task-mended = Corectat în ciorna procesului-verbal al ședinței { $number }
ui-meetings-task-dropped = Scos din ciorna procesului-verbal al ședinței { $number }
ui-meetings-all-saved = Totul este deja salvat

# Minutes after they were sealed
ui-meetings-state = Starea procesului-verbal
ui-meetings-entry = înregistrarea { $number }
ui-meetings-step-sealed = Sigilat
ui-meetings-step-sent = Trimis
ui-meetings-step-objected = Obiecții
ui-meetings-step-confirmed = Confirmat
ui-meetings-step-annex = Rectificare
ui-meetings-step-to-send = De trimis
ui-meetings-step-window = Termen pentru obiecții
ui-meetings-step-answer = Confirmat sau acceptat tacit
ui-meetings-step-silence = Acceptat tacit
ui-meetings-until-day = până la { $date }
ui-meetings-after-day = după { $date }
ui-meetings-silent-since = fără obiecții până la { $date }
ui-meetings-no-window = nu s-a dat un termen pentru obiecții
ui-meetings-attendance-none = Prezența nu a fost consemnată
ui-meetings-annex = Anexa { $number } la procesul-verbal
ui-meetings-annex-short = anexa { $number }
ui-meetings-asked-by = la cererea: { $who }
ui-meetings-annex-lead = Punctul stabilit { $number } va avea următorul cuprins:{" "}
ui-meetings-changed-by = modificat prin anexa { $number }
ui-meetings-goes-on = Punct deschis, revine la ședința următoare
ui-meetings-no-outcome = Nimic stabilit
ui-meetings-no-points = Nu s-a consemnat niciun punct
ui-meetings-fingerprint = Amprenta înregistrării
ui-meetings-copy-fingerprint = Copiază amprenta

# What can be done with minutes
ui-meetings-seal = Sigilează procesul-verbal…
ui-meetings-send = Trimite procesul-verbal…
ui-meetings-confirm = Consemnează confirmarea…
ui-meetings-object = Consemnează obiecțiile…
ui-meetings-add-annex = Adaugă anexă…
ui-meetings-retract = Retrage ședința…

ui-meetings-seal-title = Sigilarea procesului-verbal
ui-meetings-seal-what = După sigilare procesul-verbal nu se mai schimbă; rectificările sunt anexe numerotate. Sarcinile intră în grafic, punctele deschise revin la ședința următoare
ui-meetings-seal-do = Sigilează procesul-verbal
ui-meetings-count-decisions = { $count ->
    [one] { $count } decizie
    [few] { $count } decizii
   *[other] { $count } de decizii
}
ui-meetings-count-information = { $count ->
    [one] { $count } informare
    [few] { $count } informări
   *[other] { $count } de informări
}
ui-meetings-count-actions = { $count ->
    [one] { $count } sarcină
    [few] { $count } sarcini
   *[other] { $count } de sarcini
}
ui-meetings-note-open = { $count ->
    [one] { $count } punct deschis trece la ședința următoare
    [few] { $count } puncte deschise trec la ședința următoare
   *[other] { $count } de puncte deschise trec la ședința următoare
}
ui-meetings-note-no-due = { $count ->
    [one] { $count } sarcină fără termen
    [few] { $count } sarcini fără termen
   *[other] { $count } de sarcini fără termen
}
ui-meetings-note-no-owner = { $count ->
    [one] { $count } sarcină fără responsabil
    [few] { $count } sarcini fără responsabil
   *[other] { $count } de sarcini fără responsabil
}
ui-meetings-note-ahead = Ședința începe abia: { $moment }
ui-meetings-note-strangers = Nu figurează printre persoanele acestui client: { $names }. Sarcina se înregistrează fără parte

ui-meetings-send-title = Trimiterea procesului-verbal
ui-meetings-send-what = Copiați textul într-un mesaj și atașați PDF-ul. După trimitere indicați mesajul cu care a plecat procesul-verbal
ui-meetings-letter = Textul mesajului
ui-meetings-copy = Copiază textul
ui-meetings-sent-on = Trimis la data de
ui-meetings-window-until = Obiecții până la
ui-meetings-window-rule = { $days }, conform regulii R-{ $number }
ui-meetings-window-usual = { $days }, deoarece nicio regulă nu spune altfel
ui-meetings-sent-by = Dovada trimiterii sau a predării
ui-meetings-send-do = Consemnează trimiterea
ui-meetings-sent = Trimitere consemnată

ui-meetings-confirm-title = Confirmarea procesului-verbal
ui-meetings-confirm-what = Cine a confirmat procesul-verbal, când și unde este scris
ui-meetings-confirm-do = Consemnează confirmarea
ui-meetings-confirmed = Confirmare consemnată
ui-meetings-object-title = Obiecții la procesul-verbal
ui-meetings-object-what = Procesul-verbal rămâne neschimbat. Dacă obiecțiile sunt acceptate, adăugați apoi o anexă
ui-meetings-object-do = Consemnează obiecțiile
ui-meetings-objected = Obiecții consemnate
ui-meetings-by = Cine
ui-meetings-on = Când
ui-meetings-note = Notă
ui-meetings-objection = La ce se referă obiecțiile
ui-meetings-source = Sursa

ui-meetings-annex-title = Anexă la procesul-verbal
ui-meetings-annex-what = Anexa primește un număr și stă deasupra procesului-verbal, care rămâne neschimbat
ui-meetings-annex-outcome = Ce punct stabilit modifică
ui-meetings-annex-none = Niciunul, completează procesul-verbal
ui-meetings-annex-words = Textul anexei
ui-meetings-annex-by = La cererea cui
ui-meetings-annex-do = Adaugă anexa
ui-meetings-annexed = Anexă adăugată


ui-meetings-need-day = Indicați ziua
ui-meetings-need-sender = Indicați mesajul sau alegeți fără dovadă
ui-meetings-need-who = Indicați cine a spus-o
ui-meetings-need-objection = Scrieți la ce se referă obiecțiile
ui-meetings-need-source = Indicați sursa sau alegeți fără dovadă
ui-meetings-need-words = Scrieți textul anexei

# The message
ui-meetings-letter-hello = Bună ziua,
ui-meetings-letter-lead = vă trimit procesul-verbal al ședinței { $number }: { $title }
ui-meetings-letter-window = Așteptăm obiecțiile până la: { $date }. În lipsa lor, vom considera că procesul-verbal redă fidel cele stabilite
ui-meetings-letter-window-rule = Așteptăm obiecțiile până la: { $date }. Potrivit regulii noastre nr. { $number }, lipsa obiecțiilor în acest termen înseamnă acceptarea procesului-verbal
ui-meetings-letter-bye = Cu stimă

# History

# Beginnings of words by which a rule about objections to minutes is recognised, and numbers in words
# from one on, their forms parted by a slash.
ui-meetings-stems-minutes = proces-verbal procesul-verbal procese-verbale procesele-verbale
ui-meetings-stems-objections = obiec
ui-meetings-stems-days = zi
ui-meetings-stems-working = lucr
ui-meetings-numbers = unu/una două/doi trei patru cinci șase șapte opt nouă zece unsprezece doisprezece treisprezece paisprezece

# Action items of earlier meetings
ui-meetings-earlier = Sarcini din ședințele precedente
ui-meetings-earlier-what = revin până când sunt rezolvate
ui-meetings-done = Rezolvat: { $task }
ui-meetings-done-on = rezolvat { $date }
ui-meetings-done-said = Sarcină rezolvată
ui-meetings-save-first = Salvați mai întâi, se tipărește ce este salvat
ui-meetings-decide = Înscrie în registrul deciziilor…
ui-meetings-decide-short = În registru…
