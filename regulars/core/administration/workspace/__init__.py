"""The workspace: its first visit, its settings, its demo company."""
