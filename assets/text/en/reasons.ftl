# Why a file or an entry could not be read.

reason-broken-bytes = This entry cannot be read
reason-broken-doubled = This entry makes a record that exists already
reason-broken-fields = Fields of this entry do not fit its kind
reason-broken-no-client = This entry names no client
reason-broken-unknown-record = This entry is about a record that is not here
reason-cannot-read = The disk could not read it
reason-empty = The file is empty
reason-link-loop = The folder leads back into itself
reason-missing = There is no such file
reason-no-access = No permission to read it
reason-not-a-file = Not a file but a device or a pipe
reason-not-a-message = No header of a message can be read in it
reason-outside-mailbox = Bytes before the first message of the mailbox
reason-own-journal = This is the open journal itself
