"""An event is a class: a permanent stored name, typed data, a sentence, and what to forget on erasure."""

import re
from dataclasses import asdict, dataclass, fields
from typing import Any, ClassVar

from django.utils.translation import get_language

from regulars.core.words import say, say_inside
from regulars.foundation.caching import cached

_events: dict[str, type["Event"]] = {}
_GAP = re.compile(r"\{\w+\}")


@dataclass(frozen=True, kw_only=True)
class Event:
    """Something that happened; a subclass without stored name, sentence, room or erasure rule is refused.

    `sentence` is filled from the data and from `by` and `title` when somebody reads it, in her language.
    `forgets` names the data to wipe when the person is erased. `says` names words of the house among the data, kept in
    English: they are said in the reader's language too.
    """

    stored_name: ClassVar[str]
    sentence: ClassVar[str]
    room: ClassVar[str]
    icon: ClassVar[str] = "point"
    forgets: ClassVar[tuple[str, ...]]
    says: ClassVar[tuple[str, ...]] = ()
    # Which of the data is read below the sentence, word for word: what was said to somebody.
    tells: ClassVar[str] = ""
    # What was said once, as proof: nobody takes it back; what holds from then on is written down instead.
    is_final: ClassVar[bool] = False
    # Taken back by a way of its own, though it changed no record.
    has_own_way_back: ClassVar[bool] = False

    def __init_subclass__(cls) -> None:
        for needed in ("stored_name", "sentence", "room", "forgets", "__doc__"):
            if not cls.__dict__.get(needed) and cls.__dict__.get(needed) != ():
                raise TypeError(f"{cls.__name__} needs `{needed}`: every event says what it is and what it forgets.")
        if cls.stored_name in _events and _events[cls.stored_name].__qualname__ != cls.__qualname__:
            raise TypeError(f"The event name {cls.stored_name!r} is taken by {_events[cls.stored_name].__name__}.")
        _events[cls.stored_name] = cls

    def data(self) -> dict[str, Any]:
        """Return what is stored: every field that has a value."""
        return {k: v for k, v in asdict(self).items() if v not in (None, "", [], {})}


def all_events() -> list[type[Event]]:
    """Return every event class, by stored name."""
    return [_events[name] for name in sorted(_events)]


def event_class(stored_name: str) -> type[Event] | None:
    """Return the class of a stored name, or None for an event of a room that is gone."""
    return _events.get(stored_name)


def sentence_of(stored_name: str, data: dict[str, Any], *, by: str, title: str, language: str | None = None) -> str:
    """Return what happened as one sentence in the reader's language, which may be given where many are told."""
    found = event_class(stored_name)
    if found is None:
        return title or stored_name
    words = {**_no_words(found), **data, "by": by, "title": title}
    if found.says:
        words |= {name: _said(str(words[name])) for name in found.says}
    return _sentence(found, language or get_language()).format_map(words)


def _said(words: str) -> str:
    # One word of the house with a comma in it, or several with commas between them.
    whole = say_inside(words)
    return whole if whole != words else ", ".join(map(say_inside, words.split(", ")))


def said_always(event: type[Event]) -> list[str]:
    """Return what stands in every sentence of an event, between the gaps for names, in the reader's language."""
    return _GAP.split(_sentence(event, get_language()))


@cached
def _sentence(event: type[Event], language: str | None) -> str:
    # Looked up once a language; a page of a story asks for thirty.
    return say(event.sentence)


@cached
def _no_words(event: type[Event]) -> dict[str, str]:
    return {one.name: "" for one in fields(event)}
