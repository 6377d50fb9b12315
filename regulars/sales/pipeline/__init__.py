"""A pipeline is a way that deals go: new business, renewals, tenders; each with stages of its own."""
