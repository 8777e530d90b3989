# Words of forms and fields. Keys begin with ui-forms-.
ui-forms-date-wrong = We do not understand this date. Write for example 12.5
ui-forms-month = Show the month (Alt + down arrow)
ui-forms-month-of = Show the month, { $field }
ui-forms-month-before = Previous month
ui-forms-month-next = Next month
ui-forms-side-us = Us
ui-forms-side-client = Client
ui-forms-side-third-party = Third
ui-forms-side-both = Both
ui-forms-side-nobody = Nobody
ui-forms-source-hint = Find a message, a document, a meeting
ui-forms-source-hint-message = Find a message
ui-forms-source-open = Choose a line from the list or clear the field: words alone are no source
ui-forms-source-other = Name another source
ui-forms-source-clear = Name another source instead of { $name }
ui-forms-source-unknown = source not known that day
ui-forms-no-source = no source
