"""The floor: a bare server of the same kind with the same SQL, the raw driver and the fastest encoder."""
