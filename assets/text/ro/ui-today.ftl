# Words of the home screen. Keys begin with ui-today-.

ui-today-owed = În sarcina noastră
ui-today-owed-none = Nimic în sarcina noastră până la sfârșitul săptămânii viitoare
ui-today-overdue = Cu termen depășit
ui-today-today = Azi
ui-today-this-week = Săptămâna aceasta
ui-today-next-week = Săptămâna viitoare
ui-today-unagreed = Fără termen de răspuns convenit
ui-today-awaited = Așteptăm de la alții
ui-today-awaited-none = Nu așteptăm nimic de la nimeni
ui-today-since = din { $date }
ui-today-answer = Răspuns: { $subject }
ui-today-no-answer = Fără răspuns: { $subject }
ui-today-promised-answer = Răspuns promis: { $subject }
ui-today-snapshot = Observații la instantaneul { $number }
ui-today-objections = Observații la procesul-verbal: { $title }
ui-today-more-messages = { $count ->
    [one] Și încă un mesaj fără răspuns
    [few] Și încă { $count } mesaje fără răspuns
   *[other] Și încă { $count } de mesaje fără răspuns
}
ui-today-rest = și încă { $count }
ui-today-contact = Zile de la ultimul contact în ambele sensuri
ui-today-agreed = / convenit { $days }
ui-today-not-agreed = / neconvenit
ui-today-never = încă niciunul
ui-today-longer = mai mult decât s-a convenit
ui-today-minutes = Procese-verbale de redactat și de trimis
ui-today-write = Redactează…
ui-today-send = Trimite…
ui-today-week = Termenele săptămânii
ui-today-calm = Nu așteaptă nimic. Următorul termen este { $date }
ui-today-calm-for-good = Nu așteaptă nimic și nu există alte termene
ui-today-failed = Dosarul { $client } nu a putut fi citit. { $reason }
ui-today-only-now = Ecranul Astăzi arată doar ce așteaptă acum
