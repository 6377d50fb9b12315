"""The room's reports: how deals went from stage to stage, how long it took, what came of them, and who did what."""
