"""A large company: a hundred thousand or a million parties, made by arithmetic and written as a stream."""
