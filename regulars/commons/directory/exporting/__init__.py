"""People and organisations as vCards, for phones and other programs."""
