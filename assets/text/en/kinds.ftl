# The kinds of records: one, many, and a number of them.

kind-client = client
    .many = clients
    .count = { $count ->
        [one] { $count } client
       *[other] { $count } clients
    }

kind-person = person
    .many = people
    .count = { $count ->
        [one] { $count } person
       *[other] { $count } people
    }

kind-meeting = meeting
    .many = meetings
    .count = { $count ->
        [one] { $count } meeting
       *[other] { $count } meetings
    }

kind-rule = rule of cooperation
    .many = rules of cooperation
    .count = { $count ->
        [one] { $count } rule
       *[other] { $count } rules
    }

kind-task = task
    .many = tasks
    .count = { $count ->
        [one] { $count } task
       *[other] { $count } tasks
    }

kind-snapshot = schedule snapshot
    .many = schedule snapshots
    .count = { $count ->
        [one] { $count } snapshot
       *[other] { $count } snapshots
    }

kind-decision = decision
    .many = decisions
    .count = { $count ->
        [one] { $count } decision
       *[other] { $count } decisions
    }

kind-message = message
    .many = messages
    .count = { $count ->
        [one] { $count } message
       *[other] { $count } messages
    }

kind-document = document
    .many = documents
    .count = { $count ->
        [one] { $count } document
       *[other] { $count } documents
    }

kind-phone-note = phone note
    .many = phone notes
    .count = { $count ->
        [one] { $count } phone note
       *[other] { $count } phone notes
    }

kind-letter = letter
    .many = letters
    .count = { $count ->
        [one] { $count } letter
       *[other] { $count } letters
    }

kind-chat = chat
    .many = chats
    .count = { $count ->
        [one] { $count } chat
       *[other] { $count } chats
    }

kind-private-note = private note
    .many = private notes
    .count = { $count ->
        [one] { $count } private note
       *[other] { $count } private notes
    }

kind-import = import
    .many = imports
    .count = { $count ->
        [one] { $count } import
       *[other] { $count } imports
    }
