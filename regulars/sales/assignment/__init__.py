"""Assignment: by which rules new leads go to their owners, and why each went where it went."""
