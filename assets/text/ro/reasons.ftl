# Why a file or an entry could not be read.

reason-archive-bomb = Arhiva s-ar dezarhiva la o dimensiune mult mai mare decât este permis
reason-archive-damaged = Arhiva este deteriorată sau trunchiată
reason-archive-deep = Prea multe arhive imbricate una în alta
reason-archive-method = Comprimat printr-o metodă necunoscută aici
reason-archive-partly = Păstrată în întregime, deoarece nu tot conținutul ei a putut fi citit
reason-archive-split = O parte a unei arhive împărțite în mai multe fișiere
reason-broken-bytes = Această înregistrare nu poate fi citită
reason-broken-doubled = Această înregistrare creează ceva ce există deja
reason-broken-fields = Câmpurile acestei înregistrări nu se potrivesc cu tipul ei
reason-broken-no-client = Această înregistrare nu indică niciun client
reason-broken-unknown-record = Această înregistrare se referă la ceva ce nu există aici
reason-cannot-read = Discul nu l-a putut citi
reason-empty = Fișierul este gol
reason-encrypted = Criptat cu parolă
reason-link-loop = Dosarul duce înapoi la el însuși
reason-message-too-large = Mai mare decât poate fi un mesaj
reason-missing = Nu există un astfel de fișier
reason-no-access = Fără permisiune de citire
reason-not-a-file = Nu este un fișier, ci un dispozitiv sau un canal
reason-not-a-message = Nu se poate citi niciun antet de mesaj
reason-outside-mailbox = Octeți înaintea primului mesaj din cutia poștală
reason-own-journal = Acesta este chiar jurnalul deschis
reason-chat-order = Nu se poate stabili dacă în datele acestei conversații prima este ziua sau luna: s-a considerat că ziua
