"""What others do shows at once: a small question that browsers ask again and again, and who else is looking."""
