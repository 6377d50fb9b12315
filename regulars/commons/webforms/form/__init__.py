"""A web form is a page with questions that anybody may answer, on our address or inside another page."""
