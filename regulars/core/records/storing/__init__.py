"""Writing thousands of records at once, exactly as saving them one by one would."""
