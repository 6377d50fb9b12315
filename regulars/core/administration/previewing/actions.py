"""Verbs for previews: begin one, end it."""

from typing import Any

from regulars.core.access.models import Role, User
from regulars.core.access.previewing import PREVIEW, ROLE, USER, begin_looking
from regulars.core.access.viewer import Viewer, raise_epoch
from regulars.core.administration.guarding import require_administrator
from regulars.core.administration.previewing.events import PreviewBegun, PreviewEnded
from regulars.core.database.turns import write_transaction
from regulars.core.journal.recording import About, record
from regulars.core.problems import Invalid
from regulars.core.words import say


def begin_preview(session: Any, *, seen_as: Role | User, by: Viewer) -> None:
    """Let an administrator see everything as a role or a user does, in this session, for an hour at most."""
    require_administrator(by, to="see Regulars as others do")
    kind = USER if isinstance(seen_as, User) else ROLE
    if isinstance(seen_as, User) and (not seen_as.is_active or seen_as.is_service):
        raise Invalid.field("user", say("This account is closed, or a program's: it sees nothing here."))
    if isinstance(seen_as, User) and seen_as.pk == by.user_id:
        raise Invalid.field("user", say("That is you: you see it so already."))
    with write_transaction():
        begin_looking(session, kind, seen_as.pk)
        # Before the epoch rises: whoever then looks the session up anew must find it.
        session.save()
        told = PreviewBegun(seen_as=kind, number=seen_as.pk)
        record(told, by=by, about=About("", None, str(seen_as)))
        raise_epoch()


def end_preview(session: Any, *, by: Viewer) -> None:
    """See with one's own eyes again; harmless when one does."""
    with write_transaction():
        if session.pop(PREVIEW, None) is None:
            return
        session.save()
        record(PreviewEnded(), by=by, about=About("", None, by.preview.title if by.preview else ""))
        raise_epoch()
