"""The call card shows who rings, and all that every room knows of her, before one says hello."""
