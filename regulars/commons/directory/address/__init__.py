"""An address is where a party lives, works or receives things."""
