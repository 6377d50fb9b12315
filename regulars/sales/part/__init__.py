"""A part in a deal is what somebody does in it: decides, influences, uses, or competes with us."""
