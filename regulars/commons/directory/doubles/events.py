"""What is said of likely doubles; only one of the two is named, for not everybody sees both."""

from dataclasses import dataclass

from regulars.core.journal.events import Event


@dataclass(frozen=True, kw_only=True)
class PairDismissed(Event):
    """Two who looked like one are two."""

    stored_name = "doubles.dismissed"
    sentence = "{by} noted that {title} and a likely double are two"
    room = "directory"
    icon = "users"
    forgets = ()
    has_own_way_back = True
    other: int


@dataclass(frozen=True, kw_only=True)
class PairReopened(Event):
    """That two who look like one are two was taken back."""

    stored_name = "doubles.reopened"
    sentence = "{by} took back that {title} and a likely double are two"
    room = "directory"
    icon = "users"
    forgets = ()
    has_own_way_back = True
    other: int
