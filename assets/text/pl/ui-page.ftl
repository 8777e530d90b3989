# Treść wiadomości tak, jak ją napisał autor
ui-page-formatted = Jak u nadawcy
ui-page-plain = Sam tekst
ui-page-remote = { $count ->
    [one] Nie pobrano { $count } obrazu z sieci
    [few] Nie pobrano { $count } obrazów z sieci
   *[other] Nie pobrano { $count } obrazów z sieci
}
ui-page-cut = Wiadomość jest za długa, by pokazać ją w całości; wszystko jest w samym tekście i w źródle
ui-page-link = Ten odnośnik prowadzi do
ui-page-follow = Otwórz w przeglądarce
ui-page-copy = Kopiuj adres
ui-page-picture = Obraz
ui-page-remote-picture = Obraz w sieci
