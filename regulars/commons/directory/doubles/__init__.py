"""A double is a second record of somebody who is in the directory already."""
