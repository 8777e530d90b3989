# A message's body as its author meant it
ui-page-formatted = As written
ui-page-plain = Text only
ui-page-remote = { $count ->
    [one] { $count } picture on the network was not fetched
   *[other] { $count } pictures on the network were not fetched
}
ui-page-cut = The message is too long to be shown whole; its text and source hold all of it
ui-page-link = This link leads to
ui-page-follow = Open in the browser
ui-page-copy = Copy the address
ui-page-picture = Picture
ui-page-remote-picture = Picture on the network
