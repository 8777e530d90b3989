# Słowa o tym, co zapisuje się o odpowiedzi na wiadomość. Klucze zaczynają się od ui-answers-.

ui-answers-open = Termin odpowiedzi…
ui-answers-title = Termin odpowiedzi
ui-answers-what = Co zapisać
ui-answers-answer-by = Odpowiedź do dnia
ui-answers-no-answer = Odpowiedź niepotrzebna
ui-answers-holding-reply = Odpowiedziano wstępnie, z obiecanym terminem
ui-answers-answered = Odpowiedziano inaczej: w innym wątku, telefonicznie
ui-answers-await-answer = Znów czeka, jak bez wpisu
ui-answers-await-theirs = Czekamy na odpowiedź
ui-answers-day = Dzień
ui-answers-reason = Dlaczego
ui-answers-needed = Podaj dzień albo powód, dla którego odpowiedź jest niepotrzebna
ui-answers-record = Zapisz
ui-answers-saved = Zapisano
ui-answers-stays = Zostaje w zapisie; odwołać to można kolejnym wpisem
ui-answers-name = Odpowiedź
ui-answers-passed = minęło { $passed } z { $all } dni rob.
ui-answers-promised = Ta odpowiedź zapowiada dalszą na { $date }: „{ $words }”
ui-answers-promise-record = Zapisz jako obietnicę odpowiedzi
ui-answers-told = Co zapisano o odpowiedzi
