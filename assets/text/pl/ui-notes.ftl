# Words of notes of calls, letters, chats and private notes. Keys begin with ui-notes-.
