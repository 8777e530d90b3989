# What a check of the record can find.

verify-bad-checkpoint = A checkpoint's signature does not fit
verify-broken-entry = An entry could not be applied
verify-changed-blob = The bytes of an original have changed
verify-columns-differ = The columns beside an entry say something else than the entry
verify-cut-off = Entries that were signed are missing at the end
verify-damaged-pages = Pages of the file are damaged
verify-missing-blob = An original named by an entry is missing
verify-missing-entries = Entries are missing
verify-number-differs = The number of an entry about the client does not follow the one before
verify-root-differs = The entries are not those that were signed
verify-shown-differs = What is shown of a record is not what its entries say; “kronika rebuild” makes it anew from them
verify-time-goes-back = Time of recording goes back
verify-unknown-log = Entries of a log that nobody began
verify-unreadable-blobs = The originals cannot be read to the end
verify-unreadable-entry = An entry cannot be read
verify-unreadable-log = A log cannot be read to the end
verify-unsigned-tail = The last entries were never signed
verify-wrong-start = The log does not begin with its own key
