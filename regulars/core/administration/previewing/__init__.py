"""Seeing the whole product as a role or a user does, without changing anything."""
