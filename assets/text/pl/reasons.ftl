# Why a file or an entry could not be read.

reason-archive-bomb = Archiwum rozpakowałoby się do znacznie większych rozmiarów, niż wolno
reason-archive-damaged = Archiwum jest uszkodzone lub ucięte
reason-archive-deep = Zbyt wiele archiwów zagnieżdżonych jedno w drugim
reason-archive-method = Spakowany nieznaną tu metodą
reason-archive-partly = Zachowane w całości, ponieważ nie wszystko w nim dało się odczytać
reason-archive-split = Jedna z części archiwum podzielonego na kilka plików
reason-broken-bytes = Tego wpisu nie da się odczytać
reason-broken-doubled = Ten wpis tworzy zapis, który już istnieje
reason-broken-fields = Pola tego wpisu nie pasują do jego rodzaju
reason-broken-no-client = Ten wpis nie wskazuje klienta
reason-broken-unknown-record = Ten wpis dotyczy zapisu, którego tu nie ma
reason-cannot-read = Dysk nie zdołał go odczytać
reason-empty = Plik jest pusty
reason-encrypted = Zaszyfrowany hasłem
reason-link-loop = Folder prowadzi z powrotem do siebie
reason-message-too-large = Większa niż jakakolwiek możliwa wiadomość
reason-missing = Nie ma takiego pliku
reason-no-access = Brak uprawnień do odczytu
reason-not-a-file = To nie plik, lecz urządzenie lub potok
reason-not-a-message = Nie da się w nim odczytać nagłówków wiadomości
reason-outside-mailbox = Bajty przed pierwszą wiadomością w skrzynce
reason-own-journal = To jest sam otwarty dziennik
reason-chat-order = Nie da się ustalić, czy w datach tego czatu najpierw jest dzień, czy miesiąc: przyjęto, że dzień
