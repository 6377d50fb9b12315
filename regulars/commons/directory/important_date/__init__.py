"""An important date is a day worth remembering: a birthday, an anniversary; the year may be unknown."""
