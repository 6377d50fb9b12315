"""A queue is where cases wait for those who answer them, and when these work."""
