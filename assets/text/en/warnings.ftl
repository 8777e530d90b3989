# What the user should know of where the journal lies.

warning-synced-folder = The journal lies in a folder kept in step by { $service }
    .meaning = Copying the file while it is in use can damage it or leave two different copies
    .advice = Move it to a local folder and keep backups in the synced one
