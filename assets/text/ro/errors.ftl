# What went wrong: what happened, what it means (.meaning), what to do (.advice). The path of a file
# (file) is put last by the program and is not part of the words. Where a value is not known, .bare
# says what happened without it.

error-not-a-journal = Acest fișier nu este un jurnal Kronika
    .meaning = Fișierul a rămas neschimbat
    .advice = Alegeți un fișier cu extensia .kronika sau creați un jurnal nou

error-newer-journal = Acest jurnal a fost scris cu o versiune mai nouă a programului Kronika
    .meaning = Versiunea de față nu l-ar putea citi în întregime, așa că nu îl deschide; fișierul a rămas neschimbat
    .advice = Instalați versiunea mai nouă și deschideți din nou fișierul

error-damaged-journal = Fișierul jurnalului este deteriorat
    .meaning = O parte din înregistrări nu poate fi citită; programul nu a modificat nimic în fișier
    .advice = Căutați o copie intactă, de exemplu într-o copie de rezervă sau la un coleg

error-read-only = Acest fișier poate fi doar citit
    .meaning = Jurnalul poate fi consultat, dar nu se poate salva nimic în el
    .advice = Eliminați protecția la scriere sau copiați fișierul în alt loc și deschideți copia

error-busy = Acest jurnal este deja deschis, folosit de { $holder }
    .bare = Acest jurnal este deja deschis în altă fereastră
    .meaning = O singură fereastră poate scrie la un moment dat; nu s-a modificat nimic
    .advice = Închideți cealaltă fereastră și deschideți din nou jurnalul

error-no-file = Nu există un astfel de fișier
    .meaning = Nu s-a deschis și nu s-a creat nimic
    .advice = Verificați numele și dosarul; o unitate de rețea sau externă poate fi deconectată

error-file-exists = Există deja un fișier cu acest nume
    .meaning = A rămas neschimbat
    .advice = Alegeți alt nume sau deschideți fișierul existent

error-disk-full = Nu mai este spațiu pe disc
    .meaning = Ultima operație nu a fost salvată; tot ce s-a salvat anterior este intact
    .advice = Eliberați spațiu pe disc și repetați operația

error-no-access = Sistemul nu permite accesul la acest fișier
    .meaning = Nu s-a citit și nu s-a modificat nimic
    .advice = Verificați permisiunile fișierului și ale dosarului sau alegeți alt loc

error-disk = Discul a semnalat o eroare la citire sau la scriere
    .meaning = Este posibil ca ultima operație să nu fi fost salvată; înregistrările anterioare au rămas neschimbate
    .advice = Verificați că discul este conectat și funcțional, apoi repetați operația

error-field = Câmpul { $field } are o valoare nepotrivită ({ $fault })
    .meaning = Nu s-a salvat nimic
    .advice = Corectați câmpul și încercați din nou

error-fault-missing = Lipsește câmpul { $field }
    .meaning = Nu s-a salvat nimic
    .advice = Completați câmpul și încercați din nou

error-fault-unknown = Nu există câmpul { $field }
    .meaning = Nu s-a salvat nimic
    .advice = Folosiți unul dintre câmpurile { $names }

error-fault-not-text = Câmpul { $field } nu este un text
    .meaning = Nu s-a salvat nimic
    .advice = Introduceți un text între ghilimele

error-fault-empty = Câmpul { $field } este gol
    .meaning = Nu s-a salvat nimic
    .advice = Completați conținutul sau omiteți câmpul

error-fault-not-number = Câmpul { $field } nu este un număr întreg din intervalul permis
    .meaning = Nu s-a salvat nimic
    .advice = Introduceți un număr fără ghilimele și fără zecimale

error-fault-not-bool = Câmpul { $field } nu este nici true, nici false
    .meaning = Nu s-a salvat nimic
    .advice = Introduceți true sau false fără ghilimele

