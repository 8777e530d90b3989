# Words of the command line. Keys begin with cli-.
