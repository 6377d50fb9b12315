"""A rate is what one unit of another currency is worth in the company's own, from a day on."""
