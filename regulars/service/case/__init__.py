"""A case is something a customer asks of us, which must be answered by a promised hour."""
