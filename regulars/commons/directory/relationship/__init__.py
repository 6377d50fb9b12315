"""A relationship ties two parties for a while and is named from both ends: works at, employs."""
