# Words of people. Keys begin with ui-people-.
