# Words of the timeline. Keys begin with ui-timeline-.
