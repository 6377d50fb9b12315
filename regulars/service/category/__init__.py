"""A category is a shelf on which articles stand, in an order of ours."""
