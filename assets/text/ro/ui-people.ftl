# Words of people. Keys begin with ui-people-.

ui-people-title = Persoane
ui-people-empty = Nu este încă înregistrat nimeni care participă la această colaborare
ui-people-all = Toate persoanele
ui-people-name = Prenume și nume
ui-people-role = Rol
ui-people-addresses = Adrese de e-mail
ui-people-phones = Telefoane
ui-people-authority-now = Împuternicire azi
ui-people-side-us = De partea noastră
ui-people-side-client = De partea clientului
ui-people-side-third-party = Terți
ui-people-from = din { $day }
ui-people-until = până la { $day }
ui-people-always = fără date
ui-people-in-force = în vigoare
ui-people-left-on = Ultima zi în colaborare: { $day }
ui-people-roles = Roluri
ui-people-no-role = Nu este înregistrat niciun rol
ui-people-authority = Împuternicire
ui-people-no-authority = Nu este înregistrat ce poate comanda sau recepționa această persoană

# Forms
ui-people-company = Firmă
ui-people-side = Parte
ui-people-one-a-line = Fiecare pe un rând separat
ui-people-scope = Ce poate comanda sau recepționa
ui-people-document = Documentul din care rezultă
ui-people-first = Prima zi
ui-people-last = Ultima zi
ui-people-role-add = Adaugă un rol
ui-people-role-remove = Șterge rolul { $number }
ui-people-authority-add = Adaugă o împuternicire
ui-people-authority-remove = Șterge împuternicirea { $number }
ui-people-name-needed = Scrieți întâi numele
ui-people-dates-wrong = Corectați rolurile și împuternicirile: nume și date în ordine
ui-people-new-title = Persoană nouă
ui-people-new-what = După adresa de e-mail o recunoaștem în corespondență
ui-people-new = Salvează persoana
ui-people-new-saved = Persoană salvată
ui-people-edit-open = Modifică…
ui-people-edit-title = Modificarea datelor persoanei
ui-people-edit-what = Când un rol sau o împuternicire se încheie, indicați ultima zi în loc să ștergeți
ui-people-edit = Salvează modificările
ui-people-edit-saved = Modificări salvate
ui-people-correct-title = Corectarea datelor persoanei
ui-people-left-open = Încheie participarea…
ui-people-left-title = Sfârșitul participării la colaborare
ui-people-left-what = Persoana rămâne în istoric; după această zi nu mai are împuternicire
ui-people-left = Salvează sfârșitul participării
ui-people-left-saved = Sfârșitul participării salvat

# The client as a whole
ui-people-client = Client
ui-people-client-name = Denumire completă
ui-people-short = Nume scurt
ui-people-reference = Numărul contractului
ui-people-start = Începutul colaborării
ui-people-ended = Sfârșitul colaborării
ui-people-answer = Timp de răspuns convenit
ui-people-contact = Cea mai lungă pauză între contacte
ui-people-answer-days = Timp de răspuns, zile lucr.
ui-people-contact-days = Cea mai lungă pauză între contacte, zile
ui-people-price = Preț
ui-people-other-sums = { $count ->
    [one] Și costurile a { $count } decizie vor fi citite în această monedă: corectați-o numai dacă a fost introdusă greșit
    [few] Și costurile a { $count } decizii vor fi citite în această monedă: corectați-o numai dacă a fost introdusă greșit
   *[other] Și costurile a { $count } de decizii vor fi citite în această monedă: corectați-o numai dacă a fost introdusă greșit
}
ui-people-currency = Moneda, de exemplu RON
ui-people-client-name-needed = Scrieți întâi denumirea clientului
ui-people-days-wrong = Indicați un număr de zile, de exemplu 3
ui-people-price-currency = Prețul este în altă monedă decât cea din câmpul alăturat
ui-people-price-wrong = Indicați o sumă, de exemplu 420.000
ui-people-client-edit-open = Modifică ce s-a convenit…
ui-people-client-title = Ce s-a convenit cu clientul
ui-people-client-what = Din aceste cifre rezultă ce este întârziat și când contactul este prea rar
ui-people-client-correct-title = Corectarea datelor clientului
ui-people-client-save = Salvează ce s-a convenit
ui-people-client-saved = Ce s-a convenit a fost salvat

# Când se odihnește fiecare parte
ui-people-holidays-us = Sărbătorile legale ale noastre
ui-people-holidays-client = Sărbătorile legale ale clientului
ui-people-holidays-third-party = Sărbătorile legale ale terților
ui-people-holidays-none = fără sărbători
ui-people-country-pl = Polonia
ui-people-country-ro = România
ui-people-free = Alte zile libere
ui-people-free-add = Adaugă zile libere
ui-people-free-remove = Elimină zilele libere { $number }
ui-people-free-whose = Ale cui
ui-people-free-everyone = ale tuturor
ui-people-free-why = Motivul
ui-people-free-backwards = Ultima zi este înaintea primei
ui-people-free-wrong = Indicați prima zi a fiecărei perioade libere și o ultimă zi care nu o precedă

# Met in the correspondence
ui-people-met = Întâlniți în corespondență
ui-people-met-what = Apar în mesajele acestui client, dar nu sunt încă printre persoane. Partea este dedusă din domeniul adresei: verificați-o înainte de salvare
ui-people-met-letters = { $count ->
    [one] { $count } mesaj, ultimul: { $day }
    [few] { $count } mesaje, ultimul: { $day }
   *[other] { $count } de mesaje, ultimul: { $day }
}
ui-people-met-side = Partea: { $name }
ui-people-met-side-open = Parte necunoscută
ui-people-met-side-needed = Alegeți partea fiecărei persoane bifate
ui-people-met-edit = Completează înainte de salvare…
ui-people-met-edit-of = Completează înainte de salvare: { $name }
ui-people-met-more = { $count ->
    [one] Afișează încă { $count } persoană
    [few] Afișează încă { $count } persoane
   *[other] Afișează încă { $count } de persoane
}
ui-people-met-rest = { $count ->
    [one] Încă { $count } persoană, întâlnită mai rar, va apărea aici după ce salvați o parte dintre acestea
    [few] Încă { $count } persoane, întâlnite mai rar, vor apărea aici după ce salvați o parte dintre acestea
   *[other] Încă { $count } de persoane, întâlnite mai rar, vor apărea aici după ce salvați o parte dintre acestea
}
ui-people-met-none = Bifați persoanele de salvat
ui-people-met-save = { $count ->
    [0] Salvează persoanele bifate
    [one] Salvează { $count } persoană
    [few] Salvează { $count } persoane
   *[other] Salvează { $count } de persoane
}
ui-people-met-saved = Persoanele au fost salvate
ui-people-met-so = În corespondență
ui-people-met-take = Preia adresa { $address }
