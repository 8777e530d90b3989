# What a check of the record can find.

verify-bad-checkpoint = Podpis punktu kontrolnego się nie zgadza
verify-broken-entry = Wpisu nie udało się zastosować
verify-changed-blob = Bajty oryginału się zmieniły
verify-columns-differ = Kolumny przy wpisie mówią co innego niż sam wpis
verify-cut-off = Na końcu brakuje podpisanych wpisów
verify-damaged-pages = Strony pliku są uszkodzone
verify-missing-blob = Brakuje oryginału wskazanego we wpisie
verify-missing-entries = Brakuje wpisów
verify-number-differs = Numer wpisu u klienta nie następuje po poprzednim
verify-root-differs = Wpisy nie są tymi, które podpisano
verify-shown-differs = To, co widać z zapisu, nie jest tym, co mówią jego wpisy; „kronika rebuild” odtworzy to z wpisów
verify-time-goes-back = Czas zapisu się cofa
verify-unknown-log = Wpisy rejestru, którego nikt nie rozpoczął
verify-unreadable-blobs = Oryginałów nie da się odczytać do końca
verify-unreadable-entry = Wpisu nie da się odczytać
verify-unreadable-log = Rejestru nie da się odczytać do końca
verify-unsigned-tail = Ostatnich wpisów nigdy nie podpisano
verify-wrong-start = Rejestr nie zaczyna się od własnego klucza
