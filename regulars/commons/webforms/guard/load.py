"""How often a form is sent lately: beyond what people do, browsers work more, and who brings no work waits her turn."""

from regulars.core.access.paces import Pace, note_asked, seconds_to_wait

# By form, whoever sends: so many at once, and one more after so many seconds.
USUAL = Pace("forms sent", at_once=40, seconds_each=3.0)
# Without proof of work each is looked at by a person, or leads to a mail.
UNPROVEN = Pace("forms sent without work", at_once=20, seconds_each=30.0)


def is_under_load(form: int) -> bool:
    """Whether a form is sent in more often than people do."""
    return seconds_to_wait(USUAL, form) > 0


def note_sent(form: int) -> None:
    """Note that a form was sent."""
    note_asked(USUAL, form)
