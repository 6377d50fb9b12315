"""A call is a conversation by phone: who, when, how long, what came of it."""
