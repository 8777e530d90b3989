# Why a file or an entry could not be read.

reason-broken-bytes = Tego wpisu nie da się odczytać
reason-broken-doubled = Ten wpis tworzy zapis, który już istnieje
reason-broken-fields = Pola tego wpisu nie pasują do jego rodzaju
reason-broken-no-client = Ten wpis nie wskazuje klienta
reason-broken-unknown-record = Ten wpis dotyczy zapisu, którego tu nie ma
reason-cannot-read = Dysk nie zdołał go odczytać
reason-empty = Plik jest pusty
reason-link-loop = Folder prowadzi z powrotem do siebie
reason-missing = Nie ma takiego pliku
reason-no-access = Brak uprawnień do odczytu
reason-not-a-file = To nie plik, lecz urządzenie lub potok
reason-not-a-message = Nie da się w nim odczytać nagłówków wiadomości
reason-outside-mailbox = Bajty przed pierwszą wiadomością w skrzynce
reason-own-journal = To jest sam otwarty dziennik
