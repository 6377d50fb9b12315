"""Steps that a later version might bring, on the real tables; what goes wrong in the last is chosen by a test."""
