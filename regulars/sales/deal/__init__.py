"""A deal is a sale we hope to make: it has a worth, a stage and a day."""
