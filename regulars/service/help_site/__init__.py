"""The help site: published articles for whoever looks for them, without a script and without an account."""
