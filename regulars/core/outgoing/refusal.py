"""Why the house does not connect somewhere."""

from regulars.core.words import say


class NotConnected(OSError):
    """Nobody was asked: the address leads where no one outside may send us, or nobody answered as they should."""

    def __init__(self, why: str, **words: object) -> None:
        super().__init__(say(why, **words))
        self.why = say(why, **words)
