# What went wrong: what happened, what it means (.meaning), what to do (.advice). The path of a file
# (file) is put last by the program and is not part of the words. Where a value is not known, .bare
# says what happened without it.

error-not-a-journal = Ten plik nie jest dziennikiem Kroniki
    .meaning = Plik pozostał bez zmian
    .advice = Wskaż plik z końcówką .kronika albo utwórz nowy dziennik

error-newer-journal = Ten dziennik zapisano w nowszej wersji Kroniki
    .meaning = Ta wersja nie odczytałaby go w całości, więc go nie otwiera; plik pozostał bez zmian
    .advice = Zainstaluj nowszą wersję Kroniki i otwórz plik ponownie

error-damaged-journal = Plik dziennika jest uszkodzony
    .meaning = Części zapisów nie da się odczytać; program niczego w pliku nie zmienił
    .advice = Odszukaj nieuszkodzoną kopię, na przykład w kopii zapasowej albo u osoby z zespołu

error-read-only = Ten plik jest tylko do odczytu
    .meaning = Dziennik można przeglądać, ale nic nie da się w nim zapisać
    .advice = Zdejmij z pliku ochronę przed zapisem albo skopiuj go w inne miejsce i otwórz kopię

error-busy = Ten dziennik jest już otwarty, używa go { $holder }
    .bare = Ten dziennik jest już otwarty w innym oknie
    .meaning = W jednym czasie zapisuje tylko jedno okno; nic nie zostało zmienione
    .advice = Zamknij tamto okno i otwórz dziennik ponownie

error-no-file = Nie ma takiego pliku
    .meaning = Nic nie zostało otwarte ani utworzone
    .advice = Sprawdź nazwę i folder; dysk sieciowy lub zewnętrzny może być odłączony

error-file-exists = Plik o tej nazwie już istnieje
    .meaning = Pozostał bez zmian
    .advice = Podaj inną nazwę albo otwórz istniejący plik

error-disk-full = Na dysku zabrakło miejsca
    .meaning = Ostatnia czynność nie została zapisana; wcześniejsze zapisy są nienaruszone
    .advice = Zwolnij miejsce na dysku i powtórz czynność

error-no-access = System nie pozwala użyć tego pliku
    .meaning = Nic nie zostało odczytane ani zmienione
    .advice = Sprawdź uprawnienia do pliku i folderu albo wybierz inne miejsce

error-disk = Dysk zgłosił błąd podczas odczytu lub zapisu
    .meaning = Ostatnia czynność mogła się nie zapisać; wcześniejsze zapisy pozostały bez zmian
    .advice = Sprawdź, czy dysk jest podłączony i sprawny, po czym powtórz czynność

error-field = Pole { $field } ma niewłaściwą wartość ({ $fault })
    .meaning = Nic nie zostało zapisane
    .advice = Popraw to pole i powtórz

error-fault-missing = Brakuje pola { $field }
    .meaning = Nic nie zostało zapisane
    .advice = Uzupełnij to pole i powtórz

error-fault-unknown = Nie ma pola { $field }
    .meaning = Nic nie zostało zapisane
    .advice = Użyj jednego z pól { $names }

error-fault-not-text = Pole { $field } nie jest tekstem
    .meaning = Nic nie zostało zapisane
    .advice = Podaj tekst w cudzysłowie

error-fault-empty = Pole { $field } jest puste
    .meaning = Nic nie zostało zapisane
    .advice = Wpisz treść albo usuń to pole

error-fault-not-number = Pole { $field } nie jest liczbą całkowitą z dozwolonego zakresu
    .meaning = Nic nie zostało zapisane
    .advice = Podaj liczbę bez cudzysłowu i bez ułamka

error-fault-not-bool = Pole { $field } nie jest wartością true ani false
    .meaning = Nic nie zostało zapisane
    .advice = Podaj true albo false bez cudzysłowu

