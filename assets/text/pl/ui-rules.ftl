# Words of rules of cooperation. Keys begin with ui-rules-.

ui-rules-number = Z-{ $number }
ui-rules-in-force-on = Obowiązujące w dniu
ui-rules-kind = Rodzaj
ui-rules-every-kind = Wszystkie rodzaje
ui-rules-counts = obowiązuje { $count }
ui-rules-counts-ahead = { $count } w przyszłości
ui-rules-counts-proposed = do uzgodnienia { $count }
ui-rules-counts-ended = zakończone { $count }
ui-rules-none-in-force = Żadna zasada tego rodzaju nie obowiązuje { $day }
ui-rules-none-of-kind = Nie ma jeszcze zasady tego rodzaju

# How a rule stands
ui-rules-version = wersja { $number }
ui-rules-version-short = w. { $number }
ui-rules-version-from = wersja { $number }, od { $day }
ui-rules-in-force = obowiązuje
ui-rules-previous = poprzednia
ui-rules-ahead = przyszła
ui-rules-proposed = propozycja
ui-rules-ended = zakończona
ui-rules-retracted = wycofana
ui-rules-ended-short = zak. { $day }
ui-rules-from-short = od { $day }
ui-rules-from = od { $day }
ui-rules-no-day = bez daty początku
ui-rules-ended-on = Obowiązywała do { $day }
ui-rules-ends-on = Obowiązuje do { $day }
ui-rules-ends-why = Obowiązuje do { $day }: { $reason }
ui-rules-ended-why = Obowiązywała do { $day }: { $reason }
ui-rules-versions = { $count ->
    [one] { $count } wersja
    [few] { $count } wersje
    [many] { $count } wersji
   *[other] { $count } wersji
}
ui-rules-versions-since = { $count ->
    [one] { $count } wersja od { $day }
    [few] { $count } wersje od { $day }
    [many] { $count } wersji od { $day }
   *[other] { $count } wersji od { $day }
}
ui-rules-versions-title = Wersje zasady
ui-rules-beside = Obok siebie
ui-rules-one-text = Jeden tekst
ui-rules-comparing = Porównujesz
ui-rules-compared-first = Pierwsza z porównywanych wersji
ui-rules-compared-second = Druga z porównywanych wersji
ui-rules-proposed-by = Kto proponuje
ui-rules-agreed-by = Kto się zgodził

# Forms
ui-rules-title = Tytuł
ui-rules-words = Treść, słowo w słowo jak uzgodniono
ui-rules-several = Kilka osób po przecinku
ui-rules-agreed-on = Dzień uzgodnienia
ui-rules-in-force-from = Obowiązuje od
ui-rules-words-needed = Najpierw wpisz treść zasady
ui-rules-from-needed = Podaj, od kiedy obowiązuje, skoro jest zgoda
ui-rules-same-as-before = Zmień treść albo dzień początku; pomyłkę w zapisie prostuje się osobno
ui-rules-by-needed = Najpierw podaj, kto się zgodził
ui-rules-new-title = Nowa zasada
ui-rules-new-what = Dopóki nikt z drugiej strony się nie zgodzi, jest propozycją
ui-rules-new = Zapisz zasadę
ui-rules-new-saved = Zasada zapisana
ui-rules-amend-open = Zmień zasadę…
ui-rules-amend-title = Zmiana zasady
ui-rules-amend-what = Powstanie nowa wersja; poprzednia zostaje i obowiązuje do dnia przed początkiem nowej
ui-rules-amend = Zapisz nową wersję
ui-rules-amend-saved = Nowa wersja zasady zapisana
ui-rules-correct-title = Sprostowanie zasady
ui-rules-agree-open = Zapisz zgodę…
ui-rules-agree-title = Zgoda na zasadę
ui-rules-agree-what = Zasada obowiązuje od podanego dnia w brzmieniu najnowszej wersji
ui-rules-agree = Zapisz zgodę
ui-rules-agree-saved = Zgoda zapisana
ui-rules-end-open = Zakończ…
ui-rules-end-title = Zakończenie zasady
ui-rules-end-what = Zasada przestaje obowiązywać po podanym dniu; zostaje w rejestrze z całą historią
ui-rules-end = Zakończ zasadę
ui-rules-end-saved = Zasada zakończona

# The first rules
ui-rules-empty = Zacznij od trzech zasad: spotkania, czas odpowiedzi, kto zamawia zmiany
ui-rules-begin-with = Zacznij od gotowej treści albo napisz własną
ui-rules-take = Użyj tej treści…
ui-rules-take-named = Użyj treści: { $title }…
ui-rules-first-meetings = Stałe spotkanie co dwa tygodnie
    .words = Spotykamy się co dwa tygodnie, we wtorek o 10:00, najwyżej na godzinę. Protokół wysyła dostawca w ciągu dwóch dni roboczych, a uwagi do niego zgłaszamy w ciągu pięciu dni roboczych. Najdłuższa przerwa bez kontaktu to 14 dni
ui-rules-first-answers = Odpowiedź w trzy dni robocze
    .words = Na każde zapytanie obie strony odpowiadają w ciągu trzech dni roboczych od jego otrzymania. Odpowiedź wstępna podaje nowy termin i nie zastępuje odpowiedzi. Sprawy pilne zgłaszamy telefonicznie i odpowiadamy na nie tego samego dnia
ui-rules-first-changes = Zmiany zamawia jedna wskazana osoba
    .words = Zmiany zakresu, terminu i ceny zamawia wyłącznie wskazana osoba po stronie klienta, w formie dokumentowej. Przed zamówieniem dostawca przedstawia ocenę wpływu na termin i koszt. Prośba innej osoby jest zapytaniem, a nie zamówieniem

ui-rules-column-number = Nr
ui-rules-column-rule = Zasada
ui-rules-column-state = Stan

# Ile czasu zasada daje na odpowiedź
ui-rules-days = Dni robocze na odpowiedź
ui-rules-days-short = Odpowiedź
ui-rules-days-silence = { $count ->
     [one] w ciągu { $count } dnia roboczego; potem milczenie oznacza akceptację
     [few] w ciągu { $count } dni roboczych; potem milczenie oznacza akceptację
     [many] w ciągu { $count } dni roboczych; potem milczenie oznacza akceptację
    *[other] w ciągu { $count } dnia roboczego; potem milczenie oznacza akceptację
}
ui-rules-days-answer = { $count ->
     [one] w ciągu { $count } dnia roboczego
     [few] w ciągu { $count } dni roboczych
     [many] w ciągu { $count } dni roboczych
    *[other] w ciągu { $count } dnia roboczego
}
