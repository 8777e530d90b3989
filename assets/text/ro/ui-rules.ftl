# Words of rules of cooperation. Keys begin with ui-rules-.