error-fault-not-list = Pole { $field } nie jest listą
    .meaning = Nic nie zostało zapisane
    .advice = Podaj listę w nawiasach kwadratowych

error-fault-not-map = Pole { $field } nie jest obiektem z nazwanymi polami
    .bare = Podany JSON nie jest obiektem z nazwanymi polami
    .meaning = Nic nie zostało zapisane
    .advice = Podaj obiekt w nawiasach klamrowych

error-fault-not-date = Pole { $field } nie jest datą
    .meaning = Nic nie zostało zapisane
    .advice = Podaj datę w postaci 2026-05-12

error-fault-not-time = Pole { $field } nie jest chwilą ze strefą czasową
    .meaning = Nic nie zostało zapisane
    .advice = Podaj ją w postaci 2026-05-12T09:30:00Z

error-fault-not-an-id = Pole { $field } nie jest identyfikatorem zapisu
    .meaning = Nic nie zostało zapisane
    .advice = Podaj 16-znakowy identyfikator z listy albo historii

error-fault-not-one-of = Pole { $field } ma wartość spoza listy
    .meaning = Nic nie zostało zapisane
    .advice = Podaj jedną z wartości { $names }

error-fault-fixed = Pola { $field } nie można zmienić w ten sposób
    .meaning = Nic nie zostało zapisane
    .advice = Jeśli zapis jest błędny, sprostuj go z podaniem przyczyny

error-fault-contradicts = Pole { $field } nie zgadza się z polem { $names }
    .meaning = Nic nie zostało zapisane
    .advice = Popraw jedno z nich i powtórz

error-json = Tego tekstu nie da się odczytać jako JSON ({ $place })
    .meaning = Nic nie zostało zapisane
    .advice = Popraw zapis we wskazanym miejscu i powtórz

error-unknown-id = W dzienniku nie ma zapisu { $id }
    .meaning = Nic nie zostało zmienione
    .advice = Sprawdź identyfikator na liście albo w wynikach wyszukiwania

error-unknown-client = W dzienniku nie ma klienta { $name }
    .meaning = Nic nie zostało zmienione
    .advice = Sprawdź nazwę na liście klientów albo dodaj klienta

error-ambiguous-client = Nazwa { $name } pasuje do więcej niż jednego klienta
    .meaning = Nic nie zostało zmienione
    .advice = Podaj pełną nazwę klienta

error-wrong-kind = Ten zapis jest innego rodzaju, niż wymaga ta czynność
    .meaning = Nic nie zostało zmienione
    .advice = Wskaż zapis właściwego rodzaju

error-wrong-act = Czynność { $act } nie dotyczy zapisów rodzaju { $kind }
    .meaning = Nic nie zostało zmienione
    .advice = Wskaż zapis właściwego rodzaju albo inną czynność

error-act-stays = Tego wpisu nie można wycofać
    .meaning = Wszystko zostało bez zmian
    .advice = Popraw go kolejnym wpisem, na przykład aneksem

error-sealed = Protokół jest zaplombowany i jego treści nie można zmienić
    .meaning = Protokół pozostał bez zmian
    .advice = Dodaj aneks do protokołu; będzie widoczny nad pierwotną treścią

error-sealed-already = Protokół jest już zaplombowany
    .meaning = Protokół pozostał bez zmian
    .advice = Jeśli coś wymaga sprostowania, dodaj aneks

error-not-sealed = Protokół nie jest jeszcze zaplombowany
    .meaning = Nic nie zostało zmienione
    .advice = Najpierw zaplombuj protokół

error-not-sent = Tego dokumentu jeszcze nie wysłano
    .meaning = Odpowiedź drugiej strony można zapisać dopiero po wysłaniu; nic nie zostało zmienione
    .advice = Najpierw zapisz wysłanie

error-ended-already = Ten zapis jest już zakończony
    .meaning = Nic nie zostało zmienione
    .advice = Jeśli data zakończenia jest błędna, sprostuj zapis z podaniem przyczyny

