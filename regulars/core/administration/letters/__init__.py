"""Letters of the house: a link to a new password, an invitation, a word about a new device."""
