"""A submission is what somebody sent through a web form."""