error-retracted = Ten zapis został wycofany
    .meaning = Pozostaje widoczny razem z przyczyną, ale nie można go zmieniać
    .advice = Najpierw go przywróć albo utwórz nowy zapis z właściwą treścią

error-not-retracted = Ten zapis nie jest wycofany
    .meaning = Liczy się, więc nie ma czego przywracać
    .advice = Zajrzyj do jego historii

error-answer-before = Wiadomość wysłano { $date }, a więc po tym dniu
    .meaning = Odpowiedź nie może być należna przed tym, na co się odpowiada
    .advice = Podaj dzień nie wcześniejszy

error-sent-before = To, co wysyłasz, powstało { $date }
    .meaning = Nie mogło zostać wysłane przed tym dniem ani starszą wiadomością
    .advice = Podaj ten dzień lub późniejszy i wiadomość, z którą to poszło

error-rule-ends-before = Zasada obowiązuje od { $date }
    .meaning = Jej ostatni dzień nie może wypaść przed pierwszym
    .advice = Podaj ten dzień albo późniejszy; zasadę, która nigdy nie obowiązywała, wycofaj

error-currency-stays = Koszty zapisano w walucie { $currency }
    .meaning = W innej walucie te same liczby oznaczałyby inne kwoty
    .advice = Jeśli walutę zapisano błędnie, sprostuj ją i podaj powód

error-rule-before = Wersja, którą to zastępuje, obowiązuje od { $date }
    .meaning = Nowa wersja nie może obowiązywać od dnia wcześniejszego
    .advice = Podaj ten dzień albo późniejszy, albo sprostuj dzień wcześniejszej wersji

error-note-empty = Brakuje treści
    .meaning = Nic nie zostało zapisane
    .advice = Napisz, co powiedziano albo ustalono

error-no-cause = Zmiana terminu wymaga przyczyny, strony i źródła
    .meaning = Termin pozostał bez zmian
    .advice = Podaj pola cause, side i source; jeśli dowodu nie ma, jako source wpisz no-proof

error-internal = Program napotkał błąd, którego nie przewidziano
    .meaning = Czynność nie została dokończona; to, co zapisano wcześniej, jest w pliku
    .advice = Otwórz dziennik ponownie i sprawdź zapis; jeśli błąd wróci, prześlij jego opis twórcom programu

error-key-missing = Na tym komputerze brakuje klucza do podpisywania zapisów
    .meaning = Bez klucza nic nowego nie zostanie zapisane; wcześniejsze zapisy są nienaruszone
    .advice = Przywróć folder danych programu z kopii zapasowej i otwórz dziennik ponownie

error-read-back = To, co zapisano, nie odczytało się tak samo
    .meaning = Zapis został cofnięty i w pliku nic się nie zmieniło
    .advice = Powtórz czynność; jeśli błąd wróci, sprawdź dysk i przenieś dziennik na inny

error-locked-passphrase = Ten dziennik jest chroniony hasłem
    .meaning = Bez hasła nie da się odczytać jego treści; plik pozostał bez zmian
    .advice = Podaj hasło ustawione dla tego dziennika

error-blob-damaged = Oryginał { $id } nie jest w dzienniku w całości
    .meaning = Jego bajty różnią się od zapisanych, więc nie są pokazywane jako oryginał
    .advice = Sprawdź zapis i poszukaj nieuszkodzonej kopii dziennika

error-changed-while-read = Plik zmienił się w trakcie odczytu
    .meaning = Nic nie zostało zapisane
    .advice = Poczekaj, aż nikt do niego nie będzie zapisywał, i przyjmij go ponownie

error-client-exists = Klient { $name } już istnieje
    .meaning = Nic nie zostało zapisane
    .advice = Użyj istniejącego klienta albo podaj inną nazwę

error-empty-schedule = Harmonogram nie ma jeszcze zadań
    .meaning = Nie ma czego utrwalić w migawce
    .advice = Dodaj pierwsze zadanie

