"""A glance tells whoever serves somebody who she is, what is under way with her, and what happened last."""
