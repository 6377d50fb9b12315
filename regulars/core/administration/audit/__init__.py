"""Who came in, what was taken out, who changed rights: searching the journal as evidence."""