error-frozen = Zapisy rodzaju { $kind } się nie zmieniają
    .meaning = To, co przyjęto lub utrwalono, pozostaje bez zmian
    .advice = Wycofaj go z podaniem przyczyny albo zapisz nowy

error-key-damaged = Nie da się odczytać klucza, którym podpisywane są Twoje wpisy
    .meaning = Dziennik jest nienaruszony; nie można tylko zapisywać na tym komputerze
    .advice = Przywróć plik klucza z kopii zapasowej albo przenieś go w inne miejsce, aby zacząć nowy rejestr

error-no-attachment = Wiadomość { $id } nie ma załącznika { $number }
    .meaning = Niczego nie zapisano
    .advice = Sprawdź listę jej załączników

error-no-home = System nie wskazuje folderu na dane programu
    .meaning = Nie ma gdzie przechować klucza i ustawień
    .advice = Ustaw folder domowy swojego konta

error-no-name = Dziennik potrzebuje imienia i nazwiska autora
    .meaning = Twoje nazwisko będzie przy każdym wpisie, który zrobisz
    .advice = Podaj imię i nazwisko

error-no-original = Zapis { $id } nie pochodzi z pliku
    .meaning = Nie ma oryginalnych bajtów
    .advice = Otwórz jego treść

error-not-a-message = Zapis { $id } nie jest wiadomością
    .meaning = Tylko wiadomości mają nagłówki i załączniki
    .advice = Wybierz wiadomość z korespondencji

error-nothing-changes = Nie podano żadnego pola do zmiany
    .meaning = Nic nie zostało zapisane
    .advice = Podaj co najmniej jedno pole z nową wartością

error-opened-to-read = Dziennik otwarto tylko do odczytu
    .meaning = Nic nie zostało zapisane
    .advice = Otwórz go do zapisu

error-differs-at-opening = Coś w tym dzienniku różni się od tego, co zapisano
    .meaning = Przy otwarciu porównano wpisy, podpisy i to, co widać na ekranach, i nie wszystko się zgadza
    .advice = Zanim się na nim oprzesz, zobacz w sekcji Zapis i dowody, czego to dotyczy

error-record-differs = Rejestr { $log } różni się od podpisanego
    .meaning = Wpisy zmieniono, ucięto lub dodano z zewnątrz; dopisywanie zatarłoby ślad, więc program tego nie robi
    .advice = Sprawdź zapis, zachowaj ten plik bez zmian i pracuj dalej na nienaruszonej kopii

error-folder-not-empty = Ten folder nie jest pusty
    .meaning = Niczego nie zapisano, a jego zawartość pozostała bez zmian
    .advice = Wybierz pusty folder albo podaj nową nazwę

error-cancelled = Czynność została przerwana
    .meaning = Nie pozostało po niej nic niedokończonego
    .advice = Uruchom ją ponownie, gdy zechcesz ją wykonać

error-derived = Nie da się odczytać zapisu w postaci przygotowanej do szybkiego odczytu
    .meaning = Wpisy, z których powstał, są nienaruszone; uszkodzone jest tylko to, co z nich wyprowadzono
    .advice = Uruchom kronika rebuild na tym pliku, a wszystko powstanie ponownie z wpisów

error-misread-search = Nie wiadomo, czego szukać pod „{ $typed }”
    .meaning = Niczego nie szukano, bo sama reszta znalazłaby coś innego
    .advice = Dzień zapisz jako 2026-05-12 lub 12.05.2026, miesiąc jako 2026-05; po ma: stoi załącznik, po strona: nasza, klient lub trzecia

error-no-reader = Nie można odczytać dokumentów: { $file } się nie uruchamia
    .meaning = Wszystkie zapisy są bezpieczne; tekst w dokumentach nie jest przeszukiwany, a ich strony się nie wyświetlają
    .advice = Uruchom program ponownie; jeśli został zaktualizowany w trakcie pracy, to wystarczy

