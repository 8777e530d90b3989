# Cuvinte despre ce se înregistrează despre răspunsul la un mesaj. Cheile încep cu ui-answers-.

ui-answers-open = Termen de răspuns…
ui-answers-title = Termenul de răspuns
ui-answers-what = Ce se înregistrează
ui-answers-answer-by = Răspuns până la o zi
ui-answers-no-answer = Nu necesită răspuns
ui-answers-holding-reply = Răspuns provizoriu, cu termen promis
ui-answers-answered = S-a răspuns altfel: în alt fir, la telefon
ui-answers-await-answer = Așteaptă din nou, ca fără înregistrare
ui-answers-await-theirs = Așteptăm răspuns
ui-answers-day = Ziua
ui-answers-reason = De ce
ui-answers-needed = Este nevoie de o zi sau de motivul pentru care nu trebuie răspuns
ui-answers-record = Înregistrează
ui-answers-saved = Înregistrat
ui-answers-stays = Rămâne în registru; o înregistrare ulterioară o poate anula
ui-answers-name = Răspuns
ui-answers-passed = au trecut { $passed } din { $all } zile lucr.
ui-answers-promised = Acest răspuns promite unul pentru { $date }: „{ $words }”
ui-answers-promise-record = Înregistrează ca promisiune de răspuns
ui-answers-told = Ce s-a înregistrat despre răspuns
