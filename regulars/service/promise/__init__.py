"""A promise is by when a case is answered and solved, in the hours in which its queue works."""
