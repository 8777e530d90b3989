# What the user should know of where the journal lies.

warning-synced-folder = Jurnalul se află într-un dosar sincronizat de { $service }
    .meaning = Copierea fișierului în timpul lucrului îl poate deteriora sau poate lăsa două copii diferite
    .advice = Mutați-l într-un dosar local și păstrați copiile de rezervă în cel sincronizat
