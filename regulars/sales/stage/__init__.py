"""A stage is one step of a pipeline: how likely a deal there is won, and when it has stood there too long."""
