# Words of rules of cooperation. Keys begin with ui-rules-.

ui-rules-number = R-{ $number }
ui-rules-in-force-on = În vigoare la data
ui-rules-kind = Tip
ui-rules-every-kind = Toate tipurile
ui-rules-counts = { $count } în vigoare
ui-rules-counts-ahead = { $count ->
    [one] una viitoare
    [few] { $count } viitoare
   *[other] { $count } de reguli viitoare
}
ui-rules-counts-proposed = { $count ->
    [one] o propunere
    [few] { $count } propuneri
   *[other] { $count } de propuneri
}
ui-rules-counts-ended = { $count ->
    [one] una încheiată
    [few] { $count } încheiate
   *[other] { $count } de reguli încheiate
}
ui-rules-none-in-force = Nicio regulă de acest tip nu este în vigoare la { $day }
ui-rules-none-of-kind = Nu există încă o regulă de acest tip

# How a rule stands
ui-rules-version = versiunea { $number }
ui-rules-version-short = v. { $number }
ui-rules-version-from = versiunea { $number }, din { $day }
ui-rules-in-force = în vigoare
ui-rules-previous = anterioară
ui-rules-ahead = viitoare
ui-rules-proposed = propunere
ui-rules-ended = încheiată
ui-rules-retracted = retrasă
ui-rules-ended-short = până la { $day }
ui-rules-from-short = din { $day }
ui-rules-from = din { $day }
ui-rules-no-day = fără dată de început
ui-rules-ended-on = A fost în vigoare până la { $day }
ui-rules-ends-on = În vigoare până la { $day }
ui-rules-ends-why = În vigoare până la { $day }: { $reason }
ui-rules-ended-why = A fost în vigoare până la { $day }: { $reason }
ui-rules-versions = { $count ->
    [one] { $count } versiune
    [few] { $count } versiuni
   *[other] { $count } de versiuni
}
ui-rules-versions-since = { $count ->
    [one] { $count } versiune din { $day }
    [few] { $count } versiuni din { $day }
   *[other] { $count } de versiuni din { $day }
}
ui-rules-versions-title = Versiunile regulii
ui-rules-beside = Alăturat
ui-rules-one-text = Un singur text
ui-rules-comparing = Compară
ui-rules-compared-first = Prima versiune comparată
ui-rules-compared-second = A doua versiune comparată
ui-rules-proposed-by = Propusă de
ui-rules-agreed-by = Acceptată de

# Forms
ui-rules-title = Titlu
ui-rules-words = Textul, cuvânt cu cuvânt, așa cum s-a convenit
ui-rules-several = Mai multe persoane, separate prin virgulă
ui-rules-agreed-on = Ziua acordului
ui-rules-in-force-from = În vigoare din
ui-rules-words-needed = Scrieți întâi textul regulii
ui-rules-from-needed = Există acord, deci indică de când este în vigoare
ui-rules-same-as-before = Schimbă textul sau prima zi; o greșeală de înregistrare se corectează separat
ui-rules-by-needed = Indicați întâi cine și-a dat acordul
ui-rules-new-title = Regulă nouă
ui-rules-new-what = Cât timp nimeni din cealaltă parte nu și-a dat acordul, este o propunere
ui-rules-new = Salvează regula
ui-rules-new-saved = Regulă salvată
ui-rules-amend-open = Modifică…
ui-rules-amend-title = Modificarea regulii
ui-rules-amend-what = Se creează o versiune nouă; cea anterioară rămâne în vigoare până în ziua dinaintea celei noi
ui-rules-amend = Salvează versiunea nouă
ui-rules-amend-saved = Versiune nouă a regulii salvată
ui-rules-correct-title = Corectarea regulii
ui-rules-agree-open = Înregistrează acordul…
ui-rules-agree-title = Acordul asupra regulii
ui-rules-agree-what = Regula este în vigoare din ziua indicată, în textul celei mai noi versiuni
ui-rules-agree = Salvează acordul
ui-rules-agree-saved = Acord salvat
ui-rules-end-open = Încheie…
ui-rules-end-title = Încheierea regulii
ui-rules-end-what = Regula nu mai este în vigoare după ziua indicată; rămâne în registru cu tot istoricul
ui-rules-end = Încheie regula
ui-rules-end-saved = Regulă încheiată

# The first rules
ui-rules-empty = Începeți cu trei: ședințele, timpul de răspuns, cine comandă modificările
ui-rules-begin-with = Începeți cu un text gata scris sau scrieți unul propriu
ui-rules-take = Folosește acest text…
ui-rules-take-named = Folosește textul: { $title }…
ui-rules-first-meetings = Ședință regulată la două săptămâni
    .words = Ne întâlnim la fiecare două săptămâni, marți la ora 10:00, cel mult o oră. Furnizorul trimite procesul-verbal în două zile lucrătoare, iar observațiile se transmit în cinci zile lucrătoare. Cea mai lungă pauză fără contact este de 14 zile
ui-rules-first-answers = Răspuns în trei zile lucrătoare
    .words = Ambele părți răspund la fiecare solicitare în trei zile lucrătoare de la primire. Un răspuns preliminar indică un nou termen și nu înlocuiește răspunsul. Problemele urgente se anunță telefonic și primesc răspuns în aceeași zi
ui-rules-first-changes = Modificările le comandă o singură persoană desemnată
    .words = Modificările de conținut, termen sau preț le comandă numai persoana desemnată de client, în scris, prin e-mail. Înainte de comandă furnizorul prezintă evaluarea efectului asupra termenului și costului. Solicitarea altei persoane este o întrebare, nu o comandă

ui-rules-column-number = Nr
ui-rules-column-rule = Regulă
ui-rules-column-state = Stare

# Cât timp dă o regulă pentru răspuns
ui-rules-days = Zile lucrătoare pentru răspuns
ui-rules-days-short = Răspuns
ui-rules-days-silence = { $count ->
     [one] într-o zi lucrătoare; apoi tăcerea înseamnă acceptare
     [few] în { $count } zile lucrătoare; apoi tăcerea înseamnă acceptare
    *[other] în { $count } de zile lucrătoare; apoi tăcerea înseamnă acceptare
}
ui-rules-days-answer = { $count ->
     [one] într-o zi lucrătoare
     [few] în { $count } zile lucrătoare
    *[other] în { $count } de zile lucrătoare
}
