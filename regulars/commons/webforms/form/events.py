"""What happens to web forms."""

from dataclasses import dataclass

from regulars.core.journal.events import Event


@dataclass(frozen=True, kw_only=True)
class FormMade(Event):
    """A web form was made."""

    stored_name = "webform.made"
    sentence = "{by} made a web form: {title}"
    room = "webforms"
    icon = "forms"
    forgets = ()


@dataclass(frozen=True, kw_only=True)
class FormChanged(Event):
    """A web form was changed."""

    stored_name = "webform.changed"
    sentence = "{by} changed a web form: {title}"
    room = "webforms"
    icon = "forms"
    forgets = ()


@dataclass(frozen=True, kw_only=True)
class FormMoved(Event):
    """A web form has another address."""

    stored_name = "webform.moved"
    sentence = "{by} gave a web form another address: {title}"
    room = "webforms"
    icon = "link"
    forgets = ()


@dataclass(frozen=True, kw_only=True)
class FormLostItsPlace(Event):
    """Where a web form landed was removed; the first place is taken from then on."""

    stored_name = "webform.place_gone"
    sentence = "{by} removed “{place}”: what {title} opens lands in the first one now"
    room = "webforms"
    icon = "forms"
    forgets = ()
    place: str = ""
