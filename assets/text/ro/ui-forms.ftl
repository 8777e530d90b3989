# Words of forms and fields. Keys begin with ui-forms-.
