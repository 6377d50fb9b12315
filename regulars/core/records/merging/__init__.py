"""Two records that are one become one, and can be separated again at any later time."""
