"""Looking back and taking back: undo, the history of a field, the record as it was."""
