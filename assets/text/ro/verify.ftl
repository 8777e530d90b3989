# What a check of the record can find.

verify-bad-checkpoint = Semnătura unui punct de control nu corespunde
verify-broken-entry = O înregistrare nu a putut fi aplicată
verify-changed-blob = Octeții unui original s-au schimbat
verify-columns-differ = Coloanele de lângă înregistrare spun altceva decât aceasta
verify-cut-off = La sfârșit lipsesc înregistrări semnate
verify-damaged-pages = Pagini ale fișierului sunt deteriorate
verify-missing-blob = Lipsește un original indicat de o înregistrare
verify-missing-entries = Lipsesc înregistrări
verify-number-differs = Numărul înregistrării despre client nu urmează după cel dinainte
verify-root-differs = Înregistrările nu sunt cele semnate
verify-shown-differs = Ce se vede dintr-o înregistrare nu este ce spun intrările ei; „kronika rebuild” o reface din ele
verify-time-goes-back = Ora înregistrării dă înapoi
verify-unknown-log = Înregistrări dintr-un registru pe care nu l-a început nimeni
verify-unreadable-blobs = Originalele nu pot fi citite până la capăt
verify-unreadable-entry = O înregistrare nu poate fi citită
verify-unreadable-log = Un registru nu poate fi citit până la capăt
verify-unsigned-tail = Ultimele înregistrări nu au fost semnate
verify-wrong-start = Registrul nu începe cu propria cheie
