"""A note is something worth remembering about a party."""
