"""Teams are people who share their records; they may stand inside one another."""
