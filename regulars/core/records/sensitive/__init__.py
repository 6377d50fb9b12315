"""Sensitive fields: who reads one leaves an entry in the journal."""
