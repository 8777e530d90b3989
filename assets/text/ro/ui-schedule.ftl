# Words of the schedule. Keys begin with ui-schedule-.
