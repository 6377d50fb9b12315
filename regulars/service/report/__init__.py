"""The report tells how service went: what came, how soon it was answered and solved, what waits, who was content."""
