# Words of the timeline. Keys begin with ui-timeline-.
ui-timeline-kind = Tip
ui-timeline-side = Parte
ui-timeline-person = Persoană
ui-timeline-period = Perioadă
ui-timeline-weeks = Săptămâni
ui-timeline-messages = Mesaje
ui-timeline-talks = Discuții
ui-timeline-meetings = Ședințe
ui-timeline-rules = Reguli
ui-timeline-dates = Termene
ui-timeline-snapshots = Instantanee
ui-timeline-decisions = Decizii
ui-timeline-documents = Documente
ui-timeline-people = Persoane
ui-timeline-imports = Preluări de fișiere
ui-timeline-private = Note private
ui-timeline-everyone = Toți
ui-timeline-always = De la început
ui-timeline-month = Ultimele 30 de zile
ui-timeline-quarter = Ultimele 3 luni
ui-timeline-year = Anul acesta
ui-timeline-chosen = Zile alese…
ui-timeline-from = De la
ui-timeline-to = Până la
ui-timeline-filters = Filtre
ui-timeline-filters-on = Filtre: active
ui-timeline-reset = Resetează filtrele
ui-timeline-none = Nicio înregistrare nu corespunde filtrelor
ui-timeline-show-all = Arată tot
ui-timeline-new = Înregistrare nouă…
ui-timeline-meeting = Ședința { $number }: { $title }
ui-timeline-meeting-minutes = Ședința { $number }, proces-verbal
ui-timeline-minutes = { $state }, { $outcomes }
ui-timeline-rule = Regula { $number }: { $title }
ui-timeline-rule-number = Regula { $number }
ui-timeline-rule-version = Regula { $number }: versiune nouă
ui-timeline-snapshot = Instantaneul { $number }: { $title }
ui-timeline-snapshot-number = Instantaneul { $number }
ui-timeline-decision = Decizia { $number }: { $title }
ui-timeline-task = Activitate nouă: { $title }
ui-timeline-due = termen { $date }
ui-timeline-moved = { $title }: { $before } → { $after }
ui-timeline-no-date = fără termen
ui-timeline-source = sursă: { $kind }, { $date }
ui-timeline-act = { $record }: { $act }
ui-timeline-until = observații până la { $date }
ui-timeline-call = Telefon: { $about }
ui-timeline-chat = Chat: { $about }
ui-timeline-letter = Scrisoare: { $about }
ui-timeline-outcomes = { $count ->
    [one] { $count } concluzie
    [few] { $count } concluzii
   *[other] { $count } de concluzii
}

ui-timeline-column-day = Ziua
ui-timeline-column-time = Ora
ui-timeline-column-what = Ce
ui-timeline-column-detail = Detaliu
