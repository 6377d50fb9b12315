"""Everyone the business deals with: people, organisations and households."""

OBJECTS = [
    "party",
    "contact_point",
    "address",
    "important_date",
    "fact",
    "role",
    "consent",
    "relationship",
    "network",
    "doubles",
    "importing",
    "exporting",
]
