"""A fact is something that makes this party unique, with its source and the day we learnt it."""
