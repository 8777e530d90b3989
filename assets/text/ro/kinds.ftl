# The kinds of records: one, many, and a number of them.

kind-client = client
    .many = clienți
    .count = { $count ->
        [one] { $count } client
        [few] { $count } clienți
       *[other] { $count } de clienți
    }

kind-person = persoană
    .many = persoane
    .count = { $count ->
        [one] { $count } persoană
        [few] { $count } persoane
       *[other] { $count } de persoane
    }

kind-meeting = ședință
    .many = ședințe
    .count = { $count ->
        [one] { $count } ședință
        [few] { $count } ședințe
       *[other] { $count } de ședințe
    }

kind-rule = regulă de colaborare
    .many = reguli de colaborare
    .count = { $count ->
        [one] { $count } regulă
        [few] { $count } reguli
       *[other] { $count } de reguli
    }

kind-task = activitate
    .many = activități
    .count = { $count ->
        [one] { $count } activitate
        [few] { $count } activități
       *[other] { $count } de activități
    }

kind-snapshot = instantaneu al graficului
    .many = instantanee ale graficului
    .count = { $count ->
        [one] { $count } instantaneu
        [few] { $count } instantanee
       *[other] { $count } de instantanee
    }

kind-decision = decizie
    .many = decizii
    .count = { $count ->
        [one] { $count } decizie
        [few] { $count } decizii
       *[other] { $count } de decizii
    }

kind-message = mesaj
    .many = mesaje
    .count = { $count ->
        [one] { $count } mesaj
        [few] { $count } mesaje
       *[other] { $count } de mesaje
    }

kind-document = document
    .many = documente
    .count = { $count ->
        [one] { $count } document
        [few] { $count } documente
       *[other] { $count } de documente
    }

kind-phone-note = notă telefonică
    .many = note telefonice
    .count = { $count ->
        [one] { $count } notă telefonică
        [few] { $count } note telefonice
       *[other] { $count } de note telefonice
    }

kind-letter = scrisoare
    .many = scrisori
    .count = { $count ->
        [one] { $count } scrisoare
        [few] { $count } scrisori
       *[other] { $count } de scrisori
    }

kind-chat = conversație pe chat
    .many = conversații pe chat
    .count = { $count ->
        [one] { $count } conversație pe chat
        [few] { $count } conversații pe chat
       *[other] { $count } de conversații pe chat
    }

kind-private-note = notă privată
    .many = note private
    .count = { $count ->
        [one] { $count } notă privată
        [few] { $count } note private
       *[other] { $count } de note private
    }

kind-import = import
    .many = importuri
    .count = { $count ->
        [one] { $count } import
        [few] { $count } importuri
       *[other] { $count } de importuri
    }
