"""Until when somebody is given no new leads."""

import datetime as dt

from regulars.core.access.models import User
from regulars.core.access.viewer import Viewer
from regulars.core.database.turns import write_transaction
from regulars.core.journal.recording import About, record
from regulars.core.problems import NotFound, Refused
from regulars.core.words import say
from regulars.sales.assignment.events import AbsenceNoted
from regulars.sales.assignment.models import Absence


def note_absence(user_id: int, *, until: dt.date | None, by: Viewer) -> None:
    """Let new leads pass somebody by until a day, that day counted, or come again; an administrator may for others."""
    if user_id != by.user_id and not by.administers:
        raise Refused(say("Only an administrator may note when somebody else is away."))
    with write_transaction():
        user = User.objects.filter(pk=user_id).first()
        if user is None:
            raise NotFound
        Absence.objects.filter(user=user).delete()
        if until:
            Absence.objects.create(user=user, until=until)
        record(AbsenceNoted(until=until.isoformat() if until else "–"), by=by, about=About("", None, user.name))
