"""Telling somebody to wait: a request that would be one too many is answered 429, and when it may come again."""

from math import ceil

from regulars.core.access.paces import Pace, note_asked, seconds_to_wait
from regulars.core.problems import Problem
from regulars.core.words import mark, say_count


class TooMuch(Problem):
    """Somebody asked for more than others should wait for."""

    status = 429
    title = mark("That is a lot at once")

    def __init__(self, seconds: float) -> None:
        self.retry_after = max(1, ceil(seconds))
        super().__init__(
            say_count(
                "You asked for a lot in a short time. Try again in {count} second.",
                "You asked for a lot in a short time. Try again in {count} seconds.",
                count=self.retry_after,
            )
        )


def keep_pace(pace: Pace, who: object) -> None:
    """Note that somebody asks once more; raises TooMuch if that is too soon."""
    wait = seconds_to_wait(pace, who)
    if wait:
        raise TooMuch(wait)
    note_asked(pace, who)
