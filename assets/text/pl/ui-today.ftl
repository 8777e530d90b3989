# Words of the home screen. Keys begin with ui-today-.

ui-today-owed = Po naszej stronie
ui-today-owed-none = Nic nie jest po naszej stronie do końca przyszłego tygodnia
ui-today-overdue = Po terminie
ui-today-today = Dziś
ui-today-this-week = W tym tygodniu
ui-today-next-week = W przyszłym tygodniu
ui-today-unagreed = Bez uzgodnionego terminu odpowiedzi
ui-today-awaited = Czekamy na innych
ui-today-awaited-none = Na nikogo nie czekamy
ui-today-since = od { $date }
ui-today-answer = Odpowiedź: { $subject }
ui-today-no-answer = Bez odpowiedzi: { $subject }
ui-today-promised-answer = Obiecana odpowiedź: { $subject }
ui-today-snapshot = Uwagi do migawki { $number }
ui-today-objections = Uwagi do protokołu: { $title }
ui-today-more-messages = { $count ->
    [one] I jeszcze { $count } wiadomość bez odpowiedzi
    [few] I jeszcze { $count } wiadomości bez odpowiedzi
    [many] I jeszcze { $count } wiadomości bez odpowiedzi
   *[other] I jeszcze { $count } wiadomości bez odpowiedzi
}
ui-today-rest = i jeszcze { $count }
ui-today-contact = Dni od ostatniego kontaktu w obie strony
ui-today-agreed = / uzgodnione { $days }
ui-today-not-agreed = / nie uzgodniono
ui-today-never = jeszcze nie było
ui-today-longer = dłużej, niż uzgodniono
ui-today-minutes = Protokoły do napisania i wysłania
ui-today-write = Napisz protokół…
ui-today-send = Wyślij…
ui-today-week = Terminy tego tygodnia
ui-today-calm = Nic nie czeka. Następny termin to { $date }
ui-today-calm-for-good = Nic nie czeka i nie ma dalszych terminów
ui-today-failed = Nie udało się odczytać teczki { $client }. { $reason }
ui-today-only-now = Ekran Dziś pokazuje tylko to, co czeka teraz
