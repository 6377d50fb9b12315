"""Satisfaction is what a customer says of how her case went: one question, by a link that is good for a while."""
