"""A role says what its holders may see and do."""
