# Words of meetings and minutes. Keys begin with ui-meetings-.
