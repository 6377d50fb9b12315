"""A contract says what a customer is promised, from when until when."""
