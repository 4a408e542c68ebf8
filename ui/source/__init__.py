"""A citation shown in its report: the marked place, the framed page, the row in its table, the whole document."""
