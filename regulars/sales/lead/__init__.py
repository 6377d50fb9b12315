"""A lead is an interest that somebody showed: where it came from, what it is about, what became of it."""
