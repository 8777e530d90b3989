### Alegerea dosarelor din fișierele Outlook

ui-mail-folders-title = Ce dosare se preiau
ui-mail-folders-intro = Fișierul Outlook conține mai multe dosare. Se preiau doar cele bifate, iar bilanțul le numește
ui-mail-folders-take = Preluare: { $count ->
    [one] { $count } mesaj
    [few] { $count } mesaje
   *[other] { $count } de mesaje
}
ui-mail-folders-none = Nu este bifat niciun dosar
ui-mail-folders-clear = Debifare toate
ui-mail-folders-all = Bifare toate
ui-mail-folders-leave = Fără preluare

### Anteturi și citate

ui-mail-headers = Toate anteturile
ui-mail-headers-less = Ascundere anteturi
ui-mail-checked = Ce au constatat serverele la verificarea expeditorului, așa cum au scris
ui-mail-quote = Copiere ca citat

### Căutare

ui-mail-search-count = { $count ->
    [one] { $count } înregistrare găsită
    [few] { $count } înregistrări găsite
   *[other] { $count } de înregistrări găsite
}
ui-mail-search-first = { $count ->
    [one] Se vede prima înregistrare
    [few] Se văd primele { $count } înregistrări
   *[other] Se văd primele { $count } de înregistrări
}
ui-mail-search-keep = Salvează căutarea
ui-mail-search-form = altă formă a cuvântului
ui-mail-search-forget = Fără păstrare

### Căutarea în mesaj

ui-mail-within = Caută în mesaj
ui-mail-within-before = Locul anterior
ui-mail-within-after = Locul următor
ui-mail-within-none = Mesajul nu conține aceste cuvinte
ui-mail-within-looks = Se caută…
ui-mail-within-count = { $place } din { $count }
ui-mail-within-many = { $place } din primele { $count }

### Versiunile unui mesaj

ui-mail-compare-less = Ascunde diferențele
ui-mail-version-this = Versiunea afișată aici
ui-mail-version-other = Cealaltă versiune
ui-mail-version-none = nimic
ui-mail-version-same-text = Textul este același în ambele
ui-mail-version-rest = { $count ->
    [one] încă { $count } rând
    [few] încă { $count } rânduri
   *[other] încă { $count } de rânduri
}
ui-mail-version-date = Data
ui-mail-version-from = De la
ui-mail-version-to = Către
ui-mail-version-cc = Cc
ui-mail-version-bcc = Bcc
ui-mail-version-reply-to = Răspunsuri către
ui-mail-version-subject = Subiect
ui-mail-version-message-id = Numărul mesajului
ui-mail-version-attachments = Atașamente
ui-mail-version-sha256 = Amprentele atașamentelor

# An attachment that is a program
ui-mail-program = program
ui-mail-program-tip = { $name } este un program: poate face orice pe acest calculator
