# Words of the record and its evidence. Keys begin with ui-record-.

ui-record-whole = Registrul este intact
ui-record-broken = { $count ->
    [one] { $count } defect în registru
    [few] { $count } defecte în registru
   *[other] { $count } de defecte în registru
}
ui-record-glanced = Înregistrări intacte
ui-record-glanced-what = Înregistrările, semnăturile și ecranele au fost comparate la deschiderea jurnalului. Verificarea recitește și fiecare fișier
ui-record-check-what = Verificarea recitește fiecare înregistrare și fiecare fișier și compară amprentele lor cu cele semnate
ui-record-check-now = Verifică acum
ui-record-checked = Totul a fost verificat { $date } la { $time }, în { $took }
ui-record-unchanged = Nicio înregistrare și niciun fișier nu s-au schimbat de la consemnare
ui-record-rest-whole = Tot restul, în afară de cele de mai jos, este intact
ui-record-entries = { $count ->
    [one] înregistrare
    [few] înregistrări
   *[other] de înregistrări
}
ui-record-entries-whole = { $count ->
    [one] înregistrare, amprentă corectă
    [few] înregistrări, amprente corecte
   *[other] de înregistrări, amprente corecte
}
ui-record-files = { $count ->
    [one] fișier sau mesaj, { $size }
    [few] fișiere și mesaje, { $size }
   *[other] de fișiere și mesaje, { $size }
}
ui-record-logs = { $count ->
    [one] jurnal de înregistrări
    [few] jurnale de înregistrări
   *[other] de jurnale de înregistrări
}
ui-record-fault-count = { $count ->
    [one] defect
    [few] defecte
   *[other] de defecte
}
ui-record-points-count = { $count ->
    [one] punct de control semnat
    [few] puncte de control semnate
   *[other] de puncte de control semnate
}
ui-record-fingerprint = Amprenta registrului
ui-record-copy = Copiază amprenta
ui-record-copied = Copiată

ui-record-open = Arată
ui-record-history = Istoric
ui-record-copy-fault = Copiază descrierea
ui-record-more-faults = { $count ->
    [one] Și încă { $count } defect
    [few] Și încă { $count } defecte
   *[other] Și încă { $count } de defecte
}
ui-record-about = { $kind } { $number }, { $title }
ui-record-about-bare = { $kind }, { $title }
ui-record-entry = înregistrarea { $number }
ui-record-entry-intact = Înregistrarea despre el este intactă, iar fișierul rămâne vizibil ca neconcordant
ui-record-others-intact = Celelalte înregistrări și fișiere au fost verificate și sunt intacte
ui-record-copy-message = Un exemplar intact poate fi într-o copie de rezervă a jurnalului, la expeditor sau la un destinatar
ui-record-copy-document = Un exemplar intact poate fi într-o copie de rezervă a jurnalului sau de unde a fost preluat fișierul
ui-record-copy-journal = Un exemplar intact poate fi într-o copie de rezervă a jurnalului
ui-record-shown-as = Pe ecrane apare ca „{ $title }”
ui-record-shown-differs = Ce arată ecranele și paginile nu este ce spun intrările ei. Intrările însele sunt așa cum au fost semnate
ui-record-rebuild-what = Altceva decât Kronika a schimbat ceea ce se vede. Din registru nu s-a pierdut nimic: totul se poate reface din intrări

ui-record-logs-title = Jurnale de înregistrări
ui-record-logs-now = Verificarea, jurnalele și punctele de control sunt arătate la ziua de azi
ui-record-log = Jurnal
ui-record-person = Persoană
ui-record-entries-head = Înregistrări
ui-record-root = Amprentă
ui-record-last = Ultima înregistrare
ui-record-points = Puncte de control
ui-record-points-line = { $count ->
    [one] { $count } punct de control, cuprinde înregistrările până la { $number }
    [few] { $count } puncte de control, ultimul cuprinde înregistrările până la { $number }
   *[other] { $count } de puncte de control, ultimul cuprinde înregistrările până la { $number }
}

ui-record-entries-title = Înregistrări despre acest client
ui-record-number = Nr
ui-record-when = Când
ui-record-what = Ce s-a făcut
ui-record-record = La ce se referă
ui-record-made = consemnat
ui-record-changed = modificat: { $fields }
ui-record-corrected = corectat: { $fields }
ui-record-retracted = retras
ui-record-restored = repus în vigoare
ui-record-began = jurnal început

ui-record-means = Ce înseamnă
ui-record-means-hash = Fiecare înregistrare are o amprentă, iar toate amprentele formează una singură. Schimbarea unei singure litere din trecut ar da altă amprentă
ui-record-means-print = Amprenta se tipărește în subsolul fiecărui document. Cine are un asemenea document poate verifica singur că registrul până în acel loc este același
ui-record-means-not = Ce nu înseamnă
ui-record-means-shows = Registrul arată o modificare neautorizată, dar nu o împiedică. După ultima amprentă pe care o are altcineva, singura dovadă este acest calculator
ui-record-print = Amprenta de pe o pagină tipărită
ui-record-print-hint = Toată sau primele 8 cifre
ui-record-print-find = Compară
ui-record-print-wrong = O amprentă are numai cifre de la 0 la 9 și litere de la a la f. Scrieți cel puțin primele 8
ui-record-print-show = Arată
