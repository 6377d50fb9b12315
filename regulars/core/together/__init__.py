"""Working together: comments on any record, who follows what, and what one is notified of."""
