# Words of a client's overview. Keys begin with ui-overview-.

ui-overview-promised = Promisiuni nerespectate
ui-overview-kept-all = Nicio promisiune a noastră nu are termenul depășit
ui-overview-kept = Anul acesta am respectat la termen { $kept } din { $all } promisiuni
ui-overview-all-promises = Toate promisiunile
ui-overview-more = și încă { $count }
ui-overview-days-ago = { $count ->
    [one] întârziere { $count } zi lucr.
    [few] întârziere { $count } zile lucr.
   *[other] întârziere { $count } de zile lucr.
}
ui-overview-from-meeting = ședința { $number }, { $date }
ui-overview-recorded = consemnat { $date }
ui-overview-answer-agreed = peste termenul de răspuns
ui-overview-answer-promised = ziua promisă în răspunsul provizoriu
ui-overview-messages-wait = { $count ->
    [one] { $count } mesaj așteaptă răspuns mai mult decât s-a convenit
    [few] { $count } mesaje așteaptă răspuns mai mult decât s-a convenit
   *[other] { $count } de mesaje așteaptă răspuns mai mult decât s-a convenit
}
ui-overview-longest = cel mai vechi: { $subject }
ui-overview-was-kept = Respectată…
ui-overview-new-date = Termen nou…
ui-overview-was-answered = S-a răspuns…
ui-overview-answered-title = S-a răspuns altfel
ui-overview-answer-date = O nouă zi promisă pentru răspuns
ui-overview-kept-title = Promisiune respectată
ui-overview-kept-on = În ziua
ui-overview-kept-saved = S-a consemnat că promisiunea a fost respectată
ui-overview-date-title = Termen nou
ui-overview-date-new = Termen
ui-overview-date-needed = Scrieți mai întâi data
ui-overview-date-saved = Termenul nou și cauza lui au fost consemnate
ui-overview-cause = Cauza
ui-overview-cause-side = De partea cui este cauza
ui-overview-source = Sursa
ui-overview-save = Salvează

ui-overview-in-short = Pe scurt
ui-overview-no-matter = Nimic
ui-overview-finish = Sfârșitul graficului
ui-overview-finish-links = Din legături rezultă { $date }
ui-overview-finish-none = Nicio activitate nu are încă termen
ui-overview-finish-later = { $count ->
    [one] +{ $count } zi lucr. față de instantaneul { $number }
    [few] +{ $count } zile lucr. față de instantaneul { $number }
   *[other] +{ $count } de zile lucr. față de instantaneul { $number }
}
ui-overview-finish-earlier = { $count ->
    [one] −{ $count } zi lucr. față de instantaneul { $number }
    [few] −{ $count } zile lucr. față de instantaneul { $number }
   *[other] −{ $count } de zile lucr. față de instantaneul { $number }
}
ui-overview-finish-same = Neschimbat față de instantaneul { $number }
ui-overview-snapshot = Instantaneul { $number }
ui-overview-snapshot-none = Instantaneu al graficului
ui-overview-snapshot-take = Nu s-a făcut încă niciun instantaneu
ui-overview-snapshot-waits = Deschis până la { $date }
ui-overview-snapshot-taken-on = Făcut la { $date }, netrimis încă
ui-overview-snapshot-sent-on = Trimis la { $date }
ui-overview-snapshot-accepted-on = Acceptat de client la { $date }
ui-overview-snapshot-refused-on = Respins de client la { $date }
ui-overview-snapshot-accepted-by-silence-on = Trimis la { $date }, fără observații în termen
ui-overview-awaited = De partea altora
ui-overview-matters = { $count ->
    [one] { $count } chestiune
    [few] { $count } chestiuni
   *[other] { $count } de chestiuni
}
ui-overview-oldest = Cea mai veche: { $title }, din { $date }
ui-overview-undecided = Deciziile clientului
ui-overview-undecided-none = Nu există întrebări deschise
ui-overview-choices = { $count } de luat
ui-overview-contact = Contact în ambele sensuri
ui-overview-contact-days = { $count ->
    [one] acum { $count } zi
    [few] acum { $count } zile
   *[other] acum { $count } de zile
}
ui-overview-contact-agreed = { $count ->
    [one] Pauză convenită: cel mult { $count } zi
    [few] Pauză convenită: cel mult { $count } zile
   *[other] Pauză convenită: cel mult { $count } de zile
}
ui-overview-contact-free = Nu s-a convenit o pauză maximă

ui-overview-rules = Reguli în vigoare
ui-overview-rules-none = Nicio regulă nu este încă în vigoare
ui-overview-rule = R-{ $number }
ui-overview-from = din { $date }
ui-overview-changed = modificată { $date }
ui-overview-all = Toate
ui-overview-dates = Termene apropiate
ui-overview-dates-none = Niciun termen în următorul an

ui-overview-rhythm = Ritmul contactului
ui-overview-rhythm-span = ultimele șase luni, pe săptămâni
ui-overview-rhythm-none = Niciun mesaj în ultimele șase luni
ui-overview-messages = Mesaje și convorbiri
ui-overview-both-ways = contact în ambele sensuri
ui-overview-words = Cuvinte pe săptămână
ui-overview-words-last = { $theirs } ale lor, { $ours } ale noastre
ui-overview-words-when = săptămâna trecută
ui-overview-answer-time = Timpul nostru de răspuns
ui-overview-answer-within = convenit { $count }
ui-overview-answer-free = neconvenit
ui-overview-their-time = Timpul clientului de răspuns
ui-overview-answer-half = La jumătate din mesaje s-a răspuns în acest timp; sunt numărate și cele fără răspuns
ui-overview-answer-over = peste { $days }
ui-overview-answer-open = fără răspuns { $open } din { $asked }
ui-overview-hours = { $count ->
    [one] { $count } oră
    [few] { $count } ore
   *[other] { $count } de ore
}
ui-overview-week-of = Săptămâna din { $date }
ui-overview-week-messages = trimise { $sent }, primite { $received }
ui-overview-steps = Pentru început
ui-overview-step-yourself = Astfel procesele-verbale, activitățile și promisiunile noastre au o persoană
ui-overview-step-people = Persoanele clientului: după adrese se vede cine scrie
ui-overview-step-rules = Ce s-a convenit: timpi de răspuns, canale, recepții, cu cine și de când
ui-overview-step-schedule = Activitățile și termenele ambelor părți, scrise rând cu rând sau lipite din Excel
ui-overview-step-meeting = Ordinea de zi, procesul-verbal scris pe loc și ce a rezultat
ui-overview-step-mail = Sau plasați oricând mesaje, cutii poștale și dosare pe această fereastră
