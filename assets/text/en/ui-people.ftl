# Words of people. Keys begin with ui-people-.

ui-people-title = People
ui-people-empty = Nobody who takes part in this cooperation is recorded yet
ui-people-all = All people
ui-people-name = Name
ui-people-role = Role
ui-people-addresses = E-mail addresses
ui-people-phones = Telephones
ui-people-authority-now = Authority today
ui-people-side-us = On our side
ui-people-side-client = On the client's side
ui-people-side-third-party = Third parties
ui-people-from = from { $day }
ui-people-until = until { $day }
ui-people-always = no dates
ui-people-in-force = in force
ui-people-left-on = Last day in the cooperation: { $day }
ui-people-roles = Roles
ui-people-no-role = No role is recorded
ui-people-authority = Authority
ui-people-no-authority = What this person may order or accept is not recorded

# Forms
ui-people-company = Company
ui-people-side = Side
ui-people-one-a-line = Each on a line of its own
ui-people-scope = What they may order or accept
ui-people-document = The document that says so
ui-people-first = First day
ui-people-last = Last day
ui-people-role-add = Add a role
ui-people-role-remove = Remove role { $number }
ui-people-authority-add = Add an authority
ui-people-authority-remove = Remove authority { $number }
ui-people-name-needed = Write the name first
ui-people-dates-wrong = Mend the roles and authorities: a name, and days in their order
ui-people-new-title = New person
ui-people-new-what = By the e-mail address we recognise them in the correspondence
ui-people-new = Save the person
ui-people-new-saved = Person saved
ui-people-edit-open = Edit…
ui-people-edit-title = Changes of a person
ui-people-edit-what = Where a role or an authority ends, give its last day rather than remove it
ui-people-edit = Save the changes
ui-people-edit-saved = Changes saved
ui-people-correct-title = Correction of a person
ui-people-left-open = Left…
ui-people-left-title = End of taking part
ui-people-left-what = The person stays in the history; after this day they have no authority
ui-people-left = Save the end
ui-people-left-saved = End of taking part saved

# The client as a whole
ui-people-client = Client
ui-people-client-name = Full name
ui-people-short = Short name
ui-people-reference = Contract reference
ui-people-start = Start of the cooperation
ui-people-ended = End of the cooperation
ui-people-answer = Agreed answer time
ui-people-contact = Longest gap in contact
ui-people-answer-days = Answer time, working days
ui-people-contact-days = Longest gap in contact, days
ui-people-price = Price
ui-people-other-sums = { $count ->
    [one] The costs of { $count } decision will be read in this currency too: correct it only if it was entered wrongly
   *[other] The costs of { $count } decisions will be read in this currency too: correct it only if it was entered wrongly
}
ui-people-currency = Currency, for example EUR
ui-people-client-name-needed = Write the client's name first
ui-people-days-wrong = Give a number of days, for example 3
ui-people-price-currency = The price names another currency than the field beside it
ui-people-price-wrong = Give a sum, for example 420,000
ui-people-client-edit-open = Change what is agreed…
ui-people-client-title = What is agreed with the client
ui-people-client-what = From these numbers follows what is overdue and when contact is too rare
ui-people-client-correct-title = Correction of the client
ui-people-client-save = Save what is agreed
ui-people-client-saved = What is agreed was saved

# When each side rests
ui-people-holidays-us = Public holidays we keep
ui-people-holidays-client = Public holidays the client keeps
ui-people-holidays-third-party = Public holidays third parties keep
ui-people-holidays-none = none
ui-people-country-pl = Poland
ui-people-country-ro = Romania
ui-people-free = Further free days
ui-people-free-add = Add free days
ui-people-free-remove = Take away free days { $number }
ui-people-free-whose = Whose
ui-people-free-everyone = everyone’s
ui-people-free-why = Why
ui-people-free-backwards = The last day is before the first
ui-people-free-wrong = Give each stretch of free days its first day, and a last day not before it

# Met in the correspondence
ui-people-met = Met in the correspondence
ui-people-met-what = They write in this client's messages and are not among the people yet. The side is guessed by the domain of the address: look at it before you save
ui-people-met-letters = { $count ->
    [one] { $count } message, last: { $day }
   *[other] { $count } messages, last: { $day }
}
ui-people-met-side = Side of { $name }
ui-people-met-side-open = Side not known
ui-people-met-side-needed = Choose the side of everyone marked
ui-people-met-edit = Write more before saving…
ui-people-met-edit-of = Write more before saving: { $name }
ui-people-met-more = { $count ->
    [one] Show { $count } more
   *[other] Show { $count } more
}
ui-people-met-rest = { $count ->
    [one] { $count } more, met less often, is offered once some of these are saved
   *[other] { $count } more, met less often, are offered once some of these are saved
}
ui-people-met-none = Mark whom to save
ui-people-met-save = { $count ->
    [0] Save the marked people
    [one] Save { $count } person
   *[other] Save { $count } people
}
ui-people-met-saved = People saved
ui-people-met-so = Met in the correspondence
ui-people-met-take = Take the address { $address }
