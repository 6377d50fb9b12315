"""The speed budget: what the product does a second and for how much, beside a bare server in the same run."""
