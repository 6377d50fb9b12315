"""A product is something we sell: a thing, an hour, a service."""
