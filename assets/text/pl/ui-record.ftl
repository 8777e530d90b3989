# Words of the record and its evidence. Keys begin with ui-record-.
