"""A goal is what somebody, or a team, means to sell in a month, a quarter or a year."""
