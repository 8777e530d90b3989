# Words of decisions. Keys begin with ui-decisions-.
