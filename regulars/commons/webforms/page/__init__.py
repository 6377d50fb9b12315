"""The page of a form, as its visitors see it, on our address or inside another page."""
