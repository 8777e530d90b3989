# Words of the home screen. Keys begin with ui-today-.
