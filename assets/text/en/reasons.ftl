# Why a file or an entry could not be read.

reason-archive-bomb = The archive would unpack to far more than an archive of its size may
reason-archive-damaged = The archive is damaged or cut off
reason-archive-deep = Archives inside archives, too many to open
reason-archive-method = Packed in a way that is not known here
reason-archive-partly = Kept whole, because not everything in it could be read
reason-archive-split = One part of an archive split over several files
reason-broken-bytes = This entry cannot be read
reason-broken-doubled = This entry makes a record that exists already
reason-broken-fields = Fields of this entry do not fit its kind
reason-broken-no-client = This entry names no client
reason-broken-unknown-record = This entry is about a record that is not here
reason-cannot-read = The disk could not read it
reason-empty = The file is empty
reason-encrypted = Encrypted with a password
reason-link-loop = The folder leads back into itself
reason-message-too-large = Larger than any message can be
reason-missing = There is no such file
reason-no-access = No permission to read it
reason-not-a-file = Not a file but a device or a pipe
reason-not-a-message = No header of a message can be read in it
reason-outside-mailbox = Bytes before the first message of the mailbox
reason-own-journal = This is the open journal itself
reason-chat-order = Whether day or month comes first in this chat cannot be told: the day was taken to come first
