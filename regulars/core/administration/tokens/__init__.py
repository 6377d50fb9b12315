"""Programs that come in with a token of their own."""