error-fault-not-list = Câmpul { $field } nu este o listă
    .meaning = Nu s-a salvat nimic
    .advice = Introduceți o listă între paranteze drepte

error-fault-not-map = Câmpul { $field } nu este un obiect cu câmpuri denumite
    .bare = JSON-ul indicat nu este un obiect cu câmpuri denumite
    .meaning = Nu s-a salvat nimic
    .advice = Introduceți un obiect între acolade

error-fault-not-date = Câmpul { $field } nu este o dată
    .meaning = Nu s-a salvat nimic
    .advice = Introduceți data în forma 2026-05-12

error-fault-not-time = Câmpul { $field } nu este un moment cu fus orar
    .meaning = Nu s-a salvat nimic
    .advice = Introduceți-l în forma 2026-05-12T09:30:00Z

error-fault-not-an-id = Câmpul { $field } nu este identificatorul unei înregistrări
    .meaning = Nu s-a salvat nimic
    .advice = Introduceți identificatorul de 16 caractere dintr-o listă sau din istoric

error-fault-not-one-of = Câmpul { $field } are o valoare din afara listei
    .meaning = Nu s-a salvat nimic
    .advice = Introduceți una dintre valorile { $names }

error-fault-fixed = Câmpul { $field } nu poate fi modificat astfel
    .meaning = Nu s-a salvat nimic
    .advice = Dacă înregistrarea este greșită, rectificați-o și precizați motivul

error-fault-contradicts = Câmpul { $field } nu concordă cu câmpul { $names }
    .meaning = Nu s-a salvat nimic
    .advice = Corectați unul dintre ele și încercați din nou

error-json = Acest text nu poate fi citit ca JSON ({ $place })
    .meaning = Nu s-a salvat nimic
    .advice = Corectați textul în locul indicat și încercați din nou

error-unknown-id = Jurnalul nu conține înregistrarea { $id }
    .meaning = Nu s-a modificat nimic
    .advice = Verificați identificatorul într-o listă sau în rezultatele unei căutări

error-unknown-client = Jurnalul nu are clientul { $name }
    .meaning = Nu s-a modificat nimic
    .advice = Verificați numele în lista clienților sau adăugați clientul

error-ambiguous-client = Numele { $name } se potrivește mai multor clienți
    .meaning = Nu s-a modificat nimic
    .advice = Introduceți numele complet al clientului

error-wrong-kind = Această înregistrare este de alt tip decât cere operația
    .meaning = Nu s-a modificat nimic
    .advice = Alegeți o înregistrare de tipul potrivit

error-wrong-act = Operația { $act } nu se aplică înregistrărilor de tipul { $kind }
    .meaning = Nu s-a modificat nimic
    .advice = Alegeți o înregistrare de tipul potrivit sau altă operație

error-act-stays = Această înregistrare nu poate fi retrasă
    .meaning = Nimic nu s-a schimbat
    .advice = Corectați-o printr-o altă înregistrare, de exemplu o anexă

error-sealed = Procesul-verbal este sigilat și textul lui nu mai poate fi modificat
    .meaning = Procesul-verbal a rămas neschimbat
    .advice = Adăugați o anexă; ea apare deasupra textului inițial

error-sealed-already = Procesul-verbal este deja sigilat
    .meaning = Procesul-verbal a rămas neschimbat
    .advice = Dacă ceva trebuie rectificat, adăugați o anexă

error-not-sealed = Procesul-verbal nu este încă sigilat
    .meaning = Nu s-a modificat nimic
    .advice = Sigilați mai întâi procesul-verbal

error-not-sent = Acest document nu a fost încă trimis
    .meaning = Răspunsul celeilalte părți se poate consemna numai după trimitere; nu s-a modificat nimic
    .advice = Consemnați mai întâi trimiterea

error-ended-already = Această înregistrare este deja încheiată
    .meaning = Nu s-a modificat nimic
    .advice = Dacă data încheierii este greșită, rectificați înregistrarea și precizați motivul

