"""The chain of seals over the journal: whoever changes, removes or adds a row behind its back is found."""
