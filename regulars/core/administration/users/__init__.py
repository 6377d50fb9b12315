"""The people of the business who sign in."""
