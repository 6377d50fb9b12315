"""What the cells of a row say of consents."""

from regulars.commons.directory.consent.topics import topic_choices, topics_by_label
from regulars.commons.directory.importing.draft import Agreed
from regulars.core.records.importing.recognising.notations import parse_date
from regulars.core.records.importing.recognising.yes_no import NO, YES
from regulars.core.words import say
from regulars.foundation.text import fold

_GIVEN = YES | {"given", "subscribed", "opt-in", "opted in"}
_WITHDRAWN = NO | {"withdrawn", "unsubscribed", "opt-out", "opted out", "cleaned"}

_OUT = YES | {"unsubscribed", "opt-out", "opted out", "cleaned"}


def read_consents(text: str) -> list[Agreed]:
    """Return what a cell of our own export says; raise ValueError for a topic that nobody is asked for."""
    topics = topics_by_label()
    words = list(dict.fromkeys(word.strip() for word in text.split(";") if word.strip()))
    for word in words:
        if fold(word) not in topics:
            raise ValueError(
                say("Nobody is asked for “{word}”. Add the purpose in the settings, or leave this out.", word=word[:60])
            )
    return [Agreed(topics[fold(word)], "given") for word in words]


def read_consent(topic: str, text: str, order: str | None) -> Agreed:
    """Return what the cell of one topic says: yes, no, or the day on which it was given; raise ValueError."""
    if fold(text) in _WITHDRAWN or text.lower() in NO:
        return Agreed(topic, "withdrawn")
    if fold(text) in _GIVEN or text.lower() in YES:
        return Agreed(topic, "given")
    try:
        return Agreed(topic, "given", parse_date(text, order=order))
    except ValueError:
        raise ValueError(
            say("“{text}” is neither yes nor no, nor the day on which it was given.", text=text[:40])
        ) from None


def read_opt_out(channel: str, text: str, order: str | None) -> tuple[list[Agreed], str] | None:
    """Return what is withdrawn by a yes, or by the day since which it holds, and that in words; None for a no."""
    word = fold(text)
    if word in NO or word == "subscribed" or text.lower() in NO:
        return None
    day = None
    if word not in _OUT and text.lower() not in YES:
        try:
            day = parse_date(text, order=order)
        except ValueError:
            raise ValueError(say("“{text}” is neither yes nor no, nor a day.", text=text[:40])) from None
    topics = [one["value"] for one in topic_choices() if one["value"].endswith(f".{channel}")]
    return [Agreed(topic, "withdrawn", day) for topic in topics], day.isoformat() if day else "yes"
