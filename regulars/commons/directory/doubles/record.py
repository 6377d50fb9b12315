"""The search for doubles is known to the jobs as soon as the house stands."""

from regulars.commons.directory.doubles.following import follow_changes
from regulars.commons.directory.doubles.searching import search_doubles

BACKGROUND = (search_doubles, follow_changes)
