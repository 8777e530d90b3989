# Words of the window. Keys begin with ui-.
