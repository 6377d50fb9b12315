"""A seller's day: which of her deals need her, who is new, and how the month stands."""
