"""A party is a person, an organisation or a household that the business deals with."""
