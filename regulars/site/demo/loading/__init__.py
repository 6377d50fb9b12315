"""Writing many rows at once, the same rows that the engine writes one by one."""
