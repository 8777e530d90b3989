# Words of a client's overview. Keys begin with ui-overview-.
