"""What every answer goes through before Django and after it: the screens' files and the safe headers."""
