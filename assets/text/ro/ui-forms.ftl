# Words of forms and fields. Keys begin with ui-forms-.
ui-forms-date-wrong = Nu înțelegem această dată. Scrieți de exemplu 12.5
ui-forms-month = Arată luna (Alt + săgeată în jos)
ui-forms-month-of = Arată luna, { $field }
ui-forms-month-before = Luna precedentă
ui-forms-month-next = Luna următoare
ui-forms-side-us = Noi
ui-forms-side-client = Client
ui-forms-side-third-party = Terț
ui-forms-side-both = Ambele
ui-forms-side-nobody = Nimeni
ui-forms-source-hint = Căutați un mesaj, un document, o ședință
ui-forms-source-hint-message = Căutați un mesaj
ui-forms-source-open = Alegeți un rând din listă sau goliți câmpul: cuvintele singure nu sunt o sursă
ui-forms-source-other = Indicați altă sursă
ui-forms-source-clear = Indicați altă sursă în locul { $name }
ui-forms-source-unknown = sursă necunoscută în acea zi
ui-forms-no-source = fără sursă