error-retracted = Această înregistrare a fost retrasă
    .meaning = Rămâne vizibilă împreună cu motivul, dar nu mai poate fi modificată
    .advice = Repuneți-o mai întâi în vigoare sau creați o înregistrare nouă cu conținutul corect

error-not-retracted = Această înregistrare nu este retrasă
    .meaning = Ea contează, deci nu este nimic de repus în vigoare
    .advice = Consultați istoricul ei

error-answer-before = Mesajul a fost trimis la { $date }, după această zi
    .meaning = Un răspuns nu poate fi datorat înaintea mesajului la care se răspunde
    .advice = Indicați acea zi sau una ulterioară

error-sent-before = Ceea ce trimiteți a apărut la { $date }
    .meaning = Nu putea fi trimisă înainte de acea zi și nici printr-un mesaj mai vechi
    .advice = Indicați acea zi sau una ulterioară și mesajul cu care a plecat

error-rule-ends-before = Regula este în vigoare din { $date }
    .meaning = Ultima ei zi nu poate fi înaintea primei
    .advice = Indicați acea zi sau una ulterioară; o regulă care nu a fost niciodată în vigoare se retrage

error-currency-stays = Costurile sunt înregistrate în { $currency }
    .meaning = În altă monedă aceleași cifre ar însemna alte sume
    .advice = Dacă moneda a fost înregistrată greșit, corectați-o și indicați motivul

error-rule-before = Versiunea pe care o înlocuiește este în vigoare din { $date }
    .meaning = O versiune nouă nu poate fi în vigoare dintr-o zi anterioară
    .advice = Indicați acea zi sau una ulterioară ori corectați ziua versiunii anterioare

error-note-empty = Lipsește conținutul
    .meaning = Nu s-a salvat nimic
    .advice = Scrieți ce s-a spus sau s-a convenit

error-no-cause = Schimbarea unui termen cere cauza, partea și sursa
    .meaning = Termenul a rămas neschimbat
    .advice = Completați câmpurile cause, side și source; dacă nu există dovadă, scrieți no-proof la source

error-internal = Programul a întâlnit o eroare neprevăzută
    .meaning = Operația nu a fost încheiată; tot ce s-a salvat anterior se află în fișier
    .advice = Deschideți din nou jurnalul și verificați registrul; dacă eroarea reapare, trimiteți descrierea ei autorilor programului

error-key-missing = Pe acest calculator lipsește cheia cu care se semnează înregistrările
    .meaning = Fără ea nu se poate salva nimic nou; înregistrările anterioare sunt intacte
    .advice = Restaurați dosarul de date al programului dintr-o copie de rezervă și deschideți din nou jurnalul

error-read-back = Ce s-a scris nu s-a citit înapoi la fel
    .meaning = Scrierea a fost anulată și nimic nu s-a schimbat în fișier
    .advice = Repetați operația; dacă eroarea reapare, verificați discul și mutați jurnalul pe altul

error-locked-passphrase = Acest jurnal este protejat cu o parolă
    .meaning = Fără parolă conținutul nu poate fi citit; fișierul a rămas neschimbat
    .advice = Introduceți parola stabilită pentru acest jurnal

error-blob-damaged = Originalul { $id } nu este întreg în jurnal
    .meaning = Octeții săi diferă de cei înregistrați, așa că nu sunt afișați drept original
    .advice = Verificați înregistrarea și căutați o copie intactă a jurnalului

error-changed-while-read = Un fișier s-a schimbat în timpul citirii
    .meaning = Nu s-a înregistrat nimic
    .advice = Așteptați până nu mai este modificat și preluați-l din nou

error-client-exists = Există deja un client cu numele { $name }
    .meaning = Nu s-a înregistrat nimic
    .advice = Folosiți clientul existent sau alegeți alt nume

error-empty-schedule = Graficul nu are încă activități
    .meaning = Nu există nimic de fixat într-un instantaneu
    .advice = Adăugați prima activitate

