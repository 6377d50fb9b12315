"""What a person may ask of whoever keeps data about her: to be told all of it, and to be forgotten."""
