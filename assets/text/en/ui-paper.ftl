# Words of print and export. Keys begin with ui-paper-.

ui-paper-minutes = Minutes
