"""Today shows what is due, whose day it is, who has gone quiet and what changed."""