error-frozen = Înregistrările de tipul { $kind } nu se modifică
    .meaning = Ce a fost preluat sau fixat rămâne neschimbat
    .advice = Retrageți-o cu un motiv sau înregistrați ceva nou

error-key-damaged = Cheia care semnează înregistrările dumneavoastră nu poate fi citită
    .meaning = Jurnalul este intact; doar înregistrarea pe acest calculator nu este posibilă
    .advice = Restaurați fișierul cheii dintr-o copie de rezervă sau mutați-l pentru a începe un registru nou

error-no-attachment = Mesajul { $id } nu are atașamentul { $number }
    .meaning = Nu s-a salvat nimic
    .advice = Consultați lista atașamentelor sale

error-no-home = Sistemul nu indică un dosar pentru datele programului
    .meaning = Cheia și setările nu au unde să fie păstrate
    .advice = Setați dosarul personal al contului

error-no-name = Jurnalul are nevoie de numele autorului
    .meaning = Numele dumneavoastră stă lângă fiecare înregistrare
    .advice = Introduceți prenumele și numele

error-no-original = Înregistrarea { $id } nu provine dintr-un fișier
    .meaning = Nu are octeți originali
    .advice = Deschideți textul ei

error-not-a-message = Înregistrarea { $id } nu este un mesaj
    .meaning = Numai mesajele au antete și atașamente
    .advice = Alegeți un mesaj din corespondență

error-nothing-changes = Nu s-a indicat niciun câmp de modificat
    .meaning = Nu s-a înregistrat nimic
    .advice = Indicați cel puțin un câmp cu valoarea nouă

error-opened-to-read = Jurnalul a fost deschis doar pentru citire
    .meaning = Nu s-a înregistrat nimic
    .advice = Deschideți-l pentru scriere

error-differs-at-opening = Ceva din acest jurnal nu este așa cum a fost consemnat
    .meaning = La deschidere s-au comparat înregistrările, semnăturile și ce se vede pe ecrane, și nu toate se potrivesc
    .advice = Înainte de a vă baza pe el, vedeți în Registru și dovezi despre ce este vorba

error-record-differs = Registrul { $log } diferă de cel semnat
    .meaning = Înregistrări au fost modificate, tăiate sau adăugate din afară; continuarea ar acoperi urma, așa că programul nu continuă
    .advice = Verificați înregistrarea, păstrați acest fișier așa cum este și continuați cu o copie intactă

error-folder-not-empty = Acest dosar nu este gol
    .meaning = Nu s-a scris nimic, iar conținutul lui a rămas neschimbat
    .advice = Alegeți un dosar gol sau dați un nume nou

error-cancelled = Operația a fost întreruptă
    .meaning = Nu a rămas nimic neterminat în urma ei
    .advice = Porniți-o din nou când doriți să fie făcută

error-derived = O înregistrare pregătită pentru citire rapidă nu poate fi citită
    .meaning = Intrările din care a fost făcută sunt intacte; deteriorat este doar ce derivă din ele
    .advice = Rulați kronika rebuild pe fișier, care o reface din intrări

error-misread-search = „{ $typed }” nu spune ce trebuie căutat
    .meaning = Nu s-a căutat nimic, pentru că restul singur ar găsi altceva
    .advice = Scrieți ziua ca 2026-05-12 sau 12.05.2026, luna ca 2026-05; după are: urmează atașament, după parte: noi, client sau tert

error-no-reader = Documentele nu pot fi citite: { $file } nu pornește
    .meaning = Tot ce este înregistrat este în siguranță; textul din documente nu este căutat, iar paginile lor nu se afișează
    .advice = Porniți programul din nou; dacă a fost actualizat în timp ce rula, este de ajuns

error-loop = Aceste activități s-ar succeda în cerc: { $tasks }
    .meaning = Niciuna dintre ele nu ar putea începe. Nu s-a înregistrat nimic
    .advice = Renunțați la una dintre dependențe

