"""A contact point is one way to reach a party: an e-mail address, a phone number, a web link."""
