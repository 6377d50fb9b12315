"""What sums of other currencies are worth in the company's own."""

OBJECTS = ["rate"]
