# Words of printed pages. Keys begin with print-.