error-no-reference = Clientul nu a acceptat încă niciun instantaneu
    .meaning = Nu există cu ce să fie comparat graficul
    .advice = Indicați un instantaneu sau înregistrați acceptarea unuia

error-not-in-reference = Instantaneul nu conține această activitate cu un termen
    .meaning = Nu se poate spune cu cât s-a decalat
    .advice = Alegeți un instantaneu ulterior sau altă activitate

error-no-finish-now = Această activitate nu are acum un termen sau a fost eliminată
    .meaning = Nu se poate spune cu cât s-a decalat
    .advice = Alegeți altă activitate sau stabiliți-i un termen

error-unknown-phase = În acest grafic nu există etapa { $name }
    .meaning = O etapă se indică prin identificator sau prin numărul din structură, de exemplu 2.1
    .advice = Căutați numărul în grafic

error-print-elsewhere = În acest sistem se tipărește din programul care deschide PDF-ul
    .meaning = Imprimantele nu pot fi accesate de aici
    .advice = Deschideți paginile și tipăriți-le acolo

error-printer = Imprimanta nu a preluat paginile
    .meaning = Nu s-a tipărit nimic și nimic nu s-a schimbat
    .advice = Verificați dacă imprimanta este pornită și accesibilă, apoi tipăriți din nou

error-print-stopped = Paginarea a fost oprită
    .meaning = Nu s-a creat nicio pagină și nimic nu s-a schimbat
    .advice = Puteți tipări din nou oricând

error-logo-type = Sigla de pe paginile tipărite trebuie să fie PNG sau JPEG
    .meaning = Sigla este o imagine PNG sau JPEG mică, de cel mult 2 MB și 6000 de pixeli pe latură
    .advice = Salvați imaginea ca PNG în această mărime și alegeți-o din nou

error-logo-large = Imaginea este prea mare pentru o siglă
    .meaning = Sigla este o imagine PNG sau JPEG mică, de cel mult 2 MB și 6000 de pixeli pe latură
    .advice = Salvați imaginea ca PNG în această mărime și alegeți-o din nou

error-logo-damaged = Imaginea nu poate fi deschisă
    .meaning = Sigla este o imagine PNG sau JPEG mică, de cel mult 2 MB și 6000 de pixeli pe latură
    .advice = Salvați imaginea ca PNG în această mărime și alegeți-o din nou

error-unknown-column = Nu există coloana { $name }
    .meaning = Coloanele tabelului sunt { $names }
    .advice = Indicați antetul coloanei sau litera ei

error-unknown-snapshot = Nu există instantaneul { $number }
    .meaning = Instantaneele sunt numerotate de la 1, pentru fiecare client în parte
    .advice = Căutați numărul în lista instantaneelor

error-encrypted = Mesajul este criptat
    .meaning = Îl poate citi doar cine are cheia
    .advice = Salvați atașamentul și deschideți-l în programul de e-mail care are cheia

error-plan-barred = Unele rânduri ale fișierului nu pot fi preluate
    .meaning = Nu s-a înregistrat nimic
    .advice = Corectați rândurile indicate și preluați din nou fișierul

error-store = Acest fișier Outlook nu poate fi deschis
    .meaning = Este deteriorat, are o versiune necunoscută sau nu poate fi citit; nu s-a preluat nimic
    .advice = Preluat fără alegerea dosarelor, se păstrează întreg; o reparare cu instrumentul Outlook poate ajuta

error-store-offline = Aceasta este copia offline a unui cont (.ost)
    .meaning = O astfel de copie se păstrează întreagă și nu se deschide
    .advice = Mesajele contului se pot exporta din Outlook într-un fișier .pst

error-no-store-folder = Niciun dosar nu se numește { $name }
    .meaning = Nu s-a preluat nimic
    .advice = Comanda kronika folders arată dosarele unui fișier Outlook
