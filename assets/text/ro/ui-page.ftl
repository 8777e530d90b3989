# Conținutul mesajului așa cum l-a scris autorul
ui-page-formatted = Ca la expeditor
ui-page-plain = Numai text
ui-page-remote = { $count ->
    [one] { $count } imagine din rețea nu a fost descărcată
    [few] { $count } imagini din rețea nu au fost descărcate
   *[other] { $count } de imagini din rețea nu au fost descărcate
}
ui-page-cut = Mesajul este prea lung pentru a fi afișat întreg; textul simplu și sursa îl cuprind în întregime
ui-page-link = Acest link duce la
ui-page-follow = Deschide în browser
ui-page-copy = Copiază adresa
ui-page-picture = Imagine
ui-page-remote-picture = Imagine din rețea
