"""What the business sells: products and services, by name, code, unit and price."""

OBJECTS = ["product"]