error-loop = Te zadania następowałyby po sobie w kółko: { $tasks }
    .meaning = Żadne z nich nie mogłoby się zacząć. Niczego nie zapisano
    .advice = Pomiń jedną z zależności

error-no-reference = Klient nie zaakceptował jeszcze żadnej migawki
    .meaning = Nie ma do czego porównać harmonogramu
    .advice = Wskaż migawkę albo zapisz, że któraś została zaakceptowana

error-not-in-reference = W migawce nie ma tego zadania z terminem
    .meaning = Nie można powiedzieć, o ile się przesunęło
    .advice = Wybierz późniejszą migawkę albo inne zadanie

error-no-finish-now = To zadanie nie ma teraz terminu albo zostało usunięte
    .meaning = Nie można powiedzieć, o ile się przesunęło
    .advice = Wybierz inne zadanie albo podaj termin

error-unknown-phase = W tym harmonogramie nie ma etapu { $name }
    .meaning = Etap podaje się identyfikatorem albo numerem w konspekcie, na przykład 2.1
    .advice = Sprawdź numer w harmonogramie

error-print-elsewhere = W tym systemie drukuje się z programu, który otwiera PDF
    .meaning = Do drukarek nie można sięgnąć stąd
    .advice = Otwórz strony i wydrukuj je tam

error-printer = Drukarka nie przyjęła stron
    .meaning = Nic nie wydrukowano i nic się nie zmieniło
    .advice = Sprawdź, czy drukarka jest włączona i dostępna, i wydrukuj ponownie

error-print-stopped = Składanie stron przerwano
    .meaning = Nie powstała żadna strona i nic się nie zmieniło
    .advice = W każdej chwili możesz wydrukować ponownie

error-logo-type = Znak na wydruku musi być w formacie PNG albo JPEG
    .meaning = Znak to mały obraz PNG albo JPEG, do 2 MB i 6000 pikseli na bok
    .advice = Zapisz obraz jako PNG w tym rozmiarze i wybierz go ponownie

error-logo-large = Obraz jest za duży na znak
    .meaning = Znak to mały obraz PNG albo JPEG, do 2 MB i 6000 pikseli na bok
    .advice = Zapisz obraz jako PNG w tym rozmiarze i wybierz go ponownie

error-logo-damaged = Obrazu nie można otworzyć
    .meaning = Znak to mały obraz PNG albo JPEG, do 2 MB i 6000 pikseli na bok
    .advice = Zapisz obraz jako PNG w tym rozmiarze i wybierz go ponownie

error-unknown-column = Nie ma kolumny { $name }
    .meaning = Kolumny tabeli to { $names }
    .advice = Podaj nagłówek kolumny albo jej literę

error-unknown-snapshot = Nie ma migawki { $number }
    .meaning = Migawki są numerowane od 1, osobno dla każdego klienta
    .advice = Sprawdź numer na liście migawek

error-encrypted = Wiadomość jest zaszyfrowana
    .meaning = Odczyta ją tylko ten, kto ma klucz
    .advice = Zapisz załącznik i otwórz go w programie pocztowym, który ma klucz

error-plan-barred = Niektórych wierszy pliku nie można wczytać
    .meaning = Niczego nie zapisano
    .advice = Popraw wskazane wiersze i wczytaj plik jeszcze raz

error-store = Tego pliku Outlooka nie można otworzyć
    .meaning = Jest uszkodzony, w nieznanej wersji albo nie da się go odczytać; niczego nie włączono
    .advice = Włączony bez wyboru folderów zostanie zachowany w całości; może pomóc naprawa narzędziem Outlooka

error-store-offline = To jest kopia offline konta (.ost)
    .meaning = Takiej kopii nie otwieramy, zachowujemy ją w całości
    .advice = Wyeksportuj wiadomości konta z Outlooka do pliku .pst

error-no-store-folder = Żaden folder nie nazywa się { $name }
    .meaning = Niczego nie włączono
    .advice = Polecenie kronika folders wypisze foldery pliku Outlooka
