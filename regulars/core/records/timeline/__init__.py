"""The story of a customer: one index range of links, told in the reader's words."""
