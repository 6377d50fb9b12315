"""Background work: long jobs with progress, cancelling, retries and a memory that survives a restart."""
