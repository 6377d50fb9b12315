"""A sequence is a few steps over some days by which we stay in touch with somebody until she answers."""
