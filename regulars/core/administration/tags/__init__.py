"""Tags: their colours and their spelling, for the whole house."""
